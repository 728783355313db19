using Depesche.LanguageData;
using Depesche.Text;

namespace Depesche.Tests.Text;

public sealed class LanguageCheckTests
{
    private static readonly LanguageCheck Check = new(LanguageFiles.BuiltIn);

    [Fact]
    public void German_news_is_German() =>
        Assert.Equal(LanguageVerdict.German, Check.Check(
            "Der Minister hat sich am Dienstag für einen neuen Vertrag ausgesprochen. Er sagte, dass die Lage ernst sei und nicht warten könne.").Verdict);

    [Theory]
    [InlineData("The minister said on Tuesday that the treaty was not ready and would have to wait for the next meeting of the council.", "en")]
    [InlineData("Le ministre a déclaré mardi que les négociations avec les pays voisins ont été suspendues et que la situation est grave pour tous.", "fr")]
    [InlineData("Il ministro ha detto che gli accordi non sono pronti e che il governo è contrario alla proposta del consiglio per questo anno.", "it")]
    [InlineData("De minister heeft gezegd dat het verdrag niet klaar is voor de volgende zitting en dat de regering het wordt geacht te steunen.", "nl")]
    public void Other_languages_are_told_apart(string text, string language) =>
        Assert.Equal(new LanguageCheckResult(LanguageVerdict.Other, language), Check.Check(text));

    [Fact]
    public void Other_scripts_are_told_apart() =>
        Assert.Equal(LanguageVerdict.Other, Check.Check(string.Join(' ', Enumerable.Repeat("министр сказал", 20))).Verdict);

    [Fact]
    public void A_short_text_is_not_judged() => Assert.Equal(LanguageVerdict.TooShort, Check.Check("The minister said no.").Verdict);

    [Fact]
    public void A_German_text_with_an_English_quotation_is_German() =>
        Assert.Equal(LanguageVerdict.German, Check.Check(
            "Der Minister sagte zu dem Vorschlag: \"This is the end of the road for us and you know it\". Danach sprach er mit dem Kanzler und ging nicht wieder in den Saal.").Verdict);

    [Fact]
    public void A_list_of_names_is_not_turned_away() =>
        Assert.NotEqual(LanguageVerdict.Other, Check.Check(string.Join(", ", Enumerable.Repeat("Anna Muster, Max Beispiel", 20))).Verdict);
}
