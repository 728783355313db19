using System.Text.Json;

namespace Depesche.Archive.Export;

/// <summary>Rows as JSON Lines: one object a line.</summary>
internal abstract class JsonLinesExport<T>(ExportFormat format) : IRowExport<T>
{
    public ExportFormat Format { get; } = format;

    public void Write(Stream output, IEnumerable<T> rows, ExportOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        JsonRows.WriteRows(output, rows, "\n"u8.ToArray(), (json, row) =>
        {
            json.WriteStartObject();
            WriteFields(json, row, options);
            json.WriteEndObject();
        });
    }

    /// <summary>Writes the fields of a row's object.</summary>
    protected abstract void WriteFields(Utf8JsonWriter json, T row, ExportOptions options);
}
