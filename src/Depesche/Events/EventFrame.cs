using System.Collections.Immutable;

namespace Depesche.Events;

/// <summary>What kind of word carries an event.</summary>
internal enum FrameKind : byte
{
    Verb,
    /// <summary>A verb with words that make the meaning: Kritik üben.</summary>
    Phrase,
    Noun,
    /// <summary>A predicate adjective: ist bereit.</summary>
    Adj,
    /// <summary>A modal verb that demands: müsse abziehen.</summary>
    Modal,
}

/// <summary>Which parties a frame needs.</summary>
internal enum FrameNeed : byte
{
    /// <summary>Any political party.</summary>
    Any,
    Actor,
    Both,
    /// <summary>Two actors.</summary>
    Two,
    /// <summary>None: the event is political by itself.</summary>
    None,
    /// <summary>An event in the content slot.</summary>
    Content,
    /// <summary>A state's force, an armed group or signs of violence.</summary>
    Conflict,
    /// <summary>A violent cause in the sentence.</summary>
    Violence,
}

/// <summary>Where the filler of a role stands.</summary>
internal enum SlotKind : byte
{
    Subject,
    Object,
    Dative,
    Genitive,
    Predicative,
    Adjective,
    Possessive,
    Preposition,
    /// <summary>A dependent clause or infinitive.</summary>
    Clause,
    /// <summary>Who says the sentence.</summary>
    Speaker,
    /// <summary>Doer of a noun: durch, subject of a light verb, genitive or von, possessive, adjective.</summary>
    Doer,
    /// <summary>Genitive before the noun: Russlands Angriff.</summary>
    Front,
    /// <summary>As <see cref="Doer"/> without genitive, von and possessive.</summary>
    By,
    /// <summary>Genitive, von or possessive of a noun.</summary>
    Of,
    /// <summary>Subject of the light verb that governs a noun.</summary>
    Light,
    /// <summary>Subject of the clause around a noun.</summary>
    Near,
    /// <summary>Subject of the clause around an occasion: auf dem Gipfel sagte X.</summary>
    Attending,
    /// <summary>Object of the clause around a noun: whom it was done to.</summary>
    NearObject,
    /// <summary>Where the sentence or the report places it.</summary>
    Place,
    /// <summary>The other side of the meeting that the report told last.</summary>
    Partner,
}

/// <summary>A slot; <paramref name="Preposition"/> is the lemma for <see cref="SlotKind.Preposition"/>.</summary>
internal readonly record struct Slot(SlotKind Kind, string? Preposition = null);

/// <summary>The slots of a role: of each group the first that is filled, all groups together.</summary>
internal sealed record RoleSlots(ImmutableArray<ImmutableArray<Slot>> Groups)
{
    public static RoleSlots Empty { get; } = new([]);

    public bool IsEmpty => Groups.IsEmpty;
}

/// <summary>Kinds of condition.</summary>
internal enum ConditionKind : byte
{
    Reflexive,
    Negated,
    Future,
    Clause,
    Violence,
    Slot,
    Word,
    Attribute,
    /// <summary>The noun stands after one of the prepositions.</summary>
    After,
    /// <summary>The word stands in a quotation whose speaker is known.</summary>
    Quoted,
}

/// <summary>A condition that a frame sets to the words around it.</summary>
/// <param name="Kind">Kind.</param>
/// <param name="IsNegated">True when it must not hold.</param>
/// <param name="Slots">The slots of <see cref="ConditionKind.Slot"/>.</param>
/// <param name="Words">The words it names, or null.</param>
/// <param name="Text">The condition as the row gives it.</param>
internal sealed record FrameCondition(ConditionKind Kind, bool IsNegated, ImmutableArray<Slot> Slots, WordClass? Words, string Text)
{
    /// <summary>True when the sentence alone does not tell whether it holds.</summary>
    public bool DependsOnReport => Kind is ConditionKind.Violence or ConditionKind.Quoted || Words is { HasCountries: true };
}

/// <summary>A row of a frame file.</summary>
internal sealed record EventFrame
{
    public required string Id { get; init; }

    /// <summary>The row as it is written.</summary>
    public required FrameRow Row { get; init; }

    public required FrameKind Kind { get; init; }

    public required ImmutableArray<string> Lemmas { get; init; }

    public required ImmutableArray<FrameCondition> Conditions
    {
        get;
        init
        {
            field = value;
            DependsOnReport = value.Any(c => c.DependsOnReport);
        }
    }

    /// <summary>True when the sentence alone does not tell whether its conditions hold.</summary>
    public bool DependsOnReport { get; private init; }

    public required RoleSlots Actor { get; init; }

    public required RoleSlots Recipient { get; init; }

    public required RoleSlots Content { get; init; }

    public required FrameNeed Need { get; init; }

    public required EventType Type { get; init; }

    public required string Mode { get; init; }

    public required string Cameo { get; init; }

    /// <summary>A sentence in which the frame must be read.</summary>
    public required string Example { get; init; }

    /// <summary>A sentence in which it must not.</summary>
    public required string Counterexample { get; init; }

    /// <summary>How much the frame asks for: of two that fit the same words the more specific one is read.</summary>
    public required int Specificity { get; init; }
}
