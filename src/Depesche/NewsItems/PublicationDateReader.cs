using System.Globalization;
using Depesche.Text;

namespace Depesche.NewsItems;

/// <summary>Reads the date that opens some agency copy: <c>date 2023-04</c>, <c>2023-04-18</c>, <c>18.04.2023, 14:30 Uhr</c>.</summary>
internal static class PublicationDateReader
{
    private static readonly string[] Labels = ["date", "datum"];

    /// <summary>The date at the start of the line and where the text after it begins.</summary>
    /// <param name="text">The report.</param>
    /// <param name="line">Its first line.</param>
    /// <param name="isAlone">True when nothing but the date stands on the line.</param>
    /// <param name="isLabelled">True when a word says that a date comes.</param>
    public static (PartialDate Date, int End)? Read(string text, TextSpan line, out bool isAlone, out bool isLabelled)
    {
        isAlone = false;
        var from = AfterLabel(text, line, out isLabelled);
        var to = from;
        while (to < line.End && !CharacterShapes.IsSpaceOrIgnorable(text[to]) && text[to] is not (',' or ';'))
        {
            to++;
        }

        var written = text.AsSpan(from, to - from);
        if (!TryReadDate(written, isLabelled, out var date))
        {
            return null;
        }

        var rest = AfterTimeOfDay(text, to, line.End);
        isAlone = rest >= line.End;
        return (date, rest);
    }

    private static int AfterLabel(string text, TextSpan line, out bool isLabelled)
    {
        var head = line.In(text);
        foreach (var label in Labels)
        {
            if (head.StartsWith(label, StringComparison.OrdinalIgnoreCase) && head.Length > label.Length + 1 &&
                head[label.Length] is ' ' or ':' or '\t' or '\u00A0')
            {
                isLabelled = true;
                return TextLines.Trim(text, line.Start + label.Length + 1, line.End).Start;
            }
        }

        isLabelled = false;
        return line.Start;
    }

    private static bool TryReadDate(ReadOnlySpan<char> written, bool isLabelled, out PartialDate date)
    {
        const int shortestUnlabelled = 7;
        if (PartialDate.TryParse(written, out date))
        {
            return isLabelled || written.Length >= shortestUnlabelled;
        }

        Span<Range> parts = stackalloc Range[4];
        if (written.Split(parts, '.') != 3)
        {
            return false;
        }

        return TryNumber(written[parts[0]], 2, out var day) && TryNumber(written[parts[1]], 2, out var month) &&
            written[parts[2]].Length == 4 && TryNumber(written[parts[2]], 4, out var year) &&
            PartialDate.TryParse(string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}-{day:D2}"), out date);
    }

    private static bool TryNumber(ReadOnlySpan<char> digits, int longest, out int number)
    {
        number = 0;
        return digits.Length <= longest && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>Skips <c>, 14:30 Uhr</c>, <c>14.30</c> and the marks between date and text.</summary>
    private static int AfterTimeOfDay(string text, int from, int end)
    {
        const int longest = 12;
        var at = SkipMarks(text, from, end);
        var to = at;
        while (to < end && to - at < longest && (char.IsAsciiDigit(text[to]) || (to > at && text[to] is ':' or '.')))
        {
            to++;
        }

        var isTime = to - at >= 4 && text.AsSpan(at, to - at).ContainsAny(':', '.');
        if (!isTime)
        {
            return at;
        }

        at = SkipMarks(text, to, end);
        return text.AsSpan(at, end - at).StartsWith("Uhr", StringComparison.OrdinalIgnoreCase) ? SkipMarks(text, at + 3, end) : at;
    }

    private static int SkipMarks(string text, int at, int end)
    {
        while (at < end && (CharacterShapes.IsSpaceOrIgnorable(text[at]) || text[at] is ',' or ';'))
        {
            at++;
        }

        return at;
    }
}
