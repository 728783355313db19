using Depesche.Times;

namespace Depesche.Tests.Times;

public sealed class CalendarTests
{
    [Theory]
    [InlineData(1818, "1818-03-22")]
    [InlineData(1943, "1943-04-25")]
    [InlineData(2000, "2000-04-23")]
    [InlineData(2023, "2023-04-09")]
    [InlineData(2024, "2024-03-31")]
    [InlineData(2038, "2038-04-25")]
    public void Easter_falls_where_the_computus_says(int year, string expected) =>
        Assert.Equal(expected, TimexValues.Day(CalendarRules.EasterSunday(year)));

    [Theory]
    [InlineData("12-25", 2023, "2023-12-25")]
    [InlineData("easter-2", 2023, "2023-04-07")]
    [InlineData("easter+49", 2023, "2023-05-28")]
    [InlineData("advent+0", 2023, "2023-12-03")]
    [InlineData("advent+0", 2022, "2022-11-27")]
    [InlineData("advent-11", 2023, "2023-11-22")]
    [InlineData("05-7-2", 2023, "2023-05-14")]
    public void Feasts_follow_their_rules(string rule, int year, string expected) =>
        Assert.Equal(expected, TimexValues.Day(HolidayRule.Parse(rule)!.In(year)));

    [Theory]
    [InlineData("")]
    [InlineData("13-01")]
    [InlineData("02-30")]
    [InlineData("easter")]
    [InlineData("easter+x")]
    [InlineData("05-8-2")]
    [InlineData("05-7-5")]
    [InlineData("1-2-3-4")]
    [InlineData("12-25/")]
    [InlineData("12-25/8")]
    [InlineData("12-25/1/1")]
    [InlineData("12-25..easter+1")]
    [InlineData("12-25..12-25")]
    [InlineData("05-7-2..05-7-3")]
    public void Other_rules_are_refused(string rule) => Assert.Null(HolidayRule.Parse(rule));

    [Theory]
    [InlineData("2021-01-03", 2020, 53)]
    [InlineData("2021-01-04", 2021, 1)]
    [InlineData("2024-12-30", 2025, 1)]
    public void Weeks_are_those_of_iso_8601(string day, int year, int week) =>
        Assert.Equal((year, week), CalendarRules.IsoWeekOf(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("18", NumericShape.Integer)]
    [InlineData("18.", NumericShape.Ordinal)]
    [InlineData("2,5", NumericShape.Decimal)]
    [InlineData("14.30", NumericShape.ClockOrDecimal)]
    [InlineData("14:30", NumericShape.ClockOrDecimal)]
    [InlineData("18.4.", NumericShape.DayMonth)]
    [InlineData("18.4.2023", NumericShape.Date)]
    [InlineData("2023-04-18", NumericShape.Date)]
    [InlineData("2022/23", NumericShape.YearPair)]
    [InlineData("1999/2000", NumericShape.YearPair)]
    [InlineData("90er", NumericShape.Decade)]
    [InlineData("90ern", NumericShape.Decade)]
    [InlineData("14.75", NumericShape.None)]
    [InlineData("31.2.", NumericShape.None)]
    [InlineData("32.1.2023", NumericShape.None)]
    [InlineData("2022/27", NumericShape.None)]
    [InlineData("1.234.567", NumericShape.None)]
    [InlineData("12345678901", NumericShape.None)]
    [InlineData("95er", NumericShape.None)]
    [InlineData("x", NumericShape.None)]
    [InlineData("", NumericShape.None)]
    public void Numbers_have_shapes(string form, object shape) => Assert.Equal(shape, NumericToken.Read(form).Shape);
}
