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
        public bool IsWhole;
        public int? Step;
        public bool IsFromMention;
        public int Ordinal;
        public double? Number;

        /// <summary>Sixtieths of the unit after the number (2:03 Stunden).</summary>
        public int Sixtieths;
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

        if (modifiers is { Number: not null, Ordinal: 0 } && ParseLengthRangeStart(modifiers) is { } shorter)
        {
            return shorter;
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
            case NumericShape.ClockOrDecimal when number.Digits == ':' && modifiers is { Number: null, Ordinal: 0 } && Has(i + 1, TimeCategory.Unit, out var unit) &&
                (TimeUnit)unit.Code is TimeUnit.Hour or TimeUnit.Minute:
                modifiers.Number = number.First;
                modifiers.Sixtieths = number.Second;
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
            var isInName = word.Category == TimeCategory.Ordinal && IsCapitalWordAt(i + 1);
            if (!isInName && !IsWritten(i, word.IsNoun))
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
                    modifiers.IsWhole |= word.Code > 0;
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
    private TimeExpression? ParsePortion(in Modifiers modifiers)
    {
        if (modifiers.Ordinal is not (1 or 2) || PeriodAfter(modifiers.Head + 1) is not { Meaning: { } whole } inner)
        {
            return null;
        }

        var half = whole.Grain == TimeGrain.Year ? whole with { Grain = TimeGrain.Half, Portion = modifiers.Ordinal } : whole;
        return Placed(modifiers.First, inner.End, half);
    }

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
            DayShift = Math.Max(0, modifiers.Ordinal - 1) * named.Holiday.Spacing,
        });
    }

    private TimeExpression Placed(int first, int end, TimeMeaning meaning) => new(first, end, meaning with { Lean = LeanOf(first, end) });

    /// <summary>Where the preposition puts a point when no tense does. <c>seit</c> looks back; <c>vom</c> dates something done, unless a range follows.</summary>
    private TimeDirection LeanOf(int first, int end) => PrepositionBefore(first) switch
    {
        TimePreposition.Future => TimeDirection.Future,
        TimePreposition.Since => TimeDirection.Past,
        TimePreposition.Past when tokens.Tokens[first - 1].Part == ContractionPart.Article && !Has(end, TimeCategory.Range, out _) => TimeDirection.Past,
        _ => TimeDirection.Unknown,
    };
}
