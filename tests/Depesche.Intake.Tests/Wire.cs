using System.Text;

namespace Depesche.Intake.Tests;

/// <summary>Tests that measure the processor's time, and so run alone.</summary>
[CollectionDefinition(nameof(MeasuredTests), DisableParallelization = true)]
public sealed class MeasuredTests;

/// <summary>Reads inputs for the tests.</summary>
internal static class Wire
{
    private const long MostBytes = 100 * 1024 * 1024;

    public static string PathOf(string fixture) => Path.Combine(AppContext.BaseDirectory, "Fixtures", fixture);

    /// <summary>All results of a fixture, with origins that begin at its file name.</summary>
    public static List<IntakeResult> Fixture(string name, IntakeOptions? options = null)
    {
        using var file = File.OpenRead(PathOf(name));
        return [.. new ReportIntake(options).Read(Path.GetFileName(name), file)];
    }

    public static List<IntakeResult> Read(string text, string name = "wire", IntakeOptions? options = null) => Read(Encoding.UTF8.GetBytes(text), name, options);

    public static List<IntakeResult> Read(byte[] bytes, string name = "wire", IntakeOptions? options = null) =>
        [.. new ReportIntake(options).Read(name, new MemoryStream(bytes))];

    /// <summary>Reads a hostile input and holds it to a second of the processor, or more where it has to be read to its limit, and 100 MB. The
    /// quickest of some readings counts, since the first ones are compiled while they run.</summary>
    public static List<IntakeResult> ReadHostile(Func<Stream> open, string name = "wire", int seconds = 1)
    {
        const int readings = 3;
        for (var reading = 1; ; reading++)
        {
            using var content = open();
            var time = Environment.CpuUsage.TotalTime;
            var before = GC.GetAllocatedBytesForCurrentThread();
            List<IntakeResult> results = [.. new ReportIntake().Read(name, content)];
            var used = Environment.CpuUsage.TotalTime - time;
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostBytes);
            if (used.TotalSeconds <= seconds)
            {
                return results;
            }

            Assert.True(reading < readings, $"{used.TotalSeconds:0.00} seconds");
        }
    }

    public static IEnumerable<string> Texts(this IEnumerable<IntakeResult> results) => results.Select(r => r.Item?.Text ?? $"{r.Origin} {r.Problem}");

    public static string ProblemAt(this IEnumerable<IntakeResult> results, string origin) =>
        Assert.Single(results, r => r.Origin == origin && r.Problem is not null).Problem!;
}

/// <summary>The same bytes again and again, without an end until a limit.</summary>
internal sealed class EndlessStream(string start, string again, long length) : ReadOnlyStream
{
    private readonly byte[] bytes = Encoding.UTF8.GetBytes(start + string.Concat(Enumerable.Repeat(again, 1 + (64 * 1024 / again.Length))));
    private readonly int loop = Encoding.UTF8.GetByteCount(start);
    private int at;
    private long position;

    public override int Read(Span<byte> buffer)
    {
        var count = (int)Math.Min(Math.Min(buffer.Length, bytes.Length - at), length - position);
        bytes.AsSpan(at, count).CopyTo(buffer);
        at = at + count == bytes.Length ? loop : at + count;
        position += count;
        return count;
    }
}
