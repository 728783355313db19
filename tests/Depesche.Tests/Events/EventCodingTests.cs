using Depesche.Events;
using Depesche.NewsItems;
using Depesche.Readings;

namespace Depesche.Tests.Events;

public sealed class EventCodingTests
{
    private static readonly Reader Reader = new();

    [Theory]
    [InlineData("Russland hat die Ukraine angegriffen.", AuxiliaryModes.None)]
    [InlineData("Russland hat die Ukraine nicht angegriffen.", AuxiliaryModes.Negation)]
    [InlineData("Russland könnte die Ukraine angreifen.", AuxiliaryModes.Hypothetical)]
    [InlineData("Polen wird Ungarn kritisieren.", AuxiliaryModes.Future)]
    public void Modality_is_kept_beside_the_type(string sentence, AuxiliaryModes aux) => Assert.Equal(aux, Only(sentence).Aux);

    [Theory]
    [InlineData("Präsident Macron wird die Ukraine besuchen.", EventType.Agree)]
    [InlineData("Frankreich will seine Soldaten aus Mali abziehen.", EventType.Concede)]
    [InlineData("Israel will den Libanon angreifen.", EventType.Threaten)]
    [InlineData("Ungarn will die Ukraine nicht unterstützen.", EventType.Reject)]
    public void What_will_be_done_is_a_verbal_event_of_its_own(string sentence, EventType type)
    {
        var e = Only(sentence);

        Assert.Equal(type, e.Type);
        Assert.Equal(AuxiliaryModes.None, e.Aux);
    }

    [Fact]
    public void What_is_demanded_did_not_happen()
    {
        var e = Only("Die EU hat Serbien aufgefordert, das Kosovo anzuerkennen.");

        Assert.Equal(EventType.Request, e.Type);
        Assert.Equal("EUR", Assert.Single(e.Actors).Code);
        Assert.Equal("SRB", Assert.Single(e.Recipients).Code);
    }

    [Fact]
    public void A_passive_keeps_who_did_it_to_whom()
    {
        var e = Only("Die Ukraine wurde von Russland angegriffen.");

        Assert.Equal("RUS", Assert.Single(e.Actors).Code);
        Assert.Equal("UKR", Assert.Single(e.Recipients).Code);
    }

    [Fact]
    public void Who_meets_is_actor_and_nobody_recipient()
    {
        var e = Only("Die Außenminister Frankreichs und Polens trafen sich in Prag.");

        Assert.Equal(EventType.Consult, e.Type);
        Assert.Equal(["FRA", "POL"], e.Actors.Select(a => a.Code));
        Assert.Empty(e.Recipients);
        Assert.Equal("CZE", e.PlaceCountry);
    }

    [Fact]
    public void Dort_is_the_place_named_before()
    {
        var events = Reader.Read(NewsItem.Parse("Berlin (dpa) - Die Außenministerin Finnlands reiste nach Lissabon. Dort traf sie ihren spanischen Kollegen.")).Events;

        Assert.Equal("Lissabon", Assert.Single(events, e => e.Rule.StartsWith("treffen", StringComparison.Ordinal)).Place);
    }

    [Fact]
    public void A_visitor_is_actor_and_his_host_recipient()
    {
        var e = Only("Der französische Präsident hat die Ukraine besucht.");

        Assert.Equal(["visit"], e.Mode);
        Assert.Equal("FRA", Assert.Single(e.Actors).Code);
        Assert.Equal("UKR", Assert.Single(e.Recipients).Code);
    }

    [Fact]
    public void What_somebody_says_stands_on_his_word()
    {
        var e = Only("Russland habe die Ukraine angegriffen, sagte Kanzler Scholz.");

        Assert.Contains("Scholz", Assert.Single(e.Evidence[0].Voice).Span.In("Russland habe die Ukraine angegriffen, sagte Kanzler Scholz.").ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Who_accuses_is_no_voice_of_his_own_accusation_but_of_what_he_says()
    {
        var events = Read("Estland warf Russland vor, die Ukraine angegriffen zu haben.").Events;

        var accusation = Assert.Single(events, e => e.Type == EventType.Accuse);
        Assert.Empty(accusation.Evidence[0].Voice);
        Assert.Equal("RUS", Assert.Single(accusation.Recipients).Code);
    }

    [Fact]
    public void An_act_told_twice_is_one_event_with_two_places_of_evidence()
    {
        var e = Only("Russland hat die Ukraine angegriffen. Der Angriff Russlands auf die Ukraine begann in der Nacht.");

        Assert.Equal([0, 1], e.Evidence.Select(p => p.Sentence));
    }

    [Fact]
    public void Meetings_of_different_people_stay_apart() =>
        Assert.Equal(2, Read("Präsident Macron traf Kanzler Scholz. Präsident Macron traf Präsident Xi.").Events
            .Count(e => e.Type == EventType.Consult));

    [Fact]
    public void The_dead_of_an_attack_belong_to_the_attack()
    {
        var e = Only("Bei einem Luftangriff Israels auf den Libanon starben drei Soldaten.");

        Assert.Equal(["aerial"], e.Mode);
        Assert.Equal("ISR", Assert.Single(e.Actors).Code);
    }

    [Theory]
    [InlineData("Die Polizei hat einen Ladendieb festgenommen.")]
    [InlineData("Bei einem Busunglück sind drei Menschen ums Leben gekommen.")]
    [InlineData("Der Verein hat seinen Trainer entlassen.")]
    [InlineData("Die Bank hat den Kredit abgelehnt.")]
    [InlineData("Der Konzern hat mit dem Zulieferer einen Vertrag geschlossen.")]
    public void Crime_accidents_and_business_are_no_events(string sentence) => Assert.Empty(Read(sentence).Events);

    [Fact]
    public void Every_party_says_why_it_was_taken() =>
        Assert.All(Only("Russland hat die Ukraine angegriffen.").Actors, a => Assert.NotEmpty(a.Reason));

    [Theory]
    [InlineData("")]
    [InlineData("\"\"\"\"\"\"\"\"")]
    [InlineData("Krieg")]
    [InlineData("\ud800 angegriffen")]
    public void Odd_text_is_read_without_error(string text) => Assert.NotNull(Read(text));

    private static Event Only(string text) => Assert.Single(Read(text).Events);

    private static Reading Read(string text) => Reader.Read(NewsItem.Parse(text));
}
