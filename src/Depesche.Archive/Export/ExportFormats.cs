using System.Collections.Immutable;
using Depesche.Archive.Rows;

namespace Depesche.Archive.Export;

/// <summary>All forms of export.</summary>
public static class ExportFormats
{
    private const string Frame = "Sentences and quoted words are written only with the text; the rest of a report never is. ";

    private const string Pair = "An event with several actors or recipients keeps the first of each; a meeting keeps two participants. " +
        "On whose word an event stands, whether it is told as future, hypothetical, negated or past, modes and contexts have no column: leave out by filters what must not count. ";

    /// <summary>Forms that are made of events.</summary>
    public static ImmutableArray<IRowExport<EventRow>> Events { get; } =
    [
        new PloverExport(new ExportFormat("plover", ExportRows.Events, ".jsonl", "PLOVER records, one JSON object a line", PloverExport.Fields,
            Frame + "PLOVER tells one place of the text for an event: further tellings in the same report are lost, and with them a voice that differs. " +
            "Fields of the manual that Depesche does not read are absent: time, endtime, size, link, religion, ethnicity, gender, age, geonameid.")),
        new DelimitedExport<EventRow>(new ExportFormat("polecat", ExportRows.Events, ".txt", "POLECAT table, 40 columns, tabs",
            ImmutableArray<ExportColumn>.CastUp(PolecatTable.Columns),
            "No text, address, headline or place in the text. On whose word an event stands has no column, nor have the auxiliary modes: an announced or denied event " +
            "looks like one that happened; leave these out by filters. Unlike POLECAT's own, events without a day are kept (None). " +
            "Lists are parted by semicolon and space and go by party, so that parts at the same place belong together; semicolons in names become commas, straight quotation marks and apostrophes become typographic ones, " +
            "since they break readers. Names are the report's German ones."),
            PolecatTable.Columns, DelimitedDialect.Tabs with { Missing = PolecatTable.None }),
        new DelimitedExport<EventRow>(new ExportFormat("icews", ExportRows.Events, ".tab", "ICEWS table, 20 columns, tabs",
            ImmutableArray<ExportColumn>.CastUp(IcewsTable.Columns),
            Pair + "ICEWS tells a meeting twice, from both sides; here it is one row. Names of persons and organisations are the report's German ones, not those of ICEWS' dictionaries, " +
            "and sectors are PLOVER's few in ICEWS' words. PLOVER types are lost, CAMEO codes stay. Missing values are empty. " +
            "Straight quotation marks and apostrophes become typographic ones."),
            IcewsTable.Columns, DelimitedDialect.Tabs),
        new DelimitedExport<EventRow>(Table("csv", ExportRows.Events, ".csv", "CSV of all columns (RFC 4180; for a German Excel on request)", EventTable.Columns), EventTable.Columns, DelimitedDialect.Csv),
        new ParquetExport<EventRow>(Table("parquet", ExportRows.Events, ".parquet", "Apache Parquet of all columns", EventTable.Columns), EventTable.Columns),
        new JsonLinesEvents(new ExportFormat("jsonl", ExportRows.Events, ".jsonl", "Everything the archive knows of an event, one JSON object a line", JsonLinesFields.Events, Frame + "Nothing else.")),
        new GeoJsonExport(new ExportFormat("geojson", ExportRows.Events, ".geojson", "GeoJSON points for maps (RFC 7946)",
            ImmutableArray<ExportColumn>.CastUp(GeoJsonExport.Properties),
            Frame + "Further tellings in the same report are lost. Events without a known place have no geometry; statements never have a place. " +
            "Points of the same place lie on each other; they are never moved. Where precision says region or country, the point is only its middle.")),
    ];

    /// <summary>Forms that are made of quotations.</summary>
    public static ImmutableArray<IRowExport<QuotationRow>> Quotations { get; } =
    [
        new DelimitedExport<QuotationRow>(Table("csv", ExportRows.Quotations, ".csv", "CSV of all columns (RFC 4180; for a German Excel on request)", QuotationTable.Columns), QuotationTable.Columns, DelimitedDialect.Csv),
        new ParquetExport<QuotationRow>(Table("parquet", ExportRows.Quotations, ".parquet", "Apache Parquet of all columns", QuotationTable.Columns), QuotationTable.Columns),
        new JsonLinesQuotations(new ExportFormat("jsonl", ExportRows.Quotations, ".jsonl", "Everything the archive knows of a quotation, one JSON object a line", JsonLinesFields.Quotations, Frame + "Nothing else.")),
    ];

    /// <summary>Forms that are made of cases.</summary>
    public static ImmutableArray<IRowExport<CaseRow>> Cases { get; } =
    [
        new DelimitedExport<CaseRow>(new ExportFormat("gdelt-events", ExportRows.Cases, ".export.CSV", "GDELT 2.0 events, 61 columns, tabs, no header row",
            ImmutableArray<ExportColumn>.CastUp(GdeltEventTable.Columns),
            Pair + "One row tells a case as its earliest report has it; what later reports add or contradict is lost. PLOVER types are lost, CAMEO codes stay. " +
            "CAMEO has no role for parties, prisoners and clergy. Tone, ethnic and religious codes, places of actors, ADM codes and gazetteer numbers are not there. " +
            "Straight quotation marks and apostrophes become typographic ones."),
            GdeltEventTable.Columns, DelimitedDialect.TabsWithoutHeader),
        new GdeltMentionExport(new ExportFormat("gdelt-mentions", ExportRows.Cases, ".mentions.CSV", "GDELT 2.0 mentions, 16 columns, tabs, no header row: one for each report of a case",
            ImmutableArray<ExportColumn>.CastUp(GdeltMentionTable.Columns),
            "One row for a report: further tellings in the same report are counted in the events table only. Offsets count UTF-16 code units of the German text, not English characters. " +
            "No confidence and no tone. Which reports are copies of one another is lost.")),
    ];

    /// <summary>Forms that are made of whole reports.</summary>
    public static ImmutableArray<IRowExport<ReadReport>> Reports { get; } =
    [
        new TeiExport(new ExportFormat("tei", ExportRows.Reports, ".xml", "TEI P5 corpus: text with quotations (said), names and events", TeiExport.Elements,
            "Carries the text, so it is written only with the text. Where quotations, events and names overlap, the inner one is cut in two. Frames, cues, stance and medium of quotations, sources between " +
            "(via) and expressions of time have no element; a speaker that could not be resolved has no who. Control characters that XML forbids become U+FFFD.")),
        new ConlluExport(new ExportFormat("conllu", ExportRows.Reports, ".conllu", "CoNLL-U trees with events and quotations in comments and MISC", ConlluExport.Notes,
            "Carries the text, so it is written only with the text. Text is kept word by word: spaces between words are one or none, characters outside sentences (dateline, credits) stand in comments or are lost. " +
            "Hyphen compounds are parted as in the German treebanks. Reading the file back gives the trees; events and quotations are read anew from these.")),
    ];

    /// <summary>All forms, in the order of the documentation. Forms of different rows may share a name.</summary>
    public static ImmutableArray<ExportFormat> All { get; } =
        [.. Events.Select(e => e.Format), .. Quotations.Select(e => e.Format), .. Cases.Select(e => e.Format), .. Reports.Select(e => e.Format)];

    /// <summary>Stops an export that cannot be without text.</summary>
    internal static void RequireText(ExportFormat format, ExportOptions options)
    {
        if (!options.WithText)
        {
            throw new ExportException($"{format.Name} carries the text of the reports, to which others may hold rights; ask for it with --with-text, or choose jsonl");
        }
    }

    private static ExportFormat Table<T>(string name, ExportRows rows, string extension, string description, ImmutableArray<TableColumn<T>> columns) =>
        new(name, rows, extension, description, ImmutableArray<ExportColumn>.CastUp(columns), Frame + (rows == ExportRows.Events
            ? "A row tells the first telling of an event in its report; of further ones only their number and whether one is the reporter's own. "
            : "") + $"Lists stand in one cell, parted by {RowText.ListSeparator}, which in their parts becomes /; JSON Lines has them as lists.");
}
