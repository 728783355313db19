using System.Collections.Immutable;
using CsCheck;
using Depesche.LanguageData;
using Depesche.NewsItems;
using Depesche.Syntax;
using Depesche.Text;

namespace Depesche.Tests.Syntax;

public sealed class AnyTreeTests
{
    private static readonly ClauseBuilder Clauses = new(LanguageFiles.BuiltIn);

    private static readonly string[] Lemmas =
    [
        "haben", "sein", "werden", "sollen", "lassen", "werfen", "versuchen", "bitten", "zu", "um", "nicht", "nur", "es",
        "von", "durch", "als", "dass", "kein", "dafür", "sich", "Angriff", "vor", "",
    ];

    private static readonly Gen<Morph> AnyMorph = Gen.Select(
        Gen.Enum<Case>(), Gen.Enum<Mood>(), Gen.Enum<VerbForm>(), Gen.Enum<PronType>(), Gen.Enum<Number>(),
        (c, m, v, p, n) => new Morph { Case = c, Mood = m, VerbForm = v, PronType = p, Number = n });

    private static readonly Gen<Word> AnyWord = Gen.Select(
        Gen.Int[0, Lemmas.Length - 1].Select(i => Lemmas[i]),
        Gen.Enum<UPos>(), AnyMorph, Gen.Enum<Relation>(),
        (lemma, pos, morph, relation) => new Word(lemma, pos, morph, -1, relation));

    [Fact]
    public void Every_token_of_any_tree_belongs_to_a_clause_of_its_sentence() =>
        (from words in AnyWord.Array[1, 40]
         from seed in Gen.Int[0, int.MaxValue]
         select Link(words, new Random(seed))).Sample(words =>
        {
            var text = Parse(words);

            Assert.NotEmpty(text.Clauses);
            Assert.All(Enumerable.Range(0, words.Length), i => Assert.InRange(text.ClauseOf(i), 0, text.Clauses.Length - 1));
            Assert.All(text.Clauses, c =>
            {
                Assert.InRange(c.Parent, -1, text.Clauses.Length - 1);
                Assert.NotEqual(c.Index, c.Parent);
                Assert.All(c.Arguments, a => Assert.InRange(a.Head, 0, words.Length - 1));
                Assert.Equal(c.Index, text.ClauseOf(c.Predicate));
            });
            for (var i = 0; i < words.Length; i++)
            {
                _ = text.NominalArgumentsOf(i);
            }
        });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_endless_sentence_takes_no_endless_time(bool isChain)
    {
        var word = new Word("werfen", UPos.Verb, new Morph { VerbForm = VerbForm.Inf, Case = Case.Dat }, 0, Relation.Xcomp);
        var words = Enumerable.Range(0, 300_000)
            .Select(i => word with { Head = i == 0 ? -1 : isChain ? i - 1 : 0, Pos = i % 3 == 0 ? UPos.Noun : UPos.Verb });

        var text = Parse([.. words]);

        Assert.Equal((0, 300_000), text.SubtreeOf(0));
    }

    [Fact]
    public void A_text_without_words_has_no_clauses() => Assert.Empty(Parse([]).Clauses);

    private static Word[] Link(Word[] words, Random random)
    {
        var order = Enumerable.Range(0, words.Length).ToArray();
        random.Shuffle(order);
        words = [.. words];
        for (var i = 1; i < order.Length; i++)
        {
            words[order[i]] = words[order[i]] with { Head = order[random.Next(i)] };
        }

        return words;
    }

    private static ParsedText Parse(Word[] words)
    {
        var forms = words.Select(w => w.Lemma.Length > 0 ? w.Lemma : "x").ToImmutableArray();
        var tokens = ImmutableArray.CreateBuilder<Token>(words.Length);
        var position = 0;
        foreach (var form in forms)
        {
            tokens.Add(new Token(new TextSpan(position, form.Length), TokenKind.Word));
            position += form.Length + 1;
        }

        ImmutableArray<Sentence> sentences = words.Length == 0 ? [] : [new Sentence(new TextSpan(0, position - 1), 0, words.Length, 0, false)];
        var item = new NewsItem { Text = string.Join(' ', forms) };
        return new ParsedText(new TokenizedText(item, tokens.ToImmutable(), forms, sentences, []), [.. words], Clauses);
    }
}
