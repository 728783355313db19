using System.Diagnostics;
using System.Globalization;
using System.Threading.Channels;
using Depesche.Archive.Tests.Host;

namespace Depesche.Archive.Tests.Adding;

/// <summary>What the host is to add to an archive.</summary>
/// <param name="Archive">The archive.</param>
/// <param name="File">The file of reports.</param>
/// <param name="Most">How many reports at most are taken of it.</param>
internal sealed record HostTask(string Archive, string File, int Most);

/// <summary>A process that adds to archives, to be killed.</summary>
internal sealed class HostProcess : IDisposable
{
    private readonly Process process;
    private readonly HostStage[] stages;
    private readonly long[] stored;
    private readonly Channel<HostStage> words = Channel.CreateUnbounded<HostStage>();
    private readonly Task lines;
    private readonly Task<string> errors;

    private HostProcess(ProcessStartInfo start, int archives)
    {
        stages = new HostStage[archives];
        stored = new long[archives];
        process = Process.Start(start)!;
        errors = process.StandardError.ReadToEndAsync();
        lines = ReadLines();
    }

    public static HostProcess Start(params IReadOnlyList<HostTask> tasks)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(typeof(HostStage).Assembly.Location);
        foreach (var task in tasks)
        {
            start.ArgumentList.Add(task.Archive);
            start.ArgumentList.Add(task.File);
            start.ArgumentList.Add(task.Most.ToString(CultureInfo.InvariantCulture));
        }

        return new HostProcess(start, tasks.Count);
    }

    /// <summary>Ends when it has said so many times that an archive is at a stage, or when it has ended.</summary>
    public async Task Said(HostStage stage, int times)
    {
        while (times > 0 && await words.Reader.WaitToReadAsync())
        {
            while (times > 0 && words.Reader.TryRead(out var said))
            {
                times -= said == stage ? 1 : 0;
            }
        }
    }

    /// <summary>Ends with the process, which must have done all.</summary>
    public async Task Ended()
    {
        await lines;
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await errors);
    }

    /// <summary>Ends the process at once (SIGKILL); it must not have failed before.</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
        await lines;
        Assert.Equal("", await errors);
    }

    /// <summary>How far it came with an archive.</summary>
    public HostStage StageOf(int archive) => stages[archive];

    /// <summary>How many reports it has said are stored.</summary>
    public long StoredOf(int archive) => Volatile.Read(ref stored[archive]);

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }

    private async Task ReadLines()
    {
        // A line that the kill cut off has no end and says nothing.
        while (await process.StandardOutput.ReadLineAsync() is { } line && line.Split(' ') is [var number, var stage, var count])
        {
            var archive = int.Parse(number, CultureInfo.InvariantCulture);
            stages[archive] = Enum.Parse<HostStage>(stage);
            Volatile.Write(ref stored[archive], Math.Max(stored[archive], long.Parse(count, CultureInfo.InvariantCulture)));
            words.Writer.TryWrite(stages[archive]);
        }

        words.Writer.Complete();
    }
}
