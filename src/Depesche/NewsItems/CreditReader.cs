using Depesche.Text;

namespace Depesche.NewsItems;

/// <summary>Recognises desk and author marks at the end of a report: <c>/mau/DP/jha</c>, <c>(Reuters)</c>, <c>dpa abc xyz</c>.</summary>
internal sealed class CreditReader(AgencyMarks agencies)
{
    private const int LongestSign = 5;
    private const int MostSigns = 8;
    private const int MostRounds = 4;

    /// <summary>Takes the credits off the end of <paramref name="paragraph"/> and adds them in front of those found already.</summary>
    /// <returns>The end of the text before the credits; the paragraph's end when it has none.</returns>
    public int Read(string text, TextSpan paragraph, List<TextSpan> credits)
    {
        var end = paragraph.End;
        for (var round = 0; round < MostRounds; round++)
        {
            var before = ReadSlashes(text, paragraph.Start, end, credits) ??
                ReadBrackets(text, paragraph.Start, end, credits) ??
                ReadLine(text, paragraph.Start, end, credits);
            if (before is null)
            {
                return end;
            }

            end = TextLines.Trim(text, paragraph.Start, before.Value).End;
        }

        return end;
    }

    /// <summary><c>/mau/DP/jha</c> behind the last sentence or on a line of its own.</summary>
    private static int? ReadSlashes(string text, int start, int end, List<TextSpan> credits)
    {
        var signs = new List<TextSpan>();
        var to = end;
        while (signs.Count < MostSigns)
        {
            var from = to;
            while (from > start && to - from <= LongestSign && char.IsAsciiLetterOrDigit(text[from - 1]))
            {
                from--;
            }

            if (from == to || to - from > LongestSign || from == start || text[from - 1] != '/')
            {
                break;
            }

            signs.Add(TextSpan.FromBounds(from, to));
            to = from - 1;
        }

        if (signs.Count == 0 || (to > start && !IsAfterSentence(text, start, to)))
        {
            return null;
        }

        signs.Reverse();
        credits.InsertRange(0, signs);
        return to;
    }

    /// <summary><c>(Reuters)</c>, <c>(APA/dpa)</c>, <c>(Schluss) bel/ste</c> behind the last sentence.</summary>
    private int? ReadBrackets(string text, int start, int end, List<TextSpan> credits)
    {
        var signs = new List<TextSpan>();
        var close = end;
        while (close > start && end - close < LongestSign * MostSigns &&
               (char.IsAsciiLetter(text[close - 1]) || text[close - 1] is '/' or ' '))
        {
            close--;
        }

        if (close == start || text[close - 1] != ')')
        {
            return null;
        }

        var open = text.LastIndexOf('(', close - 1, close - start);
        if (open < 0 || (open > start && !IsAfterSentence(text, start, open)))
        {
            return null;
        }

        var inside = TextLines.Trim(text, open + 1, close - 1);
        var tail = TextLines.Trim(text, close, end);
        if (agencies.IsEnd(inside.In(text)))
        {
            if (!AddSigns(text, tail, signs, mayBeEmpty: true))
            {
                return null;
            }
        }
        else if (tail.IsEmpty && (HasAgency(text, inside) || IsAuthorSign(inside.In(text))))
        {
            foreach (var part in Parts(text, inside, "/,+"))
            {
                signs.Add(part);
            }
        }
        else
        {
            return null;
        }

        credits.InsertRange(0, signs);
        return open;
    }

    /// <summary><c>dpa abc xyz n1</c>, <c>--- dpa xx</c>, <c>mau/DP</c> on a last line of its own.</summary>
    private int? ReadLine(string text, int start, int end, List<TextSpan> credits)
    {
        var lineStart = text.AsSpan(start, end - start).LastIndexOfAny("\n\r") + 1 + start;
        var line = TextLines.Trim(text, lineStart, end);
        var from = line.Start;
        while (from < end && text[from] is '-' or '–' or '—' or '*' or ' ')
        {
            from++;
        }

        var parts = Parts(text, TextSpan.FromBounds(from, end), " /").ToList();
        if (parts.Count is 0 or > MostSigns || parts.Any(p => p.Length > LongestSign && !agencies.IsAgency(p.In(text))))
        {
            return null;
        }

        var isAgencyLine = agencies.IsAgency(parts[0].In(text)) && parts.Skip(1).All(p => IsSign(p.In(text)));
        var isSignLine = parts.Count > 1 && text.AsSpan(from, end - from).Contains('/') && !text.AsSpan(from, end - from).Contains(' ') &&
            parts.All(p => IsSign(p.In(text))) && parts.Any(p => char.IsAsciiLetterLower(text[p.Start]));
        if (!isAgencyLine && !isSignLine)
        {
            return null;
        }

        credits.InsertRange(0, parts);
        return line.Start;
    }

    private static bool IsAfterSentence(string text, int start, int to)
    {
        var before = TextLines.Trim(text, start, to);
        return before.IsEmpty || TextLines.EndsSentence(before.In(text)) || text.AsSpan(before.End, to - before.End).ContainsAny("\n\r");
    }

    private bool HasAgency(string text, TextSpan marks)
    {
        foreach (var part in Parts(text, marks, "/,+"))
        {
            if (agencies.IsAgency(part.In(text)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AddSigns(string text, TextSpan span, List<TextSpan> signs, bool mayBeEmpty)
    {
        foreach (var part in Parts(text, span, " /"))
        {
            if (!IsSign(part.In(text)))
            {
                return false;
            }

            signs.Add(part);
        }

        return mayBeEmpty || signs.Count > 0;
    }

    /// <summary>The sign of a desk or editor: a few letters, perhaps with a figure.</summary>
    private static bool IsSign(ReadOnlySpan<char> part)
    {
        foreach (var c in part)
        {
            if (!char.IsAsciiLetterOrDigit(c))
            {
                return false;
            }
        }

        return part.Length is > 1 and <= LongestSign;
    }

    /// <summary>The small letters of an author's sign, as in <c>(jmu)</c>.</summary>
    private static bool IsAuthorSign(ReadOnlySpan<char> part) => part.Length is 2 or 3 && !part.ContainsAnyExceptInRange('a', 'z');

    private static IEnumerable<TextSpan> Parts(string text, TextSpan span, string separators)
    {
        var from = span.Start;
        while (from < span.End)
        {
            var length = text.AsSpan(from, span.End - from).IndexOfAny(separators);
            var to = length < 0 ? span.End : from + length;
            var part = TextLines.Trim(text, from, to);
            if (!part.IsEmpty)
            {
                yield return part;
            }

            from = to + 1;
        }
    }
}
