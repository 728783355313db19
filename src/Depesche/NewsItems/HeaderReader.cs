using Depesche.LanguageData;
using Depesche.Text;

namespace Depesche.NewsItems;

/// <summary>What stands before the body of a report.</summary>
internal sealed class Header
{
    /// <summary>When the report says it was published.</summary>
    public PartialDate? Published { get; set; }

    /// <summary>The headline.</summary>
    public TextSpan? Headline { get; set; }

    /// <summary>The author line (<c>Von Anna Muster, dpa</c>).</summary>
    public TextSpan? Byline { get; set; }

    /// <summary>Parts of the keyword line and notes in brackets.</summary>
    public List<TextSpan> Keywords { get; } = [];

    /// <summary>The dateline.</summary>
    public Dateline? Dateline { get; set; }

    /// <summary>Lines before the dateline that are text: a second headline, a teaser.</summary>
    public List<TextSpan> Teasers { get; } = [];

    /// <summary>Index of the body's first line.</summary>
    public int BodyLine { get; set; }

    /// <summary>Where in that line the body begins.</summary>
    public int BodyStart { get; set; }
}

/// <summary>Reads the lines before the body: date, service line, keywords, notes, headline, author line, dateline.</summary>
internal sealed class HeaderReader
{
    private const int MostLines = 10;
    private const int LongestHeadline = 200;
    private const int LongestShortLine = 100;
    private const int MostWordsOfKeyword = 3;
    private readonly DatelineReader datelines;

    public HeaderReader(LanguageFiles data, AgencyMarks agencies) => datelines = new DatelineReader(data, agencies);

    /// <summary>Reads the header.</summary>
    /// <param name="text">The report.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="givenHeadline">The headline given beside the text, or null.</param>
    public Header Read(string text, List<TextLine> lines, string? givenHeadline)
    {
        var header = new Header();
        if (lines.Count == 0)
        {
            return header;
        }

        var first = ReadDate(text, lines[0].Span, header);
        if (first is null)
        {
            header.BodyStart = header.Dateline?.Span.End ?? header.BodyStart;
            return header;
        }

        var datelineAt = FindDateline(text, lines, first.Value, header);
        var line = first.Value;
        if (datelineAt >= 0)
        {
            for (; line < datelineAt; line++)
            {
                ReadLineBeforeDateline(text, lines[line].Span, givenHeadline, header);
            }
        }
        else
        {
            while (line + 1 < lines.Count && ReadLineBeforeBody(text, lines, line, givenHeadline, header))
            {
                line++;
            }
        }

        header.BodyLine = line;
        header.BodyStart = header.Dateline?.Span.End ?? (line < lines.Count ? lines[line].Span.Start : text.Length);
        return header;
    }

    /// <summary>Reads a date at the very start.</summary>
    /// <returns>The line that comes next; null when the body begins on the same line.</returns>
    private int? ReadDate(string text, TextSpan line, Header header)
    {
        if (PublicationDateReader.Read(text, line, out var isAlone, out var isLabelled) is not { } found)
        {
            return 0;
        }

        if (isAlone)
        {
            header.Published = found.Date;
            return 1;
        }

        header.Dateline = datelines.Read(text, TextSpan.FromBounds(found.End, line.End));
        if (header.Dateline is null && !isLabelled)
        {
            return 0;
        }

        header.Published = found.Date;
        header.BodyStart = found.End;
        return null;
    }

    /// <summary>Finds the dateline in one of the first lines; a long line before it means that it belongs to another report.</summary>
    private int FindDateline(string text, List<TextLine> lines, int first, Header header)
    {
        for (var i = first; i < lines.Count && i < first + MostLines; i++)
        {
            header.Dateline = datelines.Read(text, lines[i].Span);
            if (header.Dateline is not null)
            {
                return i;
            }

            if (lines[i].Span.Length > LongestHeadline)
            {
                break;
            }
        }

        return -1;
    }

    private static void ReadLineBeforeDateline(string text, TextSpan line, string? givenHeadline, Header header)
    {
        var words = line.In(text);
        if (IsServiceLine(words) || ReadKeywords(text, line, header))
        {
            return;
        }

        if (words[0] == '(' && words[^1] == ')')
        {
            header.Keywords.Add(TextLines.Trim(text, line.Start + 1, line.End - 1));
        }
        else if (IsByline(words))
        {
            header.Byline = WithoutEqualsSign(text, line);
        }
        else if (header.Headline is null && header.Teasers.Count == 0 && (LooksLikeHeadline(words) || IsGiven(words, givenHeadline)))
        {
            header.Headline = WithoutEqualsSign(text, line);
        }
        else if (words.ContainsAnyExcept("=- "))
        {
            header.Teasers.Add(WithoutEqualsSign(text, line));
        }
    }

    /// <summary>Without a dateline only a short first paragraph with no full stop, or a keyword line, is taken off the body.</summary>
    private static bool ReadLineBeforeBody(string text, List<TextLine> lines, int line, string? givenHeadline, Header header)
    {
        var span = lines[line].Span;
        var words = span.In(text);
        if (span.Length > LongestHeadline)
        {
            return false;
        }

        if (header.Headline is not null)
        {
            return ReadKeywords(text, span, header);
        }

        var next = line + 2 < lines.Count && IsKeywordLine(lines[line + 1].Span.In(text)) ? line + 2 : line + 1;
        if (IsGiven(words, givenHeadline) ||
            (LooksLikeHeadline(words) && lines[next].IsAfterBlank && HasSentenceEnd(text, lines, next) && !IsKeywordLine(words)))
        {
            header.Headline = span;
            return true;
        }

        return ReadKeywords(text, span, header);
    }

    private static bool IsGiven(ReadOnlySpan<char> words, string? headline) =>
        headline is not null && words.SequenceEqual(headline.AsSpan().Trim());

    private static TextSpan WithoutEqualsSign(string text, TextSpan line) =>
        TextLines.Trim(text, line.Start, line.Start + line.In(text).TrimEnd("= ").Length);

    private static bool LooksLikeHeadline(ReadOnlySpan<char> words) =>
        words[^1] is not ('.' or ':' or ';' or ',' or '…') && words.ContainsAnyInRange('A', 'z');

    /// <summary>True when a line of the block that begins at <paramref name="from"/> ends as a sentence does.</summary>
    private static bool HasSentenceEnd(string text, List<TextLine> lines, int from)
    {
        for (var i = from; i < lines.Count && (i == from || !lines[i].IsAfterBlank); i++)
        {
            if (TextLines.EndsSentence(lines[i].Span.In(text)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>bdt0123 4 pl 420 dpa 0815</c>: a key of letters and digits first, a number last.</summary>
    private static bool IsServiceLine(ReadOnlySpan<char> words)
    {
        var firstEnd = words.IndexOf(' ');
        var last = words[(words.LastIndexOf(' ') + 1)..];
        return words.Length <= LongestShortLine && firstEnd > 0 && words[..firstEnd].ContainsAnyInRange('0', '9') &&
            words[..firstEnd].ContainsAnyInRange('a', 'z') && !last.ContainsAnyExceptInRange('0', '9');
    }

    /// <summary><c>Von Anna Muster, dpa</c></summary>
    private static bool IsByline(ReadOnlySpan<char> words) =>
        words.Length is > 4 and <= LongestShortLine && words.StartsWith("Von ") && char.IsUpper(words[4]) && !words.Contains(':') &&
        words[4..].ContainsAny(' ', ',') && words[^1] is not ('.' or '!' or '?');

    private static bool IsKeywordLine(ReadOnlySpan<char> words)
    {
        words = words.TrimEnd('/');
        if (words.Length > LongestShortLine || !words.Contains('/'))
        {
            return false;
        }

        foreach (var part in words.Split('/'))
        {
            if (!IsKeyword(words[part]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary><c>Russland/China/Diplomatie</c>: parts of few words, each with a capital first letter or a figure, no space at
    /// the slash.</summary>
    private static bool ReadKeywords(string text, TextSpan line, Header header)
    {
        if (!IsKeywordLine(line.In(text)))
        {
            return false;
        }

        var from = line.Start;
        while (from < line.End)
        {
            var length = text.AsSpan(from, line.End - from).IndexOf('/');
            var to = length < 0 ? line.End : from + length;
            header.Keywords.Add(TextSpan.FromBounds(from, to));
            from = to + 1;
        }

        return true;
    }

    private static bool IsKeyword(ReadOnlySpan<char> part)
    {
        var words = 0;
        foreach (var range in part.Split(' '))
        {
            var word = part[range];
            if (word.IsEmpty || !(char.IsUpper(word[0]) || char.IsAsciiDigit(word[0])) || !char.IsLetterOrDigit(word[^1]))
            {
                return false;
            }

            words++;
        }

        return words is > 0 and <= MostWordsOfKeyword;
    }
}
