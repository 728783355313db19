using System.Collections.Immutable;
using Depesche.LanguageData;
using Depesche.Text;

namespace Depesche.NewsItems;

/// <summary>Finds the frame of plain agency copy: date line, keyword line, headline, dateline, body and credits.</summary>
/// <remarks>Where a text has no such frame, all of it is body: a false frame would hide words of the report. Built once,
/// immutable, safe to share between threads.</remarks>
public sealed class NewsItemParser
{
    private readonly HeaderReader headers;
    private readonly CreditReader credits;

    /// <summary>Makes a parser that knows the agencies in <paramref name="data"/>.</summary>
    /// <exception cref="DataFileException">A line of a data file is wrong.</exception>
    public NewsItemParser(LanguageFiles data)
    {
        ArgumentNullException.ThrowIfNull(data);
        var agencies = new AgencyMarks(data);
        headers = new HeaderReader(data, agencies);
        credits = new CreditReader(agencies);
    }

    /// <summary>Finds the frame of a report. Nothing of the text is changed.</summary>
    /// <param name="text">The report.</param>
    /// <param name="metadata">What is known of it beside the text; it goes before what the text says.</param>
    public NewsItem Parse(string text, NewsItemMetadata? metadata = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = TextLines.Split(text);
        var header = headers.Read(text, lines, metadata?.Headline);
        var paragraphs = ImmutableArray.CreateBuilder<TextSpan>();
        paragraphs.AddRange(header.Teasers);
        ParagraphReader.Read(text, lines, header.BodyLine, header.BodyStart, paragraphs);
        var signs = ReadCredits(text, paragraphs);
        return new NewsItem
        {
            Id = metadata?.Id,
            Text = text,
            Published = metadata?.Published ?? header.Published,
            Url = metadata?.Url,
            Headline = header.Headline is { } headline ? headline.In(text).ToString() : metadata?.Headline,
            HeadlineSpan = header.Headline,
            Keywords = [.. header.Keywords],
            Byline = header.Byline,
            Dateline = header.Dateline,
            Credits = [.. signs],
            Paragraphs = paragraphs.DrainToImmutable(),
        };
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
}
