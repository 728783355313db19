using System.Collections.Immutable;

namespace Depesche.Evaluation.Times;

/// <summary>A gold expression with the answer that was matched to it; one of the two may be missing.</summary>
internal readonly record struct TimexPair(TimexAnnotation? Gold, TimexAnnotation? Answer)
{
    public bool IsRelaxed => Gold is not null && Answer is not null;

    public bool IsStrict => IsRelaxed && Gold!.Value.Span == Answer!.Value.Span;

    public bool HasType => IsRelaxed && Gold!.Value.Type == Answer!.Value.Type;

    public bool HasValue => IsRelaxed && Gold!.Value.Value == Answer!.Value.Value;
}

/// <summary>The counts of TempEval-3 for expressions of time.</summary>
/// <param name="Strict">Same extent.</param>
/// <param name="Relaxed">Extents that share a character.</param>
/// <param name="Type">Relaxed matches with the right type.</param>
/// <param name="Value">Relaxed matches with the right value.</param>
internal readonly record struct TimexScores(Score Strict, Score Relaxed, Score Type, Score Value)
{
    public static TimexScores operator +(TimexScores left, TimexScores right) =>
        new(left.Strict + right.Strict, left.Relaxed + right.Relaxed, left.Type + right.Type, left.Value + right.Value);

    public static TimexScores Of(IEnumerable<TimexPair> pairs)
    {
        int gold = 0, answers = 0, strict = 0, relaxed = 0, type = 0, value = 0;
        foreach (var pair in pairs)
        {
            gold += pair.Gold is null ? 0 : 1;
            answers += pair.Answer is null ? 0 : 1;
            strict += pair.IsStrict ? 1 : 0;
            relaxed += pair.IsRelaxed ? 1 : 0;
            type += pair.HasType ? 1 : 0;
            value += pair.HasValue ? 1 : 0;
        }

        return new TimexScores(new(strict, answers, gold), new(relaxed, answers, gold), new(type, answers, gold), new(value, answers, gold));
    }
}

/// <summary>Pairs gold expressions with answers, one to one, as TempEval-3 does.</summary>
internal static class TimexMatching
{
    /// <summary>Gives every gold expression and every answer exactly once, in text order. An answer with the same extent
    /// goes first; else the first answer that overlaps and is still free. Both lists are in text order.</summary>
    public static ImmutableArray<TimexPair> Match(ImmutableArray<TimexAnnotation> gold, ImmutableArray<TimexAnnotation> answers)
    {
        var pairs = ImmutableArray.CreateBuilder<TimexPair>(gold.Length + answers.Length);
        var used = new bool[answers.Length];
        foreach (var item in gold)
        {
            var found = -1;
            for (var i = FirstEndingAfter(answers, item.Span.Start); i < answers.Length && answers[i].Span.Start < item.Span.End; i++)
            {
                if (!used[i] && (found < 0 || answers[i].Span == item.Span))
                {
                    found = i;
                }
            }

            if (found >= 0)
            {
                used[found] = true;
            }

            pairs.Add(new TimexPair(item, found < 0 ? null : answers[found]));
        }

        for (var i = 0; i < answers.Length; i++)
        {
            if (!used[i])
            {
                pairs.Add(new TimexPair(null, answers[i]));
            }
        }

        pairs.Sort((left, right) => StartOf(left).CompareTo(StartOf(right)));
        return pairs.ToImmutable();
    }

    private static int StartOf(TimexPair pair) => (pair.Gold ?? pair.Answer!.Value).Span.Start;

    private static int FirstEndingAfter(ImmutableArray<TimexAnnotation> answers, int position)
    {
        int low = 0, high = answers.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (answers[middle].Span.End <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
