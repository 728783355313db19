using System.Globalization;

namespace Depesche.Times;

/// <summary>Writes TIMEX3 values.</summary>
internal static class TimexValues
{
    /// <summary>A duration: <c>P3Y</c>, <c>PT30M</c>, <c>P0.5Y</c>; <c>PXY</c> when <paramref name="count"/> is NaN.</summary>
    public static string Duration(double count, TimeUnit unit) => (unit <= TimeUnit.Hour ? "PT" : "P") + Amount(count, unit);

    /// <summary>A count with the letter of its unit: <c>3Y</c>.</summary>
    public static string Amount(double count, TimeUnit unit)
    {
        var size = unit switch { TimeUnit.Quarter => 3, TimeUnit.Half => 6, TimeUnit.QuarterHour => 15, _ => 1 };
        return (double.IsNaN(count) ? "X" : (count * size).ToString(CultureInfo.InvariantCulture)) + LetterOf(unit);
    }

    public static string Day(DateOnly day) => Text($"{day.Year:D4}-{day.Month:D2}-{day.Day:D2}");

    public static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string LetterOf(TimeUnit unit) => unit switch
    {
        TimeUnit.Second => "S",
        TimeUnit.Minute or TimeUnit.QuarterHour => "M",
        TimeUnit.Hour => "H",
        TimeUnit.Day => "D",
        TimeUnit.Weekend => "WE",
        TimeUnit.Week or TimeUnit.CalendarWeek => "W",
        TimeUnit.Month or TimeUnit.Quarter or TimeUnit.Half => "M",
        TimeUnit.SchoolYear or TimeUnit.Year => "Y",
        TimeUnit.Decade => "DE",
        TimeUnit.Century => "CE",
        _ => "ML",
    };
}
