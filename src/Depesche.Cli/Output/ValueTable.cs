using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Spectre.Console;

namespace Depesche.Cli.Output;

/// <summary>Forms of a table of values.</summary>
internal enum ValueForm
{
    /// <summary>Columns to read.</summary>
    Table,
    /// <summary>CSV (RFC 4180).</summary>
    Csv,
    /// <summary>JSON Lines, an object a row.</summary>
    Json,
}

/// <summary>Writes rows of values: what a user's own query or a list gives.</summary>
internal static class ValueTable
{
    public static void Write(ValueForm form, ImmutableArray<string> columns, IEnumerable<object?[]> rows)
    {
        switch (form)
        {
            case ValueForm.Table:
                WriteTable(columns, rows);
                break;
            case ValueForm.Csv:
                WriteCsv(columns, rows);
                break;
            default:
                WriteJson(columns, rows);
                break;
        }
    }

    private static void WriteTable(ImmutableArray<string> columns, IEnumerable<object?[]> rows)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var column in columns)
        {
            table.AddColumn(new TableColumn(Markup.Escape(column)));
        }

        foreach (var row in rows)
        {
            table.AddRow([.. row.Select(v => PageParts.Cell(Text(v)))]);
        }

        PageConsole.Open().Write(table);
    }

    private static void WriteCsv(ImmutableArray<string> columns, IEnumerable<object?[]> rows)
    {
        using var output = new StreamWriter(Console.OpenStandardOutput(), bufferSize: 1 << 16) { NewLine = "\r\n" };
        output.WriteLine(string.Join(',', columns.Select(Quoted)));
        foreach (var row in rows)
        {
            output.WriteLine(string.Join(',', row.Select(v => Quoted(Text(v)))));
        }
    }

    private static void WriteJson(ImmutableArray<string> columns, IEnumerable<object?[]> rows)
    {
        using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        foreach (var row in rows)
        {
            json.WriteStartObject();
            for (var i = 0; i < row.Length; i++)
            {
                json.WritePropertyName(columns[i]);
                WriteValue(json, row[i]);
            }

            json.WriteEndObject();
            json.Flush();
            output.WriteByte((byte)'\n');
            json.Reset();
        }
    }

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case double number when double.IsFinite(number):
                json.WriteNumberValue(number);
                break;
            default:
                json.WriteStringValue(Text(value));
                break;
        }
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        byte[] bytes => Convert.ToHexStringLower(bytes),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    private static string Quoted(string value) =>
        value.AsSpan().ContainsAny("\",\r\n") ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;
}
