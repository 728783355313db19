using Depesche.Syntax;
using Depesche.Text;

namespace Depesche.Times;

/// <summary>Times of day: by the clock, with and without a word that says so.</summary>
internal sealed partial class TimeParser
{
    private const int MinutesOfHour = 60;
    private const int DayMinutes = 24 * MinutesOfHour;
    private const int LongestClockChain = 8;

    /// <summary>Times of day: 20.30 Uhr, 14:30, acht Uhr, halb neun; in a range the first end too (10-12 Uhr).</summary>
    private TimeExpression? ParseClock(int i)
    {
        if (Has(i, TimeCategory.HalfHour, out _) && HourAt(i + 1) is { } half && half is > 0 and <= 12 && PrepositionBefore(i) is not null)
        {
            return AtClock(i, AfterClock(i + 2), ((half * MinutesOfHour) - 30) % DayMinutes);
        }

        if (Has(i, TimeCategory.QuarterHour, out var quarters) && PrepositionBefore(i) is not null && ParseQuarterHour(i, quarters.Code) is { } quarter)
        {
            return quarter;
        }

        if (ParseMinutesFromHour(i) is { } near)
        {
            return near;
        }

        if (ClockAt(i, out var end) is not { } minutes)
        {
            return null;
        }

        if (Has(end, TimeCategory.Clock, out _))
        {
            end++;
            if (minutes % MinutesOfHour == 0 && IsIntegerAt(end, out var more) && more.First < MinutesOfHour && more.Digits <= 2 && !IsCapitalWordAt(end + 1))
            {
                minutes += more.First;
                end++;
            }

            return AtClock(i, end, minutes);
        }

        var isColon = NumericAt(i) is { Shape: NumericShape.ClockOrDecimal, Digits: ':' };
        return (isColon && PrepositionBefore(i) is not null) || EndsInClock(end) || IsBareClock(i, end) ? AtClock(i, end, minutes) : null;
    }

    /// <summary>Minutes before or after an hour (zehn nach drei, fünf Minuten vor halb acht).</summary>
    private TimeExpression? ParseMinutesFromHour(int i)
    {
        if (PrepositionBefore(i) is null || NumberAt(i) is not (> 0 and < MinutesOfHour / 2 and var distance))
        {
            return null;
        }

        var at = Has(i + 1, TimeCategory.Unit, out var unit) && unit.Code == (int)TimeUnit.Minute ? i + 2 : i + 1;
        if (!Has(at, TimeCategory.Preposition, out var preposition) || (TimePreposition)preposition.Code is not (TimePreposition.Back or TimePreposition.After))
        {
            return null;
        }

        var isHalf = Has(at + 1, TimeCategory.HalfHour, out _);
        var end = isHalf ? at + 3 : at + 2;
        if (HourAt(end - 1) is not { } hour || !(Has(end, TimeCategory.Clock, out _) || StandsAlone(end)))
        {
            return null;
        }

        var minutes = (hour * MinutesOfHour) - (isHalf ? MinutesOfHour / 2 : 0) + (preposition.Code == (int)TimePreposition.Back ? -distance : distance);
        return AtClock(i, AfterClock(end), (minutes + DayMinutes) % DayMinutes);
    }

    /// <summary>An hour that only its preposition shows to be one (um neun, gegen 9, kurz vor acht, Punkt acht).</summary>
    private bool IsBareClock(int i, int end)
    {
        var isBrought = Has(i - 1, TimeCategory.Closely, out var closely) && closely.IsNoun;
        if (!isBrought && Has(i - 1, TimeCategory.Preposition, out var preposition))
        {
            isBrought = (TimePreposition)preposition.Code switch
            {
                TimePreposition.Clock => !IsChanged(i) && !IsCountAt(i - 2),
                TimePreposition.Back or TimePreposition.After => Has(i - 2, TimeCategory.Closely, out _),
                _ => false,
            };
        }

        return isBrought && text.Words[i].Pos == UPos.Num && StandsAlone(end);
    }

    /// <summary>True when the verb of the clause tells a change, which a number measures (um neun gestiegen).</summary>
    private bool IsChanged(int i) =>
        text.ClauseOf(i) is >= 0 and var clause && text.Clauses[clause].Verb is { } verb &&
        vocabulary.ReadingsOf(verb.Lemma) is { } all && Array.Exists(all.Words, w => w.Category == TimeCategory.Change);

    /// <summary>True when the number that ends here counts nothing: no noun, number or range follows.</summary>
    private bool StandsAlone(int end) =>
        end >= sentenceEnd ||
        (text.Words[end].Pos is UPos.Punct or UPos.Verb or UPos.Aux or UPos.Adv or UPos.Det or UPos.Pron or UPos.Cconj or UPos.Sconj or UPos.Part or UPos.Adp &&
            !Has(end, TimeCategory.Range, out _) && !Has(end, TimeCategory.Unit, out _) && !IsCountAt(end + 1));

    /// <summary>A whole number in digits or words, or 0.</summary>
    private int NumberAt(int i) => IsIntegerAt(i, out var digits) ? digits.First : Has(i, TimeCategory.Number, out var word) && word.Number % 1 == 0 ? (int)word.Number : 0;

    private TimeExpression? ParseQuarterHour(int i, int quarters)
    {
        if (quarters == 1 && Has(i + 1, TimeCategory.Preposition, out var preposition) && HourAt(i + 2) is { } hour && hour <= 12)
        {
            var shift = preposition.Code == (int)TimePreposition.Back ? -15 : 15;
            return AtClock(i, AfterClock(i + 3), ((hour * MinutesOfHour) + shift + DayMinutes) % DayMinutes);
        }

        return HourAt(i + 1) is > 0 and <= 12 and var next ? AtClock(i, AfterClock(i + 2), (next * MinutesOfHour) - MinutesOfHour + (15 * quarters)) : null;
    }

    /// <summary>True when a range goes on to a word that marks the time of day (-12 und 14.30-16.30 Uhr).</summary>
    private bool EndsInClock(int i)
    {
        var isRange = false;
        for (var last = Math.Min(sentenceEnd, i + LongestClockChain); i < last; i++)
        {
            if (Has(i, TimeCategory.Clock, out _))
            {
                return isRange;
            }

            if (Has(i, TimeCategory.Range, out _))
            {
                isRange = true;
            }
            else if (!isRange || (ClockAt(i, out _) is null && !Has(i, TimeCategory.Preposition, out _) && tokens.Tokens[i].Part == ContractionPart.None))
            {
                return false;
            }
        }

        return false;
    }

    private int AfterClock(int i) => Has(i, TimeCategory.Clock, out _) ? i + 1 : i;

    private int? HourAt(int i)
    {
        if (IsIntegerAt(i, out var digits))
        {
            return digits.Digits <= 2 && digits.First <= 24 ? digits.First : null;
        }

        return Has(i, TimeCategory.Number, out var word) && word.Number is >= 1 and <= 24 && word.Number % 1 == 0 ? (int)word.Number : null;
    }

    /// <summary>Minutes since midnight that a number can stand for.</summary>
    private int? ClockAt(int i, out int end)
    {
        end = i + 1;
        return NumericAt(i) is { Shape: NumericShape.ClockOrDecimal } clock && (clock.First < 24 || clock.Second == 0)
            ? (clock.First * MinutesOfHour) + clock.Second
            : HourAt(i) * MinutesOfHour;
    }

    /// <summary>A time of day, with the part of the day that tells evening from morning (8 Uhr abends, am Abend um 8 Uhr) and the day that
    /// follows (um 8 Uhr am Montag).</summary>
    private TimeExpression AtClock(int first, int end, int minutes)
    {
        var part = PartBefore(first);
        if (PartAt(end) is { } following && !char.IsUpper(tokens.Forms[end][0]))
        {
            part = following;
            end++;
        }

        var day = DayAfterClock(end);
        minutes += (day?.Part ?? part) is "AF" or "EV" && minutes is > 0 and < DayMinutes / 2 ? DayMinutes / 2 : 0;
        return new TimeExpression(first, end, (day ?? new TimeMeaning()) with { Type = TimexType.Time, Grain = TimeGrain.Clock, Clock = minutes, Part = null });
    }

    /// <summary>The part of the day that stands right before a time of day and its preposition.</summary>
    private string? PartBefore(int i)
    {
        if (!Has(i - 1, TimeCategory.Preposition, out _))
        {
            return null;
        }

        return Has(i - 2, TimeCategory.Part, out var part) ? part.Part : Has(i - 2, TimeCategory.Weekday, out var weekday) ? weekday.Part : null;
    }

    /// <summary>The day after a time of day and <c>am</c>.</summary>
    private TimeMeaning? DayAfterClock(int i) =>
        i + 2 < sentenceEnd && tokens.Tokens[i].Part == ContractionPart.Preposition && Has(i, TimeCategory.Preposition, out var preposition) &&
        preposition.Code == (int)TimePreposition.On && ParseNominal(i + 2, isInner: true) is { Meaning: { Value: null, Grain: TimeGrain.Day or TimeGrain.Part } day } &&
        (day.Weekday > 0 || day.Day > 0 || day is { Grain: TimeGrain.Part, StepGrain: TimeGrain.None })
            ? day
            : null;
}
