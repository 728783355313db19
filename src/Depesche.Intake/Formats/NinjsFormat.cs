using System.Collections.Immutable;
using System.Text.Json;

namespace Depesche.Intake.Formats;

/// <summary>IPTC ninjs 1.x to 3.x: an object, an array of them or one a line.</summary>
internal sealed class NinjsFormat : IReportFormat
{
    private static readonly string[] Earlier = ["evolvedfrom", "predecessor"];
    private static readonly string[] ReportTypes = ["text", "composite"];

    public IEnumerable<IntakeResult> Read(InputSource source) => JsonInput.Read(source, (origin, value) => [Report(origin, new JsonFields(value))]);

    private static IntakeResult Report(string origin, JsonFields item)
    {
        if (!IptcCodes.TryStatus(item.Text("pubstatus"), out var status))
        {
            return IntakeResult.Failed(origin, IptcCodes.UnknownStatus(item.Text("pubstatus")));
        }

        string? problem = null;
        var first = item.Time(ref problem, "firstcreated", "contentcreated");
        var current = item.Time(ref problem, "versioncreated");
        var embargo = item.Time(ref problem, "embargoeduntil", "embargoed");
        if (problem is not null)
        {
            return IntakeResult.Failed(origin, problem);
        }

        var headline = item.Text("headline") ?? Main(item.Objects("headlines"))?.Text("value") ?? item.Text("title");
        var text = Body(item, headline);
        if (text.Length == 0 && status != PublicationStatus.Canceled)
        {
            return IntakeResult.Failed(origin, item.Text("type") is { } type && !ReportTypes.Contains(type)
                ? $"an item of the type \"{type}\", which holds no report"
                : "the item has no body that can be read (bodies, body_text, body_html or body_xhtml)");
        }

        var provider = item.Text("provider", "source") ?? item.Texts("infosources").FirstOrDefault() ?? item.Text("copyrightholder");
        return IntakeResult.Of(new SourceItem
        {
            Origin = origin,
            Format = InputFormat.Ninjs,
            Text = text,
            Id = item.Text("uri", "guid"),
            Version = item.Text("version"),
            Status = status,
            Urgency = IptcCodes.Urgency(item.Text("urgency")),
            Notes = [.. item.Texts("ednote")],
            Headline = headline,
            Slug = item.Text("slugline"),
            Dateline = item.Text("dateline", "located"),
            Bylines = BylineNames.Of(item.Text("byline", "by"), provider),
            FirstCreated = first?.Moment,
            VersionCreated = current?.Moment,
            Published = (current ?? first)?.Day,
            Embargo = embargo?.Moment,
            Language = item.Text("language"),
            Links = Links(item),
            Rights = Rights(item),
            Provider = provider,
            Url = item.Text("url", "webcanonical"),
        });
    }

    /// <summary>The main body: the plain text where it is given, else the HTML.</summary>
    private static string Body(JsonFields item, string? headline)
    {
        if (item.Text("bodytext") is { } plain)
        {
            return plain;
        }

        if (item.Text("bodyxhtml", "bodyhtml") is { } html)
        {
            return HtmlText.Paragraphs(html, headline);
        }

        var bodies = item.Objects("bodies").Where(b => b.Text("value") is not null).ToArray();
        if (Main(bodies.Where(b => !IsHtml(b))) is { } text)
        {
            return text.Text("value")!;
        }

        return Main(bodies) is { } marked ? HtmlText.Paragraphs(marked.Text("value")!, headline) : "";
    }

    private static bool IsHtml(JsonFields body) => body.Text("contenttype")?.Contains("html", StringComparison.OrdinalIgnoreCase) ??
        body.Text("value")!.StartsWith('<');

    /// <summary>The one of several headlines or bodies that has the role <c>main</c> or none, else the first.</summary>
    private static JsonFields? Main(IEnumerable<JsonFields> choices)
    {
        var all = choices.ToArray();
        return all.FirstOrDefault(c => c.Text("role") is null or "main") ?? all.FirstOrDefault();
    }

    /// <summary>Versions before, and the reports associated; in ninjs 1.x these are named members, later a list.</summary>
    private static ImmutableArray<ItemLink> Links(JsonFields item)
    {
        var associated = item.Members("associations").Concat(item.Values("associations").Where(v => v.ValueKind == JsonValueKind.Object)
            .Select(v => new JsonFields(v)).Select(v => (v.Text("name") ?? "association", v)));
        var links = associated.Where(a => a.Item2.Text("type") is not { } type || ReportTypes.Contains(type))
            .Select(a => (Relation: a.Item1, Target: a.Item2.Text("uri", "guid")));
        return [.. Earlier.Select(r => (Relation: r, Target: item.Text(r))).Concat(links)
            .Where(l => l.Target is not null).Select(l => new ItemLink(l.Relation, l.Target!, IsVersionBefore: Earlier.Contains(l.Relation))).Distinct()];
    }

    private static string? Rights(JsonFields item)
    {
        var rights = string.Join("\n", item.Texts("copyrightnotice").Concat(item.Texts("usageterms")).Concat(
            item.Objects("rightsinfo").Select(r => r.Text("linkedrights", "encodedrights")).OfType<string>()));
        return rights.Length == 0 ? null : rights;
    }
}
