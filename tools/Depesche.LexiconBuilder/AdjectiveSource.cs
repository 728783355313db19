using System.Text.Json;
using Depesche.Syntax;

namespace Depesche.LexiconBuilder;

/// <summary>Reads the adjectives, with their comparatives and superlatives.</summary>
internal static class AdjectiveSource
{
    private static readonly (string Key, Declension Declension)[] Declensions =
        [("SOL", Declension.Strong), ("DEF", Declension.Weak), ("IND", Declension.Mixed)];

    private static readonly (string Key, Case Case)[] Cases =
        [("NOM", Case.Nom), ("GEN", Case.Gen), ("DAT", Case.Dat), ("AKK", Case.Acc)];

    /// <summary>Reads all adjectives and gives their lemmas.</summary>
    public static HashSet<string> Read(JsonElement adjectives, Comparison comparison, EntryCollector entries)
    {
        var lemmas = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in adjectives.EnumerateObject())
        {
            var lemma = entry.Name;
            if (!char.IsLower(lemma[0]) && !char.IsDigit(lemma[0]) || comparison.IsFormOfAnother(lemma))
            {
                continue;
            }

            lemmas.Add(lemma);
            entries.Add(lemma, lemma, new Tag(UPos.Adj, new Morph { Degree = Degree.Pos }));
            foreach (var (key, grammaticalCase) in Cases)
            {
                ReadCase(entry.Value, key, grammaticalCase, lemma, entries);
            }

            comparison.AddTo(entry.Value, lemma, entries);
        }

        return lemmas;
    }

    /// <summary>Reads adjectives the source lacks, and second base forms; <paramref name="adjectives"/> gains them.</summary>
    public static void ReadSupplement(string path, EntryCollector entries, HashSet<string> adjectives)
    {
        foreach (var cells in SupplementRows.Read(path, 2))
        {
            adjectives.Add(cells[0]);
            entries.Add(cells[0], cells[0], new Tag(UPos.Adj, new Morph { Degree = Degree.Pos }));
            AddInflection(cells[1], cells[0], Degree.Pos, entries);
        }
    }

    /// <summary>Adds the endings of a stem: <c>geplant</c> gives geplante, geplanter … in all declensions.</summary>
    public static void AddInflection(string stem, string lemma, Degree degree, EntryCollector entries)
    {
        foreach (var (declension, grammaticalCase, number, gender, ending) in Endings())
        {
            entries.Add(stem + ending, lemma, new Tag(UPos.Adj,
                new Morph { Case = grammaticalCase, Number = number, Gender = gender, Degree = degree }, declension));
        }
    }

    /// <summary>All endings of adjectives with what they stand for.</summary>
    public static IEnumerable<(Declension Declension, Case Case, Number Number, Gender Gender, string Ending)> Endings()
    {
        // Rows: Masc, Fem, Neut, plural; columns: Nom, Gen, Dat, Acc.
        string[][] strong = [["er", "en", "em", "en"], ["e", "er", "er", "e"], ["es", "en", "em", "es"], ["e", "er", "en", "e"]];
        string[][] weak = [["e", "en", "en", "en"], ["e", "en", "en", "e"], ["e", "en", "en", "e"], ["en", "en", "en", "en"]];
        string[][] mixed = [["er", "en", "en", "en"], ["e", "en", "en", "e"], ["es", "en", "en", "es"], ["en", "en", "en", "en"]];
        foreach (var (declension, table) in new[] { (Declension.Strong, strong), (Declension.Weak, weak), (Declension.Mixed, mixed) })
        {
            for (var row = 0; row < 4; row++)
            {
                for (var column = 0; column < 4; column++)
                {
                    yield return (declension, Case.Nom + (byte)column, row == 3 ? Number.Plur : Number.Sing,
                        row == 3 ? Gender.None : Gender.Masc + (byte)row, table[row][column]);
                }
            }
        }
    }

    private static void ReadCase(JsonElement entry, string key, Case grammaticalCase, string lemma, EntryCollector entries)
    {
        if (!entry.TryGetProperty(key, out var byDeclension) || byDeclension.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (var (declensionKey, declension) in Declensions)
        {
            if (!byDeclension.TryGetProperty(declensionKey, out var forms))
            {
                continue;
            }

            foreach (var form in forms.EnumerateObject())
            {
                if (form.Value.ValueKind == JsonValueKind.String && form.Value.GetString() is { Length: > 0 } written)
                {
                    var (number, gender) = form.Name switch
                    {
                        "M" => (Number.Sing, Gender.Masc),
                        "F" => (Number.Sing, Gender.Fem),
                        "N" => (Number.Sing, Gender.Neut),
                        _ => (Number.Plur, Gender.None),
                    };
                    entries.Add(written, lemma, new Tag(UPos.Adj,
                        new Morph { Case = grammaticalCase, Number = number, Gender = gender, Degree = Degree.Pos }, declension));
                }
            }
        }
    }
}
