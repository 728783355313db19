using System.Collections.Immutable;
using Depesche.Archive.Rows;
using Depesche.Readings;

namespace Depesche.Archive.Export;

/// <summary>Quotations as a table of our own: CSV and Parquet.</summary>
internal static class QuotationTable
{
    public static ImmutableArray<TableColumn<QuotationRow>> Columns { get; } =
    [
        new("id", ColumnType.Text, "The quotation in this report: r, the report's number, q, the quotation's number in it. Unique.", q => RowText.Id(q)),
        new("quotation", ColumnType.Integer, "Number of the quotation in the archive; the same for all reports that share the text.", q => q.Id),
        new("type", ColumnType.Text, "direct, indirect, free-indirect, indirect-free-indirect or reported.", q => ReadingNames.Of(q.Type)),
        new("medium", ColumnType.Text, "speech, writing, thought, or two of them with 'or'.", q => ReadingNames.Of(q.Medium)),
        new("stance", ColumnType.Text, "How the speaker stands to the words: neutral, claiming, denying, demanding …", q => ReadingNames.Of(q.Stance)),
        .. PartyColumns.Of<QuotationRow>("speaker", "Whose words, empty when the report does not say", q => One(q.Speaker)),
        .. PartyColumns.Of<QuotationRow>("addressee", "To whom", q => One(q.Addressee)),
        .. PartyColumns.Of<QuotationRow>("via", "Through whom the words came, outermost first", q => q.Via),
        new("cue", ColumnType.Text, "The words of saying; a gap is written ….", q => RowText.Words(q.Cue, q.Report.Text)),
        new("cue_spans", ColumnType.Text, "Where these stand in the report's text, start-end in UTF-16 code units from zero, end exclusive; a list.", q => RowText.Spans(q.Cue)),
        new("quote_spans", ColumnType.Text, "Where the quoted words stand with their marks, a list.", q => RowText.Spans(q.Quote)),
        new("fragment_spans", ColumnType.Text, "Where verbatim parts of a quotation that is not direct stand, a list.", q => RowText.Spans(q.Fragments)),
        new("frame_spans", ColumnType.Text, "Where the framing clause or phrase stands, a list.", q => RowText.Spans(q.Frame)),
        new("date", ColumnType.Text, "When it was said, EDTF.", q => q.Date),
        new("nested_in", ColumnType.Text, "The quotation that it stands in.", q => RowText.QuotationId(q.Report, q.NestedIn)),
        new("rule", ColumnType.Text, "The rule that made it.", q => q.Rule),
        .. ReportColumns.Of<QuotationRow>(q => q.Report),
        new("quote", ColumnType.Text, "The quoted words; a gap is written ….", q => RowText.Words(q.Quote, q.Report.Text)) { IsReportText = true },
        new("frame", ColumnType.Text, "The framing clause or phrase.", q => RowText.Words(q.Frame, q.Report.Text)) { IsReportText = true },
    ];

    private static ImmutableArray<PartyRow> One(PartyRow? party) => party is null ? [] : [party];
}
