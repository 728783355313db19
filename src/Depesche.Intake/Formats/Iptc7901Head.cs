using System.Collections.Immutable;

namespace Depesche.Intake.Formats;

/// <summary>What stands in a message of the wire before its text.</summary>
/// <param name="Headline">The headline.</param>
/// <param name="Byline">The author line, or null.</param>
/// <param name="Notes">What stands in brackets: kind of report, correction, pictures.</param>
internal sealed record Iptc7901Head(string? Headline, string? Byline, ImmutableArray<string> Notes)
{
    private const int MostLines = 20;

    /// <summary>Cuts off the head, which ends with an equal sign at the end of a line. Without one all is text.</summary>
    public static Iptc7901Head Cut(ref string text)
    {
        text = text.Trim('\n', ' ');
        if (EndOf(text) is not { } end)
        {
            return new Iptc7901Head(null, null, []);
        }

        var lines = text[..end].Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        text = text[(end + 1)..].Trim('\n', ' ');
        var notes = ImmutableArray.CreateBuilder<string>();
        var headline = new List<string>();
        string? byline = null;
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith('('))
            {
                var note = lines[i];
                while (!note.EndsWith(')') && i + 1 < lines.Length)
                {
                    note += " " + lines[++i];
                }

                notes.Add(note.Trim('(', ')', ' '));
            }
            else if (headline.Count > 0 && (lines[i].StartsWith("Von ", StringComparison.Ordinal) || lines[i].StartsWith("By ", StringComparison.Ordinal)))
            {
                byline = lines[i];
            }
            else
            {
                headline.Add(lines[i]);
            }
        }

        return new Iptc7901Head(headline.Count == 0 ? null : string.Join(" ", headline), byline, notes.ToImmutable());
    }

    /// <summary>Index of the equal sign that ends the head.</summary>
    private static int? EndOf(string text)
    {
        var start = 0;
        for (var line = 0; line < MostLines && start < text.Length; line++)
        {
            var length = text.AsSpan(start).IndexOf('\n');
            var end = length < 0 ? text.Length : start + length;
            var words = text.AsSpan(start, end - start).TrimEnd();
            if (words.EndsWith(" =") || words is "=")
            {
                return start + words.Length - 1;
            }

            start = end + 1;
        }

        return null;
    }
}
