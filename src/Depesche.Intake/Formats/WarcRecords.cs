using System.Globalization;
using System.Text;

namespace Depesche.Intake.Formats;

/// <summary>A record of a web archive.</summary>
/// <param name="Offset">Byte at which it begins.</param>
/// <param name="Headers">Its named fields.</param>
/// <param name="Content">Its content block; empty unless it is a response.</param>
/// <param name="Problem">Why it cannot be had; null when all is well.</param>
internal sealed record WarcRecord(long Offset, IReadOnlyDictionary<string, string> Headers, byte[] Content, string? Problem)
{
    /// <summary>True for the answer of a server.</summary>
    public bool IsResponse => Headers.TryGetValue("WARC-Type", out var type) && type == "response";
}

/// <summary>Reads the records of a web archive, WARC 1.0 and 1.1. Behind a damaged one reading goes on at the next that begins a line.</summary>
internal sealed class WarcRecords(Stream stream) : IDisposable
{
    private const int LongestLine = 64 * 1024;
    private const int MostHeaders = 200;
    private static readonly IReadOnlyDictionary<string, string> NoHeaders = new Dictionary<string, string>();

    private readonly ByteReader reader = new(stream);
    private readonly MemoryStream line = new();

    /// <summary>All records in order.</summary>
    public IEnumerable<WarcRecord> Read()
    {
        var isLost = false;
        for (var offset = reader.Offset; reader.ReadLine(line, LongestLine, out var length); offset = reader.Offset)
        {
            if (IsVersion())
            {
                isLost = false;
                yield return Record(offset);
            }
            else if (!isLost && (line.Length > 0 || length > LongestLine))
            {
                isLost = true;
                yield return Failed(offset, $"at byte {offset + 1:N0} no record begins; reading goes on at the next that does");
            }
        }
    }

    public void Dispose() => line.Dispose();

    private WarcRecord Record(long offset)
    {
        var headers = ReadHeaders();
        if (headers is null || !headers.TryGetValue("Content-Length", out var given) ||
            !long.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var length))
        {
            return Failed(offset, $"the record at byte {offset + 1:N0} has no readable header (with Content-Length)");
        }

        var record = new WarcRecord(offset, headers, [], null);
        if (!record.IsResponse)
        {
            return reader.Skip(length) ? record : Failed(offset, $"the record at byte {offset + 1:N0} is cut: the archive ends within it");
        }

        if (length > IntakeLimits.DocumentBytes)
        {
            reader.Skip(length);
            return Failed(offset, $"the record at byte {offset + 1:N0} has {length:N0} bytes; a page may have {IntakeLimits.DocumentBytes:N0}");
        }

        var content = reader.ReadBlock((int)length);
        if (content.Length == length && IsAtEnd())
        {
            return record with { Content = content };
        }

        var next = content.AsSpan().IndexOf("\r\n\r\nWARC/1."u8);
        if (next >= 0)
        {
            reader.Unread(content.AsSpan(next + 4));
        }

        return Failed(offset, content.Length < length && next < 0
            ? $"the record at byte {offset + 1:N0} is cut: the archive ends within it"
            : $"the record at byte {offset + 1:N0} is not as long as its Content-Length says ({length:N0})");
    }

    private static WarcRecord Failed(long offset, string problem) => new(offset, NoHeaders, [], problem);

    private string Text() => Encoding.UTF8.GetString(line.GetBuffer().AsSpan(0, (int)line.Length));

    private bool IsVersion() => line.GetBuffer().AsSpan(0, (int)line.Length).StartsWith("WARC/"u8);

    /// <summary>True where a record may end: at an empty line or the end of the archive.</summary>
    private bool IsAtEnd() => reader.Peek() is var rest && (rest.IsEmpty || rest[0] is (byte)'\r' or (byte)'\n');

    private Dictionary<string, string>? ReadHeaders()
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < MostHeaders && reader.ReadLine(line, LongestLine, out var length) && length <= LongestLine; i++)
        {
            var text = Text();
            if (text.Length == 0)
            {
                return headers;
            }

            var colon = text.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0)
            {
                return null;
            }

            headers[text[..colon].Trim()] = text[(colon + 1)..].Trim();
        }

        return null;
    }
}
