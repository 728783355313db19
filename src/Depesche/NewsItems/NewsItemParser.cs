using System.Collections.Immutable;
using Depesche.LanguageData;
using Depesche.Text;

namespace Depesche.NewsItems;

/// <summary>Finds the frame of plain agency copy: date line, keyword line, headline, dateline, body and credits.</summary>
/// <remarks>Where a text has no such frame, all of it is body: a false frame would hide words of the report. Built once,
/// immutable, safe to share between threads.</remarks>
public sealed class NewsItemParser
{
    private const int MostHeaderLines = 8;
    private const int LongestHeadline = 200;
    private const int LongestKeywordLine = 100;
    private const int MostWordsOfKeyword = 3;
    private readonly AgencyMarks agencies;
    private readonly DatelineReader datelines;
    private readonly CreditReader credits;

    /// <summary>Makes a parser that knows the agencies in <paramref name="data"/>.</summary>
    /// <exception cref="DataFileException">A line of a data file is wrong.</exception>
    public NewsItemParser(LanguageFiles data)
    {
        ArgumentNullException.ThrowIfNull(data);
        agencies = new AgencyMarks(data);
        datelines = new DatelineReader(data, agencies);
        credits = new CreditReader(agencies);
    }

    /// <summary>Finds the frame of a report. Nothing of the text is changed.</summary>
    /// <param name="text">The report.</param>
    /// <param name="metadata">What is known of it beside the text; it goes before what the text says.</param>
    public NewsItem Parse(string text, NewsItemMetadata? metadata = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = TextLines.Split(text);
        var frame = new Frame();
        var body = ReadHeader(text, lines, metadata?.Headline, frame);
        var paragraphs = ImmutableArray.CreateBuilder<TextSpan>();
        ParagraphReader.Read(text, lines, body.Line, body.Start, paragraphs);
        var signs = ReadCredits(text, paragraphs);
        return new NewsItem
        {
            Id = metadata?.Id,
            Text = text,
            Published = metadata?.Published ?? frame.Published,
            Url = metadata?.Url,
            Headline = frame.Headline is { } headline ? headline.In(text).ToString() : metadata?.Headline,
            HeadlineSpan = frame.Headline,
            Keywords = [.. frame.Keywords],
            Dateline = frame.Dateline,
            Credits = [.. signs],
            Paragraphs = paragraphs.DrainToImmutable(),
        };
    }

    /// <summary>Reads what stands before the body.</summary>
    /// <returns>The body's first line and the place in it where the body begins.</returns>
    private (int Line, int Start) ReadHeader(string text, List<TextLine> lines, string? givenHeadline, Frame frame)
    {
        if (lines.Count == 0)
        {
            return (0, 0);
        }

        var line = 0;
        if (PublicationDateReader.Read(text, lines[0].Span, out var isAlone, out var isLabelled) is { } found)
        {
            if (isAlone)
            {
                frame.Published = found.Date;
                line = 1;
            }
            else
            {
                var rest = TextSpan.FromBounds(found.End, lines[0].Span.End);
                frame.Dateline = datelines.Read(text, rest);
                if (frame.Dateline is not null || isLabelled)
                {
                    frame.Published = found.Date;
                    return (0, frame.Dateline?.Span.End ?? found.End);
                }
            }
        }

        return ReadHeaderLines(text, lines, line, givenHeadline, frame);
    }

    private (int Line, int Start) ReadHeaderLines(string text, List<TextLine> lines, int first, string? givenHeadline, Frame frame)
    {
        var datelineAt = -1;
        for (var i = first; i < lines.Count && i < first + MostHeaderLines; i++)
        {
            frame.Dateline = datelines.Read(text, lines[i].Span);
            if (frame.Dateline is not null)
            {
                datelineAt = i;
                break;
            }

            if (TextLines.EndsSentence(lines[i].Span.In(text)) && lines[i].Span.Length > LongestHeadline)
            {
                break;
            }
        }

        var line = first;
        var limit = datelineAt >= 0 ? datelineAt : Math.Min(lines.Count, first + MostHeaderLines);
        while (line < limit && ReadHeaderLine(text, lines, line, datelineAt, givenHeadline, frame))
        {
            line++;
        }

        if (line == datelineAt)
        {
            return (line, frame.Dateline!.Span.End);
        }

        frame.Dateline = null;
        return (line, line < lines.Count ? lines[line].Span.Start : text.Length);
    }

    /// <summary>Reads a line before the body as keywords, note or headline; false when it is none of them and the body begins.</summary>
    private bool ReadHeaderLine(string text, List<TextLine> lines, int line, int datelineAt, string? givenHeadline, Frame frame)
    {
        var span = lines[line].Span;
        var words = span.In(text);
        var isFollowed = line + 1 < lines.Count;
        if (isFollowed && frame.Headline is null && givenHeadline is not null && words.SequenceEqual(givenHeadline.AsSpan().Trim()))
        {
            frame.Headline = span;
            return true;
        }

        if (span.Length > LongestHeadline || !isFollowed)
        {
            return false;
        }

        if (KeywordsIn(text, span) is { } keywords)
        {
            frame.Keywords.AddRange(keywords);
            return true;
        }

        if (datelineAt >= 0 && words[0] == '(' && words[^1] == ')')
        {
            frame.Keywords.Add(TextLines.Trim(text, span.Start + 1, span.End - 1));
            return true;
        }

        if (frame.Headline is not null || !LooksLikeHeadline(words))
        {
            return false;
        }

        // A keyword line may stand between headline and body.
        var next = line + 2 < lines.Count && KeywordsIn(text, lines[line + 1].Span) is not null ? line + 2 : line + 1;
        if (next != datelineAt && !(lines[next].IsAfterBlank && BodyFollows(text, lines, next, datelineAt)))
        {
            return false;
        }

        frame.Headline = TextLines.Trim(text, span.Start, span.Start + words.TrimEnd("= ").Length);
        return true;
    }

    private static bool LooksLikeHeadline(ReadOnlySpan<char> words) =>
        words[^1] is not ('.' or ':' or ';' or ',' or '…') && words.ContainsAnyInRange('A', 'z');

    /// <summary>True when a dateline comes, or a line that ends as a sentence does and is longer than a headline is wont to be.</summary>
    private static bool BodyFollows(string text, List<TextLine> lines, int from, int datelineAt)
    {
        if (datelineAt >= 0)
        {
            return true;
        }

        for (var i = from; i < lines.Count && (i == from || !lines[i].IsAfterBlank); i++)
        {
            if (TextLines.EndsSentence(lines[i].Span.In(text)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>Russland/China/Diplomatie</c>: parts of few words, each with a capital first letter or a figure, no space at the slash; null when
    /// the line is no such line.</summary>
    private static List<TextSpan>? KeywordsIn(string text, TextSpan line)
    {
        if (line.Length > LongestKeywordLine || !line.In(text).Contains('/'))
        {
            return null;
        }

        var parts = new List<TextSpan>();
        var from = line.Start;
        while (from <= line.End)
        {
            var length = text.AsSpan(from, line.End - from).IndexOf('/');
            var part = TextSpan.FromBounds(from, length < 0 ? line.End : from + length);
            if (!IsKeyword(part.In(text)))
            {
                return null;
            }

            parts.Add(part);
            from = part.End + 1;
        }

        return parts;
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

    /// <summary>Takes the credits off the last paragraphs, as long as text is left before them.</summary>
    private List<TextSpan> ReadCredits(string text, ImmutableArray<TextSpan>.Builder paragraphs)
    {
        var signs = new List<TextSpan>();
        while (paragraphs.Count > 0)
        {
            var last = paragraphs[^1];
            var end = credits.Read(text, last, signs);
            if (end > last.Start)
            {
                paragraphs[^1] = TextSpan.FromBounds(last.Start, end);
                break;
            }

            if (paragraphs.Count == 1)
            {
                signs.Clear();
                break;
            }

            paragraphs.RemoveAt(paragraphs.Count - 1);
        }

        return signs;
    }

    /// <summary>What was found before the body.</summary>
    private sealed class Frame
    {
        public PartialDate? Published { get; set; }

        public TextSpan? Headline { get; set; }

        public List<TextSpan> Keywords { get; } = [];

        public Dateline? Dateline { get; set; }
    }
}
