namespace Depesche.Tests.Text;

public sealed class QuotedPassageTests
{
    [Theory]
    [InlineData("Er nannte es „ernst“ und ging.", "„ernst“")]
    [InlineData("Er nannte es \"ernst\" und ging.", "\"ernst\"")]
    [InlineData("Er nannte es »ernst« und ging.", "»ernst«")]
    [InlineData("Er nannte es «ernst» und ging.", "«ernst»")]
    [InlineData("Er nannte es “ernst” und ging.", "“ernst”")]
    [InlineData("Er nannte es ”ernst” und ging.", "”ernst”")]
    [InlineData("Er nannte es „ernst\" und ging.", "„ernst\"")]
    [InlineData("Er nannte es „ernst” und ging.", "„ernst”")]
    [InlineData("Er nannte es \"ernst“ und ging.", "\"ernst“")]
    [InlineData("Er nannte es ‚ernst‘ und ging.", "‚ernst‘")]
    [InlineData("Er nannte es ‘ernst’ und ging.", "‘ernst’")]
    [InlineData("Er nannte es 'ernst' und ging.", "'ernst'")]
    [InlineData("Er nannte es ''ernst'' und ging.", "''ernst''")]
    [InlineData("Er nannte es ``ernst'' und ging.", "``ernst''")]
    [InlineData("Er nannte es ›ernst‹ und ging.", "›ernst‹")]
    [InlineData("Er nannte es « ernst » und ging.", "« ernst »")]
    [InlineData("(\"Ernst\") war das.", "\"Ernst\"")]
    [InlineData("\"Das geht nicht.\"", "\"Das geht nicht.\"")]
    public void All_kinds_of_marks_are_paired(string text, string passage) => Assert.Equal([passage], Tokenized.Quoted(text));

    [Fact]
    public void Inner_passages_have_a_deeper_level()
    {
        var passages = Tokenized.Paragraph("„Er nannte es ‚ernst‘ und ging“, hieß es. „Gut.“").QuotedPassages;

        Assert.Equal([0, 1, 0], passages.Select(p => p.Level));
        Assert.All(passages, p => Assert.True(p.IsClosed));
    }

    [Fact]
    public void A_passage_without_closing_mark_reaches_to_the_paragraphs_end() =>
        Assert.Equal(["„Das geht nicht. Nie und nimmer.|"], Tokenized.Quoted("Er sagte: „Das geht nicht. Nie und nimmer."));

    [Fact]
    public void A_closing_mark_without_opener_is_ignored() => Assert.Equal(["„Ja“"], Tokenized.Quoted("Das geht nicht“, sagte er. „Ja“"));

    [Theory]
    [InlineData("Das geht nicht\". Danach ging er.")]
    [InlineData("Das geht nicht\", sagte er.")]
    [InlineData("Das geht nicht», sagte er.")]
    public void A_mark_that_can_only_close_opens_nothing(string text) => Assert.Empty(Tokenized.Quoted(text));

    [Theory]
    [InlineData("Hans' Haus und Max' Hof")]
    [InlineData("geht's noch, wenn's sein muss")]
    [InlineData("O’Neill sprach")]
    [InlineData("Rock 'n' Roll")]
    public void Apostrophes_are_no_quotation_marks(string text) => Assert.Empty(Tokenized.Quoted(text));

    [Fact]
    public void A_quotation_over_several_paragraphs_opens_anew_in_each()
    {
        var passages = Tokenized.Report("Er sagte: „Das geht nicht.\n\n„Wir gehen dann“, sagte er.").QuotedPassages;

        Assert.Equal([false, true], passages.Select(p => p.IsClosed));
    }

    [Fact]
    public void Marks_nested_beyond_all_sense_are_ignored()
    {
        var passages = Tokenized.Paragraph(new string('„', 100_000) + "Wort" + new string('“', 100_000)).QuotedPassages;

        Assert.All(passages, p => Assert.InRange(p.Level, 0, 15));
    }
}
