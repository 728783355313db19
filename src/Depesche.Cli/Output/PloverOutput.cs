using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Depesche.Events;
using Depesche.Readings;

namespace Depesche.Cli.Output;

/// <summary>One PLOVER record an event, as JSON Lines with the manual's field names ("Data Fields").</summary>
/// <remarks>PLOVER has no field for whose word an event stands on; <c>voice</c> is added, as the manual allows.
/// The report's text is left out: <c>text_info</c> holds the offsets of the sentence.</remarks>
internal sealed class PloverOutput(Stream stream) : IReadingOutput
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly ImmutableArray<string> QuadNames =
        ["", "VERBAL COOPERATION", "MATERIAL COOPERATION", "VERBAL CONFLICT", "MATERIAL CONFLICT"];

    private readonly ArrayBufferWriter<byte> buffer = new(16 * 1024);

    public void Write(Reading reading)
    {
        foreach (var happening in reading.Events)
        {
            buffer.ResetWrittenCount();
            using (var json = new Utf8JsonWriter(buffer, Options))
            {
                Write(json, reading, happening);
            }

            buffer.Write("\n"u8);
            stream.Write(buffer.WrittenSpan);
        }
    }

    private static void Write(Utf8JsonWriter json, Reading reading, Event happening)
    {
        var first = happening.Evidence[0];
        var sentence = reading.Text.Sentences[first.Sentence].Span;
        json.WriteStartObject();
        json.WriteString("id", $"{reading.Item.Id}#{ReadingJson.EventId(happening.Index)}");
        json.WriteString("date", happening.Date.Length > 0 ? happening.Date : reading.Item.Published?.ToString() ?? "");
        WriteParties(json, "actor", reading, happening.Actors);
        WriteParties(json, "recipient", reading, happening.Recipients);
        json.WriteString("event", PloverNames.Type(happening.Type));
        if (happening.Place.Length > 0)
        {
            json.WriteStartObject("event_loc");
            json.WriteString("extracted_place", happening.Place);
            json.WriteString("country_code", happening.PlaceCountry);
            json.WriteEndObject();
        }

        json.WriteString("event_text", string.Join(" … ", first.Trigger.Select(t => t.In(reading.Item.Text).ToString())));
        json.WriteString("quad_code", QuadNames[(int)happening.Quad]);
        json.WriteNumber("event_scale", happening.Scale);
        WriteStrings(json, "mode", happening.Mode.AddRange(PloverNames.Aux(happening.Aux)));
        WriteStrings(json, "context", happening.Context);
        json.WriteStartObject("text_info");
        json.WriteNumber("sequence", first.Sentence);
        json.WriteNumber("start", sentence.Start);
        json.WriteNumber("end", sentence.End);
        json.WriteEndObject();
        json.WriteStartObject("cite_info");
        json.WriteString("citation", reading.Item.Id);
        json.WriteString("url", reading.Item.Url);
        json.WriteString("title", reading.Item.Headline);
        json.WriteString("language", reading.Item.Language);
        json.WriteString("coder", "depesche");
        json.WriteString("version", typeof(Reader).Assembly.GetName().Version!.ToString(3));
        json.WriteEndObject();
        WriteStrings(json, "voice", [.. first.Voice.Select(v => v.Span.In(reading.Item.Text).ToString())]);
        json.WriteEndObject();
    }

    private static void WriteParties(Utf8JsonWriter json, string name, Reading reading, ImmutableArray<EventParty> parties)
    {
        json.WriteStartArray(name);
        foreach (var party in parties)
        {
            json.WriteStartObject();
            json.WriteString("code", party.Code);
            json.WriteString("sector", party.Sector);
            json.WriteString("entity_text", party.Span.In(reading.Item.Text));
            if (party.Entity >= 0)
            {
                json.WriteString("identifier_text", reading.Entities[party.Entity].Name);
                if (reading.Entities[party.Entity].Offices is [var office, ..])
                {
                    json.WriteString("office", office.Title);
                }
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, ImmutableArray<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
