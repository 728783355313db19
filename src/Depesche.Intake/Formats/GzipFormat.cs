using System.IO.Compression;

namespace Depesche.Intake.Formats;

/// <summary>gzip: what is compressed is read in the form it has. A compressed web archive is read member by member.</summary>
internal sealed class GzipFormat(Func<InputSource, IEnumerable<IntakeResult>> inner, WarcFormat warc) : IReportFormat
{
    public IEnumerable<IntakeResult> Read(InputSource source)
    {
        if (source.Nesting >= IntakeLimits.Nesting)
        {
            return [IntakeResult.Failed(source.Origin, Archives.TooDeep)];
        }

        var peeked = new PeekedStream(source.Content, FormatDetector.Head);
        return IsWarc(peeked.Head) ? warc.ReadMembers(source with { Content = peeked }) : Unpacked(source with { Content = peeked });
    }

    private IEnumerable<IntakeResult> Unpacked(InputSource source)
    {
        var counted = new CountingStream(source.Content);
        using var unpacked = new ExpandedStream(new GZipStream(counted, CompressionMode.Decompress, leaveOpen: true), () => counted.Count);
        foreach (var result in inner(source with { Content = unpacked, Nesting = source.Nesting + 1 }))
        {
            yield return result;
        }
    }

    private static bool IsWarc(ReadOnlySpan<byte> head)
    {
        using var unpacked = new GZipStream(new MemoryStream(head.ToArray()), CompressionMode.Decompress);
        var start = new byte["WARC/"u8.Length];
        try
        {
            return unpacked.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.AsSpan().SequenceEqual("WARC/"u8);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}

/// <summary>What archives have in common.</summary>
internal static class Archives
{
    public static string TooDeep { get; } = $"an archive within {IntakeLimits.Nesting} others; unpack it first";
}
