using System.Globalization;
using System.Text;
using System.Text.Json;
using Depesche.Archive.Questions;
using Depesche.Archive.Tests.Host;
using Microsoft.Data.Sqlite;

namespace Depesche.Archive.Tests.Adding;

/// <summary>Compares an archive with the one that an undisturbed run made of the same input.</summary>
internal sealed class ArchiveComparison : IDisposable
{
    // Of each table: the rows that belong to the first versions, up to a number, of the undisturbed archive, and the columns that later reports change.
    private static readonly (string Table, string Rows, string[] Later)[] Tables =
    [
        ("versions", "id <= $version", ["valid_to"]),
        ("items", "id <= $item", []),
        ("texts", "id <= $text", ["family"]),
        ("readings", "id <= $reading", []),
        ("entities", "id <= $entity", []),
        ("appearances", "reading <= $reading", []),
        ("quotations", "reading <= $reading", []),
        ("events", "reading <= $reading", ["case_id"]),
        ("event_parties", "event <= $event", []),
        ("case_facts", "event <= $event", []),
        ("case_keys", "event <= $event", []),
        ("report_words_docsize", "id <= $reading", []),
        ("quotation_words_docsize", "id <= $quotation", []),
    ];

    private static readonly (string Name, string Sql)[] Lasts =
    [
        ("$version", "SELECT max(id) FROM main.versions"),
        ("$item", "SELECT max(item) FROM undisturbed.versions WHERE id <= $version"),
        ("$reading", "SELECT max(reading) FROM undisturbed.versions WHERE id <= $version"),
        ("$text", "SELECT max(text) FROM undisturbed.readings WHERE id <= $reading"),
        ("$entity", "SELECT max(entity) FROM undisturbed.appearances WHERE reading <= $reading"),
        ("$quotation", "SELECT max(id) FROM undisturbed.quotations WHERE reading <= $reading"),
        ("$event", "SELECT max(id) FROM undisturbed.events WHERE reading <= $reading"),
    ];

    // What must hold of rows that later reports change or add to.
    private static readonly string[] NeverThere =
    [
        "SELECT 'item ' || item || ' without one present version' FROM versions GROUP BY item HAVING count(*) - count(valid_to) <> 1",
        "SELECT 'item ' || id || ' without a key' FROM items WHERE id NOT IN (SELECT item FROM item_keys)",
        "SELECT 'a key too many: ' || key FROM (SELECT * FROM item_keys EXCEPT SELECT * FROM undisturbed.item_keys)",
        "SELECT 'a failure too many: ' || origin FROM (SELECT * FROM failures EXCEPT SELECT * FROM undisturbed.failures)",
        "SELECT 'text ' || id || ' of family ' || family FROM texts WHERE family > id OR family NOT IN (SELECT id FROM texts)",
        "SELECT 'event ' || id || ' of case ' || case_id FROM events WHERE case_id > id OR case_id NOT IN (SELECT id FROM events)",
    ];

    private readonly SqliteConnection connection;

    public ArchiveComparison(string archive, string undisturbed)
    {
        connection = new SqliteConnection($"Data Source={archive};Pooling=False;Foreign Keys=False");
        connection.Open();
        _ = Values($"ATTACH '{undisturbed}' AS undisturbed");
    }

    /// <summary>The file is sound and holds exactly what the first reports of the input make; gives their number.</summary>
    public int AssertWholeReports()
    {
        Assert.Equal(["ok"], Values("PRAGMA integrity_check"));
        if (Values("PRAGMA user_version") is ["0"])
        {
            Assert.Equal(["0"], Values("SELECT count(*) FROM main.sqlite_schema"));
            return 0;
        }

        Assert.Empty(Values("PRAGMA main.foreign_key_check"));
        Assert.All(NeverThere, sql => Assert.Empty(Values(sql)));
        var lasts = new Dictionary<string, string>();
        foreach (var (name, sql) in Lasts)
        {
            lasts.Add(name, Values(Filled(sql, lasts))[0] is { Length: > 0 } last ? last : "0");
        }

        foreach (var (table, rows, later) in Tables)
        {
            AssertSameRows(table, string.Join(", ", Values($"SELECT name FROM pragma_table_info('{table}')").Except(later).Select(c => $"\"{c}\"")), Filled(rows, lasts));
        }

        return int.Parse(lasts["$version"], CultureInfo.InvariantCulture);
    }

    /// <summary>All tables have the same rows, in all columns, and full-text search the same words at the same places.</summary>
    public void AssertSame()
    {
        foreach (var (table, _, _) in Tables.Append(("item_keys", "", [])).Append(("failures", "", [])))
        {
            AssertSameRows(table, "*", "true");
        }

        foreach (var words in (ReadOnlySpan<string>)["report_words", "quotation_words"])
        {
            _ = Values($"CREATE VIRTUAL TABLE temp.{words}_here USING fts5vocab(main, {words}, instance)");
            _ = Values($"CREATE VIRTUAL TABLE temp.{words}_there USING fts5vocab(undisturbed, {words}, instance)");
            Assert.NotEqual(["0"], Values($"SELECT count(*) FROM {words}_there"));
            Assert.Equal(Values($"SELECT count(*) FROM {words}_there"), Values($"SELECT count(*) FROM {words}_here"));
            Assert.Empty(Values($"SELECT term FROM (SELECT * FROM {words}_here EXCEPT SELECT * FROM {words}_there)"));
        }
    }

    /// <summary>All that an archive answers, as text.</summary>
    public static string Answers(string archive)
    {
        using var ask = ArchiveReader.Open(archive, clock: new HostClock());
        var text = new StringBuilder();
        foreach (var row in ask.Reports(new ReportFilter()).Cast<object>().Concat(ask.Events(new EventFilter())).Concat(ask.Quotations(new QuotationFilter())))
        {
            text.AppendLine(JsonSerializer.Serialize(row, row.GetType()));
        }

        return text.ToString();
    }

    /// <summary>Runs SQL on the archive; gives the first column of the rows.</summary>
    public List<string> Values(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var rows = command.ExecuteReader();
        var values = new List<string>();
        while (rows.Read())
        {
            values.Add(rows.IsDBNull(0) ? "" : Convert.ToString(rows.GetValue(0), CultureInfo.InvariantCulture)!);
        }

        return values;
    }

    public void Dispose() => connection.Dispose();

    private void AssertSameRows(string table, string columns, string rows)
    {
        Assert.Equal([$"{table}: {Values($"SELECT count(*) FROM undisturbed.{table} WHERE {rows}")[0]} rows"], Values($"SELECT '{table}: ' || count(*) || ' rows' FROM main.{table}"));
        Assert.Empty(Values($"SELECT '{table}: ' || count(*) || ' other rows' FROM (SELECT {columns} FROM main.{table} EXCEPT SELECT {columns} FROM undisturbed.{table} WHERE {rows}) HAVING count(*) > 0"));
    }

    private static string Filled(string sql, Dictionary<string, string> lasts) => lasts.Aggregate(sql, (filled, last) => filled.Replace(last.Key, last.Value, StringComparison.Ordinal));
}
