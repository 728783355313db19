using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Depesche.Intake;
using Depesche.LanguageData;
using Depesche.NewsItems;

namespace Depesche.Archive.Lineage;

/// <summary>What agencies have to do with a text. They stand by the names in <c>agencies.tsv</c>, each once, in the order of the text.</summary>
/// <param name="Owners">Whose text it is.</param>
/// <param name="Named">Whom it names as the source of something it says.</param>
internal sealed record AgencyCredit(ImmutableArray<string> Owners, ImmutableArray<string> Named);

/// <summary>Finds whose text a report is and which agencies it cites: two different things.</summary>
internal sealed class AgencyCredits
{
    private const string CuesFile = "agency-cues.tsv";
    private const int WordsBefore = 6;
    private const int WordsBehind = 3;
    private const int LongestCreditLine = 100;
    private const int LongestSmallMark = 4;
    private static readonly string[] CueColumns = ["word", "role"];
    private readonly FrozenDictionary<string, (string Mark, string Name)>.AlternateLookup<ReadOnlySpan<char>> agencies;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> sourceCues;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> creditCues;
    private readonly SearchValues<char> firstLetters;
    private readonly int longestMark;

    private enum Role
    {
        Source,
        Credit,
    }

    private readonly record struct Word(int Start, int End, bool OpensSentence);

    /// <summary>Makes a reader that knows the agencies in <paramref name="data"/>.</summary>
    /// <exception cref="DataFileException">A line of a data file is wrong.</exception>
    public AgencyCredits(LanguageFiles data)
    {
        var marks = new Dictionary<string, (string, string)>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in data.Read("de/agencies.tsv", "mark", "kind", "name").Where(r => r[1] == "agency"))
        {
            marks[row[0]] = (row[0], row[2]);
        }

        var cues = LanguageFiles.ReadFrom(typeof(AgencyCredits).Assembly, CuesFile, CueColumns).ToLookup(r => r.Enum<Role>(1), r => r[0]);
        agencies = marks.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        sourceCues = cues[Role.Source].ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        firstLetters = SearchValues.Create([.. marks.Values.Select(m => m.Item1[0]), .. marks.Values.Select(m => char.ToUpperInvariant(m.Item1[0]))]);
        longestMark = marks.Values.Max(m => m.Item1.Length);
        creditCues = cues[Role.Credit].ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The agencies of a report. Its own words go before what its supplier says.</summary>
    /// <param name="source">The report as it came in.</param>
    /// <param name="item">Its text with its frame.</param>
    public AgencyCredit Read(SourceItem source, NewsItem item)
    {
        var owners = new List<string>();
        AddMarks(item.Dateline?.Agency is { } agency ? agency.In(item.Text) : default, owners);
        foreach (var credit in item.Credits)
        {
            AddMarks(credit.In(item.Text), owners);
        }

        var named = new List<string>();
        for (var i = 0; i < item.Paragraphs.Length; i++)
        {
            var paragraph = item.Paragraphs[i].In(item.Text);
            if (i == 0 || i < item.Paragraphs.Length - 1 || !IsCreditLine(paragraph, owners))
            {
                ReadParagraph(paragraph, owners, named);
            }
        }

        if (owners.Count == 0)
        {
            AddMarks(source.Dateline.AsSpan(), owners);
            foreach (var byline in source.Bylines)
            {
                AddMarks(byline, owners);
            }
        }

        if (owners.Count == 0)
        {
            AddMarks(source.Provider, owners);
        }

        return new AgencyCredit([.. owners], [.. named.Except(owners)]);
    }

    /// <summary>Adds the agencies of <c>dpa</c>, <c>APA/dpa</c>, <c>Berlin (dpa)</c>, <c>Von Anna Muster, dpa</c>.</summary>
    private void AddMarks(ReadOnlySpan<char> marks, List<string> names)
    {
        foreach (var part in marks.SplitAny("/,+()"))
        {
            if (NameOf(marks[part].Trim()) is { } name)
            {
                AddOnce(name, names);
            }
        }
    }

    private string? NameOf(ReadOnlySpan<char> mark)
    {
        if (agencies.TryGetValue(mark, out var agency))
        {
            return agency.Name;
        }

        var service = mark.IndexOf('-');
        return service > 0 && agencies.TryGetValue(mark[..service], out agency) ? agency.Name : null;
    }

    private static void AddOnce(string name, List<string> names)
    {
        if (!names.Contains(name))
        {
            names.Add(name);
        }
    }

    /// <summary><c>Quelle: dpa</c>, <c>Mit Material von AFP und KNA</c>, <c>© dpa-infocom, dpa:230404-99-1/2</c></summary>
    private bool IsCreditLine(ReadOnlySpan<char> line, List<string> owners)
    {
        if (line.Length > LongestCreditLine)
        {
            return false;
        }

        var found = new List<string>();
        foreach (var word in Words(line))
        {
            var text = line[word.Start..word.End];
            if (NameOf(text) is { } name)
            {
                AddOnce(name, found);
            }
            else if (!creditCues.Contains(text) && char.IsLetter(text[0]))
            {
                return false;
            }
        }

        found.ForEach(f => AddOnce(f, owners));
        return found.Count > 0;
    }

    /// <summary>Finds the marks in running text: in brackets they are credits, beside a word of source they are named.</summary>
    private void ReadParagraph(ReadOnlySpan<char> paragraph, List<string> owners, List<string> named)
    {
        var words = Words(paragraph);
        for (var i = 0; i < words.Count; i++)
        {
            var isTwo = i + 1 < words.Count && IsMark(paragraph[words[i].Start..words[i + 1].End]);
            var mark = paragraph[words[i].Start..words[isTwo ? i + 1 : i].End];
            if (!isTwo && !IsMark(mark))
            {
                continue;
            }

            if (words[i].Start > 0 && paragraph[words[i].Start - 1] == '(' && AreMarks(Bracketed(paragraph[words[i].Start..])))
            {
                AddMarks(Bracketed(paragraph[words[i].Start..]), owners);
            }
            else if (IsSmall(mark) || HasCue(paragraph, words, i))
            {
                AddOnce(NameOf(mark)!, named);
            }
        }
    }

    private static ReadOnlySpan<char> Bracketed(ReadOnlySpan<char> text) => text.IndexOf(')') is > 0 and var end ? text[..end] : default;

    private bool AreMarks(ReadOnlySpan<char> text)
    {
        foreach (var part in text.SplitAny("/,+"))
        {
            if (NameOf(text[part].Trim()) is null)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True for a mark written as the table has it, or in capitals: <c>AFP</c>, but not the <c>sana</c> of <c>Sana</c>.</summary>
    private bool IsMark(ReadOnlySpan<char> word) =>
        word.Length <= longestMark && firstLetters.Contains(word[0]) && agencies.TryGetValue(word, out var agency) && (word.SequenceEqual(agency.Mark) || !word.ContainsAnyExceptInRange('A', 'Z'));

    /// <summary>Short and in small letters, as no other word is: <c>dpa</c>.</summary>
    private static bool IsSmall(ReadOnlySpan<char> mark) => mark.Length < LongestSmallMark && !mark.ContainsAnyExceptInRange('a', 'z');

    private bool HasCue(ReadOnlySpan<char> paragraph, List<Word> words, int at)
    {
        for (var i = at; i > 0 && at - i < WordsBefore && !words[i].OpensSentence; i--)
        {
            if (sourceCues.Contains(paragraph[words[i - 1].Start..words[i - 1].End]))
            {
                return true;
            }
        }

        for (var i = at + 1; i < words.Count && i - at <= WordsBehind && !words[i].OpensSentence; i++)
        {
            if (sourceCues.Contains(paragraph[words[i].Start..words[i].End]))
            {
                return true;
            }
        }

        return false;
    }

    private static List<Word> Words(ReadOnlySpan<char> text)
    {
        var words = new List<Word>();
        var opensSentence = true;
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                opensSentence |= text[at] is '.' or '!' or '?';
                at++;
                continue;
            }

            var end = at + 1;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || (text[end] == '-' && end + 1 < text.Length && char.IsLetter(text[end + 1]))))
            {
                end++;
            }

            words.Add(new Word(at, end, opensSentence));
            (at, opensSentence) = (end, false);
        }

        return words;
    }
}
