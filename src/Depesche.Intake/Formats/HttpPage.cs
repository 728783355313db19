using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Depesche.Intake.Formats;

/// <summary>A page as a server answered with it.</summary>
/// <param name="IsHtml">True when the answer is a page (status 200) in HTML.</param>
/// <param name="Body">Its bytes, unpacked; in UTF-8 with a byte order mark where the server names the character set.</param>
internal sealed record HttpPage(bool IsHtml, byte[] Body)
{
    /// <summary>Reads an answer with its headers; null when it is none.</summary>
    /// <exception cref="InvalidDataException">The body is packed and damaged.</exception>
    /// <exception cref="IntakeLimitException">The body is packed and over the limits.</exception>
    public static HttpPage? Of(byte[] answer)
    {
        var end = answer.AsSpan().IndexOf("\r\n\r\n"u8);
        if (end < 0 || !answer.AsSpan().StartsWith("HTTP/"u8))
        {
            return null;
        }

        var lines = Encoding.Latin1.GetString(answer, 0, end).Split("\r\n");
        var type = Header(lines, "Content-Type") ?? "";
        if (lines[0].Split(' ') is not [_, "200", ..] || !type.Contains("html", StringComparison.OrdinalIgnoreCase))
        {
            return new HttpPage(false, []);
        }

        var body = answer[(end + 4)..];
        body = Header(lines, "Transfer-Encoding")?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true ? Joined(body) ?? body : body;
        return new HttpPage(true, InUtf8(Unpacked(body, Header(lines, "Content-Encoding")), type));
    }

    private static string? Header(string[] lines, string name) => lines
        .Where(l => l.StartsWith(name, StringComparison.OrdinalIgnoreCase) && l.Length > name.Length && l[name.Length] == ':')
        .Select(l => l[(name.Length + 1)..].Trim()).FirstOrDefault();

    /// <summary>The chunks of a body joined; null where it has none, since many archives keep the header but not the chunks.</summary>
    private static byte[]? Joined(byte[] body)
    {
        using var joined = new MemoryStream();
        var rest = body.AsSpan();
        while (true)
        {
            var end = rest.IndexOf("\r\n"u8);
            if (end is <= 0 or > 32)
            {
                return null;
            }

            var digits = Encoding.Latin1.GetString(rest[..end]).Split(';')[0].Trim();
            if (!int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var length) || length < 0 ||
                length > rest.Length - end - 2)
            {
                return null;
            }

            if (length == 0)
            {
                return joined.ToArray();
            }

            joined.Write(rest.Slice(end + 2, length));
            rest = rest[(end + 2 + length)..];
            rest = rest.StartsWith("\r\n"u8) ? rest[2..] : rest;
        }
    }

    /// <summary>The body unpacked; as it is where it is not packed, whatever its header says.</summary>
    private static byte[] Unpacked(byte[] body, string? encoding)
    {
        using var packed = new MemoryStream(body);
        using Stream? unpacked = encoding?.ToLowerInvariant() switch
        {
            "gzip" or "x-gzip" when body is [0x1F, 0x8B, ..] => new GZipStream(packed, CompressionMode.Decompress),
            "br" when body is not [(byte)'<', ..] => new BrotliStream(packed, CompressionMode.Decompress),
            "deflate" when body is [0x78, ..] => new ZLibStream(packed, CompressionMode.Decompress),
            _ => null,
        };
        return unpacked is null
            ? body
            : new InputSource("", new ExpandedStream(unpacked, () => body.Length), 0).ReadAll(IntakeLimits.DocumentBytes) ??
                throw new IntakeLimitException($"it holds more than {IntakeLimits.DocumentBytes:N0} bytes");
    }

    private static byte[] InUtf8(byte[] body, string type)
    {
        const string parameter = "charset=";
        var at = type.IndexOf(parameter, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return body;
        }

        var name = type[(at + parameter.Length)..].Split(';')[0].Trim('"', '\'', ' ').ToLowerInvariant();
        var encoding = name switch
        {
            "utf-8" or "utf8" => Encoding.UTF8,
            "iso-8859-1" or "latin1" or "us-ascii" => CodePagesEncodingProvider.Instance.GetEncoding(1252),
            _ => CodePagesEncodingProvider.Instance.GetEncoding(name),
        };
        return encoding is null || body.AsSpan().StartsWith("\uFEFF"u8) ? body : [.. "\uFEFF"u8, .. Encoding.UTF8.GetBytes(encoding.GetString(body))];
    }
}
