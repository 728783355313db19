using System.Collections.Immutable;
using System.Text;
using Depesche.Text;
using Spectre.Console;
using static Depesche.Cli.Output.PageParts;

namespace Depesche.Cli.Output;

/// <summary>The words of a report that prove something, on one line of markup.</summary>
internal static class Proof
{
    private const int Length = 160;

    /// <summary>The sentence, cut around the marked words when it is long.</summary>
    public static string Of(string text, TextSpan sentence, ImmutableArray<TextSpan> marked)
    {
        var middle = marked.Aggregate((a, b) => a.Union(b));
        var from = Math.Max(sentence.Start, WordStart(text, middle.Start - (Length / 2)));
        var to = Math.Min(sentence.End, WordEnd(text, middle.End + (Length / 2)));
        return (from > sentence.Start ? "…" : "") + Marked(text, TextSpan.FromBounds(from, to), marked) + (to < sentence.End ? "…" : "");
    }

    /// <summary>A stretch of text with words marked.</summary>
    public static string Marked(string text, TextSpan stretch, ImmutableArray<TextSpan> marked)
    {
        var proof = new StringBuilder();
        var at = stretch.Start;
        foreach (var span in marked.Where(stretch.Contains))
        {
            proof.Append(Markup.Escape(OneLine(text[at..span.Start])));
            proof.Append("[underline]*").Append(Markup.Escape(OneLine(span.In(text).ToString()))).Append("*[/]");
            at = span.End;
        }

        return proof.Append(Markup.Escape(OneLine(text[at..stretch.End]))).ToString();
    }

    private static int WordStart(string text, int position)
    {
        position = Math.Max(0, position);
        while (position > 0 && !char.IsWhiteSpace(text[position - 1]))
        {
            position--;
        }

        return position;
    }

    private static int WordEnd(string text, int position)
    {
        position = Math.Min(text.Length, position);
        while (position < text.Length && !char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        return position;
    }
}
