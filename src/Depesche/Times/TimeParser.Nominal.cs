using Depesche.Text;

namespace Depesche.Times;

/// <summary>Noun phrases of time: modifiers and a head (den vergangenen zwei Jahren, kommenden Dienstag, Ende Mai).</summary>
internal sealed partial class TimeParser
{
    private const int MostModifiers = 8;
    private const int DeepestNesting = 4;

    /// <summary>How many phrases are being read inside each other (Ende der Woche nach …).</summary>
    private int depth;

    /// <summary>The modifiers before a head.</summary>
    private struct Modifiers
    {
        public int First;
        public int Head;
        public bool HasArticle;
        public bool IsEach;
        public bool IsEvery;
        public bool IsPer;
        public bool IsApproximate;
        public bool IsIndefinite;
        public bool HasPeriodAdjective;
        public int? Step;
        public bool IsFromMention;
        public int Ordinal;
        public double? Number;
    }

    /// <param name="start">Where the phrase begins.</param>
    /// <param name="isInner">True after Anfang, Mitte, Ende and in genitives, where a bare unit means the present one.</param>
    private TimeExpression? ParseNominal(int start, bool isInner)
    {
        if (depth >= DeepestNesting)
        {
            return null;
        }

        depth++;
        var expression = ParseNominalAtDepth(start, isInner);
        depth--;
        return expression;
    }

    private TimeExpression? ParseNominalAtDepth(int start, bool isInner)
    {
        var modifiers = ReadModifiers(start);
        var head = modifiers.Head;
        if (head >= sentenceEnd)
        {
            return null;
        }

        if (modifiers.IsApproximate && modifiers.Number is null && !NumericDecadeAt(head))
        {
            return null;
        }

        if (modifiers.Ordinal > 0 && ParseRangeStart(modifiers) is { } rangeStart)
        {
            return rangeStart;
        }

        if (ParseDecade(modifiers) is { } decade)
        {
            return decade;
        }

        if (head == start && ParseHyphenated(head) is { } hyphenated)
        {
            return hyphenated;
        }

        if (readings[head] is not { } all)
        {
            return modifiers.Ordinal > 0 ? ParseMonth(modifiers, NumericMonthAt(head), isInner) : null;
        }

        foreach (var word in all.Words)
        {
            if (word.Category != TimeCategory.Phrase && !IsWritten(head, word.IsNoun))
            {
                continue;
            }

            var expression = word.Category switch
            {
                TimeCategory.Unit => ParseUnit(modifiers, word, isInner),
                TimeCategory.Month => ParseMonth(modifiers, word.Code, isInner),
                TimeCategory.Weekday => ParseWeekday(modifiers, word),
                TimeCategory.Season => ParseSeason(modifiers, word, isInner),
                TimeCategory.Part => ParsePart(modifiers, word),
                TimeCategory.Period => ParsePeriod(modifiers),
                TimeCategory.Portion => ParsePortion(modifiers),
                TimeCategory.Phrase => ParseNamed(modifiers),
                TimeCategory.Length when modifiers.Number is null => ParseLength(modifiers, word),
                _ => null,
            };
            if (expression is not null)
            {
                return expression;
            }
        }

        return null;
    }

    private Modifiers ReadModifiers(int start)
    {
        var modifiers = new Modifiers { First = start };
        var i = start;
        for (var count = 0; count < MostModifiers && i < sentenceEnd; count++)
        {
            var before = i;
            i = ReadModifier(ref modifiers, i);
            if (i == before)
            {
                break;
            }
        }

        modifiers.Head = i;
        return modifiers;
    }

    /// <summary>Takes the modifier at <paramref name="i"/> and gives the index after it; <paramref name="i"/> itself when there is none.</summary>
    private int ReadModifier(ref Modifiers modifiers, int i)
    {
        var isFirst = i == modifiers.First;
        var number = NumericAt(i);
        switch (number.Shape)
        {
            case NumericShape.Integer or NumericShape.Decimal when modifiers.Number is null && modifiers.Ordinal == 0:
                modifiers.Number = number.Value;
                return i + 1;
            case NumericShape.Ordinal when modifiers.Ordinal == 0 && modifiers.Number is null && number.First > 0:
                modifiers.Ordinal = number.First;
                return i + 1;
        }

        if (readings[i] is not { } all)
        {
            return i;
        }

        foreach (var word in all.Words)
        {
            if (!IsWritten(i, word.IsNoun))
            {
                continue;
            }

            switch (word.Category)
            {
                case TimeCategory.Article when isFirst:
                    modifiers.HasArticle = true;
                    return i + 1;
                case TimeCategory.Each when isFirst:
                    modifiers.IsEach = true;
                    return i + 1;
                case TimeCategory.Every when isFirst:
                    modifiers.IsEvery = true;
                    return i + 1;
                case TimeCategory.Per when isFirst:
                    modifiers.IsPer = true;
                    return i + 1;
                case TimeCategory.Number when CanTakeNumber(modifiers, word.Number):
                    modifiers.IsIndefinite |= word.Number == 1;
                    modifiers.Number = word.Number;
                    return i + 1;
                case TimeCategory.Ordinal when modifiers.Ordinal == 0:
                    modifiers.Ordinal = word.Code;
                    return i + 1;
                case TimeCategory.Relative or TimeCategory.Mention when modifiers.Step is null:
                    modifiers.Step = word.Code;
                    modifiers.IsFromMention = word.Category == TimeCategory.Mention;
                    return i + 1;
                case TimeCategory.Approx when modifiers.Number is null or 1 && IsGroup(i, word, out var end):
                    modifiers.IsApproximate = true;
                    return end;
                case TimeCategory.PeriodAdjective:
                    modifiers.HasPeriodAdjective = true;
                    return i + 1;
                case TimeCategory.Filler when !isFirst:
                    return i + 1;
            }
        }

        return i;
    }

    /// <summary>A number; a fraction or a vague number may follow "ein" (ein halbes Jahr, ein paar Tage).</summary>
    private static bool CanTakeNumber(in Modifiers modifiers, double number) =>
        modifiers.Number is null || (modifiers.IsIndefinite && modifiers.Number == 1 && (double.IsNaN(number) || number < 1));

    private bool IsGroup(int i, TimeWord word, out int end)
    {
        end = i + 1;
        if (word.Part is null)
        {
            return true;
        }

        foreach (var part in word.Part.AsSpan().Split(' '))
        {
            if (end >= sentenceEnd || tokens.Tokens[end].Part != ContractionPart.None || !tokens.Forms[end].AsSpan().Equals(word.Part.AsSpan(part), StringComparison.Ordinal))
            {
                return false;
            }

            end++;
        }

        return true;
    }

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
        var isPlaced = isInner || end > plainEnd || modifiers.HasArticle || modifiers.Step is not null || PrepositionBefore(modifiers.First) is not null;
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

        if (ParseNominal(end, isInner: true) is { Meaning: { Grain: TimeGrain.Week, StepGrain: TimeGrain.Week } week } weekly)
        {
            return new TimeExpression(modifiers.First, weekly.End, meaning with { StepGrain = TimeGrain.Week, Step = week.Step, IsFromMention = week.IsFromMention });
        }

        return Placed(modifiers.First, end, meaning);
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
        var isPlaced = isInner || end > plainEnd || modifiers.HasArticle || modifiers.Step is not null || PrepositionBefore(modifiers.First) is not null;
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

    /// <summary>Anfang, Mitte or Ende of a month, a year, a decade ….</summary>
    private TimeExpression? ParsePeriod(in Modifiers modifiers)
    {
        if (modifiers.Number is not null || modifiers.Ordinal > 0)
        {
            return null;
        }

        return PeriodAfter(modifiers.Head + 1) is { Meaning: { } whole } inner ? Placed(modifiers.First, inner.End, whole) : null;
    }

    /// <summary>A counted half of a longer period (zweite Hälfte des 19. Jahrhunderts).</summary>
    private TimeExpression? ParsePortion(in Modifiers modifiers) =>
        modifiers.Ordinal > 0 && PeriodAfter(modifiers.Head + 1) is { Meaning: { } whole } inner ? Placed(modifiers.First, inner.End, whole) : null;

    private TimeExpression? PeriodAfter(int i)
    {
        if (i >= sentenceEnd)
        {
            return null;
        }

        var inner = ParseNominal(i, isInner: true) ?? ParseYearNumber(i) ?? (Has(i, TimeCategory.Article, out _) ? ParsePhrase(i + 1) : null);
        return inner is { Meaning: { Value: null, Grain: > TimeGrain.None and < TimeGrain.Day, Type: TimexType.Date } } ? inner : null;
    }

    /// <summary>A named day or period after modifiers (vergangene Weihnachten, zweiten Weihnachtstag, dem Vorjahr).</summary>
    private TimeExpression? ParseNamed(in Modifiers modifiers)
    {
        if (modifiers.Head == modifiers.First || modifiers.Number is not null || !char.IsUpper(tokens.Forms[modifiers.Head][0]) ||
            ParsePhrase(modifiers.Head) is not { Meaning: { Value: null } named } expression)
        {
            return null;
        }

        return Placed(modifiers.First, expression.End, named.Holiday is null ? named : named with
        {
            StepGrain = modifiers.Step is null ? named.StepGrain : TimeGrain.Day,
            Step = modifiers.Step ?? named.Step,
            DayShift = modifiers.Ordinal == 2 ? 1 : 0,
        });
    }

    private TimeExpression Placed(int first, int end, TimeMeaning meaning) => new(first, end, meaning with { Lean = LeanOf(first, end) });

    /// <summary>Where the preposition puts a point when no tense does. <c>vom</c> dates something done, unless a range follows.</summary>
    private TimeDirection LeanOf(int first, int end) => PrepositionBefore(first) switch
    {
        TimePreposition.Future => TimeDirection.Future,
        TimePreposition.Past when tokens.Tokens[first - 1].Part == ContractionPart.Article && !Has(end, TimeCategory.Range, out _) => TimeDirection.Past,
        _ => TimeDirection.Unknown,
    };
}
