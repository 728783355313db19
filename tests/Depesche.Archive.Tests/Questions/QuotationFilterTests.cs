using Depesche.Archive.Questions;
using Depesche.NewsItems;
using Depesche.Quotations;

namespace Depesche.Archive.Tests.Questions;

public sealed class QuotationFilterTests(AskedArchive archive) : IClassFixture<AskedArchive>
{
    [Theory]
    [InlineData("Schoigu", "west")]
    [InlineData("RUS", "west")]
    [InlineData("RUSGOV", "west")]
    [InlineData("RUSMIL", "")]
    [InlineData("Hans Müller", "pact")]
    [InlineData("Mueller", "pact")]
    public void Speakers_are_codes_or_names(string speaker, string expected) => Assert.Equal(expected, archive.Quotations(new QuotationFilter { Speakers = [speaker] }));

    [Theory]
    [InlineData("Frieden", "west")]
    [InlineData("Friede", "west")]
    [InlineData("Moskau", "")]
    [InlineData("Schaden Umwelt", "pact")]
    public void What_they_are_about_is_sought_in_the_quoted_words_alone(string about, string expected) =>
        Assert.Equal(expected, archive.Quotations(new QuotationFilter { About = about }));

    [Fact]
    public void Types_stances_and_addressees_narrow()
    {
        Assert.Equal("pact west", archive.Quotations(new QuotationFilter { Types = [QuotationType.Direct] }));
        Assert.Equal("west", archive.Quotations(new QuotationFilter { Stances = [ReportingStance.Accusing] }));
        Assert.Equal("west", archive.Quotations(new QuotationFilter { Addressees = ["Westen"] }));
        Assert.Equal("", archive.Quotations(new QuotationFilter { Addressees = ["Westen"], Types = [QuotationType.Direct] }));
    }

    [Theory]
    [InlineData("2023-03-15", "2023-03-20", "pact")]
    [InlineData("2023-04", "2023-04", "west shelling")]
    [InlineData("2023-04-20", null, "shelling")]
    [InlineData(null, "2023-03", "pact")]
    public void A_quotation_of_a_month_may_be_of_any_of_its_days(string? since, string? until, string expected) =>
        Assert.Equal(expected, archive.Quotations(new QuotationFilter { Since = Date(since), Until = Date(until) }));

    [Theory]
    [InlineData("2023-03-15", "2023-03-20", "pact")]
    [InlineData("2023", "2023-03", "pact")]
    [InlineData("2023-04-20", null, "shelling trip")]
    [InlineData(null, "2022", "geneva")]
    public void Reports_are_taken_by_their_date(string? since, string? until, string expected) =>
        Assert.Equal(expected, archive.Reports(new ReportFilter { Since = Date(since), Until = Date(until) }));

    private static PartialDate? Date(string? date) => date is not null && PartialDate.TryParse(date, out var read) ? read : null;
}
