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

    [Fact]
    public void Encodings_are_told_by_the_bytes()
    {
        Assert.EndsWith("Das teilte die japanische Präsidentschaft mit.\n", Fixture.ReadOne("Text/utf-16.txt").Text, StringComparison.Ordinal);
        Assert.Equal(["in#1 Zürich", "in#2 Köln", "in#3 Wien"], Fixture.Read("Text/mehrere-1252.txt").Select(r => $"{r.Origin} {r.Item!.Text.Trim().Split(' ')[0]}"));
    }

    [Fact]
    public void A_damaged_letter_costs_only_itself_and_zeros_the_text()
    {
        Assert.Contains("das Gesetz \uFFFDber die Wärmepumpen", Fixture.ReadOne("Text/beschaedigt.txt").Text, StringComparison.Ordinal);
        Assert.Contains("not text", Assert.Single(Fixture.Read("Text/nullen.txt")).Problem, StringComparison.Ordinal);
    }

    private static List<IntakeResult> Read(string text) => [.. new ReportIntake().Read("wire", new MemoryStream(Encoding.UTF8.GetBytes(text)))];
}
