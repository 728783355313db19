using Depesche.LanguageData;

namespace Depesche.Syntax;

/// <summary>Guesses the readings of an unknown word from its ending, as <c>de/endings.tsv</c> tells.</summary>
internal sealed class EndingGuesser
{
    private const int ShortestRest = 2;

    private readonly Dictionary<string, LexicalAnalysis[]>.AlternateLookup<ReadOnlySpan<char>> byEnding;
    private readonly int longest;

    public EndingGuesser(LanguageFiles data)
    {
        var features = new FeatureList();
        var readings = new Dictionary<string, List<LexicalAnalysis>>(StringComparer.Ordinal);
        foreach (var row in data.Read("de/endings.tsv", "ending", "lemma", "pos", "features"))
        {
            if (!readings.TryGetValue(row[0], out var list))
            {
                readings[row[0]] = list = [];
                longest = Math.Max(longest, row[0].Length);
            }

            var edit = row[0] == row[1] ? LemmaEdit.Same : new LemmaEdit(0, 0, (byte)row[0].Length, row[1]);
            foreach (var morph in features.Expand(row, row[3]))
            {
                list.Add(new LexicalAnalysis(edit, row.Enum<UPos>(2), morph, Declension.None, 0, AnalysisSource.Guess));
            }
        }

        byEnding = readings.ToDictionary(p => p.Key, p => p.Value.ToArray(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The readings of the longest ending the word has.</summary>
    public ReadOnlySpan<LexicalAnalysis> Guess(ReadOnlySpan<char> word)
    {
        for (var length = Math.Min(longest, word.Length - ShortestRest); length > 0; length--)
        {
            if (byEnding.TryGetValue(word[^length..], out var found))
            {
                return found;
            }
        }

        return [];
    }
}
