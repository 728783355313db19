using System.Collections.Immutable;
using System.Xml.Linq;

namespace Depesche.Intake.Formats;

/// <summary>RSS 0.9x, 1.0 (RDF) and 2.0. The text of an item is its full content, or what the feed tells of it.</summary>
internal sealed class RssFormat : IReportFormat
{
    public IEnumerable<IntakeResult> Read(InputSource source) => XmlItems.OfFeed(source, "item", ["rss", "RDF", "channel"], Report);

    private static IntakeResult Report(XmlItem found)
    {
        var (item, channel) = (found.Element, found.Feed);
        // Elements of RSS itself have a namespace in 1.0 and none elsewhere; those of its extensions always have theirs.
        var core = item.Name.Namespace;
        var headline = FeedFields.Line(item.Element(core + "title"));
        var text = HtmlText.Paragraphs(item.Element(FeedFields.Content + "encoded")?.Value ?? "", headline);
        if (text.Length == 0)
        {
            text = HtmlText.Paragraphs(item.Element(core + "description")?.Value ?? "", headline);
        }

        if (text.Length == 0)
        {
            return found.Failed("the item has a link but no text; fetch the page it links to");
        }

        var guid = item.Element(core + "guid");
        var identifier = XmlFields.Filled(guid?.Value);
        var link = XmlFields.Filled(item.Element(core + "link")?.Value);
        var published = FeedFields.Time(item.Element(core + "pubDate"), item.Element(FeedFields.DublinCore + "date"), item.Element(FeedFields.DublinCoreTerms + "created"));
        var updated = FeedFields.Time(item.Element(FeedFields.Atom + "updated"), item.Element(FeedFields.DublinCoreTerms + "modified"));
        return IntakeResult.Of(new SourceItem
        {
            Origin = found.Origin,
            Format = InputFormat.Rss,
            Text = text,
            Id = identifier ?? FeedFields.About(item) ?? link,
            Headline = headline,
            Bylines = Bylines(item, core),
            FirstCreated = published?.Moment,
            VersionCreated = updated?.Moment,
            Published = (published ?? updated)?.Day,
            Language = FeedFields.Line(item.Element(FeedFields.DublinCore + "language")) ?? Channel(channel, "language"),
            Rights = FeedFields.Line(item.Element(FeedFields.DublinCore + "rights")) ?? Channel(channel, "copyright") ?? Channel(channel, "rights"),
            Provider = FeedFields.Line(item.Element(FeedFields.DublinCore + "publisher")) ?? Channel(channel, "publisher") ?? Channel(channel, "title"),
            Url = link ?? (XmlFields.Attribute(guid, "isPermaLink") != "false" && Uri.IsWellFormedUriString(identifier, UriKind.Absolute) ? identifier : null),
        });
    }

    private static ImmutableArray<string> Bylines(XElement item, XNamespace core)
    {
        ImmutableArray<string> creators = [.. item.Elements(FeedFields.DublinCore + "creator").Select(FeedFields.Line).OfType<string>()];
        return creators.Length > 0 ? creators : [.. item.Elements(core + "author").Select(FeedFields.Line).OfType<string>()];
    }

    private static string? Channel(XElement channel, string name) => FeedFields.Line(channel.Child(name));
}
