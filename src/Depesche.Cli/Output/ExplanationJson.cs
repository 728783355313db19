using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Depesche.Events;
using Depesche.Readings;
using Depesche.Text;

namespace Depesche.Cli.Output;

/// <summary>One JSON object a report, schema <c>depesche.explanation/1</c>: its sentences, each with all frames that were tried on its words.
/// Offsets and names of events are those of the reading; sentences are numbered from 1, as the command names them.</summary>
internal sealed class ExplanationJson(Stream stream, bool indented) : IExplanationOutput
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions Indented = Compact with { Indented = true, NewLine = "\n" };

    private readonly ArrayBufferWriter<byte> buffer = new(64 * 1024);

    public void Write(Reading reading, EventExplanation explanation, int? sentence)
    {
        buffer.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(buffer, indented ? Indented : Compact))
        {
            json.WriteStartObject();
            json.WriteString("schema", "depesche.explanation/1");
            json.WriteString("id", reading.Item.Id);
            json.WriteStartArray("sentences");
            for (var i = 0; i < reading.Text.Sentences.Length; i++)
            {
                if (sentence is null || sentence == i + 1)
                {
                    json.WriteStartObject();
                    json.WriteNumber("number", i + 1);
                    WriteWords(json, reading, reading.Text.Sentences[i].Span);
                    WriteList(json, "attempts", explanation.In(i), a => WriteAttempt(json, reading, a));
                    json.WriteEndObject();
                }
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        stream.Write(buffer.WrittenSpan);
    }

    /// <summary>Writes the most frequent words of each kind, one a line.</summary>
    public static void Write(UncodedTally tally, Stream stream, int top)
    {
        foreach (var count in Enum.GetValues<UncodedKind>().SelectMany(kind => tally.Of(kind).Take(top)))
        {
            using (var json = new Utf8JsonWriter(stream, Compact))
            {
                json.WriteStartObject();
                json.WriteString("kind", Name(count.Kind));
                json.WriteString("word", count.Word);
                json.WriteNumber("count", count.Times);
                json.WriteString("at", count.Place);
                json.WriteString("example", count.Example);
                json.WriteEndObject();
            }

            stream.Write("\n"u8);
        }
    }

    private static void WriteAttempt(Utf8JsonWriter json, Reading reading, FrameAttempt attempt)
    {
        json.WriteStartObject();
        json.WriteStartObject("word");
        WriteToken(json, reading, attempt.Word);
        json.WriteEndObject();
        json.WriteStartObject("frame");
        json.WriteString("id", attempt.Frame.Id);
        json.WriteString("file", attempt.Frame.File);
        json.WriteNumber("line", attempt.Frame.Line);
        json.WriteBoolean("own", attempt.Frame.IsOwn);
        json.WriteString("kind", attempt.Frame.Kind);
        json.WriteString("with", attempt.Frame.With);
        json.WriteString("roles", attempt.Frame.Roles);
        json.WriteString("need", attempt.Frame.Need);
        json.WriteEndObject();
        json.WriteString("outcome", Name(attempt.Outcome));
        json.WriteString("reason", attempt.Reason);
        json.WriteString("event", attempt.Event >= 0 ? ReadingJson.EventId(attempt.Event) : null);
        WriteList(json, "conditions", attempt.Conditions, c => WriteCondition(json, reading, c));
        WriteList(json, "roles", attempt.Roles, r => WriteRole(json, reading, r));
        json.WriteString("needReason", attempt.NeedReason);
        WriteList(json, "changes", attempt.Changes, json.WriteStringValue);
        json.WriteString("placeReason", attempt.Told?.PlaceReason);
        json.WriteString("dateReason", attempt.Told?.DateReason);
        json.WriteEndObject();
    }

    private static void WriteCondition(Utf8JsonWriter json, Reading reading, ConditionCheck condition)
    {
        json.WriteStartObject();
        json.WriteString("condition", condition.Text);
        json.WriteBoolean("met", condition.IsMet);
        json.WriteString("reason", condition.Reason);
        if (condition.Token >= 0)
        {
            WriteToken(json, reading, condition.Token);
        }

        json.WriteEndObject();
    }

    private static void WriteRole(Utf8JsonWriter json, Reading reading, RoleFilling role)
    {
        json.WriteStartObject();
        json.WriteString("role", role.Role);
        json.WriteString("slots", role.Slots);
        WriteList(json, "parties", role.Parties, party =>
        {
            json.WriteStartObject();
            WriteWords(json, reading, party.Span);
            json.WriteString("entity", party.Entity >= 0 ? ReadingJson.EntityId(party.Entity) : null);
            json.WriteString("code", party.Code);
            json.WriteString("sector", party.Sector);
            json.WriteString("reason", party.Reason);
            json.WriteEndObject();
        });
        WriteList(json, "others", role.Others, token =>
        {
            json.WriteStartObject();
            WriteToken(json, reading, token);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void WriteToken(Utf8JsonWriter json, Reading reading, int token) =>
        WriteWords(json, reading, reading.Text.Tokens[token].Span);

    private static void WriteWords(Utf8JsonWriter json, Reading reading, TextSpan span)
    {
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
        json.WriteString("text", span.In(reading.Item.Text));
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, IEnumerable<T> values, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            write(value);
        }

        json.WriteEndArray();
    }

    private static string Name<T>(T value) where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
