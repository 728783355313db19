using System.Collections.Immutable;
using Depesche.Archive.Search;

namespace Depesche.Archive.Cases;

/// <summary>Hashes that are the same on every machine and in every run (FNV-1a with a last mixing), so that they can be stored.</summary>
internal static class StableHash
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>Hash of a text, character by character.</summary>
    public static ulong Of(ReadOnlySpan<char> text)
    {
        var hash = Offset;
        foreach (var c in text)
        {
            hash = (hash ^ c) * Prime;
        }

        return Mix(hash);
    }

    /// <summary>Hash of two numbers in their order.</summary>
    public static ulong Join(ulong left, ulong right) => Mix(unchecked(left * Prime) ^ right);

    /// <summary>Hashes of the words of a name, folded.</summary>
    public static ImmutableArray<uint> OfWords(string name)
    {
        var words = new List<uint>(2);
        AddWords(name, words);
        return [.. words];
    }

    /// <summary>Adds the hashes of the words of a name, folded.</summary>
    public static void AddWords(string name, List<uint> words)
    {
        foreach (var piece in new WordPieces(name))
        {
            if (Folding.Fold(piece) is { Length: > 0 } folded)
            {
                words.Add((uint)Of(folded));
            }
        }
    }

    private static ulong Mix(ulong hash)
    {
        hash ^= hash >> 33;
        hash *= 0xff51afd7ed558ccd;
        hash ^= hash >> 33;
        return hash;
    }
}
