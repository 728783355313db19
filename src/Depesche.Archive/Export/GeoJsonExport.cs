using System.Collections.Immutable;
using System.Text.Json;
using Depesche.Archive.Rows;

namespace Depesche.Archive.Export;

/// <summary>Events as points on a map: one GeoJSON feature collection (RFC 7946).</summary>
internal sealed class GeoJsonExport(ExportFormat format) : IRowExport<EventRow>
{
    /// <summary>The properties of a feature: the columns of our table save the coordinates, which are its geometry.</summary>
    public static ImmutableArray<TableColumn<EventRow>> Properties { get; } = EventTable.Columns.RemoveAll(c => c.Name is "latitude" or "longitude");

    public ExportFormat Format { get; } = format;

    public void Write(Stream output, IEnumerable<EventRow> rows, ExportOptions options)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(options);
        var properties = Properties.RemoveAll(c => c.IsReportText && !options.WithText);
        output.Write("{\"type\":\"FeatureCollection\",\"features\":[\n"u8);
        JsonRows.WriteRows(output, rows, ",\n"u8.ToArray(), (json, row) => Write(json, row, properties, options));
        output.Write("]}\n"u8);
    }

    private static void Write(Utf8JsonWriter json, EventRow row, ImmutableArray<TableColumn<EventRow>> properties, ExportOptions options)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteString("id", RowText.Id(row));
        WriteGeometry(json, EventTable.Where(row));
        json.WriteStartObject("properties");
        foreach (var column in properties)
        {
            json.WritePropertyName(column.Name);
            WriteValue(json, column.Value(row, options));
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteGeometry(Utf8JsonWriter json, Location? place)
    {
        if (place is null)
        {
            json.WriteNull("geometry");
            return;
        }

        json.WriteStartObject("geometry");
        json.WriteString("type", "Point");
        json.WriteStartArray("coordinates");
        json.WriteNumberValue(place.Longitude);
        json.WriteNumberValue(place.Latitude);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, Cell cell)
    {
        if (cell.IsMissing)
        {
            json.WriteNullValue();
        }
        else if (cell.Text is { } text)
        {
            json.WriteStringValue(text);
        }
        else if (cell.Integer is { } integer)
        {
            json.WriteNumberValue(integer);
        }
        else
        {
            json.WriteNumberValue(cell.Number!.Value);
        }
    }
}
