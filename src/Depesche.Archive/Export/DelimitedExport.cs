using System.Collections.Immutable;

namespace Depesche.Archive.Export;

/// <summary>A table in text: CSV, or one of the tab-separated tables of other event data.</summary>
internal sealed class DelimitedExport<T>(ExportFormat format, ImmutableArray<TableColumn<T>> columns, DelimitedDialect dialect) : IRowExport<T>
{
    public ExportFormat Format { get; } = format;

    public void Write(Stream output, IEnumerable<T> rows, ExportOptions options)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(options);
        var chosen = options.ExcelGerman && dialect == DelimitedDialect.Csv ? DelimitedDialect.ExcelGerman : dialect;
        var shown = columns.RemoveAll(c => c.IsReportText && !options.WithText);
        using var writer = new DelimitedWriter(output, chosen);
        if (chosen.HasHeader)
        {
            foreach (var column in shown)
            {
                writer.WriteName(column.Name);
            }

            writer.EndRow();
        }

        foreach (var row in rows)
        {
            foreach (var column in shown)
            {
                writer.Write(column.Value(row, options));
            }

            writer.EndRow();
        }
    }
}
