using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Text;

namespace Depesche.Intake.Formats;

/// <summary>Reads HTML that nobody vouches for. Nothing is fetched or run; pages with too many or too deeply nested elements are refused.</summary>
internal static class SafeHtml
{
    /// <summary>Elements of a page; long pages with comments have some ten thousand.</summary>
    private const int Elements = 50_000;

    /// <summary>Elements within elements; browsers stop there too.</summary>
    private const int Depth = 512;

    /// <summary>Reads a page or a piece of one; null with the reason when it is refused.</summary>
    public static IHtmlDocument? Parse(string html, out string problem)
    {
        problem = "";
        var guard = new Guard();
        try
        {
            return new HtmlParser(new HtmlParserOptions { OnCreated = guard.Count }).ParseDocument(html);
        }
        catch (HtmlRefusedException refused)
        {
            problem = refused.Message;
            return null;
        }
    }

    private sealed class HtmlRefusedException(string message) : Exception(message);

    /// <summary>Counts elements as they are made. The place of one is known when the next is made.</summary>
    private sealed class Guard
    {
        private IElement? last;
        private int count;

        public void Count(IElement element, TextPosition position)
        {
            if (++count > Elements)
            {
                throw new HtmlRefusedException($"more than {Elements:N0} elements, which no page of news has; save the article alone");
            }

            var depth = 0;
            for (INode? node = last; node is not null; node = node.Parent)
            {
                depth++;
            }

            if (depth > Depth)
            {
                throw new HtmlRefusedException($"elements lie more than {Depth} deep in one another; the page is damaged or hostile");
            }

            last = element;
        }
    }
}
