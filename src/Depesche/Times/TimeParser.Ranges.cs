using Depesche.Text;

namespace Depesche.Times;

/// <summary>Expressions side by side: the ends of a range and of a list are expressions of their own, and each may tell something of the other.</summary>
internal sealed partial class TimeParser
{
    private const int WidestGap = 4;
    private const string EveryYear = "P1Y";

    /// <summary>Adds an expression. The end of a range is marked, and gives its year to a start that has none (März bis Mai 2022).</summary>
    private void Add(List<TimeExpression> found, TimeExpression expression)
    {
        if (found is not [.., var start] || start.First < sentenceFirst || !IsRange(start, expression, out var isSpan))
        {
            found.Add(found is [.., var before] && before.First >= sentenceFirst && IsBeside(before, expression) ? InYearOf(before.Meaning!, expression) : expression);
            return;
        }

        var (first, last) = (start.Meaning!, expression.Meaning!);
        if (last.Year is { } year && first is { Year: null, StepGrain: TimeGrain.None, Holiday: null, Month: > 0 } && first.Grain == last.Grain)
        {
            found[^1] = start with { Meaning = first with { Year = first.Month > last.Month ? year - 1 : year } };
        }

        if (isSpan)
        {
            last = last with { IsRangeEnd = true, Place = first.Type == TimexType.Duration && last.Type == TimexType.Duration ? first.Place : last.Place };
        }

        found.Add(expression with { Meaning = last });
    }

    /// <summary>True when at most a comma and a preposition with its article stand between two expressions (jedes Jahr, am 3. Mai).</summary>
    private bool IsBeside(TimeExpression before, TimeExpression expression)
    {
        var i = before.End;
        if (i < expression.First && tokens.Forms[i] == ",")
        {
            i++;
        }

        while (i < expression.First && (Has(i, TimeCategory.Preposition, out _) || Has(i, TimeCategory.Article, out _) || tokens.Tokens[i].Part != ContractionPart.None))
        {
            i++;
        }

        return i == expression.First && i - before.End < WidestGap;
    }

    /// <summary>A date, month or season without a year belongs to the year right before it (2019 im Mai), and to each of them after "each year" (jedes Jahr im Mai).</summary>
    private static TimeExpression InYearOf(TimeMeaning before, TimeExpression expression)
    {
        if (expression.Meaning is not { Type: TimexType.Date, Year: null, StepGrain: TimeGrain.None, Weekday: 0, Holiday: null } meaning || (meaning.Month == 0 && meaning.Season is null))
        {
            return expression;
        }

        return before switch
        {
            { Type: TimexType.Set, Value: EveryYear } => expression with
            {
                Meaning = new TimeMeaning
                {
                    Type = TimexType.Set,
                    Value = meaning.Season is { } season ? $"XXXX-{season}" : TimexValues.Text($"XXXX-{meaning.Month:D2}{(meaning.Day > 0 ? TimexValues.Text($"-{meaning.Day:D2}") : "")}"),
                },
            },
            { Type: TimexType.Date, Grain: TimeGrain.Year, IsRangeEnd: false } =>
                expression with { Meaning = meaning with { Year = before.Year, StepGrain = before.StepGrain, Step = before.Step, IsFromMention = before.IsFromMention } },
            _ => expression,
        };
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

    /// <summary>An ordinal that shares its head with the end of a range or list (5. bis 9. Juni, 18. und 19. Jahrhundert).</summary>
    private TimeExpression? ParseRangeStart(in Modifiers modifiers)
    {
        var i = modifiers.Head;
        if (!Has(i, TimeCategory.Range, out _) && tokens.Forms[i] != ",")
        {
            return null;
        }

        i++;
        while (i < sentenceEnd && tokens.Tokens[i].Part != ContractionPart.None)
        {
            i++;
        }

        if (i >= sentenceEnd || (NumericAt(i).Shape != NumericShape.Ordinal && !Has(i, TimeCategory.Ordinal, out _)) ||
            ParseNominal(i, isInner: true) is not { Meaning: { } last })
        {
            return null;
        }

        var ordinal = modifiers.Ordinal;
        TimeMeaning? first = last switch
        {
            { Grain: TimeGrain.Day, Month: > 0, Nth: 0 } when NumericToken.IsDay(ordinal, last.Month) => last with { Day = ordinal },
            { Grain: TimeGrain.Century } => last with { Year = (ordinal - 1) * 100 },
            { Grain: TimeGrain.Quarter or TimeGrain.Half, Portion: > 0 } when ordinal < last.Portion => last with { Portion = ordinal },
            _ => null,
        };
        return first is null ? null : Placed(modifiers.First, modifiers.Head, first);
    }

    /// <summary>A number that shares its unit with the end of a range (zwei bis drei Wochen).</summary>
    private TimeExpression? ParseLengthRangeStart(in Modifiers modifiers)
    {
        if (modifiers.Number is not (> 0 and < FirstYear and var number) || !Has(modifiers.Head, TimeCategory.Range, out var range) ||
            (range.Code == 0 && PrepositionBefore(modifiers.First) != TimePreposition.Between) ||
            ParseNominal(modifiers.Head + 1, isInner: false) is not { } last || !IsCountAt(modifiers.Head + 1))
        {
            return null;
        }

        return last.Meaning switch
        {
            null => new TimeExpression(modifiers.First, modifiers.Head, null),
            { Type: TimexType.Duration, Length: > 0 } length => new TimeExpression(modifiers.First, modifiers.Head, length with
            {
                Value = TimexValues.Duration(number, length.Unit),
                Length = number,
                Place = PlaceOf(modifiers),
            }),
            _ => null,
        };
    }

    private bool IsCountAt(int i) => IsIntegerAt(i, out _) || Has(i, TimeCategory.Number, out _);
}
