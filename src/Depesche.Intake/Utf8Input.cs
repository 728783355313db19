using System.Text;

namespace Depesche.Intake;

/// <summary>Turns a stream of text that begins with a byte order mark into UTF-8 without one.</summary>
internal static class Utf8Input
{
    private const int LongestMark = 3;

    /// <summary>The stream in UTF-8. What bears no mark is given as it is.</summary>
    public static Stream Of(Stream content)
    {
        var peeked = new PeekedStream(content, LongestMark);
        var (encoding, length) = peeked.Head switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (null, 3),
            [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
            _ => ((Encoding?)null, 0),
        };
        peeked.ReadExactly(stackalloc byte[length]);
        return encoding is null ? peeked : Encoding.CreateTranscodingStream(peeked, encoding, Encoding.UTF8);
    }
}
