using Depesche.Text;

namespace Depesche.Times;

/// <summary>Weekdays as heads, with the part of the day, the date or the week that goes with them.</summary>
internal sealed partial class TimeParser
{
    private const int FarthestAway = 500;

    private TimeExpression? ParseWeekday(in Modifiers modifiers, TimeWord word)
    {
        var end = modifiers.Head + 1;
        var part = word.Part;
        if (part is null && PartAt(end) is { } following)
        {
            part = following;
            end++;
        }

        if (word.UnitNumber == UnitNumber.Plural && !(modifiers is { Step: null, Ordinal: 0, Number: null } && (!word.IsNoun || PrepositionBefore(modifiers.First) == TimePreposition.On)))
        {
            return null;
        }

        if (modifiers.IsEach || modifiers.IsEvery || word.UnitNumber == UnitNumber.Plural)
        {
            var set = new TimeMeaning { Type = TimexType.Set, Value = TimexValues.Text($"XXXX-WXX-{word.Code}{(part is null ? "" : "T" + part)}") };
            return MonthlyRate(modifiers, end) is { } monthly
                ? new TimeExpression(modifiers.First, monthly, set with { Value = TimexValues.Duration(1, TimeUnit.Month) })
                : new TimeExpression(modifiers.First, end, set);
        }

        if (modifiers.Number is not null)
        {
            return new TimeExpression(modifiers.First, end, null);
        }

        var meaning = new TimeMeaning
        {
            Type = part is null ? TimexType.Date : TimexType.Time,
            Grain = part is null ? TimeGrain.Day : TimeGrain.Part,
            Weekday = word.Code,
            Part = part,
            StepGrain = modifiers.Step is null ? TimeGrain.None : TimeGrain.Day,
            Step = modifiers.Step ?? 0,
            IsFromMention = modifiers.IsFromMention,
        };
        var isAbbreviation = tokens.Forms[modifiers.Head][^1] == '.';
        if (DateAfterWeekday(end) is { Meaning: { } date } full)
        {
            return Placed(modifiers.First, full.End, date with { Type = meaning.Type, Grain = meaning.Grain, Weekday = word.Code, Part = part });
        }

        if (isAbbreviation)
        {
            return null;
        }

        if (modifiers.Ordinal > 0 || (modifiers is { Step: -1, IsFromMention: false } && MonthAfterWeekday(end) is not null))
        {
            var month = MonthAfterWeekday(end);
            return Placed(modifiers.First, month?.End ?? end, (month?.Meaning ?? meaning) with
            {
                Type = meaning.Type,
                Grain = meaning.Grain,
                Weekday = word.Code,
                Part = part,
                Nth = modifiers.Ordinal > 0 ? modifiers.Ordinal : -1,
            });
        }

        if (Away(end) is var (weeks, unit, last) && unit == TimeUnit.Week)
        {
            return new TimeExpression(modifiers.First, last, meaning with { DayShift = 7 * weeks, Lean = weeks < 0 ? TimeDirection.Past : TimeDirection.Future });
        }

        if (ParseNominal(end, isInner: true) is { Meaning: { Grain: TimeGrain.Week, StepGrain: TimeGrain.Week } week } weekly)
        {
            return new TimeExpression(modifiers.First, weekly.End, meaning with { StepGrain = TimeGrain.Week, Step = week.Step, IsFromMention = week.IsFromMention });
        }

        return Placed(modifiers.First, end, meaning);
    }

    /// <summary>The month to which a counted weekday belongs (ersten Sonntag im Mai, letzten Freitag des Monats).</summary>
    private TimeExpression? MonthAfterWeekday(int i)
    {
        if (!Has(i, TimeCategory.Article, out _))
        {
            if (i + 2 >= sentenceEnd || tokens.Tokens[i].Part != ContractionPart.Preposition || !Has(i, TimeCategory.Preposition, out var preposition) ||
                preposition.Code != (int)TimePreposition.Ahead)
            {
                return null;
            }

            i += 2;
        }

        return ParseNominal(i, isInner: true) is { Meaning: { Type: TimexType.Date, Grain: TimeGrain.Month } } month ? month : null;
    }

    /// <summary>How far something moves a point (Freitag in einer Woche, heute vor zwei Jahren).</summary>
    private (int Count, TimeUnit Unit, int End)? Away(int i)
    {
        if (!Has(i, TimeCategory.Preposition, out var preposition) || (TimePreposition)preposition.Code is not (TimePreposition.Back or TimePreposition.Ahead) ||
            !Has(i + 2, TimeCategory.Unit, out var unit) || (TimeUnit)unit.Code is not (TimeUnit.Day or TimeUnit.Week or TimeUnit.Month or TimeUnit.Year))
        {
            return null;
        }

        var number = IsIntegerAt(i + 1, out var digits) ? digits.Value : Has(i + 1, TimeCategory.Number, out var word) ? word.Number : 0;
        return number is >= 1 and <= FarthestAway && number % 1 == 0
            ? ((int)number * (preposition.Code == (int)TimePreposition.Back ? -1 : 1), (TimeUnit)unit.Code, i + 3)
            : null;
    }

    /// <summary>The date that explains a weekday: <c>, 25. Februar</c>, <c>, den 25. Februar</c>, <c>25.2.2023</c>.</summary>
    private TimeExpression? DateAfterWeekday(int i)
    {
        if (i < sentenceEnd && tokens.Forms[i] == ",")
        {
            i++;
        }

        if (i >= sentenceEnd || (NumericAt(i).Shape == NumericShape.None && !Has(i, TimeCategory.Article, out _) && !Has(i, TimeCategory.Ordinal, out _)))
        {
            return null;
        }

        var date = ParseDate(i) ?? ParseNominal(i, isInner: true);
        return date is { Meaning: { Grain: TimeGrain.Day, Day: > 0, Weekday: 0, IsFromMention: false } } ? date : null;
    }
}
