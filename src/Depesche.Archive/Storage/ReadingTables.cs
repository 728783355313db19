using System.Collections.Immutable;
using Depesche.Archive.Adding;
using Depesche.Events;
using Depesche.Quotations;
using Depesche.Readings;
using Depesche.Text;
using Microsoft.Data.Sqlite;

namespace Depesche.Archive.Storage;

/// <summary>Writes readings: sentences, entities, quotations and events.</summary>
/// <remarks>What belongs to one row alone stands in it as an array; rows of their own have only those by whom is asked. Adding takes its time by the rows.</remarks>
internal sealed class ReadingTables(SqliteConnection connection) : IDisposable
{
    private readonly EntityTable entities = new(connection);
    private readonly Statement insertReading = new(connection, "INSERT INTO readings (text, published, program, sentences, entities) VALUES (?, ?, ?, ?, ?)");
    private readonly Statement insertReportWords = new(connection, "INSERT INTO report_words (rowid, words, terms) VALUES (?, ?, ?)");
    private readonly Statement insertQuotationWords = new(connection, "INSERT INTO quotation_words (rowid, words, terms) VALUES (?, ?, ?)");
    private readonly Statement insertAppearance = new(connection,
        "INSERT INTO appearances (entity, reading, number, sector, parts) VALUES (?, ?, ?, ?, ?)");
    private readonly Statement insertQuotation = new(connection,
        "INSERT INTO quotations (reading, number, type, medium, stance, day, date, nested_in, rule, quote, fragments, cue, frame, parties) " +
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    private readonly Statement insertEvent = new(connection,
        "INSERT INTO events (id, reading, number, case_id, type, mode, context, aux, day, last_day, date, date_reason, place, place_country, " +
        "cameo, quad, scale, rule, own_word, evidence) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    private readonly Statement insertEventParty = new(connection,
        "INSERT INTO event_parties (event, role, ordinal, entity, number, code, sector, start, \"end\", day, last_day) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    private readonly JsonBuffer json = new();

    /// <summary>Writes a reading and gives its number.</summary>
    /// <param name="text">Number of its text.</param>
    /// <param name="prepared">The reading.</param>
    /// <param name="program">The version of the program that read it.</param>
    /// <param name="firstEvent">The number of its first event; those of the others follow.</param>
    /// <param name="cases">The case of each event.</param>
    public long Write(long text, PreparedReading prepared, string program, long firstEvent, IReadOnlyList<long> cases)
    {
        var reading = prepared.Reading;
        var published = reading.Item.Published?.ToString();
        var ids = new long[reading.Entities.Length];
        foreach (var entity in reading.Entities)
        {
            ids[entity.Index] = entities.NumberOf(entity);
        }

        var id = WriteReading(text, reading, published, program, ids);
        insertReportWords.Bind(id).Bind(prepared.Words.Words).Bind(prepared.Words.Terms).Run();
        WriteAppearances(id, reading, ids);
        foreach (var quotation in reading.Quotations)
        {
            var number = WriteQuotation(id, quotation, ids, published);
            var words = prepared.QuotationWords[quotation.Index];
            insertQuotationWords.Bind(number).Bind(words.Words).Bind(words.Terms).Run();
        }

        foreach (var happening in reading.Events)
        {
            WriteEvent(id, firstEvent + happening.Index, cases[happening.Index], happening, ids, published);
        }

        return id;
    }

    public void Dispose()
    {
        entities.Dispose();
        json.Dispose();
        foreach (var statement in (ReadOnlySpan<Statement>)[insertReading, insertReportWords, insertQuotationWords, insertAppearance, insertQuotation, insertEvent, insertEventParty])
        {
            statement.Dispose();
        }
    }

    private long WriteReading(long text, Reading reading, string? published, string program, long[] ids)
    {
        insertReading.Bind(text).Bind(published).Bind(program);
        var sentences = json.Begin();
        sentences.WriteStartArray();
        foreach (var sentence in reading.Text.Sentences)
        {
            StoredArrays.WriteSpan(sentences, sentence.Span);
        }

        sentences.WriteEndArray();
        insertReading.BindText(json.End());
        StoredArrays.WriteEntities(json.Begin(), reading, ids);
        return insertReading.BindText(json.End()).Insert();
    }

    private void WriteAppearances(long id, Reading reading, long[] ids)
    {
        var parts = PartsOf(reading);
        foreach (var entity in reading.Entities)
        {
            insertAppearance.Bind(ids[entity.Index]).Bind(id).Bind(entity.Index).Bind(StoredArrays.SectorsOf(entity)).Bind((int)parts[entity.Index]).Run();
        }
    }

    private static AppearanceParts[] PartsOf(Reading reading)
    {
        var parts = new AppearanceParts[reading.Entities.Length];
        foreach (var quotation in reading.Quotations)
        {
            Add(quotation.Speaker?.Entity, AppearanceParts.Speaker);
            Add(quotation.Addressee?.Entity, AppearanceParts.Addressee);
            foreach (var channel in quotation.Via)
            {
                Add(channel.Entity, AppearanceParts.Via);
            }
        }

        foreach (var happening in reading.Events)
        {
            foreach (var actor in happening.Actors)
            {
                Add(actor.Entity, AppearanceParts.Actor);
            }

            foreach (var recipient in happening.Recipients)
            {
                Add(recipient.Entity, AppearanceParts.Recipient);
            }

            foreach (var evidence in happening.Evidence)
            {
                foreach (var voice in evidence.Voice)
                {
                    Add(voice.Entity, AppearanceParts.Voice);
                }
            }
        }

        return parts;

        void Add(int? entity, AppearanceParts part)
        {
            if (entity is >= 0 and var index)
            {
                parts[index] |= part;
            }
        }
    }

    private long WriteQuotation(long reading, Quotation quotation, long[] ids, string? published)
    {
        var day = EdtfDays.Of(quotation.Date).First ?? EdtfDays.Of(published).First;
        insertQuotation.Bind(reading).Bind(quotation.Index).Bind(StoredNames.QuotationTypes.Of(quotation.Type))
            .Bind(StoredNames.Media.Of(quotation.Medium)).Bind(StoredNames.Stances.Of(quotation.Stance)).Bind(Moments.Write(day)).Bind(quotation.Date)
            .Bind(quotation.NestedIn < 0 ? null : (long?)quotation.NestedIn).Bind(quotation.Rule);
        foreach (var spans in (ReadOnlySpan<ImmutableArray<TextSpan>>)[quotation.Quote, quotation.Fragments, quotation.Cue, quotation.Frame])
        {
            StoredArrays.WriteSpans(json.Begin(), spans);
            insertQuotation.BindText(json.End());
        }

        StoredArrays.WriteParties(json.Begin(), quotation, ids);
        return insertQuotation.BindText(json.End()).Insert();
    }

    private void WriteEvent(long reading, long id, long caseId, Event happening, long[] ids, string? published)
    {
        var days = EdtfDays.Of(happening.Date);
        var day = Moments.Write(days.First ?? days.Last ?? EdtfDays.Of(published).First);
        var lastDay = Moments.Write(days.Last) ?? day;
        StoredArrays.WriteEvidence(json.Begin(), happening.Evidence, ids);
        insertEvent.Bind(id).Bind(reading).Bind(happening.Index).Bind(caseId).Bind(PloverNames.Type(happening.Type)).Bind(Joined(happening.Mode))
            .Bind(Joined(happening.Context)).Bind(Joined(PloverNames.Aux(happening.Aux))).Bind(day).Bind(lastDay).Bind(happening.Date)
            .Bind(happening.DateReason).Bind(happening.Place).Bind(happening.PlaceCountry).Bind(happening.Cameo).Bind((int)happening.Quad)
            .Bind(happening.Scale).Bind(happening.Rule).Bind(IsOwnWord(happening) ? 1 : 0).BindText(json.End()).Run();
        WriteEventParties(id, "actor", happening.Actors, ids, day, lastDay);
        WriteEventParties(id, "recipient", happening.Recipients, ids, day, lastDay);
    }

    private static bool IsOwnWord(Event happening)
    {
        foreach (var evidence in happening.Evidence)
        {
            if (evidence.Voice.IsEmpty)
            {
                return true;
            }
        }

        return false;
    }

    private void WriteEventParties(long happening, string role, ImmutableArray<EventParty> parties, long[] ids, string? day, string? lastDay)
    {
        for (var i = 0; i < parties.Length; i++)
        {
            var (entity, span) = (parties[i].Entity, parties[i].Span);
            insertEventParty.Bind(happening).Bind(role).Bind(i).Bind(entity < 0 ? null : (long?)ids[entity]).Bind(entity < 0 ? null : (long?)entity)
                .Bind(parties[i].Code).Bind(parties[i].Sector).Bind(span.Start).Bind(span.End).Bind(day).Bind(lastDay).Run();
        }
    }

    private static string Joined(ImmutableArray<string> values) => values.Length switch
    {
        0 => "",
        1 => values[0],
        _ => string.Join(';', values),
    };
}
