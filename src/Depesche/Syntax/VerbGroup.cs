using System.Collections.Immutable;

namespace Depesche.Syntax;

/// <summary>Tense of a whole verb group.</summary>
public enum GroupTense : byte
{
    /// <summary>Not finite.</summary>
    None,
    /// <summary>Präsens.</summary>
    Present,
    /// <summary>Präteritum.</summary>
    Preterite,
    /// <summary>Perfekt (hat getroffen).</summary>
    Perfect,
    /// <summary>Plusquamperfekt (hatte getroffen).</summary>
    Pluperfect,
    /// <summary>Futur I (wird treffen).</summary>
    Future,
    /// <summary>Futur II (wird getroffen haben).</summary>
    FuturePerfect,
}

/// <summary>Voice of a verb group.</summary>
public enum Voice : byte
{
    /// <summary>Active.</summary>
    Active,
    /// <summary>Passive with werden (wurde getroffen).</summary>
    Passive,
    /// <summary>Stative passive with sein (ist gesperrt).</summary>
    Stative,
}

/// <summary>A verb with its auxiliaries, modal and separated prefix, read as one predicate.</summary>
public sealed record VerbGroup
{
    /// <summary>Token index of the content verb (or of the copula's predicate when <see cref="IsCopular"/>).</summary>
    public required int Main { get; init; }

    /// <summary>Lemma of the content verb with its separable prefix joined: <c>vorwerfen</c>; <c>sein</c> for a copular group.</summary>
    public required string Lemma { get; init; }

    /// <summary>Token index of the finite verb, or -1 in an infinitive or participle group. A further conjunct may have its finite
    /// verb in the first (hat beschlossen und unterzeichnet).</summary>
    public int Finite { get; init; } = -1;

    /// <summary>Token index of the separated prefix, or -1.</summary>
    public int Prefix { get; init; } = -1;

    /// <summary>All tokens of the group in text order: prefix, auxiliaries, modal, zu, content verb. An auxiliary that a further
    /// conjunct shares with the first is not among the tokens of the second.</summary>
    public ImmutableArray<int> Tokens { get; init; } = [];

    /// <summary>Lemma of the modal (sollen, wollen, müssen, können, dürfen, mögen), of lassen before an infinitive, or of sein or
    /// haben before zu and an infinitive; null without one.</summary>
    public string? Modal { get; init; }

    /// <summary>Tense of the group.</summary>
    public GroupTense Tense { get; init; }

    /// <summary>Mood of the finite verb; None when there is none.</summary>
    public Mood Mood { get; init; }

    /// <summary>Voice.</summary>
    public Voice Voice { get; init; }

    /// <summary>True when the clause is negated (nicht, kein, nie, weder).</summary>
    public bool IsNegated { get; init; }

    /// <summary>True for a copula with its predicate (ist Präsident).</summary>
    public bool IsCopular { get; init; }
}
