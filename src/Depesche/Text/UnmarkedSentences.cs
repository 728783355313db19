using Depesche.LanguageData;

namespace Depesche.Text;

/// <summary>Tells where a new sentence begins though no mark ends the one before, as after a heading that runs into the text: at the
/// capital of a function word (<c>de/function-words.tsv</c>) that opens no title (<c>de/titles.tsv</c>).</summary>
internal sealed class UnmarkedSentences
{
    private readonly FunctionWords functionWords;
    private readonly string[] before;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> after;

    public UnmarkedSentences(LanguageFiles data, FunctionWords functionWords)
    {
        this.functionWords = functionWords;
        var places = data.Read("de/titles.tsv", "word", "place").ToLookup(
            row => row[1] is "before" or "after" ? row[1] : throw row.Error($"column place is '{row[1]}'; write before or after"), row => row[0]);
        before = [.. places["before"]];
        after = places["after"].ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>True when a word that stands between two others without any mark opens a sentence.</summary>
    /// <param name="left">The word before.</param>
    /// <param name="word">The word.</param>
    /// <param name="right">The word behind.</param>
    public bool Opens(ReadOnlySpan<char> left, ReadOnlySpan<char> word, ReadOnlySpan<char> right)
    {
        if (!char.IsUpper(word[0]) || (word.Length > 1 && char.IsUpper(word[1])) || functionWords.Find(word) is not { Opens: true } opener
            || functionWords.Find(left) is { Binds: true })
        {
            return false;
        }

        return opener.Class is not ("DET" or "ADP") || !(after.Contains(right) || MayHaveTitle(left));
    }

    private bool MayHaveTitle(ReadOnlySpan<char> left)
    {
        foreach (var noun in before)
        {
            if (left.EndsWith(noun, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
