using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Depesche.NewsItems;
using Depesche.Readings;
using Depesche.Text;
using Depesche.Times;

namespace Depesche.Evaluation.Times;

/// <summary>Scores expressions of time against TimeML documents with the measures of TempEval-3.</summary>
/// <remarks>Gold is the TIMEX3 elements with words inside <c>TEXT</c>. Each gold expression is matched with at most one answer.
/// <c>strict</c> asks for the same extent, <c>relaxed</c> for an overlap; <c>type</c> and <c>value</c> ask that a relaxed match has the
/// right attribute. All four are F1 over the same numbers of gold expressions and answers.</remarks>
public static class TimesEvaluation
{
    /// <summary>Measures <paramref name="reader"/> on the gold files.</summary>
    /// <param name="reader">The reader to measure.</param>
    /// <param name="goldFiles">Paths of the gold files, in order; a folder stands for its <c>.tml</c> files.</param>
    /// <param name="errors">How many worked examples of errors the table shows; 0 for none.</param>
    /// <exception cref="GoldDataException">A gold file cannot be read.</exception>
    public static EvaluationResult Run(Reader reader, IReadOnlyList<string> goldFiles, int errors = 0)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(goldFiles);
        var report = new TimexReport(errors);
        var predictions = ImmutableArray.CreateBuilder<string>();
        foreach (var file in Expand(goldFiles))
        {
            var document = TimeMlDocument.Load(file);
            var item = NewsItem.Parse(document.Text) with { Published = document.Created };
            var times = reader.Read(item).Times;
            foreach (var timex in times)
            {
                predictions.Add(ToJson(document, timex));
            }

            report.Add(document, [.. times.Select(t => new TimexAnnotation(t.Span, t.Type, t.Value))]);
        }

        return new EvaluationResult(report.Figures, report.ToTable(), predictions.ToImmutable());
    }

    /// <summary>Scores the answers in a TimeML file, made by any system, against a gold file of the same text. White space may differ.</summary>
    /// <exception cref="GoldDataException">A file cannot be read, or the texts differ.</exception>
    internal static TimexScores Score(string goldFile, string answerFile)
    {
        var gold = WithoutSpace(TimeMlDocument.Load(goldFile));
        var answers = WithoutSpace(TimeMlDocument.Load(answerFile));
        if (gold.Text != answers.Text)
        {
            var same = gold.Text.AsSpan().CommonPrefixLength(answers.Text);
            throw new GoldDataException(answerFile, 0, $"the text is not that of {goldFile}: they part after '{gold.Text[Math.Max(0, same - 20)..same]}'");
        }

        return TimexScores.Of(TimexMatching.Match(gold.Timexes, answers.Timexes));
    }

    private static IEnumerable<string> Expand(IReadOnlyList<string> paths) => paths.SelectMany<string, string>(path => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*.tml").Order(StringComparer.Ordinal)
        : [path]);

    private static TimeMlDocument WithoutSpace(TimeMlDocument document)
    {
        var position = new int[document.Text.Length + 1];
        var text = new StringBuilder(document.Text.Length);
        for (var i = 0; i < document.Text.Length; i++)
        {
            position[i] = text.Length;
            if (!char.IsWhiteSpace(document.Text[i]))
            {
                text.Append(document.Text[i]);
            }
        }

        position[^1] = text.Length;
        return document with
        {
            Text = text.ToString(),
            Timexes = [.. document.Timexes.Select(t => t with { Span = TextSpan.FromBounds(position[t.Span.Start], position[t.Span.End]) })],
        };
    }

    private static string ToJson(TimeMlDocument document, Timex timex) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"file":{{Quote(document.Name)}},"start":{{timex.Span.Start}},"end":{{timex.Span.End}},"text":{{Quote(timex.Span.In(document.Text).ToString())}},"type":"{{timex.Type.ToString().ToUpperInvariant()}}","value":{{Quote(timex.Value)}},"edtf":{{Quote(timex.Edtf)}},"reason":{{Quote(timex.Reason)}}}""");

    private static string Quote(string text) => $"\"{JsonEncodedText.Encode(text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
