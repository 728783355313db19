using System.Collections.Immutable;
using System.Xml.Linq;

namespace Depesche.Intake.Formats;

/// <summary>IPTC NewsML-G2: a news item, or a message with many. Names are matched without their namespace.</summary>
internal sealed class NewsMlG2Format : IReportFormat
{
    public IEnumerable<IntakeResult> Read(InputSource source) => XmlItems.OfMessage(source, n => n.EndsWith("Item", StringComparison.Ordinal), Report,
        "the message holds no news item; nothing is to be done");

    private static IntakeResult Report(XmlItem found)
    {
        var item = found.Element;
        if (item.Name.LocalName != "newsItem")
        {
            return found.Failed($"a {item.Name.LocalName} holds no text of a report, only references or metadata; nothing is to be done");
        }

        var meta = item.Child("itemMeta");
        var content = item.Child("contentMeta");
        var rights = item.Child("rightsInfo");
        if (!IptcCodes.TryStatus(Code(meta?.Child("pubStatus")), out var status))
        {
            return found.Failed(IptcCodes.UnknownStatus(Code(meta?.Child("pubStatus"))));
        }

        var headline = Headline(content);
        var text = Text(item.Child("contentSet"), headline);
        if (text.Length == 0 && status != PublicationStatus.Canceled)
        {
            var itemClass = Code(meta?.Child("itemClass")) ?? "unknown";
            return found.Failed($"the news item (class {itemClass}) holds no text; nothing is to be done unless it should be a report");
        }

        var version = Timestamp.Parse(XmlFields.Text(meta?.Child("versionCreated")));
        var first = Timestamp.Parse(XmlFields.Text(meta?.Child("firstCreated")) ?? XmlFields.Text(content?.Child("contentCreated")));
        return IntakeResult.Of(new SourceItem
        {
            Origin = found.Origin,
            Format = InputFormat.NewsMlG2,
            Text = text,
            Id = XmlFields.Attribute(item, "guid"),
            Version = XmlFields.Attribute(item, "version"),
            Status = status,
            Urgency = IptcCodes.Urgency(XmlFields.Text(content?.Child("urgency"))),
            Notes = XmlFields.Texts(meta?.Children("edNote")),
            Headline = headline,
            Slug = XmlFields.Text(content?.Child("slugline")),
            Dateline = XmlFields.Text(content?.Child("dateline")),
            Bylines = Bylines(content),
            FirstCreated = first?.Moment,
            VersionCreated = version?.Moment,
            Published = (version ?? first)?.Day,
            Embargo = Timestamp.Parse(XmlFields.Text(meta?.Child("embargoed")))?.Moment,
            Language = XmlFields.Attribute(content?.Child("language"), "tag") ?? found.Language,
            Links = Links(meta),
            Rights = XmlFields.Lines([.. XmlFields.Texts(rights?.Children("copyrightNotice")), .. XmlFields.Texts(rights?.Children("usageTerms"))])
                ?? Party(rights?.Child("copyrightHolder")),
            Provider = Party(meta?.Child("provider")),
        });
    }

    /// <summary>The headline without a role or with that of a title; others are made for one medium or stand below it.</summary>
    private static string? Headline(XElement? content)
    {
        var headlines = content?.Children("headline").ToArray() ?? [];
        var chosen = headlines.FirstOrDefault(h => LocalCode(XmlFields.Attribute(h, "role")) is null or "title" or "main") ?? headlines.FirstOrDefault();
        return XmlFields.Text(chosen);
    }

    private static ImmutableArray<string> Bylines(XElement? content)
    {
        var bylines = XmlFields.Texts(content?.Children("by"));
        return bylines.Length > 0
            ? bylines
            : XmlFields.Texts(content?.Children("creator").Where(c => LocalCode(XmlFields.Attribute(c, "type")) == "person").Select(c => c.Child("name")));
    }

    private static ImmutableArray<ItemLink> Links(XElement? meta) =>
        [.. from link in meta?.Children("link") ?? []
            let target = XmlFields.Attribute(link, "residref") ?? XmlFields.Attribute(link, "href")
            where target is not null
            let relation = XmlFields.Attribute(link, "rel") ?? "link"
            select new ItemLink(relation, target, IsVersionBefore: LocalCode(relation)!.Equals("previousVersion", StringComparison.OrdinalIgnoreCase))];

    /// <summary>The text of the first content that has one; the others are the same in another form.</summary>
    private static string Text(XElement? contentSet, string? headline) =>
        contentSet?.Elements().Select(c => ContentText(c, headline)).FirstOrDefault(t => t.Length > 0) ?? "";

    private static string ContentText(XElement content, string? headline)
    {
        if (content.Name.LocalName == "inlineXML" && content.Elements().FirstOrDefault() is { } root)
        {
            return root.Name.LocalName == "nitf" ? NitfFormat.Text(root, headline) : MarkupText.Text(root, headline);
        }

        if (content.Name.LocalName != "inlineData")
        {
            return "";
        }

        return XmlFields.Attribute(content, "contenttype")?.Contains("html", StringComparison.OrdinalIgnoreCase) == true
            ? HtmlText.Paragraphs(content.Value, headline)
            : MarkupText.Plain(content.Value, headline);
    }

    /// <summary>A party's name, or what its code says.</summary>
    private static string? Party(XElement? party) =>
        XmlFields.Text(party?.Child("name")) ?? XmlFields.Attribute(party, "literal") ?? Code(party);

    private static string? Code(XElement? element) => LocalCode(XmlFields.Attribute(element, "qcode") ?? XmlFields.Attribute(element, "uri"));

    /// <summary>A code without its scheme: <c>usable</c> of <c>stat:usable</c> and of <c>http://cv.iptc.org/newscodes/pubstatusg2/usable</c>.</summary>
    private static string? LocalCode(string? code) => code?[(code.LastIndexOfAny([':', '/']) + 1)..];
}
