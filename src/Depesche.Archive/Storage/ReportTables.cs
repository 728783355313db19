using System.Collections.Immutable;
using Depesche.Archive.Adding;
using Depesche.Archive.Lineage;
using Depesche.Intake;
using Microsoft.Data.Sqlite;

namespace Depesche.Archive.Storage;

/// <summary>Writes whole reports. It has the archive for itself while it lives.</summary>
internal sealed class ReportTables : IDisposable
{
    private static readonly string Program = typeof(ReportTables).Assembly.GetName().Version!.ToString(3);

    private readonly TimeProvider clock;
    private readonly TextTables texts;
    private readonly ReadingTables readings;
    private readonly VersionTable versions;
    private readonly FailureTable failures;
    private readonly CaseTables cases;
    private readonly StoryTables stories;
    private readonly Dictionary<UInt128, string> problems = [];
    private long nextVersion;
    private long nextEvent;

    public ReportTables(SqliteConnection connection, TimeProvider clock)
    {
        this.clock = clock;
        texts = new TextTables(connection);
        readings = new ReadingTables(connection);
        versions = new VersionTable(connection);
        failures = new FailureTable(connection);
        cases = new CaseTables(connection);
        stories = new StoryTables(connection);
        nextVersion = NextOf(connection, "versions");
        nextEvent = NextOf(connection, "events");
        LoadKnown(connection);
    }

    /// <summary>Hashes of all versions, also of those still on their way. Used by the thread that takes the input alone.</summary>
    public HashSet<UInt128> Contents { get; } = [];

    /// <summary>Keys of all readings, also of those still on their way. Used by the thread that takes the input alone.</summary>
    public HashSet<UInt128> Readings { get; } = [];

    /// <summary>Writes a report, and tells what is wrong when it fails.</summary>
    public (AddOutcome Outcome, string? Problem) Write(PreparedReport report)
    {
        var now = clock.GetUtcNow();
        if (ProblemOf(report) is { } problem)
        {
            failures.Write(report.Origin, report.Path, problem, now);
            return (AddOutcome.Failed, problem);
        }

        failures.Remove(report.Origin);
        if (report.IsSame)
        {
            return (AddOutcome.Same, null);
        }

        var version = nextVersion++;
        (long? reading, var story) = (null, version);
        if (report.Item is not null)
        {
            (reading, var text, var related) = ReadingOf(report);
            story = stories.StoryOf(version, report, text, related);
        }

        var isUpdate = versions.Write(version, report, reading, story, now);
        return (report.Source!.Status == PublicationStatus.Canceled ? AddOutcome.Withdrawn : isUpdate ? AddOutcome.Updated : AddOutcome.New, null);
    }

    public void Dispose()
    {
        texts.Dispose();
        readings.Dispose();
        versions.Dispose();
        failures.Dispose();
        cases.Dispose();
        stories.Dispose();
    }

    /// <summary>What is wrong with a report, or with the one before it that was the same.</summary>
    private string? ProblemOf(PreparedReport report)
    {
        if (report.Identity is not { } identity)
        {
            return report.Problem;
        }

        if (report.Problem is { } problem)
        {
            problems.TryAdd(identity.Content, problem);
            return problem;
        }

        return report.IsSame ? problems.GetValueOrDefault(identity.Content) : null;
    }

    /// <summary>The reading of a report's words of its day, written when it is new, with its text and the texts that share words with it.</summary>
    private (long Reading, long Text, ImmutableArray<RelatedText> Related) ReadingOf(PreparedReport report)
    {
        var identity = report.Identity!;
        var known = texts.Find(identity.TextHash);
        if (known is { } there && texts.FindReading(there, report.Item!.Published?.ToString()) is { } written)
        {
            return (written, there, []);
        }

        var prepared = report.Reading ?? throw new InvalidOperationException($"{report.Origin} came without its reading");
        var (text, family, related) = (known ?? 0, 0L, ImmutableArray<RelatedText>.Empty);
        if (known is null)
        {
            (text, var finding) = texts.Insert(identity.TextHash, prepared.Reading.Item.Text, prepared.Signature, prepared.Reading.Item.Published?.ToString());
            (family, related) = (finding.Family, finding.Related);
        }
        else
        {
            family = texts.FamilyOf(text);
        }

        var first = nextEvent;
        nextEvent += prepared.Facts.Length;
        var caseNumbers = new long[prepared.Facts.Length];
        for (var i = 0; i < caseNumbers.Length; i++)
        {
            caseNumbers[i] = cases.CaseOf(prepared.Facts[i] with { Event = first + i, Family = family }, first);
        }

        return (readings.Write(text, prepared, Program, first, caseNumbers), text, related);
    }

    private static long NextOf(SqliteConnection connection, string table)
    {
        using var last = new Statement(connection, $"SELECT ifnull(max(id), 0) FROM {table}");
        return last.Number()!.Value + 1;
    }

    private void LoadKnown(SqliteConnection connection)
    {
        using var contents = new Statement(connection, "SELECT content FROM versions");
        while (contents.Step())
        {
            Contents.Add(contents.HashAt(0));
        }

        using var keys = new Statement(connection, "SELECT t.hash, v.published FROM versions v JOIN readings r ON r.id = v.reading JOIN texts t ON t.id = r.text");
        while (keys.Step())
        {
            Readings.Add(ReportIdentity.ReadingKeyOf(keys.HashAt(0), keys.TextAt(1)));
        }
    }
}
