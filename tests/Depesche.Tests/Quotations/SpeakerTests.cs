using Depesche.NewsItems;
using Depesche.Quotations;
using Depesche.Readings;
using Depesche.Text;

namespace Depesche.Tests.Quotations;

/// <summary>Whose words they are, to whom and through whom, and by which words of saying.</summary>
public class SpeakerTests
{
    private static readonly Reader Reader = new();

    [Fact]
    public void A_sentence_that_only_says_who_speaks_gives_the_speaker_of_the_subjunctive_behind_it()
    {
        const string text = "Der Minister sagte, die Lage sei ernst. Die Gewerkschaft widersprach. Die Zahlen seien falsch.";

        Assert.Equal("Die Gewerkschaft", Speaker(Read(text)[^1], text));
    }

    [Fact]
    public void A_sentence_between_gives_the_word_back_to_the_speaker_before()
    {
        const string text = "Der Minister sagte, die Lage sei ernst. Die Gewerkschaft widersprach. Am Abend regnete es. Die Zahlen seien falsch.";

        Assert.Equal("Der Minister", Speaker(Read(text)[^1], text));
    }

    [Fact]
    public void A_further_verb_of_saying_behind_a_comma_has_the_subject_of_the_main_clause()
    {
        const string text = "Die Kanzlerin kündigte an, dass das Gesetz im Mai kommt, und versprach, die Steuern zu senken.";

        Assert.Equal("Die Kanzlerin", Speaker(Read(text)[^1], text));
    }

    [Theory]
    [InlineData("Die Zeitung zitiert den Minister mit den Worten: „Wir gehen.“", "den Minister")]
    [InlineData("Der Minister wird mit den Worten zitiert: „Wir gehen.“", "Der Minister")]
    [InlineData("Anna Weber, Sprecherin der Bahn, erklärte: „Wir fahren wieder.“", "Anna Weber")]
    [InlineData("Der Minister sagte, die Lage sei ernst. Die Gewerkschaft widersprach. „Das sind die falschen Zahlen.“", "Die Gewerkschaft")]
    [InlineData("Die Imkerin erläuterte, wie man den Stand öffne, wenn es kalt sei: „Ganz langsam.“", "Die Imkerin")]
    [InlineData("Der Wirt wandte sich gegen das Gerücht, wonach er das Haus verkaufen werde: „Wir bleiben hier.“", "Der Wirt")]
    [InlineData("Der Trainer sagte, das Team sei müde und fügte hinzu: „Wir machen Pause.“", "Der Trainer")]
    [InlineData("Die Halle sei trocken, so Maria Kern weiter: „Niemand muss Angst haben.“", "Maria Kern")]
    [InlineData("„Das war unser bester Lauf“, freut sich Trainer Jonas Krüger.", "Trainer Jonas Krüger")]
    [InlineData("Mit den Worten „Jetzt reicht es mir“ verließ der Abgeordnete den Saal.", "der Abgeordnete")]
    [InlineData("Mit den Worten „Jetzt reicht es mir“, verließ der Abgeordnete den Saal.", "der Abgeordnete")]
    [InlineData("Auf der Internetseite heißt es: „Der Verein nimmt neue Mitglieder auf.“", "der Internetseite")]
    [InlineData("In einem Brief wurde der Umbau als „völlig unnötig“ bezeichnet.", "einem Brief")]
    [InlineData("Anna Krüger, eine der Architektinnen, die den Plan zeichneten, kritisierte das Amt. „Das ist falsch.“", "Anna Krüger")]
    [InlineData("Von der Tann sagte: „Wir fangen an.“", "Von der Tann")]
    public void The_speaker_of_a_direct_quotation_is_whose_words_it_gives(string text, string speaker) =>
        Assert.StartsWith(speaker, Speaker(Read(text)[^1], text), StringComparison.Ordinal);

    [Theory]
    [InlineData("Unter Berufung auf Ermittler berichtet die Zeitung, der Täter sei tot.", "Ermittler")]
    [InlineData("Wie die Agentur AFP unter Verweis auf Diplomaten meldete, sind die Gespräche gescheitert.", "Diplomaten")]
    public void Whom_a_speaker_refers_to_the_words_came_through(string text, string via)
    {
        var q = Assert.Single(Read(text));

        Assert.Equal(via, Assert.Single(q.Via).Span.In(text).ToString());
    }

    [Theory]
    [InlineData("Das Buch ist laut einem Leser eine „kluge und komische Sache“.", "einem Leser")]
    [InlineData("In dem Urteil äußerten die Richter „große rechtliche Bedenken“.", "die Richter")]
    public void The_name_of_a_speaker_ends_before_the_quoted_words(string text, string speaker) =>
        Assert.All(Read(text), q => Assert.Equal(speaker, Speaker(q, text)));

    [Theory]
    [InlineData("Der Förster sagte vor Journalisten, der Wald sei krank.", "Journalisten")]
    [InlineData("Der Förster sagte vor dem Treffen, der Wald sei krank.", null)]
    public void People_before_whom_somebody_speaks_are_the_ones_spoken_to(string text, string? addressee) =>
        Assert.Equal(addressee, Assert.Single(Read(text)).Addressee?.Span.In(text).ToString());

    [Theory]
    [InlineData("Der Präsident sagte der Zeitung „Die Welt“, der Vertrag sei tot.", "der Zeitung „Die Welt“")]
    [InlineData("Der Präsident sagte in einem Interview mit der „Zeit“, der Vertrag sei tot.", "der „Zeit“")]
    public void A_paper_named_in_quotation_marks_is_the_one_spoken_to(string text, string addressee)
    {
        var q = Assert.Single(Read(text));

        Assert.Equal(addressee, q.Addressee?.Span.In(text).ToString());
    }

    [Theory]
    [InlineData("Der Richter wollte wissen, ob der Zeuge den Wagen gesehen hatte.", "Der Richter", "wollte wissen", ReportingStance.Asking)]
    [InlineData("Der Präsident ließ wissen, dass er nicht antritt.", "Der Präsident", "ließ wissen", ReportingStance.Announcing)]
    [InlineData("Die Partei ließ durchblicken, dass sie zustimmt.", "Die Partei", "ließ durchblicken", ReportingStance.Claiming)]
    [InlineData("Der Konzern stellte in Aussicht, die Löhne zu erhöhen.", "Der Konzern", "stellte … Aussicht", ReportingStance.Promising)]
    [InlineData("Im Bericht ist zu lesen, dass die Brücke unsicher ist.", "Bericht", "ist zu lesen", ReportingStance.Neutral)]
    public void A_phrase_of_two_verbs_or_a_noun_and_a_verb_is_the_cue(string text, string speaker, string cue, ReportingStance stance)
    {
        var q = Assert.Single(Read(text));

        Assert.Equal((speaker, cue, stance), (Speaker(q, text), Words(q.Cue, text), q.Stance));
    }

    [Theory]
    [InlineData("Die Todesdrohung, man werde ihn finden, nahm er ernst.", "man werde ihn finden", "Die Todesdrohung")]
    [InlineData("Berichte, wonach der Minister zurücktritt, waren falsch.", "der Minister zurücktritt", "Berichte")]
    public void A_clause_hangs_on_a_compound_and_on_a_noun_with_wonach(string text, string quote, string cue)
    {
        var q = Assert.Single(Read(text));

        Assert.Equal((quote, cue), (Words(q.Quote, text), Words(q.Cue, text)));
    }

    [Theory]
    [InlineData("Der frühere Landrat und Lehrer, Karl Winter (SPD), warnte die FDP vor einem „teuren Irrtum“.", "Der frühere Landrat und Lehrer, Karl Winter (SPD)")]
    [InlineData("Weber nannte die Absage Langes einen „Fehlgriff“.", "Weber")]
    [InlineData("Der Wirt sagte zu der von der Gemeinde vorgetragenen Bitte: „Ich denke darüber nach.“", "Der Wirt")]
    [InlineData("In der Mitteilung wird Weber wie folgt zitiert: „Die Halle bleibt offen.“", "Weber")]
    public void The_speaker_is_the_one_whom_form_and_place_show(string text, string speaker) =>
        Assert.Equal(speaker, Speaker(Assert.Single(Read(text)), text));

    [Fact]
    public void A_noun_right_behind_a_name_is_part_of_it_and_nobody_spoken_to()
    {
        const string text = "„Wir sind bereit“, sagte der Kommandierende General der Truppe.";
        var q = Assert.Single(Read(text));

        Assert.Equal(("der Kommandierende General der Truppe", null), (Speaker(q, text), q.Addressee));
    }

    [Fact]
    public void A_name_does_not_end_within_quoted_words()
    {
        const string text = "Die Stelle dient laut einer Mitteilung des Amtes der Pflege des „Austauschs und der besseren Lenkung von Hilfe gegen Brände im Wald“.";

        Assert.All(Read(text), q => Assert.DoesNotContain("„", Speaker(q, text)));
    }

    private static List<Quotation> Read(string text) => [.. Reader.Read(NewsItem.Parse(text)).Quotations];

    private static string? Speaker(Quotation quotation, string text) => quotation.Speaker?.Span.In(text).ToString();

    private static string Words(IEnumerable<TextSpan> spans, string text) => string.Join(" … ", spans.Select(s => s.In(text).ToString()));
}
