using System.Collections.Immutable;
using Depesche.Archive.Rows;

namespace Depesche.Archive.Export;

/// <summary>A report that tells a case.</summary>
internal sealed record Mention(CaseRow Case, EventRow Event);

/// <summary>Reports that tell cases, as GDELT 2.0 mentions: 16 columns.</summary>
internal static class GdeltMentionTable
{
    public static ImmutableArray<TableColumn<Mention>> Columns { get; } =
    [
        new("GLOBALEVENTID", ColumnType.Integer, "Number of the case: the key to the events table.", m => m.Case.Id),
        new("EventTimeDate", ColumnType.Integer, "When the earliest report of the case was made, UTC, YYYYMMDDHHMMSS.", m => GdeltEventTable.Timestamp(m.Case)),
        new("MentionTimeDate", ColumnType.Integer, "When this report was made, the same way.", m => GdeltEventTable.Integer(ExportDate.Timestamp(m.Event.Report))),
        new("MentionType", ColumnType.Integer, "1 when the report has a web address, else 2 (a citation).", m => string.IsNullOrEmpty(m.Event.Report.Url) ? 2 : 1),
        new("MentionSourceName", ColumnType.Text, "Provider, else agency.", m => m.Event.Report.Provider ?? m.Event.Report.Agency),
        new("MentionIdentifier", ColumnType.Text, "Web address, else the report's identifier.", m => Identifier(m.Event.Report)),
        new("SentenceID", ColumnType.Integer, "Sentence of the first telling, from one.", m => m.Event.Evidence[0].Sentence + 1),
        new("Actor1CharOffset", ColumnType.Integer, "Where the first actor is named, in UTF-16 code units of the stored German text from zero; -1 for none.", m => RowText.Pair(m.Event).Source?.Span.Start ?? -1),
        new("Actor2CharOffset", ColumnType.Integer, "Where the second is.", m => RowText.Pair(m.Event).Target?.Span.Start ?? -1),
        new("ActionCharOffset", ColumnType.Integer, "Where the words that carry the event begin.", m => m.Event.Evidence[0].Trigger is [var first, ..] ? first.Start : -1),
        new("InRawText", ColumnType.Integer, "Always 1: the text is stored and read as given.", _ => 1),
        new("Confidence", ColumnType.Integer, "Empty: no such score is made.", _ => Cell.Missing),
        new("MentionDocLen", ColumnType.Integer, "Length of the text in UTF-16 code units.", m => m.Event.Report.Text.Length),
        new("MentionDocTone", ColumnType.Number, "Empty: tone is not measured.", _ => Cell.Missing),
        new("MentionDocTranslationInfo", ColumnType.Text, "Empty: German is read itself, nothing is translated.", _ => Cell.Missing),
        new("Extras", ColumnType.Text, "Empty.", _ => Cell.Missing),
    ];

    private static string Identifier(ReportRow report) => string.IsNullOrEmpty(report.Url) ? report.Id ?? report.Key : report.Url;
}

/// <summary>Writes mentions case by case.</summary>
internal sealed class GdeltMentionExport(ExportFormat format) : IRowExport<CaseRow>
{
    private readonly DelimitedExport<Mention> table = new(format, GdeltMentionTable.Columns, DelimitedDialect.TabsWithoutHeader);

    public ExportFormat Format => table.Format;

    public void Write(Stream output, IEnumerable<CaseRow> rows, ExportOptions options) =>
        table.Write(output, rows.SelectMany(c => c.Events.DistinctBy(e => e.Report.Version).Select(e => new Mention(c, e))), options);
}
