using System.Collections.Immutable;
using AngleSharp.Html.Dom;

namespace Depesche.Intake.Formats;

/// <summary>What a page says of itself in <c>meta</c> (Open Graph, Dublin Core), <c>link</c>, <c>time</c> and microdata.</summary>
internal sealed class PageMeta
{
    private readonly IHtmlDocument page;
    private readonly Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);

    public PageMeta(IHtmlDocument page)
    {
        this.page = page;
        foreach (var meta in page.QuerySelectorAll("meta[content]"))
        {
            var name = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop") ?? meta.GetAttribute("http-equiv");
            if (name is not null && XmlFields.Filled(meta.GetAttribute("content")) is { } content)
            {
                values.TryAdd(name, content);
            }
        }
    }

    /// <summary>The headline on the page, or the title it gives itself.</summary>
    public string? Headline
    {
        get
        {
            var headlines = page.QuerySelectorAll("h1").Select(HtmlText.Line).OfType<string>().Distinct().Take(2).ToArray();
            return headlines is [var only] ? only : First("og:title", "dc.title") ?? XmlFields.Filled(page.Title);
        }
    }

    public string? Published =>
        First("article:published_time", "datePublished", "dcterms.created", "dcterms.issued", "dc.date.issued", "dc.date", "dcterms.date", "date")
        ?? Moment("[itemprop=datePublished]") ?? Moment("article time[datetime], main time[datetime]");

    public string? Modified => First("article:modified_time", "dateModified", "og:updated_time", "dcterms.modified", "last-modified") ?? Moment("[itemprop=dateModified]");

    public string? Language =>
        XmlFields.Filled(page.DocumentElement.GetAttribute("lang")) ?? First("content-language", "dc.language", "dcterms.language", "language") ?? First("og:locale")?.Replace('_', '-');

    public string? Publisher => First("og:site_name", "dc.publisher", "dcterms.publisher", "publisher");

    public string? Rights => First("dc.rights", "dcterms.rights", "copyright");

    public string? Url => WebAddress(page.QuerySelector("link[rel~=canonical]")?.GetAttribute("href")) ?? WebAddress(First("og:url"));

    public ImmutableArray<string> Authors
    {
        get
        {
            if ((First("author", "dc.creator", "dcterms.creator") ?? First("article:author")) is { } author && WebAddress(author) is null)
            {
                return [author];
            }

            return [.. page.QuerySelectorAll("[rel~=author], [itemprop=author]").Select(a => HtmlText.Line(a.QuerySelector("[itemprop=name]") ?? a)).OfType<string>().Distinct()];
        }
    }

    /// <summary>An absolute address of the web, or null.</summary>
    public static string? WebAddress(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) ? text!.Trim() : null;

    private string? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (values.TryGetValue(name, out var value))
            {
                return value;
            }
        }

        return null;
    }

    private string? Moment(string selector) => page.QuerySelector(selector) is { } time
        ? XmlFields.Filled(time.GetAttribute("datetime") ?? time.GetAttribute("content") ?? time.TextContent)
        : null;
}
