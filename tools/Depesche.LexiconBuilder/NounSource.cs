using System.Text.Json;
using Depesche.Syntax;

namespace Depesche.LexiconBuilder;

/// <summary>Reads the nouns. Nominalised adjectives and infinitives are left out: the lexicon derives them for every adjective and verb.</summary>
internal static class NounSource
{
    private const string Adjectival = "Adj";

    private static readonly (string[] Keys, Case Case)[] Cases =
        [(["NOM"], Case.Nom), (["GEN"], Case.Gen), (["DAT", "DAR"], Case.Dat), (["AKK"], Case.Acc)];

    /// <summary>Reads all nouns.</summary>
    public static void Read(JsonElement nouns, EntryCollector entries, HashSet<string> adjectives)
    {
        foreach (var entry in nouns.EnumerateObject())
        {
            if (!IsNominalisedAdjective(entry.Name, entry.Value, adjectives))
            {
                ReadNoun(entry.Name, entry.Value, entries);
            }
        }
    }

    /// <summary>Reads nouns the source lacks or has wrong: lemma, gender, genitive singular, nominative plural.</summary>
    public static void ReadSupplement(string path, EntryCollector entries)
    {
        foreach (var cells in SupplementRows.Read(path, 4))
        {
            if (cells[1] == Adjectival)
            {
                AddAdjectival(cells[0], entries);
                continue;
            }

            if (!Enum.TryParse<Gender>(cells[1], out var gender))
            {
                throw new InvalidDataException($"{path}: '{cells[0]}' has gender '{cells[1]}'; write Masc, Fem, Neut, None or Adj");
            }

            AddParadigm(cells[0], gender, cells[2], cells[3], entries);
        }
    }

    private static bool IsNominalisedAdjective(string lemma, JsonElement noun, HashSet<string> adjectives)
    {
        var ending = lemma.EndsWith('e') ? 1 : lemma.EndsWith("er", StringComparison.Ordinal) || lemma.EndsWith("es", StringComparison.Ordinal) ? 2 : 0;
        if (ending == 0 || lemma.Length <= ending + 2)
        {
            return false;
        }

        var stem = char.ToLowerInvariant(lemma[0]) + lemma[1..^ending];
        var dative = Form(noun, "DAT", "SIN") ?? Form(noun, "DAT", "PLU");
        return dative == lemma[..^ending] + "en"
            && (adjectives.Contains(stem) || adjectives.Contains(stem + "e") || IsCompared(stem, adjectives) || noun.TryGetProperty("G", out var g) && g.GetString() == "N" && lemma.Length > 12);
    }

    private static bool IsCompared(string stem, HashSet<string> adjectives) =>
        stem.EndsWith("er", StringComparison.Ordinal) && adjectives.Contains(stem[..^2])
        || stem.EndsWith("st", StringComparison.Ordinal)
            && (adjectives.Contains(stem[..^2]) || stem.EndsWith("est", StringComparison.Ordinal) && adjectives.Contains(stem[..^3]));

    private static string? Form(JsonElement noun, string grammaticalCase, string number) =>
        noun.TryGetProperty(grammaticalCase, out var forms) && forms.TryGetProperty(number, out var form)
        && form.ValueKind == JsonValueKind.String ? form.GetString() : null;

    private static void ReadNoun(string lemma, JsonElement noun, EntryCollector entries)
    {
        var gender = noun.TryGetProperty("G", out var written) ? written.GetString() switch
        {
            "M" => Gender.Masc,
            "F" => Gender.Fem,
            "N" => Gender.Neut,
            _ => Gender.None,
        } : Gender.None;
        foreach (var (keys, grammaticalCase) in Cases)
        {
            foreach (var key in keys)
            {
                if (noun.TryGetProperty(key, out var forms))
                {
                    foreach (var form in forms.EnumerateObject())
                    {
                        if (form.Value.ValueKind == JsonValueKind.String)
                        {
                            Add(form.Value.GetString()!, lemma, gender, form.Name is "SIN" or "SIG" ? Number.Sing : Number.Plur,
                                grammaticalCase, entries);
                        }
                    }
                }
            }
        }

        AddSecondForms(lemma, gender, Form(noun, "GEN", "SIN"), Form(noun, "DAT", "SIN"), entries);
        AddGenitivePlural(lemma, gender, noun, entries);
    }

    // The source gives one form a cell: where it has the old dative (dem Jahre) or one of two genitives (des Jahrs), add the other.
    private static void AddSecondForms(string lemma, Gender gender, string? genitive, string? dative, EntryCollector entries)
    {
        if (gender is not (Gender.Masc or Gender.Neut))
        {
            return;
        }

        if (dative == lemma + "e" || dative == lemma + "se")
        {
            Add(lemma, lemma, gender, Number.Sing, Case.Dat, entries);
        }

        if (genitive == lemma + "s" && dative == lemma + "e" || dative == lemma + "se")
        {
            Add(lemma + "es", lemma, gender, Number.Sing, Case.Gen, entries);
        }
        else if (genitive == lemma + "es" && lemma[^1] is not ('s' or 'ß' or 'x' or 'z'))
        {
            Add(lemma + "s", lemma, gender, Number.Sing, Case.Gen, entries);
        }
        else if (genitive == lemma && lemma.Length > 1 && char.IsUpper(lemma[^1]))
        {
            Add(lemma + "s", lemma, gender, Number.Sing, Case.Gen, entries);
        }
    }

    private static void AddGenitivePlural(string lemma, Gender gender, JsonElement noun, EntryCollector entries)
    {
        if (Form(noun, "NOM", "PLU") is { } plural && Form(noun, "GEN", "PLU") is null)
        {
            Add(plural, lemma, gender, Number.Plur, Case.Gen, entries);
        }
    }

    // Cited in the weak nominative: der Beamte, ein Beamter.
    private static void AddAdjectival(string lemma, EntryCollector entries)
    {
        foreach (var (_, grammaticalCase, number, gender, ending) in AdjectiveSource.Endings())
        {
            Add(lemma[..^1] + ending, lemma, gender, number, grammaticalCase, entries);
        }
    }

    private static void AddParadigm(string lemma, Gender gender, string genitive, string plural, EntryCollector entries)
    {
        if (genitive.Length > 0)
        {
            Add(lemma, lemma, gender, Number.Sing, Case.Nom, entries);
            Add(genitive, lemma, gender, Number.Sing, Case.Gen, entries);
            var weak = genitive == lemma + "n" || genitive == lemma + "en";
            Add(weak ? genitive : lemma, lemma, gender, Number.Sing, Case.Dat, entries);
            Add(weak ? genitive : lemma, lemma, gender, Number.Sing, Case.Acc, entries);
        }

        if (plural.Length > 0)
        {
            Add(plural, lemma, gender, Number.Plur, Case.Nom, entries);
            Add(plural, lemma, gender, Number.Plur, Case.Gen, entries);
            Add(plural, lemma, gender, Number.Plur, Case.Acc, entries);
            Add(plural[^1] is 'n' or 's' or 'a' or 'o' || plural == lemma && plural[^1] is not ('r' or 'l') ? plural : plural + "n",
                lemma, gender, Number.Plur, Case.Dat, entries);
        }
    }

    private static void Add(string form, string lemma, Gender gender, Number number, Case grammaticalCase, EntryCollector entries) =>
        entries.Add(form, lemma, new Tag(UPos.Noun, new Morph { Case = grammaticalCase, Number = number, Gender = gender }));
}
