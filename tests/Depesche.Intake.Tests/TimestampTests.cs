using Depesche.Intake.Formats;

namespace Depesche.Intake.Tests;

public sealed class TimestampTests
{
    [Theory]
    [InlineData("2023-04-18T23:30:00+02:00", "2023-04-18", "2023-04-18T21:30:00Z")]
    [InlineData("2023-04-18T23:30:00.123Z", "2023-04-18", "2023-04-18T23:30:00.123Z")]
    [InlineData("2023-04-18T23:30+0200", "2023-04-18", "2023-04-18T21:30:00Z")]
    [InlineData("20230418T233000+0200", "2023-04-18", "2023-04-18T21:30:00Z")]
    [InlineData("20230418T233000Z", "2023-04-18", "2023-04-18T23:30:00Z")]
    [InlineData("Tue, 18 Apr 2023 23:30:00 +0200", "2023-04-18", "2023-04-18T21:30:00Z")]
    [InlineData("18 Apr 2023 23:30 GMT", "2023-04-18", "2023-04-18T23:30:00Z")]
    [InlineData("Tue, 18 Apr 2023 23:30:00 MESZ", "2023-04-18", "2023-04-18T21:30:00Z")]
    [InlineData("2023-04-18T23:30:00", "2023-04-18", null)]
    [InlineData("20230418", "2023-04-18", null)]
    [InlineData("18.04.2023", "2023-04-18", null)]
    [InlineData("18.04.2023, 23:30", "2023-04-18", null)]
    [InlineData("18.4.23 um 9 Uhr", "2023-04-18", null)]
    [InlineData("18.4.89", "1989-04-18", null)]
    [InlineData("2023-04", "2023-04", null)]
    public void A_time_stamp_keeps_the_day_of_its_own_clock(string text, string day, string? moment)
    {
        var time = Timestamp.Parse(text)!.Value;

        Assert.Equal(day, time.Day.ToString());
        Assert.Equal(moment is null ? null : DateTimeOffset.Parse(moment, null), time.Moment);
    }

    [Theory]
    [InlineData("")]
    [InlineData("04/05/2023")]
    [InlineData("31.02.2023")]
    [InlineData("gestern")]
    [InlineData("2023-13-40T00:00:00Z")]
    public void What_could_be_two_days_or_none_is_unknown(string text) => Assert.Null(Timestamp.Parse(text));
}
