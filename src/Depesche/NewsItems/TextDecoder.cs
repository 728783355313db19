using System.Text;

namespace Depesche.NewsItems;

/// <summary>Why bytes are no text.</summary>
public enum DecodingFailure
{
    /// <summary>There is no failure.</summary>
    None,
    /// <summary>There are no bytes, or only white space.</summary>
    Empty,
    /// <summary>The bytes are no text: they hold NULs or many control characters.</summary>
    Binary,
}

/// <summary>The outcome of decoding: a text, or the reason why there is none.</summary>
/// <param name="Text">The text without a byte order mark; null on failure.</param>
/// <param name="Encoding">Name of the encoding it was read in (<c>utf-8</c>, <c>utf-16</c>, <c>utf-16BE</c>, <c>windows-1252</c>);
/// null on failure.</param>
/// <param name="Failure">The reason when there is no text.</param>
public readonly record struct DecodingResult(string? Text, string? Encoding, DecodingFailure Failure)
{
    /// <summary>True when there is a text.</summary>
    public bool Success => Failure == DecodingFailure.None;

    /// <summary>The reason in words for a person; empty on success.</summary>
    public string Message => Failure switch
    {
        DecodingFailure.Empty => "the input is empty",
        DecodingFailure.Binary => "the input is not text (it looks like a binary file)",
        _ => "",
    };
}

/// <summary>Turns the bytes of a file into text: UTF-8, UTF-16 with or without byte order mark, else Windows-1252.</summary>
public static class TextDecoder
{
    /// <summary>How many more valid than invalid sequences make damaged UTF-8 of what could be Windows-1252.</summary>
    private const int Utf8Majority = 4;

    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>Decodes bytes. Bytes that are no text give a failure, never an exception.</summary>
    public static DecodingResult Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return new DecodingResult(null, null, DecodingFailure.Empty);
        }

        var (encoding, start) = Detect(bytes);
        var text = encoding.GetString(bytes[start..]);
        if (string.IsNullOrWhiteSpace(text))
        {
            return new DecodingResult(null, null, DecodingFailure.Empty);
        }

        return IsBinary(text)
            ? new DecodingResult(null, null, DecodingFailure.Binary)
            : new DecodingResult(text, encoding.WebName, DecodingFailure.None);
    }

    private static (Encoding Encoding, int Start) Detect(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            return (Encoding.UTF8, 3);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return (Encoding.Unicode, 2);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return (Encoding.BigEndianUnicode, 2);
        }

        return (DetectUtf16(bytes) ?? (IsUtf8(bytes) ? Encoding.UTF8 : Windows1252), 0);
    }

    /// <summary>UTF-16 without a mark: nearly every second byte of Western text is zero.</summary>
    private static Encoding? DetectUtf16(ReadOnlySpan<byte> bytes)
    {
        const int sample = 4096;
        const int fewest = 8;
        var head = bytes[..(Math.Min(bytes.Length, sample) & ~1)];
        if (head.Length < fewest || bytes.Length % 2 != 0)
        {
            return null;
        }

        Span<int> zeros = stackalloc int[2];
        for (var i = 0; i < head.Length; i++)
        {
            zeros[i & 1] += head[i] == 0 ? 1 : 0;
        }

        var half = head.Length / 2;
        return (zeros[0] * 10 < half, zeros[1] * 10 < half) switch
        {
            (true, false) when zeros[1] * 10 > half * 8 => Encoding.Unicode,
            (false, true) when zeros[0] * 10 > half * 8 => Encoding.BigEndianUnicode,
            _ => null,
        };
    }

    /// <summary>True for UTF-8, also when a few sequences of many are damaged.</summary>
    private static bool IsUtf8(ReadOnlySpan<byte> bytes)
    {
        int valid = 0, invalid = 0;
        while (!bytes.IsEmpty)
        {
            var ascii = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (ascii < 0)
            {
                break;
            }

            bytes = bytes[ascii..];
            var isValid = Rune.DecodeFromUtf8(bytes, out _, out var length) == System.Buffers.OperationStatus.Done;
            valid += isValid ? 1 : 0;
            invalid += isValid ? 0 : 1;
            bytes = bytes[length..];
        }

        return invalid == 0 || valid > invalid * Utf8Majority;
    }

    private static bool IsBinary(string text)
    {
        const int charactersPerControl = 50;
        var controls = 0;
        foreach (var c in text)
        {
            if (c == '\0')
            {
                return true;
            }

            controls += char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\f' or '\u0085' or '\u001A') ? 1 : 0;
        }

        return controls > text.Length / charactersPerControl;
    }
}
