using System.Collections.Immutable;
using System.Text;
using Depesche.Actors;
using Depesche.Archive.Export;
using Depesche.Archive.Rows;
using Depesche.Events;
using Depesche.NewsItems;
using Depesche.Readings;
using Depesche.Text;

namespace Depesche.Archive.Tests.Export;

/// <summary>Rows of the reports in samples/, as an archive would give them, and rows made by hand.</summary>
internal static class SampleRows
{
    private static readonly Lazy<ImmutableArray<ReadReport>> All = new(ReadAll);

    public static readonly ExportOptions Options = new("1.2.3") { Coded = new DateTimeOffset(2026, 3, 1, 12, 30, 0, TimeSpan.Zero) };

    public static readonly ExportOptions WithText = Options with { WithText = true };

    public static string Root { get; } = FindRoot();

    public static ImmutableArray<ReadReport> Reports => All.Value;

    public static ImmutableArray<EventRow> Events { get; } = [.. Reports.SelectMany(Of)];

    public static ImmutableArray<QuotationRow> Quotations { get; } = [.. Reports.SelectMany(QuotationsOf)];

    public static byte[] Write<T>(IRowExport<T> export, IEnumerable<T> rows, ExportOptions options)
    {
        using var output = new MemoryStream();
        export.Write(output, rows, options);
        return output.ToArray();
    }

    public static string WriteText<T>(IRowExport<T> export, IEnumerable<T> rows, ExportOptions options) => Encoding.UTF8.GetString(Write(export, rows, options));

    public static IRowExport<EventRow> ForEvents(string name) => ExportFormats.Events.Single(e => e.Format.Name == name);

    public static IRowExport<QuotationRow> ForQuotations(string name) => ExportFormats.Quotations.Single(e => e.Format.Name == name);

    public static IRowExport<CaseRow> ForCases(string name) => ExportFormats.Cases.Single(e => e.Format.Name == name);

    public static IRowExport<ReadReport> ForReports(string name) => ExportFormats.Reports.Single(e => e.Format.Name == name);

    /// <summary>A report made by hand.</summary>
    public static ReportRow Report(string text = "Schoigu besuchte am Dienstag Peking.", long version = 12) => new()
    {
        Version = version,
        Key = $"urn:wire:{version}",
        Id = $"wire-{version}",
        Text = text,
        TextId = version,
        Family = 7,
        Origin = "wire.jsonl:3",
        Headline = "Besuch in Peking",
        Provider = "dpa-AFX",
        Agency = "dpa-AFX",
        Published = "2023-04-18",
        VersionCreated = new DateTimeOffset(2023, 4, 18, 16, 5, 0, TimeSpan.FromHours(2)),
        Language = "de",
        Url = "https://example.org/a?b=1",
        Rights = "(c) dpa",
    };

    /// <summary>An event made by hand: a minister of one country visits the other.</summary>
    public static EventRow Visit(ReportRow? report = null) => new()
    {
        Id = 40,
        Report = report ?? Report(),
        Number = 2,
        Case = 900,
        Type = EventType.Consult,
        Mode = ["visit"],
        Context = ["diplomatic", "military"],
        Actors = [new PartyRow("Schoigu", new TextSpan(0, 7)) { Name = "Sergej Schoigu", Kind = EntityKind.Person, Code = "RUS", Sector = "GOV", OtherSectors = ["MIL"], Office = "Verteidigungsminister" }],
        Recipients = [new PartyRow("Peking", new TextSpan(29, 6)) { Name = "China", Kind = EntityKind.Country, Code = "CHN", Sector = "GOV" }],
        Date = "2023-04-18",
        DateReason = "date of the report",
        Place = "Peking",
        PlaceCountry = "CHN",
        Cameo = "042",
        Quad = QuadClass.VerbalCooperation,
        Scale = 1.9,
        Rule = "besuchen",
        Evidence = [new EvidenceRow(0, new TextSpan(0, 36), [new TextSpan(8, 8)], [], -1)],
    };

    /// <summary>The lines of a table, with its cells parted by tabs.</summary>
    public static string[][] Cells(string table) => [.. table.TrimEnd('\n').Split('\n').Select(l => l.Split('\t'))];

    private static ImmutableArray<ReadReport> ReadAll()
    {
        var reader = new Reader();
        var version = 0L;
        return
        [
            .. new[] { "06-myanmar-putsch", "07-biden-putin-genf", "15-xi-in-moskau", "21-soleimani", "39-g7-hiroshima" }.Select(name =>
            {
                var text = File.ReadAllText(Path.Combine(Root, "samples", name + ".txt"));
                var reading = reader.Read(NewsItem.Parse(text, new NewsItemMetadata(name)));
                version++;
                return new ReadReport(
                    Report(reading.Item.Text, version) with { Id = name, Headline = reading.Item.Headline, Published = reading.Item.Published?.ToString(), VersionCreated = null, Url = null },
                    reading);
            }),
        ];
    }

    private static IEnumerable<EventRow> Of(ReadReport row) => row.Reading.Events.Select(e => new EventRow
    {
        Id = row.Report.TextId * 1000 + e.Index,
        Report = row.Report,
        Number = e.Index,
        Case = row.Report.TextId * 1000 + e.Index,
        Type = e.Type,
        Mode = e.Mode,
        Context = e.Context,
        Aux = e.Aux,
        Actors = [.. e.Actors.Select(p => Party(row.Reading, p.Entity, p.Span) with { Code = p.Code, Sector = p.Sector })],
        Recipients = [.. e.Recipients.Select(p => Party(row.Reading, p.Entity, p.Span) with { Code = p.Code, Sector = p.Sector })],
        Date = e.Date,
        DateReason = e.DateReason,
        Place = e.Place,
        PlaceCountry = e.PlaceCountry,
        Cameo = e.Cameo,
        Quad = e.Quad,
        Scale = e.Scale,
        Rule = e.Rule,
        Evidence =
        [
            .. e.Evidence.Select(v => new EvidenceRow(v.Sentence, row.Reading.Text.Sentences[v.Sentence].Span, v.Trigger,
                [.. v.Voice.Select(p => Party(row.Reading, p.Entity, p.Span))], v.Quotation)),
        ],
    });

    private static IEnumerable<QuotationRow> QuotationsOf(ReadReport row) => row.Reading.Quotations.Select(q => new QuotationRow
    {
        Id = row.Report.TextId * 1000 + q.Index,
        Report = row.Report,
        Number = q.Index,
        Type = q.Type,
        Medium = q.Medium,
        Stance = q.Stance,
        Quote = q.Quote,
        Fragments = q.Fragments,
        Speaker = q.Speaker is { } speaker ? Party(row.Reading, speaker.Entity, speaker.Span) : null,
        Cue = q.Cue,
        Frame = q.Frame,
        Addressee = q.Addressee is { } addressee ? Party(row.Reading, addressee.Entity, addressee.Span) : null,
        Via = [.. q.Via.Select(v => Party(row.Reading, v.Entity, v.Span))],
        Date = q.Date,
        NestedIn = q.NestedIn,
        Rule = q.Rule,
    });

    private static PartyRow Party(Reading reading, int entity, TextSpan span)
    {
        var party = new PartyRow(span.In(reading.Item.Text).ToString(), span);
        if (entity < 0)
        {
            return party;
        }

        var known = reading.Entities[entity];
        return party with
        {
            Name = known.Name,
            Kind = known.Kind,
            Code = known.Code,
            Sector = known.Sector,
            OtherSectors = known.OtherSectors,
            Office = known.Offices is [var office, ..] ? office.Title : "",
        };
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Directory.Packages.props")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
