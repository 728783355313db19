using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Depesche.Syntax;

/// <summary>Kinds of clause.</summary>
public enum ClauseKind : byte
{
    /// <summary>Main clause, also a further conjunct of one.</summary>
    Main,
    /// <summary>Subordinate clause with a conjunction (dass, weil, nachdem) or question word.</summary>
    Subordinate,
    /// <summary>Relative clause.</summary>
    Relative,
    /// <summary>Infinitive clause (… zu unterstützen).</summary>
    Infinitive,
    /// <summary>Participle clause or attribute with arguments.</summary>
    Participle,
    /// <summary>Fragment without a verb.</summary>
    Verbless,
}

/// <summary>Function of an argument, as the deed goes: in a passive the one acted on is <see cref="Object"/> and the
/// <c>von</c>-phrase <see cref="Subject"/>.</summary>
public enum ArgumentFunction : byte
{
    /// <summary>Who does it.</summary>
    Subject,
    /// <summary>Accusative object, or subject of a passive.</summary>
    Object,
    /// <summary>Dative object.</summary>
    IndirectObject,
    /// <summary>Genitive object (sich einer Sache enthalten), or the genitive of a nominalisation (der Besuch Lis).</summary>
    Genitive,
    /// <summary>Phrase with a preposition.</summary>
    Prepositional,
    /// <summary>Predicate noun or adjective of a copula, and als-phrases.</summary>
    Predicative,
    /// <summary>Possessive determiner of a nominalisation (sein Besuch).</summary>
    Possessive,
    /// <summary>Adjective of a nominalisation (die russische Invasion).</summary>
    Adjective,
    /// <summary>Reflexive pronoun.</summary>
    Reflexive,
    /// <summary>Bare noun phrase of time or measure.</summary>
    Adverbial,
}

/// <summary>One argument of a predicate.</summary>
/// <param name="Function">What it is to the predicate.</param>
/// <param name="Head">Token index of its head word; further conjuncts hang on it by <see cref="Relation.Conj"/>.</param>
/// <param name="Preposition">Lemma of its preposition (mit, gegen, in), or null.</param>
/// <param name="Case">Its case, or None when unknown.</param>
/// <param name="IsShared">True when it is not in this clause but shared: subject of a controlled infinitive, of a further
/// conjunct, or what a relative pronoun stands for.</param>
public readonly record struct Argument(ArgumentFunction Function, int Head, string? Preposition, Case Case, bool IsShared)
{
    /// <summary>The same arguments with tokens counted from another.</summary>
    internal static ImmutableArray<Argument> Moved(ImmutableArray<Argument> arguments, int by)
    {
        var moved = arguments.ToArray();
        foreach (ref var argument in moved.AsSpan())
        {
            argument = argument with { Head = argument.Head + by };
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(moved);
    }
}

/// <summary>A predicate with its arguments: the view of the tree that quotations and events use.</summary>
public sealed record Clause
{
    /// <summary>Index in <see cref="ParsedText.Clauses"/>.</summary>
    public required int Index { get; init; }

    /// <summary>Kind of clause.</summary>
    public required ClauseKind Kind { get; init; }

    /// <summary>Index of the sentence.</summary>
    public required int Sentence { get; init; }

    /// <summary>Token index of the predicate's head in the tree.</summary>
    public required int Predicate { get; init; }

    /// <summary>The verb group, or null in a verbless clause.</summary>
    public VerbGroup? Verb { get; init; }

    /// <summary>Index of the clause it depends on, or -1.</summary>
    public int Parent { get; init; } = -1;

    /// <summary>How its predicate hangs on the parent's.</summary>
    public Relation Relation { get; init; }

    /// <summary>Lemma of the conjunction that opens it (dass, weil, ob), or null.</summary>
    public string? Conjunction { get; init; }

    /// <summary>Its arguments in text order, shared ones included.</summary>
    public ImmutableArray<Argument> Arguments { get; init; } = [];
}
