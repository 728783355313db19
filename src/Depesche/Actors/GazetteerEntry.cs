using Depesche.Syntax;

namespace Depesche.Actors;

/// <summary>What an entry of the gazetteer names.</summary>
internal enum GazetteerKind : byte
{
    /// <summary>A country.</summary>
    Country,
    /// <summary>A capital: a town that may stand for its government.</summary>
    Capital,
    /// <summary>A building that stands for its government.</summary>
    Seat,
    /// <summary>A town.</summary>
    Town,
    /// <summary>A region of a state or a part of the world.</summary>
    Region,
    /// <summary>A state that is no more.</summary>
    FormerState,
    /// <summary>One of a people: Russe, Tibeter.</summary>
    People,
    /// <summary>An adjective of a town in -er: Pekinger.</summary>
    TownAdjective,
    /// <summary>An organisation.</summary>
    Organisation,
    /// <summary>A person.</summary>
    Person,
}

/// <summary>Something the data files know by name.</summary>
internal sealed record GazetteerEntry(GazetteerKind Kind, string Name, string Code)
{
    /// <summary>PLOVER sector, or empty.</summary>
    public string Sector { get; init; } = "";

    /// <summary>Grammatical gender of the name; None for a plural.</summary>
    public Gender Gender { get; init; }

    /// <summary>True for a name in the plural (die USA, die Taliban).</summary>
    public bool IsPlural { get; init; }

    /// <summary>True when the words are also common words, so that only a proper noun counts (Spiegel, Union).</summary>
    public bool IsProperOnly { get; init; }

    /// <summary>True when the name acts as a state does: countries, capitals, seats and former states.</summary>
    public bool IsState => Kind is GazetteerKind.Country or GazetteerKind.Capital or GazetteerKind.Seat or GazetteerKind.FormerState;

    /// <summary>True for every kind of place.</summary>
    public bool IsPlace => Kind is GazetteerKind.Country or GazetteerKind.Capital or GazetteerKind.Town or GazetteerKind.Region
        or GazetteerKind.FormerState;
}
