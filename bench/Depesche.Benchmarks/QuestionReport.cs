using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Depesche.Archive.Questions;
using Depesche.NewsItems;

namespace Depesche.Benchmarks;

/// <summary>Milliseconds of questions to an archive, by the clock: opened once, each question asked once, so that no answer is a remembered one.</summary>
/// <remarks>Actor pairs are those of the archive with the most events, months those of the year with most reports; words run from rare to those of most reports.
/// Of each answer the first fifty rows are read, as a page shows them, and the whole is counted.</remarks>
internal static class QuestionReport
{
    private const int Pairs = 40;
    private const int PageRows = 50;

    private static readonly ImmutableArray<string> Words =
    [
        "Kündigung", "Waffenruhe", "Sanktionen", "Verhandlungen", "Präsident", "Regierung", "verurteilte", "Botschafter", "Flüchtlinge", "Müller",
        "\"Ende der Gewalt\"", "Minister* Gipfel", "Waffen Lieferung", "Truppen NICHT Abzug", "Grenze OR Mauer", "Strasse", "Abkommen unterzeichnen", "Angriff Tote",
    ];

    public static void Print(TextWriter output, string archive)
    {
        using var ask = ArchiveReader.Open(archive);
        var pairs = ask.Sql("SELECT a.code, b.code, count(*) AS n FROM event_parties a JOIN event_parties b ON b.event = a.event AND b.role = 'recipient' " +
                "WHERE a.role = 'actor' AND a.code <> '' AND b.code <> '' AND a.code <> b.code GROUP BY 1, 2 ORDER BY n DESC, 1, 2 LIMIT " + Pairs)
            .Rows.Select(r => ((string)r[0]!, (string)r[1]!)).ToList();
        var year = int.Parse((string)ask.Sql("SELECT substr(published, 1, 4) FROM versions GROUP BY 1 ORDER BY count(*) DESC LIMIT 1").Rows.Single()[0]!, CultureInfo.InvariantCulture);
        _ = ask.Events(new EventFilter { Limit = 1 }).Count();
        var months = pairs.Select((pair, i) => new EventFilter
        {
            Actors = [pair.Item1],
            Recipients = [pair.Item2],
            Since = new PartialDate(year, (i % 12) + 1),
            Until = new PartialDate(year, (i % 12) + 1),
            Limit = PageRows,
        }).ToList();
        Write("actor pair and month, events", months, f => ask.Events(f).Count());
        Write("actor pair and month, cases", months, f => ask.Cases(f).Count());
        Write("actor pair and month, counts", months, f => ask.Count(f).Rows);
        Write("full text, reports", Words.Select(w => new ReportFilter { Text = w, Limit = PageRows }), f => ask.Reports(f).Count());
        Write("full text, counts", Words.Select(w => new ReportFilter { Text = w }), f => ask.CountReports(f).Rows);
        Write("full text, quotations", Words.Select(w => new QuotationFilter { About = w, Limit = PageRows }), f => ask.Quotations(f).Count());
        Write("full text and actor, events", Words.Select((w, i) => new EventFilter { Text = w, Actors = [pairs[i].Item1], Limit = PageRows }), f => ask.Events(f).Count());
        Write("who, names and offices", pairs.Take(10).Select((_, i) => ((string[])["Putin", "Selenskyj", "Macron", "Lukaschenko", "Biden", "Scholz", "Guterres", "Erdoğan", "Xi Jinping", "Lawrow"])[i]),
            name => ask.Who(name, new ReportFilter()).Names.Length);

        void Write<T>(string name, IEnumerable<T> questions, Func<T, long> run)
        {
            var milliseconds = new List<double>();
            var rows = 0L;
            foreach (var question in questions)
            {
                var began = Stopwatch.GetTimestamp();
                rows += run(question);
                milliseconds.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }

            milliseconds.Sort();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{name,-32}{milliseconds.Count,4} questions  median {milliseconds[milliseconds.Count / 2],8:0.0} ms  largest {milliseconds[^1],8:0.0} ms  {(double)rows / milliseconds.Count,10:N0} rows each"));
        }
    }
}
