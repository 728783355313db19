using Depesche.Evaluation.Lexicon;
using Depesche.LanguageData;

namespace Depesche.Evaluation.Tests.Lexicon;

public sealed class LexiconEvaluationTests : IDisposable
{
    private readonly string file = Path.GetTempFileName();

    public void Dispose() => File.Delete(file);

    [Fact]
    public void Words_with_all_that_gold_states_are_right_in_every_measure()
    {
        var figures = Figures("""
            1	Der	der	DET	_	Case=Nom|Definite=Def|Gender=Masc|Number=Sing|PronType=Art	2	det	_	_
            2	Minister	Minister	NOUN	_	Case=Nom|Gender=Masc|Number=Sing	3	nsubj	_	_
            3	schweigt	schweigen	VERB	_	Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin	0	root	_	SpaceAfter=No
            4	.	.	PUNCT	_	_	3	punct	_	_


            """);

        Assert.All(["upos", "lemma", "right", "stated"], key => Assert.Equal(1, figures[key]));
        Assert.True(figures["readings"] > 1);
    }

    [Fact]
    public void A_wrong_gender_costs_the_right_analysis_but_neither_tag_nor_lemma()
    {
        var figures = Figures("1\tMinister\tMinister\tNOUN\t_\tCase=Nom|Gender=Fem|Number=Sing\t0\troot\t_\t_\n\n");

        Assert.Equal(1, figures["lemma"]);
        Assert.Equal(0, figures["right"]);
    }

    [Fact]
    public void A_name_may_leave_its_case_open()
    {
        var figures = Figures("1\tXylmorwa\tXylmorwa\tPROPN\t_\tCase=Dat|Gender=Fem|Number=Sing\t0\troot\t_\t_\n\n");

        Assert.Equal(1, figures["right"]);
        Assert.Equal(0, figures["stated"]);
    }

    [Theory]
    [InlineData("geplant\tplanen\tADJ\t_\tDegree=Pos|VerbForm=Part")]
    [InlineData("geplant\tgeplant\tADV\t_\tDegree=Pos")]
    [InlineData("letzten\tletzter\tADJ\t_\tCase=Dat|Degree=Pos|Gender=Fem|Number=Plur")]
    [InlineData("Verletzten\tVerletzter\tNOUN\t_\tCase=Dat|Number=Plur")]
    [InlineData("Schluss\tSchluß\tNOUN\t_\tCase=Nom|Gender=Masc|Number=Sing")]
    [InlineData("3.\t3\tADJ\t_\tCase=Dat")]
    [InlineData("gefunden\tfinden\tVERB\t_\tTense=Past")]
    public void Habits_of_one_treebank_are_levelled(string word) =>
        Assert.Equal(1, Figures($"1\tSie\tsie\tPRON\t_\t_\t2\tnsubj\t_\t_\n2\t{word}\t0\troot\t_\t_\n\n")["right"]);

    [Fact]
    public void Misses_are_grouped_by_what_is_wrong()
    {
        File.WriteAllText(file, "1\tMinister\tMinistrant\tNOUN\t_\tCase=Nom\t0\troot\t_\t_\n\n");

        var table = LexiconEvaluation.Run(LanguageFiles.BuiltIn, [file], errors: 1).Table;

        Assert.Contains("NOUN: lemma not offered (1)", table, StringComparison.Ordinal);
        Assert.Contains("Minister: gold NOUN Ministrant Case=Nom, offered NOUN Minister", table, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_file_is_named_with_its_line()
    {
        File.WriteAllText(file, "1\tDie\tder\n");

        var error = Assert.Throws<GoldDataException>(() => LexiconEvaluation.Run(LanguageFiles.BuiltIn, [file]));

        Assert.Contains($"{file}:1:", error.Message, StringComparison.Ordinal);
    }

    private Dictionary<string, double> Figures(string gold)
    {
        File.WriteAllText(file, gold);
        return LexiconEvaluation.Run(LanguageFiles.BuiltIn, [file]).Figures.ToDictionary(f => f.Key, f => f.Value);
    }
}
