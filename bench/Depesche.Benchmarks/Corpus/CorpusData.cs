using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace Depesche.Benchmarks.Corpus;

/// <summary>A country that a report may be moved to.</summary>
/// <param name="Class">Only countries of a class take the place of one another.</param>
/// <param name="Name">Without article.</param>
/// <param name="Adjective">Without ending.</param>
/// <param name="Capital">Its capital.</param>
/// <param name="Cities">Other cities.</param>
/// <param name="Men">Given names of men.</param>
/// <param name="Women">Given names of women.</param>
/// <param name="Surnames">Surnames of all.</param>
internal sealed record Country(
    string Class,
    string Name,
    string Adjective,
    string Capital,
    ImmutableArray<string> Cities,
    ImmutableArray<string> Men,
    ImmutableArray<string> Women,
    ImmutableArray<string> Surnames);

/// <summary>Somebody in the samples.</summary>
/// <param name="Country">Name of the country.</param>
/// <param name="IsWoman">Whether a woman.</param>
/// <param name="FullName">As first named.</param>
/// <param name="ShortName">As named afterwards.</param>
/// <param name="Number">Number among the people of the country, so that no two get one name.</param>
internal sealed record SamplePerson(string Country, bool IsWoman, string FullName, string ShortName, int Number);

/// <summary>Words of the samples that belong to countries.</summary>
internal sealed record CountryForm(ImmutableArray<string> Countries, string Form, string Becomes);

/// <summary>How a sample is varied.</summary>
internal sealed record SampleRow(double Share, FrozenSet<string> Kept, string Subject, bool MaySwap, string? Headline);

/// <summary>A word for another.</summary>
/// <param name="Word">The word.</param>
/// <param name="Unless">Not where this word follows in the sentence.</param>
internal sealed record Synonym(string Word, string? Unless);

/// <summary>An agency.</summary>
internal sealed record Agency(string Mark, string Provider, double Share, bool HasVersions, string Identifier, string Rights);

/// <summary>How much of agency copy an outlet runs as it comes.</summary>
internal enum Takes
{
    All,
    Most,
    Some,
}

/// <summary>An outlet that copies agencies.</summary>
internal sealed record Outlet(string Name, string Domain, double Share, Takes Takes, bool KeepsCredit, string? Line);

/// <summary>The tables of the generator.</summary>
internal sealed class CorpusData
{
    public static CorpusData BuiltIn { get; } = new();

    private CorpusData()
    {
        Countries = [.. CorpusTable.Read("countries.tsv", 8).Select(r => new Country(r[0], r[1], r[2], r[3], List(r[4]), List(r[5]), List(r[6]), List(r[7])))];
        CountriesByName = Countries.ToFrozenDictionary(c => c.Name);
        Persons = [.. CorpusTable.Read("persons.tsv", 4).GroupBy(r => r[0]).SelectMany(g => g.Select((r, i) => new SamplePerson(r[0], r[1] == "f", r[2], r[3], i)))];
        Forms = [.. CorpusTable.Read("forms.tsv", 3).GroupBy(r => r[1]).Select(g => new CountryForm([.. g.Select(r => r[0])], g.Key, OrNothing(g.First()[2]) ?? ""))];
        Samples = CorpusTable.Read("samples.tsv", 6).ToFrozenDictionary(r => r[0], r => new SampleRow(
            Number(r[1]), OrNothing(r[2])?.Split(' ').ToFrozenSet() ?? [], r[3], r[4] == "yes", OrNothing(r[5])));
        Background = [.. CorpusTable.Read("background.tsv", 1).Select(r => r[0])];
        Agencies = [.. CorpusTable.Read("agencies.tsv", 6).Select(r => new Agency(r[0], r[1], Number(r[2]), r[3] == "versions", r[4], r[5]))];
        Outlets = [.. CorpusTable.Read("outlets.tsv", 6).Select(r => new Outlet(r[0], r[1], Number(r[2]), Enum.Parse<Takes>(r[3], ignoreCase: true), r[4] == "kept", OrNothing(r[5])))];
        Authors = [.. CorpusTable.Read("authors.tsv", 1).Select(r => r[0])];
        Headlines = [.. CorpusTable.Read("headlines.tsv", 1).Select(r => r[0])];
        Synonyms = CorpusTable.Read("synonyms.tsv", 3).ToFrozenDictionary(r => r[0], r => new Synonym(r[1], OrNothing(r[2])));
    }

    public ImmutableArray<Country> Countries { get; }

    public FrozenDictionary<string, Country> CountriesByName { get; }

    public ImmutableArray<SamplePerson> Persons { get; }

    public ImmutableArray<CountryForm> Forms { get; }

    /// <summary>By the number of the sample (<c>04</c>).</summary>
    public FrozenDictionary<string, SampleRow> Samples { get; }

    public ImmutableArray<string> Background { get; }

    public ImmutableArray<Agency> Agencies { get; }

    public ImmutableArray<Outlet> Outlets { get; }

    /// <summary>Names of agencies' authors.</summary>
    public ImmutableArray<string> Authors { get; }

    public ImmutableArray<string> Headlines { get; }

    public FrozenDictionary<string, Synonym> Synonyms { get; }

    private static ImmutableArray<string> List(string value) => [.. value.Split(',')];

    private static string? OrNothing(string value) => value == "-" ? null : value;

    private static double Number(string value) => double.Parse(value, CultureInfo.InvariantCulture);
}

/// <summary>Tab-separated tables in the assembly.</summary>
internal static class CorpusTable
{
    /// <summary>The rows of a table; lines that begin with # are comments.</summary>
    public static IEnumerable<string[]> Read(string name, int columns)
    {
        using var reader = new StreamReader(typeof(CorpusTable).Assembly.GetManifestResourceStream("Corpus/" + name)
            ?? throw new InvalidDataException($"{name}: there is no such table"));
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.StartsWith('#'))
            {
                continue;
            }

            var row = line.Split('\t');
            if (row.Length != columns || row.Contains(""))
            {
                throw new InvalidDataException($"{name}:{number}: expected {columns} columns, none of them empty, parted by tabs");
            }

            yield return row;
        }
    }
}
