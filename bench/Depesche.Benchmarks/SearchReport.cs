using System.Diagnostics;
using System.Globalization;
using Depesche.Archive.Search;
using Depesche.Readings;
using Microsoft.Data.Sqlite;

namespace Depesche.Benchmarks;

/// <summary>What the full-text search costs: processor time to index a report of 250 tokens, bytes of its index, time of a query.</summary>
/// <remarks>The sample reports stand for all, again and again, so that the words of later reports are known: years of reports come close
/// to it. The time of a query is that of the clock, with the best twenty by rank.</remarks>
internal static class SearchReport
{
    private const double TokensOfReport = 250;
    private const int Reports = 20_000;
    private const int Rounds = 9;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    private static readonly string[] Queries =
        ["Kündigung", "Angriff", "Regierung", "Waffenlieferung", "Präsident Treffen", "Krieg -Ukraine", "\"Ende der Gewalt\"", "Minister*"];

    public static void Print(TextWriter output)
    {
        var reader = new Reader();
        var terms = new SearchTerms();
        var texts = SampleReports.Load().Select(reader.Analyze).ToArray();
        var tokens = texts.Sum(t => t.Words.Length);
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < WarmUp)
        {
            Index();
        }

        var times = Enumerable.Range(0, Rounds).Select(_ => Cpu(() =>
        {
            for (var i = 0; i < 20; i++)
            {
                Index();
            }
        })).Order().ToArray();
        var rows = texts.Select(terms.Of).ToArray();
        output.WriteLine(Invariant($"terms: {times[Rounds / 2].TotalMicroseconds / 20 / tokens * TokensOfReport:0} µs a report of 250 tokens"));
        output.WriteLine(Invariant($"columns: words {Average(rows.Sum(r => r.Words.Length)):0}, terms {Average(rows.Sum(r => r.Terms.Length)):0} characters"));
        foreach (var detail in (string[])["full", "column", "none"])
        {
            using var connection = Fill(rows, detail, out var time);
            var bytes = (long)Scalar(connection, "SELECT sum(length(block)) FROM search_data");
            output.WriteLine(Invariant($"detail={detail}: {bytes / (double)Reports / tokens * rows.Length * TokensOfReport:0} bytes, {time.TotalMicroseconds / Reports / tokens * rows.Length * TokensOfReport:0} µs to insert"));
            foreach (var query in Queries)
            {
                if (detail == "full")
                {
                    output.WriteLine(Ask(connection, SearchQuery.Parse(query, terms), query));
                }
            }
        }

        double Average(double sum) => sum / tokens * TokensOfReport;

        void Index()
        {
            foreach (var text in texts)
            {
                terms.Of(text);
            }
        }
    }

    private static SqliteConnection Fill(SearchText[] rows, string detail, out TimeSpan time)
    {
        var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        Scalar(connection, $"CREATE VIRTUAL TABLE search USING fts5(words, terms, content='', contentless_delete=1, tokenize='ascii', detail={detail})");
        time = Cpu(() =>
        {
            using var transaction = connection.BeginTransaction();
            using var insert = connection.CreateCommand();
            insert.CommandText = "INSERT INTO search(words, terms) VALUES ($words, $terms)";
            var words = insert.Parameters.Add("$words", SqliteType.Text);
            var terms = insert.Parameters.Add("$terms", SqliteType.Text);
            for (var i = 0; i < Reports; i++)
            {
                (words.Value, terms.Value) = (rows[i % rows.Length].Words, rows[i % rows.Length].Terms);
                insert.ExecuteNonQuery();
            }

            transaction.Commit();
        });
        Scalar(connection, "INSERT INTO search(search) VALUES ('optimize')");
        return connection;
    }

    private static string Ask(SqliteConnection connection, SearchQuery query, string written)
    {
        using var select = connection.CreateCommand();
        select.CommandText = "SELECT rowid FROM search WHERE search MATCH $query ORDER BY rank LIMIT 20";
        select.Parameters.AddWithValue("$query", query.Match);
        var times = new double[Rounds];
        for (var i = 0; i < Rounds; i++)
        {
            var watch = Stopwatch.StartNew();
            using var reader = select.ExecuteReader();
            while (reader.Read())
            {
            }

            times[i] = watch.Elapsed.TotalMilliseconds;
        }

        Array.Sort(times);
        select.CommandText = "SELECT count(*) FROM search WHERE search MATCH $query";
        return Invariant($"  {written}: {times[Rounds / 2]:0.0} ms, {select.ExecuteScalar()} of {Reports} reports");
    }

    private static object Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()!;
    }

    private static TimeSpan Cpu(Action work)
    {
        var before = Environment.CpuUsage.TotalTime;
        work();
        return Environment.CpuUsage.TotalTime - before;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
