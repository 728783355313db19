using Depesche.Archive.Adding;
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
    private long nextText;
    private long nextEvent;

    public ReportTables(SqliteConnection connection, TimeProvider clock)
    {
        this.clock = clock;
        texts = new TextTables(connection);
        readings = new ReadingTables(connection);
        versions = new VersionTable(connection);
        failures = new FailureTable(connection);
        nextText = NextOf(connection, "texts");
        nextEvent = NextOf(connection, "events");
        LoadKnown(connection);
    }

    /// <summary>Hashes of all versions, also of those still on their way. Used by the thread that takes the input alone.</summary>
    public HashSet<UInt128> Contents { get; } = [];

    /// <summary>Keys of all readings, also of those still on their way. Used by the thread that takes the input alone.</summary>
    public HashSet<UInt128> Readings { get; } = [];

    /// <summary>Writes a report.</summary>
    public AddOutcome Write(PreparedReport report)
    {
        var now = clock.GetUtcNow();
        if (report.Problem is { } problem)
        {
            failures.Write(report.Origin, report.Path, problem, now);
            return AddOutcome.Failed;
        }

        failures.Remove(report.Origin);
        if (report.IsSame)
        {
            return AddOutcome.Same;
        }

        var source = report.Source!;
        var published = report.Item?.Published?.ToString() ?? source.Published?.ToString();
        long? reading = report.Item is null ? null : ReadingOf(report);
        var (_, isUpdate) = versions.Write(source, report.Identity!, reading, new NewVersion(report.Item?.Headline, published, null, null, null), now);
        return source.Status == PublicationStatus.Canceled ? AddOutcome.Withdrawn : isUpdate ? AddOutcome.Updated : AddOutcome.New;
    }

    public void Dispose()
    {
        texts.Dispose();
        readings.Dispose();
        versions.Dispose();
        failures.Dispose();
    }

    /// <summary>The reading of a report's words of its day, written when it is new.</summary>
    private long ReadingOf(PreparedReport report)
    {
        var identity = report.Identity!;
        var text = texts.Find(identity.TextHash);
        if (text is { } known && texts.FindReading(known, report.Item!.Published?.ToString()) is { } written)
        {
            return written;
        }

        var reading = report.Reading ?? throw new InvalidOperationException($"{report.Origin} came without its reading");
        if (text is null)
        {
            text = nextText++;
            texts.Insert(text.Value, identity.TextHash, reading.Item.Text, [], text.Value);
        }

        var first = nextEvent;
        nextEvent += reading.Events.Length;
        return readings.Write(text.Value, reading, Program, first, [.. reading.Events.Select(e => first + e.Index)]);
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
