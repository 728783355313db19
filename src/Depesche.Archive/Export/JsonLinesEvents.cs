using System.Text.Json;
using Depesche.Archive.Rows;
using Depesche.Events;

namespace Depesche.Archive.Export;

/// <summary>Events with all that the archive knows of them, one JSON object a line.</summary>
internal sealed class JsonLinesEvents(ExportFormat format) : JsonLinesExport<EventRow>(format)
{
    protected override void WriteFields(Utf8JsonWriter json, EventRow row, ExportOptions options)
    {
        json.WriteString("id", RowText.Id(row));
        json.WriteNumber("event", row.Id);
        json.WriteNumber("case", row.Case);
        json.WriteString("type", PloverNames.Type(row.Type));
        json.WriteList("mode", row.Mode);
        json.WriteList("context", row.Context);
        json.WriteList("aux", PloverNames.Aux(row.Aux));
        json.WriteParties("actor", row.Actors);
        json.WriteParties("recipient", row.Recipients);
        json.WriteString("date", row.Date);
        json.WriteString("dateReason", row.DateReason);
        WritePlace(json, row);
        json.WriteString("cameo", row.Cameo);
        json.WriteNumber("quad", (int)row.Quad);
        json.WriteNumber("scale", row.Scale);
        json.WriteString("rule", row.Rule);
        json.WriteArray("evidence", row.Evidence, evidence =>
        {
            json.WriteStartObject();
            json.WriteNumber("sentence", evidence.Sentence);
            json.WriteBounds(evidence.SentenceSpan);
            json.WriteSpans("trigger", evidence.Trigger, row.Report.Text);
            json.WriteParties("voice", evidence.Voice);
            json.WriteKnown("quotation", RowText.QuotationId(row.Report, evidence.Quotation));
            if (options.WithText)
            {
                json.WriteString("text", evidence.SentenceSpan.In(row.Report.Text));
            }

            json.WriteEndObject();
        });
        json.WriteReport(row.Report, options);
    }

    private static void WritePlace(Utf8JsonWriter json, EventRow row)
    {
        if (row.Place.Length == 0)
        {
            json.WriteNull("place");
            return;
        }

        json.WriteStartObject("place");
        json.WriteString("name", row.Place);
        json.WriteKnown("country", row.PlaceCountry);
        if (EventTable.Where(row) is { } location)
        {
            json.WriteString("english", location.English);
            json.WriteNumber("latitude", location.Latitude);
            json.WriteNumber("longitude", location.Longitude);
            json.WriteString("precision", location.Precision.ToString().ToLowerInvariant());
        }

        json.WriteEndObject();
    }
}
