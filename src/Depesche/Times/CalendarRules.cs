using System.Globalization;

namespace Depesche.Times;

/// <summary>Arithmetic of the Gregorian calendar.</summary>
internal static class CalendarRules
{
    /// <summary>Easter Sunday (Meeus, Jones and Butcher).</summary>
    public static DateOnly EasterSunday(int year)
    {
        var a = year % 19;
        var (b, c) = Math.DivRem(year, 100);
        var (d, e) = Math.DivRem(b, 4);
        var g = ((8 * b) + 13) / 25;
        var h = ((19 * a) + b - d - g + 15) % 30;
        var (i, k) = Math.DivRem(c, 4);
        var l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var n = h + l - (7 * m) + 114;
        return new DateOnly(year, n / 31, (n % 31) + 1);
    }

    /// <summary>Weekday 1 (Monday) to 7 (Sunday).</summary>
    public static int WeekdayOf(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    /// <summary>The first day with the weekday at or after <paramref name="day"/>.</summary>
    public static DateOnly WeekdayOnOrAfter(DateOnly day, int weekday) => day.AddDays((weekday - WeekdayOf(day) + 7) % 7);

    /// <summary>The last day with the weekday at or before <paramref name="day"/>.</summary>
    public static DateOnly WeekdayOnOrBefore(DateOnly day, int weekday) => day.AddDays(-((WeekdayOf(day) - weekday + 7) % 7));

    /// <summary>The Monday of the ISO week.</summary>
    public static DateOnly MondayOf(DateOnly day) => day.AddDays(1 - WeekdayOf(day));

    /// <summary>The ISO week with its year.</summary>
    public static (int Year, int Week) IsoWeekOf(DateOnly day)
    {
        var time = day.ToDateTime(TimeOnly.MinValue);
        return (ISOWeek.GetYear(time), ISOWeek.GetWeekOfYear(time));
    }
}
