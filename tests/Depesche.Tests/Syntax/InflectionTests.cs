using Depesche.LanguageData;
using Depesche.NewsItems;
using Depesche.Syntax;
using Depesche.Text;

namespace Depesche.Tests.Syntax;

public class InflectionTests(InflectionFixture fixture) : IClassFixture<InflectionFixture>
{
    [Theory]
    [InlineData("Der Minister traf am Montag den Botschafter.", "Minister", "Minister", Case.Nom, Number.Sing)]
    [InlineData("Der Minister traf am Montag den Botschafter.", "Botschafter", "Botschafter", Case.Acc, Number.Sing)]
    [InlineData("Den Botschafter traf am Montag der Minister.", "Botschafter", "Botschafter", Case.Acc, Number.Sing)]
    [InlineData("Die Ministerin sprach mit den Verletzten.", "Verletzten", "Verletzte", Case.Dat, Number.Plur)]
    [InlineData("Die Polizei sprach mit den Nachbarn.", "Nachbarn", "Nachbar", Case.Dat, Number.Plur)]
    [InlineData("Das Vermögen des Unternehmers wurde eingefroren.", "Unternehmers", "Unternehmer", Case.Gen, Number.Sing)]
    [InlineData("Die Polizei sprach mit den Siebzehnjährigen.", "Siebzehnjährigen", "Siebzehnjährige", Case.Dat, Number.Plur)]
    [InlineData("Ein Sprecher des EU-Außenbeauftragten schwieg.", "EU-Außenbeauftragten", "EU-Außenbeauftragte", Case.Gen, Number.Sing)]
    [InlineData("Ein Beamter wurde bei dem Einsatz verletzt.", "Beamter", "Beamte", Case.Nom, Number.Sing)]
    [InlineData("Viele Zufluchtsorte liegen an der Grenze.", "Zufluchtsorte", "Zufluchtsort", Case.Nom, Number.Plur)]
    [InlineData("Bei dem Ergebnis blieb es auch nach der Nachzählung.", "Ergebnis", "Ergebnis", Case.Dat, Number.Sing)]
    public void Nouns_get_case_and_number_by_agreement_and_context(string sentence, string form, string lemma, Case grammaticalCase, Number number)
    {
        var word = fixture.Word(sentence, form);
        Assert.Equal(lemma, word.Lemma);
        Assert.Equal(grammaticalCase, word.Morph.Case);
        Assert.Equal(number, word.Morph.Number);
    }

    [Theory]
    [InlineData("Der Sprecher sagte, die Lage sei ruhig.", "sei", "sein", Mood.Sub1)]
    [InlineData("Die Lage ist ruhig.", "ist", "sein", Mood.Ind)]
    [InlineData("Er habe nichts davon gewusst, sagte der Sprecher.", "habe", "haben", Mood.Sub1)]
    [InlineData("Der Konzern hätte den Vertrag gern verlängert.", "hätte", "haben", Mood.Sub2)]
    [InlineData("Die Delegation reiste am Freitag nach Genf.", "reiste", "reisen", Mood.Ind)]
    [InlineData("Der Minister wandte sich an die Botschafter.", "wandte", "wenden", Mood.Ind)]
    [InlineData("Das Abkommen umfasste auch die Grenze.", "umfasste", "umfassen", Mood.Ind)]
    public void Finite_verbs_get_their_mood(string sentence, string form, string lemma, Mood mood)
    {
        var word = fixture.Word(sentence, form);
        Assert.Equal(lemma, word.Lemma);
        Assert.Equal(VerbForm.Fin, word.Morph.VerbForm);
        Assert.Equal(mood, word.Morph.Mood);
    }

    [Theory]
    [InlineData("Die Parteien wollen sich im Mai treffen.", "treffen", VerbForm.Inf)]
    [InlineData("Das Gericht hat die Klage abgewiesen.", "abgewiesen", VerbForm.Part)]
    [InlineData("Die Minister treffen den Präsidenten.", "treffen", VerbForm.Fin)]
    public void Verb_forms_that_are_written_alike_are_told_apart(string sentence, string form, VerbForm expected) =>
        Assert.Equal(expected, fixture.Word(sentence, form).Morph.VerbForm);

    [Theory]
    [InlineData("Der Flug von Zürich fiel auf ein grösseres Problem zurück.", "grösseres", "groß")]
    [InlineData("Das war der schwerwiegendste Vorfall seit Jahren.", "schwerwiegendste", "schwerwiegend")]
    public void Adjectives_in_other_spellings_and_degrees_have_their_base(string sentence, string form, string lemma)
    {
        var word = fixture.Word(sentence, form);
        Assert.Equal(UPos.Adj, word.Pos);
        Assert.Equal(lemma, word.Lemma);
    }

    [Fact]
    public void A_name_in_the_genitive_loses_its_s_in_the_lemma()
    {
        var word = fixture.Word("Der Präsident Albaniens reiste nach Rom.", "Albaniens");
        Assert.Equal(Case.Gen, word.Morph.Case);
        Assert.Equal("Albanien", word.Lemma);
    }
}

public sealed class InflectionFixture
{
    private readonly Tokenizer tokenizer = new(LanguageFiles.BuiltIn);
    private readonly SyntaxAnalyzer analyzer = new(LanguageFiles.BuiltIn);

    internal Word Word(string sentence, string form)
    {
        var parsed = analyzer.Analyze(tokenizer.Tokenize(new NewsItem { Text = sentence, Paragraphs = [new TextSpan(0, sentence.Length)] }));
        return parsed.Words[parsed.Text.Forms.IndexOf(form)];
    }
}
