using System.Collections.Immutable;
using System.Diagnostics;
using System.Threading.Channels;
using Depesche.Archive.Storage;
using Depesche.Intake;
using Depesche.LanguageData;
using Depesche.Readings;
using Microsoft.Data.Sqlite;

namespace Depesche.Archive.Adding;

/// <summary>Adds reports to an archive. One program adds at a time; others may ask meanwhile.</summary>
/// <remarks>Reports are read on all cores and written by one, in the order in which they come, so that the same input gives the same archive. A report
/// is written whole or not at all: rows are committed in batches of whole reports, and what a batch holds that was not committed is added again by the next run.</remarks>
public sealed class ArchiveWriter : IDisposable
{
    internal const int BatchReports = 1000;
    private static readonly TimeSpan BatchTime = TimeSpan.FromSeconds(2);

    private readonly string path;
    private readonly ArchiveLock fileLock;
    private readonly SqliteConnection connection;
    private readonly ReportTables tables;
    private readonly ReportPreparer preparer;
    private readonly TimeProvider clock;

    private ArchiveWriter(string path, Reader reader, LanguageFiles data, TimeProvider clock, int? mostPages)
    {
        this.path = path;
        this.clock = clock;
        fileLock = ArchiveLock.Take(path);
        try
        {
            connection = ArchiveFile.OpenToWrite(path, mostPages);
            tables = new ReportTables(connection, clock);
            preparer = new ReportPreparer(reader, data);
        }
        catch
        {
            connection?.Dispose();
            fileLock.Dispose();
            throw;
        }
    }

    /// <summary>Opens an archive, or makes it when there is none.</summary>
    /// <param name="path">The SQLite file.</param>
    /// <param name="reader">Reads the reports.</param>
    /// <param name="data">The language files of the reader.</param>
    /// <param name="clock">Tells when reports are added; the system's when null.</param>
    /// <exception cref="ArchiveException">The file is no archive, cannot be written, or another program adds to it.</exception>
    public static ArchiveWriter Open(string path, Reader reader, LanguageFiles data, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(data);
        return new ArchiveWriter(path, reader, data, clock ?? TimeProvider.System, null);
    }

    /// <summary>Opens an archive as on a disk that has room for so many pages of the file.</summary>
    internal static ArchiveWriter OpenWithin(int mostPages, string path, Reader reader, LanguageFiles data, TimeProvider clock) =>
        new(path, reader, data, clock, mostPages);

    /// <summary>Adds reports.</summary>
    /// <param name="input">The reports, each with the path under which it was found.</param>
    /// <param name="failed">Is told of each that could not be read.</param>
    /// <param name="progress">Is told after each batch.</param>
    /// <param name="stop">Ends adding: what was written is committed, and input that keeps it waiting is not waited for.</param>
    /// <exception cref="ArchiveException">The archive cannot be written (the disk is full); what was committed stays.</exception>
    public AddSummary Add(IEnumerable<(string Path, IntakeResult Result)> input, Action<AddFailure>? failed = null, Action<AddSummary>? progress = null,
        CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        var watch = Stopwatch.StartNew();
        var counts = new long[Enum.GetValues<AddOutcome>().Length];
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var queue = Channel.CreateBounded<Task<PreparedReport>>(new BoundedChannelOptions(16 * Environment.ProcessorCount) { SingleReader = true, SingleWriter = true });
        var reading = Task.Run(() => PrepareAll(input, queue.Writer, ended.Token), CancellationToken.None);
        try
        {
            while (HasNext(queue.Reader, Timeout.InfiniteTimeSpan, stop))
            {
                WriteBatch(queue.Reader, counts, failed, stop);
                progress?.Invoke(new AddSummary([.. counts], watch.Elapsed));
            }
        }
        catch (SqliteException error)
        {
            throw new ArchiveException($"{path}: {SqliteProblems.Describe(error)}", error);
        }
        finally
        {
            ended.Cancel();
            while (queue.Reader.TryRead(out _))
            {
            }
        }

        if (!stop.IsCancellationRequested)
        {
            reading.GetAwaiter().GetResult();
        }

        return new AddSummary([.. counts], watch.Elapsed);
    }

    /// <summary>Paths that were given for input that could not be read, for another attempt.</summary>
    public ImmutableArray<string> FailedPaths()
    {
        using var paths = new Statement(connection, "SELECT DISTINCT path FROM failures ORDER BY path");
        var found = ImmutableArray.CreateBuilder<string>();
        while (paths.Step())
        {
            found.Add(paths.TextAt(0)!);
        }

        return found.ToImmutable();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        tables.Dispose();
        connection.Dispose();
        fileLock.Dispose();
    }

    private async Task PrepareAll(IEnumerable<(string Path, IntakeResult Result)> input, ChannelWriter<Task<PreparedReport>> queue, CancellationToken stop)
    {
        try
        {
            foreach (var (given, result) in input)
            {
                stop.ThrowIfCancellationRequested();
                var report = new PreparedReport(given, result.Origin) { Source = result.Item, Problem = result.Problem };
                var isRead = false;
                if (result.Item is { } item)
                {
                    var identity = ReportIdentity.Of(item);
                    report = report with { Identity = identity, IsSame = !tables.Contents.Add(identity.Content) };
                    isRead = !report.IsSame && !tables.Readings.Add(identity.ReadingKey);
                }

                await queue.WriteAsync(report.IsSame || report.Problem is not null
                    ? Task.FromResult(report)
                    : Task.Run(() => preparer.Prepare(report, isRead), CancellationToken.None), stop).ConfigureAwait(false);
            }

            queue.Complete();
        }
        catch (OperationCanceledException)
        {
            queue.TryComplete();
        }
        catch (Exception error)
        {
            queue.TryComplete(error);
            throw;
        }
    }

    /// <summary>Writes what comes within the time of a batch, so that input that comes slowly is not left uncommitted.</summary>
    private void WriteBatch(ChannelReader<Task<PreparedReport>> queue, long[] counts, Action<AddFailure>? failed, CancellationToken stop)
    {
        var began = Stopwatch.GetTimestamp();
        using var transaction = connection.BeginTransaction(deferred: false);
        for (var count = 0; count < BatchReports && BatchTime - Stopwatch.GetElapsedTime(began) is var left && left > TimeSpan.Zero && HasNext(queue, left, stop); count++)
        {
            _ = queue.TryRead(out var next);
            var report = next!.GetAwaiter().GetResult();
            var (outcome, problem) = tables.Write(report);
            counts[(int)outcome]++;
            if (problem is not null)
            {
                failed?.Invoke(new AddFailure(report.Origin, problem));
            }
        }

        transaction.Commit();
    }

    /// <summary>Waits for a report; false when none is left, none came in time, or adding is to stop.</summary>
    private static bool HasNext(ChannelReader<Task<PreparedReport>> queue, TimeSpan time, CancellationToken stop)
    {
        if (stop.IsCancellationRequested || queue.TryPeek(out _))
        {
            return !stop.IsCancellationRequested;
        }

        using var late = CancellationTokenSource.CreateLinkedTokenSource(stop);
        late.CancelAfter(time);
        try
        {
            return queue.WaitToReadAsync(late.Token).AsTask().GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested)
        {
            return false;
        }
    }
}
