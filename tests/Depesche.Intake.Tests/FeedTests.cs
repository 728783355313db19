namespace Depesche.Intake.Tests;

public sealed class FeedTests
{
    [Fact]
    public void An_item_with_full_content_gives_it_without_markup()
    {
        var item = Fixture.Item(Fixture.Read("Feeds/rss2.xml")[0]);

        Assert.Equal(
            "Abuja (dpa) - Die Ecowas hat den Putschisten in Niger ein Ultimatum gestellt.\n\n" +
            "Sie müssten den Präsidenten binnen einer Woche wieder einsetzen.\n\nFrankreich sagte Unterstützung zu.",
            item.Text);
        Assert.Equal(InputFormat.Rss, item.Format);
        Assert.Equal("in#1", item.Origin);
        Assert.Equal("blatt-102", item.Id);
        Assert.Equal("Niger: Ecowas stellt Ultimatum – Putschisten lehnen ab", item.Headline);
        Assert.Equal(["Maria Muster"], item.Bylines);
        Assert.Equal(new DateTimeOffset(2023, 7, 31, 0, 30, 0, TimeSpan.FromHours(2)), item.FirstCreated);
        Assert.Equal("2023-07-31", item.Published.ToString());
        Assert.Equal("https://www.beispielblatt.example/niger-102.html", item.Url);
        Assert.Equal("de", item.Language);
        Assert.Equal("Beispielblatt Verlag", item.Rights);
        Assert.Equal("Beispielblatt: Ausland", item.Provider);
    }

    [Fact]
    public void An_item_with_a_summary_alone_gives_the_summary()
    {
        var item = Fixture.Item(Fixture.Read("Feeds/rss2.xml")[1]);

        Assert.Equal("Die Bundesregierung stellt die Budgethilfe für Niger ein.", item.Text);
        Assert.Equal("https://www.beispielblatt.example/kurz-103.html", item.Id);
        Assert.Equal(item.Id, item.Url);
        Assert.Equal(["redaktion@beispielblatt.example (Redaktion)"], item.Bylines);
    }

    [Fact]
    public void An_item_without_text_is_told() =>
        Assert.Equal("line 28: the item has a link but no text; fetch the page it links to", Fixture.Read("Feeds/rss2.xml")[2].Problem);

    [Fact]
    public void Rss_0_91_is_read_past_its_document_type()
    {
        var item = Fixture.ReadOne("Feeds/rss091.xml");

        Assert.Equal("Wien (APA) - Die Regierung hat über Maßnahmen beraten.", item.Text);
        Assert.Equal("http://ticker.example/1", item.Id);
        Assert.Equal("de-at", item.Language);
        Assert.Null(item.Published);
    }

    [Fact]
    public void Rss_1_0_takes_the_name_of_its_resource_as_identifier()
    {
        var item = Fixture.ReadOne("Feeds/rss10.rdf");

        Assert.Equal("Biden und Putin haben in Genf drei Stunden lang gesprochen.", item.Text);
        Assert.Equal("https://ticker.example/7", item.Id);
        Assert.Equal("https://ticker.example/7?rss", item.Url);
        Assert.Equal("2021-06-16", item.Published.ToString());
        Assert.Equal("Frei mit Quellenangabe", item.Rights);
    }

    [Fact]
    public void An_atom_entry_gives_its_content_and_metadata()
    {
        var item = Fixture.Item(Fixture.Read("Feeds/atom.xml")[0]);

        Assert.Equal("Peking (dpa) - Iran und Saudi-Arabien nehmen wieder diplomatische Beziehungen auf.\n\nChina hatte vermittelt.", item.Text);
        Assert.Equal(InputFormat.Atom, item.Format);
        Assert.Equal("tag:kurier.example,2023:1", item.Id);
        Assert.Equal("Iran & Saudi-Arabien nähern sich an", item.Headline);
        Assert.Equal(["Maria Muster"], item.Bylines);
        Assert.Equal("2023-03-10", item.Published.ToString());
        Assert.Equal(new DateTimeOffset(2023, 3, 11, 8, 0, 0, TimeSpan.FromHours(1)), item.VersionCreated);
        Assert.Equal("https://kurier.example/1", item.Url);
        Assert.Equal([new ItemLink("via", "https://agentur.example/9")], item.Links);
        Assert.Equal("de", item.Language);
        Assert.Equal("Alle Rechte vorbehalten", item.Rights);
        Assert.Equal("Kurier", item.Provider);
    }

    [Fact]
    public void An_atom_entry_whose_content_lies_elsewhere_gives_its_summary()
    {
        var item = Fixture.Item(Fixture.Read("Feeds/atom.xml")[1]);

        Assert.Equal("Riad begrüßt den Schritt.", item.Text);
        Assert.Equal("de-CH", item.Language);
        Assert.Equal(["Redaktion"], item.Bylines);
    }

    [Fact]
    public void An_atom_feed_with_a_prefix_in_windows_1252_is_read_as_any_other()
    {
        var item = Fixture.ReadOne("Feeds/atom-1252.xml");

        Assert.Equal("Luxemburg (APA) - Österreich hat dem Asylkompromiss der EU zugestimmt.\n\n„Das ist ein Fortschritt“, sagte Innenminister Gerhard Karner.", item.Text);
        Assert.Equal(("urn:bote:7", "Österreich stimmt zu", "de-AT", "Bote"), (item.Id, item.Headline, item.Language, item.Provider));
        Assert.Equal([new ItemLink("predecessor-version", "urn:bote:6", IsVersionBefore: true)], item.Links);
    }

    [Fact]
    public void An_atom_feed_that_is_cut_gives_the_entries_before_the_cut()
    {
        var results = Fixture.Read("Feeds/atom-abgebrochen.xml");

        Assert.Equal(2, results.Count);
        Assert.Equal("urn:kurier:1", Fixture.Item(results[0]).Id);
        Assert.StartsWith("line 4: the XML is not well-formed", results[1].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void What_came_before_the_damage_is_read_and_the_damage_told_with_its_line()
    {
        var results = Fixture.Read("Feeds/beschaedigt.xml");

        Assert.Equal(2, results.Count);
        Assert.Equal("Der Rat der EU hat getagt.", Fixture.Item(results[0]).Text);
        Assert.StartsWith("line 4: the XML is not well-formed", results[1].Problem, StringComparison.Ordinal);
        Assert.Contains("nbsp", results[1].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_feed_without_items_says_so() =>
        Assert.Contains("no item", Assert.Single(Fixture.ReadText("<rss version='2.0'><channel><title>Leer</title></channel></rss>")).Problem, StringComparison.Ordinal);
}
