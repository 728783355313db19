using System.Collections.Immutable;
using System.Xml.Linq;

namespace Depesche.Intake.Formats;

/// <summary>Atom (RFC 4287). The text of an entry is its content, or its summary where the content lies elsewhere.</summary>
internal sealed class AtomFormat : IReportFormat
{
    public IEnumerable<IntakeResult> Read(InputSource source) => XmlItems.OfFeed(source, "entry", ["feed"], Report);

    private static IntakeResult Report(XmlItem found)
    {
        var (entry, feed) = (found.Element, found.Feed);
        var headline = Line(entry.Child("title"));
        var text = Text(entry.Child("content"), headline);
        if (text.Length == 0)
        {
            text = Text(entry.Child("summary"), headline);
        }

        if (text.Length == 0)
        {
            return found.Failed("the entry has neither content nor summary; fetch the page it links to");
        }

        var published = FeedFields.Time(entry.Child("published"));
        var updated = FeedFields.Time(entry.Child("updated"));
        return IntakeResult.Of(new SourceItem
        {
            Origin = found.Origin,
            Format = InputFormat.Atom,
            Text = text,
            Id = XmlFields.Text(entry.Child("id")),
            Headline = headline,
            Bylines = Authors(entry) is { Length: > 0 } authors ? authors : Authors(feed),
            FirstCreated = published?.Moment,
            VersionCreated = updated?.Moment,
            Published = (published ?? updated)?.Day,
            Language = entry.Attribute(XNamespace.Xml + "lang")?.Value ?? found.Language,
            Links = [.. from link in entry.Children("link")
                let relation = XmlFields.Attribute(link, "rel")
                let target = XmlFields.Attribute(link, "href")
                where relation is "related" or "via" or "predecessor-version" && target is not null
                select new ItemLink(relation, target, IsVersionBefore: relation == "predecessor-version")],
            Rights = Line(entry.Child("rights")) ?? Line(feed.Child("rights")),
            Provider = Line(feed.Child("title")),
            Url = XmlFields.Attribute(entry.Children("link").FirstOrDefault(l => XmlFields.Attribute(l, "rel") is null or "alternate"), "href"),
        });
    }

    private static ImmutableArray<string> Authors(XElement element) => XmlFields.Texts(element.Children("author").Select(a => a.Child("name")));

    /// <summary>The paragraphs of a text construct: plain, HTML as text, or XHTML as markup.</summary>
    private static string Text(XElement? construct, string? headline) => construct is null ? "" : Kind(construct) switch
    {
        "xhtml" => MarkupText.Text(construct, headline),
        "html" => HtmlText.Paragraphs(construct.Value, headline),
        "text" => MarkupText.Plain(construct.Value, headline),
        _ => "",
    };

    private static string? Line(XElement? construct) => construct is not null && Kind(construct) == "html" ? HtmlText.Line(construct.Value) : XmlFields.Text(construct);

    private static string? Kind(XElement construct) => XmlFields.Attribute(construct, "type") switch
    {
        null or "text" or "text/plain" => "text",
        "html" or "text/html" => "html",
        "xhtml" or "application/xhtml+xml" => "xhtml",
        _ => null,
    };
}
