namespace Depesche.Tests.Actors;

public sealed class NameTests
{
    [Theory]
    [InlineData("Die Bundeskanzlerin sprach mit Anneliese Drewermann über den Haushalt.", "PER Anneliese Drewermann")]
    [InlineData("Das sagte Außenminister Tiborski am Montag.", "PER Tiborski")]
    [InlineData("Zu Gast war Ursula von der Leyen.", "PER Ursula von der Leyen")]
    [InlineData("Der Fluss tritt in Uruguay über die Ufer.", "LOC Uruguay")]
    [InlineData("Die Vereinten Nationen warnen vor Hunger.", "ORG Vereinten Nationen")]
    [InlineData("Das Internationale Komitee vom Roten Kreuz hilft.", "ORG Internationale Komitee vom Roten Kreuz")]
    [InlineData("In Frankfurt am Main tagt der Rat.", "LOC Frankfurt am Main")]
    public void Names_are_found_whole(string text, string name) => Assert.Contains(name, ActorReading.Names(text));

    [Theory]
    [InlineData("Der Minister wartete in der Halle.", "")]
    [InlineData("Der Minister wartete in Halle.", "LOC Halle")]
    [InlineData("Die Gäste lobten das gute Essen.", "")]
    [InlineData("Das Werk in Essen wird geschlossen.", "LOC Essen")]
    public void A_town_whose_name_is_a_common_word_has_no_article(string text, string names) =>
        Assert.Equal(names, string.Join('|', ActorReading.Names(text)));

    [Fact]
    public void A_family_name_found_once_is_a_person_wherever_it_stands_alone() =>
        Assert.Equal(["PER Gerda Okonska", "PER Okonska"], ActorReading.Names("Gerda Okonska sprach in der Halle. Am Abend reiste Okonska ab."));

    [Fact]
    public void Genitives_belong_to_the_name() =>
        Assert.Contains("LOC Ungarns", ActorReading.Names("Die Hauptstadt Ungarns liegt an einem Fluss."));

    [Fact]
    public void Words_derived_from_places_are_no_names() =>
        Assert.Empty(ActorReading.Names("Die ungarische Polizei und die Ungarin stritten."));

    [Fact]
    public void A_short_name_in_brackets_names_the_organisation_from_then_on()
    {
        var layer = ActorReading.Read("Die Partei für Wandel und Recht (PWR) lehnt das Gesetz ab. Am Sonntag will die PWR demonstrieren.");
        Assert.Equal(layer.MentionOf("(PWR").Entity, layer.MentionOf("die PWR").Entity);
    }
}
