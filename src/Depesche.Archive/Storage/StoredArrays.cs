using System.Collections.Immutable;
using System.Text.Json;
using Depesche.Actors;
using Depesche.Archive.Lineage;
using Depesche.Events;
using Depesche.Quotations;
using Depesche.Readings;
using Depesche.Text;

namespace Depesche.Archive.Storage;

/// <summary>The parts that an entity plays in a reading: the column <c>appearances.parts</c>.</summary>
[Flags]
internal enum AppearanceParts
{
    None = 0,
    Speaker = 1,
    Addressee = 2,
    Via = 4,
    Actor = 8,
    Recipient = 16,
    Voice = 32,
}

/// <summary>Somebody in a row as stored.</summary>
/// <param name="Entity">The entity's number in the reading; -1 when nobody was found behind the words.</param>
/// <param name="Span">The words.</param>
internal readonly record struct StoredParty(int Entity, TextSpan Span);

/// <summary>An entity of a reading as stored.</summary>
/// <param name="Id">Its number in the archive.</param>
/// <param name="Sectors">PLOVER sectors, parted by semicolons.</param>
/// <param name="Office">The first office that it holds, else the first that it held; empty without one.</param>
internal readonly record struct StoredEntity(long Id, string Sectors, string Office);

/// <summary>An evidence as stored.</summary>
internal readonly record struct StoredEvidence(int Sentence, ImmutableArray<TextSpan> Trigger, int Quotation, ImmutableArray<StoredParty> Voices);

/// <summary>Writes and reads the arrays that belong to one row alone and are kept in it; the views of the schema unfold them.</summary>
internal static class StoredArrays
{
    public const string Speaker = "speaker", Addressee = "addressee", Via = "via";

    /// <summary>Writes <c>[[start, end], …]</c>.</summary>
    public static void WriteSpans(Utf8JsonWriter json, ImmutableArray<TextSpan> spans)
    {
        json.WriteStartArray();
        foreach (var span in spans)
        {
            WriteSpan(json, span);
        }

        json.WriteEndArray();
    }

    /// <summary>Writes <c>[start, end]</c>.</summary>
    public static void WriteSpan(Utf8JsonWriter json, TextSpan span)
    {
        json.WriteStartArray();
        WriteBounds(json, span);
        json.WriteEndArray();
    }

    /// <summary>Writes <c>[[original, kind, of_text, of_original], …]</c>.</summary>
    public static void WriteCopies(Utf8JsonWriter json, ReadOnlySpan<CopyMatch> copies)
    {
        json.WriteStartArray();
        foreach (var copy in copies)
        {
            json.WriteStartArray();
            json.WriteNumberValue(copy.TextId);
            json.WriteStringValue(StoredNames.CopyKinds.Of(copy.Kind));
            json.WriteNumberValue(copy.OfNew);
            json.WriteNumberValue(copy.OfEarlier);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    /// <summary>Reads the first of what <see cref="WriteCopies"/> wrote; null when there is none.</summary>
    public static CopyMatch? ReadFirstCopy(ReadOnlySpan<byte> stored)
    {
        var json = new Utf8JsonReader(stored);
        Begin(ref json);
        if (!IsItem(ref json))
        {
            return null;
        }

        json.Read();
        var original = json.GetInt64();
        json.Read();
        var kind = StoredNames.CopyKinds.Read(json.GetString()!);
        json.Read();
        var ofText = json.GetDouble();
        json.Read();
        return new CopyMatch(original, kind, ofText, json.GetDouble());
    }

    /// <summary>Writes <c>[[id, sectors, [[start, end, form], …], [[title, country, former], …]], …]</c>.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="reading">The reading.</param>
    /// <param name="ids">The numbers of its entities in the archive.</param>
    public static void WriteEntities(Utf8JsonWriter json, Reading reading, ReadOnlySpan<long> ids)
    {
        json.WriteStartArray();
        foreach (var entity in reading.Entities)
        {
            json.WriteStartArray();
            json.WriteNumberValue(ids[entity.Index]);
            json.WriteStringValue(SectorsOf(entity));
            json.WriteStartArray();
            foreach (var index in entity.Mentions)
            {
                var mention = reading.ActorLayer.Mentions[index];
                json.WriteStartArray();
                WriteBounds(json, mention.Span);
                json.WriteStringValue(StoredNames.Forms.Of(mention.Form));
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteStartArray();
            foreach (var office in entity.Offices)
            {
                json.WriteStartArray();
                json.WriteStringValue(office.Title);
                json.WriteStringValue(office.Country);
                json.WriteNumberValue(office.IsFormer ? 1 : 0);
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    /// <summary>The sectors of an entity, parted by semicolons.</summary>
    public static string SectorsOf(Entity entity) => entity.OtherSectors.IsEmpty ? entity.Sector : string.Join(';', [entity.Sector, .. entity.OtherSectors]);

    /// <summary>Reads what <see cref="WriteEntities"/> wrote.</summary>
    public static ImmutableArray<StoredEntity> ReadEntities(ReadOnlySpan<byte> stored)
    {
        var json = new Utf8JsonReader(stored);
        var entities = ImmutableArray.CreateBuilder<StoredEntity>();
        Begin(ref json);
        while (IsItem(ref json))
        {
            json.Read();
            var id = json.GetInt64();
            json.Read();
            var sectors = json.GetString()!;
            Begin(ref json);
            json.Skip();
            Begin(ref json);
            entities.Add(new StoredEntity(id, sectors, ReadOffice(ref json)));
            End(ref json);
        }

        return entities.DrainToImmutable();
    }

    /// <summary>Writes <c>[[role, depth, id, number, start, end], …]</c>; <c>id</c> and <c>number</c> are null when nobody was found behind the words.</summary>
    public static void WriteParties(Utf8JsonWriter json, Quotation quotation, ReadOnlySpan<long> ids)
    {
        json.WriteStartArray();
        WriteParty(json, Addressee, 0, quotation.Addressee, ids);
        WriteParty(json, Speaker, 0, quotation.Speaker, ids);
        for (var i = 0; i < quotation.Via.Length; i++)
        {
            WriteParty(json, Via, i, quotation.Via[i], ids);
        }

        json.WriteEndArray();
    }

    /// <summary>Reads what <see cref="WriteParties"/> wrote.</summary>
    public static ImmutableArray<(string Role, StoredParty Party)> ReadParties(ReadOnlySpan<byte> stored)
    {
        var json = new Utf8JsonReader(stored);
        var parties = ImmutableArray.CreateBuilder<(string, StoredParty)>();
        Begin(ref json);
        while (IsItem(ref json))
        {
            json.Read();
            var role = json.GetString()!;
            json.Read();
            parties.Add((role, ReadParty(ref json)));
        }

        return parties.DrainToImmutable();
    }

    /// <summary>Writes <c>[[sentence, [[start, end], …], quotation, [[id, number, start, end], …]], …]</c>; <c>quotation</c> is null outside of one.</summary>
    public static void WriteEvidence(Utf8JsonWriter json, ImmutableArray<Evidence> evidence, ReadOnlySpan<long> ids)
    {
        json.WriteStartArray();
        foreach (var place in evidence)
        {
            json.WriteStartArray();
            json.WriteNumberValue(place.Sentence);
            WriteSpans(json, place.Trigger);
            WriteNumber(json, place.Quotation);
            json.WriteStartArray();
            foreach (var voice in place.Voice)
            {
                json.WriteStartArray();
                WriteParty(json, voice.Entity, voice.Span, ids);
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    /// <summary>Reads what <see cref="WriteEvidence"/> wrote.</summary>
    public static ImmutableArray<StoredEvidence> ReadEvidence(ReadOnlySpan<byte> stored)
    {
        var json = new Utf8JsonReader(stored);
        var evidence = ImmutableArray.CreateBuilder<StoredEvidence>();
        Begin(ref json);
        while (IsItem(ref json))
        {
            json.Read();
            var sentence = json.GetInt32();
            var trigger = ReadSpans(ref json);
            json.Read();
            var quotation = NumberOf(ref json);
            var voices = ImmutableArray.CreateBuilder<StoredParty>();
            Begin(ref json);
            while (IsItem(ref json))
            {
                voices.Add(ReadParty(ref json));
            }

            evidence.Add(new StoredEvidence(sentence, trigger, quotation, voices.DrainToImmutable()));
            End(ref json);
        }

        return evidence.DrainToImmutable();
    }

    /// <summary>Reads what <see cref="WriteSpans"/> wrote.</summary>
    public static ImmutableArray<TextSpan> ReadSpans(ReadOnlySpan<byte> stored)
    {
        var json = new Utf8JsonReader(stored);
        return ReadSpans(ref json);
    }

    private static void WriteBounds(Utf8JsonWriter json, TextSpan span)
    {
        json.WriteNumberValue(span.Start);
        json.WriteNumberValue(span.End);
    }

    private static void WriteNumber(Utf8JsonWriter json, int number)
    {
        if (number < 0)
        {
            json.WriteNullValue();
        }
        else
        {
            json.WriteNumberValue(number);
        }
    }

    private static void WriteParty(Utf8JsonWriter json, string role, int depth, QuotationParty? party, ReadOnlySpan<long> ids)
    {
        if (party is null)
        {
            return;
        }

        json.WriteStartArray();
        json.WriteStringValue(role);
        json.WriteNumberValue(depth);
        WriteParty(json, party.Entity, party.Span, ids);
        json.WriteEndArray();
    }

    private static void WriteParty(Utf8JsonWriter json, int entity, TextSpan span, ReadOnlySpan<long> ids)
    {
        if (entity < 0)
        {
            json.WriteNullValue();
        }
        else
        {
            json.WriteNumberValue(ids[entity]);
        }

        WriteNumber(json, entity);
        WriteBounds(json, span);
    }

    private static StoredParty ReadParty(ref Utf8JsonReader json)
    {
        json.Read();
        json.Read();
        var number = NumberOf(ref json);
        json.Read();
        return new StoredParty(number, ReadBounds(ref json));
    }

    // The reader stands on the start.
    private static TextSpan ReadBounds(ref Utf8JsonReader json)
    {
        var start = json.GetInt32();
        json.Read();
        var span = TextSpan.FromBounds(start, json.GetInt32());
        End(ref json);
        return span;
    }

    private static ImmutableArray<TextSpan> ReadSpans(ref Utf8JsonReader json)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        Begin(ref json);
        while (IsItem(ref json))
        {
            json.Read();
            spans.Add(ReadBounds(ref json));
        }

        return spans.DrainToImmutable();
    }

    private static string ReadOffice(ref Utf8JsonReader json)
    {
        string? held = null, former = null;
        while (IsItem(ref json))
        {
            json.Read();
            var title = json.GetString()!;
            json.Read();
            json.Read();
            if (json.GetInt32() == 0)
            {
                held ??= title;
            }
            else
            {
                former ??= title;
            }

            End(ref json);
        }

        return held ?? former ?? "";
    }

    private static int NumberOf(ref Utf8JsonReader json) => json.TokenType == JsonTokenType.Null ? -1 : json.GetInt32();

    private static void Begin(ref Utf8JsonReader json) => json.Read();

    private static void End(ref Utf8JsonReader json) => json.Read();

    /// <summary>Goes into the next array of an array, or out of it at its end.</summary>
    private static bool IsItem(ref Utf8JsonReader json) => json.Read() && json.TokenType == JsonTokenType.StartArray;
}
