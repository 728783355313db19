using Depesche.LanguageData;
using Depesche.NewsItems;
using Depesche.Quotations;
using Depesche.Readings;

namespace Depesche.Tests.Quotations;

/// <summary>Why a quotation was read so is kept with it.</summary>
public class QuotationFindingTests
{
    private static readonly Reader Reader = new();

    [Theory]
    [InlineData("Das Ministerium teilte mit, dass die Grenze geschlossen bleibt.", PartyFinding.Subject)]
    [InlineData("Der Trainer kam am Abend zurück und sagte, dass die Mannschaft gewonnen hat.", PartyFinding.SharedSubject)]
    [InlineData("Laut dem Betreiber ist der Reaktor sicher.", PartyFinding.Phrase)]
    [InlineData("Der Betreiberin zufolge ist der Reaktor sicher.", PartyFinding.Phrase)]
    [InlineData("Demnach ist der Reaktor sicher.", PartyFinding.Anaphor)]
    [InlineData("Maria Kern: „Der Reaktor ist sicher.“", PartyFinding.BeforeColon)]
    [InlineData("Die Forderung der Gewerkschaft, die Löhne zu erhöhen, fand viel Zustimmung.", PartyFinding.Owner)]
    public void How_the_speaker_was_found_is_kept(string text, PartyFinding found) => Assert.Equal(found, Only(text).Speaker!.Found);

    [Fact]
    public void A_carried_speaker_is_the_party_of_the_sentence_before()
    {
        var reading = Reader.Read(NewsItem.Parse("Die Trainerin sagte, die Mannschaft habe gewonnen. Der Sieg sei verdient."));

        var carried = reading.Quotations[^1].Speaker!;
        Assert.Equal((PartyFinding.Carried, 0), (carried.Found, reading.Text.SentenceOf(carried.Head)));
    }

    [Theory]
    [InlineData("Die Opposition warf dem Minister vor, das Parlament getäuscht zu haben.")]
    [InlineData("Der Minister sagte gegenüber der Zeitung, dass die Grenze geschlossen bleibt.")]
    public void The_one_spoken_to_is_known_as_such(string text) => Assert.Equal(PartyFinding.SpokenTo, Only(text).Addressee!.Found);

    [Theory]
    [InlineData("Das Ministerium teilte mit, dass die Grenze geschlossen bleibt.", "mitteilen", "de/reporting-verbs.tsv")]
    [InlineData("Die Forderung der Gewerkschaft, die Löhne zu erhöhen, fand viel Zustimmung.", "Forderung", "de/reporting-verbs.tsv")]
    [InlineData("Nach Polizeiangaben wurden drei Menschen verletzt.", "Angabe", "de/attribution-phrases.tsv")]
    [InlineData("Laut dem Betreiber ist der Reaktor sicher.", "laut", "de/attribution-phrases.tsv")]
    public void The_row_of_the_word_of_saying_is_kept(string text, string word, string file)
    {
        var entry = Only(text).Entry!;

        Assert.Equal((word, file), (entry.Word, entry.File));
        Assert.Contains(LanguageFiles.BuiltIn.Read(file, Columns(file)), row => row.Line == entry.Line && row[0] == word);
    }

    [Fact]
    public void Words_without_a_frame_have_no_row() => Assert.Null(Only("Der Reaktor sei sicher.").Entry);

    [Theory]
    [InlineData("Die Ministerin sagte in einem Interview, die Grenze sei geschlossen.", "in einem Interview")]
    [InlineData("Die Grenze sei geschlossen, schrieb der Präsident auf Facebook.", "auf Facebook")]
    [InlineData("Der Kanzler erklärte im Fernsehen, dass die Grenze geschlossen bleibt.", "im Fernsehen")]
    [InlineData("Der Trainer sagte in einem Zeitungsinterview, dass die Mannschaft bleibt.", "in einem Zeitungsinterview")]
    public void A_phrase_of_the_frame_tells_the_channel(string text, string channel)
    {
        var quotation = Only(text);

        Assert.Equal(channel, quotation.Channel!.Value.In(text).ToString());
    }

    [Theory]
    [InlineData("Die Ministerin sagte am Montag in Berlin, die Grenze sei geschlossen.")]
    [InlineData("Die Ministerin sagte, im Fernsehen laufe zu viel Werbung.")]
    public void A_place_or_what_is_said_itself_is_no_channel(string text) => Assert.Null(Only(text).Channel);

    [Fact]
    public void A_wrong_row_of_channels_is_named_by_file_and_line()
    {
        var data = LanguageFiles.With(new Dictionary<string, string> { ["de/channels.tsv"] = "word\tprepositions\nAushang\tin\textra" });

        Assert.StartsWith("de/channels.tsv:2: ", Assert.Throws<DataFileException>(() => new QuotationExtractor(data)).Message, StringComparison.Ordinal);
    }

    private static Quotation Only(string text) => Assert.Single(Reader.Read(NewsItem.Parse(text)).Quotations);

    private static string[] Columns(string file) => file == "de/reporting-verbs.tsv"
        ? ["lemma", "pos", "complements", "reported", "medium", "stance"]
        : ["word", "kind", "medium"];
}
