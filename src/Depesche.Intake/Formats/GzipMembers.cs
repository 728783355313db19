using System.IO.Compression;

namespace Depesche.Intake.Formats;

/// <summary>A member of a gzip file.</summary>
/// <param name="Offset">Byte at which it begins.</param>
/// <param name="Content">What was compressed; null when there is a problem.</param>
/// <param name="Problem">Why it cannot be had; null when all is well.</param>
internal readonly record struct GzipMember(long Offset, byte[]? Content, string? Problem);

/// <summary>Unpacks a gzip file member by member, so that a damaged one costs only itself. Where a member ends is told by the header of the
/// next; should such bytes stand within a member by chance, its two parts are unpacked together.</summary>
internal sealed class GzipMembers(Stream stream)
{
    private const int Header = 10;
    private const string Damaged = "the gzip member is damaged or cut";

    private readonly ByteReader reader = new(stream);

    /// <summary>All members in order.</summary>
    public IEnumerable<GzipMember> Read()
    {
        (long Offset, byte[] Packed, bool IsTooLong)? next = Cut();
        while (next is { } part)
        {
            next = Cut();
            if (part.IsTooLong)
            {
                yield return new GzipMember(part.Offset, null, $"a gzip member of more than {IntakeLimits.DocumentBytes:N0} bytes; web archives have one for each record");
                continue;
            }

            var member = Unpack(part.Offset, part.Packed);
            if (member.Content is null && next is { IsTooLong: false } rest && part.Packed.Length + rest.Packed.Length <= IntakeLimits.DocumentBytes &&
                Unpack(part.Offset, [.. part.Packed, .. rest.Packed]) is { Content: not null } joined)
            {
                next = Cut();
                member = joined;
            }

            yield return member;
        }
    }

    /// <summary>Reads up to the next header of a member.</summary>
    private (long Offset, byte[] Packed, bool IsTooLong)? Cut()
    {
        var offset = reader.Offset;
        using var part = new MemoryStream();
        var length = 0L;
        while (reader.Peek() is { IsEmpty: false } rest)
        {
            var end = length == 0 ? rest[1..].IndexOf((byte)0x1F) + 1 : rest.IndexOf((byte)0x1F);
            end = (length == 0 && end == 0) || end < 0 ? rest.Length : end;
            if (length + end <= IntakeLimits.DocumentBytes)
            {
                part.Write(rest[..end]);
            }

            length += end;
            reader.Advance(end);
            if (length > 0 && StartsMember())
            {
                break;
            }

            if (reader.Peek() is { IsEmpty: false } mark && mark[0] == 0x1F)
            {
                part.WriteByte(0x1F);
                length++;
                reader.Advance(1);
            }
        }

        return length == 0 ? null : (offset, part.ToArray(), length > IntakeLimits.DocumentBytes);
    }

    private bool StartsMember()
    {
        var rest = reader.Peek();
        if (rest.IsEmpty || rest[0] != 0x1F)
        {
            return false;
        }

        var head = reader.ReadBlock(Header);
        reader.Unread(head);
        return head is [0x1F, 0x8B, 8, <= 0x1F, _, _, _, _, 0 or 2 or 4, <= 13 or 255];
    }

    private static GzipMember Unpack(long offset, byte[] packed)
    {
        try
        {
            using var input = new MemoryStream(packed);
            using var unpacked = new ExpandedStream(new GZipStream(input, CompressionMode.Decompress), () => packed.Length);
            var content = new InputSource("", unpacked, 0).ReadAll(IntakeLimits.DocumentBytes);
            return content switch
            {
                null => new GzipMember(offset, null, $"the member holds more than {IntakeLimits.DocumentBytes:N0} bytes, which no page of a web archive does"),
                [] => new GzipMember(offset, null, Damaged),
                _ => new GzipMember(offset, content, null),
            };
        }
        catch (IntakeLimitException error)
        {
            return new GzipMember(offset, null, error.Message);
        }
        catch (InvalidDataException)
        {
            return new GzipMember(offset, null, Damaged);
        }
    }
}
