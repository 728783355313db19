using System.Buffers;
using System.Text;
using Depesche.Intake.Formats;

namespace Depesche.Intake;

/// <summary>Tells the form of an input by how it begins; its name counts only where text could be several forms.</summary>
internal static class FormatDetector
{
    /// <summary>Bytes of the beginning that are looked at.</summary>
    public const int Head = 4096;

    private const string Packed = ".gz";
    private static readonly SearchValues<char> EndOfName = SearchValues.Create(" \t\r\n/>");
    private static readonly string[] CsvExtensions = [".csv", ".tsv"];
    private static readonly string[] JsonExtensions = [".json", ".jsonl", ".ndjson"];

    public static InputFormat Detect(ReadOnlySpan<byte> head, string name)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
        {
            return InputFormat.Gzip;
        }

        if (head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8))
        {
            return InputFormat.Zip;
        }

        if (head.StartsWith("WARC/"u8))
        {
            return InputFormat.Warc;
        }

        if (Iptc7901Start(head))
        {
            return InputFormat.Iptc7901;
        }

        var text = AsText(head).TrimStart();
        if (text.StartsWith('<'))
        {
            return Markup(text);
        }

        if (text.StartsWith('{') || (text.StartsWith('[') && text.AsSpan(1).TrimStart().StartsWith('{')))
        {
            return JsonHead.Detect(Encoding.UTF8.GetBytes(AsText(head)));
        }

        return HasExtension(name, CsvExtensions) || CsvFormat.IsHeader(text) ? InputFormat.Csv
            : HasExtension(name, JsonExtensions) ? InputFormat.JsonLines : InputFormat.Text;
    }

    /// <summary>A message of IPTC 7901 begins with SOH and the name of a service, after SYN or line ends; after noise STX has to follow, too.</summary>
    private static bool Iptc7901Start(ReadOnlySpan<byte> head)
    {
        const byte startOfHeader = 0x01;
        const byte startOfText = 0x02;
        var at = head.IndexOf(startOfHeader);
        return at >= 0 && at + 1 < head.Length && char.IsAsciiLetter((char)head[at + 1]) &&
            (head[..at].IndexOfAnyExcept("\u0016\r\n "u8) < 0 || (head[at..].Contains(startOfText) && !head.Contains((byte)0)));
    }

    private static string AsText(ReadOnlySpan<byte> head) => head switch
    {
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(head[2..]),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(head[2..]),
        [0xEF, 0xBB, 0xBF, ..] => Encoding.Latin1.GetString(head[3..]),
        _ => Encoding.Latin1.GetString(head),
    };

    private static InputFormat Markup(string text) => RootName(text) switch
    {
        "newsItem" or "newsMessage" or "packageItem" or "conceptItem" or "knowledgeItem" or "planningItem" or "catalogItem" => InputFormat.NewsMlG2,
        "nitf" => InputFormat.Nitf,
        "rss" or "RDF" => InputFormat.Rss,
        "feed" => InputFormat.Atom,
        _ => InputFormat.Html,
    };

    /// <summary>Name of the first element without its prefix, behind declarations, comments and document types.</summary>
    private static string RootName(ReadOnlySpan<char> text)
    {
        while (true)
        {
            var open = text.IndexOf('<');
            if (open < 0 || open + 1 >= text.Length)
            {
                return "";
            }

            text = text[(open + 1)..];
            if (text.StartsWith("!--"))
            {
                var end = text.IndexOf("-->");
                if (end < 0)
                {
                    return "";
                }

                text = text[end..];
                continue;
            }

            if (text[0] is '?' or '!')
            {
                continue;
            }

            var length = text.IndexOfAny(EndOfName);
            var name = length < 0 ? text : text[..length];
            return name[(name.IndexOf(':') + 1)..].ToString();
        }
    }

    private static bool HasExtension(string name, string[] extensions)
    {
        name = name.EndsWith(Packed, StringComparison.OrdinalIgnoreCase) ? name[..^Packed.Length] : name;
        return extensions.Any(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase));
    }
}
