using System.Globalization;
using CsCheck;
using Depesche.LanguageData;
using Depesche.Syntax;
using Depesche.Tests.Text;
using Depesche.Text;

namespace Depesche.Tests.Syntax;

public sealed class TreebankWordsTests
{
    private static readonly SyntaxAnalyzer Analyzer = new(LanguageFiles.BuiltIn);

    [Theory]
    [InlineData("Nato-Gipfel", "Nato - Gipfel")]
    [InlineData("Nord-Süd-Achse", "Nord - Süd - Achse")]
    [InlineData("Handels- und Agrarminister", "Handels - und Agrarminister")]
    [InlineData("35-Stunden-Woche", "35 - Stunden - Woche")]
    [InlineData("deutsch-polnische", "deutsch - polnische")]
    [InlineData("„Morgenpost“-Korrespondent", "„ Morgenpost “ - Korrespondent")]
    [InlineData("US\u00AD-Prä\u00ADsident", "US - Präsident")]
    [InlineData("Spa-/Wellnesshotel", "Spa-/Wellnesshotel")]
    [InlineData("2023-04-18", "2023-04-18")]
    [InlineData("zum Gipfel", "zu dem Gipfel")]
    public void Hyphen_compounds_are_cut_at_their_hyphens(string text, string words)
    {
        var whole = Tokenized.Paragraph(text);

        var cut = TreebankWords.Cut(whole);

        Assert.Equal(words, string.Join(' ', cut.Forms));
        Assert.Equal(words.Replace(" ", "", StringComparison.Ordinal).Replace("zudem", "zum", StringComparison.Ordinal),
            string.Concat(cut.Tokens.Select(t => t.Span).Distinct().Select(s => s.In(text).ToString())).Replace("\u00AD", "", StringComparison.Ordinal));
        Assert.Equal(cut.Tokens.Length, cut.Sentences[^1].EndToken);
    }

    [Fact]
    public void The_last_part_has_the_place_of_the_word_in_the_tree_and_each_part_before_hangs_on_the_next()
    {
        var tree = Trees.Parse("""
            Der der DET _ 2 det
            Nord-Süd-Dialogs Nord-Süd-Dialog NOUN Case=Gen 3 nsubj
            ruht ruhen VERB _ 0 root
            """);

        var words = TreebankWords.Words(tree, TreebankWords.Cut(tree.Text));

        Assert.Equal([5, 3, 1, 5, 3, 6, -1], words.Select(w => w.Head));
        Assert.Equal([Relation.Det, Relation.Compound, Relation.Punct, Relation.Compound, Relation.Punct, Relation.Nsubj, Relation.Root],
            words.Select(w => w.Relation));
        Assert.Equal("Dialog", words[5].Lemma);
        Assert.Equal(Case.Gen, words[5].Morph.Case);
    }

    [Theory]
    [InlineData("Der Nato-Gipfel begann.")]
    [InlineData("Der deutsch-französische Ministerrat tagte in Berlin-Mitte.")]
    [InlineData("Handels- und Agrarminister der 7-Staaten-Gruppe kamen.")]
    [InlineData("Der „Morgenpost“-Korrespondent blieb von 10-12 Uhr.")]
    [InlineData("Gespräche - auch mit der al-Kaida-Führung - gab es nicht.")]
    public void Words_that_were_cut_are_joined_to_the_same_tokens_and_trees(string text)
    {
        var before = Analyzer.Analyze(Tokenized.Paragraph(text));
        using var conllu = new StringWriter();
        ConlluWriter.Write(before, conllu);

        var after = Assert.Single(new ConlluReader(joinsCompounds: true).Read(conllu.ToString()));

        Assert.Equal(before.Text.Item.Text, after.Text.Item.Text);
        Assert.Equal(before.Text.Tokens, after.Text.Tokens);
        Assert.Equal(before.Text.Forms, after.Text.Forms);
        Assert.Equal(before.Words, after.Words);
    }

    [Fact]
    public void Any_text_is_cut_without_loss_and_its_trees_stay_trees() =>
        Gen.Char["aBß1-\u2010.,/'„“ \u00AD@:"].Array[0, 40].Sample(characters =>
        {
            var whole = Analyzer.Analyze(Tokenized.Paragraph(new string(characters)));

            var cut = TreebankWords.Cut(whole.Text);
            using var conllu = new StringWriter();
            ConlluWriter.Write(whole, conllu);

            Assert.Equal(Covered(whole.Text), Covered(cut));
            Assert.Equal(whole.Text.Sentences.Length, cut.Sentences.Length);
            Assert.Equal(cut.Tokens.Length, TreebankWords.Words(whole, cut).Length);
            Assert.Equal(whole.Words.Length > 0 ? 1 : 0, new ConlluReader(joinsCompounds: true).Read(conllu.ToString()).Count);
        });

    [Fact]
    public void An_endless_compound_takes_no_endless_time()
    {
        const int parts = 200_000;
        var conllu = new System.Text.StringBuilder();
        for (var i = 0; i < parts; i++)
        {
            conllu.Append(CultureInfo.InvariantCulture, $"{(2 * i) + 1}\tRat\tRat\tNOUN\t_\t_\t{(i == 0 ? 0 : (2 * i) - 1)}\t{(i == 0 ? "root" : "compound")}\t_\tSpaceAfter=No\n")
                .Append(CultureInfo.InvariantCulture, $"{(2 * i) + 2}\t-\t-\tPUNCT\t_\t_\t{(2 * i) + 1}\tpunct\t_\tSpaceAfter=No\n");
        }

        var text = Assert.Single(new ConlluReader(joinsCompounds: true).Read(conllu.ToString()));

        Assert.Equal(4 * parts, Assert.Single(text.Text.Forms).Length);
        Assert.Equal(2 * parts, TreebankWords.Words(text, TreebankWords.Cut(text.Text)).Length);
    }

    [Fact]
    public void A_joined_word_takes_the_place_of_its_highest_part()
    {
        var tree = Assert.Single(new ConlluReader(joinsCompounds: true).Read("""
            1	In	in	ADP	_	_	2	case	_	_
            2	Neu	Neu	PROPN	_	_	5	obl	_	SpaceAfter=No
            3	-	-	PUNCT	_	_	4	punct	_	SpaceAfter=No
            4	Delhi	Delhi	PROPN	_	Case=Dat	2	flat	_	_
            5	tagen	tagen	VERB	_	_	0	root	_	_
            6	sie	sie	PRON	_	_	5	nsubj	_	_


            """));

        Assert.Equal(["In", "Neu-Delhi", "tagen", "sie"], tree.Text.Forms);
        Assert.Equal(new Word("Neu-Delhi", UPos.Propn, Morph.Parse("Case=Dat"), 2, Relation.Obl), tree.Words[1]);
        Assert.Equal([1, 2, -1, 2], tree.Words.Select(w => w.Head));
    }

    private static string Covered(TokenizedText text) =>
        string.Join('|', text.Sentences.Select(s => string.Concat(text.Tokens[s.FirstToken..s.EndToken].Select(t => t.Span.In(text.Item.Text).ToString())
            ).Replace("\u00AD", "", StringComparison.Ordinal)));
}
