using System.Collections.Immutable;

namespace Depesche.Events;

/// <summary>How far a frame came on a word.</summary>
public enum FrameOutcome : byte
{
    /// <summary>It gave an event.</summary>
    Event,
    /// <summary>What it tells is a part of another event.</summary>
    PartOfEvent,
    /// <summary>It names no party and is a mere circumstance of something else.</summary>
    Circumstance,
    /// <summary>Its conditions hold, but another frame was read on the word before it.</summary>
    Outranked,
    /// <summary>Its parties are not those it needs.</summary>
    LacksParties,
    /// <summary>No event stands in its content slot.</summary>
    LacksContent,
    /// <summary>A condition does not hold.</summary>
    LacksCondition,
}

/// <summary>A condition of a frame, asked of a word.</summary>
/// <param name="Text">The condition as the row gives it: <c>obj:Kritik</c>, <c>!refl</c>.</param>
/// <param name="IsMet">True when it is met.</param>
/// <param name="Token">The word that decided it, or that stands in the slot where another is asked for; -1 when there is none.</param>
/// <param name="Reason">Why, in a few plain words.</param>
public sealed record ConditionCheck(string Text, bool IsMet, int Token, string Reason);

/// <summary>Who or what fills a role of a frame.</summary>
/// <param name="Role">actor, recipient or content.</param>
/// <param name="Slots">Its slots as the row gives them: <c>subj|mit</c>.</param>
/// <param name="Parties">Who fills it, each with the reason; empty for content.</param>
/// <param name="Others">Tokens: for content that of the event within, for a role that nobody fills those of the words in its slots.</param>
public sealed record RoleFilling(string Role, string Slots, ImmutableArray<EventParty> Parties, ImmutableArray<int> Others);

/// <summary>A frame tried on a word of a report.</summary>
public sealed record FrameAttempt
{
    /// <summary>The frame.</summary>
    public required FrameRow Frame { get; init; }

    /// <summary>Token of the word.</summary>
    public required int Word { get; init; }

    /// <summary>Index of the sentence.</summary>
    public required int Sentence { get; init; }

    /// <summary>How far it came.</summary>
    public required FrameOutcome Outcome { get; init; }

    /// <summary>What was missing, or what became of it, in plain words; empty for an event of its own.</summary>
    public required string Reason { get; init; }

    /// <summary>Its conditions, in the order in which they are asked.</summary>
    public required ImmutableArray<ConditionCheck> Conditions { get; init; }

    /// <summary>Its roles; empty when it was not read as far as that.</summary>
    public ImmutableArray<RoleFilling> Roles { get; init; } = [];

    /// <summary>Why it has the parties that it needs, in plain words; empty when it was not read or lacks them.</summary>
    public string NeedReason { get; init; } = "";

    /// <summary>What changed type, mode and auxiliary modes, in plain words.</summary>
    public ImmutableArray<string> Changes { get; init; } = [];

    /// <summary>Index of the event that it gave or is a part of, or -1.</summary>
    public int Event { get; init; } = -1;

    /// <summary>The event as this place alone tells it, before retellings are joined; null when it gave none.</summary>
    public Event? Told { get; init; }
}

/// <summary>Why a report gave its events: what <see cref="EventCoder.Explain"/> gives.</summary>
public sealed class EventExplanation
{
    private readonly ILookup<int, FrameAttempt> bySentence;

    internal EventExplanation(EventLayer layer, ImmutableArray<FrameAttempt> attempts)
    {
        Layer = layer;
        Attempts = attempts;
        bySentence = attempts.ToLookup(a => a.Sentence);
    }

    /// <summary>The events, the same as without explanation.</summary>
    public EventLayer Layer { get; }

    /// <summary>All frames tried, by word; on one word the more specific first.</summary>
    public ImmutableArray<FrameAttempt> Attempts { get; }

    /// <summary>The frames tried on the words of a sentence.</summary>
    public IEnumerable<FrameAttempt> In(int sentence) => bySentence[sentence];

    /// <summary>The frame without an event of its own that came nearest to one in a sentence: the one that came farthest, of these the one
    /// with the fewest conditions unmet, then with the most met. Null when no word of the sentence is in a frame.</summary>
    public FrameAttempt? NearestIn(int sentence) => In(sentence)
        .Where(a => a.Outcome != FrameOutcome.Event)
        .OrderBy(a => a.Outcome)
        .ThenBy(a => a.Conditions.Count(c => !c.IsMet))
        .ThenByDescending(a => a.Conditions.Count(c => c.IsMet))
        .FirstOrDefault();
}
