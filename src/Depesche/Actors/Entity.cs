using System.Collections.Immutable;
using Depesche.Text;

namespace Depesche.Actors;

/// <summary>Kinds of entity.</summary>
public enum EntityKind : byte
{
    /// <summary>A person.</summary>
    Person,
    /// <summary>An organisation: ministry, party, agency, alliance.</summary>
    Organisation,
    /// <summary>A country.</summary>
    Country,
    /// <summary>A place that is no country.</summary>
    Place,
    /// <summary>A group without a name of its own: westliche Staaten, Demonstranten, beide Seiten.</summary>
    Group,
}

/// <summary>How a mention names its entity.</summary>
public enum MentionForm : byte
{
    /// <summary>By name, also with office: Verteidigungsminister Sergej Schoigu.</summary>
    Name,
    /// <summary>By office: der Kremlchef, die Außenministerin.</summary>
    Office,
    /// <summary>By another noun: der chinesische Kollege, der 71-Jährige.</summary>
    Nominal,
    /// <summary>By a pronoun or possessive.</summary>
    Pronoun,
    /// <summary>By the capital or seat that stands for a government: Moskau, das Weiße Haus.</summary>
    Metonym,
}

/// <summary>An office as a report names it.</summary>
/// <param name="Title">The office in its dictionary form: Verteidigungsminister.</param>
/// <param name="Country">ISO 3166 alpha-3 code of its country, an organisation's code, or empty when unknown.</param>
/// <param name="IsFormer">True for a former office (Ex-Kanzler, ehemalige Ministerin).</param>
public sealed record Office(string Title, string Country, bool IsFormer = false);

/// <summary>Someone or something that a report speaks of.</summary>
public sealed record Entity
{
    /// <summary>Index in <see cref="ActorLayer.Entities"/>; printed as <c>e1</c>, <c>e2</c> … from one.</summary>
    public required int Index { get; init; }

    /// <summary>Kind.</summary>
    public required EntityKind Kind { get; init; }

    /// <summary>The fullest name the report gives, in dictionary form: Sergej Schoigu, Russland.</summary>
    public required string Name { get; init; }

    /// <summary>PLOVER actor code: ISO 3166 alpha-3 of its country, or IGO, UNO, EUR, NGO, ISM, IMG, MNC; empty when unknown.</summary>
    public string Code { get; init; } = "";

    /// <summary>First PLOVER sector (GOV, MIL, …); empty when unknown.</summary>
    public string Sector { get; init; } = "";

    /// <summary>Further PLOVER sectors.</summary>
    public ImmutableArray<string> OtherSectors { get; init; } = [];

    /// <summary>Offices the report gives or implies.</summary>
    public ImmutableArray<Office> Offices { get; init; } = [];

    /// <summary>Gender as far as name, office or pronouns tell; None when unknown.</summary>
    public Syntax.Gender Gender { get; init; }

    /// <summary>For a group made of others (beide Seiten; die Minister Russlands und Chinas): their indices; else empty.</summary>
    public ImmutableArray<int> Members { get; init; } = [];

    /// <summary>Indices of its mentions in <see cref="ActorLayer.Mentions"/>, in text order.</summary>
    public ImmutableArray<int> Mentions { get; init; } = [];
}

/// <summary>A place in the text that names an entity.</summary>
/// <param name="Entity">Index of the entity.</param>
/// <param name="Head">Token index of the head word, or -1 for a place in the dateline.</param>
/// <param name="Span">The simple noun phrase, without relative clauses.</param>
/// <param name="Form">How it names it.</param>
/// <param name="Reason">Why it was taken for this entity, in a few plain words (<c>a colleague holds the same office</c>).</param>
public sealed record Mention(int Entity, int Head, TextSpan Span, MentionForm Form, string Reason);

/// <summary>Types of name as GermEval counts them.</summary>
public enum NameType : byte
{
    /// <summary>Person.</summary>
    Per,
    /// <summary>Organisation.</summary>
    Org,
    /// <summary>Place, countries included.</summary>
    Loc,
    /// <summary>Other name.</summary>
    Oth,
}

/// <summary>A name in the text: tokens <c>[First..End)</c>.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Type">Its type.</param>
public readonly record struct NameSpan(int First, int End, NameType Type);
