using System.Collections.Immutable;
using Depesche.Text;

namespace Depesche.Archive.Search;

/// <summary>The stretch of a text that shows most of what a query found.</summary>
/// <param name="Span">The stretch, from the start to the end of words.</param>
/// <param name="Hits">The words found in it, by their places in the whole text.</param>
public readonly record struct Snippet(TextSpan Span, ImmutableArray<TextSpan> Hits)
{
    /// <summary>Chooses the stretch of about <paramref name="length"/> characters with the most hits, the first of equals; the text's
    /// beginning when there are none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="hits">What <see cref="SearchQuery.HitsIn"/> found in it.</param>
    /// <param name="length">Number of characters wanted.</param>
    public static Snippet Of(string text, ImmutableArray<TextSpan> hits, int length)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(length);
        var (best, bestEnd) = (0, 0);
        for (int first = 0, end = 0; first < hits.Length; first++)
        {
            while (end < hits.Length && (end == first || hits[end].End - hits[first].Start <= length))
            {
                end++;
            }

            if (end - first > bestEnd - best)
            {
                (best, bestEnd) = (first, end);
            }
        }

        var shown = best == bestEnd ? default : TextSpan.FromBounds(hits[best].Start, hits[bestEnd - 1].End);
        var start = Math.Clamp(shown.Start - (Math.Max(0, length - shown.Length) / 2), 0, Math.Max(0, text.Length - length));
        var span = FitToWords(text, start, Math.Max(shown.End, Math.Min(text.Length, start + length)), shown);
        return new Snippet(span, [.. hits.Where(h => span.Contains(h))]);
    }

    // Words cut at the ends are left out, but never a hit.
    private static TextSpan FitToWords(string text, int start, int end, TextSpan shown)
    {
        if (start > 0 && !char.IsWhiteSpace(text[start - 1]))
        {
            while (start < end && (shown.IsEmpty || start < shown.Start) && !char.IsWhiteSpace(text[start]))
            {
                start++;
            }
        }

        if (end < text.Length && !char.IsWhiteSpace(text[end]))
        {
            var cut = end;
            while (cut > Math.Max(start, shown.End) && !char.IsWhiteSpace(text[cut - 1]))
            {
                cut--;
            }

            end = cut > start ? cut : end;
        }

        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }
}
