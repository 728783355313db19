using System.Text.Json;

namespace Depesche.Cli.Tests;

public sealed class AskTests(ArchivedWire wire) : IClassFixture<ArchivedWire>, IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Events_are_a_page_with_the_latest_first_and_the_count_on_standard_error()
    {
        var outcome = wire.Ask("events");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal(["depesche: 3 cases: 4 events in 4 reports, 3 texts, 3 independent sources"], outcome.ErrorLines);
        Assert.Equal(["2023-04-20", "2023-04-19", "2023-04-18"], outcome.OutputLines.Where(l => l.StartsWith("20", StringComparison.Ordinal)).Select(l => l[..10]));
        Assert.Contains("nach: Pentagon", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("2 Berichte, 1 Text, 1 Quelle", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("r1v1 · dpa · 2023-04-18 · Putin empfängt Li · https://example.org/visit", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(outcome.OutputLines, l => l.Length > 110);
    }

    [Fact]
    public void Filters_narrow_the_page_and_a_limit_is_told()
    {
        var outcome = wire.Ask("events", "--party", "rus", "--party", "Schoigu,CHN", "--since", "2023-04", "--until", "2023-04-19", "--limit", "1");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("Sergej Schoigu", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Li Shangfu", outcome.Output, StringComparison.Ordinal);
        Assert.EndsWith("; 1 shown, --limit shows more", outcome.ErrorLines.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void Events_are_csv_without_sentences_unless_asked_for()
    {
        var bare = wire.Ask("events", "--actor", "RUSMIL", "--format", "csv");
        var full = wire.Ask("events", "--actor", "RUSMIL", "--format", "csv", "--with-text");

        Assert.Equal(2, bare.OutputLines.Length);
        Assert.StartsWith("id,event,case,type,", bare.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("haben russische Truppen am Donnerstag", bare.Output, StringComparison.Ordinal);
        Assert.Contains("haben russische Truppen am Donnerstag", full.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_German_Excel_gets_semicolons_and_a_mark()
    {
        var file = Path.Combine(folder.FullName, "events.csv");
        var outcome = wire.Ask("events", "--format", "csv", "--excel-de", "--out", file);

        Assert.Equal(0, outcome.ExitCode);
        Assert.Empty(outcome.Output);
        var bytes = File.ReadAllBytes(file);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.StartsWith("id;event;case;", File.ReadAllText(file), StringComparison.Ordinal);
        Assert.Equal([file], Directory.GetFiles(folder.FullName));
    }

    [Fact]
    public void Json_is_an_object_a_line()
    {
        var outcome = wire.Ask("events", "--format", "json", "--recipient", "RUS");

        Assert.Equal(2, outcome.OutputLines.Length);
        Assert.All(outcome.OutputLines, l => Assert.Equal("CONSULT", JsonDocument.Parse(l).RootElement.GetProperty("type").GetString()));
    }

    [Fact]
    public void Quotations_have_speaker_office_words_and_source()
    {
        var outcome = wire.Ask("quotes", "--speaker", "Schoigu", "--about", "Westen", "--type", "direct");

        Assert.Equal(["depesche: 1 quotation in 1 report, 1 text, 1 independent source"], outcome.ErrorLines);
        Assert.Contains("Sergej Schoigu, Verteidigungsminister", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("„Der Westen will keinen Frieden“", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("r3q2 · AFP · 2023-04-19", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_tells_offices_meetings_words_and_deeds_with_their_proof()
    {
        var outcome = wire.Ask("who", "schoigu");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Empty(outcome.Errors);
        Assert.StartsWith("── Sergej Schoigu ─", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Verteidigungsminister  RUS  2023-04-19, 1 Bericht", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Sagte (2)", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Handelte (1)", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Traf (1)", wire.Ask("who", "Li Shangfu").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_is_unknown_is_told_and_no_failure()
    {
        var outcome = wire.Ask("who", "Niemand");

        Assert.Equal(0, outcome.ExitCode);
        Assert.StartsWith("depesche: no report speaks of 'Niemand'", outcome.ErrorLines.Single(), StringComparison.Ordinal);
        Assert.Contains("no report speaks of", wire.Ask("who", "Schoigu", "--as-of", "2001-01-01").Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Sources_are_counted_in_each_form()
    {
        Assert.Equal("source,reports,texts,own_texts,events,quotations,first,last", wire.Ask("sources", "--format", "csv").OutputLines[0].TrimEnd('\r'));
        Assert.Contains("\"source\":\"Zeitung\",\"reports\":1,\"texts\":1,", wire.Ask("sources", "--format", "json").Output, StringComparison.Ordinal);
        Assert.Contains("Reuters", wire.Ask("sources").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_leads_back_to_its_report()
    {
        var outcome = wire.Ask("show", "r1v1", "--with-text");

        Assert.Equal(0, outcome.ExitCode);
        foreach (var part in new[] { "Putin empfängt Li", "https://example.org/visit", "Fassungen", "→ r1", "r2  2023-04-18  wörtlich gleich  Zeitung", "Ereignis", "Der russische Präsident" })
        {
            Assert.Contains(part, outcome.Output, StringComparison.Ordinal);
        }

        Assert.Equal(2, wire.Ask("show", "r99").ExitCode);
        Assert.Contains("r1 has no v9", wire.Ask("show", "r1v9").Errors, StringComparison.Ordinal);
        Assert.Contains("expected r12, r12v3 or r12q1", wire.Ask("show", "x").Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csv", "--actor", "RUSMIL")]
    [InlineData("plover", "--type", "assault")]
    [InlineData("gdelt-events", "--voice", "Pentagon")]
    [InlineData("quotations-csv", "--speaker", "USA")]
    public void Exports_obey_the_filters_and_tell_the_count_first(string form, string option, string value)
    {
        var outcome = wire.Ask("export", form, option, value);

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains(" in 1 report, 1 text, 1 independent source", outcome.ErrorLines.Single(), StringComparison.Ordinal);
        Assert.NotEmpty(outcome.Output);
    }

    [Fact]
    public void Texts_are_exported_only_when_they_are_asked_for()
    {
        var file = Path.Combine(folder.FullName, "wire.xml");
        var refused = wire.Ask("export", "tei", "--out", file);

        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("--with-text", refused.Errors, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.FullName));
        Assert.Equal(0, wire.Ask("export", "tei", "--with-text", "--out", file, "--source", "AFP").ExitCode);
        Assert.Contains("Frieden", File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Fact]
    public void Sql_answers_and_changes_nothing()
    {
        Assert.Equal(["n", "4"], wire.Ask("sql", "SELECT count(*) AS n FROM reports", "--format", "csv").OutputLines.Select(l => l.TrimEnd('\r')));
        Assert.Equal("{\"id\":1,\"x\":null}", wire.Ask("sql", "SELECT 1 AS id, NULL AS x", "--format", "json").OutputLines.Single());
        var refused = wire.Ask("sql", "DELETE FROM versions");
        Assert.Equal((2, "depesche: sql: only SELECT is answered; nothing can be changed or written by it"), (refused.ExitCode, refused.ErrorLines.Single()));
    }

    [Theory]
    [InlineData("--actor '': expected letters or digits", "events", "--actor", "")]
    [InlineData("--source '%': expected letters or digits", "events", "--source", "dpa,%")]
    [InlineData("--since 'gestern' is no date; expected 2023, 2023-04 or 2023-04-18", "events", "--since", "gestern")]
    [InlineData("--since 2024 is after --until 2023-05", "quotes", "--since", "2024", "--until", "2023-05")]
    [InlineData("--as-of 'morgen' is no date; expected 2023-04-18 or 2023-04-18T10:00Z", "events", "--as-of", "morgen")]
    [InlineData("--type 'FIGHT' is none of AGREE, CONSULT,", "events", "--type", "FIGHT")]
    [InlineData("--limit 'viele': expected a number above 0", "events", "--limit", "viele")]
    [InlineData("--until '2023-13' is no date; expected", "events", "--since", "2023", "--until", "2023-13")]
    [InlineData("--limit '0': expected a number above 0", "events", "--limit", "0")]
    [InlineData("--format 'xls' is none of table, json,", "events", "--format", "xls")]
    [InlineData("--out is for data, not for a page; choose a form with --format", "events", "--out", "x.csv")]
    [InlineData("--with-text is for data, not for a page; choose a form with --format", "quotes", "--with-text")]
    [InlineData("--excel-de is for --format csv", "events", "--format", "json", "--excel-de")]
    [InlineData("'-' is no name; expected letters or digits", "who", "-")]
    [InlineData("--case 'abc': expected a number", "events", "--case", "abc")]
    [InlineData("--voice '': expected letters or digits", "events", "--voice", "")]
    [InlineData("say which form: plover, ", "export")]
    [InlineData("query, character 1: this quotation mark is not closed", "events", "--text", "\"offen")]
    public void What_is_wrong_on_the_command_line_is_told(string expected, params string[] arguments)
    {
        var outcome = arguments.Length == 1 ? CommandLine.Run(arguments) : wire.Ask(arguments);

        Assert.Equal(2, outcome.ExitCode);
        Assert.StartsWith("depesche: " + expected, outcome.ErrorLines[0], StringComparison.Ordinal);
        Assert.Empty(outcome.Output);
    }

    [Fact]
    public void Nothing_found_is_told_and_no_failure()
    {
        var outcome = wire.Ask("events", "--actor", "FRA");

        Assert.Equal((0, "", "depesche: no events\n"), (outcome.ExitCode, outcome.Output, outcome.Errors));
        Assert.Equal("depesche: no quotations", wire.Ask("quotes", "--speaker", "Niemand", "--format", "csv").ErrorLines.Single());
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_told()
    {
        var outcome = wire.Ask("export", "csv", "--out", Path.Combine(folder.FullName, "nowhere", "x.csv"));

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("there is no such folder; make it first", outcome.ErrorLines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_archive_is_told_and_leaves_no_half_file()
    {
        var damaged = Path.Combine(folder.FullName, "damaged.db");
        File.Copy(wire.Path, damaged);
        using (var file = File.OpenWrite(damaged))
        {
            file.Position = 8192;
            file.Write(Enumerable.Repeat((byte)0xA5, (int)file.Length - 8192).ToArray());
        }

        var outcome = CommandLine.Run("events", "--format", "csv", "--out", Path.Combine(folder.FullName, "x.csv"), "--archive", damaged);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("the archive is damaged; restore it from a copy", outcome.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.GetFiles(folder.FullName), f => f.Contains("x.csv", StringComparison.Ordinal));
    }

    [Fact]
    public void A_missing_archive_is_told_with_what_makes_one()
    {
        var outcome = CommandLine.Run("events", "--archive", Path.Combine(folder.FullName, "none.db"));

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("there is no such archive; 'depesche add FILE --archive", outcome.ErrorLines.Single(), StringComparison.Ordinal);
        Assert.Contains("this is a folder", CommandLine.Run("who", "Putin", "--archive", folder.FullName).ErrorLines.Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("add")]
    [InlineData("events")]
    [InlineData("quotes")]
    [InlineData("who")]
    [InlineData("show")]
    [InlineData("export")]
    [InlineData("sql")]
    public void Help_shows_examples(string command) =>
        Assert.Contains($"Examples:\n    depesche {command} ", CommandLine.Run(command, "--help").Output, StringComparison.Ordinal);
}
