using System.Text;

namespace Depesche.Intake.Formats;

/// <summary>Character sets of teleprinter wires: UTF-8, Windows-1252, and the seven bits of ASCII and of its German form (DIN 66003), in which
/// brackets and braces are umlauts.</summary>
internal static class WireCharacters
{
    private const string Ascii = "[\\]{|}~";
    private const string German = "ÄÖÜäöüß";
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>How the parts of a message are to be read, as told by all its bytes.</summary>
    public static Func<byte[], string> Of(ReadOnlySpan<byte> message)
    {
        if (message.IndexOfAnyInRange((byte)0x80, (byte)0xFF) >= 0)
        {
            return System.Text.Unicode.Utf8.IsValid(message) ? Encoding.UTF8.GetString : Windows1252.GetString;
        }

        return IsGerman(message) ? bytes => InGerman(Encoding.ASCII.GetString(bytes)) : Encoding.ASCII.GetString;
    }

    /// <summary>True when a brace, bar or tilde stands within a word, which only letters do.</summary>
    private static bool IsGerman(ReadOnlySpan<byte> message)
    {
        for (var i = 1; i + 1 < message.Length; i++)
        {
            if (message[i] is (byte)'{' or (byte)'|' or (byte)'}' or (byte)'~' && char.IsAsciiLetter((char)message[i - 1]) &&
                char.IsAsciiLetter((char)message[i + 1]))
            {
                return true;
            }
        }

        return false;
    }

    private static string InGerman(string text) => string.Create(text.Length, text, (target, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            var at = Ascii.IndexOf(source[i], StringComparison.Ordinal);
            target[i] = at < 0 ? source[i] : German[at];
        }
    });
}
