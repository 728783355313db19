using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Depesche.NewsItems;

namespace Depesche.Intake.Formats;

/// <summary>HTML: one page with an article, as saved from a web site.</summary>
internal sealed class HtmlFormat : IReportFormat
{
    public IEnumerable<IntakeResult> Read(InputSource source)
    {
        if (source.ReadAll(IntakeLimits.ReportBytes) is not { } bytes)
        {
            return [IntakeResult.Failed(source.Origin, $"longer than {IntakeLimits.ReportBytes:N0} bytes, which no page of news is; save the article alone")];
        }

        var decoded = TextDecoder.Decode(bytes);
        if (decoded.Text is not { } html)
        {
            return [IntakeResult.Failed(source.Origin, decoded.Message)];
        }

        if (html.AsSpan().TrimStart().StartsWith("<?xml") && !html.Contains("<html", StringComparison.OrdinalIgnoreCase))
        {
            return [IntakeResult.Failed(source.Origin, "XML of a form that is not read; NewsML-G2, NITF 3, RSS, Atom and XHTML are")];
        }

        return [SafeHtml.Parse(html, out var problem) is { Body: { } body } page ? Report(page, body, source.Origin) : IntakeResult.Failed(source.Origin, problem)];
    }

    private static IntakeResult Report(IHtmlDocument page, IElement body, string origin)
    {
        var linked = LinkedArticle.Read(page.QuerySelectorAll("script[type='application/ld+json']").Select(s => s.TextContent));
        var meta = new PageMeta(page);
        var headline = HtmlText.Line(linked.Headline) ?? meta.Headline;
        var text = ArticleText.Find(body, headline);
        if (linked.Text is { } told && told.Length > text.Length * 2)
        {
            text = HtmlText.Paragraphs(told, headline);
        }

        if (text.Length == 0)
        {
            return IntakeResult.Failed(origin, "no article is found on the page: it holds too little running text; save the article itself, or its text");
        }

        var published = Timestamp.Parse(linked.Published ?? meta.Published);
        var modified = Timestamp.Parse(linked.Modified ?? meta.Modified);
        var url = meta.Url ?? PageMeta.WebAddress(linked.Url);
        return IntakeResult.Of(new SourceItem
        {
            Origin = origin,
            Format = InputFormat.Html,
            Text = text,
            Id = url,
            Headline = headline,
            Bylines = linked.Authors.Length > 0 ? linked.Authors : meta.Authors,
            FirstCreated = published?.Moment,
            VersionCreated = modified?.Moment,
            Published = (published ?? modified)?.Day,
            Language = linked.Language ?? meta.Language,
            Rights = linked.Rights ?? meta.Rights,
            Provider = linked.Publisher ?? meta.Publisher,
            Url = url,
        });
    }
}
