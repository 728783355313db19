using Depesche.Archive.Search;
using Depesche.Text;

namespace Depesche.Archive.Tests.Search;

public sealed class SnippetTests
{
    [Theory]
    [InlineData("Die Armee griff in der Nacht mehrere Dörfer an.", "Angriff", "griff an")]
    [InlineData("Der Nato-Gipfel begann. Der Gipfel endet heute.", "Gipfel", "Nato-Gipfel Gipfel")]
    [InlineData("Die Waffenlieferungen und die Lieferung von Öl.", "Lieferung -Gas", "Waffenlieferungen Lieferung")]
    [InlineData("Ein Ende der Gewalt, kein Ende des Streits.", "\"Ende der Gewalt\"", "Ende der Gewalt")]
    [InlineData("Kanzler und Kanzleramt", "Kanz*", "Kanzler Kanzleramt")]
    [InlineData("Er griff ein. Sie kam an.", "angreifen", "")]
    public void The_words_that_were_looked_for_are_found_again(string text, string query, string expected) =>
        Assert.Equal(expected, string.Join(' ', German.Query(query).HitsIn(text).Select(h => h.In(text).ToString())));

    [Fact]
    public void The_stretch_with_most_hits_is_shown_without_cut_words()
    {
        const string text = "Rom schweigt. Danach sprach lange niemand. In Rom tagte der Rat, und Rom feierte bis in die Nacht hinein.";
        var snippet = Snippet.Of(text, German.Query("Rom").HitsIn(text), 40);

        Assert.Equal("Rom tagte der Rat, und Rom", TextSpan.FromBounds(snippet.Hits[0].Start, snippet.Hits[^1].End).In(text).ToString());
        Assert.InRange(snippet.Span.Length, 26, 40);
        Assert.Equal(' ', text[snippet.Span.Start - 1]);
        Assert.Equal(' ', text[snippet.Span.End]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("kurz")]
    [InlineData("einsehrlangeswortohneeinendeoderanfang")]
    public void Without_hits_the_beginning_is_shown(string text) =>
        Assert.Equal(0, Snippet.Of(text, [], 10).Span.Start);
}
