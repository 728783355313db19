using Depesche.NewsItems;

namespace Depesche.Times;

/// <summary>Days: dates, weekdays, feasts.</summary>
internal sealed partial class TimeResolver
{
    /// <summary>The day of an expression as fine as a day or finer.</summary>
    private DayResult ResolveDay(TimeMeaning meaning, TimeDirection direction, TimePlace place)
    {
        if (rangeStart is { } start && EndFrom(start, meaning) is { } end)
        {
            return DayResult.Of(end, $"the first such day from the start of the range, {TimexValues.Day(start)}");
        }

        if (meaning.Holiday is { } holiday)
        {
            return ResolveHoliday(meaning, holiday, direction);
        }

        if (meaning.Day > 0)
        {
            return ResolveDate(meaning, direction, place);
        }

        if (meaning.Nth != 0)
        {
            return ResolveNthWeekday(meaning, direction, place);
        }

        if (meaning.Weekday > 0)
        {
            return ResolveWeekday(meaning, direction);
        }

        return meaning.StepGrain switch
        {
            TimeGrain.Day => meaning.IsFromMention ? FromToldDay(meaning.Step) : FromAnchor(meaning.Step),
            TimeGrain.Part => ResolvePartStep(meaning, place),
            _ => DayAround(place),
        };
    }

    private int? YearOf(TimeMeaning meaning) => meaning.Year ??
        (meaning.StepGrain != TimeGrain.Year ? null : meaning.IsFromMention ? toldYear + meaning.Step : anchor?.Year + meaning.Step);

    private DayResult ResolveDate(TimeMeaning meaning, TimeDirection direction, TimePlace place)
    {
        if (YearOfStory(meaning, direction, place) is { } inStory && IsDate(inStory, meaning))
        {
            FollowStory(meaning, inStory, place);
            return DayResult.Of(new DateOnly(inStory, meaning.Month, meaning.Day), TimexValues.Text($"in {inStory}, the year of the date told before"));
        }

        if (YearOf(meaning) is { } year)
        {
            FollowStory(meaning, year, place);
            return IsDate(year, meaning)
                ? DayResult.Of(new DateOnly(year, meaning.Month, meaning.Day), meaning.Year is null ? $"in the year {year}, counted from the report's date, {anchor}" : "as written")
                : DayResult.Open(TimexValues.Text($"{year:D4}-{meaning.Month:D2}-{meaning.Day:D2}"), "", "no such day");
        }

        if (anchor is not { Month: > 0 } known)
        {
            return DayResult.Open(
                TimexValues.Text($"XXXX-{meaning.Month:D2}-{meaning.Day:D2}"),
                InPossibleYears(meaning, direction, y => IsDate(y, meaning) ? TimexValues.Day(new DateOnly(y, meaning.Month, meaning.Day)) : null),
                "the year is not told, and the report's month is unknown");
        }

        var past = Candidate(known, meaning, -1);
        var future = Candidate(known, meaning, 1);
        var isForward = IsOpen(meaning, direction) && past is { } earlier && future is { } later
            ? later.DayNumber - FirstDayOf(known).DayNumber <= LastDayOf(known).DayNumber - earlier.DayNumber
            : IsForward(meaning, direction);
        var chosen = isForward ? future : past;
        if (meaning.Weekday > 0 && chosen is { } day && CalendarRules.WeekdayOf(day) != meaning.Weekday)
        {
            var other = isForward ? past : future;
            chosen = other is { } fitting && CalendarRules.WeekdayOf(fitting) == meaning.Weekday ? other : chosen;
        }

        return chosen is { } found
            ? DayResult.Of(found, TimexValues.Text($"the {(found < FirstDayOf(known) ? "last" : "next")} such day seen from {known}{TenseOf(direction)}"))
            : DayResult.Open(TimexValues.Text($"XXXX-{meaning.Month:D2}-{meaning.Day:D2}"), "", "no such day");
    }

    /// <summary>The nearest such day at or after (<paramref name="sign"/> 1), or at or before (-1) the anchor.</summary>
    private static DateOnly? Candidate(PartialDate known, TimeMeaning meaning, int sign)
    {
        const int longestGapOfLeapYears = 8;
        for (var k = 0; k <= longestGapOfLeapYears; k++)
        {
            var year = known.Year + (sign * k);
            if (!IsDate(year, meaning))
            {
                continue;
            }

            var day = new DateOnly(year, meaning.Month, meaning.Day);
            if (sign > 0 ? day >= FirstDayOf(known) : day <= LastDayOf(known))
            {
                return day;
            }
        }

        return null;
    }

    private static bool IsDate(int year, TimeMeaning meaning) =>
        year is > 0 and < 9999 && meaning.Day <= DateTime.DaysInMonth(year, meaning.Month);

    private static DateOnly FirstDayOf(PartialDate date) => date.Date ?? new DateOnly(date.Year, Math.Max(1, date.Month), 1);

    private static DateOnly LastDayOf(PartialDate date) => date.Date ??
        (date.Month == 0 ? new DateOnly(date.Year, 12, 31) : new DateOnly(date.Year, date.Month, DateTime.DaysInMonth(date.Year, date.Month)));

    private static bool IsForward(TimeMeaning meaning, TimeDirection direction) => meaning.StepGrain != TimeGrain.None && meaning.StepGrain != TimeGrain.Year
        ? meaning.Step > 0
        : direction is TimeDirection.Future or TimeDirection.Intended or TimeDirection.Present;

    /// <summary>True when neither tense nor adjective puts a date of the year before or after the report: the nearer one is meant.</summary>
    private static bool IsOpen(TimeMeaning meaning, TimeDirection direction) =>
        (meaning.StepGrain is TimeGrain.None or TimeGrain.Year) && (direction is TimeDirection.Present or TimeDirection.Unknown);

    private DayResult ResolveWeekday(TimeMeaning meaning, TimeDirection direction)
    {
        var weekday = meaning.Weekday;
        if (meaning.StepGrain == TimeGrain.Week)
        {
            return WeekOf(meaning) is { } monday
                ? DayResult.Of(monday.AddDays(weekday - 1), $"that weekday of the week from {TimexValues.Day(monday)}")
                : DayResult.Open(TimexValues.Text($"XXXX-WXX-{weekday}"), "", "the week is unknown");
        }

        if (meaning.IsFromMention)
        {
            return toldDay is { } told
                ? DayResult.Of(CalendarRules.WeekdayOnOrAfter(told.AddDays(meaning.Step > 0 ? 1 : meaning.Step * 7), weekday), $"counted from {TimexValues.Day(told)}, the day told last")
                : DayResult.Open(TimexValues.Text($"XXXX-WXX-{weekday}"), "", "counts from a day that the report does not tell before");
        }

        if (anchor is not { } known)
        {
            return DayResult.Open(TimexValues.Text($"XXXX-WXX-{weekday}"), "", "the report's date is unknown");
        }

        if (known.Date is not { } date)
        {
            return WeekdayAround(known, meaning);
        }

        return meaning switch
        {
            { StepGrain: not TimeGrain.None, Step: 0 } => DayResult.Of(Stepped(date, meaning), $"that weekday of the week of {known}"),
            { StepGrain: not TimeGrain.None, Step: -1 } => DayResult.Of(Stepped(date, meaning), $"the last such weekday before {known}"),
            { StepGrain: not TimeGrain.None, Step: 1 } => DayResult.Of(Stepped(date, meaning), $"the first such weekday after {known}"),
            { StepGrain: not TimeGrain.None } => DayResult.Of(Stepped(date, meaning), StepReason("such weekday", "the report's day", $"{known}", meaning.Step)),
            _ when IsForward(meaning, direction) =>
                DayResult.Of(CalendarRules.WeekdayOnOrAfter(date, weekday), $"the first such weekday from {known} on{TenseOf(direction)}"),
            _ => DayResult.Of(CalendarRules.WeekdayOnOrBefore(date, weekday), $"the last such weekday up to {known}{TenseOf(direction)}"),
        };
    }

    /// <summary>The weekday that an adjective moves: so many such days back or on, or that of the week.</summary>
    private static DateOnly Stepped(DateOnly from, TimeMeaning meaning) => meaning.Step switch
    {
        < 0 and var back => CalendarRules.WeekdayOnOrBefore(from.AddDays(-1), meaning.Weekday).AddDays(7 * (back + 1)),
        > 0 and var on => CalendarRules.WeekdayOnOrAfter(from.AddDays(1), meaning.Weekday).AddDays(7 * (on - 1)),
        _ => CalendarRules.MondayOf(from).AddDays(meaning.Weekday - 1),
    };

    /// <summary>A counted weekday of a month (ersten Sonntag im Mai); open where no month is told.</summary>
    private DayResult ResolveNthWeekday(TimeMeaning meaning, TimeDirection direction, TimePlace place)
    {
        var open = TimexValues.Text($"XXXX-WXX-{meaning.Weekday}");
        if (meaning is { Month: 0, StepGrain: TimeGrain.None })
        {
            return DayResult.Open(open, "", "counted from something that is not told");
        }

        var month = MonthOf(meaning, direction, place);
        if (month.Index is not { } index)
        {
            return DayResult.Open(open, "", month.Reason);
        }

        var first = new DateOnly(index / MonthsOfYear, (index % MonthsOfYear) + 1, 1);
        var day = meaning.Nth < 0
            ? CalendarRules.WeekdayOnOrBefore(first.AddMonths(1).AddDays(-1), meaning.Weekday)
            : CalendarRules.WeekdayOnOrAfter(first, meaning.Weekday).AddDays(7 * (meaning.Nth - 1));
        return day.Month == first.Month ? DayResult.Of(day, $"counted in {month.Value}, {month.Reason}") : DayResult.Open(open, "", "no such day");
    }

    private DayResult ResolveHoliday(TimeMeaning meaning, HolidayRule holiday, TimeDirection direction)
    {
        if (YearOf(meaning) is { } year and > 0 and < 9999)
        {
            return DayResult.Of(holiday.In(year), "the calendar of that year");
        }

        if (anchor is not { Month: > 0 } known)
        {
            return DayResult.Open(UnknownDay, InPossibleYears(meaning, direction, y => TimexValues.Day(holiday.In(y).AddDays(meaning.DayShift))), "the year is not told, and the report's month is unknown");
        }

        if (IsOpen(meaning, direction))
        {
            return NearestFeast(holiday, known, direction);
        }

        var isForward = IsForward(meaning, direction);
        var day = holiday.In(known.Year);
        var isOver = meaning.StepGrain == TimeGrain.None ? day < FirstDayOf(known) : day <= LastDayOf(known);
        var isAhead = meaning.StepGrain == TimeGrain.None ? day > LastDayOf(known) : day >= FirstDayOf(known);
        if (isForward ? isOver : isAhead)
        {
            var other = known.Year + (isForward ? 1 : -1);
            if (other is > 0 and < 9999)
            {
                day = holiday.In(other);
            }
        }

        return DayResult.Of(day, $"the {(isForward ? "next" : "last")} such feast seen from {known}{TenseOf(direction)}");
    }

    /// <summary>A feast of some days: a week or a weekend where it is one, else its first day stands for it.</summary>
    private static ResolvedTime FeastDays(DateOnly first, int days, string reason)
    {
        var value = CalendarRules.WeekdayOf(first) switch
        {
            1 when days > 5 => WeekValue(first),
            6 => WeekValue(CalendarRules.MondayOf(first)) + "-WE",
            _ => TimexValues.Day(first),
        };
        return new ResolvedTime(value, $"{TimexValues.Day(first)}/{TimexValues.Day(first.AddDays(days - 1))}", reason);
    }

    private static DayResult NearestFeast(HolidayRule holiday, PartialDate known, TimeDirection direction)
    {
        var middle = (FirstDayOf(known).DayNumber + LastDayOf(known).DayNumber) / 2;
        var nearest = holiday.In(known.Year);
        foreach (var year in (ReadOnlySpan<int>)[known.Year - 1, known.Year + 1])
        {
            var other = holiday.In(year);
            nearest = Math.Abs(other.DayNumber - middle) < Math.Abs(nearest.DayNumber - middle) ? other : nearest;
        }

        return DayResult.Of(nearest, $"the nearest such feast seen from {known}{TenseOf(direction)}");
    }
}
