using System.Net;
using AngleSharp.Dom;

namespace Depesche.Intake.Formats;

/// <summary>The text of pieces of HTML, as feeds and news formats hold them.</summary>
internal static class HtmlText
{
    /// <summary>Paragraphs parted by empty lines, without those at the beginning that repeat the headline; empty when the HTML is refused.</summary>
    public static string Paragraphs(string html, string? headline)
    {
        var builder = new ParagraphBuilder();
        Add(html, builder);
        return MarkupText.Join(builder.Take(), headline);
    }

    /// <summary>The words in one line; null when there are none.</summary>
    public static string? Line(string? html)
    {
        if (string.IsNullOrWhiteSpace(html))
        {
            return null;
        }

        var builder = new ParagraphBuilder();
        Add(html, builder);
        return MarkupText.Line(builder.Take());
    }

    /// <summary>The words of an element in one line; null when there are none.</summary>
    public static string? Line(IElement element)
    {
        var builder = new ParagraphBuilder();
        Add(element, builder);
        return MarkupText.Line(builder.Take());
    }

    private static void Add(string html, ParagraphBuilder builder)
    {
        if (!html.Contains('<', StringComparison.Ordinal))
        {
            builder.AddLines(WebUtility.HtmlDecode(html));
        }
        else if (SafeHtml.Parse(html, out _) is { Body: { } body })
        {
            Add(body, builder);
        }
    }

    private static void Add(IElement element, ParagraphBuilder builder)
    {
        foreach (var node in element.ChildNodes)
        {
            switch (node)
            {
                case IText text:
                    builder.Add(text.Data);
                    break;
                case IElement { LocalName: "br" }:
                    builder.BreakLine();
                    break;
                case IElement { LocalName: "pre" } lines:
                    builder.EndParagraph();
                    builder.AddLines(lines.TextContent);
                    builder.EndParagraph();
                    break;
                case IElement child when !MarkupText.IsSkipped(child.LocalName):
                    AddElement(child, builder);
                    break;
            }
        }
    }

    private static void AddElement(IElement child, ParagraphBuilder builder)
    {
        var isBlock = MarkupText.IsBlock(child.LocalName);
        if (isBlock)
        {
            builder.EndParagraph();
        }

        Add(child, builder);
        switch (child.LocalName)
        {
            case "tr":
                builder.BreakLine();
                break;
            case "td" or "th":
                builder.Add(" ");
                break;
            case not null when isBlock:
                builder.EndParagraph();
                break;
        }
    }
}
