namespace Depesche.Tests.Times;

/// <summary>What expressions are counted from.</summary>
public sealed class AnchorTests
{
    [Theory]
    [InlineData("Vor drei Tagen kam sie.", "drei Tagen = [2023-03-29..2023-04-27]")]
    [InlineData("Letzte Woche kam sie.", "Letzte Woche = [2023-03-20..2023-04-23]")]
    [InlineData("Am vergangenen Wochenende kam sie.", "vergangenen Wochenende = [2023-03-25..2023-04-23]")]
    [InlineData("Am kommenden Freitag kommt sie.", "kommenden Freitag = [2023-04-07,2023-04-14,2023-04-21,2023-04-28,2023-05-05]")]
    [InlineData("Vor zwei Monaten kam sie.", "zwei Monaten = 2023-02")]
    public void A_report_known_to_its_month_leaves_the_days_open(string text, string expected) => Assert.Equal([expected], TimeReading.Edtf(text, "2023-04"));

    [Theory]
    [InlineData("Am 3. Mai kam sie.", "3. Mai = [2022-05-03,2023-05-03]")]
    [InlineData("Am 3. Mai wird sie kommen.", "3. Mai = [2023-05-03,2024-05-03]")]
    [InlineData("Am 29. Februar kam sie.", "29. Februar = ")]
    [InlineData("Im Mai kam sie.", "Mai = [2022-05,2023-05]")]
    [InlineData("Im Sommer kam sie.", "Sommer = [2022-22,2023-22]")]
    [InlineData("Im ersten Quartal kam sie.", "ersten Quartal = [2022-33,2023-33]")]
    [InlineData("Zu Ostern kam sie.", "Ostern = [2022-04-17,2023-04-09]")]
    [InlineData("Gestern kam sie.", "Gestern = [2022-12-31..2023-12-30]")]
    [InlineData("Vor zwei Monaten kam sie.", "zwei Monaten = [2022-11..2023-10]")]
    [InlineData("Am Montag kam sie.", "Montag = [2023-01-02..2023-12-25]")]
    public void A_report_known_to_its_year_leaves_the_years_open(string text, string expected) => Assert.Equal([expected], TimeReading.Edtf(text, "2023"));

    [Theory]
    [InlineData("Am 3. Mai 2019 begann der Aufstand. Am 5. Mai fiel die Stadt.", "5. Mai = DATE 2019-05-05")]
    [InlineData("Im März 1848 begann der Aufstand. Im Juni fiel die Stadt.", "Juni = DATE 1848-06")]
    [InlineData("Am 3. Mai 2019 begann der Aufstand. Am 5. April fiel die Stadt.", "5. April = DATE 2023-04-05")]
    [InlineData("Am 3. Mai 2019 begann der Aufstand. Am 5. August wird die Stadt feiern.", "5. August = DATE 2023-08-05")]
    [InlineData("2019 begann der Aufstand. Am 5. Mai fiel die Stadt.", "5. Mai = DATE 2022-05-05")]
    public void A_story_goes_on_from_the_date_told_last(string text, string expected) => Assert.Equal(expected, TimeReading.Values(text).Last());

    [Theory]
    [InlineData("1914 begann der Krieg. Am 28. Juli fiel die Stadt.", "28. Juli = DATE 1914-07-28")]
    [InlineData("Im November 1914 begann der Krieg. Im Februar fiel die Stadt.", "Februar = DATE 1915-02")]
    public void A_story_is_all_that_an_undated_report_counts_from(string text, string expected) => Assert.Equal(expected, TimeReading.Values(text, null).Last());
}
