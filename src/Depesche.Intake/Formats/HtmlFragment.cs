using System.Buffers;
using System.Collections.Frozen;
using System.Net;
using System.Text;

namespace Depesche.Intake.Formats;

/// <summary>Text of a piece of HTML that is all report, as news formats carry it. It is read in one pass without a tree, so that markup nested
/// without end costs no more than any other.</summary>
internal static class HtmlFragment
{
    private static readonly FrozenSet<string> Hidden = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "script", "style", "template", "noscript",
        "figure", "iframe", "object", "svg", "video", "audio", "select", "button");

    private static readonly FrozenSet<string> Blocks = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "p", "div", "section", "article", "header",
        "footer", "aside", "main", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "table", "caption",
        "tr", "hr", "address");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> HiddenNames = Hidden.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BlockNames = Blocks.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly SearchValues<char> EndOfName = SearchValues.Create(" \t\r\n\f/>");

    /// <summary>The paragraphs, parted by empty lines.</summary>
    public static string ToText(ReadOnlySpan<char> html)
    {
        var text = new Paragraphs();
        var hidden = "";
        var depth = 0;
        while (!html.IsEmpty)
        {
            Next(ref html, out var words, out var tag);
            if (hidden.Length == 0 && !words.IsEmpty)
            {
                text.Write(WebUtility.HtmlDecode(words.ToString()));
            }

            var isEnd = tag.StartsWith('/');
            var name = NameOf(isEnd ? tag[1..] : tag);
            if (hidden.Length > 0)
            {
                depth += !name.Equals(hidden, StringComparison.OrdinalIgnoreCase) ? 0 : isEnd ? -1 : 1;
                hidden = depth == 0 ? "" : hidden;
            }
            else if (!isEnd && HiddenNames.Contains(name) && !tag.EndsWith('/'))
            {
                (hidden, depth) = (name.ToString(), 1);
            }
            else
            {
                Break(name, text);
            }
        }

        return text.ToString();
    }

    private static void Break(ReadOnlySpan<char> name, Paragraphs text)
    {
        if (name.Equals("br", StringComparison.OrdinalIgnoreCase))
        {
            text.BreakLine();
        }
        else if (BlockNames.Contains(name))
        {
            text.BreakParagraph();
        }
        else if (name.Equals("td", StringComparison.OrdinalIgnoreCase) || name.Equals("th", StringComparison.OrdinalIgnoreCase))
        {
            text.Write(" ");
        }
    }

    /// <summary>Cuts off the words up to a tag and what stands in the tag; comments and declarations are tags without a name.</summary>
    private static void Next(ref ReadOnlySpan<char> html, out ReadOnlySpan<char> words, out ReadOnlySpan<char> tag)
    {
        var open = html.IndexOf('<');
        while (open >= 0 && open + 1 < html.Length && !(char.IsAsciiLetter(html[open + 1]) || html[open + 1] is '/' or '!' or '?'))
        {
            var further = html[(open + 1)..].IndexOf('<');
            open = further < 0 ? -1 : open + 1 + further;
        }

        words = open < 0 ? html : html[..open];
        tag = [];
        html = open < 0 ? [] : html[(open + 1)..];
        if (html.StartsWith("!--"))
        {
            var close = html.IndexOf("-->");
            html = close < 0 ? [] : html[(close + 3)..];
        }
        else if (!html.IsEmpty)
        {
            var end = EndOfTag(html);
            tag = html[..end];
            html = html[Math.Min(html.Length, end + 1)..];
        }
    }

    /// <summary>Index of the closing bracket outside the values of attributes.</summary>
    private static int EndOfTag(ReadOnlySpan<char> html)
    {
        var at = 0;
        while (at < html.Length)
        {
            var mark = html[at..].IndexOfAny('>', '"', '\'');
            if (mark < 0)
            {
                return html.Length;
            }

            at += mark;
            if (html[at] == '>')
            {
                return at;
            }

            var close = html[(at + 1)..].IndexOf(html[at]);
            at = close < 0 ? html.Length : at + close + 2;
        }

        return html.Length;
    }

    private static ReadOnlySpan<char> NameOf(ReadOnlySpan<char> tag)
    {
        var end = tag.IndexOfAny(EndOfName);
        return end < 0 ? tag : tag[..end];
    }

    /// <summary>Joins words with single spaces, and paragraphs with empty lines.</summary>
    private sealed class Paragraphs
    {
        private readonly StringBuilder text = new();
        private string gap = "";

        public void Write(string words)
        {
            foreach (var c in words)
            {
                if (c is ' ' or '\t' or '\n' or '\r' or '\f')
                {
                    gap = gap.Length == 0 ? " " : gap;
                    continue;
                }

                if (text.Length > 0)
                {
                    text.Append(gap);
                }

                gap = "";
                text.Append(c);
            }
        }

        public void BreakLine() => gap = gap is "\n" or "\n\n" ? "\n\n" : "\n";

        public void BreakParagraph() => gap = "\n\n";

        public override string ToString() => text.ToString();
    }
}
