using System.Text.Json;

namespace Depesche.Cli.Tests;

public sealed class ReadTreesTests : IDisposable
{
    private const string Document = """
        # newdoc id = genf-1
        # published = 2021-06-16
        # text = „Wir reden“, sagte Biden.
        1	„	„	PUNCT	_	_	3	punct	_	SpaceAfter=No
        2	Wir	wir	PRON	_	Case=Nom|Number=Plur|Person=1|PronType=Prs	3	nsubj	_	_
        3	reden	reden	VERB	_	Mood=Ind|Number=Plur|Person=1|Tense=Pres|VerbForm=Fin	6	ccomp	_	SpaceAfter=No
        4	“	“	PUNCT	_	_	3	punct	_	SpaceAfter=No
        5	,	,	PUNCT	_	_	3	punct	_	_
        6	sagte	sagen	VERB	_	Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin	0	root	_	_
        7	Biden	Biden	PROPN	_	Case=Nom|Number=Sing	6	nsubj	_	SpaceAfter=No
        8	.	.	PUNCT	_	_	6	punct	_	_


        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Each_document_is_one_report_with_its_identifier_and_date()
    {
        var file = folder.Write("trees.conllu", Document + Document.Replace("genf-1", "genf-2", StringComparison.Ordinal));

        var outcome = CommandLine.Run("read", "--conllu", file, "--format", "jsonl");

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Errors));
        Assert.Equal(["genf-1", "genf-2"], outcome.OutputLines.Select(l => Reading(l).GetProperty("item").GetProperty("id").GetString()));
        var reading = Reading(outcome.OutputLines[0]);
        Assert.Equal("2021-06-16", reading.GetProperty("item").GetProperty("published").GetString());
        Assert.Equal("direct", Assert.Single(reading.GetProperty("quotations").EnumerateArray()).GetProperty("type").GetString());
    }

    [Fact]
    public void A_wrong_document_is_named_with_file_and_line_and_does_not_stop_the_others()
    {
        var wrong = Document.Replace("genf-1", "genf-2", StringComparison.Ordinal).Replace("\t6\tccomp", "\t9\tccomp", StringComparison.Ordinal);
        var file = folder.Write("trees.txt", Document + wrong + Document.Replace("genf-1", "genf-3", StringComparison.Ordinal));

        var outcome = CommandLine.Run("read", "--conllu", file, "--format", "jsonl");

        Assert.Equal(1, outcome.ExitCode);
        Assert.StartsWith($"depesche: {file}:18: head 9 lies outside", Assert.Single(outcome.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(2, outcome.OutputLines.Length);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("plover")]
    [InlineData("conllu")]
    public void All_forms_of_output_take_trees_from_standard_input(string form)
    {
        var outcome = CommandLine.Run(Document, ["read", "-", "--conllu", "--format", form]);

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Errors));
        Assert.Equal(form == "plover", outcome.Output.Length == 0);
    }

    [Fact]
    public void A_file_without_sentences_is_named()
    {
        var file = folder.Write("empty.conllu", "# nothing here\n\n");

        var outcome = CommandLine.Run("read", file);

        Assert.Equal(1, outcome.ExitCode);
        Assert.StartsWith($"depesche: {file}: there is no sentence", Assert.Single(outcome.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void Trees_and_another_form_exclude_each_other() =>
        Assert.Equal(2, CommandLine.Run("read", "--conllu", "--from", "jsonl", "x").ExitCode);

    private static JsonElement Reading(string line) => JsonDocument.Parse(line).RootElement;
}
