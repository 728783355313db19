namespace Depesche.Tests.Actors;

public sealed class NameSpellingTests
{
    [Fact]
    public void Spellings_of_a_known_person_are_one_entity()
    {
        var layer = ActorReading.Read("Minister Schoigu kam am Montag. Danach sprach Minister Sergei Shoigu vor der Presse.");
        Assert.Equal(layer.EntityOf("Schoigu").Index, layer.EntityOf("Sergei Shoigu").Index);
    }

    [Fact]
    public void A_family_name_stays_the_person_it_was_with_a_first_name()
    {
        var layer = ActorReading.Read("Der Abgeordnete Marek Zielonka kritisierte den Plan. Später stimmte Zielonka doch zu.");
        Assert.Equal(layer.EntityOf("Marek Zielonka").Index, layer.EntityOf("stimmte Zielonka").Index);
    }
}
