using System.Collections.Frozen;
using Depesche.LanguageData;
using Depesche.Syntax;

namespace Depesche.Archive.Search;

/// <summary>Finds the verb under which the words of a family are kept: <c>Kündigung</c> and <c>gekündigt</c> under <c>kündigen</c>,
/// <c>Angriff</c> under <c>angreifen</c>.</summary>
internal sealed class WordFamilies
{
    private const int ShortestStem = 3;

    private readonly Lexicon lexicon;
    private readonly ListedWords words;
    private readonly FrozenDictionary<string, string> listed;

    /// <summary>Reads <c>de/word-families.tsv</c>.</summary>
    /// <exception cref="DataFileException">A line of the file is wrong.</exception>
    public WordFamilies(LanguageFiles data, Lexicon lexicon, ListedWords words)
    {
        this.lexicon = lexicon;
        this.words = words;
        listed = data.ReadKeyed("de/word-families.tsv", ["word", "verb"], row =>
            row[1].Length == 0 || words.IsInfinitive(row[1])
                ? row[1]
                : throw row.Error($"'{row[1]}' is no infinitive that the lexicon knows")).ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The verb of the family, or null when the word stands for itself.</summary>
    public string? VerbOf(string lemma, UPos pos)
    {
        if (listed.TryGetValue(lemma, out var verb))
        {
            return verb.Length == 0 ? null : verb;
        }

        return pos switch
        {
            UPos.Noun => OfNoun(lemma),
            UPos.Adj => OfParticiple(lemma),
            _ => null,
        };
    }

    /// <summary>True for a noun that is no compound whatever its letters: it is listed, it is the noun of a verb (Einschätzung,
    /// das Fernsehen) or of an adjective (der Oppositionelle).</summary>
    public bool IsSimple(string noun)
    {
        var small = ListedWords.Small(noun);
        return listed.ContainsKey(noun) || words.IsInfinitive(small)
            || (small[^1] == 'e' && words.Has(small.AsSpan(0, small.Length - 1), UPos.Adj))
            || OfNoun(noun) is not null;
    }

    private string? OfNoun(string noun)
    {
        var stem = ListedWords.Small(noun);
        if (stem.EndsWith("ung", StringComparison.Ordinal) && stem.Length >= ShortestStem + 3)
        {
            return OfAction(stem[..^3]);
        }

        // Cited in -e: der Verletzte. What is listed as a noun has a life of its own (Legende).
        return stem[^1] == 'e' && !words.Has(noun, UPos.Noun) ? OfParticiple(stem[..^1]) : null;
    }

    // Kündig-ung: kündigen, Forder-ung: fordern, Verhandl-ung: verhandeln.
    private string? OfAction(string stem)
    {
        ReadOnlySpan<string> candidates = [stem + "en", stem + "n", $"{stem.AsSpan(0, stem.Length - 1)}e{stem[^1]}n"];
        foreach (var candidate in candidates)
        {
            if (words.IsInfinitive(candidate))
            {
                return candidate;
            }
        }

        return null;
    }

    private string? OfParticiple(string adjective)
    {
        if (adjective.Length <= ShortestStem || adjective[^1] is not ('d' or 'n' or 't'))
        {
            return null;
        }

        if (adjective.EndsWith("nd", StringComparison.Ordinal))
        {
            return words.IsInfinitive(adjective.AsSpan(0, adjective.Length - 1)) ? adjective[..^1] : null;
        }

        var readings = lexicon.Read(adjective, sentenceInitial: false);
        for (var i = 0; i < readings.All.Length; i++)
        {
            var reading = readings.All[i];
            if (reading.Pos == UPos.Verb && reading.Morph.VerbForm == VerbForm.Part && reading.Source != AnalysisSource.Guess)
            {
                return readings.LemmaOf(i);
            }
        }

        return null;
    }
}
