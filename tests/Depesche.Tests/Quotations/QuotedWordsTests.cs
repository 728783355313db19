using Depesche.NewsItems;
using Depesche.Quotations;
using Depesche.Readings;

namespace Depesche.Tests.Quotations;

/// <summary>Quoted words that are part of a sentence of the reporter's: whose they are, and which are mere names.</summary>
public class QuotedWordsTests
{
    private static readonly Reader Reader = new();

    [Theory]
    [InlineData("Der Bürgermeister bezeichnete den Umbau als eine „Frechheit“.", "„Frechheit“", "Der Bürgermeister")]
    [InlineData("Die Gewerkschaft nannte die Kündigung einen „Vertragsbruch“.", "„Vertragsbruch“", "Die Gewerkschaft")]
    [InlineData("Der Händler sprach von „Panik“.", "„Panik“", "Der Händler")]
    public void A_term_that_a_verb_of_naming_governs_is_the_speakers(string text, string quote, string speaker) =>
        Assert.Contains((quote, speaker), Direct(text));

    [Fact]
    public void Terms_joined_by_a_conjunction_have_one_speaker()
    {
        var all = Direct("Der Trainer bezeichnete das Spiel als „zäh“ und „glanzlos“.");

        Assert.Equal([("„zäh“", "Der Trainer"), ("„glanzlos“", "Der Trainer")], all);
    }

    [Fact]
    public void A_name_without_an_indefinite_article_is_no_term() =>
        Assert.Empty(Direct("Die Reederei nannte das Schiff „Seestern“."));

    [Theory]
    [InlineData("Die Schüler riefen Parolen wie „Mehr Lehrer jetzt“.", "„Mehr Lehrer jetzt“", "Die Schüler")]
    [InlineData("Die Aufschrift „Hier wird gebaut“ stand am Zaun.", "„Hier wird gebaut“", "")]
    public void Words_behind_a_noun_of_words_are_a_quotation(string text, string quote, string speaker) =>
        Assert.Contains((quote, speaker), Direct(text));

    [Fact]
    public void A_motto_is_nobodys_words() =>
        Assert.Empty(Direct("Unter dem Motto „Brot für alle“ zogen Tausende durch Bern."));

    [Fact]
    public void Wording_in_the_middle_of_a_sentence_belongs_to_the_last_speaker()
    {
        var all = Direct("Die Rektorin sagte, die Schule sei sicher. Der Neubau ist „nach bestem Wissen aller Beteiligten“ geplant.");

        Assert.Equal([("„nach bestem Wissen aller Beteiligten“", "Die Rektorin")], all);
    }

    [Fact]
    public void A_comma_within_quoted_words_does_not_cut_the_clause_around_them()
    {
        var reading = Reader.Read(NewsItem.Parse("Die Ärztin sagte, die Klinik sei „eng, laut und überfüllt“ gewesen."));

        Assert.Equal("die Klinik sei „eng, laut und überfüllt“ gewesen", Assert.Single(reading.Quotations).Quote[0].In(reading.Item.Text).ToString());
    }

    [Fact]
    public void Adjoining_passages_are_one_quotation() =>
        Assert.Equal([("„Wir haben gewarnt.“ „Niemand hat gehört.“", "der Förster")],
            Direct("„Wir haben gewarnt.“ „Niemand hat gehört.“, sagte der Förster."));

    [Theory]
    [InlineData("Die Wirtin antwortete: „Nein danke“.", "„Nein danke“", "Die Wirtin")]
    [InlineData("Der Pfarrer sagte, die Orgel sei alt. Die Ministerin will „in den nächsten Tagen“ einen Handwerker schicken.", "„in den nächsten Tagen“", "Die Ministerin")]
    [InlineData("Die Wirtin sagte, das Fest sei gut. Am Ende zählt, dass der „Abend allen Gästen gefallen hat“.", "„Abend allen Gästen gefallen hat“", "Die Wirtin")]
    public void Quoted_words_have_a_speaker_without_a_frame_of_their_own(string text, string quote, string speaker) =>
        Assert.Contains((quote, speaker), Direct(text));

    [Fact]
    public void A_noun_behind_an_indefinite_article_is_a_fragment_and_no_name()
    {
        var reading = Reader.Read(NewsItem.Parse("Die Försterin sagte, der Weg sei ein „Angriff auf den Wald“ gewesen."));

        Assert.Equal("Angriff auf den Wald", Assert.Single(Assert.Single(reading.Quotations).Fragments).In(reading.Item.Text).ToString());
    }

    [Theory]
    [InlineData("„Servus miteinander“, mit diesen Worten kam der Trainer in den Saal.", "„Servus miteinander“", "der Trainer")]
    [InlineData("Sie malten Parolen in roter Farbe wie „Wir kommen wieder“ an die Wand.", "„Wir kommen wieder“", "Sie")]
    [InlineData("Der Gutachter konstatierte einen tiefen „Riss im Damm“.", "„Riss im Damm“", "Der Gutachter")]
    public void Words_are_found_by_what_points_to_them(string text, string quote, string speaker) =>
        Assert.Contains((quote, speaker), Direct(text));

    [Theory]
    [InlineData("Für die Anwohner ist der Lärm „unerträglich“.", "„unerträglich“", "die Anwohner")]
    [InlineData("Für den Minister ist das „Augenwischerei“.", "„Augenwischerei“", "den Minister")]
    public void What_something_is_for_people_is_in_their_words(string text, string quote, string speaker) =>
        Assert.Contains((quote, speaker), Direct(text));

    [Fact]
    public void Nobody_in_quoted_words_has_said_them() =>
        Assert.DoesNotContain(Direct("Am Ende bleiben „die ewig zweifelnden Nachbarn“."), quotation => quotation.Speaker.Contains("Nachbarn", StringComparison.Ordinal));

    [Fact]
    public void A_possessive_before_a_colon_points_to_the_last_speaker() =>
        Assert.Contains(("„Die Brücke hält noch lange.“", "Die Prüferin"),
            Direct("Die Prüferin sagte, der Zustand sei gut. Ihre Zuversicht gründet auf Messungen: „Die Brücke hält noch lange.“"));

    [Fact]
    public void A_thing_before_a_colon_stands_for_its_owner() =>
        Assert.Contains(("„Wir haben viel gelernt.“", "Trainer Weber"), Direct("Das Fazit von Trainer Weber: „Wir haben viel gelernt.“"));

    [Fact]
    public void Behind_his_own_words_the_subject_goes_on() =>
        Assert.Contains(("„Es ging mir nicht gut.“", "Der Händler"),
            Direct("Der Händler war nach eigenen Angaben lange krank. „Es ging mir nicht gut.“"));

    private static List<(string Quote, string Speaker)> Direct(string text)
    {
        var reading = Reader.Read(NewsItem.Parse(text));
        return [.. reading.Quotations.Where(q => q.Type == QuotationType.Direct)
            .Select(q => (q.Quote[0].In(reading.Item.Text).ToString(), q.Speaker?.Span.In(reading.Item.Text).ToString() ?? ""))];
    }
}
