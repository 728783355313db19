using Depesche.LanguageData;
using Depesche.NewsItems;
using Depesche.Syntax;
using Depesche.Text;

namespace Depesche.Tests.Syntax;

public sealed class ConlluTests
{
    private const string TwoSentences = """
        # newdoc id = bericht-7
        # newpar
        # sent_id = bericht-7-s1
        # text = Die Delegation kam im Hafen an.
        1	Die	der	DET	_	Case=Nom|Definite=Def|Gender=Fem|Number=Sing|PronType=Art	2	det	_	_
        2	Delegation	Delegation	NOUN	_	Case=Nom|Gender=Fem|Number=Sing	3	nsubj	_	_
        3	kam	kommen	VERB	_	Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin	0	root	_	_
        4-5	im	_	_	_	_	_	_	_	_
        4	in	in	ADP	_	_	6	case	_	_
        5	dem	der	DET	_	Case=Dat|Definite=Def|Gender=Masc|Number=Sing|PronType=Art	6	det	_	_
        6	Hafen	Hafen	NOUN	_	Case=Dat|Gender=Masc|Number=Sing	3	obl	_	_
        7	an	an	ADP	_	_	3	compound:prt	_	SpaceAfter=No
        8	.	.	PUNCT	_	_	3	punct	_	_

        # newpar
        # sent_id = bericht-7-s2
        # text = Sie bleibe.
        1	Sie	sie	PRON	_	Case=Nom|Gender=Fem|Number=Sing|Person=3|PronType=Prs	2	nsubj	_	_
        2	bleibe	bleiben	VERB	_	Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin	0	root	_	SpaceAfter=No
        3	.	.	PUNCT	_	_	2	punct	_	SpaceAfter=No


        """;

    [Fact]
    public void A_document_comes_back_as_it_was_written()
    {
        var text = Assert.Single(new ConlluReader().Read(TwoSentences));
        using var writer = new StringWriter();

        ConlluWriter.Write(text, writer);

        Assert.Equal(TwoSentences.TrimEnd('\n').Replace("punct\t_\tSpaceAfter=No", "punct\t_\t_", StringComparison.Ordinal),
            writer.ToString().TrimEnd('\n').Replace("punct\t_\tSpaceAfter=No", "punct\t_\t_", StringComparison.Ordinal));
    }

    [Fact]
    public void The_words_of_a_contraction_share_its_span()
    {
        var text = Assert.Single(new ConlluReader().Read(TwoSentences));

        Assert.Equal("Die Delegation kam im Hafen an.\n\nSie bleibe.", text.Text.Item.Text);
        Assert.Equal("bericht-7", text.Text.Item.Id);
        Assert.Equal("in", text.Form(3));
        Assert.Equal("dem", text.Form(4));
        Assert.Equal(text.Text.Tokens[3].Span, text.Text.Tokens[4].Span);
        Assert.Equal("im", text.Text.Tokens[4].Span.In(text.Text.Item.Text).ToString());
        Assert.Equal(ContractionPart.Preposition, text.Text.Tokens[3].Part);
        Assert.Equal(ContractionPart.Article, text.Text.Tokens[4].Part);
    }

    [Fact]
    public void Heads_count_in_the_report_not_in_the_sentence()
    {
        var text = Assert.Single(new ConlluReader().Read(TwoSentences));

        Assert.Equal(2, text.Words[1].Head);
        Assert.Equal(-1, text.Words[2].Head);
        Assert.Equal(9, text.Words[8].Head);
        Assert.Equal([1, 5, 6, 7], text.ChildrenOf(2).ToArray());
    }

    [Fact]
    public void Each_newdoc_opens_a_text_of_its_own_and_each_newpar_a_paragraph()
    {
        var texts = new ConlluReader().Read(TwoSentences + "\n" + TwoSentences.Replace("-7", "-8", StringComparison.Ordinal));

        Assert.Equal(["bericht-7", "bericht-8"], texts.Select(t => t.Text.Item.Id));
        Assert.All(texts, t => Assert.Equal([0, 1], t.Text.Sentences.Select(s => s.Paragraph)));
        Assert.All(texts, t => Assert.Equal(2, t.Text.Item.Paragraphs.Length));
    }

    [Fact]
    public void Without_a_text_comment_the_spaces_come_from_the_words()
    {
        var text = Assert.Single(new ConlluReader().Read(TwoSentences.Replace("# text", "# note", StringComparison.Ordinal)));

        Assert.Equal("Die Delegation kam im Hafen an.\n\nSie bleibe.", text.Text.Item.Text);
    }

    [Fact]
    public void A_text_comment_that_does_not_fit_the_words_is_passed_over()
    {
        var text = Assert.Single(new ConlluReader().Read(TwoSentences.Replace("Die Delegation kam", "Der Zug kam", StringComparison.Ordinal)));

        Assert.StartsWith("Die Delegation kam im Hafen an.", text.Text.Item.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1\tda\tda\tADV\t_\t_\t0\troot\t_", 1, "10 columns")]
    [InlineData("2\tda\tda\tADV\t_\t_\t0\troot\t_\t_", 1, "word 1 is due")]
    [InlineData("1\tda\tda\tADVERB\t_\t_\t0\troot\t_\t_", 1, "'ADVERB'")]
    [InlineData("1\tda\tda\tADV\t_\t_\t0\twurzel\t_\t_", 1, "belong together|'wurzel'")]
    [InlineData("1\tda\tda\tADV\t_\t_\t3\tadvmod\t_\t_", 1, "outside the sentence")]
    [InlineData("1\tda\tda\tADV\t_\t_\t_\tadvmod\t_\t_", 1, "'_' is no word number")]
    [InlineData("1\tda\tda\tADV\t_\t_\t0\troot\t_\t_\n2\tda\tda\tADV\t_\t_\t0\troot\t_\t_", 1, "2 roots")]
    [InlineData("1\tda\tda\tADV\t_\t_\t0\troot\t_\t_\n2\tda\tda\tADV\t_\t_\t3\tdep\t_\t_\n3\tda\tda\tADV\t_\t_\t2\tdep\t_\t_", 2, "circle")]
    [InlineData("1\t\tda\tADV\t_\t_\t0\troot\t_\t_", 1, "no form")]
    [InlineData("# newdoc\n# published = gestern\n1\tda\tda\tADV\t_\t_\t0\troot\t_\t_", 2, "'gestern'")]
    [InlineData("# dateline = Wien (apa) -\n# dateline_place = Linz\n1\tda\tda\tADV\t_\t_\t0\troot\t_\t_", 2, "'Linz'")]
    [InlineData("1-2\tim\t_\t_\t_\t_\t_\t_\t_\t_\n1\tin\tin\tADP\t_\t_\t0\troot\t_\t_", 3, "ends inside the multiword token")]
    public void An_error_names_file_and_line(string content, int line, string part)
    {
        var error = Assert.Throws<ConlluException>(() => new ConlluReader().Read(content, "baum.conllu"));

        Assert.Equal("baum.conllu", error.File);
        Assert.Equal(line, error.Line);
        Assert.StartsWith($"baum.conllu:{line}: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(part.Split('|'), p => error.Message.Contains(p, StringComparison.Ordinal));
    }

    [Fact]
    public void The_frame_of_a_report_travels_in_comments()
    {
        var item = NewsItem.Parse("18.04.2023\nTreffen in Genf\n\nGENF/BERN (dpa-AFX) - Die Minister berieten.\n\nSie reisten ab.\n/ab/DP/cd");
        using var writer = new StringWriter();
        ConlluWriter.Write(new SyntaxAnalyzer(LanguageFiles.BuiltIn).Analyze(new Tokenizer(LanguageFiles.BuiltIn).Tokenize(item)), writer, "x");

        var text = Assert.Single(new ConlluReader().Read(writer.ToString())).Text;

        var back = text.Item;
        Assert.Equal("Treffen in Genf\n\nGENF/BERN (dpa-AFX) - Die Minister berieten.\n\nSie reisten ab.", back.Text);
        Assert.Equal(item.Published, back.Published);
        Assert.Equal("Treffen in Genf", back.HeadlineSpan!.Value.In(back.Text));
        Assert.Equal("Treffen in Genf", back.Headline);
        Assert.Equal("GENF/BERN (dpa-AFX) -", back.Dateline!.Span.In(back.Text));
        Assert.Equal(["GENF", "BERN"], back.Dateline.Places.Select(p => p.In(back.Text).ToString()));
        Assert.Equal("dpa-AFX", back.Dateline.Agency!.Value.In(back.Text));
        Assert.Equal([-1, 0, 1], text.Sentences.Select(s => s.Paragraph));
        Assert.Equal(["Die Minister berieten.", "Sie reisten ab."], back.Paragraphs.Select(p => p.In(back.Text).ToString()));
    }

    [Fact]
    public void Quotation_marks_are_paired_within_paragraphs()
    {
        const string conllu = """
            1	„	„	PUNCT	_	_	2	punct	_	SpaceAfter=No
            2	Gut	gut	ADJ	_	_	5	ccomp	_	SpaceAfter=No
            3	“	“	PUNCT	_	_	2	punct	_	SpaceAfter=No
            4	,	,	PUNCT	_	_	2	punct	_	_
            5	sagte	sagen	VERB	_	_	0	root	_	_
            6	er	er	PRON	_	_	5	nsubj	_	_

            # newpar
            1	"	"	PUNCT	_	_	2	punct	_	SpaceAfter=No
            2	Nein	nein	INTJ	_	_	0	root	_	_


            """;

        var text = Assert.Single(new ConlluReader().Read(conllu)).Text;

        Assert.Equal([new QuotedPassage(0, 2, 0, true), new QuotedPassage(6, 7, 0, false)], text.QuotedPassages);
        Assert.Equal(TokenKind.QuotationMark, text.Tokens[6].Kind);
    }

    [Fact]
    public void What_is_known_beside_the_file_goes_before_its_comments_but_the_identifier()
    {
        using var lines = new StringReader("# newdoc id = a\n# published = 2020\n1\tda\tda\tADV\t_\t_\t0\troot\t_\t_\n\n# newdoc\n1\tda\tda\tADV\t_\t_\t0\troot\t_\t_\n");

        var items = new ConlluReader().Read(lines, metadata: new NewsItemMetadata("b", new PartialDate(2021))).Select(t => t.Text.Item).ToList();

        Assert.Equal(["a", "b"], items.Select(i => i.Id));
        Assert.All(items, i => Assert.Equal(new PartialDate(2021), i.Published));
    }

    [Fact]
    public void Empty_input_has_no_document() => Assert.Empty(new ConlluReader().Read("\n# a comment\n\n"));

    [Theory]
    [InlineData("acl:relcl", Relation.AclRelcl)]
    [InlineData("obl:lmod", Relation.Obl)]
    [InlineData("nsubj:pass:x", Relation.NsubjPass)]
    [InlineData("list", Relation.Dep)]
    public void An_unknown_subtype_is_read_as_its_universal_relation(string name, Relation expected)
    {
        Assert.True(Relations.TryParse(name, out var relation));
        Assert.Equal(expected, relation);
    }

    [Fact]
    public void Every_relation_and_tag_is_read_back_from_its_name()
    {
        Assert.All(Enum.GetValues<Relation>(), r => Assert.Equal((true, r), (Relations.TryParse(r.ToUd(), out var back), back)));
        Assert.All(Enum.GetValues<UPos>(), p => Assert.Equal((true, p), (UPosTags.TryParse(p.ToUd(), out var back), back)));
        Assert.False(Relations.TryParse("foo:bar", out _));
        Assert.False(UPosTags.TryParse("noun", out _));
    }
}
