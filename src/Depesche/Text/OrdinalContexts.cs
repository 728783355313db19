using System.Collections.Frozen;
using Depesche.LanguageData;

namespace Depesche.Text;

/// <summary>Words beside a number with a point that make it an ordinal (<c>de/ordinals.tsv</c>).</summary>
internal sealed class OrdinalContexts
{
    private static readonly string[] NounEndings = ["s", "es", "e", "en", "n"];
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> before;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> after;

    private enum Side
    {
        Before,
        After,
    }

    public OrdinalContexts(LanguageFiles data)
    {
        var words = new Dictionary<(string Word, Side Side), bool>();
        var beforeWords = new HashSet<string>(StringComparer.Ordinal);
        var afterWords = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in data.Read("de/ordinals.tsv", "word", "side"))
        {
            var word = row[0];
            var side = row.Enum<Side>(1);
            if (word.Length == 0)
            {
                throw row.Error("the word is missing");
            }

            if (words.TryGetValue((word, side), out var isOwn) && isOwn == row.IsOwn)
            {
                throw row.Error($"'{word}' is listed twice; keep one row");
            }

            words[(word, side)] = row.IsOwn;
            if (side == Side.After)
            {
                afterWords.Add(word);
            }
            else
            {
                beforeWords.Add(word);
                beforeWords.Add(char.ToUpperInvariant(word[0]) + word[1..]);
            }
        }

        before = beforeWords.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        after = afterWords.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>True when a number after this word is an ordinal.</summary>
    public bool IsBefore(ReadOnlySpan<char> word) => before.Contains(word);

    /// <summary>True when a number before this word is an ordinal. The endings of noun cases are allowed for.</summary>
    public bool IsAfter(ReadOnlySpan<char> word)
    {
        if (after.Contains(word))
        {
            return true;
        }

        foreach (var ending in NounEndings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal) && after.Contains(word[..^ending.Length]))
            {
                return true;
            }
        }

        return false;
    }
}
