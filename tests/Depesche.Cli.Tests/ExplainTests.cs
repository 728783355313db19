using System.Text.Json;

namespace Depesche.Cli.Tests;

public sealed class ExplainTests : IDisposable
{
    private const string Report = """
        date 2024-03-12
        Athen (dpa) - Griechenland hat die Türkei kritisiert. Das Kind hat Klavier geübt. Das Konzert dauert zwei Stunden.
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Each_sentence_has_its_event_or_the_nearest_frame_or_its_verbs()
    {
        var outcome = CommandLine.Run("explain", folder.Write("report.txt", Report));

        Assert.Equal(0, outcome.ExitCode);
        Assert.Matches(@"v1 +event +ACCUSE disapprove by 'kritisiert', CAMEO 111\n", outcome.Output);
        Assert.Matches(@" frame +kritisieren \(verb\), de/frames/accuse\.tsv:\d+\n", outcome.Output);
        Assert.Matches(@" actor +subj: 'Griechenland' \(subject\) is Griechenland, GRC GOV; its name\n", outcome.Output);
        Assert.Matches(@" recipient +obj\|an: 'die Türkei' \(object\) is Türkei, TUR GOV; its name\n", outcome.Output);
        Assert.Matches(@" voice +the report's own\n +date +2024-03-12: date of the report\n", outcome.Output);
        Assert.Matches(@" no event +the nearest frame is \S+-üben \(phrase\), de/frames/\w+\.tsv:\d+ on 'geübt'\n +missing +obj:[^:]+: not met, 'Klavier' stands", outcome.Output);
        Assert.Contains("no word of the sentence is in a frame; its verbs: dauern", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sentence_by_its_number_is_explained_alone()
    {
        var outcome = CommandLine.Run("explain", folder.Write("report.txt", Report) + ":2");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("Das Kind hat Klavier geübt.", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Griechenland", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("4")]
    public void A_sentence_that_is_not_there_is_a_failure_that_names_how_many_there_are(string number)
    {
        var target = folder.Write("report.txt", Report);

        var outcome = CommandLine.Run("explain", $"{target}:{number}");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal([$"depesche: {target}: there is no sentence {number}; the report has 3, counted from 1"], outcome.ErrorLines);
    }

    [Fact]
    public void A_file_whose_own_name_ends_in_a_number_is_meant_itself()
    {
        var target = folder.Write("report:2", Report);

        Assert.Contains("Griechenland", CommandLine.Run("explain", target).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_named_without_the_sentence()
    {
        var missing = Path.Combine(folder.FullName, "missing.txt");

        var outcome = CommandLine.Run("explain", missing + ":3");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal([$"depesche: {missing}: there is no such file"], outcome.ErrorLines);
    }

    [Fact]
    public void In_a_file_of_many_reports_the_line_stands_before_the_sentence()
    {
        var lines = folder.Write("wire.jsonl",
            """
            {"text": "Ungarn hat Polen gelobt."}
            {"text": "Ungarn hat Serbien gelobt. Ungarn hat Italien gelobt."}
            """);

        Assert.Contains("Serbien", CommandLine.Run("explain", lines + ":2").Output, StringComparison.Ordinal);
        var sentence = CommandLine.Run("explain", lines + ":2:2").Output;
        Assert.Contains("Italien", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("Serbien", sentence, StringComparison.Ordinal);
        Assert.Equal([$"depesche: {lines}:7: no report begins there"], CommandLine.Run("explain", lines + ":7").ErrorLines);
    }

    [Fact]
    public void A_frame_of_the_users_own_is_named_by_the_file_in_his_folder()
    {
        const string own = "id\tkind\tlemma\twith\troles\tneed\tmode\tcameo\texample\tcounterexample\n" +
            "flagge-hissen\tphrase\thissen\tobj:Flagge\tactor=subj\tactor\t\t050\tUngarn hisste die Flagge.\t\n";
        var frames = folder.Write("own/frames/support.tsv", own);

        var outcome = CommandLine.Run("explain", folder.Write("report.txt", "Ungarn hisste die Flagge."), "--data", Path.Combine(folder.FullName, "own"), "--format", "text");

        Assert.Contains($"{frames}:2", string.Concat(outcome.Output.Split('\n').Select(l => l.Trim())), StringComparison.Ordinal);
    }

    [Fact]
    public void Json_gives_the_attempts_of_each_sentence()
    {
        var outcome = CommandLine.Run("explain", folder.Write("report.txt", Report), "--format", "jsonl");

        var sentences = JsonDocument.Parse(Assert.Single(outcome.OutputLines)).RootElement.GetProperty("sentences");
        Assert.Equal([1, 2, 3], sentences.EnumerateArray().Select(s => s.GetProperty("number").GetInt32()));
        var attempts = sentences[0].GetProperty("attempts").EnumerateArray();
        Assert.Equal("v1", attempts.Single(a => a.GetProperty("outcome").GetString() == "event").GetProperty("event").GetString());
        Assert.Equal(0, sentences[2].GetProperty("attempts").GetArrayLength());
    }

    [Fact]
    public void Uncoded_counts_over_all_reports_the_most_frequent_first_and_names_where_to_look()
    {
        folder.Write("texts/a.txt", "Das Konzert dauert zwei Stunden. Das Orchester musiziert.");
        folder.Write("texts/b.txt", "Die Regierung in Ungarn hat Polen gelobt. Das Stück dauert einen Tag.");
        var texts = Path.Combine(folder.FullName, "texts");

        var outcome = CommandLine.Run("explain", "--uncoded", texts);
        var first = CommandLine.Run("explain", "--uncoded", "--top", "1", texts, "--format", "json");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Matches(@"Verbs without a frame: 2\n +2 +dauern +\S+a\.txt:1\n +Das Konzert dauert zwei Stunden\.\n +1 +musizieren +\S+a\.txt:2\n", outcome.Output);
        Assert.StartsWith("{\"kind\":\"verb\",\"word\":\"dauern\",\"count\":2,\"at\":\"", first.OutputLines[0], StringComparison.Ordinal);
        Assert.DoesNotContain("musizieren", first.Output, StringComparison.Ordinal);
    }
}
