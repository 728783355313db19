using System.Diagnostics;
using System.Globalization;
using Depesche.Archive.Tests.Host;

namespace Depesche.Archive.Tests.Adding;

/// <summary>Adding is killed at random moments, each time going on where it was stopped.</summary>
/// <remarks>A process takes a second to start, so each adds to several archives at once, and a kill hits all of them, each at its own place.
/// DEPESCHE_KILLS says how many times adding to an archive is killed, 200 without it.</remarks>
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    private const int Lanes = 2;
    private const int ArchivesOfLane = 6;
    private const int Reports = 200;
    private const int Wires = 2;

    private static readonly int Kills = Environment.GetEnvironmentVariable("DEPESCHE_KILLS") is { Length: > 0 } given ? int.Parse(given, CultureInfo.InvariantCulture) : 200;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("depesche-");
    private readonly int[] kills = new int[Enum.GetValues<HostStage>().Length];
    private int finished;

    [Fact]
    public async Task Killed_at_any_moment_an_archive_holds_whole_reports_and_a_last_run_makes_it_as_an_undisturbed_one()
    {
        var watch = Stopwatch.StartNew();
        var wires = Enumerable.Range(1, Wires).Select(seed => new WireFile(folder.FullName, Reports, (ulong)seed)).ToList();
        output.WriteLine($"undisturbed archives after {watch.Elapsed.TotalSeconds:N1} s");

        await Task.WhenAll(Enumerable.Range(0, Lanes).Select(lane => Task.Run(() => KillAndGoOn(lane, wires))));

        output.WriteLine($"{string.Join(", ", Enum.GetValues<HostStage>().Select(s => $"{kills[(int)s]} {s}"))}; {finished} archives finished; {watch.Elapsed.TotalSeconds:N1} s");
        Assert.True(Killed >= Kills);
    }

    [Theory]
    [InlineData("DELETE FROM versions WHERE id = (SELECT max(id) - 1 FROM versions)")]
    [InlineData("DELETE FROM item_keys WHERE item = (SELECT max(item) FROM item_keys)")]
    [InlineData("DELETE FROM quotations WHERE id = (SELECT max(id) FROM quotations)")]
    [InlineData("DELETE FROM events WHERE id = (SELECT max(id) FROM events)")]
    [InlineData("DELETE FROM event_parties WHERE event = (SELECT max(event) FROM event_parties)")]
    [InlineData("DELETE FROM appearances WHERE reading = (SELECT max(reading) FROM appearances)")]
    [InlineData("UPDATE events SET evidence = '[]' WHERE id = (SELECT max(id) FROM events)")]
    [InlineData("DELETE FROM case_keys WHERE event = (SELECT max(event) FROM case_keys)")]
    [InlineData("DELETE FROM report_words_docsize WHERE id = (SELECT max(id) FROM report_words_docsize)")]
    [InlineData("UPDATE versions SET valid_to = valid_from WHERE id = (SELECT max(id) FROM versions)")]
    public void A_half_report_would_be_seen(string sql)
    {
        var wire = new WireFile(folder.FullName, 20, 1);
        var archive = Path.Combine(folder.FullName, "half.db");
        File.Copy(wire.Reference, archive);
        using (var comparison = new ArchiveComparison(archive, wire.Reference))
        {
            Assert.Equal(wire.Versions, comparison.AssertWholeReports());
            Assert.Empty(comparison.Values(sql));
            Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => comparison.AssertWholeReports());
        }
    }

    public void Dispose() => folder.Delete(recursive: true);

    private int Killed => kills[(int)HostStage.Opening] + kills[(int)HostStage.Adding] + kills[(int)HostStage.Closing];

    private async Task KillAndGoOn(int lane, List<WireFile> wires)
    {
        var random = new Random(lane);
        var archives = Enumerable.Range(0, ArchivesOfLane).Select(n => new KilledArchive(wires[n % Wires], Path.Combine(folder.FullName, $"{lane}-{n}"))).ToList();
        while (Killed < Kills)
        {
            var (stage, words, most, delay) = NextKill(random);
            using var host = HostProcess.Start([.. archives.Select(a => new HostTask(a.Path, a.Wire.Path, a.Stored + most))]);
            await host.Said(stage, words);
            await Task.Delay(delay);
            await host.Kill();
            for (var i = 0; i < archives.Count; i++)
            {
                Interlocked.Increment(ref kills[(int)host.StageOf(i)]);
                archives[i].AssertWhole(host.StoredOf(i));
                if (archives[i].Stored == archives[i].Wire.Versions)
                {
                    Finish(archives[i]);
                }
            }
        }

        archives.ForEach(Finish);
    }

    /// <summary>After which word of the host it is killed, how long after it, and how many reports more it may add, so that some archives close soon.</summary>
    private static (HostStage Stage, int Words, int Most, TimeSpan Delay) NextKill(Random random)
    {
        // The archives commit at about the same time: shortly after one has told so, others do it.
        var (stage, words, most, milliseconds) = random.NextDouble() switch
        {
            < 0.05 => (HostStage.Starting, 0, Reports, 500),
            < 0.20 => (HostStage.Opening, 1, Reports, 100),
            < 0.30 => (HostStage.Adding, ArchivesOfLane, Reports, 500),
            < 0.55 => (HostStage.Adding, ArchivesOfLane + random.Next(1, 7), Reports, 400),
            < 0.80 => (HostStage.Adding, ArchivesOfLane + random.Next(1, 7), Reports, 30),
            _ => (HostStage.Closing, 1, random.Next(10, 40), 20),
        };
        return (stage, words, most, TimeSpan.FromMilliseconds(random.NextDouble() * milliseconds));
    }

    private void Finish(KilledArchive archive)
    {
        archive.FinishAndCompare();
        Interlocked.Increment(ref finished);
    }

    /// <summary>An archive that goes through kills.</summary>
    private sealed class KilledArchive(WireFile wire, string folder)
    {
        public WireFile Wire => wire;

        public string Path { get; } = Make(folder);

        /// <summary>How many versions it holds.</summary>
        public int Stored { get; private set; }

        /// <summary>Looks at a copy, so that the next run finds the files as the killed one left them.</summary>
        public void AssertWhole(long told)
        {
            if (!File.Exists(Path))
            {
                return;
            }

            var copy = Path + "-copy";
            foreach (var end in (ReadOnlySpan<string>)["", "-wal"])
            {
                File.Delete(copy + end);
                if (File.Exists(Path + end))
                {
                    File.Copy(Path + end, copy + end);
                }
            }

            using var comparison = new ArchiveComparison(copy, wire.Reference);
            var stored = comparison.AssertWholeReports();
            Assert.True(stored >= Stored && stored >= told, $"{stored} versions are stored, {Stored} were before and {told} were told");
            Stored = stored;
        }

        /// <summary>Adds what is left, compares, and begins anew.</summary>
        public void FinishAndCompare()
        {
            wire.Add(Path);
            using (var comparison = new ArchiveComparison(Path, wire.Reference))
            {
                Assert.Equal(wire.Versions, comparison.AssertWholeReports());
                comparison.AssertSame();
            }

            Assert.Equal(ArchiveComparison.Answers(wire.Reference), ArchiveComparison.Answers(Path));
            File.Delete(Path);
            Stored = 0;
        }

        private static string Make(string folder) => System.IO.Path.Combine(Directory.CreateDirectory(folder).FullName, "wire.db");
    }
}
