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
        var sides = data.ReadKeyed("de/ordinals.tsv", ["word", "side"], row => row.Enum<Side>(1));
        before = sides.Where(w => w.Value == Side.Before)
            .SelectMany(w => new[] { w.Key, char.ToUpperInvariant(w.Key[0]) + w.Key[1..], w.Key.ToUpperInvariant() })
            .ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        after = sides.Where(w => w.Value == Side.After).SelectMany(w => new[] { w.Key, w.Key.ToUpperInvariant() })
            .ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
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
