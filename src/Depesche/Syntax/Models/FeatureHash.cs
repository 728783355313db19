using System.Numerics;
using System.Runtime.CompilerServices;

namespace Depesche.Syntax.Models;

/// <summary>Hashes of words and of features. They are written into the model file, so they must never depend on machine or run.</summary>
internal static class FeatureHash
{
    private const uint First = 0x9E3779B1;
    private const uint Second = 0x85EBCA77;
    private const uint Third = 0xC2B2AE3D;
    private const uint Fourth = 0x27D4EB2F;

    /// <summary>Hash of the feature <paramref name="template"/> with one value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Of(uint template, uint a) => Finish((template * Fourth) ^ (a * First));

    /// <summary>Hash of the feature <paramref name="template"/> with two values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Of(uint template, uint a, uint b) =>
        Finish((template * Fourth) ^ (a * First) ^ BitOperations.RotateLeft(b * Second, 11));

    /// <summary>Hash of the feature <paramref name="template"/> with three values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Of(uint template, uint a, uint b, uint c) =>
        Finish((template * Fourth) ^ (a * First) ^ BitOperations.RotateLeft(b * Second, 11) ^ BitOperations.RotateLeft(c * Third, 22));

    /// <summary>Hash of characters as they are.</summary>
    public static uint Exact(ReadOnlySpan<char> text)
    {
        var hash = 0x811C9DC5u;
        foreach (var c in text)
        {
            hash = (hash ^ c) * 0x01000193;
        }

        return Finish(hash);
    }

    /// <summary>Hash of characters in lower case, every digit as 0.</summary>
    public static uint Lower(ReadOnlySpan<char> text)
    {
        var hash = 0x811C9DC5u;
        foreach (var c in text)
        {
            hash = (hash ^ Fold(c)) * 0x01000193;
        }

        return Finish(hash);
    }

    /// <summary>Lower case; digits become 0, quotation marks <c>"</c>, dashes <c>-</c>.</summary>
    public static char Fold(char c) => c switch
    {
        >= 'a' and <= 'z' => c,
        >= '0' and <= '9' => '0',
        '„' or '“' or '”' or '‟' or '»' or '«' or '‚' or '‘' or '’' or '›' or '‹' or '\'' => '"',
        '–' or '—' => '-',
        _ => char.ToLowerInvariant(c),
    };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Finish(uint hash)
    {
        hash ^= hash >> 15;
        hash *= 0x2C1B3C6D;
        hash ^= hash >> 12;
        hash *= 0x297A2D39;
        return hash ^ (hash >> 15);
    }
}
