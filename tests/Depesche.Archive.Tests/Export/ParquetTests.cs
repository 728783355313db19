using Depesche.Archive.Export;
using Depesche.Archive.Rows;
using Parquet;

namespace Depesche.Archive.Tests.Export;

public sealed class ParquetTests
{
    [Fact]
    public async Task Parquet_reads_back_as_it_was_written()
    {
        using var file = new MemoryStream(SampleRows.Write(SampleRows.ForEvents("parquet"), SampleRows.Events, SampleRows.WithText));

        await using var reader = await ParquetReader.CreateAsync(file, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(EventTable.Columns.Select(c => c.Name), reader.Schema.DataFields.Select(f => f.Name));
        Assert.Equal("1.2.3", reader.CustomMetadata["depesche"]);
        using var group = reader.OpenRowGroupReader(0);
        Assert.Equal(SampleRows.Events.Length, group.RowCount);
        foreach (var column in EventTable.Columns)
        {
            Assert.Equal(SampleRows.Events.Select(e => column.Value(e, SampleRows.WithText)), await ReadAsync(reader, group, column));
        }
    }

    [Fact]
    public async Task Quotations_have_their_words_only_with_the_text()
    {
        Assert.Contains("quote", await NamesAsync(SampleRows.WithText));
        Assert.DoesNotContain("quote", await NamesAsync(SampleRows.Options));

        static async Task<string[]> NamesAsync(ExportOptions options)
        {
            using var file = new MemoryStream(SampleRows.Write(SampleRows.ForQuotations("parquet"), SampleRows.Quotations, options));
            await using var reader = await ParquetReader.CreateAsync(file);
            return [.. reader.Schema.DataFields.Select(f => f.Name)];
        }
    }

    [Fact]
    public async Task Many_rows_go_into_several_row_groups()
    {
        using var file = new MemoryStream(SampleRows.Write(SampleRows.ForEvents("parquet"), Enumerable.Repeat(SampleRows.Visit(), 20_001), SampleRows.Options));

        await using var reader = await ParquetReader.CreateAsync(file, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(2, reader.RowGroupCount);
        using var last = reader.OpenRowGroupReader(1);
        Assert.Equal(1, last.RowCount);
    }

    [Fact]
    public async Task No_rows_make_a_file_with_columns()
    {
        using var file = new MemoryStream(SampleRows.Write(SampleRows.ForEvents("parquet"), [], SampleRows.Options));

        await using var reader = await ParquetReader.CreateAsync(file, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(0, reader.RowGroupCount);
        Assert.NotEmpty(reader.Schema.DataFields);
    }

    private static async Task<Cell[]> ReadAsync(ParquetReader reader, ParquetRowGroupReader group, TableColumn<EventRow> column)
    {
        var field = reader.Schema.DataFields.Single(f => f.Name == column.Name);
        var count = (int)group.RowCount;
        switch (column.Type)
        {
            case ColumnType.Integer:
                var integers = new long?[count];
                await group.ReadAsync<long>(field, integers.AsMemory());
                return [.. integers.Select(i => (Cell)i)];
            case ColumnType.Number:
                var numbers = new double?[count];
                await group.ReadAsync<double>(field, numbers.AsMemory());
                return [.. numbers.Select(n => (Cell)n)];
            default:
                var texts = new string?[count];
                await group.ReadAsync(field, texts.AsMemory());
                return [.. texts.Select(t => (Cell)t)];
        }
    }
}
