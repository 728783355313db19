using Depesche.Cli.Output;
using Depesche.LanguageData;
using Depesche.Quotations;

namespace Depesche.Cli.Tests;

public sealed class QuotationPageTests
{
    private const string Report = """
        date 2024-03-12
        Minister verteidigt Haushalt

        Berlin (dpa) - Der deutsche Finanzminister Karl Brandner forderte am Dienstag in einem Interview, der Bundestag müsse den Haushalt billigen. Die Lage sei ernst. Er sagte: „Wir haben keine Zeit.“

        Nach Angaben der Polizei wurden drei Menschen verletzt.

        Die Opposition warf dem Minister vor, das Parlament getäuscht zu haben.
        """;

    private static readonly Lazy<string> Page = new(() => Read());
    private static readonly Lazy<string> Explained = new(() => Read("--explain"));

    [Fact]
    public void A_quotation_shows_full_name_and_office_stance_and_channel() =>
        Assert.Matches(@"q1\s+Karl Brandner, Finanzminister \(forderte\) indirekt, mündlich, fordert, in einem\s+Interview", Page.Value);

    [Fact]
    public void A_quotation_that_only_says_shows_no_stance()
    {
        Assert.Matches(@"Karl Brandner, Finanzminister \(sagte\) wörtlich, mündlich\s", Page.Value);
        Assert.DoesNotContain("neutral", Page.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void The_one_spoken_to_stands_behind_the_speaker() =>
        Assert.Matches(@"Opposition an Karl Brandner, Finanzminister \(warf … vor\) indirekt", Page.Value);

    [Fact]
    public void Without_explain_no_reason_is_shown() =>
        Assert.DoesNotContain("Regel", Page.Value, StringComparison.Ordinal);

    [Theory]
    [InlineData(@"Regel direct-frame-before: Verb vor der Anführung")]
    [InlineData(@"Redewort fordern \(de/reporting-verbs\.tsv, Zeile \d+\)")]
    [InlineData(@"Sprecher \d+–\d+ Er: Subjekt des Rahmens; Pronomen für Karl Brandner")]
    [InlineData(@"Sprecher \d+–\d+ Der deutsche Finanzminister Karl Brandner: spricht weiter aus Satz 2")]
    [InlineData(@"Redewort Angabe \(de/attribution-phrases\.tsv, Zeile \d+\)")]
    [InlineData(@"Sprecher \d+–\d+ Angaben der Polizei: bei „Nach“")]
    [InlineData(@"gesagt 2024-03-12: Zeitangabe im Rahmen")]
    public void Explain_shows_why_a_quotation_was_read_so(string reason) => Assert.Matches(reason, Explained.Value);

    [Fact]
    public void Every_side_of_a_quotation_has_a_word()
    {
        var words = new QuotationWords(LanguageFiles.BuiltIn);

        Assert.All(Enum.GetValues<QuotationMedium>(), medium => Assert.NotEmpty(words.Of(medium)));
        Assert.All(Enum.GetValues<PartyFinding>(), found => Assert.NotEmpty(words.Of(found)));
        Assert.All(Enum.GetValues<ReportingStance>(), stance => Assert.Equal(stance == ReportingStance.Neutral, words.Of(stance).Length == 0));
    }

    [Fact]
    public void Every_rule_that_reads_the_samples_has_words()
    {
        var words = new QuotationWords(LanguageFiles.BuiltIn);
        var reader = new Readings.Reader();
        foreach (var file in Directory.GetFiles(Path.Combine(CommandLine.Root, "samples"), "*.txt"))
        {
            var reading = reader.Read(NewsItems.NewsItem.Parse(File.ReadAllText(file)));

            Assert.All(reading.Quotations, q => Assert.NotNull(words.OfRule(q.Rule)));
        }
    }

    [Fact]
    public void A_row_of_an_unknown_kind_is_named_by_file_and_line()
    {
        var data = LanguageFiles.With(new Dictionary<string, string> { ["de/quotation-words.tsv"] = "kind\tname\twords\nmood\tneutral\tsagt" });

        var error = Assert.Throws<DataFileException>(() => new QuotationWords(data));

        Assert.StartsWith("de/quotation-words.tsv:2: 'mood' is none of", error.Message, StringComparison.Ordinal);
    }

    private static string Read(params string[] options)
    {
        using var folder = new TemporaryFolder();
        return CommandLine.Run(["read", folder.Write("report.txt", Report), .. options]).Output;
    }
}
