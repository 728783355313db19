using Depesche.Actors;

namespace Depesche.Tests.Actors;

public sealed class CodeTests
{
    [Theory]
    [InlineData("Russische Medien berichten über den Vorfall.", "Medien", "RUS/JRN")]
    [InlineData("Der peruanische Präsident reist ab.", "Präsident", "PER/GOV")]
    [InlineData("Die Soldaten der finnischen Armee rückten aus.", "Soldaten", "FIN/MIL")]
    [InlineData("Die Regierung in Wien schweigt.", "Regierung", "AUT/GOV")]
    [InlineData("Norwegens Außenminister reist ab.", "Außenminister", "NOR/GOV")]
    [InlineData("Das kenianische Parlament stimmt zu.", "Parlament", "KEN/LEG")]
    [InlineData("Der US-Präsident schweigt.", "US-Präsident", "USA/GOV")]
    [InlineData("Ein Sprecher der Hamas schweigt.", "Sprecher", "PSE/REB")]
    [InlineData("Hunderte Ghanaer warten an der Grenze.", "Ghanaer", "GHA/CVL")]
    [InlineData("Die Afrikanische Union vermittelt.", "Afrikanische Union", "IGO/")]
    [InlineData("Portugal warnt vor Folgen.", "Portugal", "PRT/GOV")]
    public void Phrases_give_country_and_sector(string text, string words, string codes) =>
        Assert.Equal(codes, ActorReading.Read(text).Codes(words));

    [Fact]
    public void A_capital_that_acts_is_its_government()
    {
        var mention = ActorReading.Read("Die Beziehungen zwischen Lissabon und Madrid sind gut.").MentionOf("zwischen Lissabon");
        Assert.Equal(MentionForm.Metonym, mention.Form);
    }

    [Fact]
    public void A_capital_with_a_preposition_of_place_is_a_place()
    {
        var layer = ActorReading.Read("Die Minister trafen sich in Lissabon.");
        Assert.Equal((EntityKind.Place, "PRT"), (layer.EntityOf("in Lissabon").Kind, layer.EntityOf("in Lissabon").Code));
    }

    [Fact]
    public void An_adjective_of_a_country_names_it()
    {
        var entity = ActorReading.Read("Die türkische Offensive begann am Morgen.").EntityOf("türkische");
        Assert.Equal((EntityKind.Country, "TUR"), (entity.Kind, entity.Code));
    }

    [Fact]
    public void A_body_without_a_country_is_of_the_country_of_the_report() =>
        Assert.Equal("BGR/COP", ActorReading.Read("In Bulgarien wird demonstriert. Die Polizei griff ein.").Codes("Die Polizei"));

    [Fact]
    public void Several_heads_of_government_are_of_no_one_country() =>
        Assert.Equal("/GOV", ActorReading.Read("In Bulgarien trafen sich die Regierungschefs.").Codes("Regierungschefs"));

    [Fact]
    public void Western_states_have_no_one_country()
    {
        var entity = ActorReading.Read("Westliche Staaten warnen Russland.").EntityOf("Staaten");
        Assert.Equal((EntityKind.Group, ""), (entity.Kind, entity.Code));
    }

    [Fact]
    public void Conjuncts_stay_a_list() =>
        Assert.Equal("POL/GOV CZE/GOV", ActorReading.Read("Der Vertrag zwischen Polen und Tschechien gilt.").Codes("zwischen Polen"));

    [Fact]
    public void People_by_descent_are_of_the_country_they_live_in() =>
        Assert.Equal("SRB/CVL", ActorReading.Read("In Serbien demonstrierten ethnische Albaner.").Codes("Albaner"));

    [Theory]
    [InlineData("Die Rebellen ließen mehrere Mitglieder der belgischen Regierung frei.", "Mitglieder", "BEL/GOV")]
    [InlineData("In Spanien sprach der Botschafter mit Präsident Macron.", "Präsident Macron", "FRA/GOV")]
    [InlineData("Russische Truppen in Syrien rückten aus.", "Russische Truppen", "RUS/MIL")]
    [InlineData("Die Außenminister der Europäischen Union trafen sich.", "Außenminister", "EUR/GOV")]
    [InlineData("Das Nato-Mitglied Portugal half.", "Nato-Mitglied", "PRT/GOV")]
    [InlineData("Die Polizei suchte iranische Soldaten und Offiziere.", "Offiziere", "IRN/MIL")]
    public void What_the_phrase_says_goes_before_what_the_report_implies(string text, string words, string codes) =>
        Assert.Equal(codes, ActorReading.Read(text).Codes(words));

    [Fact]
    public void What_most_of_a_group_are_names_the_group() =>
        Assert.Equal("BEL/CVL", ActorReading.Read("Peru nahm zwanzig belgische Staatsbürger, zumeist Afrikaner, fest.").Codes("Afrikaner"));

    [Fact]
    public void A_direction_is_no_actor() =>
        Assert.DoesNotContain(ActorReading.Read("Im Westen von Kenia fiel Regen.").Mentions, m => m.Reason == "a group with no one country");
}
