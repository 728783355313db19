namespace Depesche.Archive.Tests;

public sealed class EdtfDaysTests
{
    [Theory]
    [InlineData("2023-04-18", "2023-04-18", "2023-04-18")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2023", "2023-01-01", "2023-12-31")]
    [InlineData("2023-04-18T09:30", "2023-04-18", "2023-04-18")]
    [InlineData("2023-22", "2023-06-01", "2023-08-31")]
    [InlineData("2024-24", "2024-12-01", "2025-02-28")]
    [InlineData("2023-34", "2023-04-01", "2023-06-30")]
    [InlineData("2023-39", "2023-09-01", "2023-12-31")]
    [InlineData("2023-40", "2023-01-01", "2023-06-30")]
    [InlineData("199X", "1990-01-01", "1999-12-31")]
    [InlineData("18XX", "1800-01-01", "1899-12-31")]
    [InlineData("199X-03", "1990-03-01", "1999-03-31")]
    [InlineData("2023-04-XX", "2023-04-01", "2023-04-30")]
    [InlineData("2023-XX", "2023-01-01", "2023-12-31")]
    [InlineData("2023-04-18~", "2023-04-18", "2023-04-18")]
    [InlineData("~2023-04", "2023-04-01", "2023-04-30")]
    [InlineData("9999", "9999-01-01", "9999-12-31")]
    public void A_date_means_days(string edtf, string first, string last) => Assert.Equal((first, last), Days(EdtfDays.Of(edtf)));

    [Theory]
    [InlineData("2023-04-17/2023-05", "2023-04-17", "2023-05-31")]
    [InlineData("2023-04/..", "2023-04-01", "")]
    [InlineData("../2023-04", "", "2023-04-30")]
    [InlineData("[2023-03-29..2023-04-27]", "2023-03-29", "2023-04-27")]
    [InlineData("[2021,2022-05..2022-06,2023]", "2021-01-01", "2023-12-31")]
    [InlineData("{2022-05-03,2023-05-03}", "2022-05-03", "2023-05-03")]
    public void Intervals_and_sets_reach_from_their_first_date_to_their_last(string edtf, string first, string last) =>
        Assert.Equal((first, last), Days(EdtfDays.Of(edtf)));

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("XXXX-04")]
    [InlineData("0000")]
    [InlineData("-0044-03-15")]
    [InlineData("gestern")]
    public void What_names_no_year_has_no_days(string edtf) => Assert.Equal(default, EdtfDays.Of(edtf));

    [Theory]
    [InlineData("2023-04-18", "2023-04-18")]
    [InlineData("2023-04", "2023-04")]
    [InlineData("2023-04-XX", "2023-04")]
    [InlineData("2023", "2023")]
    [InlineData("2023-24", "2023")]
    [InlineData("2023-40", "2023")]
    [InlineData("202X", "")]
    [InlineData("", "")]
    public void Days_make_a_date_as_exact_as_they_are(string edtf, string date) => Assert.Equal(date, $"{EdtfDays.Of(edtf).Date}");

    private static (string First, string Last) Days(EdtfDays days) => ($"{days.First:yyyy-MM-dd}", $"{days.Last:yyyy-MM-dd}");
}
