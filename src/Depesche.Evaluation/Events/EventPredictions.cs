using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Depesche.Events;
using Depesche.Quotations;
using Depesche.Readings;

namespace Depesche.Evaluation.Events;

/// <summary>Writes the events of a reading as one line of JSON: the fields of <c>depesche.reading/1</c> that scoring looks at.</summary>
internal static class EventPredictions
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Reading reading)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteStartObject("item");
            json.WriteString("id", reading.Item.Id);
            json.WriteEndObject();
            json.WriteStartArray("events");
            foreach (var e in reading.Events)
            {
                Write(json, e, reading.Item.Text);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(Utf8JsonWriter json, Event e, string text)
    {
        json.WriteStartObject();
        json.WriteString("type", ScoredEvent.Name(e.Type));
        Write(json, "mode", e.Mode);
        Write(json, "aux", [.. Enum.GetValues<AuxiliaryModes>().Where(a => a != AuxiliaryModes.None && e.Aux.HasFlag(a))
            .Select(a => a.ToString().ToLowerInvariant())]);
        Write(json, "actor", e.Actors, text);
        Write(json, "recipient", e.Recipients, text);
        Write(json, e.Evidence[0], text);
        json.WriteString("rule", e.Rule);
        json.WriteStartArray("evidence");
        foreach (var place in e.Evidence)
        {
            json.WriteStartObject();
            json.WriteNumber("sentence", place.Sentence);
            Write(json, place, text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Evidence place, string text)
    {
        json.WriteStartArray("trigger");
        foreach (var span in place.Trigger)
        {
            json.WriteStartObject();
            json.WriteNumber("start", span.Start);
            json.WriteNumber("end", span.End);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("voice");
        foreach (QuotationParty voice in place.Voice)
        {
            json.WriteStartObject();
            json.WriteString("text", voice.Span.In(text));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, ImmutableArray<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, ImmutableArray<EventParty> parties, string text)
    {
        json.WriteStartArray(name);
        foreach (var party in parties)
        {
            json.WriteStartObject();
            json.WriteString("text", party.Span.In(text));
            json.WriteString("code", party.Code);
            json.WriteString("sector", party.Sector);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
