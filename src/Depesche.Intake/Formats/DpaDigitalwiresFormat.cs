using System.Collections.Immutable;
using System.Text.Json;

namespace Depesche.Intake.Formats;

/// <summary>dpa-digitalwires: an entry, an array of them, one a line, or what the API answers (<c>entries</c>).</summary>
internal sealed class DpaDigitalwiresFormat : IReportFormat
{
    public IEnumerable<IntakeResult> Read(InputSource source) => JsonInput.Read(source, Entries);

    private static IEnumerable<IntakeResult> Entries(string origin, JsonElement value)
    {
        var fields = new JsonFields(value);
        var entries = fields.Objects("entries").ToArray();
        return entries.Length > 0 ? entries.Select((e, i) => Report($"{origin}#{i + 1}", e)) : [Report(origin, fields)];
    }

    private static IntakeResult Report(string origin, JsonFields entry)
    {
        if (!IptcCodes.TryStatus(entry.Text("pubstatus"), out var status))
        {
            return IntakeResult.Failed(origin, IptcCodes.UnknownStatus(entry.Text("pubstatus")));
        }

        string? problem = null;
        var first = entry.Time(ref problem, "firstcreated", "contentcreated");
        var current = entry.Time(ref problem, "versioncreated");
        var embargo = entry.Time(ref problem, "embargoed");
        if (problem is not null)
        {
            return IntakeResult.Failed(origin, problem);
        }

        var headline = entry.Text("headline");
        var text = entry.Text("articlehtml") is { } html ? HtmlText.Paragraphs(html, headline) : "";
        if (text.Length == 0 && status != PublicationStatus.Canceled)
        {
            return IntakeResult.Failed(origin, "the entry has no \"article_html\" that can be read, so there is no report in it");
        }

        var provider = entry.Text("creditline");
        return IntakeResult.Of(new SourceItem
        {
            Origin = origin,
            Format = InputFormat.DpaDigitalwires,
            Text = text,
            Id = entry.Text("urn"),
            Version = entry.Text("version"),
            Status = status,
            Urgency = IptcCodes.Urgency(entry.Text("urgency")),
            Notes = Notes(entry),
            Headline = headline,
            Slug = Slug(entry),
            Dateline = entry.Text("dateline")?.TrimEnd('-', '–', ' '),
            Bylines = BylineNames.Of(entry.Text("byline"), provider ?? "dpa"),
            FirstCreated = first?.Moment,
            VersionCreated = current?.Moment,
            Published = (current ?? first)?.Day,
            Embargo = embargo?.Moment,
            Language = entry.Text("language"),
            Links = [.. Links(entry, "predecessor"), .. Links(entry, "successor")],
            Rights = Rights(entry),
            Provider = provider,
        });
    }

    /// <summary>The notes that may be published, each with its role: <c>correctionshort: …</c>. The others are telephone numbers of authors and
    /// of people in the news.</summary>
    private static ImmutableArray<string> Notes(JsonFields entry) =>
        [.. entry.Objects("ednotes").Where(n => n.Values("ispublishable").All(v => v.ValueKind != JsonValueKind.False))
            .Select(n => (Role: n.Text("role"), Note: n.Text("ednote"))).Where(n => n.Note is not null)
            .Select(n => n.Role is { } role ? $"{role[(role.LastIndexOf(':') + 1)..]}: {n.Note}" : n.Note!)];

    /// <summary>Subjects, places and keywords, as in the keyword line of the wire.</summary>
    private static string? Slug(JsonFields entry)
    {
        var slug = string.Join("/", entry.Texts("dpasubjectnames").Concat(entry.Texts("geosubjectnames")).Concat(entry.Texts("keywordnames")));
        return slug.Length == 0 ? null : slug;
    }

    private static IEnumerable<ItemLink> Links(JsonFields entry, string relation) =>
        entry.Objects(relation).Select(o => o.Text("urn")).Append(entry.Text(relation)).OfType<string>().Select(t => new ItemLink(relation, t)).Take(1);

    private static string? Rights(JsonFields entry)
    {
        var rights = string.Join("\n", entry.Texts("copyrightnotice").Concat(entry.Texts("usageterms")));
        return rights.Length == 0 ? null : rights;
    }
}
