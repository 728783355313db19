using System.Collections.Immutable;
using System.Text;
using Depesche.Archive.Adding;
using Depesche.Events;
using Depesche.Quotations;
using Depesche.Readings;
using Microsoft.Data.Sqlite;

namespace Depesche.Archive.Storage;

/// <summary>Writes readings: sentences, entities, quotations and events with their parties, evidence and voices.</summary>
internal sealed class ReadingTables(SqliteConnection connection) : IDisposable
{
    private readonly EntityTable entities = new(connection);
    private readonly Statement insertReading = new(connection, "INSERT INTO readings (text, published, program, sentences) VALUES (?, ?, ?, ?)");
    private readonly Statement insertReportWords = new(connection, "INSERT INTO report_words (rowid, words, terms) VALUES (?, ?, ?)");
    private readonly Statement insertQuotationWords = new(connection, "INSERT INTO quotation_words (rowid, words, terms) VALUES (?, ?, ?)");
    private readonly Statement insertAppearance = new(connection,
        "INSERT INTO appearances (reading, number, entity, sector, mentions) VALUES (?, ?, ?, ?, ?)");
    private readonly Statement insertOffice = new(connection,
        "INSERT INTO offices (reading, number, ordinal, title, country, former) VALUES (?, ?, ?, ?, ?, ?)");
    private readonly Statement insertQuotation = new(connection,
        "INSERT INTO quotations (reading, number, type, medium, stance, day, date, nested_in, rule, quote, fragments, cue, frame) " +
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    private readonly Statement insertQuotationParty = new(connection,
        "INSERT INTO quotation_parties (quotation, role, depth, entity, number, start, \"end\") VALUES (?, ?, ?, ?, ?, ?, ?)");
    private readonly Statement insertEvent = new(connection,
        "INSERT INTO events (id, reading, number, case_id, type, mode, context, aux, day, last_day, date, date_reason, place, place_country, " +
        "cameo, quad, scale, rule) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    private readonly Statement insertEventParty = new(connection,
        "INSERT INTO event_parties (event, role, ordinal, entity, number, code, sector, start, \"end\", day, last_day) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    private readonly Statement insertEvidence = new(connection,
        "INSERT INTO evidence (event, ordinal, sentence, \"trigger\", quotation, voices) VALUES (?, ?, ?, ?, ?, ?)");
    private readonly Statement insertVoice = new(connection,
        "INSERT INTO voices (event, ordinal, depth, entity, number, start, \"end\") VALUES (?, ?, ?, ?, ?, ?, ?)");

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
        var id = insertReading.Bind(text).Bind(published).Bind(program).Bind(Sentences(reading)).Insert();
        insertReportWords.Bind(id).Bind(prepared.Words.Words).Bind(prepared.Words.Terms).Run();
        var numbers = WriteEntities(id, reading);
        foreach (var quotation in reading.Quotations)
        {
            var number = WriteQuotation(id, quotation, numbers, published);
            var words = prepared.QuotationWords[quotation.Index];
            insertQuotationWords.Bind(number).Bind(words.Words).Bind(words.Terms).Run();
        }

        foreach (var happening in reading.Events)
        {
            WriteEvent(id, firstEvent + happening.Index, cases[happening.Index], happening, numbers, published);
        }

        return id;
    }

    public void Dispose()
    {
        entities.Dispose();
        foreach (var statement in (ReadOnlySpan<Statement>)[insertReading, insertReportWords, insertQuotationWords, insertAppearance, insertOffice, insertQuotation, insertQuotationParty,
            insertEvent, insertEventParty, insertEvidence, insertVoice])
        {
            statement.Dispose();
        }
    }

    private static string Sentences(Reading reading)
    {
        var json = new StringBuilder("[");
        foreach (var sentence in reading.Text.Sentences)
        {
            Json.AppendSpan(json, sentence.Span);
        }

        return json.Append(']').ToString();
    }

    private long[] WriteEntities(long reading, Reading read)
    {
        var numbers = new long[read.Entities.Length];
        var mentions = new StringBuilder();
        foreach (var entity in read.Entities)
        {
            numbers[entity.Index] = entities.NumberOf(entity);
            mentions.Clear().Append('[');
            foreach (var mention in entity.Mentions)
            {
                var found = read.ActorLayer.Mentions[mention];
                Json.AppendSpan(mentions, found.Span, StoredNames.Forms.Of(found.Form));
            }

            var sectors = entity.OtherSectors.IsEmpty ? entity.Sector : string.Join(';', [entity.Sector, .. entity.OtherSectors]);
            insertAppearance.Bind(reading).Bind(entity.Index).Bind(numbers[entity.Index]).Bind(sectors).Bind(mentions.Append(']').ToString()).Run();
            for (var i = 0; i < entity.Offices.Length; i++)
            {
                var office = entity.Offices[i];
                insertOffice.Bind(reading).Bind(entity.Index).Bind(i).Bind(office.Title).Bind(office.Country).Bind(office.IsFormer ? 1 : 0).Run();
            }
        }

        return numbers;
    }

    private long WriteQuotation(long reading, Quotation quotation, long[] numbers, string? published)
    {
        var day = EdtfDays.Of(quotation.Date).First ?? EdtfDays.Of(published).First;
        var id = insertQuotation.Bind(reading).Bind(quotation.Index).Bind(StoredNames.QuotationTypes.Of(quotation.Type))
            .Bind(StoredNames.Media.Of(quotation.Medium)).Bind(StoredNames.Stances.Of(quotation.Stance)).Bind(Moments.Write(day)).Bind(quotation.Date)
            .Bind(quotation.NestedIn < 0 ? null : (long?)quotation.NestedIn).Bind(quotation.Rule).Bind(Json.Spans(quotation.Quote))
            .Bind(Json.Spans(quotation.Fragments)).Bind(Json.Spans(quotation.Cue)).Bind(Json.Spans(quotation.Frame)).Insert();
        WriteQuotationParty(id, "speaker", 0, quotation.Speaker, numbers);
        WriteQuotationParty(id, "addressee", 0, quotation.Addressee, numbers);
        for (var i = 0; i < quotation.Via.Length; i++)
        {
            WriteQuotationParty(id, "via", i, quotation.Via[i], numbers);
        }

        return id;
    }

    private void WriteQuotationParty(long quotation, string role, int depth, QuotationParty? party, long[] numbers)
    {
        if (party is not null)
        {
            BindParty(insertQuotationParty.Bind(quotation).Bind(role).Bind(depth), party.Entity, numbers).Bind(party.Span.Start).Bind(party.Span.End).Run();
        }
    }

    private void WriteEvent(long reading, long id, long caseId, Event happening, long[] numbers, string? published)
    {
        var days = EdtfDays.Of(happening.Date);
        var day = Moments.Write(days.First ?? days.Last ?? EdtfDays.Of(published).First);
        var lastDay = Moments.Write(days.Last) ?? day;
        insertEvent.Bind(id).Bind(reading).Bind(happening.Index).Bind(caseId).Bind(PloverNames.Type(happening.Type)).Bind(Joined(happening.Mode))
            .Bind(Joined(happening.Context)).Bind(Joined(PloverNames.Aux(happening.Aux))).Bind(day).Bind(lastDay).Bind(happening.Date)
            .Bind(happening.DateReason).Bind(happening.Place).Bind(happening.PlaceCountry).Bind(happening.Cameo).Bind((int)happening.Quad)
            .Bind(happening.Scale).Bind(happening.Rule).Run();
        WriteEventParties(id, "actor", happening.Actors, numbers, day, lastDay);
        WriteEventParties(id, "recipient", happening.Recipients, numbers, day, lastDay);
        for (var i = 0; i < happening.Evidence.Length; i++)
        {
            WriteEvidence(id, i, happening.Evidence[i], numbers);
        }
    }

    private void WriteEventParties(long happening, string role, ImmutableArray<EventParty> parties, long[] numbers, string? day, string? lastDay)
    {
        for (var i = 0; i < parties.Length; i++)
        {
            BindParty(insertEventParty.Bind(happening).Bind(role).Bind(i), parties[i].Entity, numbers).Bind(parties[i].Code).Bind(parties[i].Sector)
                .Bind(parties[i].Span.Start).Bind(parties[i].Span.End).Bind(day).Bind(lastDay).Run();
        }
    }

    private void WriteEvidence(long happening, int ordinal, Evidence evidence, long[] numbers)
    {
        insertEvidence.Bind(happening).Bind(ordinal).Bind(evidence.Sentence).Bind(Json.Spans(evidence.Trigger))
            .Bind(evidence.Quotation < 0 ? null : (long?)evidence.Quotation).Bind(evidence.Voice.Length).Run();
        for (var i = 0; i < evidence.Voice.Length; i++)
        {
            BindParty(insertVoice.Bind(happening).Bind(ordinal).Bind(i), evidence.Voice[i].Entity, numbers)
                .Bind(evidence.Voice[i].Span.Start).Bind(evidence.Voice[i].Span.End).Run();
        }
    }

    private static Statement BindParty(Statement statement, int entity, long[] numbers) =>
        entity < 0 ? statement.BindNull().BindNull() : statement.Bind(numbers[entity]).Bind(entity);

    private static string Joined(ImmutableArray<string> values) => values.Length switch
    {
        0 => "",
        1 => values[0],
        _ => string.Join(';', values),
    };
}
