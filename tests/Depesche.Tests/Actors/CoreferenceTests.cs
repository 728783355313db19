using Depesche.Actors;
using Depesche.NewsItems;
using Depesche.Syntax;
using Depesche.Text;

namespace Depesche.Tests.Actors;

public sealed class CoreferenceTests
{
    [Fact]
    public void A_colleague_holds_the_same_office()
    {
        var layer = ActorReading.Read("Der polnische Außenminister Marek Zielonka empfing seinen estnischen Kollegen Jaan Tammsaar.");
        var colleague = layer.EntityOf("Jaan Tammsaar");
        Assert.Equal(new Office("Außenminister", "EST"), Assert.Single(colleague.Offices));
        Assert.Equal(("EST", "GOV"), (colleague.Code, colleague.Sector));
        Assert.Equal("a colleague holds the same office", layer.MentionOf("Jaan Tammsaar").Reason);
    }

    [Theory]
    [InlineData("Sergej Rjabow", "Ryabov")]
    [InlineData("Jewgenij Lukjanow", "Evgeny Lukyanov")]
    [InlineData("Igor Schoschin", "Shoshin")]
    public void Spellings_of_a_name_from_another_script_are_one_person(string first, string second)
    {
        var layer = ActorReading.Read($"Der russische Vizeminister {first} sprach in Moskau. {second} reiste danach nach Minsk.");
        Assert.Equal(layer.EntityOf(first).Index, layer.EntityOf(second).Index);
    }

    [Fact]
    public void A_known_person_is_one_in_every_spelling()
    {
        var layer = ActorReading.Read("Der ukrainische Präsident Wolodymyr Selenskyj sprach in Kiew. Zelensky reiste danach ab. Selenski kam an.");
        Assert.Equal(layer.EntityOf("Selenskyj").Index, layer.EntityOf("Zelensky").Index);
        Assert.Equal(layer.EntityOf("Selenskyj").Index, layer.EntityOf("Selenski").Index);
    }

    [Fact]
    public void German_names_that_sound_alike_are_two_persons()
    {
        var layer = ActorReading.Read("Der deutsche Staatssekretär Bernd Meyer sprach in Berlin. Die Abgeordnete Petra Meier widersprach ihm.");
        Assert.NotEqual(layer.EntityOf("Bernd Meyer").Index, layer.EntityOf("Petra Meier").Index);
    }

    [Fact]
    public void Office_and_name_are_one_mention_found_by_either_word()
    {
        var layer = ActorReading.Read("Polens Außenminister Marek Zielonka reiste ab.");
        Assert.Equal(layer.MentionAt(layer.TokenOf("Außenminister")), layer.MentionAt(layer.TokenOf("Zielonka")));
        Assert.Equal("Polens Außenminister Marek Zielonka", layer.MentionOf("Zielonka").Span.In(layer.Text.Text.Item.Text).ToString());
    }

    [Fact]
    public void The_wider_word_of_an_office_takes_up_its_holder()
    {
        var layer = ActorReading.Read("Polens Außenminister Marek Zielonka traf in Prag ein. Der polnische Minister blieb zwei Tage.");
        Assert.Equal(layer.EntityOf("Zielonka").Index, layer.EntityOf("Der polnische Minister").Index);
    }

    [Fact]
    public void A_name_joins_the_office_spoken_of_before()
    {
        var layer = ActorReading.Read("Die Verteidigungsminister Polens und Estlands trafen sich. Polens Verteidigungsminister Marek Zielonka lobte das Treffen.");
        var group = layer.EntityOf("Die Verteidigungsminister");
        Assert.Equal(EntityKind.Group, group.Kind);
        Assert.Contains(layer.EntityOf("Zielonka").Index, group.Members);
        Assert.Equal("POL/GOV EST/GOV", layer.Codes("Die Verteidigungsminister"));
    }

    [Fact]
    public void A_bare_family_name_is_known_by_the_date() =>
        Assert.Equal("FRA/GOV", ActorReading.Read("Chirac sagte am Montag seine Teilnahme ab.", "2003-02-01").Codes("Chirac"));

    [Fact]
    public void A_pronoun_takes_the_subject_that_agrees()
    {
        var layer = ActorReading.Read("Präsidentin Ilse Kowalski traf den Botschafter. Sie sagte Hilfe zu.");
        Assert.Equal(layer.EntityOf("Kowalski").Index, layer.EntityOf("Sie").Index);
    }

    [Fact]
    public void A_pronoun_with_nothing_to_stand_for_is_no_mention() =>
        Assert.Equal(-1, ActorReading.Read("Er schwieg lange.").MentionAt(0));

    [Fact]
    public void Both_sides_are_the_two_actors_spoken_of_most()
    {
        var layer = ActorReading.Read("Polen und Estland verhandeln über den Hafen. Beide Seiten wollen den Vertrag bald unterzeichnen.");
        Assert.Equal("POL/GOV EST/GOV", layer.Codes("Beide Seiten"));
    }

    [Fact]
    public void An_apposition_names_the_same_person()
    {
        var layer = ActorReading.Read("Gerda Okonska, die Sprecherin der Polizei, widersprach.");
        Assert.Equal(layer.EntityOf("Gerda Okonska").Index, layer.EntityOf("die Sprecherin").Index);
        Assert.Equal("COP", layer.EntityOf("Gerda Okonska").Sector);
    }

    [Fact]
    public void A_place_of_the_dateline_is_an_entity_with_no_head()
    {
        var text = "TALLINN (xyz) - Die Regierung berät.";
        var layer = ActorReading.Read(new NewsItem
        {
            Text = text,
            Dateline = new Dateline(TextSpan.FromBounds(0, 15), [TextSpan.FromBounds(0, 7)], TextSpan.FromBounds(9, 12)),
            Paragraphs = [TextSpan.FromBounds(16, text.Length)],
        });
        Assert.Equal((-1, "EST"), (layer.Mentions[0].Head, layer.Entities[layer.Mentions[0].Entity].Code));
        Assert.Equal("EST/GOV", layer.Codes("Die Regierung"));
    }

    [Fact]
    public void Gender_of_a_given_name_is_known() =>
        Assert.Equal(Gender.Fem, ActorReading.Read("Gerda Okonska widersprach.").EntityOf("Gerda Okonska").Gender);
}
