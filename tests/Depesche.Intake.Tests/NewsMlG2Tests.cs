namespace Depesche.Intake.Tests;

public sealed class NewsMlG2Tests
{
    [Fact]
    public void A_news_item_gives_its_text_without_markup_pictures_and_headline()
    {
        var item = Fixture.ReadOne("NewsMlG2/gipfel-meldung.xml");

        Assert.Equal(
            "Paris (dpa) - Russland und die Ukraine haben sich in Paris auf eine Waffenruhe bis Jahresende verständigt.\n\n" +
            "Austausch von Gefangenen\n\n" +
            "Beide Seiten wollten Gefangene austauschen, sagte Bundeskanzlerin Angela Merkel\u00A0(CDU).\nWeitere Gespräche sollen folgen.\n\n" +
            "Paris 2019\nBerlin 2016",
            item.Text);
    }

    [Fact]
    public void A_news_item_gives_what_its_supplier_says_of_it()
    {
        var item = Fixture.ReadOne("NewsMlG2/gipfel-meldung.xml");

        Assert.Equal(InputFormat.NewsMlG2, item.Format);
        Assert.Equal("urn:newsml:agentur.example:20191209:191209-99-000123", item.Id);
        Assert.Equal("3", item.Version);
        Assert.Equal(PublicationStatus.Usable, item.Status);
        Assert.Equal(3, item.Urgency);
        Assert.Equal(["(Berichtigung: Name im 2. Absatz)", "Notizblock folgt"], item.Notes);
        Assert.Equal("Paris: Gipfel vereinbart Waffenruhe", item.Headline);
        Assert.Equal("Konflikte/Ukraine/Frankreich", item.Slug);
        Assert.Equal("Paris (dpa)", item.Dateline);
        Assert.Equal(["Von Maria Muster, dpa"], item.Bylines);
        Assert.Equal(new DateTimeOffset(2019, 12, 9, 23, 58, 0, TimeSpan.FromHours(1)), item.FirstCreated);
        Assert.Equal(new DateTimeOffset(2019, 12, 10, 0, 41, 12, TimeSpan.FromHours(1)), item.VersionCreated);
        Assert.Equal("2019-12-10", item.Published.ToString());
        Assert.Equal("de-DE", item.Language);
        Assert.Equal(
            [
                new ItemLink("irel:previousVersion", "urn:newsml:agentur.example:20191209:191209-99-000099", IsVersionBefore: true),
                new ItemLink("irel:seeAlso", "https://www.agentur.example/gipfel"),
            ],
            item.Links);
        Assert.Equal("Copyright 2019. Alle Rechte vorbehalten\nNutzung nur nach vertraglicher Vereinbarung", item.Rights);
        Assert.Equal("dpa", item.Provider);
    }

    [Fact]
    public void A_message_gives_each_of_its_items()
    {
        var results = Fixture.Read("NewsMlG2/sendung-mit-rueckzug.xml");

        Assert.Equal(["in", "in#2", "in#3", "in#4", "in#5"], results.Select(r => r.Origin));
        var plain = Fixture.Item(results[0]);
        Assert.Equal("Kabul (APA/dpa) - Der afghanische Präsident Ashraf Ghani hat das Land verlassen.\n\nDie Evakuierung kostet 5 Mio. € am Tag.", plain.Text);
        Assert.Equal(PublicationStatus.Withheld, plain.Status);
        Assert.Equal(new DateTimeOffset(2021, 8, 16, 4, 0, 0, TimeSpan.Zero), plain.Embargo);
        Assert.Equal("de", plain.Language);
        Assert.Equal("Kämpfer der Taliban sind in den Palast eingezogen.", Fixture.Item(results[4]).Text);
    }

    [Fact]
    public void A_withdrawal_without_text_is_an_item()
    {
        var item = Fixture.Item(Fixture.Read("NewsMlG2/sendung-mit-rueckzug.xml")[2]);

        Assert.Equal(PublicationStatus.Canceled, item.Status);
        Assert.Equal("", item.Text);
        Assert.Equal("urn:newsml:apa.example:APA0099", item.Id);
        Assert.Equal(["Die Meldung ist zu streichen."], item.Notes);
    }

    [Fact]
    public void Packages_and_pictures_are_told_as_holding_no_text()
    {
        var results = Fixture.Read("NewsMlG2/sendung-mit-rueckzug.xml");

        Assert.StartsWith("line 20: a packageItem holds no text", results[1].Problem, StringComparison.Ordinal);
        Assert.Contains("(class picture) holds no text", results[3].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void What_came_before_a_break_is_read_and_the_break_told_with_its_line()
    {
        var results = Fixture.Read("NewsMlG2/abgebrochen.xml");

        Assert.Equal(2, results.Count);
        Assert.Equal("Madrid (dpa) - Die Nato lädt Finnland und Schweden ein.", Fixture.Item(results[0]).Text);
        Assert.StartsWith("line 10: the XML is not well-formed", results[1].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_without_items_says_so() =>
        Assert.Contains("no news item", Assert.Single(Fixture.ReadText("<newsMessage><itemSet/></newsMessage>")).Problem, StringComparison.Ordinal);

    [Fact]
    public void An_unknown_status_is_told_and_not_taken_for_usable()
    {
        var result = Assert.Single(Fixture.ReadText(
            "<newsItem guid='a'><itemMeta><pubStatus qcode='stat:geheim'/></itemMeta><contentSet><inlineData>Text.</inlineData></contentSet></newsItem>"));

        Assert.Contains("\"geheim\"; expected usable", result.Problem, StringComparison.Ordinal);
    }
}
