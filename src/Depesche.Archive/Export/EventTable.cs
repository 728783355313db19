using System.Collections.Immutable;
using Depesche.Archive.Rows;
using Depesche.Events;

namespace Depesche.Archive.Export;

/// <summary>Events as a table of our own: CSV, Parquet, properties of GeoJSON.</summary>
internal static class EventTable
{
    public static ImmutableArray<TableColumn<EventRow>> Columns { get; } =
    [
        new("id", ColumnType.Text, "The event in this report: r, the report's number, v, the event's number in it. Unique.", e => RowText.Id(e)),
        new("event", ColumnType.Integer, "Number of the event in the archive; the same for all reports that share the text.", e => e.Id),
        new("case", ColumnType.Integer, "Number of the case: events of all reports about the same act.", e => e.Case),
        new("type", ColumnType.Text, "PLOVER type.", e => PloverNames.Type(e.Type)),
        new("mode", ColumnType.Text, "PLOVER modes, a list.", e => RowText.List(e.Mode)),
        new("context", ColumnType.Text, "PLOVER contexts, a list.", e => RowText.List(e.Context)),
        new("aux", ColumnType.Text, "PLOVER auxiliary modes, a list: historical, future, hypothetical, negation. Empty: it happened as told.", e => RowText.List(PloverNames.Aux(e.Aux))),
        .. PartyColumns.Of<EventRow>("actor", "Who did it", e => e.Actors),
        .. PartyColumns.Of<EventRow>("recipient", "To whom", e => e.Recipients),
        new("date", ColumnType.Text, "When, EDTF: a day, a month, a span.", e => e.Date),
        new("date_reason", ColumnType.Text, "How the date was found; 'date of the report' where the report names none.", e => e.DateReason),
        new("place", ColumnType.Text, "Where, as the report names it. Statements have no place.", e => e.Place),
        new("place_country", ColumnType.Text, "The place's country, ISO 3166-1 alpha-3.", e => e.PlaceCountry),
        new("latitude", ColumnType.Number, "Degrees north of the place, as exact as precision says.", e => Where(e)?.Latitude),
        new("longitude", ColumnType.Number, "Degrees east.", e => Where(e)?.Longitude),
        new("precision", ColumnType.Text, "city: the point is the town's; region, country: it is the middle of these.", e => Where(e)?.Precision.ToString().ToLowerInvariant()),
        new("cameo", ColumnType.Text, "CAMEO code with its leading zero.", e => e.Cameo),
        new("quad", ColumnType.Integer, "Quad class: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.", e => (int)e.Quad),
        new("scale", ColumnType.Number, "Score from conflict to cooperation, -10 to 10.", e => e.Scale),
        new("reporter_tells", ColumnType.Text, "yes when the report tells the event on its own word at least once, else no.", e => e.Evidence.Any(v => v.Voice.IsEmpty) ? "yes" : "no"),
        .. PartyColumns.Of<EventRow>("voice", "On whose word the first telling stands, outermost first, empty for the reporter", e => e.Evidence[0].Voice),
        new("quotation", ColumnType.Text, "The quotation that the first telling stands in.", e => RowText.QuotationId(e.Report, e.Evidence[0].Quotation)),
        new("sentence", ColumnType.Integer, "Number of the sentence of the first telling, from one.", e => e.Evidence[0].Sentence + 1),
        new("sentence_start", ColumnType.Integer, "Where it starts in the report's text, in UTF-16 code units from zero.", e => e.Evidence[0].SentenceSpan.Start),
        new("sentence_end", ColumnType.Integer, "Where it ends; exclusive.", e => e.Evidence[0].SentenceSpan.End),
        new("trigger", ColumnType.Text, "The words that carry the event there; a gap is written ….", e => RowText.Words(e.Evidence[0].Trigger, e.Report.Text)),
        new("trigger_spans", ColumnType.Text, "Where these stand, start-end, a list.", e => RowText.Spans(e.Evidence[0].Trigger)),
        new("tellings", ColumnType.Integer, "How often the report tells it.", e => e.Evidence.Length),
        new("rule", ColumnType.Text, "The frame that read it.", e => e.Rule),
        .. ReportColumns.Of<EventRow>(e => e.Report),
        new("text", ColumnType.Text, "The sentence of the first telling.", e => e.Evidence[0].SentenceSpan.In(e.Report.Text).ToString()) { IsReportText = true },
    ];

    /// <summary>Where an event happened on the map; null when unknown.</summary>
    public static Location? Where(EventRow row) => PlaceTable.BuiltIn.Find(row.Place, row.PlaceCountry);
}
