using Depesche.Evaluation.Syntax;
using Depesche.Readings;
using Depesche.Syntax;
using Depesche.Text;

namespace Depesche.Evaluation.Tests.Syntax;

public sealed class SyntaxEvaluationTests : IDisposable
{
    private const string Gold = """
        # text = Die Minister reisten zum Gipfel.
        1	Die	der	DET	_	Case=Nom|Number=Plur	2	det	_	_
        2	Minister	Minister	NOUN	_	Case=Nom|Gender=Masc|Number=Plur	3	nsubj	_	_
        3	reisten	reisen	VERB	_	Mood=Ind|Tense=Past|VerbForm=Fin	0	root	_	_
        4-5	zum	_	_	_	_	_	_	_	_
        4	zu	zu	ADP	_	_	6	case	_	_
        5	dem	der	DET	_	Case=Dat	6	det	_	_
        6	Gipfel	Gipfel	NOUN	_	Case=Dat	3	obl	_	SpaceAfter=No
        7	.	.	PUNCT	_	_	3	punct	_	_

        # text = Sie sei dort.
        1	Sie	sie	PRON	_	_	3	nsubj	_	_
        2	sei	sein	AUX	_	Mood=Sub|Tense=Pres|VerbForm=Fin	3	cop	_	_
        3	dort	dort	ADV	_	_	0	root	_	SpaceAfter=No
        4	.	.	PUNCT	_	_	3	punct	_	_


        """;

    private readonly string file = Path.GetTempFileName();

    public void Dispose() => File.Delete(file);

    [Fact]
    public void Gold_scores_full_marks_against_itself()
    {
        var figures = Run(Gold, Gold);

        Assert.All(["tokens.f1", "sentences.f1", "upos", "lemma", "feats", "uas", "las", "nsubj.f1", "obl.f1"],
            key => Assert.Equal(1, figures[key]));
        Assert.Equal(11, figures.Count);
    }

    [Fact]
    public void A_wrong_head_costs_attachment_and_the_relation_of_the_pair()
    {
        var figures = Run(Gold, Gold.Replace("3\tobl", "2\tobl", StringComparison.Ordinal));

        Assert.Equal(10 / 11.0, figures["uas"], 6);
        Assert.Equal(10 / 11.0, figures["las"], 6);
        Assert.Equal(0, figures["obl.f1"]);
        Assert.Equal(1, figures["upos"]);
    }

    [Fact]
    public void Subtypes_of_relations_do_not_count()
    {
        var figures = Run(Gold, Gold.Replace("nsubj", "nsubj:pass", StringComparison.Ordinal));

        Assert.Equal(1, figures["las"]);
        Assert.Equal(1, figures["nsubj.f1"]);
    }

    [Fact]
    public void Features_are_right_only_when_all_six_are()
    {
        var figures = Run(Gold, Gold.Replace("Mood=Sub|Tense=Pres", "Mood=Sub|Tense=Past", StringComparison.Ordinal));

        Assert.Equal(10 / 11.0, figures["feats"], 6);
    }

    [Fact]
    public void A_contraction_left_whole_loses_both_its_words()
    {
        var whole = Gold.Replace("4-5\tzum\t_\t_\t_\t_\t_\t_\t_\t_\n4\tzu\tzu", "4\tzum\tzu", StringComparison.Ordinal)
            .Replace("5\tdem\tder\tDET\t_\tCase=Dat\t6\tdet\t_\t_\n6\t", "5\t", StringComparison.Ordinal)
            .Replace("\t6\tcase", "\t5\tcase", StringComparison.Ordinal).Replace("7\t.", "6\t.", StringComparison.Ordinal);

        var figures = Run(whole, Gold);

        var (precision, recall) = (9 / 10.0, 9 / 11.0);
        Assert.Equal(2 * precision * recall / (precision + recall), figures["tokens.f1"], 6);
        Assert.Equal(1, figures["sentences.f1"]);
    }

    [Fact]
    public void Errors_show_gold_and_answer_in_their_sentence()
    {
        var table = Result(Gold, Gold.Replace("3\tobl", "2\tobl", StringComparison.Ordinal)).Table;

        Assert.Contains("Gipfel: gold NOUN obl of reisten (-3), found NOUN obl of Minister (-4)", table, StringComparison.Ordinal);
        Assert.Contains("in: Die Minister reisten zum Gipfel.", table, StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_counts_each_feature_and_each_kind_of_error()
    {
        var table = Result(Gold, Gold.Replace("Case=Nom|Number=Plur", "Number=Plur", StringComparison.Ordinal)
            .Replace("\tADV\t", "\tADJ\t", StringComparison.Ordinal)).Table;

        Assert.Contains("Case                 1.0000     0.7500     0.8571          4     0.9091\n", table, StringComparison.Ordinal);
        Assert.Contains("Number               1.0000     1.0000     1.0000          2     1.0000\n", table, StringComparison.Ordinal);
        Assert.Contains("errors by kind\n     1  tag ADV found as ADJ\n        dort: gold ADV root, found ADJ root\n", table, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hyphen_compound_of_the_text_is_the_words_of_the_treebank()
    {
        const string gold = """
            # text = EU-Minister reden.
            1	EU	EU	PROPN	_	_	3	compound	_	SpaceAfter=No
            2	-	-	PUNCT	_	_	1	punct	_	SpaceAfter=No
            3	Minister	Minister	NOUN	_	Case=Nom|Number=Plur	4	nsubj	_	_
            4	reden	reden	VERB	_	VerbForm=Fin	0	root	_	SpaceAfter=No
            5	.	.	PUNCT	_	_	4	punct	_	_


            """;
        File.WriteAllText(file, gold);
        var tokens = new List<int>();

        var result = SyntaxEvaluation.Run(_ => Whole().Text, text => Analyze(text), [file], errors: 0);

        Assert.Equal(1, result.Figures.Single(f => f.Key == "tokens.f1").Value);
        Assert.Equal([3], tokens);
        Assert.Contains("LAS                  1.0000\n", result.Table, StringComparison.Ordinal);

        ParsedText Whole() => new ConlluReader(joinsCompounds: true).Read(gold)[0];

        ParsedText Analyze(TokenizedText text)
        {
            tokens.Add(text.Tokens.Length);
            return Whole();
        }
    }

    [Fact]
    public void A_broken_file_is_named_with_its_line()
    {
        File.WriteAllText(file, "1\tDie\tder\n");

        var error = Assert.Throws<GoldDataException>(() => SyntaxEvaluation.Run(new Reader(), [file]));

        Assert.Contains($"{file}:1:", error.Message, StringComparison.Ordinal);
    }

    private Dictionary<string, double> Run(string tokens, string trees) => Result(tokens, trees).Figures.ToDictionary(f => f.Key, f => f.Value);

    private EvaluationResult Result(string tokens, string trees)
    {
        File.WriteAllText(file, Gold);
        return SyntaxEvaluation.Run(
            _ => new ConlluReader().Read(tokens)[0].Text, _ => new ConlluReader().Read(trees)[0], [file], errors: 3);
    }
}
