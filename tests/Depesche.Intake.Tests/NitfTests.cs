namespace Depesche.Intake.Tests;

public sealed class NitfTests
{
    [Fact]
    public void A_document_with_the_public_document_type_gives_text_and_metadata()
    {
        var item = Fixture.ReadOne("Nitf/sanktionen.xml");

        Assert.Equal(
            "Brüssel (AFP) - Die Europäische Union hat Sanktionen gegen rund 40 Verantwortliche in Belarus verhängt.\n\n" +
            "Zypern gibt Blockade auf\n\nAuf der Liste stehe auch der Innenminister, teilte der Rat mit.\n\nEinreiseverbote\n\nKontensperren",
            item.Text);
        Assert.Equal(InputFormat.Nitf, item.Format);
        Assert.Equal("agentur.example-20201002-0456", item.Id);
        Assert.Equal("2", item.Version);
        Assert.Equal("EU-Belarus-Sanktionen", item.Slug);
        Assert.Equal(4, item.Urgency);
        Assert.Equal(["Wiederholung mit neuem dritten Absatz"], item.Notes);
        Assert.Equal("EU beschließt Sanktionen gegen Belarus", item.Headline);
        Assert.Equal("Brüssel, 2. Oktober", item.Dateline);
        Assert.Equal(["Von Max Muster", "mm/jes"], item.Bylines);
        Assert.Equal(new DateTimeOffset(2020, 10, 2, 1, 35, 0, TimeSpan.FromHours(2)), item.VersionCreated);
        Assert.Equal("2020-10-02", item.Published.ToString());
        Assert.Equal("de", item.Language);
        Assert.Equal("2020 Agence France-Presse", item.Rights);
        Assert.Equal("AFP", item.Provider);
    }

    [Fact]
    public void A_withdrawal_names_what_it_withdraws()
    {
        var item = Fixture.ReadOne("Nitf/zurueckgezogen.xml");

        Assert.Equal(PublicationStatus.Canceled, item.Status);
        Assert.Equal("", item.Text);
        Assert.Equal(["Die Angaben haben sich nicht bestätigt.", "Bitte die Meldung nicht verwenden."], item.Notes);
        Assert.Equal(
            [
                new ItemLink("management-doc-idref:canceled", "agentur.example-20220315-0007", IsVersionBefore: true),
                new ItemLink("correction", "agentur.example-20220315-0007"),
            ],
            item.Links);
    }

    [Fact]
    public void An_embargo_withholds_until_the_release()
    {
        var item = Fixture.ReadOne("Nitf/sperrfrist.xml");

        Assert.Equal(PublicationStatus.Withheld, item.Status);
        Assert.Equal(new DateTimeOffset(2021, 10, 11, 11, 45, 0, TimeSpan.FromHours(2)), item.Embargo);
        Assert.Equal("2021-10-11", item.Published.ToString());
        Assert.Equal("Wirtschaftsnobelpreis: Card, Angrist und Imbens geehrt", item.Headline);
    }

    [Fact]
    public void Damage_is_told_with_its_line()
    {
        var result = Assert.Single(Fixture.Read("Nitf/beschaedigt.xml"));

        Assert.StartsWith("line 6: the XML is not well-formed", result.Problem, StringComparison.Ordinal);
    }
}
