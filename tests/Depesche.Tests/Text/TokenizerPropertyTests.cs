using CsCheck;
using Depesche.LanguageData;
using Depesche.NewsItems;
using Depesche.Text;

namespace Depesche.Tests.Text;

public sealed class TokenizerPropertyTests
{
    private static readonly string[] Pieces =
    [
        " ", " ", " ", "\n", "\n\n", "\t", "\u00A0", "\u202F", "\u00AD", "\u200B", "\uFEFF", "\r\n", ".", ".", "..", "...", "…", ",", ":", ";",
        "!", "?", "-", "--", "–", "(", ")", "[", "]", "\"", "'", "''", "„", "“", "”", "‚", "‘", "’", "»", "«", "›", "‹", "`", "``", "/", "@", "#",
        "&", "%", "€", "§", "*", "+", "\uD83D\uDE00", "\uD83D", "\uDE00", "\u200D", "\uFE0F", "\u0301", "\0", "\u0007", "Haus", "der", "Die", "im",
        "Zur", "z.", "B.", "z.B.", "Dr.", "Mio.", "usw.", "3", "18.", "2023", "1.234,5", "14:30", "am", "April", "I", "III.", "geht's", "Hans'",
        "US-Hilfe", "Vor-", "-teil", "http://a.de/b(c)", "www.a.de", "a@b.de", "innen", "*innen", "date 2023-04", "BERLIN (dpa) - ", "(Reuters)",
        "/mau/DP", "\U00010400", "漢字", "Ω", "é", "ß", "ẞ",
    ];

    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 60].Select(string.Concat),
        Gen.String,
        Gen.Char.Array[0, 40].Select(c => new string(c)));

    private static readonly Tokenizer Tokenizer = new(LanguageFiles.BuiltIn);

    [Fact]
    public void Tokens_lie_inside_the_text_in_order_and_overlap_only_in_contractions() => AnyText.Sample(text =>
    {
        var tokenized = Tokenizer.Tokenize(NewsItem.Parse(text));
        Assert.Equal(tokenized.Tokens.Length, tokenized.Forms.Length);
        var last = new TextSpan(0, 0);
        for (var i = 0; i < tokenized.Tokens.Length; i++)
        {
            var token = tokenized.Tokens[i];
            Assert.False(token.Span.IsEmpty);
            Assert.True(token.Span.End <= text.Length);
            Assert.NotEmpty(tokenized.Forms[i]);
            if (token.Part == ContractionPart.Article)
            {
                Assert.Equal(last, token.Span);
            }
            else
            {
                Assert.True(token.Span.Start >= last.End);
            }

            last = token.Span;
        }
    });

    [Fact]
    public void Sentences_partition_the_tokens() => AnyText.Sample(text =>
    {
        var tokenized = Tokenizer.Tokenize(NewsItem.Parse(text));
        var next = 0;
        var paragraph = -1;
        foreach (var sentence in tokenized.Sentences)
        {
            Assert.Equal(next, sentence.FirstToken);
            Assert.True(sentence.EndToken > sentence.FirstToken);
            Assert.True(sentence.Paragraph >= paragraph);
            Assert.Equal(tokenized.SpanOf(sentence.FirstToken, sentence.EndToken), sentence.Span);
            next = sentence.EndToken;
            paragraph = sentence.Paragraph;
        }

        Assert.Equal(tokenized.Tokens.Length, next);
    });

    [Fact]
    public void Only_white_space_and_invisible_characters_lie_between_the_tokens_of_a_paragraph() => AnyText.Sample(text =>
    {
        var item = NewsItem.Parse(text);
        var tokens = Tokenizer.Tokenize(item).Tokens;
        foreach (var paragraph in item.Paragraphs)
        {
            var at = paragraph.Start;
            foreach (var token in tokens.Where(t => paragraph.Contains(t.Span)))
            {
                AssertInvisible(text, at, token.Span.Start);
                at = Math.Max(at, token.Span.End);
            }

            AssertInvisible(text, at, paragraph.End);
        }
    });

    [Fact]
    public void Quoted_passages_lie_within_a_sentence_or_paragraph_and_nest() => AnyText.Sample(text =>
    {
        var tokenized = Tokenizer.Tokenize(NewsItem.Parse(text));
        var lastOpen = -1;
        foreach (var passage in tokenized.QuotedPassages)
        {
            Assert.True(passage.Open > lastOpen);
            Assert.True(passage.Close > passage.Open);
            Assert.Equal(TokenKind.QuotationMark, tokenized.Tokens[passage.Open].Kind);
            Assert.True(!passage.IsClosed || tokenized.Tokens[passage.Close].Kind == TokenKind.QuotationMark);
            Assert.Equal(
                tokenized.Sentences[tokenized.SentenceOf(passage.Open)].Paragraph,
                tokenized.Sentences[tokenized.SentenceOf(passage.Close)].Paragraph);
            lastOpen = passage.Open;
        }
    });

    [Fact]
    public void Tokenising_again_gives_the_same() => AnyText.Sample(text =>
    {
        var first = Tokenizer.Tokenize(NewsItem.Parse(text));
        var second = Tokenizer.Tokenize(NewsItem.Parse(text));
        Assert.Equal(first.Tokens, second.Tokens);
        Assert.Equal(first.Forms, second.Forms);
        Assert.Equal(first.Sentences, second.Sentences);
        Assert.Equal(first.QuotedPassages, second.QuotedPassages);
    });

    [Theory]
    [InlineData("\"")]
    [InlineData("„")]
    [InlineData("'")]
    [InlineData("’ ")]
    [InlineData(".")]
    [InlineData(". ")]
    [InlineData("(")]
    [InlineData("a.")]
    [InlineData("A.")]
    [InlineData("z. ")]
    [InlineData("1.")]
    [InlineData("1. ")]
    [InlineData("-")]
    [InlineData("a-")]
    [InlineData("a@")]
    [InlineData("a@b.")]
    [InlineData("/ab")]
    [InlineData("\uD83D")]
    [InlineData("\u200D")]
    [InlineData("\u00AD")]
    [InlineData("\n")]
    [InlineData("a\n")]
    [InlineData("A (")]
    [InlineData("www.)")]
    [InlineData("Wort ")]
    public async Task Endless_repetition_takes_linear_time(string piece)
    {
        const int characters = 1_000_000;
        var text = string.Concat(Enumerable.Repeat(piece, characters / piece.Length));
        await Task.Run(() => Tokenizer.Tokenize(NewsItem.Parse(text)), TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }

    private static void AssertInvisible(string text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            Assert.True(CharacterShapes.IsSpaceOrIgnorable(text[i]), $"U+{(int)text[i]:X4} at {i} belongs to no token");
        }
    }
}
