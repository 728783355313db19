using System.Text.Json;
using Depesche.Archive.Rows;
using Depesche.Readings;

namespace Depesche.Archive.Export;

/// <summary>Quotations with all that the archive knows of them, one JSON object a line.</summary>
internal sealed class JsonLinesQuotations(ExportFormat format) : JsonLinesExport<QuotationRow>(format)
{
    protected override void WriteFields(Utf8JsonWriter json, QuotationRow row, ExportOptions options)
    {
        var text = options.WithText ? row.Report.Text : null;
        json.WriteString("id", RowText.Id(row));
        json.WriteNumber("quotation", row.Id);
        json.WriteString("type", ReadingNames.Of(row.Type));
        json.WriteString("medium", ReadingNames.Of(row.Medium));
        json.WriteString("stance", ReadingNames.Of(row.Stance));
        json.WriteParty("speaker", row.Speaker);
        json.WriteParty("addressee", row.Addressee);
        json.WriteParties("via", row.Via);
        json.WriteSpans("quote", row.Quote, text);
        json.WriteSpans("fragments", row.Fragments, text);
        json.WriteSpans("cue", row.Cue, row.Report.Text);
        json.WriteSpans("frame", row.Frame, text);
        json.WriteString("date", row.Date);
        json.WriteString("nestedIn", RowText.QuotationId(row.Report, row.NestedIn));
        json.WriteString("rule", row.Rule);
        json.WriteReport(row.Report, options);
    }
}
