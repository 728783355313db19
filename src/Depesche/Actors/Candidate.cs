using Depesche.Syntax;
using Depesche.Text;

namespace Depesche.Actors;

/// <summary>What words of the report name, before it is known who it is.</summary>
internal enum CandidateKind : byte
{
    /// <summary>A country by name.</summary>
    Country,
    /// <summary>A capital or seat.</summary>
    Seat,
    /// <summary>A place that is no country.</summary>
    Place,
    /// <summary>An organisation by name.</summary>
    Organisation,
    /// <summary>A person by name, with or without office.</summary>
    Person,
    /// <summary>One or more of a people.</summary>
    People,
    /// <summary>A common noun.</summary>
    Noun,
    /// <summary>An adjective that names a country.</summary>
    Adjective,
    /// <summary>A personal pronoun or possessive.</summary>
    Pronoun,
}

/// <summary>A place in the text that may name an actor, with what its own phrase says of it.</summary>
internal sealed class Candidate
{
    public required CandidateKind Kind { get; init; }

    /// <summary>First token of the core: name and office without modifiers.</summary>
    public required int First { get; set; }

    /// <summary>Index after the last token of the core.</summary>
    public required int End { get; set; }

    /// <summary>The core's head in the tree.</summary>
    public int Head { get; set; }

    /// <summary>A token outside the core that the tree takes for the head of the phrase (Russlands in Russlands Minister), or -1.</summary>
    public int OuterHead { get; set; } = -1;

    /// <summary>The simple noun phrase.</summary>
    public TextSpan Span { get; set; }

    /// <summary>What the gazetteer knows of the name.</summary>
    public GazetteerEntry? Entry { get; init; }

    /// <summary>The noun, and where it stands; -1 when the core is a name alone.</summary>
    public NounMatch Noun { get; set; }

    public int NounToken { get; set; } = -1;

    /// <summary>The person's name <c>[NameFirst..NameEnd)</c>, or -1.</summary>
    public int NameFirst { get; set; } = -1;

    public int NameEnd { get; set; } = -1;

    /// <summary>Actor codes that adjectives, genitives or the word itself give, in text order.</summary>
    public List<string> Codes { get; } = [];

    public string Sector { get; set; } = "";

    public Gender Gender { get; set; }

    public Number Number { get; set; }

    public bool IsFormer { get; set; }

    public bool IsDefinite { get; set; }

    /// <summary>True when an adjective says it has no one country (westliche Staaten).</summary>
    public bool IsCamp { get; set; }

    /// <summary>True for the two before (beide Seiten).</summary>
    public bool IsPair { get; set; }

    /// <summary>True for people named by descent (ethnische Albaner).</summary>
    public bool IsEthnic { get; set; }

    /// <summary>Token of a possessive determiner (seinem Kollegen), or -1.</summary>
    public int Possessive { get; set; } = -1;

    /// <summary>Preposition of the phrase in lower case, or null.</summary>
    public string? Preposition { get; set; }

    /// <summary>The candidate this one stands in apposition to: it names the same.</summary>
    public Candidate? SameAs { get; set; }

    /// <summary>The whole that this one is part or head of (Sprecher der Hamas).</summary>
    public Candidate? Whole { get; set; }

    /// <summary>True when it only modifies another candidate's noun (Russlands Minister).</summary>
    public bool IsModifier { get; set; }

    /// <summary>The entity it was resolved to, as index of the drafts; -1 before.</summary>
    public int Draft { get; set; } = -1;

    public bool IsPlural => Number == Number.Plur;

    /// <summary>A copy of a candidate of which only its own word is read yet, with tokens counted from another.</summary>
    public Candidate Moved(int by)
    {
        var moved = new Candidate
        {
            Kind = Kind, First = First + by, End = End + by, Entry = Entry, Noun = Noun, NounToken = NounToken < 0 ? -1 : NounToken + by,
            Possessive = Possessive < 0 ? -1 : Possessive + by, Sector = Sector, Gender = Gender, Number = Number, IsFormer = IsFormer,
        };
        moved.Codes.AddRange(Codes);
        return moved;
    }
}
