using System.Collections.Immutable;
using Depesche.Text;

namespace Depesche.NewsItems;

/// <summary>Joins lines to paragraphs: at blank lines always, at single line breaks unless the line was wrapped there.</summary>
internal static class ParagraphReader
{
    /// <summary>Texts with longer lines are not hard-wrapped; each of their lines is a paragraph.</summary>
    private const int LongestWrappedLine = 120;

    /// <summary>The paragraphs of the lines from <paramref name="first"/> on; the first of them begins at <paramref name="start"/>.</summary>
    public static void Read(string text, List<TextLine> lines, int first, int start, ImmutableArray<TextSpan>.Builder paragraphs)
    {
        var i = first;
        while (i < lines.Count)
        {
            var blockEnd = i + 1;
            var width = lines[i].Span.Length;
            while (blockEnd < lines.Count && !lines[blockEnd].IsAfterBlank)
            {
                width = Math.Max(width, lines[blockEnd].Span.Length);
                blockEnd++;
            }

            var from = i == first ? start : lines[i].Span.Start;
            for (; i < blockEnd; i++)
            {
                if (i + 1 < blockEnd && IsWrapped(text, lines[i], lines[i + 1], width))
                {
                    continue;
                }

                var span = TextLines.Trim(text, from, lines[i].Span.End);
                if (!span.IsEmpty)
                {
                    paragraphs.Add(span);
                }

                from = i + 1 < blockEnd ? lines[i + 1].Span.Start : from;
            }
        }
    }

    /// <summary>True when the break after <paramref name="line"/> was made because the next word no longer fitted.</summary>
    private static bool IsWrapped(string text, TextLine line, TextLine next, int width)
    {
        if (next.IsIndented && !line.IsIndented)
        {
            return false;
        }

        var nextText = next.Span.In(text);
        if (width > LongestWrappedLine)
        {
            return char.IsLower(nextText[0]) && !TextLines.EndsSentence(line.Span.In(text));
        }

        var word = nextText.IndexOfAny(' ', '\t', '\u00A0');
        return line.Span.Length + 1 + (word < 0 ? nextText.Length : word) > width;
    }
}
