using Depesche.Text;

namespace Depesche.Times;

/// <summary>Months, seasons and parts of the day as heads, with the dates and years that go with them.</summary>
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

        var isNamedDay = day > 0 && tokens.Tokens[modifiers.Head].Kind != TokenKind.Number;
        return InYear(modifiers, meaning, isInner || isNamedDay);
    }

    /// <summary>A month or season with the year that follows. Without one it is only read where its neighbours show that it is one.</summary>
    private TimeExpression? InYear(in Modifiers modifiers, TimeMeaning meaning, bool isPlaced)
    {
        var plainEnd = modifiers.Head + 1;
        var end = WithYear(plainEnd, ref meaning);
        return isPlaced || end > plainEnd || modifiers.HasArticle || modifiers.Step is not null || PrepositionBefore(modifiers.First) is not null || IsListed(modifiers.First)
            ? Placed(modifiers.First, end, meaning)
            : null;
    }

    /// <summary>The month that a second ordinal stands for (18. 4.).</summary>
    private int NumericMonthAt(int i) => NumericAt(i) is { Shape: NumericShape.Ordinal, First: >= 1 and <= 12 and var month } ? month : 0;

    private TimeExpression? ParseSeason(in Modifiers modifiers, TimeWord word, bool isInner)
    {
        var end = modifiers.Head + 1;
        if (modifiers.IsEach)
        {
            return new TimeExpression(modifiers.First, end, new TimeMeaning { Type = TimexType.Set, Value = "XXXX-" + word.Part });
        }

        if ((IsAllOf(modifiers) ? 1 : modifiers.Number) is { } number)
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
        return InYear(modifiers, meaning, isInner);
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

        if ((IsAllOf(modifiers) ? 1 : modifiers.Number) is { } number)
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
