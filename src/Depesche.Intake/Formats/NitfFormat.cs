using System.Collections.Immutable;
using System.Xml.Linq;

namespace Depesche.Intake.Formats;

/// <summary>IPTC NITF 3.x, with or without its namespace and document type.</summary>
internal sealed class NitfFormat : IReportFormat
{
    public IEnumerable<IntakeResult> Read(InputSource source) =>
        XmlItems.OfMessage(source, n => n == "nitf", Report, "there is no nitf element in the document; check its format");

    /// <summary>The text of a document's <c>body.content</c>.</summary>
    internal static string Text(XElement nitf, string? headline) =>
        nitf.Child("body")?.Child("body.content") is { } content ? MarkupText.Text(content, headline) : "";

    private static IntakeResult Report(XmlItem found)
    {
        var nitf = found.Element;
        var data = nitf.Child("head")?.Child("docdata");
        var top = nitf.Child("body")?.Child("body.head");
        var management = XmlFields.Attribute(data, "management-status");
        if (!IptcCodes.TryStatus(management, out var status))
        {
            return found.Failed(IptcCodes.UnknownStatus(management));
        }

        var headline = XmlFields.Text(top?.Child("hedline")?.Child("hl1")) ?? XmlFields.Text(top?.Child("hedline")) ?? XmlFields.Text(nitf.Child("head")?.Child("title"));
        var text = Text(nitf, headline);
        if (text.Length == 0 && status != PublicationStatus.Canceled)
        {
            return found.Failed("body.content holds no text; nothing is to be done unless it should be a report");
        }

        var issued = Date(data, "date.issue");
        var released = Date(data, "date.release");
        var isEmbargoed = management == "embargoed";
        return IntakeResult.Of(new SourceItem
        {
            Origin = found.Origin,
            Format = InputFormat.Nitf,
            Text = text,
            Id = XmlFields.Attribute(data?.Child("doc-id"), "id-string"),
            Version = XmlFields.Attribute(data?.Child("du-key"), "version") ?? XmlFields.Attribute(data?.Child("du-key"), "generation"),
            Status = status,
            Urgency = IptcCodes.Urgency(XmlFields.Attribute(data?.Child("urgency"), "ed-urg")),
            Notes = Notes(data),
            Headline = headline,
            Slug = XmlFields.Attribute(data?.Child("du-key"), "key"),
            Dateline = XmlFields.Text(top?.Child("dateline")),
            Bylines = [.. XmlFields.Texts(top?.Children("byline")), .. XmlFields.Texts(nitf.Child("body")?.Child("body.end")?.Children("tagline"))],
            VersionCreated = issued?.Moment,
            Published = (issued ?? (isEmbargoed ? null : released))?.Day,
            Embargo = isEmbargoed ? released?.Moment : null,
            Language = found.Language,
            Links = Links(data),
            Rights = Rights(data, top),
            Provider = XmlFields.Text(top?.Child("distributor")) ?? XmlFields.Attribute(data?.Child("doc-id"), "regsrc"),
        });
    }

    private static Timestamp? Date(XElement? data, string name) => Timestamp.Parse(XmlFields.Attribute(data?.Child(name), "norm"));

    private static ImmutableArray<string> Notes(XElement? data) =>
        [.. from note in data?.Elements() ?? []
            where note.Name.LocalName is "ed-msg" or "correction"
            let words = XmlFields.Attribute(note, "info")
            where words is not null
            select words];

    /// <summary>The document that this one updates or withdraws (with the status that it now has), and the one that it corrects.</summary>
    private static ImmutableArray<ItemLink> Links(XElement? data)
    {
        var links = ImmutableArray.CreateBuilder<ItemLink>();
        if (XmlFields.Attribute(data, "management-doc-idref") is { } managed)
        {
            var status = XmlFields.Attribute(data, "management-idref-status");
            links.Add(new ItemLink(status is null ? "management-doc-idref" : $"management-doc-idref:{status}", managed, IsVersionBefore: true));
        }

        foreach (var correction in data?.Children("correction") ?? [])
        {
            if (XmlFields.Attribute(correction, "id-string") is { } corrected)
            {
                links.Add(new ItemLink("correction", corrected));
            }
        }

        return links.ToImmutable();
    }

    private static string? Rights(XElement? data, XElement? top)
    {
        if (XmlFields.Text(top?.Child("rights")) is { } rights)
        {
            return rights;
        }

        var copyright = data?.Child("doc.copyright");
        string?[] parts = [XmlFields.Attribute(copyright, "year"), XmlFields.Attribute(copyright, "holder")];
        return XmlFields.Filled(string.Join(' ', parts.OfType<string>()));
    }
}
