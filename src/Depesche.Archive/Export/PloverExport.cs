using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Depesche.Archive.Rows;
using Depesche.Events;

namespace Depesche.Archive.Export;

/// <summary>One PLOVER record an event, as JSON Lines with the manual's field names ("Data Fields").</summary>
/// <remarks>PLOVER has no field for whose word an event stands on; <c>voice</c> and others are added, as the manual allows.</remarks>
internal sealed class PloverExport(ExportFormat format) : JsonLinesExport<EventRow>(format)
{
    /// <summary>The manual's fields that are written, then ours.</summary>
    public static ImmutableArray<ExportColumn> Fields { get; } =
    [
        new("id", ColumnType.Text, "The event in this report: r, the report's number, v, the event's number in it. Unique in an archive."),
        new("date", ColumnType.Text, "Day of the event, YYYY-MM-DD; EDTF where only month or year are known; the day of the report where nothing is, as date_reason says."),
        new("enddate", ColumnType.Text, "Last day, where the report tells a span of days."),
        new("actor", ColumnType.List, "Who did it: code, sector, entity_text (the words), identifier_text (the fullest name in the report), office."),
        new("recipient", ColumnType.List, "To whom, the same way."),
        new("event", ColumnType.Text, "PLOVER type, of the sixteen of the manual."),
        new("event_loc", ColumnType.Object, "Where: extracted_place (as named), resolved_place (English), lat, lon, country, country_code (ISO 3166-1 alpha-3), resolution (city, region, country). Absent for statements and where no place is told."),
        new("event_text", ColumnType.Text, "The words that carry the event."),
        new("quad_code", ColumnType.Text, "VERBAL COOPERATION, MATERIAL COOPERATION, VERBAL CONFLICT or MATERIAL CONFLICT."),
        new("event_scale", ColumnType.Number, "Score from conflict to cooperation, -10 to 10."),
        new("mode", ColumnType.List, "Modes, and the auxiliary modes historical, future, hypothetical, negation."),
        new("context", ColumnType.List, "Contexts."),
        new("text", ColumnType.Text, "The sentence.") { IsReportText = true },
        new("text_info", ColumnType.Object, "sequence: number of the sentence from zero; start, end: where it stands, in UTF-16 code units of the stored text."),
        new("cite_info", ColumnType.Object, "citation, url, title, language, publication, license (the supplier's words), coder, codebook, version."),
        new("coder", ColumnType.Text, "depesche."),
        new("coded_date", ColumnType.Text, "Day of coding, UTC, when told."),
        new("coded_time", ColumnType.Text, "Time of coding, UTC, when told."),
        new("voice", ColumnType.List, "Ours: on whose word the event stands, outermost first, each as an actor is written; empty for the reporter."),
        new("reporter_tells", ColumnType.Text, "Ours: true when the report tells it on its own word at least once."),
        new("quotation", ColumnType.Text, "Ours: the quotation that the event stands in; absent for none."),
        new("case", ColumnType.Integer, "Ours: number of the case, the same for all reports of one act."),
        new("family", ColumnType.Integer, "Ours: number of the family of copies that the report belongs to."),
        new("date_reason", ColumnType.Text, "Ours: how the date was found."),
        new("cameo", ColumnType.Text, "Ours: CAMEO code with its leading zero."),
        new("rule", ColumnType.Text, "Ours: the frame that read it."),
    ];

    protected override void WriteFields(Utf8JsonWriter json, EventRow row, ExportOptions options)
    {
        var first = row.Evidence[0];
        var date = row.Date.Length > 0 ? row.Date : row.Report.Published ?? "";
        json.WriteString("id", RowText.Id(row));
        json.WriteString("date", ExportDate.FirstDay(date) is { Length: > 0 } day ? day : date);
        json.WriteKnown("enddate", ExportDate.Last(date)?.Date is { } end ? ExportDate.Day(end) : null);
        WriteParties(json, "actor", row.Actors);
        WriteParties(json, "recipient", row.Recipients);
        json.WriteString("event", PloverNames.Type(row.Type));
        WritePlace(json, row);
        json.WriteString("event_text", RowText.Words(first.Trigger, row.Report.Text));
        json.WriteString("quad_code", RowText.Quad(row.Quad));
        json.WriteNumber("event_scale", row.Scale);
        json.WriteList("mode", row.Mode.AddRange(PloverNames.Aux(row.Aux)));
        json.WriteList("context", row.Context);
        if (options.WithText)
        {
            json.WriteString("text", first.SentenceSpan.In(row.Report.Text));
        }

        json.WriteStartObject("text_info");
        json.WriteNumber("sequence", first.Sentence);
        json.WriteBounds(first.SentenceSpan);
        json.WriteEndObject();
        WriteSource(json, row.Report, options);
        json.WriteString("coder", "depesche");
        if (options.Coded is { } coded)
        {
            json.WriteString("coded_date", coded.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString("coded_time", coded.UtcDateTime.ToString("HH:mm:ss", CultureInfo.InvariantCulture));
        }

        WriteParties(json, "voice", first.Voice);
        json.WriteBoolean("reporter_tells", row.Evidence.Any(e => e.Voice.IsEmpty));
        json.WriteKnown("quotation", RowText.QuotationId(row.Report, first.Quotation));
        json.WriteNumber("case", row.Case);
        json.WriteNumber("family", row.Report.Family);
        json.WriteString("date_reason", row.Date.Length > 0 ? row.DateReason : "date of the report");
        json.WriteString("cameo", row.Cameo);
        json.WriteString("rule", row.Rule);
    }

    private static void WritePlace(Utf8JsonWriter json, EventRow row)
    {
        if (row.Place.Length == 0)
        {
            return;
        }

        json.WriteStartObject("event_loc");
        json.WriteString("extracted_place", row.Place);
        if (EventTable.Where(row) is { } location)
        {
            json.WriteString("resolved_place", location.English);
            json.WriteNumber("lat", location.Latitude);
            json.WriteNumber("lon", location.Longitude);
            json.WriteKnown("country", location.Country?.English);
            json.WriteString("resolution", location.Precision.ToString().ToLowerInvariant());
        }

        json.WriteKnown("country_code", row.PlaceCountry);
        json.WriteEndObject();
    }

    private static void WriteSource(Utf8JsonWriter json, ReportRow report, ExportOptions options)
    {
        json.WriteStartObject("cite_info");
        json.WriteString("citation", report.Id ?? report.Key);
        json.WriteKnown("url", report.Url);
        json.WriteKnown("title", report.Headline);
        json.WriteKnown("language", report.Language);
        json.WriteKnown("publication", report.Provider ?? report.Agency);
        json.WriteKnown("license", report.Rights);
        json.WriteString("coder", "depesche");
        json.WriteString("codebook", "PLOVER 2021");
        json.WriteString("version", options.ToolVersion);
        json.WriteEndObject();
    }

    private static void WriteParties(Utf8JsonWriter json, string name, ImmutableArray<PartyRow> parties) => json.WriteArray(name, parties, party =>
    {
        json.WriteStartObject();
        json.WriteString("code", party.Code);
        json.WriteString("sector", party.Sector);
        json.WriteString("entity_text", party.Words);
        json.WriteString("identifier_text", party.Name);
        json.WriteKnown("office", party.Office);
        json.WriteEndObject();
    });
}
