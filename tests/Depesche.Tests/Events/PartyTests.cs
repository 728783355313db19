using Depesche.Events;
using Depesche.NewsItems;
using Depesche.Readings;

namespace Depesche.Tests.Events;

public sealed class PartyTests
{
    private static readonly Reader Reader = new();

    [Theory]
    [InlineData("Kenianische Lehrer haben einen Hungerstreik begonnen, um die Regierung zu Verhandlungen zu bewegen.", "KEN", "KEN")]
    [InlineData("Tausende Georgier demonstrierten gegen die Übergriffe durch die Polizei.", "GEO", "GEO")]
    [InlineData("Chilenische Studenten sind aus Protest gegen die Pläne der Regierung auf die Straße gegangen.", "CHL", "CHL")]
    [InlineData("Mit einem Streik haben serbische Lehrer gegen die Regierung protestiert.", "SRB", "SRB")]
    public void A_protest_is_against_the_state_body_in_its_aim(string sentence, string actor, string recipient) =>
        AssertEvent(sentence, EventType.Protest, [actor], [recipient]);

    [Fact]
    public void The_form_of_a_protest_is_no_second_protest() =>
        Assert.Single(Read("Mit einem Streik haben serbische Lehrer gegen die Regierung protestiert.").Events);

    [Theory]
    [InlineData("Der Libanon verurteilte zwei Luftangriffe Israels vom Montag, bei denen drei Soldaten getötet wurden.")]
    [InlineData("Bei Gefechten wurden in Mali drei Soldaten getötet und vier Zivilisten verletzt.")]
    public void Killed_and_hurt_in_one_sentence_are_one_event(string sentence) =>
        Assert.Single(Read(sentence).Events, e => e.Type == EventType.Assault);

    [Fact]
    public void A_phrase_with_an_article_before_the_participle_tells_who_did_it() =>
        AssertEvent("Die Demonstration ist in der Nähe des Hafens von der ägyptischen Polizei aufgelöst worden.", EventType.Coerce, ["EGY"], []);

    [Fact]
    public void Hearsay_with_sollen_is_no_demand() =>
        Assert.DoesNotContain(
            Read("Die Regierung Chiles ermittelt gegen Beamte, die Geld genommen haben sollen, teilte das Gericht mit.").Events,
            e => e.Type == EventType.Request);

    [Fact]
    public void Whom_demanded_sanctions_hit_is_not_asked_for_them() =>
        AssertEvent("Italien forderte Sanktionen gegen Belarus.", EventType.Request, ["ITA"], []);

    [Fact]
    public void Troops_that_leave_a_place_of_their_own_leave_nobody() =>
        AssertEvent("Polnische Truppen haben sich aus dem Osten Polens zurückgezogen.", EventType.Retreat, ["POL"], []);

    [Fact]
    public void Who_is_asked_in_a_passive_is_recipient() =>
        AssertEvent("Norwegen, Dänemark und Island wurden aufgefordert, Schiffe zu schicken.", EventType.Request, [], ["NOR", "DNK", "ISL"]);

    [Theory]
    [InlineData("Ungarn hat den Nato-Beschluss kritisiert.", "IGO")]
    [InlineData("Ungarn hat die US-Erklärung kritisiert.", "USA")]
    public void A_thing_stands_for_the_owner_that_its_compound_names(string sentence, string recipient) =>
        AssertEvent(sentence, EventType.Accuse, ["HUN"], [recipient]);

    [Theory]
    [InlineData("Das Parlament in Madrid hat ein von der Regierung vorgelegtes Gesetz abgelehnt.", EventType.Reject, "ESP", "ESP")]
    [InlineData("Mehr Autonomie verlangen die Kurden von der Türkei.", EventType.Request, "", "TUR")]
    public void A_party_is_found_through_what_stands_before_it(string sentence, EventType type, string actor, string recipient) =>
        AssertEvent(sentence, type, [actor], [recipient]);

    [Fact]
    public void A_verb_that_carries_a_protest_tells_that_it_is_to_come() =>
        AssertEvent("Die Opposition in Ungarn will die Proteste ausweiten.", EventType.Threaten, ["HUN"], []);

    [Fact]
    public void A_phrase_right_behind_a_noun_belongs_to_it() =>
        AssertEvent("Eine Reihe von Cyberattacken auf die Behörden Lettlands wurde bekannt.", EventType.Coerce, [], ["LVA"]);

    [Fact]
    public void Who_announces_a_curfew_threatens() =>
        AssertEvent("Präsident Tokajew kündigte in Kasachstan an, er werde die Ausgangssperre verlängern.", EventType.Threaten, ["KAZ"], []);

    [Theory]
    [InlineData("„Ich fordere Aserbaidschan auf, die Truppen abzuziehen“, sagte der armenische Regierungschef.", EventType.Request, "ARM", "AZE")]
    [InlineData("„Wir werden der Ukraine weiter Waffen liefern“, sagte der tschechische Präsident.", EventType.Agree, "CZE", "UKR")]
    public void Who_says_I_or_we_is_who_does_it(string sentence, EventType type, string actor, string recipient) =>
        AssertEvent(sentence, type, [actor], [recipient]);

    [Theory]
    [InlineData("Der ugandische Politiker wurde von kenianischen Soldaten gefasst und verschleppt.", EventType.Assault, "KEN", "UGA")]
    [InlineData("Der von der Armee gestürzte Präsident von Niger lebt in Niamey.", EventType.Coerce, "NER", "NER")]
    [InlineData("Die aus Algerien ausgewiesenen malischen Migranten erreichten die Grenze.", EventType.Coerce, "DZA", "MLI")]
    [InlineData("Norwegen verurteilte die Gewalt durch die Armee Myanmars.", EventType.Accuse, "NOR", "MMR")]
    [InlineData("Serbien lockerte die Auflagen in der Provinz Kosovo.", EventType.Concede, "SRB", "KOS")]
    public void A_party_is_found_behind_what_stands_for_it(string sentence, EventType type, string actor, string recipient) =>
        AssertEvent(sentence, type, [actor], [recipient]);

    [Fact]
    public void Who_stays_imprisoned_has_not_done_it() =>
        AssertEvent("Zwei kubanische Dissidenten bleiben inhaftiert.", EventType.Coerce, [], ["CUB"]);

    [Fact]
    public void Who_orders_what_a_noun_tells_does_it() =>
        AssertEvent("Die von Ungarn eingeleitete Abschiebung syrischer Flüchtlinge wurde kritisiert.", EventType.Coerce, ["HUN"], ["SYR"]);

    [Fact]
    public void Who_is_arrested_on_a_charge_is_charged_by_who_arrests() =>
        AssertEvent("Die Behörden in Laos haben drei thailändische Missionare unter dem Vorwurf der Spionage festgenommen.", EventType.Accuse,
            ["LAO"], ["THA"]);

    [Fact]
    public void Police_are_the_other_side_of_protesters_whom_they_clash_with()
    {
        var e = Assert.Single(Read("Bei Zusammenstößen zwischen der Polizei und Demonstranten in Dhaka starben drei Menschen.").Events,
            e => e.Type == EventType.Protest);

        Assert.Equal("CVL", Assert.Single(e.Actors).Sector);
        Assert.Equal("COP", Assert.Single(e.Recipients).Sector);
    }

    [Theory]
    [InlineData("Die Außenminister der Nato wollen sich im Mai zu einer Konferenz treffen.", EventType.Agree)]
    [InlineData("Tunesische Fischer sind in den Hungerstreik getreten, um gegen das Gesetz zu protestieren.", EventType.Protest)]
    public void The_occasion_or_purpose_of_an_event_is_no_second_event(string sentence, EventType type) =>
        Assert.Equal(type, Assert.Single(Read(sentence).Events).Type);

    [Fact]
    public void Who_speaks_at_a_meeting_attends_it() =>
        AssertEvent("Auf dem Gipfel der Afrikanischen Union kritisierte der Präsident Ruandas den Kongo.", EventType.Consult, ["IGO", "RWA"], []);

    [Fact]
    public void Two_sides_that_met_speak_of_each_other() =>
        AssertEvent("Der Außenminister Vietnams hat in Hanoi seinen indischen Kollegen getroffen. „Ich setze auf eine enge Zusammenarbeit " +
            "mit Ihnen“, sagte der vietnamesische Minister.", EventType.Agree, ["VNM"], ["IND"]);

    [Theory]
    [InlineData("Sudan drohte mit dem Abbruch der Gespräche, falls die Rebellen nicht abziehen.", "SDN")]
    [InlineData("Die Bauern in Indien wollen streiken, bis die Regierung das Gesetz zurücknimmt.", "IND")]
    public void A_threat_is_made_to_who_can_meet_its_condition(string sentence, string recipient)
    {
        var e = Assert.Single(Read(sentence).Events, e => e.Type == EventType.Threaten);

        Assert.Equal(recipient, Assert.Single(e.Recipients).Code);
    }

    [Fact]
    public void A_demand_behind_a_clause_of_its_own_is_no_condition() =>
        AssertEvent("Sobald der Vertrag gelte, müsse Iran die Anlagen öffnen, sagte der schwedische Außenminister.", EventType.Request, ["SWE"], ["IRN"]);

    private static void AssertEvent(string sentence, EventType type, string[] actors, string[] recipients)
    {
        var e = Assert.Single(Read(sentence).Events, e => e.Type == type);

        Assert.Equal(actors, e.Actors.Select(a => a.Code));
        Assert.Equal(recipients, e.Recipients.Select(r => r.Code));
    }

    private static Reading Read(string text) => Reader.Read(NewsItem.Parse(text));
}
