using System.Buffers;
using Depesche.Text;

namespace Depesche.NewsItems;

/// <summary>The lines of a text and the blocks of lines between blank ones.</summary>
internal static class TextLines
{
    private static readonly SearchValues<char> LineBreaks = SearchValues.Create("\n\r\f\u0085\u2028\u2029");

    /// <summary>All lines that are not blank, without the white space around them.</summary>
    public static List<TextLine> Split(string text)
    {
        var lines = new List<TextLine>();
        var isAfterBlank = true;
        var position = 0;
        while (position < text.Length)
        {
            var length = text.AsSpan(position).IndexOfAny(LineBreaks);
            var lineEnd = length < 0 ? text.Length : position + length;
            var span = Trim(text, position, lineEnd);
            if (span.IsEmpty)
            {
                isAfterBlank = true;
            }
            else
            {
                lines.Add(new TextLine(span, isAfterBlank, IsIndented: span.Start - position > 1));
                isAfterBlank = false;
            }

            isAfterBlank |= lineEnd < text.Length && text[lineEnd] is '\f' or '\u2029';
            position = lineEnd + 1;
            if (position < text.Length && text[lineEnd] == '\r' && text[position] == '\n')
            {
                position++;
            }
        }

        return lines;
    }

    /// <summary>The span without white space and invisible characters at either end.</summary>
    public static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && CharacterShapes.IsSpaceOrIgnorable(text[start]))
        {
            start++;
        }

        while (end > start && CharacterShapes.IsSpaceOrIgnorable(text[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    /// <summary>True when the characters end as a sentence does: with an end mark, closing quotation marks or brackets after it
    /// allowed.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd("\"“”»«›‹’‘')] ");
        return text.Length > 0 && text[^1] is '.' or '!' or '?' or '…';
    }
}

/// <summary>A line that is not blank.</summary>
/// <param name="Span">Its characters without white space around them.</param>
/// <param name="IsAfterBlank">True for the first line of the text and for lines after a blank one.</param>
/// <param name="IsIndented">True when two or more spaces, or a tab and more, stand before it.</param>
internal readonly record struct TextLine(TextSpan Span, bool IsAfterBlank, bool IsIndented);
