using System.Collections.Immutable;
using System.Globalization;
using Depesche.Archive.Export;
using Depesche.Archive.Lineage;
using Depesche.Archive.Rows;
using Depesche.Archive.Search;
using Depesche.Archive.Storage;
using Depesche.LanguageData;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Depesche.Archive.Questions;

/// <summary>Asks an archive. It may be asked while another program adds to it; each answer is of the archive as it stood when its first row was read.</summary>
/// <remarks>Rows come as they are read; an answer may be larger than memory. One question at a time; not safe to share between threads.</remarks>
public sealed class ArchiveReader : IDisposable
{
    private const string EventsFrom = "FROM events e JOIN versions v ON v.reading = e.reading";
    private const string QuotationsFrom = "FROM quotations q JOIN versions v ON v.reading = q.reading";
    private const string ReportsFrom = "FROM versions v";

    private readonly string path;
    private readonly SqliteConnection connection;
    private readonly TimeProvider clock;
    private readonly Lazy<SearchTerms> terms;
    private readonly AgencyNames agencies;
    private readonly PartyTerms parties;

    private ArchiveReader(string path, LanguageFiles? data, TimeProvider clock)
    {
        this.path = path;
        this.clock = clock;
        connection = ArchiveFile.OpenToRead(path);
        terms = new Lazy<SearchTerms>(() => new SearchTerms(data));
        agencies = new AgencyNames(data ?? LanguageFiles.BuiltIn);
        parties = new PartyTerms(data ?? LanguageFiles.BuiltIn);
    }

    private ReportQuery Queries => new(() => terms.Value, agencies, parties, clock.GetUtcNow());

    /// <summary>Opens an archive.</summary>
    /// <param name="path">The SQLite file.</param>
    /// <param name="data">The language files with which its reports were read, for full-text search; the built-in ones when null.</param>
    /// <param name="clock">Tells what is under embargo now; the system's when null.</param>
    /// <exception cref="ArchiveException">There is no such file, or it is no archive.</exception>
    public static ArchiveReader Open(string path, LanguageFiles? data = null, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        return new ArchiveReader(path, data, clock ?? TimeProvider.System);
    }

    /// <summary>Events, by day and in the order of adding; one row for each report that tells one.</summary>
    /// <exception cref="SearchQueryException">The full-text query is wrong.</exception>
    /// <exception cref="ArchiveException">The archive cannot be read.</exception>
    public IEnumerable<EventRow> Events(EventFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Rows(Queries.Of(filter), $"SELECT e.id, v.id {EventsFrom}", (filter.NewestFirst ? "ORDER BY e.day DESC, v.id DESC, e.id" : "ORDER BY e.day, e.id, v.id") + Limit(filter),
            static (loader, row) => loader.Event(row.GetInt64(0), row.GetInt64(1)));
    }

    /// <summary>Cases with those of their events that fit, by day; of a case the event of the earliest report comes first. A limit counts cases.</summary>
    /// <exception cref="SearchQueryException">The full-text query is wrong.</exception>
    /// <exception cref="ArchiveException">The archive cannot be read.</exception>
    public IEnumerable<CaseRow> Cases(EventFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var rows = Rows(Queries.Of(filter),
            $"SELECT e.id, v.id, min(e.day) OVER (PARTITION BY e.case_id) AS first {EventsFrom}",
            $"ORDER BY first {(filter.NewestFirst ? "DESC" : "ASC")}, e.case_id, coalesce(v.version_created, v.published), v.id, e.id",
            static (loader, row) => loader.Event(row.GetInt64(0), row.GetInt64(1)));
        return Grouped(rows).Take(filter.Limit ?? int.MaxValue);
    }

    /// <summary>Quotations, by day and in the order of adding; one row for each report that holds one.</summary>
    /// <exception cref="SearchQueryException">The full-text query is wrong.</exception>
    /// <exception cref="ArchiveException">The archive cannot be read.</exception>
    public IEnumerable<QuotationRow> Quotations(QuotationFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Rows(Queries.Of(filter), $"SELECT q.id, v.id {QuotationsFrom}", (filter.NewestFirst ? "ORDER BY q.day DESC, v.id DESC, q.id" : "ORDER BY q.day, q.id, v.id") + Limit(filter),
            static (loader, row) => loader.Quotation(row.GetInt64(0), row.GetInt64(1)));
    }

    /// <summary>Reports, by date and in the order of adding.</summary>
    /// <exception cref="SearchQueryException">The full-text query is wrong.</exception>
    /// <exception cref="ArchiveException">The archive cannot be read.</exception>
    public IEnumerable<ReportRow> Reports(ReportFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var query = Queries.Of(filter);
        query.Where("v.reading IS NOT NULL");
        return Rows(query, $"SELECT v.id {ReportsFrom}", (filter.NewestFirst ? "ORDER BY v.published DESC, v.id DESC" : "ORDER BY v.published, v.id") + Limit(filter), static (loader, row) => loader.Report(row.GetInt64(0)));
    }

    /// <summary>How much stands behind the answer of <see cref="Events"/>, without its limit.</summary>
    public AnswerCount Count(EventFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Count(Queries.Of(filter), EventsFrom);
    }

    /// <summary>How many cases <see cref="Cases"/> gives, without its limit.</summary>
    public long CountCases(EventFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Values(Queries.Of(filter), $"SELECT count(DISTINCT e.case_id) {EventsFrom}", "", row => row.GetInt64(0)).Single();
    }

    /// <summary>How much stands behind the answer of <see cref="Quotations"/>, without its limit.</summary>
    public AnswerCount Count(QuotationFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Count(Queries.Of(filter), QuotationsFrom);
    }

    /// <summary>How much stands behind the answer of <see cref="Reports"/>, without its limit.</summary>
    public AnswerCount CountReports(ReportFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Count(Queries.Of(filter), ReportsFrom);
    }

    /// <summary>Who somebody is: names and offices. A person is found by the last part of the name too.</summary>
    /// <param name="name">A name.</param>
    /// <param name="filter">Which reports are asked.</param>
    public Profile Who(string name, ReportFilter filter)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(filter);
        const string From = "FROM entities n JOIN appearances a ON a.entity = n.id JOIN versions v ON v.reading = a.reading";
        var names = Named();
        var offices = Named();
        return new Profile(
            [.. Values(names, $"SELECT n.name, n.kind, n.code, count(DISTINCT v.id) AS reports {From}", "GROUP BY n.id ORDER BY reports DESC, n.name",
                row => new KnownName(row.GetString(0), StoredNames.Kinds.Read(row.GetString(1)), row.GetString(2), row.GetInt64(3)))],
            [.. Values(offices, "SELECT o.value ->> 0, o.value ->> 1, o.value ->> 2, min(v.published), max(v.published) AS last, count(DISTINCT v.id) AS reports, json_group_array(DISTINCT n.name) " +
                $"{From} JOIN readings r ON r.id = a.reading JOIN json_each(r.entities -> a.number, '$[3]') o",
                "GROUP BY o.value ->> 0, o.value ->> 1, o.value ->> 2 ORDER BY last DESC, reports DESC, o.value ->> 0",
                row => new HeldOffice(row.GetString(0), row.GetString(1), row.GetInt64(2) != 0, Text(row, 3), Text(row, 4), row.GetInt64(5), Json.ReadTexts(row.GetString(6))))]);

        Query Named()
        {
            var query = Queries.Of(filter);
            query.Where(PartyTerms.NameCondition(query, name));
            return query;
        }
    }

    /// <summary>Where the reports come from, the most frequent first.</summary>
    public ImmutableArray<SourceProfile> Sources(ReportFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return
        [
            .. Values(Queries.Of(filter),
                "SELECT coalesce(v.provider, v.agency, '') AS source, count(*) AS reports, count(DISTINCT r.text), count(DISTINCT iif(t.copies = '[]', r.text, NULL)), " +
                "sum((SELECT count(*) FROM events e WHERE e.reading = r.id)), sum((SELECT count(*) FROM quotations q WHERE q.reading = r.id)), " +
                "min(v.published), max(v.published) FROM versions v JOIN readings r ON r.id = v.reading JOIN texts t ON t.id = r.text",
                "GROUP BY source ORDER BY reports DESC, source",
                row => new SourceProfile(row.GetString(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5), Text(row, 6), Text(row, 7))),
        ];
    }

    /// <summary>A report with its versions, copies and story; null when there is no such version.</summary>
    /// <param name="version">Number of a version: 12 of <c>r12</c>.</param>
    public ReportHistory? History(long version) => Guarded(() => new HistoryQuery(connection, clock.GetUtcNow()).Of(version));

    /// <summary>An event by the version that tells it and its number there, from zero; null when there is none.</summary>
    public EventRow? Event(long version, int number) => Guarded(() => new HistoryQuery(connection, clock.GetUtcNow()).Event(version, number));

    /// <summary>A quotation by the version that holds it and its number there, from zero; null when there is none.</summary>
    public QuotationRow? Quotation(long version, int number) => Guarded(() => new HistoryQuery(connection, clock.GetUtcNow()).Quotation(version, number));

    /// <summary>Runs a user's own query. It can read everything and change nothing.</summary>
    /// <param name="sql">One SELECT; docs/archive.md explains tables and views.</param>
    /// <exception cref="ArchiveException">The query is wrong, or wants to change something; also while its rows are read.</exception>
    public SqlAnswer Sql(string sql)
    {
        ArgumentNullException.ThrowIfNull(sql);
        return Asked(() =>
        {
            CheckSingle(sql);
            var command = connection.CreateCommand();
            command.CommandText = sql;
            var rows = command.ExecuteReader();
            return new SqlAnswer([.. Enumerable.Range(0, rows.FieldCount).Select(rows.GetName)], Read(command, rows));
        });

        static IEnumerable<object?[]> Read(SqliteCommand command, SqliteDataReader rows)
        {
            using (command)
            using (rows)
            {
                while (Asked(rows.Read))
                {
                    yield return [.. Enumerable.Range(0, rows.FieldCount).Select(i => rows.IsDBNull(i) ? null : rows.GetValue(i))];
                }
            }
        }

        static T Asked<T>(Func<T> run)
        {
            try
            {
                return run();
            }
            catch (SqliteException error)
            {
                throw new ArchiveException($"sql: {SqliteProblems.DescribeQuery(error)}", error);
            }
        }
    }

    // Of several statements only the first would answer, and the others would run unseen.
    private void CheckSingle(string sql)
    {
        if (raw.sqlite3_prepare_v2(connection.Handle, sql, out var first, out var rest) != raw.SQLITE_OK)
        {
            return;
        }

        using (first)
        {
            if (first.IsInvalid)
            {
                throw new ArchiveException("sql: the query is empty; give one SELECT");
            }
        }

        var result = raw.sqlite3_prepare_v2(connection.Handle, rest ?? "", out var second, out _);
        using (second)
        {
            if (result != raw.SQLITE_OK || !second.IsInvalid)
            {
                throw new ArchiveException("sql: there are several statements; give one SELECT");
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => connection.Dispose();

    private static IEnumerable<CaseRow> Grouped(IEnumerable<EventRow> rows)
    {
        var events = ImmutableArray.CreateBuilder<EventRow>();
        foreach (var row in rows)
        {
            if (events.Count > 0 && events[0].Case != row.Case)
            {
                yield return Case();
            }

            events.Add(row);
        }

        if (events.Count > 0)
        {
            yield return Case();
        }

        CaseRow Case()
        {
            var all = events.ToImmutable();
            events.Clear();
            return new CaseRow(all[0].Case, all, AnswerCount.Of([.. all.Select(e => e.Report)]).Sources);
        }
    }

    private AnswerCount Count(Query query, string from)
    {
        var (rows, reports) = (0L, 0);
        var texts = new HashSet<long>();
        var sources = IndependentSources.Count(Values(query,
            $"SELECT r.text, t.family, v.story, v.agency, v.provider, count(*) {from} JOIN readings r ON r.id = v.reading JOIN texts t ON t.id = r.text", "GROUP BY v.id",
            row =>
            {
                rows += row.GetInt64(5);
                reports++;
                texts.Add(row.GetInt64(0));
                return AnswerCount.SourceOf(row.GetInt64(1), row.GetInt64(2), Text(row, 3), Text(row, 4));
            }));
        return new AnswerCount(rows, reports, texts.Count, sources);
    }

    private IEnumerable<T> Rows<T>(Query query, string select, string end, Func<RowLoader, SqliteDataReader, T> load)
    {
        using var transaction = connection.BeginTransaction(deferred: true);
        using var loader = new RowLoader(connection);
        foreach (var row in Values(query, select, end, row => load(loader, row)))
        {
            yield return row;
        }
    }

    private IEnumerable<T> Values<T>(Query query, string select, string end, Func<SqliteDataReader, T> read)
    {
        using var command = query.Command(connection, select, end);
        using var rows = Guarded(command.ExecuteReader);
        while (Guarded(rows.Read))
        {
            yield return Guarded(() => read(rows));
        }
    }

    private T Guarded<T>(Func<T> run)
    {
        try
        {
            return run();
        }
        catch (SqliteException error)
        {
            throw new ArchiveException($"{path}: {SqliteProblems.Describe(error)}", error);
        }
    }

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static string Limit(ReportFilter filter) => filter.Limit is { } limit ? string.Create(CultureInfo.InvariantCulture, $" LIMIT {limit}") : "";
}
