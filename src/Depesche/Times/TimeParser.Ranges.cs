using Depesche.Text;

namespace Depesche.Times;

/// <summary>Ranges: the two ends are two expressions, and each may tell something of the other.</summary>
internal sealed partial class TimeParser
{
    private const int WidestGap = 4;

    /// <summary>Adds an expression. The end of a range is marked, and gives its year to a start that has none (März bis Mai 2022).</summary>
    private void AddInRange(List<TimeExpression> found, TimeExpression expression)
    {
        if (found is not [.., var start] || start.First < sentenceFirst || !IsRange(start, expression, out var isSpan))
        {
            found.Add(expression);
            return;
        }

        var (first, last) = (start.Meaning!, expression.Meaning!);
        if (last.Year is { } year && first is { Year: null, StepGrain: TimeGrain.None, Holiday: null, Month: > 0 } && first.Grain == last.Grain)
        {
            found[^1] = start with { Meaning = first with { Year = first.Month > last.Month ? year - 1 : year } };
        }

        found.Add(isSpan ? expression with { Meaning = last with { IsRangeEnd = true } } : expression);
    }

    /// <summary>True when only a word of a range stands between two expressions, and prepositions or articles.</summary>
    /// <param name="start">The one before.</param>
    /// <param name="end">The one after.</param>
    /// <param name="isSpan">True for the ends of one stretch of time (bis, zwischen … und), not for two points (und).</param>
    private bool IsRange(TimeExpression start, TimeExpression end, out bool isSpan)
    {
        isSpan = false;
        if (end.First - start.End > WidestGap || !Has(start.End, TimeCategory.Range, out var word))
        {
            return false;
        }

        for (var i = start.End + 1; i < end.First; i++)
        {
            if (tokens.Tokens[i].Part == ContractionPart.None && !Has(i, TimeCategory.Preposition, out _) && !Has(i, TimeCategory.Article, out _))
            {
                return false;
            }
        }

        isSpan = word.Code > 0 || PrepositionBefore(start.First) == TimePreposition.Between;
        return true;
    }

    /// <summary>True when a month or season goes on a list of them (März, April und Mai).</summary>
    private bool IsListed(int i) =>
        i - 2 >= sentenceFirst && (Has(i - 1, TimeCategory.Range, out _) || tokens.Forms[i - 1] == ",") &&
        (Has(i - 2, TimeCategory.Month, out _) || Has(i - 2, TimeCategory.Season, out _));
}
