using System.Text.Json;

namespace Depesche.Cli.Tests;

public sealed class ReadFormatsTests : IDisposable
{
    private const string Report = "Berlin (dpa) - Der Bundestag hat am Montag über den Haushalt beraten.\n";

    private static readonly string Fixtures = Path.Combine(CommandLine.Root, "tests", "Depesche.Intake.Tests", "Fixtures");

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Each_format_is_told_by_its_content_and_keeps_the_identifiers_of_its_supplier()
    {
        (string Fixture, string[] Ids)[] formats =
        [
            ("Text/utf-16.txt", [Path.Combine(Fixtures, "Text/utf-16.txt")]),
            ("JsonLines/ngec.jsonl", ["s1", "s2"]),
            ("Csv/excel.csv", ["1", "2"]),
            ("Html/nachrichtenseite.html", ["https://www.beispielblatt.example/politik/nato-aufnahme-schweden-finnland-101.html"]),
            ("Feeds/rss10.rdf", ["https://ticker.example/7"]),
            ("Feeds/atom.xml", ["tag:kurier.example,2023:1", "tag:kurier.example,2023:2"]),
            ("NewsMlG2/gipfel-meldung.xml", ["urn:newsml:agentur.example:20191209:191209-99-000123"]),
            ("Nitf/sanktionen.xml", ["agentur.example-20201002-0456"]),
            ("Ninjs/ninjs-1.json", ["urn:newsml:example.org:2023:0404-17"]),
            ("DpaDigitalwires/correction.json", ["urn:newsml:dpa.com:20090101:230404-99-000001"]),
            ("Iptc7901/dpa-utf8.iptc", ["bdt0123/2023-04-04", "bdt0124/2024-11-06"]),
            ("Warc/article.warc.gz", ["https://example.org/genf"]),
            ("Gzip/wire.jsonl.gz", ["z1", "z2"]),
            ("Zip/wire.zip", ["z1", "z2", Path.Combine(Fixtures, "Zip/wire.zip/c.zip/tief.txt"), "9"]),
        ];

        var outcome = CommandLine.Run(["read", "--format", "jsonl", .. formats.Select(f => Path.Combine(Fixtures, f.Fixture))]);

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Errors));
        Assert.Equal(formats.SelectMany(f => f.Ids), outcome.OutputLines.Select(Id));
    }

    [Fact]
    public void A_folder_gives_the_reports_of_all_its_folders_and_no_others()
    {
        folder.Write("2023/a.txt", Report);
        folder.Write("2024/04/wire.json", $$"""[{"id": "b", "text": {{JsonSerializer.Serialize(Report)}}}]""");
        folder.Write("README.md", "[About](#about) these reports");
        folder.Write("2023/a.conllu", "no trees either");
        folder.Write("2023/.draft.txt", "Nothing yet.");

        var outcome = CommandLine.Run("read", folder.FullName, "--format", "json");

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Errors));
        Assert.Equal([Path.Combine(folder.FullName, "2023/a.txt"), "b"], outcome.OutputLines.Select(Id));
    }

    [Fact]
    public void A_folder_without_reports_is_a_failure()
    {
        folder.Write("README.md", "Nothing here.");

        var outcome = CommandLine.Run("read", folder.FullName);

        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal([$"depesche: {folder.FullName}: the folder holds no file of reports"], outcome.ErrorLines);
    }

    [Fact]
    public void A_folder_of_trees_is_read_when_asked_for()
    {
        folder.Write("a.txt", Report);
        folder.Write("tief/b.conllu", "1\tJa\tja\tINTJ\t_\t_\t0\troot\t_\t_\n\n");

        var outcome = CommandLine.Run("read", folder.FullName, "--from", "conllu", "--format", "jsonl");

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Errors));
        Assert.Equal(Path.Combine(folder.FullName, "tief/b.conllu"), Id(Assert.Single(outcome.OutputLines)));
    }

    [Fact]
    public void Standard_input_may_have_any_format()
    {
        var feed = $"<rss><channel><item><description>{Report}</description></item><item><description>{Report}</description></item></channel></rss>";

        var outcome = CommandLine.Run(feed, ["read", "-", "--format", "jsonl"]);

        Assert.Equal(["stdin#1", "stdin#2"], outcome.OutputLines.Select(Id));
    }

    [Fact]
    public void A_damaged_file_is_named_with_its_line_and_what_comes_after_is_read()
    {
        var damaged = Path.Combine(Fixtures, "Nitf", "beschaedigt.xml");

        var outcome = CommandLine.Run("read", damaged, folder.Write("good.txt", Report), "--format", "jsonl");

        Assert.Equal(1, outcome.ExitCode);
        Assert.StartsWith($"depesche: {damaged}: line 6: the XML is not well-formed", Assert.Single(outcome.ErrorLines), StringComparison.Ordinal);
        Assert.Single(outcome.OutputLines);
    }

    [Fact]
    public void An_archive_made_to_do_harm_loses_its_hostile_entries_and_nothing_else()
    {
        var outcome = CommandLine.Run("read", Path.Combine(Fixtures, "Zip", "traversal.zip"), "--format", "jsonl");

        Assert.Equal(1, outcome.ExitCode);
        Assert.All(outcome.ErrorLines, l => Assert.EndsWith("the name of the entry leads out of the archive, so it was not read", l, StringComparison.Ordinal));
        Assert.Single(outcome.OutputLines);
    }

    [Fact]
    public void A_form_that_the_input_does_not_have_is_a_failure()
    {
        var outcome = CommandLine.Run("read", "--from", "newsml", folder.Write("report.txt", Report));

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("report.txt: line 1: the XML is not well-formed", Assert.Single(outcome.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--from", "rtf", "expected one of text, jsonl")]
    [InlineData("--field", "Meldung", "expected NAME=FIELD")]
    [InlineData("--field", "Meldung=satz", "expected NAME=FIELD with one of id,")]
    public void A_form_or_field_that_there_is_not_is_a_usage_error(string option, string value, string expected)
    {
        var outcome = CommandLine.Run("read", option, value, "x.txt");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(expected, outcome.ErrorLines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_of_other_names_are_told_by_the_user()
    {
        var table = folder.Write("tabelle.csv", "Nr;Was geschah;Wann\n17;Der Bundestag hat am Montag beraten.;24.4.2023\n");

        var outcome = CommandLine.Run("read", "--field", "Nr=id", "--field", "was geschah=text", "--field", "Wann=published", table, "--format", "jsonl");

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Errors));
        var item = Item(Assert.Single(outcome.OutputLines));
        Assert.Equal(("17", "2023-04-24"), (item.GetProperty("id").GetString(), item.GetProperty("published").GetString()));
    }

    [Fact]
    public void What_its_supplier_has_canceled_or_withholds_is_told_and_is_no_failure()
    {
        var canceled = Path.Combine(Fixtures, "Nitf", "zurueckgezogen.xml");
        var withheld = Path.Combine(Fixtures, "Nitf", "sperrfrist.xml");

        var outcome = CommandLine.Run("read", canceled, withheld, "--format", "jsonl");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal(
            [
                $"depesche: {canceled}: the supplier has canceled it; there is no text to read",
                $"depesche: {withheld}: not to be published before 2021-10-11 11:45 +02:00",
            ],
            outcome.ErrorLines);
        Assert.Equal("agentur.example-20211011-0100", Id(Assert.Single(outcome.OutputLines)));
    }

    [Fact]
    public void Json_of_a_single_text_or_page_is_indented_and_of_all_else_a_line_each()
    {
        Assert.StartsWith("{\n", CommandLine.Run("read", folder.Write("a.txt", Report), "--format", "json").Output, StringComparison.Ordinal);
        Assert.Single(CommandLine.Run("read", Path.Combine(Fixtures, "Nitf", "sanktionen.xml"), "--format", "json").OutputLines);
    }

    [Theory]
    [InlineData("Zip/wire.zip/a.jsonl:2", "Bundesrat")]
    [InlineData("Feeds/atom.xml#2:1", "Riad begrüßt")]
    [InlineData("Iptc7901/dpa-utf8.iptc#2:1", "Lindner")]
    public void A_report_within_a_file_is_explained_by_the_place_that_messages_name(string place, string expected)
    {
        var outcome = CommandLine.Run("explain", Path.Combine(Fixtures, place));

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Errors));
        Assert.Contains(expected, outcome.Output, StringComparison.Ordinal);
    }

    private static JsonElement Item(string line) => JsonDocument.Parse(line).RootElement.GetProperty("item");

    private static string? Id(string line) => Item(line).GetProperty("id").GetString();
}
