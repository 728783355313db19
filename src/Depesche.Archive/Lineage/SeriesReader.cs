using System.Collections.Frozen;
using Depesche.Intake;
using Depesche.LanguageData;
using Depesche.NewsItems;

namespace Depesche.Archive.Lineage;

/// <summary>What a report is in an agency's series on a subject.</summary>
public enum SeriesKind
{
    /// <summary>Nothing says what it is.</summary>
    None,
    /// <summary>Blitz: a line on what has just happened.</summary>
    Flash,
    /// <summary>Eil: one or two sentences.</summary>
    Urgent,
    /// <summary>Meldung.</summary>
    Report,
    /// <summary>Serie, Running: pieces that follow one another.</summary>
    Running,
    /// <summary>Zusammenfassung, Roundup: the state of a story.</summary>
    Summary,
    /// <summary>Überblick: several stories.</summary>
    Overview,
    /// <summary>Korrespondentenbericht, reportage, analysis.</summary>
    Feature,
    /// <summary>Vorbericht: before an event.</summary>
    Preview,
    /// <summary>Stichwort, Hintergrund.</summary>
    Background,
    /// <summary>Chronik.</summary>
    Chronology,
    /// <summary>Wortlaut: a document or speech.</summary>
    Wording,
    /// <summary>Zitat.</summary>
    Quotation,
}

/// <summary>A report's place in an agency's series.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Number">Its number among those of its kind (<c>ROUNDUP 2</c>); null when it has none.</param>
/// <param name="IsCorrection">True when it says that it corrects an earlier version.</param>
/// <param name="IsRepeat">True when it says that it was sent before.</param>
internal readonly record struct SeriesMark(SeriesKind Kind, int? Number = null, bool IsCorrection = false, bool IsRepeat = false);

/// <summary>Reads the marks of agency series (<c>series.tsv</c>) in headline, notes, keyword line and urgency.</summary>
internal sealed class SeriesReader
{
    private const string File = "series.tsv";
    private const int LongestMark = 40;
    private static readonly string[] Columns = ["mark", "kind", "place"];
    private readonly FrozenDictionary<string, Meaning>.AlternateLookup<ReadOnlySpan<char>> marks;

    private readonly record struct Meaning(SeriesMark Mark, bool IsAlsoSubject);

    private enum Place
    {
        Any,
        Head,
    }

    /// <summary>Reads the words.</summary>
    /// <exception cref="DataFileException">A line of the file is wrong.</exception>
    public SeriesReader() : this(LanguageFiles.ReadFrom(typeof(SeriesReader).Assembly, File, Columns))
    {
    }

    /// <summary>Makes a reader of the given rows.</summary>
    internal SeriesReader(IEnumerable<DataRow> rows)
    {
        var all = new Dictionary<string, Meaning>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in rows)
        {
            if (row[0].Length is 0 or > LongestMark || row[0].Any(char.IsDigit) || !all.TryAdd(row[0], new Meaning(MarkOf(row), row.Enum<Place>(2) == Place.Head)))
            {
                throw row.Error($"'{row[0]}' must be a new mark of 1 to {LongestMark} characters without digits");
            }
        }

        marks = all.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private static SeriesMark MarkOf(DataRow row) => row[1] switch
    {
        "correction" => new SeriesMark(SeriesKind.None, IsCorrection: true),
        "repeat" => new SeriesMark(SeriesKind.None, IsRepeat: true),
        _ => new SeriesMark(row.Enum<SeriesKind>(1)),
    };

    /// <summary>The mark of a report.</summary>
    /// <param name="source">The report as it came in.</param>
    /// <param name="item">Its text with its frame.</param>
    public SeriesMark Read(SourceItem source, NewsItem item)
    {
        var mark = new SeriesMark();
        ReadHeadline(source.Headline ?? item.Headline, ref mark);
        foreach (var note in source.Notes)
        {
            ReadNote(note, ref mark);
        }

        foreach (var keyword in item.Keywords)
        {
            ReadNote(keyword.In(item.Text), ref mark);
        }

        foreach (var part in source.Slug.AsSpan().Split('/'))
        {
            ReadMark(source.Slug.AsSpan()[part], ref mark, isKeyword: true);
        }

        return mark.Kind == SeriesKind.None ? mark with { Kind = ByUrgency(source.Urgency) } : mark;
    }

    private static SeriesKind ByUrgency(int? urgency) => urgency switch { 1 => SeriesKind.Flash, 2 => SeriesKind.Urgent, _ => SeriesKind.None };

    /// <summary><c>WDH/ROUNDUP 2: …</c>, <c>dpa-AFX ÜBERBLICK: …</c>, <c>+++ Eilmeldung +++ …</c></summary>
    private void ReadHeadline(ReadOnlySpan<char> headline, ref SeriesMark mark)
    {
        headline = headline.TrimStart(" +*");
        var end = headline.IndexOfAny(":+*");
        if (end <= 0)
        {
            return;
        }

        var head = headline[..end];
        foreach (var part in head.Split('/'))
        {
            if (!ReadMark(head[part], ref mark))
            {
                // The name of the service may stand before the mark.
                var space = head[part].Trim().IndexOf(' ');
                if (space < 0 || !ReadMark(head[part].Trim()[space..], ref mark))
                {
                    return;
                }
            }
        }
    }

    /// <summary><c>Zusammenfassung 1</c>, <c>Zusammenfassung - neu: …</c>, <c>Berichtigung: …</c></summary>
    private void ReadNote(ReadOnlySpan<char> note, ref SeriesMark mark)
    {
        note = note.Trim(" ()");
        var end = note.IndexOfAny(":,;(–");
        var hyphen = note.IndexOf(" - ", StringComparison.Ordinal);
        end = hyphen >= 0 && (end < 0 || hyphen < end) ? hyphen : end;
        ReadMark(end < 0 ? note : note[..end], ref mark);
    }

    /// <summary>A mark alone, with or without a number.</summary>
    private bool ReadMark(ReadOnlySpan<char> words, ref SeriesMark mark, bool isKeyword = false)
    {
        words = words.Trim();
        var first = words.IndexOfAnyExceptInRange('0', '9');
        var last = words.LastIndexOfAnyExceptInRange('0', '9');
        if (first < 0)
        {
            return false;
        }

        var digits = first > 0 ? words[..first] : words[(last + 1)..];
        var word = (first > 0 ? words[first..] : words[..(last + 1)]).Trim(" .");
        if (!marks.TryGetValue(word, out var meaning) || (isKeyword && meaning.IsAlsoSubject))
        {
            return false;
        }

        var isFirstKind = mark.Kind == SeriesKind.None && meaning.Mark.Kind != SeriesKind.None;
        mark = new SeriesMark(
            isFirstKind ? meaning.Mark.Kind : mark.Kind,
            isFirstKind ? (int.TryParse(digits, out var number) ? number : null) : mark.Number,
            mark.IsCorrection || meaning.Mark.IsCorrection,
            mark.IsRepeat || meaning.Mark.IsRepeat);
        return true;
    }
}
