using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;

namespace Depesche.Intake.Formats;

/// <summary>Atom (RFC 4287). The text of an entry is its content, or its summary where the content lies elsewhere.</summary>
internal sealed class AtomFormat : IReportFormat
{
    public IEnumerable<IntakeResult> Read(InputSource source)
    {
        var feed = new XElement("feed");
        var number = 0;
        return SafeXml.Results(source, xml => Next(xml, source.Origin, feed, ref number));
    }

    private static IntakeResult? Next(SafeXml xml, string origin, XElement feed, ref int number)
    {
        while (xml.NextElement())
        {
            var (name, line, language) = (xml.Name, xml.Line, xml.Language);
            if (name == "feed")
            {
                continue;
            }

            var element = xml.ReadElement();
            if (name != "entry")
            {
                feed.Add(element);
                continue;
            }

            var place = $"{origin}#{(++number).ToString(CultureInfo.InvariantCulture)}";
            return element is null ? IntakeResult.Failed(place, $"line {line}: {XmlFields.TooLong}") : Report(element, place, line, language, feed);
        }

        return number++ == 0 ? IntakeResult.Failed(origin, "the feed holds no entry; nothing is to be done") : null;
    }

    private static IntakeResult Report(XElement entry, string origin, int line, string? language, XElement feed)
    {
        var headline = Line(entry.Child("title"));
        var text = Text(entry.Child("content"), headline);
        if (text.Length == 0)
        {
            text = Text(entry.Child("summary"), headline);
        }

        if (text.Length == 0)
        {
            return IntakeResult.Failed(origin, $"line {line}: the entry has neither content nor summary; fetch the page it links to");
        }

        var published = FeedFields.Time(entry.Child("published"));
        var updated = FeedFields.Time(entry.Child("updated"));
        return IntakeResult.Of(new SourceItem
        {
            Origin = origin,
            Format = InputFormat.Atom,
            Text = text,
            Id = XmlFields.Text(entry.Child("id")),
            Headline = headline,
            Bylines = Authors(entry) is { Length: > 0 } authors ? authors : Authors(feed),
            FirstCreated = published?.Moment,
            VersionCreated = updated?.Moment,
            Published = (published ?? updated)?.Day,
            Language = entry.Attribute(XNamespace.Xml + "lang")?.Value ?? language,
            Links = [.. from link in entry.Children("link")
                let relation = XmlFields.Attribute(link, "rel")
                let target = XmlFields.Attribute(link, "href")
                where relation is "related" or "via" or "predecessor-version" && target is not null
                select new ItemLink(relation, target)],
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
