using System.Collections.Frozen;
using Depesche.LanguageData;
using Depesche.Syntax;

namespace Depesche.Actors;

/// <summary>How a common noun names an actor.</summary>
internal enum NounKind : byte
{
    /// <summary>No actor, though its end looks like one (Ausland).</summary>
    None,
    /// <summary>An office with one holder a government.</summary>
    Holder,
    /// <summary>An office or profession of many.</summary>
    Office,
    /// <summary>People with no office.</summary>
    People,
    /// <summary>A body or force.</summary>
    Body,
    /// <summary>Holder of the same office: Kollege.</summary>
    Colleague,
    /// <summary>Someone by tie to another: Nachfolger.</summary>
    Relative,
    /// <summary>A side of a dealing.</summary>
    Party,
    /// <summary>A state as such.</summary>
    Country,
    /// <summary>A group with no one country: der Westen.</summary>
    Camp,
    /// <summary>A person by age: der 71-Jährige.</summary>
    Age,
}

/// <summary>A noun of offices.tsv or actor-nouns.tsv.</summary>
internal sealed record NounEntry(string Name, string Feminine, Gender Gender, NounKind Kind, string Sector, string Role, string Code)
{
    /// <summary>True for one person's office or role, not a body.</summary>
    public bool IsPersonal => Kind is NounKind.Holder or NounKind.Office or NounKind.People or NounKind.Colleague or NounKind.Relative;

    /// <summary>True for an adjective used as a noun: Abgeordneter.</summary>
    public bool IsAdjectival => Feminine.Length > 0 && Feminine.Length == Name.Length - 1 && Name.StartsWith(Feminine, StringComparison.Ordinal);
}

/// <summary>A noun found in the table.</summary>
/// <param name="Entry">Its row.</param>
/// <param name="IsFeminine">True for the feminine form.</param>
/// <param name="Prefix">Length of the first part of a compound that has no row of its own.</param>
internal readonly record struct NounMatch(NounEntry Entry, bool IsFeminine, int Prefix);

/// <summary>Finds offices, roles and bodies by any of their forms, also as the end of a compound.</summary>
internal sealed class NounTable
{
    private const int ShortestEnd = 4;
    private const int LongestNoun = 60;

    private readonly FrozenDictionary<string, (NounEntry Entry, bool IsFeminine)> forms;
    private readonly FrozenDictionary<string, (NounEntry Entry, bool IsFeminine)>.AlternateLookup<ReadOnlySpan<char>> lookup;

    // The last letters of all forms: most words end in none of them and cannot end in a form.
    private readonly FrozenSet<ulong> endings;

    /// <exception cref="DataFileException">A line of a data file is wrong.</exception>
    public NounTable(LanguageFiles data)
    {
        var entries = new List<NounEntry>();
        foreach (var row in data.ReadKeyed("de/actor-nouns.tsv", ["lemma", "feminine", "kind", "gender", "sector"], row => row).Values)
        {
            entries.Add(new NounEntry(row[0], row[1], GenderOf(row, 3), row.Enum<NounKind>(2), row[4], "", ""));
        }

        var listed = entries.Select(e => e.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var row in data.ReadKeyed("de/offices.tsv", ["name", "feminine", "gender", "kind", "sector", "role", "code"], row => row).Values)
        {
            if (listed.Contains(row[0]))
            {
                throw row.Error($"'{row[0]}' stands in actor-nouns.tsv already; take one of them out");
            }

            entries.Add(new NounEntry(row[0], row[1], GenderOf(row, 2), row.Enum<NounKind>(3), row[4], row[5], row[6]));
        }

        var table = new Dictionary<string, (NounEntry, bool)>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            table.TryAdd(entry.Name, (entry, entry.Gender == Gender.Fem));
        }

        foreach (var entry in entries)
        {
            var isFeminine = entry.Gender == Gender.Fem;
            foreach (var form in entry.IsAdjectival ? GermanInflection.AdjectivalForms(entry.Name) : GermanInflection.NounForms(entry.Name))
            {
                table.TryAdd(form, (entry, isFeminine));
            }

            if (entry.Feminine.Length > 0 && !entry.IsAdjectival)
            {
                foreach (var form in GermanInflection.FeminineForms(entry.Feminine))
                {
                    table.TryAdd(form, (entry, true));
                }
            }
        }

        forms = table.ToFrozenDictionary(StringComparer.Ordinal);
        lookup = forms.GetAlternateLookup<ReadOnlySpan<char>>();
        endings = table.Keys.Where(k => k.Length >= ShortestEnd).Select(k => EndingOf(k)).ToFrozenSet();
    }

    /// <summary>Finds a noun by its form; for a compound the row of its longest end.</summary>
    public NounMatch? Find(ReadOnlySpan<char> form)
    {
        if (lookup.TryGetValue(form, out var found))
        {
            return found.Entry.Kind == NounKind.None ? null : new NounMatch(found.Entry, found.IsFeminine, 0);
        }

        if (form.Length is <= ShortestEnd or > LongestNoun || !endings.Contains(EndingOf(form)))
        {
            return null;
        }

        Span<char> end = stackalloc char[form.Length];
        for (var start = 2; start <= form.Length - ShortestEnd; start++)
        {
            var part = end[..(form.Length - start)];
            form[start..].CopyTo(part);
            part[0] = char.ToUpperInvariant(part[0]);
            if (lookup.TryGetValue(part, out found))
            {
                return found.Entry.Kind == NounKind.None ? null : new NounMatch(found.Entry, found.IsFeminine, start);
            }
        }

        return null;
    }

    // The last four letters as one number. The first of them may be that of the form, which is a capital at the head of a noun only.
    private static ulong EndingOf(ReadOnlySpan<char> form) =>
        ((ulong)char.ToUpperInvariant(form[^4]) << 48) | ((ulong)form[^3] << 32) | ((ulong)form[^2] << 16) | form[^1];

    private static Gender GenderOf(DataRow row, int column) => row[column] switch
    {
        "m" => Gender.Masc,
        "f" => Gender.Fem,
        "n" => Gender.Neut,
        "p" => Gender.None,
        _ => throw row.Error($"the gender '{row[column]}' is none of m, f, n, p"),
    };
}
