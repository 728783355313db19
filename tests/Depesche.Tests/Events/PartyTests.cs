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
    [InlineData("Mehr Autonomie verlangen die Kurden von der Türkei.", EventType.Request, "TUR", "TUR")]
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

    private static void AssertEvent(string sentence, EventType type, string[] actors, string[] recipients)
    {
        var e = Assert.Single(Read(sentence).Events, e => e.Type == type);

        Assert.Equal(actors, e.Actors.Select(a => a.Code));
        Assert.Equal(recipients, e.Recipients.Select(r => r.Code));
    }

    private static Reading Read(string text) => Reader.Read(NewsItem.Parse(text));
}
