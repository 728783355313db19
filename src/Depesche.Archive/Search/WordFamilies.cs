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
    private readonly FrozenDictionary<string, string> listed;

    /// <summary>Reads <c>de/word-families.tsv</c>.</summary>
    /// <exception cref="DataFileException">A line of the file is wrong.</exception>
    public WordFamilies(LanguageFiles data, Lexicon lexicon)
    {
        this.lexicon = lexicon;
        listed = data.ReadKeyed("de/word-families.tsv", ["word", "verb"], row =>
            row[1].Length == 0 || IsInfinitive(row[1]) ? row[1]
            : throw row.Error($"'{row[1]}' is no infinitive that the lexicon knows"))
            .ToFrozenDictionary(StringComparer.Ordinal);
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
        var lower = char.ToLowerInvariant(noun[0]) + noun[1..];
        return listed.ContainsKey(noun) || OfNoun(noun) is not null || IsInfinitive(lower)
            || (lower[^1] == 'e' && IsListed(lower[..^1], UPos.Adj));
    }

    private string? OfNoun(string noun)
    {
        var stem = char.ToLowerInvariant(noun[0]) + noun[1..];
        if (stem.EndsWith("ung", StringComparison.Ordinal) && stem.Length >= ShortestStem + 3)
        {
            return OfAction(stem[..^3]);
        }

        // Cited in -e: der Verletzte. What is listed as a noun has a life of its own (Legende).
        return stem[^1] == 'e' && stem.Length > ShortestStem && !IsListed(noun, UPos.Noun) ? OfParticiple(stem[..^1]) : null;
    }

    // Kündig-ung: kündigen, Forder-ung: fordern, Verhandl-ung: verhandeln.
    private string? OfAction(string stem)
    {
        ReadOnlySpan<string> candidates = [stem + "en", stem + "n", string.Concat(stem.AsSpan(0, stem.Length - 1), "e", stem.AsSpan(stem.Length - 1), "n")];
        foreach (var candidate in candidates)
        {
            if (IsInfinitive(candidate))
            {
                return candidate;
            }
        }

        return null;
    }

    private string? OfParticiple(string adjective)
    {
        if (adjective.Length > ShortestStem && adjective.EndsWith("nd", StringComparison.Ordinal) && IsInfinitive(adjective[..^1]))
        {
            return adjective[..^1];
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

    private bool IsListed(string word, UPos pos)
    {
        foreach (ref readonly var reading in lexicon.Read(word, sentenceInitial: false).All)
        {
            if (reading.Pos == pos && reading.Source == AnalysisSource.Lexicon)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsInfinitive(string word)
    {
        foreach (ref readonly var reading in lexicon.Read(word, sentenceInitial: false).All)
        {
            if (reading.Pos == UPos.Verb && reading.Morph.VerbForm == VerbForm.Inf && reading.Source != AnalysisSource.Guess)
            {
                return true;
            }
        }

        return false;
    }
}
