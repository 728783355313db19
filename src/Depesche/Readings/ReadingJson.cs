using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Depesche.Actors;
using Depesche.Events;
using Depesche.NewsItems;
using Depesche.Quotations;
using Depesche.Text;
using Depesche.Times;

namespace Depesche.Readings;

/// <summary>Writes a reading as JSON, schema <c>depesche.reading/1</c> (docs/reading.schema.json).</summary>
/// <remarks>Offsets count UTF-16 code units of <c>item.text</c>; ends are exclusive. The same reading gives the same bytes.</remarks>
public static class ReadingJson
{
    /// <summary>The name and version of the form.</summary>
    public const string Schema = "depesche.reading/1";

    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions Indented = Compact with { Indented = true, NewLine = "\n" };

    /// <summary>Writes a reading as UTF-8.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="output">Where to.</param>
    /// <param name="indented">True for a form to look at; false for one line.</param>
    public static void Write(Reading reading, IBufferWriter<byte> output, bool indented = false)
    {
        ArgumentNullException.ThrowIfNull(reading);
        using var json = new Utf8JsonWriter(output, indented ? Indented : Compact);
        new Page(json, reading).Write();
    }

    /// <summary>The reading as one string.</summary>
    public static string ToString(Reading reading, bool indented = false)
    {
        var buffer = new ArrayBufferWriter<byte>();
        Write(reading, buffer, indented);
        return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The identifier of an entity as printed: <c>e1</c> for the first.</summary>
    public static string EntityId(int index) => Id('e', index);

    /// <summary>The identifier of a quotation as printed: <c>q1</c> for the first.</summary>
    public static string QuotationId(int index) => Id('q', index);

    /// <summary>The identifier of an event as printed: <c>v1</c> for the first.</summary>
    public static string EventId(int index) => Id('v', index);

    private static string Id(char letter, int index) => string.Create(CultureInfo.InvariantCulture, $"{letter}{index + 1}");

    private readonly struct Page(Utf8JsonWriter json, Reading reading)
    {
        public void Write()
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            WriteItem(reading.Item);
            WriteList("sentences", reading.Text.Sentences, static (page, s) => page.WriteSpan(s.Span));
            WriteList("entities", reading.Entities, static (page, e) => page.WriteEntity(e));
            WriteList("times", reading.Times, static (page, t) => page.WriteTimex(t));
            WriteList("quotations", reading.Quotations, static (page, q) => page.WriteQuotation(q));
            WriteList("events", reading.Events, static (page, e) => page.WriteEvent(e));
            json.WriteEndObject();
        }

        private void WriteItem(NewsItem item)
        {
            json.WriteStartObject("item");
            json.WriteString("id", item.Id);
            json.WriteString("headline", item.Headline);
            json.WriteString("text", item.Text);
            json.WriteString("language", item.Language);
            json.WriteString("published", item.Published?.ToString());
            json.WriteString("url", item.Url);
            if (item.Dateline is { } dateline)
            {
                json.WriteStartObject("dateline");
                WriteText("place", dateline.Places.Length > 0 ? dateline.Places[0] : default);
                WriteList("places", dateline.Places, static (page, p) => page.WriteWords(p));
                json.WriteString("country", DatelineCountry());
                if (dateline.Agency is { } agency)
                {
                    WriteText("agency", agency);
                }
                else
                {
                    json.WriteNull("agency");
                }

                WriteBounds(dateline.Span);
                json.WriteEndObject();
            }
            else
            {
                json.WriteNull("dateline");
            }

            WriteList("credits", item.Credits, static (page, c) => page.WriteWords(c));
            WriteList("keywords", item.Keywords, static (page, k) => page.WriteWords(k));
            json.WriteEndObject();
        }

        private string? DatelineCountry()
        {
            foreach (var mention in reading.ActorLayer.Mentions)
            {
                if (mention.Head < 0 && reading.Entities[mention.Entity].Code is { Length: > 0 } code)
                {
                    return code;
                }
            }

            return null;
        }

        private void WriteEntity(Entity entity)
        {
            json.WriteStartObject();
            json.WriteString("id", EntityId(entity.Index));
            json.WriteString("kind", ReadingNames.Of(entity.Kind));
            json.WriteString("name", entity.Name);
            json.WriteString("code", entity.Code);
            json.WriteString("sector", entity.Sector);
            WriteList("otherSectors", entity.OtherSectors, static (page, s) => page.WriteValue(s));
            WriteList("offices", entity.Offices, static (page, o) => page.WriteOffice(o));
            WriteList("members", entity.Members, static (page, m) => page.WriteValue(EntityId(m)));
            WriteList("mentions", entity.Mentions, static (page, m) => page.WriteMention(m));
            json.WriteEndObject();
        }

        private void WriteOffice(Office office)
        {
            json.WriteStartObject();
            json.WriteString("title", office.Title);
            json.WriteString("country", office.Country);
            json.WriteBoolean("former", office.IsFormer);
            json.WriteEndObject();
        }

        private void WriteMention(int index)
        {
            var mention = reading.ActorLayer.Mentions[index];
            json.WriteStartObject();
            WriteBounds(mention.Span);
            WriteText("text", mention.Span);
            json.WriteString("form", ReadingNames.Of(mention.Form));
            json.WriteString("reason", mention.Reason);
            json.WriteEndObject();
        }

        private void WriteTimex(Timex timex)
        {
            json.WriteStartObject();
            WriteBounds(timex.Span);
            WriteText("text", timex.Span);
            json.WriteString("type", timex.Type.ToString().ToUpperInvariant());
            json.WriteString("value", timex.Value);
            json.WriteString("edtf", timex.Edtf);
            json.WriteString("reason", timex.Reason);
            json.WriteEndObject();
        }

        private void WriteQuotation(Quotation quotation)
        {
            json.WriteStartObject();
            json.WriteString("id", QuotationId(quotation.Index));
            json.WriteString("type", ReadingNames.Of(quotation.Type));
            json.WriteString("medium", ReadingNames.Of(quotation.Medium));
            json.WriteString("stance", ReadingNames.Of(quotation.Stance));
            WriteSpans("quote", quotation.Quote);
            WriteSpans("fragments", quotation.Fragments);
            WriteSpans("asides", quotation.Asides);
            WriteParty("speaker", quotation.Speaker);
            WriteSpans("cue", quotation.Cue);
            WriteSpans("frame", quotation.Frame);
            WriteParty("addressee", quotation.Addressee);
            WriteList("via", quotation.Via, static (page, p) => page.WritePartyValue(p));
            WriteChannel(quotation.Channel);
            json.WriteString("date", quotation.Date);
            WriteReference("nestedIn", quotation.NestedIn, 'q');
            json.WriteString("rule", quotation.Rule);
            WriteEntry(quotation.Entry);
            json.WriteEndObject();
        }

        private void WriteChannel(TextSpan? channel)
        {
            if (channel is not { } span)
            {
                json.WriteNull("channel");
                return;
            }

            json.WriteStartObject("channel");
            WriteBounds(span);
            WriteText("text", span);
            json.WriteEndObject();
        }

        private void WriteEntry(ReportingEntry? entry)
        {
            if (entry is null)
            {
                json.WriteNull("entry");
                return;
            }

            json.WriteStartObject("entry");
            json.WriteString("word", entry.Word);
            json.WriteString("file", entry.File);
            json.WriteNumber("line", entry.Line);
            json.WriteEndObject();
        }

        private void WriteEvent(Event happening)
        {
            var first = happening.Evidence[0];
            json.WriteStartObject();
            json.WriteString("id", EventId(happening.Index));
            json.WriteString("type", PloverNames.Type(happening.Type));
            WriteList("mode", happening.Mode, static (page, m) => page.WriteValue(m));
            WriteList("context", happening.Context, static (page, c) => page.WriteValue(c));
            WriteList("aux", PloverNames.Aux(happening.Aux), static (page, a) => page.WriteValue(a));
            WriteList("actor", happening.Actors, static (page, p) => page.WriteEventParty(p));
            WriteList("recipient", happening.Recipients, static (page, p) => page.WriteEventParty(p));
            WriteSpans("trigger", first.Trigger);
            json.WriteNumber("sentence", first.Sentence);
            json.WriteString("date", happening.Date);
            json.WriteString("dateReason", happening.DateReason);
            if (happening.Place.Length > 0)
            {
                json.WriteStartObject("place");
                json.WriteString("name", happening.Place);
                json.WriteString("country", happening.PlaceCountry);
                json.WriteEndObject();
            }
            else
            {
                json.WriteNull("place");
            }

            WriteList("voice", first.Voice, static (page, p) => page.WritePartyValue(p));
            WriteReference("quotation", first.Quotation, 'q');
            json.WriteString("cameo", happening.Cameo);
            json.WriteNumber("quad", (int)happening.Quad);
            json.WriteNumber("scale", happening.Scale);
            json.WriteString("rule", happening.Rule);
            WriteList("evidence", happening.Evidence, static (page, e) => page.WriteEvidence(e));
            json.WriteEndObject();
        }

        private void WriteEvidence(Evidence evidence)
        {
            json.WriteStartObject();
            json.WriteNumber("sentence", evidence.Sentence);
            WriteSpans("trigger", evidence.Trigger);
            WriteList("voice", evidence.Voice, static (page, p) => page.WritePartyValue(p));
            WriteReference("quotation", evidence.Quotation, 'q');
            json.WriteEndObject();
        }

        private void WriteEventParty(EventParty party)
        {
            json.WriteStartObject();
            WriteReference("entity", party.Entity, 'e');
            WriteBounds(party.Span);
            WriteText("text", party.Span);
            json.WriteString("code", party.Code);
            json.WriteString("sector", party.Sector);
            json.WriteEndObject();
        }

        private void WriteParty(string name, QuotationParty? party)
        {
            json.WritePropertyName(name);
            if (party is null)
            {
                json.WriteNullValue();
            }
            else
            {
                WritePartyValue(party);
            }
        }

        private void WritePartyValue(QuotationParty party)
        {
            json.WriteStartObject();
            WriteBounds(party.Span);
            WriteText("text", party.Span);
            WriteReference("entity", party.Entity, 'e');
            json.WriteString("found", ReadingNames.Of(party.Found));
            json.WriteEndObject();
        }

        private void WriteReference(string name, int index, char letter)
        {
            if (index < 0)
            {
                json.WriteNull(name);
            }
            else
            {
                json.WriteString(name, Id(letter, index));
            }
        }

        private void WriteSpans(string name, ImmutableArray<TextSpan> spans) =>
            WriteList(name, spans, static (page, s) => page.WriteSpan(s));

        private void WriteSpan(TextSpan span)
        {
            json.WriteStartObject();
            WriteBounds(span);
            json.WriteEndObject();
        }

        private void WriteBounds(TextSpan span)
        {
            json.WriteNumber("start", span.Start);
            json.WriteNumber("end", span.End);
        }

        private void WriteValue(string value) => json.WriteStringValue(value);

        private void WriteWords(TextSpan span) => json.WriteStringValue(span.In(reading.Item.Text));

        private void WriteText(string name, TextSpan span) => json.WriteString(name, span.In(reading.Item.Text));

        private void WriteList<T>(string name, ImmutableArray<T> values, Action<Page, T> write)
        {
            json.WriteStartArray(name);
            foreach (var value in values)
            {
                write(this, value);
            }

            json.WriteEndArray();
        }
    }
}
