namespace Depesche.Intake.Formats;

/// <summary>A message of a wire: its parts between the control characters, or why it is not whole.</summary>
/// <param name="Offset">Byte at which it begins.</param>
/// <param name="Header">From SOH to STX.</param>
/// <param name="Text">From STX to ETX.</param>
/// <param name="Trailer">Behind ETX.</param>
/// <param name="Problem">Why it cannot be had; null when all is well.</param>
internal sealed record Iptc7901Message(long Offset, byte[] Header, byte[] Text, byte[] Trailer, string? Problem);

/// <summary>Parts a stream of IPTC 7901 into messages. What is damaged ends at the next SOH.</summary>
internal sealed class Iptc7901Messages(Stream stream)
{
    private const byte StartOfHeader = 0x01;
    private const byte StartOfText = 0x02;
    private const byte EndOfText = 0x03;
    private const byte EndOfTransmission = 0x04;

    private readonly ByteReader reader = new(stream);

    /// <summary>All messages in order.</summary>
    public IEnumerable<Iptc7901Message> Read()
    {
        using var part = new MemoryStream();
        while (ReadTo(part, StartOfHeader) == StartOfHeader)
        {
            yield return Message(part);
        }
    }

    private Iptc7901Message Message(MemoryStream part)
    {
        var offset = reader.Offset;
        reader.Advance(1);
        var end = ReadTo(part, StartOfText, StartOfHeader);
        if (end != StartOfText)
        {
            return Failed(offset, part, $"the message that begins at byte {offset + 1:N0} has no start of text (STX) before {Behind(end)}");
        }

        var header = part.ToArray();
        reader.Advance(1);
        end = ReadTo(part, EndOfText, StartOfHeader);
        if (end != EndOfText || part.Length > IntakeLimits.ReportBytes)
        {
            return Failed(offset, part, $"the message that begins at byte {offset + 1:N0} has no end of text (ETX) before {Behind(end)}");
        }

        var text = part.ToArray();
        reader.Advance(1);
        ReadTo(part, StartOfHeader, EndOfTransmission);
        return part.Length > IntakeLimits.ReportBytes ? Failed(offset, part, "") : new Iptc7901Message(offset, header, text, part.ToArray(), null);
    }

    private static string Behind(byte? end) => end is null ? "the end of the input" : "the next message";

    private static Iptc7901Message Failed(long offset, MemoryStream part, string problem) => new(offset, [], [], [], part.Length > IntakeLimits.ReportBytes
        ? $"the message that begins at byte {offset + 1:N0} is longer than {IntakeLimits.ReportBytes:N0} bytes, which no report is"
        : $"{problem}; it is cut or disturbed, ask for it again");

    /// <summary>Reads up to one of two marks, which is not read. Of what is over the limit only enough is held to know it.</summary>
    /// <returns>The mark; null at the end of the stream.</returns>
    private byte? ReadTo(MemoryStream part, byte mark, byte orMark = StartOfHeader)
    {
        part.SetLength(0);
        while (reader.Peek() is { IsEmpty: false } rest)
        {
            var at = rest.IndexOfAny(mark, orMark);
            var before = at < 0 ? rest : rest[..at];
            if (part.Length <= IntakeLimits.ReportBytes)
            {
                part.Write(before);
            }

            var found = at < 0 ? (byte?)null : rest[at];
            reader.Advance(before.Length);
            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }
}
