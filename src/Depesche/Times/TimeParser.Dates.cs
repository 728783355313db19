using Depesche.Syntax;
using Depesche.Text;

namespace Depesche.Times;

/// <summary>Dates in digits, bare years and times of day.</summary>
internal sealed partial class TimeParser
{
    private const int FirstYear = 1000;
    private const int LastYear = 2100;
    private const int FirstLikelyYear = 1700;
    private const int FirstRecentYear = 1900;
    private const int MinutesOfHour = 60;
    private const int DayMinutes = 24 * MinutesOfHour;
    private const int LongestClockChain = 8;

    /// <summary>A date in one token: 18.4.2023, 2023-04-18, and 18.4. after a preposition.</summary>
    private TimeExpression? ParseDate(int i)
    {
        var number = NumericAt(i);
        switch (number.Shape)
        {
            case NumericShape.Date:
                var year = number.Digits == 2 ? number.First + (number.First < 50 ? 2000 : 1900) : number.First;
                return year is >= FirstYear and <= LastYear && number.Third <= DateTime.DaysInMonth(year, number.Second)
                    ? Placed(i, i + 1, new TimeMeaning { Type = TimexType.Date, Grain = TimeGrain.Day, Year = year, Month = number.Second, Day = number.Third })
                    : null;
            case NumericShape.DayMonth:
                var meaning = new TimeMeaning { Type = TimexType.Date, Grain = TimeGrain.Day, Month = number.Second, Day = number.First };
                var end = WithYear(i + 1, ref meaning);
                return end > i + 1 || PrepositionBefore(i) is not null || tokens.Forms[Math.Max(0, i - 1)] == "," ? Placed(i, end, meaning) : null;
            default:
                return null;
        }
    }

    /// <summary>Adds the year that follows a month, season or feast, and gives the end of the whole.</summary>
    private int WithYear(int i, ref TimeMeaning meaning)
    {
        if (i >= sentenceEnd || meaning.StepGrain != TimeGrain.None)
        {
            return i;
        }

        var year = ParseYearNumber(i);
        if (year is null && readings[i] is not null)
        {
            year = ParseNominal(i, isInner: true) ?? (Has(i, TimeCategory.Article, out _) && i + 1 < sentenceEnd ? ParsePhrase(i + 1) : null);
        }

        if (year is not { Meaning: { Grain: TimeGrain.Year, Type: TimexType.Date } of } found || found.First > i + 1)
        {
            return i;
        }

        meaning = meaning with { Year = of.Year, StepGrain = of.StepGrain, Step = of.Step, IsFromMention = of.IsFromMention };
        return found.End;
    }

    /// <summary>A number that can be a year.</summary>
    private TimeExpression? ParseYearNumber(int i)
    {
        var number = NumericAt(i);
        var isYear = number.Shape switch
        {
            NumericShape.Integer => number.Digits == 4 ? number.First is >= FirstYear and <= LastYear : number.Digits == 3 && Has(i - 1, TimeCategory.Unit, out _),
            NumericShape.YearPair => number.First is >= FirstYear and <= LastYear,
            _ => false,
        };
        return isYear
            ? new TimeExpression(i, i + 1, new TimeMeaning
            {
                Type = TimexType.Date,
                Grain = TimeGrain.Year,
                Year = number.First,
                IsSplitYear = number.Shape == NumericShape.YearPair,
            })
            : null;
    }

    /// <summary>A year that stands alone (2019 stieg …, seit 1998, Wahlkampf 2021).</summary>
    private TimeExpression? ParseYear(int i)
    {
        if ((NumericAt(i).Digits != 4 && NumericAt(i).Shape != NumericShape.YearPair) || ParseYearNumber(i) is not { Meaning: { } meaning } year || IsQuantity(i))
        {
            return null;
        }

        var isPlaced = PrepositionBefore(i) is not null || IsCapitalWordAt(i - 1) || (i > sentenceFirst && tokens.Forms[i - 1] is "(");
        var isLikely = !meaning.IsSplitYear && meaning.Year >= FirstLikelyYear && (meaning.Year % 100 != 0 || i == sentenceFirst);
        return isPlaced || isLikely ? Placed(i, year.End, meaning) : null;
    }

    /// <summary>True for a number that counts or measures what follows (1900 Menschen, 1500 verletzte Soldaten, 2000 Euro).</summary>
    private bool IsQuantity(int i)
    {
        if (Has(i + 1, TimeCategory.Range, out _) && NumericAt(i + 2) is { Shape: NumericShape.Integer, Digits: 4 })
        {
            i += 2;
        }

        if (i + 1 >= sentenceEnd)
        {
            return false;
        }

        if (tokens.Tokens[i + 1].Kind != TokenKind.Word)
        {
            return tokens.Tokens[i + 1].Kind == TokenKind.Symbol;
        }

        var words = text.Words;
        if (Has(i + 1, TimeCategory.Measure, out _))
        {
            return true;
        }

        var isRecent = NumericAt(i).First is >= FirstRecentYear and <= LastYear;
        switch (words[i + 1].Pos)
        {
            case UPos.Noun:
                return words[i + 1].Morph.Number == Number.Plur || (words[i + 1].Morph.Number == Number.None && !isRecent);
            case UPos.Adj:
                var head = words[i].Head;
                return words[i].Relation == Relation.Nummod && head > i && words[head].Morph.Number == Number.Plur && !isRecent;
            default:
                return false;
        }
    }

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
        return (isColon && PrepositionBefore(i) is not null) || EndsInClock(end) ? AtClock(i, end, minutes) : null;
    }

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
        preposition.Code == (int)TimePreposition.None && ParseNominal(i + 2, isInner: true) is { Meaning: { Value: null, Grain: TimeGrain.Day or TimeGrain.Part } day } &&
        (day.Weekday > 0 || day.Day > 0)
            ? day
            : null;
}
