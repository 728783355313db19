using System.Collections.Immutable;

namespace Depesche.Intake.Formats;

/// <summary>The notes of an agency behind the text of a report: dpa's <c>Notizblock</c>, with headings (<c>## Berichtigung</c>) and points.</summary>
internal static class AgencyNotes
{
    private static readonly string[] Headings = ["# Notizblock", "# dpa-Notizblock"];

    /// <summary>Lines behind which stand notes that are not for publication: names and telephone numbers.</summary>
    private const string ConfidentialMark = "* * * *";

    /// <summary>Cuts the notes out of a text; the signs of the authors behind them stay.</summary>
    public static ImmutableArray<string> Cut(ref string text)
    {
        var whole = text;
        var start = Headings.Select(h => FindLine(whole, h)).Where(i => i >= 0).DefaultIfEmpty(-1).Min();
        if (start < 0)
        {
            text = text.Trim();
            return [];
        }

        var block = text[start..].TrimEnd();
        var signs = block.LastIndexOf("\n\n", StringComparison.Ordinal);
        var last = signs < 0 ? "" : block[(signs + 2)..];
        var hasSigns = last.Length > 0 && last[0] is not ('#' or '-' or '*' or '<') && !last.Contains('\n', StringComparison.Ordinal);
        text = text[..start].TrimEnd() + (hasSigns ? "\n\n" + last : "");
        text = text.Trim();
        return Points(hasSigns ? block[..signs] : block);
    }

    private static int FindLine(string text, string line) => text.StartsWith(line, StringComparison.Ordinal)
        ? 0
        : text.IndexOf("\n" + line, StringComparison.Ordinal) is var at and >= 0 ? at + 1 : -1;

    /// <summary>The points, each with its heading: <c>Berichtigung: …</c>.</summary>
    private static ImmutableArray<string> Points(string block)
    {
        var notes = ImmutableArray.CreateBuilder<string>();
        var heading = "";
        foreach (var line in block.Split('\n').Skip(1).Select(l => l.TrimEnd()))
        {
            if (line.StartsWith(ConfidentialMark, StringComparison.Ordinal))
            {
                break;
            }

            if (line.StartsWith('#'))
            {
                heading = line.TrimStart('#', ' ');
            }
            else if (line.StartsWith("- ", StringComparison.Ordinal))
            {
                notes.Add(heading.Length == 0 ? line[2..] : $"{heading}: {line[2..]}");
            }
            else if (line.Length > 0 && notes.Count > 0)
            {
                notes[^1] += " " + line.Trim();
            }
        }

        return notes.ToImmutable();
    }
}
