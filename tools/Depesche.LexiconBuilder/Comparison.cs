using System.Text.Json;
using Depesche.Syntax;

namespace Depesche.LexiconBuilder;

/// <summary>Comparatives and superlatives: irregular ones from <c>comparison.tsv</c>, all others by rule.</summary>
internal sealed class Comparison
{
    private static readonly string[] NotCompared =
        ["isch", "los", "haft", "mäßig", "jährig", "tägig", "stündig", "monatig", "wöchig", "fach", "end", "ens", "weise", "falls", "lei", "artig", "er", "a"];

    private readonly Dictionary<string, (string Comparative, string Superlative)> irregular = new(StringComparer.Ordinal);
    private readonly HashSet<string> irregularStems = new(StringComparer.Ordinal);

    /// <summary>Reads the irregular ones.</summary>
    public Comparison(string path)
    {
        foreach (var cells in SupplementRows.Read(path, 3))
        {
            irregular.Add(cells[0], (cells[1], cells[2]));
            irregularStems.Add(cells[1]);
            irregularStems.Add(cells[2]);
        }
    }

    /// <summary>True for a comparative or superlative that the source lists as an adjective of its own (größt).</summary>
    public bool IsFormOfAnother(string lemma) => irregularStems.Contains(lemma);

    /// <summary>Adds the comparative and superlative of an adjective, if it has any.</summary>
    public void AddTo(JsonElement entry, string lemma, EntryCollector entries)
    {
        if (irregular.TryGetValue(lemma, out var forms))
        {
            AddForms(forms.Comparative, lemma, Degree.Cmp, entries);
            if (forms.Superlative.Length > 0)
            {
                AddForms(forms.Superlative, lemma, Degree.Sup, entries);
            }
        }
        else if (StemOf(entry, lemma) is { } stem)
        {
            AddForms(stem + "er", lemma, Degree.Cmp, entries);
            foreach (var superlative in Superlatives(lemma))
            {
                AddForms(superlative, lemma, Degree.Sup, entries);
            }
        }
    }

    /// <summary>The stem that takes endings, or null when the adjective is not compared (participles, origin, measure).</summary>
    private static string? StemOf(JsonElement entry, string lemma)
    {
        if (lemma.Length > 14 || lemma.Contains('-', StringComparison.Ordinal) || char.IsDigit(lemma[0])
            || NotCompared.Any(e => lemma.EndsWith(e, StringComparison.Ordinal) && lemma.Length > e.Length + 1))
        {
            return null;
        }

        if (!entry.TryGetProperty("NOM", out var nominative) || !nominative.TryGetProperty("DEF", out var weak)
            || !weak.TryGetProperty("M", out var form) || form.GetString() is not { } written || !written.EndsWith('e'))
        {
            return null;
        }

        return written[..^1];
    }

    private static void AddForms(string stem, string lemma, Degree degree, EntryCollector entries)
    {
        if (degree == Degree.Cmp)
        {
            entries.Add(stem, lemma, new Tag(UPos.Adj, new Morph { Degree = degree }));
        }

        AdjectiveSource.AddInflection(stem, lemma, degree, entries);
    }

    private static IEnumerable<string> Superlatives(string lemma)
    {
        var needsE = lemma[^1] is 't' or 'd' or 's' or 'ß' or 'x' or 'z' || lemma.EndsWith("sch", StringComparison.Ordinal);
        if (!needsE)
        {
            yield return (lemma[^1] == 'e' ? lemma[..^1] : lemma) + "st";
        }

        if (needsE || lemma[^1] is 'u' or 'h' or 'i')
        {
            yield return lemma + "est";
        }

        if (lemma.EndsWith("nd", StringComparison.Ordinal) || lemma.EndsWith("et", StringComparison.Ordinal))
        {
            yield return lemma + "st";
        }
    }
}
