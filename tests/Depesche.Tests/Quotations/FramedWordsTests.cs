using Depesche.NewsItems;
using Depesche.Quotations;
using Depesche.Readings;

namespace Depesche.Tests.Quotations;

/// <summary>Which words a clause or phrase of saying frames.</summary>
public class FramedWordsTests
{
    private static readonly Reader Reader = new();

    [Theory]
    [InlineData("Die Försterin sagte, die Lage sei „sehr ernst“.", "die Lage sei „sehr ernst“")]
    [InlineData("Der Wirt sagte, die Stadt, die ihm hilft, habe kein Geld.", "die Stadt, die ihm hilft, habe kein Geld")]
    [InlineData("Der Wirt war auch da und sagte bei der Gelegenheit, er freue sich über den Preis.", "er freue sich über den Preis")]
    [InlineData("Die Försterin erklärte, ihr lägen keine Berichte vor.", "ihr lägen keine Berichte vor")]
    [InlineData("Die Försterin sagte weiter, der Wald sei krank.", "der Wald sei krank")]
    [InlineData("Die Försterin betonte, das Amt hätte keine Pläne, einen Weg zu bauen.", "das Amt hätte keine Pläne, einen Weg zu bauen")]
    [InlineData("Der Wirt sprach davon, dass die Saison gut sei.", "dass die Saison gut sei")]
    [InlineData("Jetzt gab der Leiter der Behörde, Tom Krüger, bekannt, dass der Weg offen ist.", "dass der Weg offen ist")]
    [InlineData("Laut einer am Dienstag veröffentlichten Studie sinkt die Zahl der Bienen.", "sinkt die Zahl der Bienen")]
    [InlineData("Nach Krügers Meinung ist der Plan falsch.", "ist der Plan falsch")]
    public void The_words_are_those_of_the_clause_that_the_frame_waits_for(string text, string words)
    {
        var quotation = Assert.Single(Reader.Read(NewsItem.Parse(text)).Quotations);

        Assert.Equal((QuotationType.Indirect, words), (quotation.Type, Assert.Single(quotation.Quote).In(text).ToString()));
    }

    [Fact]
    public void An_adverb_of_manner_is_no_preposition_of_a_source() =>
        Assert.Empty(Reader.Read(NewsItem.Parse("Der Wirt sang laut im Garten der Nachbarn.")).Quotations);
}
