using System.Collections.Frozen;
using System.Collections.Immutable;
using Depesche.LanguageData;
using Depesche.Text;

namespace Depesche.NewsItems;

/// <summary>Recognises the dateline at the start of a line. Without a known agency there is none: "Berlin - die Stadt" is text.</summary>
internal sealed class DatelineReader
{
    private const int Longest = 100;
    private const int MostWordsOfPlace = 5;
    private readonly AgencyMarks agencies;
    private readonly FunctionWords functionWords;
    private readonly FrozenDictionary<string, WordKind>.AlternateLookup<ReadOnlySpan<char>> kinds;

    private enum WordKind
    {
        Suffix,
        Place,
    }

    public DatelineReader(LanguageFiles data, AgencyMarks agencies)
    {
        this.agencies = agencies;
        functionWords = new FunctionWords(data);
        kinds = data.ReadKeyed("de/dateline-places.tsv", ["word", "kind"], row => row.Enum<WordKind>(1), StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The dateline that begins at the start of <paramref name="line"/>, or null.</summary>
    public Dateline? Read(string text, TextSpan line)
    {
        var end = Math.Min(line.End, line.Start + Longest);
        return ReadBracketed(text, line, end) ?? ReadSlashed(text, line, end);
    }

    /// <summary><c>MOSKAU (dpa-AFX) -</c>, <c>BRÜSSEL, 6. Juli (dpa).</c>, <c>(Reuters) -</c></summary>
    private Dateline? ReadBracketed(string text, TextSpan line, int end)
    {
        var from = line.Start;
        while (true)
        {
            var length = text.AsSpan(from, end - from).IndexOf('(');
            if (length < 0)
            {
                return null;
            }

            var open = from + length;
            var close = text.AsSpan(open, end - open).IndexOf(')');
            if (close < 0)
            {
                return null;
            }

            close += open;
            var mark = TextLines.Trim(text, open + 1, close);
            if (!mark.IsEmpty && agencies.IsAgency(mark.In(text)))
            {
                var places = ReadPlaces(text, TextLines.Trim(text, line.Start, open));
                var closing = AfterClosingMark(text, close + 1, line.End, isNeeded: false);
                return places is { } found && closing is { } spanEnd && (found.Length > 0 || HasDash(text, close + 1, spanEnd))
                    ? new Dateline(TextSpan.FromBounds(line.Start, spanEnd), found, mark)
                    : null;
            }

            from = close + 1;
        }
    }

    /// <summary><c>Berlin/dpa –</c>, <c>dpa/Berlin –</c>, <c>dpa Berlin -</c></summary>
    private Dateline? ReadSlashed(string text, TextSpan line, int end)
    {
        var head = text.AsSpan(line.Start, end - line.Start);
        var dash = SpacedDash(head);
        if (dash <= 0)
        {
            return null;
        }

        var body = TextLines.Trim(text, line.Start, line.Start + dash);
        var cut = body.In(text).IndexOfAny('/', ' ');
        if (cut <= 0)
        {
            return null;
        }

        var first = TextSpan.FromBounds(body.Start, body.Start + cut);
        var rest = TextLines.Trim(text, first.End + 1, body.End);
        var lastCut = body.In(text).LastIndexOfAny('/', ' ', ',');
        var last = TextLines.Trim(text, body.Start + lastCut + 1, body.End);
        var before = TextLines.Trim(text, body.Start, body.Start + lastCut);
        var (mark, place) = agencies.IsAgency(first.In(text)) ? (first, rest)
            : text[body.Start + lastCut] == '/' && agencies.IsAgency(last.In(text)) ? (last, before)
            : (default, default);
        if (mark.IsEmpty || place.IsEmpty || ReadPlaces(text, place) is not { Length: > 0 } places)
        {
            return null;
        }

        return AfterClosingMark(text, body.End, line.End, isNeeded: true) is { } spanEnd
            ? new Dateline(TextSpan.FromBounds(line.Start, spanEnd), places, mark)
            : null;
    }

    private static int SpacedDash(ReadOnlySpan<char> head)
    {
        for (var i = 1; i + 1 < head.Length; i++)
        {
            if (head[i] is '-' or '–' or '—' && CharacterShapes.IsSpaceOrIgnorable(head[i - 1]) &&
                (CharacterShapes.IsSpaceOrIgnorable(head[i + 1]) || head[i + 1] == head[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool HasDash(string text, int from, int to) => text.AsSpan(from, to - from).ContainsAny('-', '–', '—');

    /// <summary>The end of the dateline's closing dash, colon or point; null when what follows cannot follow a dateline.</summary>
    private static int? AfterClosingMark(string text, int from, int lineEnd, bool isNeeded)
    {
        var at = from;
        while (at < lineEnd && CharacterShapes.IsSpaceOrIgnorable(text[at]))
        {
            at++;
        }

        var marksFrom = at;
        while (at < lineEnd && text[at] is '-' or '–' or '—' or '=')
        {
            at++;
        }

        if (at == marksFrom && at < lineEnd && text[at] is ':' or '.' && !isNeeded)
        {
            at++;
        }

        if (at > marksFrom)
        {
            return at < lineEnd && char.IsLetterOrDigit(text[at]) && text[at - 1] is '.' or ':' ? null : at;
        }

        if (isNeeded)
        {
            return null;
        }

        var opensSentence = at >= lineEnd ||
            (at > from && (char.IsUpper(text[at]) || CharacterShapes.Of(text[at]) == CharacterShape.QuotationMark));
        return opensSentence ? from : null;
    }

    /// <summary>The places named in the span; null when it holds anything that is no place.</summary>
    private ImmutableArray<TextSpan>? ReadPlaces(string text, TextSpan span)
    {
        var places = ImmutableArray.CreateBuilder<TextSpan>();
        var from = span.Start;
        while (from < span.End)
        {
            var length = text.AsSpan(from, span.End - from).IndexOfAny('/', ',', ';');
            var to = length < 0 ? span.End : from + length;
            var part = TextLines.Trim(text, from, to);
            var joinsLast = from > span.Start && places.Count > 0 &&
                (text[from - 1] == '/' ? IsKind(part.In(text), WordKind.Suffix) : part.In(text).Contains('.'));
            if (from > span.Start && text[from - 1] == ',' && IsDay(part.In(text)))
            {
                from = to + 1;
                continue;
            }

            if (!IsPlace(part.In(text)))
            {
                return null;
            }

            if (joinsLast)
            {
                places[^1] = places[^1].Union(part);
            }
            else
            {
                places.Add(part);
            }

            from = to + 1;
        }

        return places.DrainToImmutable();
    }

    /// <summary><c>6. Juli</c> or <c>6.7.</c> behind the place.</summary>
    private static bool IsDay(ReadOnlySpan<char> part)
    {
        const int longest = 20;
        return part.Length is > 1 and <= longest && char.IsAsciiDigit(part[0]) && part.Contains('.');
    }

    private bool IsKind(ReadOnlySpan<char> word, WordKind kind) => kinds.TryGetValue(word, out var found) && found == kind;

    /// <summary>One to five words, the first with a capital letter and no function word, of letters with hyphens, apostrophes,
    /// points and brackets.</summary>
    private bool IsPlace(ReadOnlySpan<char> part)
    {
        if (part.IsEmpty || !char.IsUpper(part[0]))
        {
            return false;
        }

        var first = part.IndexOf(' ');
        if (functionWords.Contains(first < 0 ? part : part[..first]) && !IsKind(part, WordKind.Place))
        {
            return false;
        }

        var words = 1;
        var isAfterSpace = false;
        for (var i = 0; i < part.Length; i++)
        {
            var c = part[i];
            if (CharacterShapes.IsSpaceOrIgnorable(c))
            {
                words += isAfterSpace ? 0 : 1;
                isAfterSpace = true;
                continue;
            }

            if (!char.IsLetter(c) && c is not ('-' or '\'' or '’' or '.' or '(' or ')'))
            {
                return false;
            }

            isAfterSpace = false;
        }

        return words <= MostWordsOfPlace;
    }
}
