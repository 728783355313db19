using Depesche.LanguageData;
using Depesche.NewsItems;
using Depesche.Text;

namespace Depesche.Tests.NewsItems;

public sealed class NewsItemParserTests
{
    private const string Body = "Die Minister haben sich auf einen Vertrag geeinigt.";

    [Theory]
    [InlineData("BERLIN (dpa) - ", "BERLIN", "dpa")]
    [InlineData("Berlin/Paris (dpa-AFX) – ", "Berlin|Paris", "dpa-AFX")]
    [InlineData("PARIS (AFP) ", "PARIS", "AFP")]
    [InlineData("Wien (APA) — ", "Wien", "APA")]
    [InlineData("GENF (awp/sda) - ", "GENF", "awp/sda")]
    [InlineData("New York/Genf (Reuters): ", "New York|Genf", "Reuters")]
    [InlineData("BRÜSSEL, 6. Juli (dpa). ", "BRÜSSEL", "dpa")]
    [InlineData("Frankfurt/Main (dpa/lhe) - ", "Frankfurt/Main", "dpa/lhe")]
    [InlineData("Washington, D.C. (AP) -- ", "Washington, D.C.", "AP")]
    [InlineData("Halle (Saale) (epd) - ", "Halle (Saale)", "epd")]
    [InlineData("Berlin/dpa – ", "Berlin", "dpa")]
    [InlineData("dpa/Berlin - ", "Berlin", "dpa")]
    [InlineData("(Reuters) - ", "", "Reuters")]
    [InlineData("Den Haag (dpa) - ", "Den Haag", "dpa")]
    public void A_dateline_gives_its_places_and_agency(string dateline, string places, string agency)
    {
        var text = dateline + Body;
        var item = NewsItem.Parse(text);

        Assert.NotNull(item.Dateline);
        Assert.Equal(places, string.Join('|', item.Dateline.Places.Select(p => p.In(text).ToString())));
        Assert.Equal(agency, item.Dateline.Agency?.In(text).ToString());
        Assert.Equal(dateline.TrimEnd(), item.Dateline.Span.In(text).ToString());
        Assert.Equal([Body], Paragraphs(item));
    }

    [Theory]
    [InlineData("Berlin - die Stadt an der Spree - wächst.")]
    [InlineData("Berlin (3,7 Millionen Einwohner) - die Stadt wächst.")]
    [InlineData("Frankfurt am Main (Hessen) - eine Stadt am Fluss.")]
    [InlineData("Anna Muster (SPD) - seit Mai Ministerin - schweigt.")]
    [InlineData("Die Nachrichtenagentur (dpa) - sie sitzt in Hamburg - meldet das nicht.")]
    [InlineData("In Kiew (Reuters berichtete) wurde verhandelt.")]
    [InlineData("2022 war ein schweres Jahr.")]
    [InlineData("Datum und Ort stehen fest.")]
    public void A_text_without_frame_is_all_body(string text)
    {
        var item = NewsItem.Parse(text);

        Assert.Null(item.Dateline);
        Assert.Null(item.Headline);
        Assert.Null(item.Published);
        Assert.Empty(item.Credits);
        Assert.Equal([text], Paragraphs(item));
    }

    [Theory]
    [InlineData("date 2023-04 BERLIN (dpa) - ", "2023-04")]
    [InlineData("2023-04-18 BERLIN (dpa) - ", "2023-04-18")]
    [InlineData("date 2023-04-18\nBERLIN (dpa) - ", "2023-04-18")]
    [InlineData("2023-04-18T10:00:00Z\n\nBERLIN (dpa) - ", "2023-04-18")]
    [InlineData("Datum: 18.04.2023, 14:30 Uhr\nBERLIN (dpa) - ", "2023-04-18")]
    public void A_date_ahead_of_the_dateline_is_the_day_of_publication(string head, string expected)
    {
        var item = NewsItem.Parse(head + Body);

        Assert.Equal(expected, item.Published?.ToString());
        Assert.NotNull(item.Dateline);
        Assert.Equal([Body], Paragraphs(item));
    }

    [Fact]
    public void A_date_that_begins_a_sentence_is_no_frame()
    {
        var item = NewsItem.Parse("2023-04-18 war ein schwarzer Tag.");

        Assert.Null(item.Published);
        Assert.Equal(["2023-04-18 war ein schwarzer Tag."], Paragraphs(item));
    }

    [Fact]
    public void Keywords_note_and_headline_stand_above_the_dateline()
    {
        const string text = "Musterland/Diplomatie/Verträge\n(Zusammenfassung - neu: Reaktionen)\nMinister einigen sich =\n\nBERLIN (dpa) - " + Body;
        var item = NewsItem.Parse(text);

        Assert.Equal(["Musterland", "Diplomatie", "Verträge", "Zusammenfassung - neu: Reaktionen"],
            item.Keywords.Select(k => k.In(text).ToString()));
        Assert.Equal("Minister einigen sich", item.Headline);
        Assert.Equal(item.Headline, item.HeadlineSpan?.In(text).ToString());
        Assert.Equal([Body], Paragraphs(item));
    }

    [Fact]
    public void Service_line_author_and_teaser_may_stand_above_the_dateline()
    {
        const string text = "abc0123 4 pl 420 dpa 0815\n\nROUNDUP 2: Minister einigen sich - was nun?\nMusterland/Verträge/\nDer Vertrag gilt ab Mai.\n" +
            "Von Anna Muster, dpa =\n\nBERLIN (dpa) - " + Body;
        var item = NewsItem.Parse(text);

        Assert.Equal("ROUNDUP 2: Minister einigen sich - was nun?", item.Headline);
        Assert.Equal("Von Anna Muster, dpa", item.Byline?.In(text).ToString());
        Assert.Equal(["Musterland", "Verträge"], item.Keywords.Select(k => k.In(text).ToString()));
        Assert.Equal(["Der Vertrag gilt ab Mai.", Body], Paragraphs(item));
    }

    [Fact]
    public void A_line_below_a_teaser_is_no_headline()
    {
        var item = NewsItem.Parse("Der Vertrag gilt ab Mai.\nMinister einigen sich\nBERLIN (dpa) - " + Body);

        Assert.Null(item.Headline);
        Assert.Equal(["Der Vertrag gilt ab Mai.", "Minister einigen sich", Body], Paragraphs(item));
    }

    [Fact]
    public void A_short_first_paragraph_without_end_mark_is_the_headline()
    {
        var item = NewsItem.Parse("Minister einigen sich\n\n" + Body + "\n\n" + Body);

        Assert.Equal("Minister einigen sich", item.Headline);
        Assert.Equal([Body, Body], Paragraphs(item));
    }

    [Theory]
    [InlineData("Die Lage ist ernst.\n\n")]
    [InlineData("Die Teilnehmer sind:\n\n")]
    public void A_first_paragraph_that_ends_as_a_sentence_is_body(string first) => Assert.Null(NewsItem.Parse(first + Body).Headline);

    [Theory]
    [InlineData("/mau/DP/jha", "mau|DP|jha")]
    [InlineData("\n/rbu/he", "rbu|he")]
    [InlineData(" (Reuters)", "Reuters")]
    [InlineData("\n\n(APA/dpa)", "APA|dpa")]
    [InlineData("\n\ndpa abc xyz n1", "dpa|abc|xyz|n1")]
    [InlineData("\n--- dpa xx", "dpa|xx")]
    [InlineData(" (Schluss) bel/ste", "bel|ste")]
    [InlineData(" (jmu)", "jmu")]
    [InlineData("/mau\n\n(Reuters)", "mau|Reuters")]
    public void Marks_at_the_end_are_credits(string end, string credits)
    {
        var text = "BERLIN (dpa) - " + Body + end;
        var item = NewsItem.Parse(text);

        Assert.Equal(credits, string.Join('|', item.Credits.Select(c => c.In(text).ToString())));
        Assert.Equal([Body], Paragraphs(item));
    }

    [Theory]
    [InlineData("Er gehört zur CDU/CSU")]
    [InlineData("Es gilt ja/nein")]
    [InlineData("Sie zitierte den Satz (von gestern).")]
    [InlineData("Reuters")]
    public void Words_of_the_last_sentence_are_no_credits(string text)
    {
        var item = NewsItem.Parse(text);

        Assert.Empty(item.Credits);
        Assert.Equal([text], Paragraphs(item));
    }

    [Fact]
    public void Hard_wrapped_lines_stay_one_paragraph()
    {
        const string text = "Die Minister haben sich nach langen Gesprächen auf einen\nVertrag über die gemeinsame Nutzung der Häfen geeinigt.\nDas teilten beide Seiten mit.\n\nDanach gingen sie.";
        Assert.Equal(2, NewsItem.Parse(text).Paragraphs.Length);
    }

    [Fact]
    public void Long_lines_are_paragraphs_of_their_own()
    {
        var line = string.Join(' ', Enumerable.Repeat(Body, 4));
        Assert.Equal(3, NewsItem.Parse(line + "\n" + line + "\r\n" + line).Paragraphs.Length);
    }

    [Fact]
    public void What_is_given_beside_the_text_goes_first()
    {
        var metadata = new NewsItemMetadata("urn:1", new PartialDate(2024, 5, 6), "Minister einigen sich", "https://example.org/1");
        var item = NewsItem.Parse("date 2023-04\nBERLIN (dpa) - " + Body, metadata);

        Assert.Equal("urn:1", item.Id);
        Assert.Equal("2024-05-06", item.Published?.ToString());
        Assert.Equal("Minister einigen sich", item.Headline);
        Assert.Null(item.HeadlineSpan);
        Assert.Equal("https://example.org/1", item.Url);
    }

    [Fact]
    public void A_given_headline_is_found_in_the_text()
    {
        var item = NewsItem.Parse("Minister einigen sich.\n" + Body, new NewsItemMetadata(Headline: "Minister einigen sich."));

        Assert.Equal(new TextSpan(0, 22), item.HeadlineSpan);
        Assert.Equal([Body], Paragraphs(item));
    }

    [Fact]
    public void An_agency_of_ones_own_is_known()
    {
        var files = LanguageFiles.With(new Dictionary<string, string> { ["de/agencies.tsv"] = "mark\tkind\tname\nmna\tagency\tMuster\n" });

        Assert.Null(NewsItem.Parse("BERLIN (mna) - " + Body).Dateline);
        Assert.NotNull(new NewsItemParser(files).Parse("BERLIN (mna) - " + Body).Dateline);
    }

    [Fact]
    public void The_text_is_kept_as_it_is()
    {
        const string text = "\uFEFF date 2023-04 BERLIN (dpa) - Wort\u00AD.\r\n";
        Assert.Equal(text, NewsItem.Parse(text).Text);
    }

    private static IEnumerable<string> Paragraphs(NewsItem item) => item.Paragraphs.Select(p => p.In(item.Text).ToString());
}
