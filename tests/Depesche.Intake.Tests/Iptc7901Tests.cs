using Depesche.NewsItems;

namespace Depesche.Intake.Tests;

[Collection(nameof(MeasuredTests))]
public sealed class Iptc7901Tests
{
    [Fact]
    public void A_message_of_dpa_is_read_with_header_head_and_time()
    {
        var item = Wire.Fixture("Iptc7901/dpa-utf8.iptc")[0].Item!;

        Assert.Equal(("bdt0123/2023-04-04", 3, "dpa", InputFormat.Iptc7901), (item.Id, item.Urgency, item.Provider, item.Format));
        Assert.Equal("Verteidigung/Nato/Finnland", item.Slug);
        Assert.Equal("Finnland ist Mitglied der Nato - «Ein historischer Tag» in Brüssel", item.Headline);
        Assert.Equal(["Anna Muster", "Bernd Beispiel"], item.Bylines);
        Assert.Equal(new PartialDate(2023, 4, 4), item.Published);
        Assert.StartsWith("Brüssel (dpa) - Finnland ist der Nato beigetreten.", item.Text, StringComparison.Ordinal);
        Assert.EndsWith("Der Kreml kündigte Gegenmaßnahmen an.\n\ndpa amu/bbe yyzz n1 abc", item.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_before_and_behind_the_text_are_kept_but_not_those_that_are_not_for_publication()
    {
        var item = Wire.Fixture("Iptc7901/dpa-utf8.iptc")[0].Item!;

        Assert.Equal(["Berichtigung: In einer früheren Fassung hieß es, Finnland sei das 30. Mitglied. Es ist das 31.", "Zusammenfassung 1", "Foto aktuell",
            "Redaktionelle Hinweise: Zu diesem Text finden Sie Bilder mit folgendem Titel im dpa Bildangebot: Flagge",
            "Orte: [Nato](Boulevard Léopold III, Brüssel, Belgien)"], item.Notes);
    }

    [Fact]
    public void A_stream_holds_many_messages()
    {
        var results = Wire.Fixture("Iptc7901/dpa-utf8.iptc");

        Assert.Equal(["dpa-utf8.iptc#1", "dpa-utf8.iptc#2"], results.Select(r => r.Origin));
        Assert.Equal("Berlin (dpa) - Bundeskanzler Olaf Scholz hat Finanzminister Christian\nLindner entlassen.\n\ndpa xy yydd n1 sku", results[1].Item!.Text);
        Assert.Equal(("Scholz entlässt Finanzminister Lindner", 2), (results[1].Item!.Headline, results[1].Item!.Urgency));
    }

    [Fact]
    public void Windows_1252_is_read_and_a_zone_makes_the_time_exact()
    {
        var item = Assert.Single(Wire.Fixture("Iptc7901/apa-1252.iptc")).Item!;

        Assert.Contains("„Es\nist ein gutes Budget“, sagte", item.Text, StringComparison.Ordinal);
        Assert.Equal(("Österreich/Nationalrat", "APA", "Nationalrat beschließt Budget"), (item.Slug, item.Provider, item.Headline));
        Assert.Equal(new DateTimeOffset(2023, 11, 23, 18, 10, 0, TimeSpan.FromHours(1)), item.VersionCreated);
    }

    [Fact]
    public void Umlauts_of_the_German_seven_bit_set_are_read()
    {
        var item = Assert.Single(Wire.Fixture("Iptc7901/din66003.iptc")).Item!;

        Assert.EndsWith("hat dafür gestimmt, daß Schweden\nder Nato beitritt. Österreich begrüßte die Entscheidung.", item.Text, StringComparison.Ordinal);
        Assert.Equal(new DateTimeOffset(2024, 2, 26, 15, 0, 0, TimeSpan.Zero), item.VersionCreated);
    }

    [Fact]
    public void Damaged_messages_are_told_with_their_byte_and_reading_goes_on_at_the_next()
    {
        var results = Wire.Fixture("Iptc7901/damaged.iptc");

        Assert.Equal(["bdt0001/2024-01-01", null], results.Where(r => r.Item is not null).Select(r => r.Item!.Id));
        Assert.Equal("Berlin (dpa) - Die fünfte Meldung ist ganz.", results[4].Item!.Text);
        Assert.Contains("no end of text (ETX) before the next message", results.ProblemAt("damaged.iptc#2"), StringComparison.Ordinal);
        Assert.Contains("no start of text (STX) before the next message", results.ProblemAt("damaged.iptc#3"), StringComparison.Ordinal);
        Assert.Contains("the header \"#?0004\"; expected", results.ProblemAt("damaged.iptc#4"), StringComparison.Ordinal);
        Assert.Contains("before the end of the input", results.ProblemAt("damaged.iptc#6"), StringComparison.Ordinal);
        Assert.Contains("at byte 3 ", Wire.Read("\r\n\u0001bdt")[0].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void An_endless_message_is_refused_without_holding_it()
    {
        var result = Assert.Single(Wire.ReadHostile(() => new EndlessStream("\u0001bdt0001 4 pl 9\n\u0002", "Lorem ipsum ", 16 * 1024 * 1024)));

        Assert.Contains("longer than", result.Problem, StringComparison.Ordinal);
    }
}
