using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Depesche.Archive.Rows;
using Depesche.Readings;
using Depesche.Text;

namespace Depesche.Archive.Export;

/// <summary>Parts of rows as JSON, and the lines that hold them.</summary>
internal static class JsonRows
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes an object a row, parted by <paramref name="separator"/>, and a line feed after the last.</summary>
    public static void WriteRows<T>(Stream output, IEnumerable<T> rows, ReadOnlyMemory<byte> separator, Action<Utf8JsonWriter, T> write)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        using var json = new Utf8JsonWriter(buffer, Options);
        var isFirst = true;
        foreach (var row in rows)
        {
            if (!isFirst)
            {
                buffer.Write(separator.Span);
            }

            isFirst = false;
            write(json, row);
            json.Flush();
            json.Reset(buffer);
            output.Write(buffer.WrittenSpan);
            buffer.ResetWrittenCount();
        }

        if (!isFirst)
        {
            output.Write("\n"u8);
        }
    }

    /// <summary>Writes a text unless it is missing.</summary>
    public static void WriteKnown(this Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            json.WriteString(name, value);
        }
    }

    public static void WriteArray<T>(this Utf8JsonWriter json, string name, ImmutableArray<T> values, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            write(value);
        }

        json.WriteEndArray();
    }

    public static void WriteList(this Utf8JsonWriter json, string name, ImmutableArray<string> values) => json.WriteArray(name, values, json.WriteStringValue);

    public static void WriteParties(this Utf8JsonWriter json, string name, ImmutableArray<PartyRow> parties) => json.WriteArray(name, parties, p => WriteParty(json, p));

    public static void WriteParty(this Utf8JsonWriter json, string name, PartyRow? party)
    {
        json.WritePropertyName(name);
        if (party is null)
        {
            json.WriteNullValue();
        }
        else
        {
            WriteParty(json, party);
        }
    }

    /// <summary>Writes spans; with the words under them where <paramref name="text"/> is given.</summary>
    public static void WriteSpans(this Utf8JsonWriter json, string name, ImmutableArray<TextSpan> spans, string? text) => json.WriteArray(name, spans, span =>
    {
        json.WriteStartObject();
        WriteBounds(json, span);
        if (text is not null)
        {
            json.WriteString("text", span.In(text));
        }

        json.WriteEndObject();
    });

    public static void WriteBounds(this Utf8JsonWriter json, TextSpan span)
    {
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
    }

    /// <summary>Writes the report that a row comes from, and the tool that made the row.</summary>
    public static void WriteReport(this Utf8JsonWriter json, ReportRow report, ExportOptions options)
    {
        json.WriteStartObject("report");
        json.WriteNumber("number", report.Version);
        json.WriteString("key", report.Key);
        json.WriteKnown("id", report.Id);
        json.WriteKnown("version", report.SupplierVersion);
        json.WriteKnown("headline", report.Headline);
        json.WriteKnown("provider", report.Provider);
        json.WriteKnown("agency", report.Agency);
        json.WriteKnown("url", report.Url);
        json.WriteKnown("published", report.Published);
        json.WriteKnown("versionCreated", ReportColumns.Moment(report.VersionCreated));
        json.WriteKnown("language", report.Language);
        json.WriteKnown("slug", report.Slug);
        json.WriteList("bylines", report.Bylines);
        json.WriteKnown("rights", report.Rights);
        json.WriteString("origin", report.Origin);
        json.WriteNumber("textId", report.TextId);
        json.WriteNumber("family", report.Family);
        json.WriteNumber("story", report.Story);
        json.WriteEndObject();
        json.WriteString("tool", ReportColumns.Tool(options));
        json.WriteKnown("coded", ReportColumns.Moment(options.Coded));
    }

    private static void WriteParty(Utf8JsonWriter json, PartyRow party)
    {
        json.WriteStartObject();
        json.WriteString("name", party.Name);
        json.WriteString("words", party.Words);
        WriteBounds(json, party.Span);
        if (party.Kind is { } kind)
        {
            json.WriteString("kind", ReadingNames.Of(kind));
        }

        json.WriteKnown("code", party.Code);
        json.WriteKnown("sector", party.Sector);
        json.WriteList("otherSectors", party.OtherSectors);
        json.WriteKnown("office", party.Office);
        json.WriteEndObject();
    }
}
