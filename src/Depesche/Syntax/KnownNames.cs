using System.Collections.Frozen;
using Depesche.LanguageData;

namespace Depesche.Syntax;

/// <summary>Names of one word that the data files of actors list: countries, capitals, places, given names. An article, a
/// title or a family name beside them tells nothing of them, so that the tagger must know them.</summary>
internal sealed class KnownNames
{
    private readonly FrozenDictionary<string, Morph> names;
    private readonly FrozenDictionary<string, Morph>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> givenNames;

    /// <summary>Reads the names.</summary>
    /// <exception cref="DataFileException">A line of a data file is wrong.</exception>
    public KnownNames(LanguageFiles data)
    {
        var all = new Dictionary<string, Morph>(StringComparer.Ordinal);
        foreach (var row in data.Read("de/given-names.tsv", "name", "gender"))
        {
            Add(all, row[0], new Morph { Number = Number.Sing, Gender = GenderOf(row[1]) });
        }

        givenNames = all.Keys.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var row in data.Read("de/places.tsv", "name", "names", "kind", "country", "adjectives", "people", "use"))
        {
            foreach (var name in row.List(1).Append(row[0]))
            {
                Add(all, name, new Morph { Number = Number.Sing });
            }
        }

        foreach (var row in data.Read("de/countries.tsv", "code", "alpha2", "name", "gender", "names", "adjectives", "people", "capitals"))
        {
            foreach (var capital in row.List(7))
            {
                Add(all, capital, new Morph { Number = Number.Sing, Gender = Gender.Neut });
            }

            // Other names of the country have a gender and number of their own: die Bundesrepublik, Holland.
            foreach (var name in row.List(4))
            {
                Add(all, name, default);
            }

            Add(all, row[2], new Morph { Number = row[3] == "p" ? Number.Plur : Number.Sing, Gender = GenderOf(row[3]) });
        }

        names = all.ToFrozenDictionary(StringComparer.Ordinal);
        lookup = names.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Adds the readings of a form as a name: as it stands, and as the genitive of the name without its s.</summary>
    /// <returns>True when it has any.</returns>
    public bool AddReadings(scoped ReadOnlySpan<char> form, ref AnalysisList list)
    {
        var isName = lookup.TryGetValue(form, out var morph);
        if (isName)
        {
            list.Add(Name(0, morph));
        }

        if (form[^1] is not ('s' or '\'' or '’') || !lookup.TryGetValue(form[..^1], out morph))
        {
            return isName;
        }

        list.Add(Name(1, morph with { Case = Case.Gen }));
        if (!isName && form[^1] == 's' && (givenNames.Contains(form[..^1]) || list.Has(UPos.Noun)))
        {
            // It may be another name that ends in s: Peters, Hamas.
            list.Add(new LexicalAnalysis(
                LemmaEdit.Same, UPos.Propn, new Morph { Number = Number.Sing }, Declension.None, 0, AnalysisSource.Guess));
        }

        return true;
    }

    private static LexicalAnalysis Name(byte cut, Morph morph) =>
        new(new LemmaEdit(0, 0, cut, ""), UPos.Propn, morph, Declension.None, 0, AnalysisSource.Name);

    private static void Add(Dictionary<string, Morph> all, string name, Morph morph)
    {
        if (name.Length > 1 && char.IsUpper(name[0]) && !name.AsSpan().ContainsAny(" ~."))
        {
            all[name] = morph;
        }
    }

    private static Gender GenderOf(string letter) => letter switch
    {
        "m" => Gender.Masc,
        "f" => Gender.Fem,
        "n" => Gender.Neut,
        _ => Gender.None,
    };
}
