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
    private const string PartyColumns = "e.name, e.kind, e.code, a.sector, " +
        "(SELECT o.title FROM offices o WHERE o.reading = a.reading AND o.number = a.number ORDER BY o.former, o.ordinal LIMIT 1)";

    private readonly Statement report;
    private readonly Statement sentences;
    private readonly Statement happening;
    private readonly Statement eventParties;
    private readonly Statement evidence;
    private readonly Statement voices;
    private readonly Statement quotation;
    private readonly Statement quotationParties;
    private (long Version, ReportRow Row)? lastReport;
    private (long Reading, ImmutableArray<TextSpan> Spans)? lastSentences;

    public RowLoader(SqliteConnection connection)
    {
        report = new Statement(connection,
            "SELECT v.supplier_id, v.supplier_version, v.headline, v.provider, v.agency, v.url, v.published, v.version_created, v.language, v.slug, " +
            "v.bylines, v.rights, v.origin, t.content, t.id, t.family, (SELECT k.key FROM item_keys k WHERE k.item = v.item ORDER BY k.key LIMIT 1), v.story " +
            "FROM versions v JOIN readings r ON r.id = v.reading JOIN texts t ON t.id = r.text WHERE v.id = ?");
        sentences = new Statement(connection, "SELECT sentences FROM readings WHERE id = ?");
        happening = new Statement(connection,
            "SELECT reading, number, case_id, type, mode, context, aux, date, date_reason, place, place_country, cameo, quad, scale, rule FROM events WHERE id = ?");
        eventParties = new Statement(connection,
            $"SELECT p.role, p.start, p.\"end\", {PartyColumns}, p.code, p.sector FROM event_parties p LEFT JOIN entities e ON e.id = p.entity " +
            "LEFT JOIN appearances a ON a.reading = ?2 AND a.number = p.number WHERE p.event = ?1 ORDER BY p.role, p.ordinal");
        evidence = new Statement(connection, "SELECT ordinal, sentence, \"trigger\", quotation, voices FROM evidence WHERE event = ? ORDER BY ordinal");
        voices = new Statement(connection,
            $"SELECT p.ordinal, p.start, p.\"end\", {PartyColumns} FROM voices p LEFT JOIN entities e ON e.id = p.entity " +
            "LEFT JOIN appearances a ON a.reading = ?2 AND a.number = p.number WHERE p.event = ?1 ORDER BY p.ordinal, p.depth");
        quotation = new Statement(connection,
            "SELECT reading, number, type, medium, stance, date, nested_in, rule, quote, fragments, cue, frame FROM quotations WHERE id = ?");
        quotationParties = new Statement(connection,
            $"SELECT p.role, p.start, p.\"end\", {PartyColumns} FROM quotation_parties p LEFT JOIN entities e ON e.id = p.entity " +
            "LEFT JOIN appearances a ON a.reading = ?2 AND a.number = p.number WHERE p.quotation = ?1 ORDER BY p.role, p.depth");
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
        var reading = happening.NumberAt(0);
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
            Evidence = [],
        };
        happening.Reset();
        var (actors, recipients) = EventParties(id, reading, source.Text);
        return row with { Actors = actors, Recipients = recipients, Evidence = Evidence(id, reading, source.Text) };
    }

    public QuotationRow Quotation(long id, long version)
    {
        var source = Report(version);
        _ = quotation.Bind(id).Step();
        var reading = quotation.NumberAt(0);
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
            Quote = Json.ReadSpans(quotation.TextAt(8)!),
            Fragments = Json.ReadSpans(quotation.TextAt(9)!),
            Cue = Json.ReadSpans(quotation.TextAt(10)!),
            Frame = Json.ReadSpans(quotation.TextAt(11)!),
        };
        quotation.Reset();
        PartyRow? speaker = null, addressee = null;
        var via = ImmutableArray.CreateBuilder<PartyRow>();
        quotationParties.Bind(id).Bind(reading);
        while (quotationParties.Step())
        {
            var party = Party(quotationParties, 1, source.Text);
            switch (quotationParties.TextAt(0))
            {
                case "speaker":
                    speaker = party;
                    break;
                case "addressee":
                    addressee = party;
                    break;
                default:
                    via.Add(party);
                    break;
            }
        }

        return row with { Speaker = speaker, Addressee = addressee, Via = via.ToImmutable() };
    }

    public void Dispose()
    {
        foreach (var statement in (ReadOnlySpan<Statement>)[report, sentences, happening, eventParties, evidence, voices, quotation, quotationParties])
        {
            statement.Dispose();
        }
    }

    private (ImmutableArray<PartyRow> Actors, ImmutableArray<PartyRow> Recipients) EventParties(long id, long reading, string text)
    {
        var actors = ImmutableArray.CreateBuilder<PartyRow>();
        var recipients = ImmutableArray.CreateBuilder<PartyRow>();
        eventParties.Bind(id).Bind(reading);
        while (eventParties.Step())
        {
            // What the event says of its party goes before what the report says of the entity: Moskau is a government here.
            var party = Party(eventParties, 1, text) with { Code = eventParties.TextAt(8)!, Sector = eventParties.TextAt(9)! };
            (eventParties.TextAt(0) == "actor" ? actors : recipients).Add(party);
        }

        return (actors.ToImmutable(), recipients.ToImmutable());
    }

    private ImmutableArray<EvidenceRow> Evidence(long id, long reading, string text)
    {
        var sentenceSpans = Sentences(reading);
        var rows = ImmutableArray.CreateBuilder<EvidenceRow>();
        var hasVoices = false;
        evidence.Bind(id);
        while (evidence.Step())
        {
            var sentence = (int)evidence.NumberAt(1);
            hasVoices |= evidence.NumberAt(4) > 0;
            rows.Add(new EvidenceRow(sentence, sentenceSpans[sentence], Json.ReadSpans(evidence.TextAt(2)!), [],
                evidence.IsNullAt(3) ? -1 : (int)evidence.NumberAt(3)));
        }

        if (hasVoices)
        {
            voices.Bind(id).Bind(reading);
            while (voices.Step())
            {
                var ordinal = (int)voices.NumberAt(0);
                rows[ordinal] = rows[ordinal] with { Voice = rows[ordinal].Voice.Add(Party(voices, 1, text)) };
            }
        }

        return rows.ToImmutable();
    }

    private ImmutableArray<TextSpan> Sentences(long reading)
    {
        if (lastSentences is not { } last || last.Reading != reading)
        {
            _ = sentences.Bind(reading).Step();
            last = (reading, Json.ReadSpans(sentences.TextAt(0)!));
            sentences.Reset();
            lastSentences = last;
        }

        return last.Spans;
    }

    /// <summary>Reads start and end, and the party columns behind them.</summary>
    private static PartyRow Party(Statement row, int first, string text)
    {
        var span = TextSpan.FromBounds((int)row.NumberAt(first), (int)row.NumberAt(first + 1));
        var party = new PartyRow(span.In(text).ToString(), span);
        if (row.TextAt(first + 2) is not { } name)
        {
            return party;
        }

        var sectors = Parts(row.TextAt(first + 5) ?? "");
        return party with
        {
            Name = name,
            Kind = StoredNames.Kinds.Read(row.TextAt(first + 3)!),
            Code = row.TextAt(first + 4)!,
            Sector = sectors.IsEmpty ? "" : sectors[0],
            OtherSectors = sectors.Length > 1 ? sectors[1..] : [],
            Office = row.TextAt(first + 6) ?? "",
        };
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
