using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Depesche.Times;

namespace Depesche.Evaluation.Times;

/// <summary>Adds up the scores of documents and writes them as figures and as a table.</summary>
/// <param name="wantedErrors">How many errors to keep as examples.</param>
internal sealed class TimexReport(int wantedErrors)
{
    private const int ContextLength = 40;

    private readonly List<string> errors = [];
    private readonly TimexScores[] byType = new TimexScores[Enum.GetValues<TimexType>().Length];
    private TimexScores total;
    private int documents;

    public ImmutableArray<KeyValuePair<string, double>> Figures =>
    [
        new("strict.f1", total.Strict.F1),
        new("relaxed.f1", total.Relaxed.F1),
        new("type.f1", total.Type.F1),
        new("value.f1", total.Value.F1),
    ];

    public void Add(TimeMlDocument gold, ImmutableArray<TimexAnnotation> answers)
    {
        documents++;
        var pairs = TimexMatching.Match(gold.Timexes, answers);
        total += TimexScores.Of(pairs);
        foreach (var group in pairs.GroupBy(p => (p.Gold ?? p.Answer!.Value).Type))
        {
            byType[(int)group.Key] += TimexScores.Of(group);
        }

        foreach (var pair in pairs)
        {
            if (errors.Count < wantedErrors && !(pair.IsStrict && pair.HasType && pair.HasValue))
            {
                errors.Add(Describe(gold, pair));
            }
        }
    }

    public string ToTable()
    {
        var table = new StringBuilder();
        Append(table, $"Expressions of time in {documents} documents: {total.Strict.Gold} in gold, {total.Strict.Predicted} found\n\n");
        table.Append("measure     precision   recall       F1\n");
        AppendScore(table, "strict", total.Strict);
        AppendScore(table, "relaxed", total.Relaxed);
        AppendScore(table, "type", total.Type);
        AppendScore(table, "value", total.Value);
        table.Append("\ntype           gold    strict   relaxed     value   (F1)\n");
        foreach (var type in Enum.GetValues<TimexType>())
        {
            var scores = byType[(int)type];
            Append(table, $"{NameOf(type),-10}{scores.Strict.Gold,9}{scores.Strict.F1,10:F3}{scores.Relaxed.F1,10:F3}{scores.Value.F1,10:F3}\n");
        }

        if (errors.Count > 0)
        {
            table.Append("\nerrors (gold is marked [ ], the answer { })\n");
            foreach (var error in errors)
            {
                table.Append(error).Append('\n');
            }
        }

        return table.ToString();
    }

    private static string Describe(TimeMlDocument document, TimexPair pair)
    {
        var kind = (pair.Gold, pair.Answer) switch
        {
            (_, null) => "missed",
            (null, _) => "invented",
            _ when !pair.HasType => "type",
            _ when !pair.HasValue => "value",
            _ => "extent",
        };
        return $"{kind,-9} {ValueOf(pair.Gold),-24} {ValueOf(pair.Answer),-24} {Marked(document.Text, pair)}  ({document.Name})";
    }

    private static string ValueOf(TimexAnnotation? timex) => timex is { } t ? $"{NameOf(t.Type)} {t.Value}" : "-";

    private static string Marked(string text, TimexPair pair)
    {
        var all = (pair.Gold ?? pair.Answer!.Value).Span.Union((pair.Answer ?? pair.Gold!.Value).Span);
        var start = Math.Max(0, all.Start - ContextLength);
        var end = Math.Min(text.Length, all.End + ContextLength);
        var marked = new StringBuilder();
        for (var i = start; i <= end; i++)
        {
            marked.Append(pair.Answer?.Span.End == i ? "}" : "").Append(pair.Gold?.Span.End == i ? "]" : "");
            marked.Append(pair.Gold?.Span.Start == i ? "[" : "").Append(pair.Answer?.Span.Start == i ? "{" : "");
            if (i < end)
            {
                marked.Append(char.IsWhiteSpace(text[i]) ? ' ' : text[i]);
            }
        }

        return marked.ToString();
    }

    private static string NameOf(TimexType type) => type.ToString().ToUpperInvariant();

    private static void AppendScore(StringBuilder table, string name, Score score) =>
        Append(table, $"{name,-12}{score.Precision,9:F3}{score.Recall,9:F3}{score.F1,9:F3}\n");

    private static void Append(StringBuilder table, FormattableString line) => table.Append(line.ToString(CultureInfo.InvariantCulture));
}
