using System.Collections.Immutable;
using Depesche.Archive.Rows;
using Depesche.Archive.Storage;
using Depesche.Events;
using Depesche.Text;
using Microsoft.Data.Sqlite;

namespace Depesche.Archive.Questions;

/// <summary>Loads rows by their numbers. What was loaded last is kept, since rows of one report come one after another.</summary>
internal sealed class RowLoader : IDisposable
{
    private readonly Statement report;
    private readonly Statement readings;
    private readonly Statement names;
    private readonly Statement happening;
    private readonly Statement eventParties;
    private readonly Statement quotation;
    private (long Version, ReportRow Row)? lastReport;
    private StoredReading? lastReading;

    /// <summary>What of a reading its events and quotations need.</summary>
    private sealed record StoredReading(long Id, ImmutableArray<TextSpan> Sentences, ImmutableArray<StoredEntity> Entities);

    public RowLoader(SqliteConnection connection)
    {
        report = new Statement(connection,
            "SELECT v.supplier_id, v.supplier_version, v.headline, v.provider, v.agency, v.url, v.published, v.version_created, v.language, v.slug, " +
            "v.bylines, v.rights, v.origin, t.content, t.id, t.family, (SELECT k.key FROM item_keys k WHERE k.item = v.item ORDER BY k.key LIMIT 1), v.story " +
            "FROM versions v JOIN readings r ON r.id = v.reading JOIN texts t ON t.id = r.text WHERE v.id = ?");
        readings = new Statement(connection, "SELECT sentences, entities FROM readings WHERE id = ?");
        names = new Statement(connection, "SELECT name, kind, code FROM entities WHERE id = ?");
        happening = new Statement(connection, "SELECT reading, number, case_id, type, mode, context, aux, date, date_reason, place, place_country, cameo, quad, scale, rule, evidence " +
            "FROM events WHERE id = ?");
        eventParties = new Statement(connection, "SELECT role, number, start, \"end\", code, sector FROM event_parties WHERE event = ? ORDER BY role, ordinal");
        quotation = new Statement(connection,
            "SELECT reading, number, type, medium, stance, date, nested_in, rule, quote, fragments, cue, frame, parties FROM quotations WHERE id = ?");
    }

    public ReportRow Report(long version)
    {
        if (lastReport is { } last && last.Version == version)
        {
            return last.Row;
        }

        _ = report.Bind(version).Step();
        var row = new ReportRow
        {
            Version = version,
            Id = report.TextAt(0),
            SupplierVersion = report.TextAt(1),
            Headline = report.TextAt(2),
            Provider = report.TextAt(3),
            Agency = report.TextAt(4),
            Url = report.TextAt(5),
            Published = report.TextAt(6),
            VersionCreated = report.TextAt(7) is { } created ? Moments.Read(created) : null,
            Language = report.TextAt(8),
            Slug = report.TextAt(9),
            Bylines = Json.ReadTexts(report.TextAt(10)!),
            Rights = report.TextAt(11),
            Origin = report.TextAt(12)!,
            Text = report.TextAt(13)!,
            TextId = report.NumberAt(14),
            Family = report.NumberAt(15),
            Key = report.TextAt(16)!,
            Story = report.NumberAt(17),
        };
        report.Reset();
        lastReport = (version, row);
        return row;
    }

    public EventRow Event(long id, long version)
    {
        var source = Report(version);
        _ = happening.Bind(id).Step();
        var reading = Reading(happening.NumberAt(0));
        var row = new EventRow
        {
            Id = id,
            Report = source,
            Number = (int)happening.NumberAt(1),
            Case = happening.NumberAt(2),
            Type = StoredNames.EventTypes.Read(happening.TextAt(3)!),
            Mode = Parts(happening.TextAt(4)!),
            Context = Parts(happening.TextAt(5)!),
            Aux = Aux(happening.TextAt(6)!),
            Date = happening.TextAt(7)!,
            DateReason = happening.TextAt(8)!,
            Place = happening.TextAt(9)!,
            PlaceCountry = happening.TextAt(10)!,
            Cameo = happening.TextAt(11)!,
            Quad = (QuadClass)happening.NumberAt(12),
            Scale = happening.DoubleAt(13),
            Rule = happening.TextAt(14)!,
            Evidence = [.. StoredArrays.ReadEvidence(happening.BytesAt(15)).Select(e => new EvidenceRow(e.Sentence, reading.Sentences[e.Sentence], e.Trigger,
                [.. e.Voices.Select(v => Party(v, reading, source.Text))], e.Quotation))],
        };
        happening.Reset();
        var (actors, recipients) = EventParties(id, reading, source.Text);
        return row with { Actors = actors, Recipients = recipients };
    }

    public QuotationRow Quotation(long id, long version)
    {
        var source = Report(version);
        _ = quotation.Bind(id).Step();
        var reading = Reading(quotation.NumberAt(0));
        var parties = StoredArrays.ReadParties(quotation.BytesAt(12));
        var row = new QuotationRow
        {
            Id = id,
            Report = source,
            Number = (int)quotation.NumberAt(1),
            Type = StoredNames.QuotationTypes.Read(quotation.TextAt(2)!),
            Medium = StoredNames.Media.Read(quotation.TextAt(3)!),
            Stance = StoredNames.Stances.Read(quotation.TextAt(4)!),
            Date = quotation.TextAt(5)!,
            NestedIn = quotation.IsNullAt(6) ? -1 : (int)quotation.NumberAt(6),
            Rule = quotation.TextAt(7)!,
            Quote = StoredArrays.ReadSpans(quotation.BytesAt(8)),
            Fragments = StoredArrays.ReadSpans(quotation.BytesAt(9)),
            Cue = StoredArrays.ReadSpans(quotation.BytesAt(10)),
            Frame = StoredArrays.ReadSpans(quotation.BytesAt(11)),
            Speaker = In(StoredArrays.Speaker).FirstOrDefault(),
            Addressee = In(StoredArrays.Addressee).FirstOrDefault(),
            Via = [.. In(StoredArrays.Via)],
        };
        quotation.Reset();
        return row;

        IEnumerable<PartyRow> In(string role) => parties.Where(p => p.Role == role).Select(p => Party(p.Party, reading, source.Text));
    }

    public void Dispose()
    {
        foreach (var statement in (ReadOnlySpan<Statement>)[report, readings, names, happening, eventParties, quotation])
        {
            statement.Dispose();
        }
    }

    private (ImmutableArray<PartyRow> Actors, ImmutableArray<PartyRow> Recipients) EventParties(long id, StoredReading reading, string text)
    {
        var actors = ImmutableArray.CreateBuilder<PartyRow>();
        var recipients = ImmutableArray.CreateBuilder<PartyRow>();
        eventParties.Bind(id);
        while (eventParties.Step())
        {
            var number = eventParties.IsNullAt(1) ? -1 : (int)eventParties.NumberAt(1);
            var span = TextSpan.FromBounds((int)eventParties.NumberAt(2), (int)eventParties.NumberAt(3));

            // What the event says of its party goes before what the report says of the entity: Moskau is a government here.
            var party = Party(new StoredParty(number, span), reading, text) with { Code = eventParties.TextAt(4)!, Sector = eventParties.TextAt(5)! };
            (eventParties.TextAt(0) == "actor" ? actors : recipients).Add(party);
        }

        return (actors.ToImmutable(), recipients.ToImmutable());
    }

    private StoredReading Reading(long id)
    {
        if (lastReading is not { } last || last.Id != id)
        {
            _ = readings.Bind(id).Step();
            lastReading = last = new StoredReading(id, StoredArrays.ReadSpans(readings.BytesAt(0)), StoredArrays.ReadEntities(readings.BytesAt(1)));
            readings.Reset();
        }

        return last;
    }

    private PartyRow Party(StoredParty stored, StoredReading reading, string text)
    {
        var party = new PartyRow(stored.Span.In(text).ToString(), stored.Span);
        if (stored.Entity < 0)
        {
            return party;
        }

        var entity = reading.Entities[stored.Entity];
        var sectors = Parts(entity.Sectors);
        _ = names.Bind(entity.Id).Step();
        party = party with
        {
            Name = names.TextAt(0)!,
            Kind = StoredNames.Kinds.Read(names.TextAt(1)!),
            Code = names.TextAt(2)!,
            Sector = sectors.IsEmpty ? "" : sectors[0],
            OtherSectors = sectors.Length > 1 ? sectors[1..] : [],
            Office = entity.Office,
        };
        names.Reset();
        return party;
    }

    private static ImmutableArray<string> Parts(string joined) => joined.Length == 0 ? [] : [.. joined.Split(';')];

    private static AuxiliaryModes Aux(string joined)
    {
        var modes = AuxiliaryModes.None;
        foreach (var mode in Parts(joined))
        {
            modes |= Enum.Parse<AuxiliaryModes>(mode, ignoreCase: true);
        }

        return modes;
    }
}
