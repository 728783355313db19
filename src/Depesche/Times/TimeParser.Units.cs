using Depesche.Actors;
using Depesche.Text;

namespace Depesche.Times;

/// <summary>Units of time: lengths, repetitions, years, decades, centuries.</summary>
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

        var hasArticle = modifiers.HasArticle || (modifiers.First > sentenceFirst && tokens.Tokens[modifiers.First - 1].Part == ContractionPart.Article);
        if (Has(end, TimeCategory.Sequel, out var sequel) && hasArticle)
        {
            return new TimeExpression(modifiers.First, end + 1, StepMeaning(unit, sequel.Code, isFromMention: true));
        }

        if (unit == TimeUnit.Weekend && PrepositionBefore(modifiers.First) is not null)
        {
            return Placed(modifiers.First, end, new TimeMeaning { Type = TimexType.Date, Grain = TimeGrain.Weekend });
        }

        if (modifiers.IsWhole && hasArticle)
        {
            return ParseLengthOfUnits(modifiers with { Number = 1 }, word);
        }

        var isWithin = unit >= TimeUnit.Day && Has(modifiers.First - 1, TimeCategory.Within, out _);
        if (!modifiers.HasArticle || !(isWithin || (isInner && unit >= TimeUnit.Weekend)))
        {
            return null;
        }

        var present = unit == TimeUnit.Day ? new TimeMeaning { Type = TimexType.Date, Grain = TimeGrain.Day } : StepMeaning(unit, 0, isFromMention: false);
        return new TimeExpression(modifiers.First, end, present);
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

    private TimeExpression? ParseRepetition(in Modifiers modifiers, TimeWord word)
    {
        var count = modifiers.Number ?? Math.Max(1, modifiers.Ordinal);
        if (modifiers.IsEvery && modifiers.Number is null && word.UnitNumber == UnitNumber.Singular)
        {
            return null;
        }

        return new TimeExpression(modifiers.First, modifiers.Head + 1, new TimeMeaning
        {
            Type = TimexType.Set,
            Value = TimexValues.Duration(count, (TimeUnit)word.Code),
        });
    }

    /// <summary>Centuries, millennia, halves and quarters of a year are counted (20. Jahrhundert, drittes Quartal).</summary>
    private TimeExpression? ParseCounted(in Modifiers modifiers, TimeUnit unit)
    {
        var end = modifiers.Head + 1;
        switch (unit)
        {
            case TimeUnit.CalendarWeek:
                return ParseCalendarWeek(modifiers.First, end, modifiers.Ordinal);
            case TimeUnit.Century when modifiers.Ordinal <= 30:
                return Placed(modifiers.First, end, new TimeMeaning { Type = TimexType.Date, Grain = TimeGrain.Century, Year = (modifiers.Ordinal - 1) * 100 });
            case TimeUnit.Millennium when modifiers.Ordinal <= 9:
                return Placed(modifiers.First, end, new TimeMeaning { Type = TimexType.Date, Grain = TimeGrain.Millennium, Year = (modifiers.Ordinal - 1) * 1000 });
            case TimeUnit.Half when modifiers.Ordinal <= 2:
            case TimeUnit.Quarter when modifiers.Ordinal <= 4:
                var meaning = new TimeMeaning { Type = TimexType.Date, Grain = GrainOf(unit), Portion = modifiers.Ordinal };
                end = WithYear(end, ref meaning);
                return Placed(modifiers.First, end, meaning);
            default:
                return null;
        }
    }

    private TimeExpression? ParseLengthOfUnits(in Modifiers modifiers, TimeWord word)
    {
        var unit = (TimeUnit)word.Code;
        var end = modifiers.Head + 1;
        if (modifiers.Number == 1 && unit == TimeUnit.Day && tokens.Forms[modifiers.Head][^1] == 's')
        {
            return new TimeExpression(modifiers.First, end, null);
        }

        if (IsAge(modifiers, end))
        {
            return new TimeExpression(modifiers.First, end, null);
        }

        var number = modifiers.Number ?? double.NaN;
        var value = TimexValues.Duration(number, unit);
        if (FurtherUnit(end) is var (further, furtherUnit, furtherEnd) && furtherUnit < unit)
        {
            value += (unit > TimeUnit.Hour && furtherUnit <= TimeUnit.Hour ? "T" : "") + TimexValues.Amount(further, furtherUnit);
            end = furtherEnd;
        }

        var isSequel = modifiers.Number is not null && Has(end, TimeCategory.Sequel, out _);
        return new TimeExpression(modifiers.First, isSequel ? end + 1 : end, new TimeMeaning
        {
            Type = TimexType.Duration,
            Value = value,
            Length = number,
            Unit = unit,
            Place = isSequel ? LengthPlace.None : PlaceOf(modifiers),
        });
    }

    private LengthPlace PlaceOf(in Modifiers modifiers) => modifiers switch
    {
        { IsFromMention: true } => LengthPlace.None,
        { Step: < 0 } => LengthPlace.Until,
        { Step: > 0 } => LengthPlace.From,
        { Step: 0 } => LengthPlace.None,
        _ => PrepositionBefore(modifiers.First) switch
        {
            TimePreposition.Back => LengthPlace.Back,
            TimePreposition.Ahead => LengthPlace.Ahead,
            TimePreposition.Since => LengthPlace.Until,
            _ => LengthPlace.None,
        },
    };

    /// <summary>A second unit (drei Jahre und vier Monate).</summary>
    private (double Number, TimeUnit Unit, int End)? FurtherUnit(int i)
    {
        if (!Has(i, TimeCategory.And, out _) || i + 2 >= sentenceEnd)
        {
            return null;
        }

        double number;
        if (IsIntegerAt(i + 1, out var digits))
        {
            number = digits.Value;
        }
        else if (Has(i + 1, TimeCategory.Number, out var word))
        {
            number = word.Number;
        }
        else
        {
            return null;
        }

        return Has(i + 2, TimeCategory.Unit, out var unit) ? (number, (TimeUnit)unit.Code, i + 3) : null;
    }

    /// <summary>True for the length of a life: zwanzig Jahre alt, im Alter von zwanzig Jahren.</summary>
    private bool IsAge(in Modifiers modifiers, int end)
    {
        var before = modifiers.First - 1;
        return Has(end, TimeCategory.Age, out _) || Has(before, TimeCategory.AgeFrom, out _) ||
            (Has(before, TimeCategory.Preposition, out _) && Has(before - 1, TimeCategory.AgeOf, out _)) ||
            (Has(modifiers.Head, TimeCategory.Unit, out var unit) && unit.Code == (int)TimeUnit.Year &&
                ((modifiers.Number >= LowestAge && Has(before, TimeCategory.AgeAt, out _) && !IsCapitalWordAt(end)) || (Has(before, TimeCategory.AgeOfPerson, out _) && IsPersonAt(before - 1))));
    }

    private bool IsPersonAt(int i) => i >= sentenceFirst && IsCapitalWordAt(i) &&
        actors.MentionAt(i) is >= 0 and var mention && actors.Entities[actors.Mentions[mention].Entity].Kind is EntityKind.Person or EntityKind.Group;

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

    /// <summary>An adjective of length (dreijährig). Ages are left alone: an adjective before a person, or used as a noun.</summary>
    private TimeExpression? ParseLength(in Modifiers modifiers, TimeWord word)
    {
        var head = modifiers.Head;
        return head == modifiers.First && !double.IsNaN(word.Number) && !char.IsUpper(tokens.Forms[head][0]) ? LengthAt(head, (TimeUnit)word.Code, word.Number) : null;
    }

    private TimeExpression? LengthAt(int i, TimeUnit unit, double number)
    {
        var isAge = (unit == TimeUnit.Year && number >= LowestAge && !Has(i + 1, TimeCategory.Lasting, out _)) || IsBeforePerson(i + 1);
        return isAge ? null : new TimeExpression(i, i + 1, new TimeMeaning { Type = TimexType.Duration, Value = TimexValues.Duration(number, unit) });
    }

    /// <summary>An adjective of so many years mostly tells an age (dreizehnjähriger Schüler), unless its noun is known to last.</summary>
    private const int LowestAge = 13;

    /// <summary>A length inside a compound in digits (35-Stunden-Woche, 14-Tage-Frist), and an adjective in digits (30-jähriges Bestehen).</summary>
    private TimeExpression? ParseHyphenated(int i)
    {
        var form = tokens.Forms[i];
        if (tokens.Tokens[i].Kind != TokenKind.Word || !char.IsAsciiDigit(form[0]))
        {
            return null;
        }

        var hyphen = form.IndexOf('-', StringComparison.Ordinal);
        if (hyphen < 0 || NumericToken.Read(form.AsSpan(0, hyphen)) is not { Shape: NumericShape.Integer } number)
        {
            return null;
        }

        var rest = form.AsSpan(hyphen + 1);
        var next = rest.IndexOf('-');
        var name = next < 0 ? rest : rest[..next];
        if (vocabulary.ReadingsOf(name) is not { } all)
        {
            return null;
        }

        foreach (var word in all.Words)
        {
            if (word.Category == TimeCategory.Unit && char.IsUpper(name[0]))
            {
                return new TimeExpression(i, i + 1, new TimeMeaning { Type = TimexType.Duration, Value = TimexValues.Duration(number.Value, (TimeUnit)word.Code) });
            }

            if (word.Category == TimeCategory.Length && double.IsNaN(word.Number) && char.IsLower(name[0]))
            {
                return LengthAt(i, (TimeUnit)word.Code, number.Value);
            }
        }

        return null;
    }

    /// <summary>Decades: neunziger Jahre, 90er Jahre, 1990er-Jahre, Neunzigerjahre, die Neunziger, den 90ern.</summary>
    private TimeExpression? ParseDecade(in Modifiers modifiers)
    {
        var head = modifiers.Head;
        if (modifiers.Number is not null || modifiers.Ordinal > 0)
        {
            return null;
        }

        int decade;
        var isShort = true;
        var isWhole = false;
        if (Has(head, TimeCategory.Decade, out var word))
        {
            decade = word.Code;
            isWhole = word.IsNoun && modifiers.HasArticle;
        }
        else if (DecadeOf(tokens.Forms[head], out decade, out isWhole))
        {
            isShort = decade < 100;
            isWhole |= modifiers.HasArticle && !IsCapitalWordAt(head + 1);
        }
        else
        {
            return null;
        }

        var hasUnit = Has(head + 1, TimeCategory.Unit, out var unit) && unit.Code == (int)TimeUnit.Year;
        if (!hasUnit && !isWhole)
        {
            return null;
        }

        var end = hasUnit ? head + 2 : head + 1;
        return Placed(modifiers.First, end, new TimeMeaning
        {
            Type = TimexType.Date,
            Grain = TimeGrain.Decade,
            Year = decade,
            IsShortYear = isShort,
        });
    }

    private bool NumericDecadeAt(int i) => i < sentenceEnd && DecadeOf(tokens.Forms[i], out _, out _);

    /// <summary>Reads <c>90er</c>, <c>1990er</c>, and <c>90er-Jahre</c> as a whole.</summary>
    private bool DecadeOf(string form, out int years, out bool isWhole)
    {
        var hyphen = form.IndexOf('-', StringComparison.Ordinal);
        var number = NumericToken.Read(hyphen < 0 ? form : form.AsSpan(0, hyphen));
        years = number.First;
        isWhole = hyphen > 0;
        return number.Shape == NumericShape.Decade && (hyphen < 0 || IsYearUnit(form.AsSpan(hyphen + 1)));
    }

    private bool IsYearUnit(ReadOnlySpan<char> form) => vocabulary.ReadingsOf(form) is { } all && Array.Exists(all.Words, r => r.Category == TimeCategory.Unit && r.Code == (int)TimeUnit.Year);
}
