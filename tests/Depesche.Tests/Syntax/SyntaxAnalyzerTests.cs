using System.Collections.Immutable;
using CsCheck;
using Depesche.LanguageData;
using Depesche.NewsItems;
using Depesche.Syntax;
using Depesche.Text;

namespace Depesche.Tests.Syntax;

public sealed class SyntaxAnalyzerTests
{
    private static readonly SyntaxAnalyzer Analyzer = new(LanguageFiles.BuiltIn);

    private static readonly string[] Vocabulary =
        ["", ".", ",", "\"", "\ud800", "der", "Die", "und", "sagte", "Minister", "hat", "zu", "18.", "dass", "(", "ß", "x1-Y", "vor"];

    [Fact]
    public void A_transitive_clause_has_subject_and_object()
    {
        var tree = Parse("Die Kanzlerin traf den Präsidenten .");

        Assert.Equal("traf", tree.Form(Root(tree)));
        Assert.Equal((2, Relation.Nsubj), Arc(tree, 1));
        Assert.Equal((2, Relation.Obj), Arc(tree, 4));
        Assert.Equal((4, Relation.Det), Arc(tree, 3));
        Assert.Equal(UPos.Noun, tree.Words[4].Pos);
    }

    [Fact]
    public void An_auxiliary_hangs_on_the_participle_at_the_end()
    {
        var tree = Parse("Die Regierung hat das Abkommen unterzeichnet .");

        Assert.Equal("unterzeichnet", tree.Form(Root(tree)));
        Assert.Equal((5, Relation.Aux), Arc(tree, 2));
        Assert.Equal((5, Relation.Obj), Arc(tree, 4));
    }

    [Fact]
    public void A_separated_prefix_hangs_on_its_verb()
    {
        var tree = Parse("Der Minister lehnte den Vorschlag ab .");

        Assert.Equal((2, Relation.CompoundPrt), Arc(tree, 5));
    }

    [Fact]
    public void Every_sentence_is_a_tree_with_one_root_whatever_its_words()
    {
        var sentences = Gen.Int[0, Vocabulary.Length - 1].Select(i => Vocabulary[i]).Array[1, 60].Array[1, 4];

        sentences.Sample(s => AssertTrees(Analyzer.Analyze(Tokens(s))), iter: 300);
    }

    [Fact]
    public void An_endless_sentence_is_still_one_tree()
    {
        var words = Enumerable.Range(0, 5000).Select(i => Vocabulary[1 + (i * 7 % (Vocabulary.Length - 1))]).ToArray();

        AssertTrees(Analyzer.Analyze(Tokens([words])));
    }

    [Fact]
    public void The_same_tokens_give_the_same_trees()
    {
        var tokens = Tokens([.. Enumerable.Range(0, 50).Select(i => "Der Sprecher der Partei wies die Vorwürfe zurück .".Split(' '))]);

        var results = new ParsedText[8];
        Parallel.For(0, results.Length, i => results[i] = Analyzer.Analyze(tokens));

        Assert.All(results, r => Assert.Equal(results[0].Words.AsSpan(), r.Words.AsSpan()));
    }

    [Fact]
    public void An_empty_text_has_no_words() => Assert.Empty(Analyzer.Analyze(Tokens([])).Words);

    private static ParsedText Parse(string sentence) => Analyzer.Analyze(Tokens([sentence.Split(' ')]));

    private static int Root(ParsedText tree) => Enumerable.Range(0, tree.Words.Length).Single(i => tree.Words[i].Head < 0);

    private static (int, Relation) Arc(ParsedText tree, int word) => (tree.Words[word].Head, tree.Words[word].Relation);

    private static void AssertTrees(ParsedText text)
    {
        foreach (var sentence in text.Text.Sentences)
        {
            var roots = 0;
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var word = text.Words[i];
                Assert.Equal(word.Head < 0, word.Relation == Relation.Root);
                roots += word.Head < 0 ? 1 : 0;
                var steps = 0;
                for (var up = i; up >= 0; up = text.Words[up].Head)
                {
                    Assert.InRange(up, sentence.FirstToken, sentence.EndToken - 1);
                    Assert.True(steps++ <= sentence.EndToken - sentence.FirstToken, "the heads run in a circle");
                }
            }

            Assert.Equal(1, roots);
        }
    }

    /// <summary>Lays out the sentences' words with a space between.</summary>
    private static TokenizedText Tokens(string[][] sentences)
    {
        var text = new System.Text.StringBuilder();
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var bounds = ImmutableArray.CreateBuilder<Sentence>();
        foreach (var words in sentences)
        {
            int start = text.Length, first = tokens.Count;
            foreach (var word in words)
            {
                tokens.Add(new Token(new TextSpan(text.Length, word.Length), TokenKind.Word));
                text.Append(word).Append(' ');
            }

            bounds.Add(new Sentence(TextSpan.FromBounds(start, text.Length - 1), first, tokens.Count, 0, false));
        }

        var item = new NewsItem { Text = text.ToString(), Paragraphs = text.Length == 0 ? [] : [new TextSpan(0, text.Length)] };
        return new TokenizedText(item, tokens.ToImmutable(), [.. sentences.SelectMany(s => s)], bounds.ToImmutable(), []);
    }
}
