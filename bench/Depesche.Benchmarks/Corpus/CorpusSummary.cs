using System.Globalization;

namespace Depesche.Benchmarks.Corpus;

/// <summary>Counts what the corpus has.</summary>
internal sealed class CorpusSummary
{
    private readonly int[] kinds = new int[Enum.GetValues<ReportKind>().Length];
    private readonly HashSet<ulong> texts = [];
    private readonly HashSet<ulong> originals = [];
    private readonly HashSet<ulong> sentences = [];
    private readonly HashSet<int> stories = [];
    private long characters;
    private long tokens;
    private long sentenceCount;
    private int textCount;

    public void Add(CorpusReport report)
    {
        kinds[(int)report.Kind]++;
        stories.Add(report.Story);
        if (report.Text.Length == 0)
        {
            return;
        }

        textCount++;
        characters += report.Text.Length;
        tokens += TokensOf(report.Text);
        texts.Add(CorpusRandom.Hash(0, report.Text));
        if (report.Originals.IsEmpty)
        {
            originals.Add(CorpusRandom.Hash(0, report.Text));
        }

        foreach (var paragraph in report.Text.Split("\n\n"))
        {
            foreach (var sentence in Template.SentencesOf(paragraph))
            {
                sentenceCount++;
                sentences.Add(CorpusRandom.Hash(0, sentence));
            }
        }
    }

    public void Print(TextWriter output)
    {
        foreach (var kind in Enum.GetValues<ReportKind>())
        {
            output.WriteLine(Line(kind.ToString().ToLowerInvariant(), kinds[(int)kind]));
        }

        output.WriteLine(Line("all", kinds.Sum()));
        output.WriteLine(Line("stories", stories.Count));
        output.WriteLine(Line("distinct texts", texts.Count));
        output.WriteLine(Line("of agencies", originals.Count));
        output.WriteLine(Line("characters a text", characters / Math.Max(1, textCount)));
        output.WriteLine(Line("tokens a text", tokens / Math.Max(1, textCount)));
        output.WriteLine(Line("sentences", sentenceCount));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"distinct sentences",-20}{(double)sentences.Count / Math.Max(1, sentenceCount),10:P1}"));
    }

    private static string Line(string name, long value) => string.Create(CultureInfo.InvariantCulture, $"{name,-20}{value,10}");

    /// <summary>Words and marks.</summary>
    private static int TokensOf(string text)
    {
        var count = 0;
        var isInWord = false;
        foreach (var c in text)
        {
            var isWord = char.IsLetterOrDigit(c) || (c == '-' && isInWord);
            count += (isWord && !isInWord) || (!isWord && !char.IsWhiteSpace(c)) ? 1 : 0;
            isInWord = isWord;
        }

        return count;
    }
}
