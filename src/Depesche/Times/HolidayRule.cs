using System.Globalization;

namespace Depesche.Times;

/// <summary>When a feast falls: a fixed day, a distance from a movable feast, or the nth weekday of a month.</summary>
internal sealed record HolidayRule
{
    private enum Base : byte
    {
        Fixed,
        Easter,
        Advent,
        NthWeekday,
    }

    private Base From { get; init; }

    private int Month { get; init; }

    private int Number { get; init; }

    private int Weekday { get; init; }

    /// <summary>How many days it lasts (Osterwochenende).</summary>
    public int Days { get; private init; } = 1;

    /// <summary>Days from one to the next where they are counted (zweiter Weihnachtstag, dritter Advent); 0 where they are not.</summary>
    public int Spacing { get; private init; }

    /// <summary>True when the name without a number is no day (Advent).</summary>
    public bool IsOnlyCounted => Spacing > 1;

    /// <summary>Reads <c>12-25</c>, <c>easter+39</c>, <c>advent-11</c> or <c>05-7-2</c>, each also with the last day (<c>easter-1..easter+1</c>)
    /// and the spacing after a stroke (<c>advent+0/7</c>); null when it is none of these.</summary>
    public static HolidayRule? Parse(string rule)
    {
        var stroke = rule.IndexOf('/', StringComparison.Ordinal);
        if (stroke >= 0)
        {
            return int.TryParse(rule.AsSpan(stroke + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var spacing) && spacing is > 0 and <= 7 &&
                Parse(rule[..stroke]) is { } first
                ? first with { Spacing = spacing }
                : null;
        }

        var dots = rule.IndexOf("..", StringComparison.Ordinal);
        if (dots >= 0)
        {
            return Parse(rule[..dots]) is { From: not Base.NthWeekday } start && Parse(rule[(dots + 2)..]) is { } end &&
                end.From == start.From && end.Month == start.Month && end.Number > start.Number
                ? start with { Days = end.Number - start.Number + 1 }
                : null;
        }

        if (Offset(rule, "easter") is { } fromEaster)
        {
            return new HolidayRule { From = Base.Easter, Number = fromEaster };
        }

        if (Offset(rule, "advent") is { } fromAdvent)
        {
            return new HolidayRule { From = Base.Advent, Number = fromAdvent };
        }

        var parts = rule.Split('-');
        var numbers = Array.ConvertAll(parts, p => int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0);
        return numbers switch
        {
            [>= 1 and <= 12 and var month, >= 1 and var day] when day <= DateTime.DaysInMonth(2000, month) =>
                new HolidayRule { From = Base.Fixed, Month = month, Number = day },
            [>= 1 and <= 12 and var month, >= 1 and <= 7 and var weekday, >= 1 and <= 4 and var number] =>
                new HolidayRule { From = Base.NthWeekday, Month = month, Weekday = weekday, Number = number },
            _ => null,
        };
    }

    /// <summary>The day in a year, 1 to 9998.</summary>
    public DateOnly In(int year) => From switch
    {
        Base.Easter => CalendarRules.EasterSunday(year).AddDays(Number),
        Base.Advent => CalendarRules.WeekdayOnOrAfter(new DateOnly(year, 11, 27), 7).AddDays(Number),
        Base.NthWeekday => CalendarRules.WeekdayOnOrAfter(new DateOnly(year, Month, 1), Weekday).AddDays(7 * (Number - 1)),
        _ => new DateOnly(year, Month, Math.Min(Number, DateTime.DaysInMonth(year, Month))),
    };

    private static int? Offset(string rule, string name) =>
        rule.StartsWith(name, StringComparison.Ordinal) &&
        int.TryParse(rule.AsSpan(name.Length), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var offset) && Math.Abs(offset) < 200
            ? offset
            : null;
}
