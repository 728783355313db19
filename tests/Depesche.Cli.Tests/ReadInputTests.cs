using System.Text.Json;

namespace Depesche.Cli.Tests;

public sealed class ReadInputTests : IDisposable
{
    private const string Report = "BERLIN (dpa) - Der Außenminister hat am Montag mit seinem Kollegen über die Lage gesprochen.\n";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_missing_file_is_named_on_one_line_and_the_other_files_are_read()
    {
        var good = folder.Write("good.txt", Report);
        var missing = Path.Combine(folder.FullName, "missing.txt");

        var outcome = CommandLine.Run("read", "--format", "jsonl", missing, good);

        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal([$"depesche: {missing}: there is no such file"], outcome.ErrorLines);
        Assert.Equal(good, Id(Assert.Single(outcome.OutputLines)));
    }

    [Fact]
    public void An_empty_file_is_a_failure_with_one_line()
    {
        var outcome = CommandLine.Run("read", folder.Write("empty.txt", ""));

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("empty", Assert.Single(outcome.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_binary_file_is_a_failure_with_one_line()
    {
        var outcome = CommandLine.Run("read", folder.Write("image.txt", [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 13, 0, 1, 2, 3]));

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("binary", Assert.Single(outcome.ErrorLines), StringComparison.Ordinal);
        Assert.Empty(outcome.Output);
    }

    [Fact]
    public void A_text_that_is_not_German_is_refused()
    {
        var english = folder.Write("english.txt",
            "The foreign ministers of both countries met on Monday and said that they would work together on a new treaty which " +
            "should be signed before the end of the year, according to a statement from the ministry.\n");

        var outcome = CommandLine.Run("read", english);

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("the text is not German", Assert.Single(outcome.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_of_fifty_megabytes_fails_alone()
    {
        var text = JsonSerializer.Serialize(Report);
        var lines = folder.Write("wire.jsonl",
            $"{{\"id\": \"a\", \"text\": {text}}}\n{{\"id\": \"b\", \"text\": \"{new string('x', 50_000_000)}\"}}\n{{\"id\": \"c\", \"text\": {text}}}\n");

        var outcome = CommandLine.Run("read", lines, "--format", "jsonl");

        Assert.Equal(1, outcome.ExitCode);
        Assert.StartsWith($"depesche: {lines}:2: ", Assert.Single(outcome.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(["a", "c"], outcome.OutputLines.Select(Id));
    }

    [Fact]
    public void A_text_file_of_fifty_megabytes_is_refused_with_one_line()
    {
        var outcome = CommandLine.Run("read", folder.Write("long.txt", new string('a', 50_000_000)));

        Assert.Equal(1, outcome.ExitCode);
        Assert.Single(outcome.ErrorLines);
    }

    [Fact]
    public void Json_lines_give_one_reading_a_line_in_order_with_their_ids()
    {
        var text = JsonSerializer.Serialize(Report);
        var lines = folder.Write("wire.jsonl",
            $"{{\"id\": 7, \"text\": {text}, \"published\": \"2021-06-16\"}}\r\n\r\n{{\"id\": \"x\", \"headline\": \"Gespräch\", \"text\": {text}}}");

        var outcome = CommandLine.Run("read", lines, "--format", "json");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal(["7", "x"], outcome.OutputLines.Select(Id));
        Assert.Equal("2021-06-16", Item(outcome.OutputLines[0]).GetProperty("published").GetString());
        Assert.Equal("Gespräch", Item(outcome.OutputLines[1]).GetProperty("headline").GetString());
    }

    [Theory]
    [InlineData("{\"id\": \"a\"}", "text")]
    [InlineData("{\"text\": ", "JSON")]
    [InlineData("[1]", "JSON")]
    [InlineData("{\"text\": \"Die Lage ist ernst.\", \"published\": \"gestern\"}", "the date is \"gestern\"")]
    public void A_bad_line_is_named_with_what_is_wrong(string line, string expected)
    {
        var outcome = CommandLine.Run("read", "--from", "jsonl", folder.Write("bad.txt", line));

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains(":1: ", Assert.Single(outcome.ErrorLines), StringComparison.Ordinal);
        Assert.Contains(expected, outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_is_read_as_dash()
    {
        var outcome = CommandLine.Run(Report, ["read", "-", "--format", "jsonl"]);

        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal("stdin", Id(Assert.Single(outcome.OutputLines)));
    }

    [Fact]
    public void An_impossible_date_is_a_usage_error()
    {
        var outcome = CommandLine.Run("read", "--published", "2023-02-30", "x.txt");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("2023-02-30", outcome.ErrorLines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_row_in_an_own_data_file_is_named_with_file_and_line()
    {
        folder.Write("event-words.tsv", "type\tmode\twords\nCONSULT\tvisit\n");

        var outcome = CommandLine.Run("read", "--data", folder.FullName, folder.Write("good.txt", Report));

        Assert.Equal(2, outcome.ExitCode);
        Assert.StartsWith("depesche: de/event-words.tsv:2: ", Assert.Single(outcome.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void An_own_data_file_with_an_unknown_name_is_refused()
    {
        var stray = folder.Write("contries.tsv", "");

        var outcome = CommandLine.Run("read", "--data", folder.FullName, folder.Write("good.txt", Report));

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(stray, Assert.Single(outcome.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_gold_is_a_usage_error()
    {
        var outcome = CommandLine.Run("evaluate", "times", "--gold", Path.Combine(folder.FullName, "nowhere"));

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("nowhere", Assert.Single(outcome.ErrorLines), StringComparison.Ordinal);
    }

    private static JsonElement Item(string line) => JsonDocument.Parse(line).RootElement.GetProperty("item");

    private static string? Id(string line) => Item(line).GetProperty("id").GetString();
}
