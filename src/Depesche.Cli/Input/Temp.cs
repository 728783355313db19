namespace Depesche.Cli.Input;
internal static class TextDecoder { public static (string? Text, string? Problem) Decode(ReadOnlySpan<byte> b) => (System.Text.Encoding.UTF8.GetString(b), null); }
internal static class GermanCheck { public static bool IsGerman(string t) => t.Length >= 0; }
