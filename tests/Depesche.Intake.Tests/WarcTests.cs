using System.Text;
using Depesche.Intake.Formats;

namespace Depesche.Intake.Tests;

[Collection(nameof(MeasuredTests))]
public sealed class WarcTests
{
    private static readonly string[] Titles = ["Größe in UTF-8", "Grüße aus Wien", "Gepackt und gestückelt"];

    [Theory]
    [InlineData("pages.warc")]
    [InlineData("pages.warc.gz")]
    public void Pages_are_given_to_the_format_for_HTML_with_their_address_and_all_else_is_passed_over(string name)
    {
        var results = Read(name);

        Assert.Equal(Titles, results.Select(TitleOf));
        Assert.Equal(["https://example.org/1", "https://example.org/2", "https://example.org/3"], results.Select(r => r.Item!.Url));
        Assert.All(results, r => Assert.StartsWith(name + "@", r.Origin, StringComparison.Ordinal));
    }

    [Fact]
    public void The_article_of_a_page_is_found_and_the_day_of_the_crawl_is_not_its_date()
    {
        var item = Assert.Single(Wire.Fixture("Warc/article.warc.gz")).Item!;

        Assert.StartsWith("Genf (dpa) - US-Präsident Joe Biden", item.Text, StringComparison.Ordinal);
        Assert.Equal(("Genf: Biden und Putin sprechen miteinander", "https://example.org/genf", null), (item.Headline, item.Url, item.Published));
    }

    [Fact]
    public void Damaged_records_are_told_with_their_byte_and_reading_goes_on()
    {
        var results = Read("damaged.warc");

        Assert.Equal(Titles[1..], results.Where(r => r.Item is not null).Select(TitleOf));
        var problems = results.Where(r => r.Problem is not null).Select(r => r.Problem!).ToArray();
        Assert.Equal(3, problems.Length);
        Assert.Contains("not as long as its Content-Length says", problems[0], StringComparison.Ordinal);
        Assert.Contains("no record begins", problems[1], StringComparison.Ordinal);
        Assert.Contains("is cut", problems[2], StringComparison.Ordinal);
        Assert.All(problems, p => Assert.Matches("byte [0-9,]+", p));
    }

    [Fact]
    public void Damaged_members_are_told_with_their_byte_and_reading_goes_on()
    {
        var results = Read("damaged.warc.gz");

        Assert.Equal(Titles[1..], results.Where(r => r.Item is not null).Select(TitleOf));
        Assert.Equal(2, results.Count(r => r.Problem?.Contains("gzip member is damaged or cut (byte ", StringComparison.Ordinal) == true));
    }

    [Fact]
    public void An_archive_without_a_page_is_told() =>
        Assert.Contains("no HTML page", Assert.Single(Wire.Read("WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 2\r\n\r\nab\r\n\r\n")).Problem, StringComparison.Ordinal);

    [Fact]
    public void A_record_without_end_and_a_header_without_end_are_refused()
    {
        var record = Wire.ReadHostile(() => new EndlessStream("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 999999999999\r\n\r\n", "Lorem ipsum ", 16 * 1024 * 1024));
        Assert.Contains("a page may have", record[0].Problem, StringComparison.Ordinal);

        var header = Wire.ReadHostile(() => new EndlessStream("WARC/1.0\r\nWARC-Type: ", "Lorem ipsum ", 16 * 1024 * 1024));
        Assert.Contains("no readable header", header[0].Problem, StringComparison.Ordinal);
    }

    private static List<IntakeResult> Read(string name)
    {
        using var file = File.OpenRead(Wire.PathOf("Warc/" + name));
        var warc = new WarcFormat(Page);
        IReportFormat format = name.EndsWith(".gz", StringComparison.Ordinal) ? new GzipFormat(_ => [], warc) : warc;
        return [.. format.Read(new InputSource(name, file, 0))];
    }

    private static IEnumerable<IntakeResult> Page(InputSource page)
    {
        using var reader = new StreamReader(page.Content, Encoding.UTF8);
        yield return IntakeResult.Of(new SourceItem { Origin = page.Origin, Format = InputFormat.Html, Text = reader.ReadToEnd() });
    }

    private static string TitleOf(IntakeResult result) => result.Item!.Text.Split("<title>")[1].Split("</title>")[0];
}
