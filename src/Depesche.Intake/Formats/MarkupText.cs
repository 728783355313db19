using System.Collections.Frozen;
using System.Xml.Linq;

namespace Depesche.Intake.Formats;

/// <summary>The text of XHTML and NITF, which share their names for paragraphs, lists and tables.</summary>
internal static class MarkupText
{
    private static readonly FrozenSet<string> Blocks = new[]
    {
        "p", "div", "section", "article", "header", "main", "body", "body.content", "block", "blockquote", "bq", "hl1", "hl2",
        "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "li", "dt", "dd", "table", "nitf-table", "caption", "hr", "note", "fn", "credit", "datasource",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> Skipped = new[]
    {
        "head", "script", "style", "noscript", "template", "media", "figure", "img", "audio", "video", "object", "iframe", "svg", "nav", "aside", "footer",
        "form", "button", "nitf-table-metadata", "custom-table", "table-reference", "body.head", "body.end",
    }.ToFrozenSet();

    /// <summary>True for an element that holds no words of the report.</summary>
    public static bool IsSkipped(string name) => Skipped.Contains(name);

    /// <summary>True for an element that begins and ends a paragraph.</summary>
    public static bool IsBlock(string name) => Blocks.Contains(name);

    /// <summary>Paragraphs of an element, without those at its beginning that repeat the headline.</summary>
    public static string Text(XElement element, string? headline)
    {
        var builder = new ParagraphBuilder();
        Add(element, builder);
        return Join(builder.Take(), headline);
    }

    /// <summary>The words of an element in one line; null when there are none.</summary>
    public static string? Line(XElement? element)
    {
        if (element is null)
        {
            return null;
        }

        var builder = new ParagraphBuilder();
        Add(element, builder);
        return Line(builder.Take());
    }

    /// <summary>Paragraphs in one line; null when there are none.</summary>
    public static string? Line(IReadOnlyList<string> paragraphs) =>
        paragraphs.Count == 0 ? null : string.Join(' ', paragraphs).Replace('\n', ' ');

    /// <summary>Joins paragraphs by empty lines; what repeats the headline above them is not theirs.</summary>
    public static string Join(IReadOnlyList<string> paragraphs, string? headline) =>
        string.Join("\n\n", paragraphs.SkipWhile(p => p == headline));

    /// <summary>Plain text as it is, its lines kept, without what repeats the headline.</summary>
    public static string Plain(string text, string? headline)
    {
        var builder = new ParagraphBuilder();
        builder.AddLines(text);
        return Join(builder.Take(), headline);
    }

    private static void Add(XElement element, ParagraphBuilder builder)
    {
        foreach (var node in element.Nodes())
        {
            switch (node)
            {
                case XText text:
                    builder.Add(text.Value);
                    break;
                case XElement { Name.LocalName: "br" }:
                    builder.BreakLine();
                    break;
                case XElement { Name.LocalName: "pre" } lines:
                    builder.EndParagraph();
                    builder.AddLines(lines.Value);
                    builder.EndParagraph();
                    break;
                case XElement child when !IsSkipped(child.Name.LocalName):
                    AddElement(child, builder);
                    break;
            }
        }
    }

    private static void AddElement(XElement child, ParagraphBuilder builder)
    {
        var name = child.Name.LocalName;
        if (IsBlock(name))
        {
            builder.EndParagraph();
            Add(child, builder);
            builder.EndParagraph();
            return;
        }

        Add(child, builder);
        switch (name)
        {
            case "tr":
                builder.BreakLine();
                break;
            case "td" or "th":
                builder.Add(" ");
                break;
        }
    }
}
