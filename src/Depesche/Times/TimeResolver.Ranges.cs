using Depesche.NewsItems;

namespace Depesche.Times;

/// <summary>Ranges: the end lies at or after the start.</summary>
internal sealed partial class TimeResolver
{
    /// <summary>The day, or the first day of the month, told by the expression before, from which a range can go on.</summary>
    private DateOnly? lastPoint;

    /// <summary>The minute of the day told by the expression before, or -1.</summary>
    private int lastClock = -1;

    /// <summary>Where the range starts that the expression ends; null when it ends none.</summary>
    private DateOnly? rangeStart;
    private int rangeStartClock;

    /// <summary>Takes what the expression before told as the start, if this one ends a range.</summary>
    private void ReadRange(TimeMeaning meaning)
    {
        (rangeStart, rangeStartClock) = meaning.IsRangeEnd ? (lastPoint, lastClock) : (null, -1);
        (lastPoint, lastClock) = (null, meaning.Clock);
    }

    /// <summary>The next day for a time of day that is earlier than the start of its range (von 22 bis 6 Uhr).</summary>
    private DayResult OverMidnight(TimeMeaning meaning, DayResult day) =>
        meaning.Clock >= 0 && meaning.Clock < rangeStartClock && day.Day is { } evening && evening == rangeStart
            ? DayResult.Of(evening.AddDays(1), "the morning after the start of the range")
            : day;

    /// <summary>The first day at or after the start of a range that fits its end; null when the end tells its own year or is no such day.</summary>
    private DateOnly? EndFrom(DateOnly start, TimeMeaning meaning)
    {
        if (meaning.StepGrain != TimeGrain.None || meaning.Year is not null || meaning.Holiday is not null)
        {
            return null;
        }

        if (meaning.Day == 0)
        {
            return meaning.Weekday > 0 && anchor?.Date is not null ? CalendarRules.WeekdayOnOrAfter(start, meaning.Weekday) : null;
        }

        return Candidate(new PartialDate(start.Year, start.Month, start.Day), meaning, 1);
    }
}
