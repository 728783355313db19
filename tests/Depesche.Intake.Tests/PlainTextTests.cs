using System.Text;

namespace Depesche.Intake.Tests;

public sealed class PlainTextTests
{
    [Fact]
    public void A_text_is_one_report()
    {
        var result = Assert.Single(Read("Berlin (dpa) - Der Bundestag hat getagt.\n\nMehr am Abend."));

        Assert.Equal("Berlin (dpa) - Der Bundestag hat getagt.\n\nMehr am Abend.", result.Item!.Text);
        Assert.Equal("wire", result.Origin);
    }

    [Theory]
    [InlineData("Eins.\f\nZwei.\f")]
    [InlineData("Eins.\n=====\nZwei.\n")]
    [InlineData("=======\r\nEins.\r\n=======\r\nZwei.")]
    public void Form_feeds_and_rules_part_reports(string text)
    {
        var results = Read(text);

        Assert.Equal(["Eins.", "Zwei."], results.Select(r => r.Item!.Text.Trim()));
        Assert.Equal(["wire#1", "wire#2"], results.Select(r => r.Origin));
    }

    [Fact]
    public void What_is_no_text_is_told()
    {
        var result = Assert.Single(Read("\0\0\u0001\0\0"));

        Assert.Null(result.Item);
        Assert.Contains("not text", result.Problem, StringComparison.Ordinal);
    }

    private static List<IntakeResult> Read(string text) => [.. new ReportIntake().Read("wire", new MemoryStream(Encoding.UTF8.GetBytes(text)))];
}
