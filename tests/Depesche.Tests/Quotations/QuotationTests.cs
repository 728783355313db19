using Depesche.NewsItems;
using Depesche.Quotations;
using Depesche.Readings;
using Depesche.Text;

namespace Depesche.Tests.Quotations;

public class QuotationTests
{
    private static readonly Reader Reader = new();

    [Fact]
    public void A_frame_behind_the_words_makes_a_direct_quotation_with_speaker_and_cue()
    {
        var q = Only("„Wir werden die Brücke bis zum Herbst öffnen“, sagte die Ministerin am Freitag.");

        Assert.Equal(QuotationType.Direct, q.Type);
        Assert.Equal("„Wir werden die Brücke bis zum Herbst öffnen“", q.Quote);
        Assert.Equal("die Ministerin", q.Speaker);
        Assert.Equal("sagte", q.Cue);
        Assert.StartsWith(", sagte die Ministerin", q.Frame, StringComparison.Ordinal);
    }

    [Fact]
    public void A_colon_before_the_words_makes_a_direct_quotation()
    {
        var q = Only("Der Trainer erklärte: „Die Mannschaft hat heute alles gegeben.“");

        Assert.Equal((QuotationType.Direct, "Der Trainer", "erklärte", "Der Trainer erklärte:"), (q.Type, q.Speaker, q.Cue, q.Frame));
    }

    [Fact]
    public void A_passage_of_several_sentences_is_one_quotation()
    {
        var q = Only("„Wir haben lange verhandelt. Am Ende stand ein guter Vertrag“, sagte der Präsident.");

        Assert.Equal("„Wir haben lange verhandelt. Am Ende stand ein guter Vertrag“", q.Quote);
        Assert.Equal("der Präsident", q.Speaker);
    }

    [Fact]
    public void A_title_in_quotation_marks_is_nobodys_words() =>
        Assert.Empty(Read("Der Frachter „Seestern“ lief am Montag in den Hafen ein."));

    [Fact]
    public void A_dass_clause_behind_a_verb_of_saying_is_indirect()
    {
        var q = Only("Das Ministerium teilte am Montag mit, dass die Grenze geschlossen bleibt.");

        Assert.Equal(QuotationType.Indirect, q.Type);
        Assert.Equal("dass die Grenze geschlossen bleibt", q.Quote);
        Assert.Equal("Das Ministerium", q.Speaker);
        Assert.Equal("teilte … mit", q.Cue);
    }

    [Fact]
    public void A_subjunctive_main_clause_before_its_frame_is_indirect()
    {
        var q = Only("Die Lage sei ernst, sagte der Gouverneur am Abend.");

        Assert.Equal((QuotationType.Indirect, "Die Lage sei ernst", "der Gouverneur"), (q.Type, q.Quote, q.Speaker));
    }

    [Fact]
    public void An_infinitive_is_what_an_accuser_says_and_the_dative_is_whom_he_tells()
    {
        var q = Only("Die Opposition warf dem Minister vor, das Parlament getäuscht zu haben.");

        Assert.Equal("das Parlament getäuscht zu haben", q.Quote);
        Assert.Equal(("Die Opposition", "dem Minister", "warf … vor"), (q.Speaker, q.Addressee, q.Cue));
        Assert.Equal(ReportingStance.Accusing, q.Stance);
    }

    [Fact]
    public void The_fields_of_a_sentence_tell_a_first_clause_from_what_was_said() =>
        Assert.Empty(Read("Nachdem der Regen aufgehört hatte, sagte niemand ein Wort."));

    [Theory]
    [InlineData("Nach Angaben der Polizei wurden drei Menschen verletzt.", "wurden drei Menschen verletzt", "Angaben der Polizei", "Nach")]
    [InlineData("Laut dem Betreiber ist der Reaktor sicher.", "ist der Reaktor sicher", "dem Betreiber", "Laut")]
    [InlineData("Dem Bericht zufolge ist der Reaktor sicher.", "ist der Reaktor sicher", "Dem Bericht", "zufolge")]
    [InlineData("Der Reaktor ist sicher, so der Betreiber.", "Der Reaktor ist sicher", "der Betreiber", "so")]
    [InlineData("Wie der Betreiber mitteilte, ist der Reaktor sicher.", "ist der Reaktor sicher", "der Betreiber", "Wie … mitteilte")]
    [InlineData("Seiner Meinung nach ist der Reaktor sicher.", "ist der Reaktor sicher", "Seiner Meinung", "nach")]
    public void A_phrase_puts_its_clause_on_the_word_of_its_source(string text, string quote, string speaker, string cue)
    {
        var q = Only(text);

        Assert.Equal((QuotationType.Indirect, quote, speaker, cue), (q.Type, q.Quote, q.Speaker, q.Cue));
    }

    [Fact]
    public void A_phrase_inside_a_clause_parts_the_quotation_in_two()
    {
        var q = Only("Der Reaktor ist laut dem Betreiber sicher.");

        Assert.Equal("Der Reaktor ist … sicher", q.Quote);
        Assert.Equal("laut dem Betreiber", q.Frame);
    }

    [Fact]
    public void A_phrase_inside_a_frame_names_through_whom_the_words_came()
    {
        var q = Only("Der Minister sagte nach Angaben der Agentur, dass die Truppen abziehen.");

        Assert.Equal("Der Minister", q.Speaker);
        Assert.Equal("der Agentur", Assert.Single(q.Via));
    }

    [Fact]
    public void A_subjunctive_without_a_frame_goes_on_with_the_last_speaker()
    {
        var all = Read("Die Lage sei ernst, sagte der Gouverneur. Das Wasser steige weiter. Die Deiche seien zu niedrig. Am Abend zog ein Gewitter auf.");

        Assert.Equal(2, all.Count);
        Assert.Equal(QuotationType.IndirectFreeIndirect, all[1].Type);
        Assert.Equal("Das Wasser steige weiter. Die Deiche seien zu niedrig.", all[1].Quote);
        Assert.Equal("der Gouverneur", all[1].Speaker);
    }

    [Fact]
    public void Sollen_with_a_perfect_infinitive_is_hearsay()
    {
        var q = Only("Der Mann soll mehrere Banken überfallen haben.");

        Assert.Equal(QuotationType.FreeIndirect, q.Type);
        Assert.Null(q.Speaker);
    }

    [Fact]
    public void A_demand_with_an_object_is_reported_speech_with_its_speaker_inside()
    {
        var q = Only("Die Gewerkschaft forderte höhere Löhne.");

        Assert.Equal((QuotationType.Reported, "Die Gewerkschaft forderte höhere Löhne.", "Die Gewerkschaft"), (q.Type, q.Quote, q.Speaker));
        Assert.Empty(q.Cue);
    }

    [Fact]
    public void In_reported_speech_the_verb_and_the_speaker_are_the_reporters_own()
    {
        var reading = Reader.Read(NewsItem.Parse("Die Gewerkschaft forderte höhere Löhne."));

        Assert.Equal([-1, -1, -1, 0, 0], Enumerable.Range(0, 5).Select(reading.QuotationLayer.QuotationAt));
    }

    [Fact]
    public void That_the_sentence_before_was_said_puts_it_on_the_speakers_word()
    {
        var all = Read("Zwei Bergleute kamen ums Leben. Das teilte die Grube am Abend mit.");

        Assert.Equal(("Zwei Bergleute kamen ums Leben", "die Grube"), (all[0].Quote, all[0].Speaker));
    }

    [Fact]
    public void A_noun_of_saying_frames_the_clause_that_hangs_on_it()
    {
        var q = Only("Die Forderung der Gewerkschaft, die Löhne zu erhöhen, stieß auf Kritik.");

        Assert.Equal(("die Löhne zu erhöhen", "der Gewerkschaft", "Die Forderung"), (q.Quote, q.Speaker, q.Cue));
    }

    [Fact]
    public void Words_in_quotation_marks_inside_indirect_speech_are_its_fragments()
    {
        var reading = Reader.Read(NewsItem.Parse("Der Kanzler sagte, er sehe „keinen Grund zur Sorge“."));
        var quotation = Assert.Single(reading.Quotations);

        Assert.Equal("keinen Grund zur Sorge", Assert.Single(quotation.Fragments).In(reading.Item.Text).ToString());
    }

    [Fact]
    public void A_name_in_quotation_marks_inside_indirect_speech_is_no_fragment()
    {
        var reading = Reader.Read(NewsItem.Parse("Der Kanzler sagte, er habe den Orden „Stern der Freundschaft“ erhalten."));

        Assert.Empty(Assert.Single(reading.Quotations).Fragments);
    }

    [Fact]
    public void In_reported_speech_the_occasion_is_the_reporters_own_and_the_content_the_speakers()
    {
        var reading = Reader.Read(NewsItem.Parse("Die Ministerin forderte bei ihrem Besuch in Oslo ein Ende der Gewalt."));
        var forms = reading.Text.Forms;

        Assert.Empty(reading.QuotationLayer.VoiceAt(forms.IndexOf("Besuch")));
        Assert.Single(reading.QuotationLayer.VoiceAt(forms.IndexOf("Ende")));
    }

    [Fact]
    public void A_relative_clause_in_the_indicative_inside_reported_speech_is_the_reporters_own()
    {
        const string text = "Der Konzern, der im Mai gegründet wurde, sei insolvent, sagte der Anwalt.";
        var reading = Reader.Read(NewsItem.Parse(text));
        var quotation = Assert.Single(reading.Quotations);

        Assert.Equal("der im Mai gegründet wurde", Assert.Single(quotation.Asides).In(text).ToString());
    }

    [Fact]
    public void The_voice_of_a_token_is_the_chain_of_those_on_whose_word_it_stands()
    {
        var reading = Reader.Read(NewsItem.Parse("Der Minister sagte nach Angaben der Agentur, dass die Truppen abziehen."));
        var token = reading.Text.Forms.IndexOf("abziehen");

        Assert.Equal(["der Agentur", "Der Minister"], reading.QuotationLayer.VoiceAt(token).Select(v => v.Span.In(reading.Item.Text).ToString()));
        Assert.Empty(reading.QuotationLayer.VoiceAt(0));
    }

    [Fact]
    public void The_date_in_a_frame_is_when_it_was_said()
    {
        var item = NewsItem.Parse("Die Lage sei ernst, sagte der Gouverneur am 3. Mai 2021.");

        Assert.Equal("2021-05-03", Assert.Single(Reader.Read(item).Quotations).Date);
    }

    private static Shown Only(string text) => Assert.Single(Read(text));

    private static List<Shown> Read(string text) =>
        [.. Reader.Read(NewsItem.Parse(text)).Quotations.Select(q => new Shown(q, text))];

    private sealed class Shown(Quotation quotation, string text)
    {
        public QuotationType Type => quotation.Type;

        public ReportingStance Stance => quotation.Stance;

        public string Quote => Words(quotation.Quote);

        public string? Speaker => quotation.Speaker?.Span.In(text).ToString();

        public string? Addressee => quotation.Addressee?.Span.In(text).ToString();

        public string Cue => Words(quotation.Cue);

        public string Frame => Words(quotation.Frame);

        public IEnumerable<string> Via => quotation.Via.Select(v => v.Span.In(text).ToString());

        private string Words(IEnumerable<TextSpan> spans) => string.Join(" … ", spans.Select(s => s.In(text).ToString()));
    }
}
