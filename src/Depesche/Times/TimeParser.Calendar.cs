using Depesche.Text;

namespace Depesche.Times;

/// <summary>Calendar names as heads: months, weekdays, seasons and parts of the day, with the dates and years that go with them.</summary>
internal sealed partial class TimeParser
{
    private TimeExpression? ParseMonth(in Modifiers modifiers, int month, bool isInner)
    {
        var day = modifiers.Ordinal;
        if (month == 0 || (day > 0 && !NumericToken.IsDay(day, month)) || modifiers.Number is not null)
        {
            return null;
        }

        var end = modifiers.Head + 1;
        var meaning = new TimeMeaning
        {
            Type = TimexType.Date,
            Grain = day > 0 ? TimeGrain.Day : TimeGrain.Month,
            Month = month,
            Day = day,
            StepGrain = modifiers.Step is null ? TimeGrain.None : TimeGrain.Month,
            Step = modifiers.Step ?? 0,
        };
        if (modifiers.IsEach)
        {
            return new TimeExpression(modifiers.First, end, new TimeMeaning
            {
                Type = TimexType.Set,
                Value = day > 0 ? TimexValues.Text($"XXXX-{month:D2}-{day:D2}") : TimexValues.Text($"XXXX-{month:D2}"),
            });
        }

        var plainEnd = end;
        end = WithYear(end, ref meaning);
        var isNumeric = tokens.Tokens[modifiers.Head].Kind == TokenKind.Number;
        var isPlaced = isInner || end > plainEnd || modifiers.HasArticle || modifiers.Step is not null || PrepositionBefore(modifiers.First) is not null || IsListed(modifiers.First);
        return isPlaced || (day > 0 && !isNumeric) ? Placed(modifiers.First, end, meaning) : null;
    }

    /// <summary>The month that a second ordinal stands for (18. 4.).</summary>
    private int NumericMonthAt(int i) => NumericAt(i) is { Shape: NumericShape.Ordinal, First: >= 1 and <= 12 and var month } ? month : 0;

    /// <summary>The day of a date that shares its month with the end of the range (5. bis 9. Juni).</summary>
    private TimeExpression? ParseRangeStart(in Modifiers modifiers)
    {
        var i = modifiers.Head;
        if (!Has(i, TimeCategory.Range, out _))
        {
            return null;
        }

        i++;
        while (i < sentenceEnd && tokens.Tokens[i].Part != ContractionPart.None)
        {
            i++;
        }

        if (i >= sentenceEnd || NumericAt(i).Shape is not NumericShape.Ordinal ||
            ParseNominal(i, isInner: true) is not { Meaning: { Grain: TimeGrain.Day, Month: > 0 } last } ||
            !NumericToken.IsDay(modifiers.Ordinal, last.Month))
        {
            return null;
        }

        return Placed(modifiers.First, modifiers.Head, last with { Day = modifiers.Ordinal });
    }

    private TimeExpression? ParseWeekday(in Modifiers modifiers, TimeWord word)
    {
        var end = modifiers.Head + 1;
        var part = word.Part;
        if (part is null && PartAt(end) is { } following)
        {
            part = following;
            end++;
        }

        if (modifiers.IsEach || modifiers.IsEvery)
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

        if (WeeksAway(end) is var (weeks, last))
        {
            return new TimeExpression(modifiers.First, last, meaning with { DayShift = 7 * weeks, Lean = weeks < 0 ? TimeDirection.Past : TimeDirection.Future });
        }

        if (ParseNominal(end, isInner: true) is { Meaning: { Grain: TimeGrain.Week, StepGrain: TimeGrain.Week } week } weekly)
        {
            return new TimeExpression(modifiers.First, weekly.End, meaning with { StepGrain = TimeGrain.Week, Step = week.Step, IsFromMention = week.IsFromMention });
        }

        return Placed(modifiers.First, end, meaning);
    }

    /// <summary>The weeks that move a weekday (Freitag in einer Woche, Montag vor zwei Wochen).</summary>
    private (int Weeks, int End)? WeeksAway(int i)
    {
        if (!Has(i, TimeCategory.Preposition, out var preposition) || (TimePreposition)preposition.Code is not (TimePreposition.Back or TimePreposition.Ahead) ||
            !Has(i + 2, TimeCategory.Unit, out var unit) || unit.Code != (int)TimeUnit.Week)
        {
            return null;
        }

        var number = IsIntegerAt(i + 1, out var digits) ? digits.Value : Has(i + 1, TimeCategory.Number, out var word) ? word.Number : 0;
        return number is >= 1 and <= 52 && number % 1 == 0 ? ((int)number * (preposition.Code == (int)TimePreposition.Back ? -1 : 1), i + 3) : null;
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

    /// <summary>The end of "im Monat" after a repeated weekday (jeden letzten Samstag im Monat).</summary>
    private int? MonthlyRate(in Modifiers modifiers, int i) =>
        (modifiers.Ordinal > 0 || modifiers.Step is not null) && i + 2 < sentenceEnd && tokens.Tokens[i].Part == ContractionPart.Preposition &&
        Has(i + 2, TimeCategory.Unit, out var unit) && unit.Code == (int)TimeUnit.Month
            ? i + 3
            : null;

    private TimeExpression? ParseSeason(in Modifiers modifiers, TimeWord word, bool isInner)
    {
        var end = modifiers.Head + 1;
        if (modifiers.IsEach)
        {
            return new TimeExpression(modifiers.First, end, new TimeMeaning { Type = TimexType.Set, Value = "XXXX-" + word.Part });
        }

        if (modifiers.Number is { } number)
        {
            return new TimeExpression(modifiers.First, end, new TimeMeaning { Type = TimexType.Duration, Value = TimexValues.Text($"P{Count(number)}{word.Part}") });
        }

        var meaning = new TimeMeaning
        {
            Type = TimexType.Date,
            Grain = TimeGrain.Season,
            Season = word.Part,
            StepGrain = modifiers.Step is null ? TimeGrain.None : TimeGrain.Season,
            Step = modifiers.Step ?? 0,
        };
        var plainEnd = end;
        end = WithYear(end, ref meaning);
        var isPlaced = isInner || end > plainEnd || modifiers.HasArticle || modifiers.Step is not null || PrepositionBefore(modifiers.First) is not null || IsListed(modifiers.First);
        return isPlaced ? Placed(modifiers.First, end, meaning) : null;
    }

    private static string Count(double number) => double.IsNaN(number) ? "X" : number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private TimeExpression? ParsePart(in Modifiers modifiers, TimeWord word)
    {
        var end = modifiers.Head + 1;
        if (!char.IsUpper(tokens.Forms[modifiers.Head][0]))
        {
            return null;
        }

        if (modifiers.IsEach)
        {
            return new TimeExpression(modifiers.First, end, new TimeMeaning { Type = TimexType.Set, Value = "XXXX-XX-XXT" + word.Part });
        }

        if (modifiers.Number is { } number)
        {
            return new TimeExpression(modifiers.First, end, new TimeMeaning { Type = TimexType.Duration, Value = TimexValues.Text($"PT{Count(number)}{word.Part}") });
        }

        var meaning = new TimeMeaning
        {
            Type = TimexType.Time,
            Grain = TimeGrain.Part,
            Part = word.Part,
            StepGrain = modifiers.Step is null ? TimeGrain.None : TimeGrain.Part,
            Step = modifiers.Step ?? 0,
            IsFromMention = modifiers.IsFromMention,
        };
        if (DayOfPart(end, word) is { Meaning: { } day } full)
        {
            return Placed(modifiers.First, full.End, day with { Type = TimexType.Time, Grain = TimeGrain.Part, Part = word.Part });
        }

        var isPlaced = modifiers.HasArticle || modifiers.HasPeriodAdjective || modifiers.Step is not null || PrepositionBefore(modifiers.First) is not null;
        return isPlaced ? new TimeExpression(modifiers.First, end, meaning) : null;
    }

    /// <summary>The day to which a part belongs: <c>des 5. Mai</c>, for a night <c>zum Mittwoch</c>, <c>auf Mittwoch</c>, <c>von Dienstag auf Mittwoch</c>.</summary>
    private TimeExpression? DayOfPart(int i, TimeWord word)
    {
        if (Has(i, TimeCategory.Article, out _))
        {
            return ParseNominal(i, isInner: true) is { Meaning: { Grain: TimeGrain.Day, Value: null } } date && (date.Meaning.Day > 0 || date.Meaning.Weekday > 0) ? date : null;
        }

        if (word.Part != "NI" || !Has(i, TimeCategory.Preposition, out _))
        {
            return null;
        }

        i += tokens.Tokens[i].Part == ContractionPart.Preposition ? 2 : 1;
        if (i >= sentenceEnd || (readings[i] is null && tokens.Tokens[i].Kind != TokenKind.Number))
        {
            return null;
        }

        if (ParseNominal(i, isInner: true) is not { Meaning: { Grain: TimeGrain.Day, Value: null } day } night || (day.Weekday == 0 && day.Day == 0))
        {
            return null;
        }

        return Has(night.End, TimeCategory.Preposition, out _) && readings[night.End + 1 < sentenceEnd ? night.End + 1 : night.End] is not null &&
            ParseNominal(night.End + 1, isInner: true) is { Meaning: { Grain: TimeGrain.Day, Weekday: > 0 } } next
            ? next with { Meaning = next.Meaning with { DayShift = -1 } }
            : night with { Meaning = day with { DayShift = -1 } };
    }
}
