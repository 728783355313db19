using System.Collections.Immutable;
using Depesche.Actors;
using Depesche.Events;

namespace Depesche.Archive.Cases;

/// <summary>How far an act has come, as one report tells it.</summary>
public enum CaseStage : byte
{
    /// <summary>It happened, or is happening.</summary>
    Happened,
    /// <summary>It is announced or promised.</summary>
    Announced,
    /// <summary>It is possible, conditional or demanded.</summary>
    Possible,
    /// <summary>It did not happen.</summary>
    Denied,
}

/// <summary>Somebody in an event, as far as it counts for telling whether two events are one.</summary>
public sealed class CaseParty
{
    /// <summary>Makes a party.</summary>
    /// <param name="name">The fullest name that its report gives, or the words when nobody was found behind them.</param>
    /// <param name="kind">What it is; null when nobody was found behind the words.</param>
    /// <param name="code">PLOVER code, empty when unknown.</param>
    /// <param name="sector">PLOVER sector, empty when unknown.</param>
    /// <param name="isNamed">True when the report names it, false when it has an office or a noun alone.</param>
    public CaseParty(string name, EntityKind? kind, string code, string sector, bool isNamed)
        : this(name, kind, code, sector, isNamed, StableHash.OfWords(name))
    {
    }

    internal CaseParty(string name, EntityKind? kind, string code, string sector, bool isNamed, ImmutableArray<uint> words) =>
        (Name, Kind, Code, Sector, IsNamed, Words) = (name, kind, code, sector, isNamed, words);

    /// <summary>The fullest name that its report gives, or the words when nobody was found behind them.</summary>
    public string Name { get; }

    /// <summary>What it is; null when nobody was found behind the words.</summary>
    public EntityKind? Kind { get; }

    /// <summary>PLOVER code, empty when unknown.</summary>
    public string Code { get; }

    /// <summary>PLOVER sector, empty when unknown.</summary>
    public string Sector { get; }

    /// <summary>True when the report names it, false when it has an office or a noun alone.</summary>
    public bool IsNamed { get; }

    /// <summary>Hashes of the words of <see cref="Name"/>, folded.</summary>
    internal ImmutableArray<uint> Words { get; }

    internal bool IsPerson => Kind == EntityKind.Person;
}

/// <summary>When an event happened.</summary>
/// <param name="Edtf">The date of the event; empty when unknown.</param>
/// <param name="IsTold">True when the words of the event tell it, false when it is the day of the report.</param>
/// <param name="Published">Day of the report, counted from 0001-01-01; -1 when unknown.</param>
public sealed record CaseDate(string Edtf, bool IsTold, int Published)
{
    /// <summary>The date of the event; empty when unknown.</summary>
    public string Edtf { get; } = Edtf;

    /// <summary>True when the words of the event tell it, false when it is the day of the report.</summary>
    public bool IsTold { get; } = IsTold;

    /// <summary>Day of the report, counted from 0001-01-01; -1 when unknown.</summary>
    public int Published { get; } = Published;

    /// <summary>The days on which it can have happened.</summary>
    internal DayRange Days { get; } = DayRange.Of(Edtf, IsTold, Published);
}

/// <summary>A content word that stands by an event.</summary>
/// <param name="Hash">Stable hash of its lemma, folded.</param>
/// <param name="Weight">How much it tells, 2 to 4: a noun or number little, a long compound or a name more, a place most.</param>
public readonly record struct CaseWord(uint Hash, byte Weight);

/// <summary>What of an event counts for finding the other events about the same act. Immutable; <see cref="CaseFactBlob"/> stores it.</summary>
public sealed record CaseFact
{
    /// <summary>Number of the event in the archive.</summary>
    public required long Event { get; init; }

    /// <summary>Number of its text's family: copies are the same evidence.</summary>
    public required long Family { get; init; }

    /// <summary>PLOVER type.</summary>
    public required EventType Type { get; init; }

    /// <summary>PLOVER modes.</summary>
    public ImmutableArray<string> Modes { get; init; } = [];

    /// <summary>PLOVER auxiliary modes.</summary>
    public AuxiliaryModes Aux { get; init; }

    /// <summary>CAMEO code.</summary>
    public required string Cameo { get; init; }

    /// <summary>Quad class.</summary>
    public required QuadClass Quad { get; init; }

    /// <summary>Who did it.</summary>
    public ImmutableArray<CaseParty> Actors { get; init; } = [];

    /// <summary>To whom.</summary>
    public ImmutableArray<CaseParty> Recipients { get; init; } = [];

    /// <summary>When.</summary>
    public required CaseDate When { get; init; }

    /// <summary>Where, as its own words tell; empty when unknown.</summary>
    public string Place { get; init; } = "";

    /// <summary>ISO 3166 alpha-3 code of the place's country; empty when unknown.</summary>
    public string PlaceCountry { get; init; } = "";

    /// <summary>Stable hash of the first sentence that tells it; 0 when there is none.</summary>
    public ulong Sentence { get; init; }

    /// <summary>Stable hash of the lemma of the word that carries it there.</summary>
    public ulong Trigger { get; init; }

    /// <summary>The content words of its sentence that tell most, ordered by hash.</summary>
    public ImmutableArray<CaseWord> Words { get; init; } = [];

    /// <summary>On whose word it stands; empty when the reporter tells it.</summary>
    public ImmutableArray<string> Voices { get; init; } = [];

    /// <summary>How far the act has come.</summary>
    public CaseStage Stage =>
        Aux.HasFlag(AuxiliaryModes.Negation) ? CaseStage.Denied
        : Aux.HasFlag(AuxiliaryModes.Hypothetical) ? CaseStage.Possible
        : Aux.HasFlag(AuxiliaryModes.Future) || Type is EventType.Agree or EventType.Concede or EventType.Threaten ? CaseStage.Announced
        : CaseStage.Happened;
}
