using System.Numerics;
using Depesche.Syntax.Models;

namespace Depesche.Syntax.Network;

/// <summary>What the network sees of a word: rows of its embedding table, to be added up. They depend on the form and its readings
/// alone, never on the context, so they can be kept with the form.</summary>
/// <remarks>The rows of the table, in order: one for each word of the vocabulary, the character n-grams by hash, the sets of
/// readings by hash, a row for each single reading, for each shape, and for each list of names that has the form.</remarks>
internal static class WordRows
{
    /// <summary>Number of n-gram rows.</summary>
    public const int NGrams = 1 << 15;

    /// <summary>Number of rows for sets of readings.</summary>
    public const int Classes = 1 << 12;

    /// <summary>Number of rows for single readings: bits of <see cref="LexicalClass"/>.</summary>
    public const int Readings = 64;

    /// <summary>Number of rows for shapes.</summary>
    public const int Shapes = 1 << 11;

    /// <summary>Number of rows for lists of names.</summary>
    public const int Lists = 16;

    /// <summary>Rows after those of the vocabulary.</summary>
    public const int Fixed = NGrams + Classes + Readings + Shapes + Lists;

    /// <summary>Most rows a word has.</summary>
    public const int Most = 1 + (4 * LongestPart) + Readings + Lists + 2;

    private const int LongestPart = 28;

    /// <summary>Writes the rows of a word.</summary>
    /// <param name="readings">The form and its readings.</param>
    /// <param name="lists">The <see cref="NameLists"/> that have it.</param>
    /// <param name="word">Its row in the vocabulary, or -1.</param>
    /// <param name="vocabulary">Number of words in the vocabulary.</param>
    /// <param name="rows">Receives the rows, those of n-grams last.</param>
    /// <returns>The number of rows, and the index of the first n-gram.</returns>
    public static (int Count, int FirstNGram) Of(WordReadings readings, NameLists lists, int word, int vocabulary, Span<int> rows)
    {
        var n = 0;
        if (word >= 0)
        {
            rows[n++] = word;
        }

        var start = vocabulary + NGrams;
        var bits = readings.Class.Bits;
        rows[n++] = start + (int)(FeatureHash.Of(1, (uint)bits, (uint)(bits >> 32)) % Classes);
        start += Classes;
        for (var rest = bits; rest != 0; rest &= rest - 1)
        {
            rows[n++] = start + BitOperations.TrailingZeroCount(rest);
        }

        start += Readings;
        rows[n++] = start + (int)(ShapeOf(readings.Form) | (readings.IsInitial ? 1024u : 0));
        start += Shapes;
        for (var rest = (uint)lists; rest != 0; rest &= rest - 1)
        {
            rows[n++] = start + BitOperations.TrailingZeroCount(rest);
        }

        var first = n;
        return (AddNGrams(readings.Form, vocabulary, rows, n), first);
    }

    // All n-grams of three to five characters of the folded word between marks of its ends, and the last letter with its mark.
    private static int AddNGrams(string form, int from, Span<int> rows, int n)
    {
        Span<char> text = stackalloc char[LongestPart];
        var length = 0;
        text[length++] = '<';
        for (var i = 0; i < form.Length; i++)
        {
            if (form.Length > LongestPart - 2 && i == (LongestPart / 2) - 1)
            {
                i = form.Length - (LongestPart / 2) + 1;
            }

            text[length++] = FeatureHash.Fold(form[i]);
        }

        text[length++] = '>';
        rows[n++] = from + Bucket(text[(length - 2)..length]);
        for (var i = 0; i < length; i++)
        {
            for (var size = 3; size <= 5 && i + size <= length; size++)
            {
                rows[n++] = from + Bucket(text.Slice(i, size));
            }
        }

        return n;
    }

    private static int Bucket(ReadOnlySpan<char> nGram) => (int)(FeatureHash.Exact(nGram) % NGrams);

    private static uint ShapeOf(string form)
    {
        uint upper = 0;
        bool lower = false, digit = false, hyphen = false, point = false, other = false;
        foreach (var c in form)
        {
            upper += char.IsUpper(c) ? 1u : 0;
            lower |= char.IsLower(c);
            digit |= char.IsAsciiDigit(c);
            hyphen |= c == '-';
            point |= c == '.';
            other |= !char.IsLetterOrDigit(c);
        }

        var capital = form.Length > 0 && char.IsUpper(form[0]);
        var length = form.Length switch { 1 => 0u, 2 => 1u, <= 4 => 2u, _ => 3u };
        return (capital ? 1u : 0) | (upper > 1 ? 2u : 0) | (lower ? 4u : 0) | (digit ? 8u : 0) | (hyphen ? 16u : 0)
            | (point ? 32u : 0) | (other ? 64u : 0) | (upper == form.Length ? 128u : 0) | (length << 8);
    }
}
