using System.Collections.Immutable;
using Parquet;
using Parquet.Schema;

namespace Depesche.Archive.Export;

/// <summary>A table as Apache Parquet, in row groups of bounded size.</summary>
internal sealed class ParquetExport<T>(ExportFormat format, ImmutableArray<TableColumn<T>> columns) : IRowExport<T>
{
    private const int MaxRows = 20_000;
    private const int MaxCharacters = 16 * 1024 * 1024;

    public ExportFormat Format { get; } = format;

    // The package can only be awaited; it writes to our stream, so that nothing else waits meanwhile.
    public void Write(Stream output, IEnumerable<T> rows, ExportOptions options) => WriteAsync(output, rows, options).GetAwaiter().GetResult();

    private async Task WriteAsync(Stream output, IEnumerable<T> rows, ExportOptions options)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(options);
        var shown = columns.RemoveAll(c => c.IsReportText && !options.WithText);
        var schema = new ParquetSchema([.. shown.Select(Field)]);
        var sink = new CountingStream(output);
        await using var writer = await ParquetWriter.CreateAsync(schema, sink, new ParquetOptions { CompressionMethod = CompressionMethod.Snappy })
            .ConfigureAwait(false);
        writer.CustomMetadata = new Dictionary<string, string> { ["depesche"] = options.ToolVersion };
        var group = new List<Cell[]>();
        var characters = 0L;
        foreach (var row in rows)
        {
            var cells = new Cell[shown.Length];
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = shown[i].Value(row, options);
                characters += cells[i].Text?.Length ?? 0;
            }

            group.Add(cells);
            if (group.Count >= MaxRows || characters >= MaxCharacters)
            {
                await WriteGroupAsync(writer, schema, shown, group).ConfigureAwait(false);
                group.Clear();
                characters = 0;
            }
        }

        await WriteGroupAsync(writer, schema, shown, group).ConfigureAwait(false);
    }

    private static async Task WriteGroupAsync(ParquetWriter writer, ParquetSchema schema, ImmutableArray<TableColumn<T>> shown, List<Cell[]> group)
    {
        if (group.Count == 0)
        {
            return;
        }

        using var target = writer.CreateRowGroup();
        for (var i = 0; i < shown.Length; i++)
        {
            var (field, column) = (schema.DataFields[i], i);
            switch (shown[i].Type)
            {
                case ColumnType.Integer:
                    await target.WriteAsync<long>(field, group.Select(c => c[column].Integer).ToArray()).ConfigureAwait(false);
                    break;
                case ColumnType.Number:
                    await target.WriteAsync<double>(field, group.Select(c => c[column].Number).ToArray()).ConfigureAwait(false);
                    break;
                default:
                    await target.WriteAsync(field, group.Select(c => c[column].Text!).ToArray()).ConfigureAwait(false);
                    break;
            }
        }

        target.CompleteValidate();
    }

    private static DataField Field(TableColumn<T> column) => column.Type switch
    {
        ColumnType.Integer => new DataField<long?>(column.Name),
        ColumnType.Number => new DataField<double?>(column.Name),
        _ => new DataField<string>(column.Name, nullable: true),
    };

    /// <summary>Tells how much was written, which pipes cannot.</summary>
    private sealed class CountingStream(Stream inner) : Stream
    {
        private long written;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => written;

        public override long Position
        {
            get => written;
            set => throw new NotSupportedException();
        }

        public override void Flush() => inner.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count)
        {
            inner.Write(buffer, offset, count);
            written += count;
        }
    }
}
