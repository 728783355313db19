using System.Diagnostics;
using System.Globalization;
using Depesche.Archive.Adding;
using Depesche.Archive.Cases;
using Depesche.Archive.Lineage;
using Depesche.Archive.Search;
using Depesche.Archive.Storage;
using Depesche.Intake;
using Depesche.LanguageData;
using Depesche.NewsItems;
using Depesche.Readings;
using Depesche.Text;

namespace Depesche.Benchmarks;

/// <summary>Microseconds a report of each step of adding, on one thread by the clock, over the second half of a file.</summary>
/// <remarks>The first half warms up what is compiled and remembered. Commits are counted with writing.</remarks>
internal static class AddReport
{
    public static void Print(TextWriter output, string file)
    {
        var data = LanguageFiles.BuiltIn;
        var parser = new NewsItemParser(data);
        var language = new LanguageCheck(data);
        var reader = new Reader(data, remembersSentences: true);
        var credits = new AgencyCredits(data);
        var series = new SeriesReader();
        var functionWords = new FunctionWordHashes(data);
        var terms = new SearchTerms(data);
        var folder = Directory.CreateTempSubdirectory("depesche-");
        try
        {
            using var connection = ArchiveFile.OpenToWrite(Path.Combine(folder.FullName, "wire.db"));
            using var tables = new ReportTables(connection, TimeProvider.System);
            var steps = new Steps();
            var results = new ReportIntake().Read(file).ToList();
            for (var first = 0; first < results.Count; first += ArchiveWriter.BatchReports)
            {
                if (first <= results.Count / 2 && first + ArchiveWriter.BatchReports > results.Count / 2)
                {
                    steps.Clear();
                }

                using var transaction = connection.BeginTransaction(deferred: false);
                foreach (var result in results.Skip(first).Take(ArchiveWriter.BatchReports))
                {
                    Add(result);
                }

                steps.Time("writing", () =>
                {
                    transaction.Commit();
                    return 0;
                });
            }

            steps.Print(output);

            void Add(IntakeResult result)
            {
                if (result.Item is not { } source || source.Text.Length == 0)
                {
                    return;
                }

                steps.Reports++;
                var report = new PreparedReport(file, result.Origin) { Source = source, Identity = steps.Time("identity", () => ReportIdentity.Of(source)) };
                if (!tables.Contents.Add(report.Identity.Content))
                {
                    return;
                }

                steps.Time("language", () => language.Check(source.Text));
                var item = steps.Time("frame", () => source.ToNewsItem(parser));
                report = report with
                {
                    Item = item,
                    Credit = steps.Time("agencies and series", () => credits.Read(source, item)),
                    Series = steps.Time("agencies and series", () => series.Read(source, item)),
                    Lead = steps.Time("agencies and series", () => LeadWords.Of(item, functionWords)),
                };
                if (tables.Readings.Add(report.Identity.ReadingKey))
                {
                    var syntax = steps.Time("tokens and trees", () => reader.Analyze(item));
                    var reading = steps.Time("actors to events", () => reader.Read(syntax));
                    report = report with
                    {
                        Reading = new PreparedReading(reading,
                            steps.Time("signature", () => TextSignature.Of(item)),
                            steps.Time("search terms", () => terms.Of(reading.Syntax)),
                            steps.Time("search terms", () => reading.Quotations.Select(q => terms.Of(reading.Syntax, q.Quote.AsSpan())).ToList()) is var words ? [.. words] : [],
                            steps.Time("facts", () => reading.Events.Select(e => CaseFactReader.Read(reading, e, 0, 0)).ToList()) is var facts ? [.. facts] : []),
                    };
                }

                steps.Time("writing", () => tables.Write(report));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private sealed class Steps
    {
        private readonly Dictionary<string, long> ticks = [];
        private readonly List<string> order = [];

        public int Reports { get; set; }

        public T Time<T>(string step, Func<T> run)
        {
            var began = Stopwatch.GetTimestamp();
            var result = run();
            if (ticks.TryAdd(step, 0))
            {
                order.Add(step);
            }

            ticks[step] += Stopwatch.GetTimestamp() - began;
            return result;
        }

        public void Clear()
        {
            ticks.Clear();
            order.Clear();
            Reports = 0;
        }

        public void Print(TextWriter output)
        {
            foreach (var step in order)
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{step,-24}{Microseconds(ticks[step]),10:N0} µs a report"));
            }

            var all = Microseconds(ticks.Values.Sum());
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"all",-24}{all,10:N0} µs a report, {1e6 / all,8:N0} reports/s on one thread"));
        }

        private double Microseconds(long all) => all * 1e6 / Stopwatch.Frequency / Reports;
    }
}
