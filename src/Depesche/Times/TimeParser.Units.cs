using Depesche.Syntax;
using Depesche.Text;

namespace Depesche.Times;

/// <summary>Units of time as heads: years, weeks, quarters, centuries, and steps from one to another.</summary>
internal sealed partial class TimeParser
{
    private TimeExpression? ParseUnit(in Modifiers modifiers, TimeWord word, bool isInner)
    {
        var unit = (TimeUnit)word.Code;
        var end = modifiers.Head + 1;
        if (modifiers.IsEach || modifiers.IsEvery || modifiers.IsPer)
        {
            return unit == TimeUnit.Term ? null : ParseRepetition(modifiers, word);
        }

        switch (unit)
        {
            case TimeUnit.Term:
                return ParseTerm(modifiers);
            case TimeUnit.CalendarWeek when modifiers.Number is not null && word.UnitNumber == UnitNumber.Singular:
                return null;
            case TimeUnit.CalendarWeek when modifiers is { Number: null, Ordinal: 0 } && IsIntegerAt(end, out var week):
                return ParseCalendarWeek(modifiers.First, end + 1, week.First);
            case TimeUnit.Year or TimeUnit.SchoolYear when modifiers.Number is null && ParseYearNumber(end) is { Meaning: { } told } year:
                return word.UnitNumber == UnitNumber.Plural
                    ? new TimeExpression(modifiers.First, end, null)
                    : Placed(modifiers.First, year.End, unit == TimeUnit.Year ? told : told with { Grain = TimeGrain.SchoolYear });
        }

        if (unit == TimeUnit.Weekend && word.UnitNumber == UnitNumber.Plural && modifiers is { Number: null, Ordinal: 0, Step: null } && PrepositionBefore(modifiers.First) == TimePreposition.On)
        {
            return new TimeExpression(modifiers.First, end, new TimeMeaning { Type = TimexType.Set, Value = "XXXX-WXX-WE" });
        }

        if (modifiers.Ordinal > 0 && modifiers.Number is null)
        {
            return ParseCounted(modifiers, unit);
        }

        if (modifiers.Number is not null || (word.UnitNumber != UnitNumber.Singular && !(modifiers.Step is not null && IsSingular(modifiers, word))))
        {
            return ParseLengthOfUnits(modifiers, word);
        }

        if (modifiers.Step is { } step)
        {
            return ParseStep(modifiers, unit, step);
        }

        var hasArticle = HasArticle(modifiers);
        if (Has(end, TimeCategory.Sequel, out var sequel) && hasArticle)
        {
            return new TimeExpression(modifiers.First, end + 1, StepMeaning(unit, sequel.Code, isFromMention: true));
        }

        if (IsAllOf(modifiers))
        {
            return ParseLengthOfUnits(modifiers with { Number = 1 }, word);
        }

        if (unit == TimeUnit.Weekend && PrepositionBefore(modifiers.First) is not null)
        {
            return Placed(modifiers.First, end, new TimeMeaning { Type = TimexType.Date, Grain = TimeGrain.Weekend });
        }

        var isWithin = unit >= TimeUnit.Day && Has(modifiers.First - 1, TimeCategory.Within, out _);
        if (!modifiers.HasArticle || !(isWithin || (isInner && unit >= TimeUnit.Weekend)))
        {
            return null;
        }

        var present = unit == TimeUnit.Day ? new TimeMeaning { Type = TimexType.Date, Grain = TimeGrain.Day } : StepMeaning(unit, 0, isFromMention: false);
        return new TimeExpression(modifiers.First, end, present);
    }

    private TimeExpression InEra(int first, int end, TimeGrain grain, int year)
    {
        var era = EraAt(end, out var last);
        return Placed(first, last, new TimeMeaning { Type = TimexType.Date, Grain = grain, Year = year, IsBeforeChrist = era < 0 });
    }

    /// <summary>-1 for vor Christus, 1 for nach Christus, else 0.</summary>
    private int EraAt(int i, out int end)
    {
        if (i < sentenceEnd && readings[i] is { } all)
        {
            foreach (var word in all.Words)
            {
                if (word.Category == TimeCategory.Era && IsGroup(i, word, out end))
                {
                    return word.Code;
                }
            }
        }

        end = i;
        return 0;
    }

    /// <summary>True when an article stands before the head, also one contracted with a preposition.</summary>
    private bool HasArticle(in Modifiers modifiers) =>
        modifiers.HasArticle || (modifiers.First > sentenceFirst && tokens.Tokens[modifiers.First - 1].Part == ContractionPart.Article);

    /// <summary>True when a period is told as a length (den ganzen Sommer, die Nacht über).</summary>
    private bool IsAllOf(in Modifiers modifiers)
    {
        if (modifiers.IsWhole)
        {
            return HasArticle(modifiers);
        }

        var after = modifiers.Head + 1;
        return modifiers is { HasArticle: true, Step: null, Number: null, Ordinal: 0 } && PrepositionBefore(modifiers.First) is null && Has(after, TimeCategory.Throughout, out _) &&
            (after + 1 >= sentenceEnd || text.Words[after + 1].Pos is not (UPos.Noun or UPos.Propn or UPos.Det or UPos.Adj or UPos.Num or UPos.Pron));
    }

    /// <summary>A term of a parliament: before, during or after the report, whose days no calendar tells.</summary>
    private static TimeExpression? ParseTerm(in Modifiers modifiers) => modifiers is { Step: { } step, Number: null, IsFromMention: false }
        ? new TimeExpression(modifiers.First, modifiers.Head + 1, new TimeMeaning
        {
            Type = TimexType.Date,
            Value = step switch { < 0 => "PAST_REF", 0 => "PRESENT_REF", _ => "FUTURE_REF" },
        })
        : null;

    /// <summary>A week by its number (16. Kalenderwoche, KW 16).</summary>
    private TimeExpression? ParseCalendarWeek(int first, int end, int week)
    {
        if (week is < 1 or > 53)
        {
            return null;
        }

        var meaning = new TimeMeaning { Type = TimexType.Date, Grain = TimeGrain.Week, Portion = week };
        end = WithYear(end, ref meaning);
        return Placed(first, end, meaning);
    }

    /// <summary>"Jahre" is a singular after a singular form (diesem Jahre).</summary>
    private bool IsSingular(in Modifiers modifiers, TimeWord word) =>
        word.UnitNumber == UnitNumber.Both && tokens.Forms[modifiers.Head - 1].EndsWith('m');

    /// <summary>Centuries, millennia, halves and quarters of a year are counted (20. Jahrhundert, drittes Quartal).</summary>
    private TimeExpression? ParseCounted(in Modifiers modifiers, TimeUnit unit)
    {
        var end = modifiers.Head + 1;
        switch (unit)
        {
            case TimeUnit.CalendarWeek:
                return ParseCalendarWeek(modifiers.First, end, modifiers.Ordinal);
            case TimeUnit.Century when modifiers.Ordinal <= 30:
                return InEra(modifiers.First, end, TimeGrain.Century, (modifiers.Ordinal - 1) * 100);
            case TimeUnit.Millennium when modifiers.Ordinal <= 9:
                return InEra(modifiers.First, end, TimeGrain.Millennium, (modifiers.Ordinal - 1) * 1000);
            case TimeUnit.Half when modifiers.Ordinal <= 2:
            case TimeUnit.Quarter when modifiers.Ordinal <= 4:
                var meaning = new TimeMeaning { Type = TimexType.Date, Grain = GrainOf(unit), Portion = modifiers.Ordinal };
                end = WithYear(end, ref meaning);
                return Placed(modifiers.First, end, meaning);
            default:
                return null;
        }
    }

    private TimeExpression? ParseStep(in Modifiers modifiers, TimeUnit unit, int step)
    {
        var end = modifiers.Head + 1;
        if (unit < TimeUnit.Day)
        {
            return null;
        }

        if (unit != TimeUnit.Day)
        {
            return Placed(modifiers.First, end, StepMeaning(unit, step, modifiers.IsFromMention));
        }

        return step < 0 && !modifiers.IsFromMention ? null : Placed(modifiers.First, end, StepMeaning(unit, step, isFromMention: true));
    }

    private static TimeMeaning StepMeaning(TimeUnit unit, int step, bool isFromMention) => new()
    {
        Type = TimexType.Date,
        Grain = GrainOf(unit),
        StepGrain = GrainOf(unit),
        Step = step,
        IsFromMention = isFromMention,
    };

    private static TimeGrain GrainOf(TimeUnit unit) => unit switch
    {
        TimeUnit.Day => TimeGrain.Day,
        TimeUnit.Weekend => TimeGrain.Weekend,
        TimeUnit.Week or TimeUnit.CalendarWeek => TimeGrain.Week,
        TimeUnit.Month => TimeGrain.Month,
        TimeUnit.Quarter => TimeGrain.Quarter,
        TimeUnit.Half => TimeGrain.Half,
        TimeUnit.SchoolYear => TimeGrain.SchoolYear,
        TimeUnit.Year => TimeGrain.Year,
        TimeUnit.Decade => TimeGrain.Decade,
        TimeUnit.Century => TimeGrain.Century,
        TimeUnit.Millennium => TimeGrain.Millennium,
        _ => TimeGrain.Clock,
    };
}
