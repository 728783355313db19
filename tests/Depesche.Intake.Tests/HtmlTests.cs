namespace Depesche.Intake.Tests;

[Collection(nameof(MeasuredTests))]
public sealed class HtmlTests
{
    [Fact]
    public void A_page_gives_its_article_without_navigation_advertisements_teasers_and_comments()
    {
        var item = Fixture.ReadOne("Html/nachrichtenseite.html");

        Assert.Equal(
            "Die 30 Mitglieder der Nato haben die Protokolle zum Beitritt von Schweden und Finnland unterzeichnet.\n\n" +
            "Die Botschafter der Mitgliedstaaten setzten am Dienstag in Brüssel ihre Unterschriften unter die Dokumente. " +
            "„Das ist ein guter Tag für Finnland und Schweden“, sagte Nato-Generalsekretär Jens Stoltenberg.\n\n" +
            "Parlamente müssen zustimmen\n\n" +
            "Nun müssen die Parlamente der Staaten den Beitritt ratifizieren. Das kann nach Angaben von Diplomaten mehrere Monate dauern.\n\n" +
            "Kanada stimmte als erstes Land zu.\n\n" +
            "Die Türkei hatte ihren Widerstand erst beim Gipfel in Madrid aufgegeben.\n\n" +
            "dpa/mum",
            item.Text);
    }

    [Fact]
    public void A_page_gives_what_its_publisher_says_of_the_article()
    {
        var item = Fixture.ReadOne("Html/nachrichtenseite.html");

        Assert.Equal(InputFormat.Html, item.Format);
        Assert.Equal("https://www.beispielblatt.example/politik/nato-aufnahme-schweden-finnland-101.html", item.Url);
        Assert.Equal(item.Url, item.Id);
        Assert.Equal("Nato leitet Aufnahme von Schweden & Finnland ein", item.Headline);
        Assert.Equal(["Maria Muster", "Max Beispiel"], item.Bylines);
        Assert.Equal(new DateTimeOffset(2022, 7, 5, 23, 40, 0, TimeSpan.FromHours(2)), item.FirstCreated);
        Assert.Equal(new DateTimeOffset(2022, 7, 6, 8, 0, 0, TimeSpan.FromHours(2)), item.VersionCreated);
        Assert.Equal("2022-07-05", item.Published.ToString());
        Assert.Equal("de-DE", item.Language);
        Assert.Equal("Beispielblatt Online", item.Provider);
        Assert.Equal("Beispielblatt Verlag", item.Rights);
    }

    [Fact]
    public void A_page_laid_out_with_tables_gives_the_cell_with_the_text()
    {
        var item = Fixture.ReadOne("Html/altes-layout.html");

        Assert.Equal(
            "Pretoria (AP) - Äthiopiens Regierung und die Volksbefreiungsfront von Tigray haben sich auf ein Ende der Kämpfe geeinigt.\n\n" +
            "Der Vermittler der Afrikanischen Union, Olusegun Obasanjo, sprach von einem neuen Anfang für das Land.",
            item.Text);
        Assert.Equal("Abkommen von Pretoria", item.Headline);
        Assert.Equal("2022-11-02", item.Published.ToString());
        Assert.Equal("de", item.Language);
        Assert.Equal(["Redaktion"], item.Bylines);
    }

    [Fact]
    public void A_damaged_page_gives_what_is_there()
    {
        var item = Fixture.ReadOne("Html/beschaedigt.html");

        Assert.Equal(
            "Istanbul (dpa) - Russland und die Ukraine haben ein Abkommen über den Export von Getreide unterzeichnet\n\n" +
            "UN-Generalsekretär António Guterres nannte es ein Leuchtfeuer der Hoffnung. Die Schiffe soll",
            item.Text);
        Assert.Equal("Getreideabkommen in Istanbul", item.Headline);
        Assert.Equal("2022-07-22", item.Published.ToString());
    }

    [Fact]
    public void The_text_in_linked_data_stands_in_where_the_page_shows_only_the_beginning()
    {
        var item = Fixture.ReadOne("Html/bezahlschranke.html");

        Assert.StartsWith("Tel Aviv/Gaza (dpa) - Im Gazastreifen hat eine Feuerpause begonnen. Sie soll vier Tage dauern.\n\nDie Hamas will", item.Text, StringComparison.Ordinal);
        Assert.Equal("2023-11-24", item.Published.ToString());
        Assert.Equal("https://blatt.example/feuerpause", item.Url);
    }

    [Fact]
    public void A_page_of_links_holds_no_article() =>
        Assert.StartsWith("no article is found", Assert.Single(Fixture.Read("Html/startseite.html")).Problem, StringComparison.Ordinal);

    [Fact]
    public void Xml_of_another_form_is_not_taken_for_a_page() =>
        Assert.Contains("not read", Assert.Single(Fixture.ReadText("<?xml version='1.0'?><NewsML><p>Der Bundestag hat in Berlin über den Haushalt des kommenden Jahres beraten und vertagte sich.</p></NewsML>")).Problem, StringComparison.Ordinal);

    [Fact]
    public void Deep_nesting_is_refused() =>
        Assert.Contains("more than 512 deep", Fixture.Refused("<html>" + string.Concat(Enumerable.Repeat("<div>", 700_000))), StringComparison.Ordinal);

    [Fact]
    public void Nesting_hidden_behind_misplaced_ends_is_refused() =>
        Assert.Contains("more than 512 deep", Fixture.Refused("<html>" + string.Concat(Enumerable.Repeat("<div><object></div></object>", 100_000))), StringComparison.Ordinal);

    [Fact]
    public void A_page_with_too_many_elements_is_refused() =>
        Assert.Contains("more than 50,000 elements", Fixture.Refused("<html>" + string.Concat(Enumerable.Repeat("<p>x", 500_000))), StringComparison.Ordinal);

    [Fact]
    public void An_endless_page_is_refused() =>
        Assert.Contains("longer than", Fixture.Refused("<html><p>" + new string('x', 30_000_000)), StringComparison.Ordinal);

    [Fact]
    public void Names_of_layouts_are_no_furniture()
    {
        var item = Fixture.Item(Assert.Single(Fixture.ReadText(
            "<html><body><div class='has-sidebar noComments'><p>Der Europäische Rat hat in Brüssel über die Hilfe für die Ukraine beraten und vertagte sich.</p>" +
            "<p id='newsletterBox'>Abonnieren Sie unseren täglichen Überblick über die Politik in Europa und der Welt.</p></div></body></html>")));

        Assert.Equal("Der Europäische Rat hat in Brüssel über die Hilfe für die Ukraine beraten und vertagte sich.", item.Text);
    }
}
