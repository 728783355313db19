using System.Collections.Immutable;
using Depesche.Archive.Lineage;
using Depesche.Archive.Rows;
using Depesche.Archive.Storage;
using Microsoft.Data.Sqlite;

namespace Depesche.Archive.Questions;

/// <summary>Asks for one report with its versions and kin.</summary>
internal sealed class HistoryQuery(SqliteConnection connection, DateTimeOffset now)
{
    /// <summary>The history of the report of a version; null when there is no such version.</summary>
    public ReportHistory? Of(long version)
    {
        var versions = Versions(version);
        if (versions.Find(v => v.Number == version) is not { } asked)
        {
            return null;
        }

        using var loader = new RowLoader(connection);
        using var reading = new Statement(connection, "SELECT reading FROM versions WHERE id = ? AND reading IS NOT NULL");
        var isReadable = reading.Bind(version).Number() is not null && (asked.Embargo is not { } embargo || embargo <= now);
        return new ReportHistory(isReadable ? loader.Report(version) : null, [.. versions], isReadable ? Related(version) : []);
    }

    /// <summary>An event of a version by its number in the report; null when there is none.</summary>
    public EventRow? Event(long version, int number)
    {
        using var loader = new RowLoader(connection);
        return Find("events", version, number) is { } id ? loader.Event(id, version) : null;
    }

    /// <summary>A quotation of a version by its number in the report; null when there is none.</summary>
    public QuotationRow? Quotation(long version, int number)
    {
        using var loader = new RowLoader(connection);
        return Find("quotations", version, number) is { } id ? loader.Quotation(id, version) : null;
    }

    private long? Find(string table, long version, int number)
    {
        using var find = new Statement(connection, $"SELECT x.id FROM versions v JOIN {table} x ON x.reading = v.reading WHERE v.id = ? AND x.number = ?");
        return find.Bind(version).Bind(number).Number();
    }

    private List<ReportVersion> Versions(long version)
    {
        using var rows = new Statement(connection, "SELECT id, supplier_version, status, embargo, valid_from, valid_to, added, origin FROM versions " +
            "WHERE item = (SELECT item FROM versions WHERE id = ?) ORDER BY valid_from, id");
        var versions = new List<ReportVersion>();
        rows.Bind(version);
        while (rows.Step())
        {
            versions.Add(new ReportVersion(rows.NumberAt(0), rows.TextAt(1), StoredNames.Statuses.Read(rows.TextAt(2)!), Moment(rows, 3), Moments.Read(rows.TextAt(4)!),
                Moment(rows, 5), Moments.Read(rows.TextAt(6)!), rows.TextAt(7)!));
        }

        return versions;
    }

    private ImmutableArray<RelatedReport> Related(long version)
    {
        var query = new Query();
        query.WhereVisible(new ReportFilter(), now);
        query.Where("v.item <> x.item");
        using var command = query.Command(connection,
            $"WITH x AS (SELECT v.item, v.story, t.id AS text, t.family, t.copies FROM versions v JOIN readings r ON r.id = v.reading JOIN texts t ON t.id = r.text WHERE v.id = {query.Value(version)}), " +
            "kin(id) AS (SELECT v.id FROM x JOIN versions v ON v.story = x.story UNION " +
            "SELECT v.id FROM x JOIN texts t ON t.family = x.family JOIN readings r ON r.text = t.id JOIN versions v ON v.reading = r.id) " +
            "SELECT v.id, coalesce(v.provider, v.agency, ''), v.published, v.headline, o.family = x.family, v.story = x.story, " +
            "coalesce((SELECT c.value ->> 1 FROM json_each(o.copies) c WHERE c.value ->> 0 = x.text), (SELECT c.value ->> 1 FROM json_each(x.copies) c WHERE c.value ->> 0 = o.id)), o.id = x.text " +
            "FROM x, kin JOIN versions v ON v.id = kin.id JOIN readings s ON s.id = v.reading JOIN texts o ON o.id = s.text", "ORDER BY v.published, v.id");
        using var rows = command.ExecuteReader();
        var related = ImmutableArray.CreateBuilder<RelatedReport>();
        while (rows.Read())
        {
            related.Add(new RelatedReport(rows.GetInt64(0), rows.GetString(1), rows.IsDBNull(2) ? null : rows.GetString(2), rows.IsDBNull(3) ? null : rows.GetString(3),
                rows.GetBoolean(4), rows.GetBoolean(5),
                rows.GetBoolean(7) ? CopyKind.Verbatim : rows.IsDBNull(6) ? null : StoredNames.CopyKinds.Read(rows.GetString(6))));
        }

        return related.ToImmutable();
    }

    private static DateTimeOffset? Moment(Statement row, int column) => row.TextAt(column) is { } moment ? Moments.Read(moment) : null;
}
