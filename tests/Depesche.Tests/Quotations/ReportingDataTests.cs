using Depesche.LanguageData;
using Depesche.NewsItems;
using Depesche.Quotations;
using Depesche.Readings;

namespace Depesche.Tests.Quotations;

public class ReportingDataTests
{
    private const string Verbs = "de/reporting-verbs.tsv";
    private const string VerbHeader = "lemma\tpos\tcomplements\treported\tmedium\tstance\n";
    private const string Phrases = "de/attribution-phrases.tsv";
    private const string PhraseHeader = "word\tkind\tmedium\n";

    [Theory]
    [InlineData("orakelieren\tverb\tweil\t\tspeech\tneutral", "'weil' is no complement")]
    [InlineData("orakelieren\tverb\tzitiert\t\tspeech\tneutral", "'zitiert' is no complement; write dass, ob, inf, main, direct, dat or cited")]
    [InlineData("Orakel\tnoun\tdass|cited\t\tspeech\tneutral", "'Orakel' is a noun; only verbs have dat or cited")]
    [InlineData("orakelieren\tadverb\tdass\t\tspeech\tneutral", "'adverb' is no part of speech")]
    [InlineData("orakelieren\tverb\tdass\t\tsong\tneutral", "'song' is none of")]
    [InlineData("ganz laut orakelieren\tverb\tdass\t\tspeech\tneutral", "is neither one word nor a companion and a verb")]
    public void A_wrong_row_of_reporting_verbs_is_named_by_file_and_line(string row, string problem)
    {
        var error = Assert.Throws<DataFileException>(() => new QuotationExtractor(With(Verbs, VerbHeader + row)));

        Assert.StartsWith($"{Verbs}:2: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_kind_of_phrase_is_named_by_file_and_line()
    {
        var error = Assert.Throws<DataFileException>(() => new QuotationExtractor(With(Phrases, PhraseHeader + "ausweislich\tcircumposition\tspeech")));

        Assert.StartsWith($"{Phrases}:2: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_users_own_phrase_is_read_like_a_built_in_one()
    {
        var item = NewsItem.Parse("Ausweislich des Berichts ist der Reaktor sicher.");

        Assert.Empty(new Reader().Read(item).Quotations);
        var quotation = Assert.Single(new Reader(With(Phrases, PhraseHeader + "ausweislich\tpreposition\twriting")).Read(item).Quotations);
        Assert.Equal(QuotationMedium.Writing, quotation.Medium);
    }

    private static LanguageFiles With(string name, string content) =>
        LanguageFiles.With(new Dictionary<string, string> { [name] = content });
}
