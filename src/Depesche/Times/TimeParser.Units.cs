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
            return ParseRepetition(modifiers, word);
        }

        if (modifiers.Number is null && word.UnitNumber != UnitNumber.Plural && unit == TimeUnit.Year && ParseYearNumber(end) is { } year)
        {
            return Placed(modifiers.First, year.End, year.Meaning!);
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

        if (Has(end, TimeCategory.Sequel, out var sequel) && modifiers.HasArticle)
        {
            return new TimeExpression(modifiers.First, end + 1, StepMeaning(unit, sequel.Code, isFromMention: true));
        }

        if (unit == TimeUnit.Weekend && PrepositionBefore(modifiers.First) is not null)
        {
            return Placed(modifiers.First, end, new TimeMeaning { Type = TimexType.Date, Grain = TimeGrain.Weekend });
        }

        return isInner && modifiers.HasArticle && unit >= TimeUnit.Weekend ? new TimeExpression(modifiers.First, end, StepMeaning(unit, 0, isFromMention: false)) : null;
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
    private bool IsAge(in Modifiers modifiers, int end) =>
        Has(end, TimeCategory.Age, out _) || Has(modifiers.First - 1, TimeCategory.AgeFrom, out _) ||
        (Has(modifiers.First - 1, TimeCategory.Preposition, out _) && Has(modifiers.First - 2, TimeCategory.AgeOf, out _));

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
        TimeUnit.Week => TimeGrain.Week,
        TimeUnit.Month => TimeGrain.Month,
        TimeUnit.Quarter => TimeGrain.Quarter,
        TimeUnit.Half => TimeGrain.Half,
        TimeUnit.Year => TimeGrain.Year,
        TimeUnit.Decade => TimeGrain.Decade,
        TimeUnit.Century => TimeGrain.Century,
        TimeUnit.Millennium => TimeGrain.Millennium,
        _ => TimeGrain.Clock,
    };

    /// <summary>An adjective of length (dreijährig). Ages are left alone: an adjective before a person, or used as a noun.</summary>
    private TimeExpression? ParseLength(in Modifiers modifiers, TimeWord word)
    {
        var unit = (TimeUnit)word.Code;
        var isFirst = modifiers.Head == modifiers.First;
        var isAge = (unit == TimeUnit.Year && word.Number >= LowestAge) || char.IsUpper(tokens.Forms[modifiers.Head][0]) || IsBeforePerson(modifiers.Head + 1);
        return isFirst && !isAge
            ? new TimeExpression(modifiers.First, modifiers.Head + 1, new TimeMeaning { Type = TimexType.Duration, Value = TimexValues.Duration(word.Number, unit) })
            : null;
    }

    /// <summary>An adjective of so many years before a noun mostly tells an age (dreizehnjähriger Schüler).</summary>
    private const int LowestAge = 13;

    /// <summary>A length inside a compound in digits (35-Stunden-Woche, 14-Tage-Frist).</summary>
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
        }

        return null;
    }

    /// <summary>Decades: neunziger Jahre, 90er Jahre, 1990er-Jahre.</summary>
    private TimeExpression? ParseDecade(in Modifiers modifiers)
    {
        var head = modifiers.Head;
        if (modifiers.Number is not null || modifiers.Ordinal > 0)
        {
            return null;
        }

        int decade;
        var isShort = true;
        var end = head + 2;
        if (Has(head, TimeCategory.Decade, out var word))
        {
            decade = word.Code;
        }
        else if (DecadeOf(tokens.Forms[head], out var years, out var isWhole))
        {
            decade = years;
            isShort = years < 100;
            end = isWhole ? head + 1 : end;
        }
        else
        {
            return null;
        }

        if (end == head + 2 && !(Has(head + 1, TimeCategory.Unit, out var unit) && unit.Code == (int)TimeUnit.Year))
        {
            return null;
        }

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
