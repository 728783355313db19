using Depesche.Archive.Rows;
using Depesche.Archive.Storage;
using Depesche.Events;
using Microsoft.Data.Sqlite;

namespace Depesche.Archive.Questions;

/// <summary>Asks an archive. It may be asked while another program adds to it; each question sees the archive as it stood when it began.</summary>
public sealed class ArchiveReader : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly TimeProvider clock;

    private ArchiveReader(SqliteConnection connection, TimeProvider clock) => (this.connection, this.clock) = (connection, clock);

    /// <summary>Opens an archive.</summary>
    /// <param name="path">The SQLite file.</param>
    /// <param name="clock">Tells what is under embargo now; the system's when null.</param>
    /// <exception cref="ArchiveException">There is no such file, or it is no archive.</exception>
    public static ArchiveReader Open(string path, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        return new ArchiveReader(ArchiveFile.OpenToRead(path), clock ?? TimeProvider.System);
    }

    /// <summary>Events, by day and in the order of adding; one row for each report that tells one.</summary>
    /// <exception cref="ArchiveException">The archive cannot be read.</exception>
    public IEnumerable<EventRow> Events(EventFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Rows(EventQuery(filter).Command(connection, "SELECT e.id, v.id FROM events e JOIN versions v ON v.reading = e.reading",
            "ORDER BY e.day, e.id, v.id" + Limit(filter)), static (loader, id, version) => loader.Event(id, version));
    }

    /// <summary>How many rows <see cref="Events"/> gives, without a limit.</summary>
    public long CountEvents(EventFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Count(EventQuery(filter).Command(connection, "SELECT count(*) FROM events e JOIN versions v ON v.reading = e.reading"));
    }

    /// <summary>Quotations, by day and in the order of adding; one row for each report that holds one.</summary>
    public IEnumerable<QuotationRow> Quotations(QuotationFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Rows(QuotationQuery(filter).Command(connection, "SELECT q.id, v.id FROM quotations q JOIN versions v ON v.reading = q.reading",
            "ORDER BY q.day, q.id, v.id" + Limit(filter)), static (loader, id, version) => loader.Quotation(id, version));
    }

    /// <summary>How many rows <see cref="Quotations"/> gives, without a limit.</summary>
    public long CountQuotations(QuotationFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Count(QuotationQuery(filter).Command(connection, "SELECT count(*) FROM quotations q JOIN versions v ON v.reading = q.reading"));
    }

    /// <summary>Reports, in the order of adding.</summary>
    public IEnumerable<ReportRow> Reports(ReportFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var query = new Query();
        query.WhereVisible(filter, clock.GetUtcNow());
        query.WhereSource(filter);
        WhereText(query, filter);
        if (filter.Since is { } since)
        {
            query.Where($"v.published >= {query.Value(since.ToString())}");
        }

        if (filter.Until is { } until)
        {
            query.Where($"v.published <= {query.Value(Query.LastDay(until))}");
        }

        return Rows(query.Command(connection, "SELECT v.id, v.id FROM versions v JOIN readings r ON r.id = v.reading", "ORDER BY v.published, v.id" + Limit(filter)),
            static (loader, id, _) => loader.Report(id));
    }

    /// <inheritdoc/>
    public void Dispose() => connection.Dispose();

    private Query EventQuery(EventFilter filter)
    {
        var query = new Query();
        query.WhereVisible(filter, clock.GetUtcNow());
        query.WhereSource(filter);
        WhereText(query, filter);
        WhereParty(query, filter, "role = 'actor' AND ", filter.Actors);
        WhereParty(query, filter, "role = 'recipient' AND ", filter.Recipients);
        WhereParty(query, filter, "", filter.Parties);
        if (filter.Since is { } since)
        {
            query.Where($"e.last_day >= {query.Value(Query.FirstDay(since))}");
        }

        if (filter.Until is { } until)
        {
            query.Where($"e.day <= {query.Value(Query.LastDay(until))}");
        }

        if (!filter.Types.IsEmpty)
        {
            query.Where($"e.type IN {query.Values(filter.Types.Select(PloverNames.Type))}");
        }

        if (!filter.Places.IsEmpty)
        {
            query.Where($"(fold(e.place) IN {query.Values(filter.Places.Select(NameFolding.Fold))} OR e.place_country IN {query.Values(filter.Places)})");
        }

        if (filter.OnlyAsserted)
        {
            query.Where("e.aux = ''");
        }

        if (filter.Case is { } number)
        {
            query.Where($"e.case_id = {query.Value(number)}");
        }

        switch (filter.Voice)
        {
            case null or "any":
                break;
            case "reporter":
                query.Where("EXISTS (SELECT 1 FROM evidence w WHERE w.event = e.id AND w.voices = 0)");
                break;
            case var name:
                query.Where($"e.id IN (SELECT w.event FROM voices w WHERE {PartyTerms.EntityCondition(query, "w.entity", [name])})");
                break;
        }

        return query;
    }

    private static void WhereParty(Query query, EventFilter filter, string role, System.Collections.Immutable.ImmutableArray<string> terms)
    {
        if (terms.IsEmpty)
        {
            return;
        }

        var days = (filter.Since is { } since ? $"p.last_day >= {query.Value(Query.FirstDay(since))} AND " : "") +
            (filter.Until is { } until ? $"p.day <= {query.Value(Query.LastDay(until))} AND " : "");
        query.Where($"e.id IN (SELECT p.event FROM event_parties p WHERE {role}{days}{PartyTerms.Condition(query, "p", terms)})");
    }

    private Query QuotationQuery(QuotationFilter filter)
    {
        var query = new Query();
        query.WhereVisible(filter, clock.GetUtcNow());
        query.WhereSource(filter);
        WhereText(query, filter);
        WhereQuotationParty(query, "speaker", filter.Speakers);
        WhereQuotationParty(query, "addressee", filter.Addressees);
        if (filter.Since is { } since)
        {
            query.Where($"q.day >= {query.Value(Query.FirstDay(since))}");
        }

        if (filter.Until is { } until)
        {
            query.Where($"q.day <= {query.Value(Query.LastDay(until))}");
        }

        if (!filter.Types.IsEmpty)
        {
            query.Where($"q.type IN {query.Values(filter.Types.Select(StoredNames.QuotationTypes.Of))}");
        }

        if (!filter.Stances.IsEmpty)
        {
            query.Where($"q.stance IN {query.Values(filter.Stances.Select(StoredNames.Stances.Of))}");
        }

        return query;
    }

    private static void WhereQuotationParty(Query query, string role, System.Collections.Immutable.ImmutableArray<string> terms)
    {
        if (!terms.IsEmpty)
        {
            query.Where($"q.id IN (SELECT p.quotation FROM quotation_parties p WHERE p.role = '{role}' AND {PartyTerms.EntityCondition(query, "p.entity", terms)})");
        }
    }

    private static void WhereText(Query query, ReportFilter filter)
    {
    }

    private IEnumerable<T> Rows<T>(SqliteCommand command, Func<RowLoader, long, long, T> load)
    {
        using (command)
        using (var transaction = connection.BeginTransaction(deferred: true))
        using (var loader = new RowLoader(connection))
        {
            command.Transaction = transaction;
            using var rows = command.ExecuteReader();
            while (rows.Read())
            {
                yield return load(loader, rows.GetInt64(0), rows.GetInt64(1));
            }
        }
    }

    private static long Count(SqliteCommand command)
    {
        using (command)
        {
            return (long)command.ExecuteScalar()!;
        }
    }

    private static string Limit(ReportFilter filter) =>
        filter.Limit is { } limit ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $" LIMIT {limit}") : "";
}
