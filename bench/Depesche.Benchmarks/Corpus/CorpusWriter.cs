using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Depesche.Benchmarks.Corpus;

/// <summary>Writes reports and what is true of them as JSON Lines.</summary>
internal sealed class CorpusWriter(Stream reports, Stream truth)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly ArrayBufferWriter<byte> buffer = new();

    public void Write(CorpusReport report)
    {
        WriteLine(reports, json =>
        {
            json.WriteString("id", report.Id);
            json.WriteNumber("version", report.Version);
            json.WriteString("status", report.Status);
            json.WriteString("published", report.Published.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
            json.WriteString("language", "de");
            json.WriteString("provider", report.Provider);
            WriteOptional(json, "slug", report.Slug);
            WriteOptional(json, "note", report.Note);
            WriteOptional(json, "url", report.Url);
            WriteOptional(json, "byline", report.Byline);
            WriteOptional(json, "rights", report.Rights);
            if (report.Urgency is { } urgency)
            {
                json.WriteNumber("urgency", urgency);
            }

            json.WriteString("headline", report.Headline);
            if (report.Text.Length > 0)
            {
                json.WriteString("text", report.Text);
            }
        });
        WriteLine(truth, json =>
        {
            json.WriteString("id", report.Id);
            json.WriteNumber("version", report.Version);
            json.WriteString("kind", report.Kind.ToString().ToLowerInvariant());
            json.WriteNumber("story", report.Story);
            json.WriteString("sample", report.Sample);
            json.WriteStartArray("originals");
            foreach (var original in report.Originals)
            {
                json.WriteStartObject();
                json.WriteString("id", original.Id);
                json.WriteNumber("version", original.Version);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
    }

    private static void WriteOptional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private void WriteLine(Stream stream, Action<Utf8JsonWriter> write)
    {
        buffer.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        stream.Write(buffer.WrittenSpan);
        stream.WriteByte((byte)'\n');
    }
}
