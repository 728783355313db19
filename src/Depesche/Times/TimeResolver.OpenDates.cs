using Depesche.NewsItems;

namespace Depesche.Times;

/// <summary>What can be said where of the report's date only the month or the year is known: a set or a stretch of dates, never a guess.</summary>
internal sealed partial class TimeResolver
{
    /// <summary>Dates that differ in their year alone, where only the report's year is known: <c>[2022-05,2023-05]</c>.</summary>
    /// <param name="meaning">What the words say.</param>
    /// <param name="direction">Where the clause lies.</param>
    /// <param name="write">Writes the date in a year; null where the year has none.</param>
    private string InPossibleYears(TimeMeaning meaning, TimeDirection direction, Func<int, string?> write)
    {
        if (anchor is not { } known)
        {
            return "";
        }

        var (first, last) = meaning switch
        {
            { StepGrain: not TimeGrain.None, Step: 0 } => (0, 0),
            _ when IsOpen(meaning, direction) => (-1, 1),
            _ => IsForward(meaning, direction) ? (0, 1) : (-1, 0),
        };
        var dates = Enumerable.Range(known.Year + first, last - first + 1).Select(write).Where(date => date is not null).ToList();
        return dates.Count == 0 ? "" : $"[{string.Join(',', dates)}]";
    }

    private static string OneDayOf(DateOnly first, DateOnly last) => $"[{TimexValues.Day(first)}..{TimexValues.Day(last)}]";

    /// <summary>A weekday seen from a report of which the day is unknown.</summary>
    private static DayResult WeekdayAround(PartialDate known, TimeMeaning meaning)
    {
        var weekday = meaning.Weekday;
        var isStep = meaning.StepGrain != TimeGrain.None;
        var first = isStep ? Stepped(FirstDayOf(known), meaning) : CalendarRules.WeekdayOnOrAfter(FirstDayOf(known), weekday);
        var last = isStep ? Stepped(LastDayOf(known), meaning) : CalendarRules.WeekdayOnOrBefore(LastDayOf(known), weekday);
        if (known.Month == 0)
        {
            return DayResult.Open(TimexValues.Text($"XXXX-WXX-{weekday}"), OneDayOf(first, last), $"one of these weekdays seen from {known}");
        }

        var days = new List<string>();
        for (var day = first; day <= last; day = day.AddDays(7))
        {
            days.Add(TimexValues.Day(day));
        }

        var isInMonth = first.Month == known.Month && last.Month == known.Month;
        return DayResult.Open(isInMonth ? $"{known}-XX" : TimexValues.Text($"XXXX-WXX-{weekday}"), $"[{string.Join(',', days)}]", isInMonth
            ? $"one of these weekdays in the report's month {known}"
            : $"one of these weekdays seen from {known}");
    }

    /// <summary>Where a length leads to from a report of which the day is unknown (vor drei Tagen); empty where that cannot be told.</summary>
    private static string MovedFrom(PartialDate known, TimeMeaning length, int sign)
    {
        var (start, end) = (FirstDayOf(known), LastDayOf(known));
        return Moved(new PartialDate(start.Year, start.Month, start.Day), length, sign) is { } first && Moved(new PartialDate(end.Year, end.Month, end.Day), length, sign) is { } last
            ? $"[{first}..{last}]"
            : "";
    }
}
