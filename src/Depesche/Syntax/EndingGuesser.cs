using Depesche.LanguageData;

namespace Depesche.Syntax;

/// <summary>Guesses the readings of an unknown word from its ending, as <c>de/endings.tsv</c> tells.</summary>
internal sealed class EndingGuesser
{
    private const int ShortestRest = 2;

    private readonly Dictionary<string, LexicalAnalysis[]>.AlternateLookup<ReadOnlySpan<char>> nouns;
    private readonly Dictionary<string, LexicalAnalysis[]>.AlternateLookup<ReadOnlySpan<char>> others;
    private readonly int longest;

    public EndingGuesser(LanguageFiles data)
    {
        var features = new FeatureList();
        var ofNouns = new Dictionary<string, List<LexicalAnalysis>>(StringComparer.Ordinal);
        var ofOthers = new Dictionary<string, List<LexicalAnalysis>>(StringComparer.Ordinal);
        foreach (var row in data.Read("de/endings.tsv", "ending", "lemma", "pos", "features"))
        {
            var pos = row.Enum<UPos>(2);
            var readings = pos == UPos.Noun ? ofNouns : ofOthers;
            if (!readings.TryGetValue(row[0], out var list))
            {
                readings[row[0]] = list = [];
                longest = Math.Max(longest, row[0].Length);
            }

            var edit = row[0] == row[1] ? LemmaEdit.Same : new LemmaEdit(0, 0, (byte)row[0].Length, row[1]);
            foreach (var morph in features.Expand(row, row[3]))
            {
                list.Add(new LexicalAnalysis(edit, pos, morph, Declension.None, 0, AnalysisSource.Guess));
            }
        }

        nouns = Lookup(ofNouns);
        others = Lookup(ofOthers);
    }

    /// <summary>The readings as a noun of the longest ending the word has.</summary>
    /// <param name="word">A word with a capital.</param>
    /// <param name="length">Length of that ending; 0 when there is none.</param>
    public ReadOnlySpan<LexicalAnalysis> GuessNoun(ReadOnlySpan<char> word, out int length) => Guess(nouns, word, out length);

    /// <summary>The readings of a word with a small letter, which is no noun, by the longest ending it has.</summary>
    /// <param name="word">The word.</param>
    /// <param name="length">Length of that ending; 0 when there is none.</param>
    public ReadOnlySpan<LexicalAnalysis> GuessOther(ReadOnlySpan<char> word, out int length) => Guess(others, word, out length);

    private static Dictionary<string, LexicalAnalysis[]>.AlternateLookup<ReadOnlySpan<char>> Lookup(
        Dictionary<string, List<LexicalAnalysis>> readings) =>
        readings.ToDictionary(p => p.Key, p => p.Value.ToArray(), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private ReadOnlySpan<LexicalAnalysis> Guess(
        in Dictionary<string, LexicalAnalysis[]>.AlternateLookup<ReadOnlySpan<char>> readings, ReadOnlySpan<char> word, out int length)
    {
        for (length = Math.Min(longest, word.Length - ShortestRest); length > 0; length--)
        {
            if (readings.TryGetValue(word[^length..], out var found))
            {
                return found;
            }
        }

        length = 0;
        return [];
    }
}
