using System.Text.Json;
using Depesche.Archive.Questions;
using Depesche.Archive.Rows;
using Depesche.Archive.Tests.Host;

namespace Depesche.Archive.Tests.Adding;

/// <summary>An archive is asked while another process adds to it.</summary>
public sealed class AskingWhileAddingTests : IDisposable
{
    private const int Readers = 2;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("depesche-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Two_readers_see_whole_reports_alone_and_no_error()
    {
        var wire = new WireFile(folder.FullName, 150, 9);
        var archive = Path.Combine(folder.FullName, "wire.db");
        var whole = Seen(wire.Reference);
        using var host = HostProcess.Start(new HostTask(archive, wire.Path, int.MaxValue));
        await host.Said(HostStage.Adding, 1);
        var ended = host.Ended();

        var counts = await Task.WhenAll(Enumerable.Range(0, Readers).Select(_ => Task.Factory.StartNew(() => Ask(archive, whole, ended),
            TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default)));

        await ended;
        Assert.All(counts, seen => Assert.True(seen.Distinct().Count() > 1, $"no reader saw the archive grow: {string.Join(' ', seen)}"));
        Assert.Equal(whole, Seen(archive));
    }

    /// <summary>Asks again and again until the process has ended; gives how many reports each answer held.</summary>
    private static List<int> Ask(string archive, Dictionary<long, string> whole, Task ended)
    {
        var counts = new List<int>();
        while (!ended.IsCompleted)
        {
            var seen = Seen(archive);
            Assert.All(seen, report =>
            {
                // What a later version took the place of is in no answer of the whole archive.
                if (whole.TryGetValue(report.Key, out var expected))
                {
                    Assert.Equal(expected, report.Value);
                }
            });
            counts.Add(seen.Count);
        }

        return counts;
    }

    /// <summary>All that an archive tells of each version, but what later reports change.</summary>
    private static Dictionary<long, string> Seen(string archive)
    {
        using var ask = ArchiveReader.Open(archive, clock: new HostClock());
        var reports = ask.Reports(new ReportFilter()).ToList();
        var events = ask.Events(new EventFilter()).ToLookup(e => e.Report.Version, e => (object)(e with { Case = 0, Report = Lasting(e.Report) }));
        var quotations = ask.Quotations(new QuotationFilter()).ToLookup(q => q.Report.Version, q => (object)(q with { Report = Lasting(q.Report) }));
        return reports.ToDictionary(r => r.Version, r => JsonSerializer.Serialize(
            new { Report = Lasting(r), Events = events[r.Version], Quotations = quotations[r.Version] }));
    }

    private static ReportRow Lasting(ReportRow report) => report with { Family = 0 };
}
