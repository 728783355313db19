using Depesche.LanguageData;
using Depesche.NewsItems;

namespace Depesche.Intake.Tests;

public sealed class DpaDigitalwiresTests
{
    [Fact]
    public void A_correction_is_read_with_all_that_dpa_says_of_it()
    {
        var item = Assert.Single(Wire.Fixture("DpaDigitalwires/correction.json")).Item!;

        Assert.Equal(("urn:newsml:dpa.com:20090101:230404-99-000001", "2", InputFormat.DpaDigitalwires), (item.Id, item.Version, item.Format));
        Assert.Equal("Brüssel (dpa) - Finnland ist der Nato beigetreten. «Das ist ein historischer Tag», sagte Generalsekretär Jens Stoltenberg.\n\nRussland droht\n\n" +
            "Der Kreml kündigte Gegenmaßnahmen an.", item.Text);
        Assert.Equal(("Finnland ist Mitglied der Nato", "Brüssel (dpa)", "Verteidigung/Nato/Finnland"), (item.Headline, item.Dateline, item.Slug));
        Assert.Equal(["Anna Muster", "Bernd Beispiel"], item.Bylines);
        Assert.Equal((PublicationStatus.Usable, 3, "dpa", "de"), (item.Status, item.Urgency, item.Provider, item.Language));
        Assert.Equal(new DateTimeOffset(2023, 4, 4, 16, 5, 52, TimeSpan.FromHours(2)), item.VersionCreated);
        Assert.Equal(new DateTimeOffset(2023, 4, 4, 15, 0, 0, TimeSpan.FromHours(2)), item.FirstCreated);
        Assert.Equal(new PartialDate(2023, 4, 4), item.Published);
        Assert.Equal([new ItemLink("predecessor", "urn:newsml:dpa.com:20090101:230404-99-000000")], item.Links);
        Assert.StartsWith("Copyright 2023, dpa", item.Rights, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dateline_that_the_format_parts_gives_the_report_its_place()
    {
        var item = Assert.Single(Wire.Fixture("DpaDigitalwires/correction.json")).Item!.ToNewsItem(new NewsItemParser(LanguageFiles.BuiltIn));

        Assert.Equal(("Brüssel", "dpa"), (item.Dateline!.Places[0].In(item.Text).ToString(), item.Dateline.Agency!.Value.In(item.Text).ToString()));
        Assert.StartsWith("Finnland ist", item.Paragraphs[0].In(item.Text).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_bear_their_role_and_telephone_numbers_are_left_out()
    {
        var item = Assert.Single(Wire.Fixture("DpaDigitalwires/correction.json")).Item!;

        Assert.Equal(["closingline: dpa amu/bbe yyzz n1 abc",
            "correctionshort: In einer früheren Fassung hieß es, Finnland sei das 30. Mitglied. Es ist das 31."], item.Notes);
    }

    [Fact]
    public void A_withdrawal_without_text_and_an_embargo_are_read_from_the_answer_of_the_API()
    {
        var results = Wire.Fixture("DpaDigitalwires/entries.json");

        Assert.Equal(["entries.json:1#1", "entries.json:1#2"], results.Select(r => r.Origin));
        Assert.Equal((PublicationStatus.Canceled, "", "3"), (results[0].Item!.Status, results[0].Item!.Text, results[0].Item!.Version));
        Assert.Equal(["correction: Bitte verwenden Sie die Meldung nicht. Der Termin steht nicht fest."], results[0].Item!.Notes);
        Assert.Equal(new DateTimeOffset(2023, 4, 5, 19, 0, 0, TimeSpan.FromHours(2)), results[1].Item!.Embargo);
        Assert.EndsWith("\n\nOrt Berlin", results[1].Item!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Damaged_entries_are_told_and_cost_no_other()
    {
        var results = Wire.Fixture("DpaDigitalwires/damaged.jsonl");

        Assert.Equal(["Die erste Meldung.", "Die vierte Meldung."], results.Where(r => r.Item is not null).Select(r => r.Item!.Text));
        Assert.Contains("damaged or cut", results.ProblemAt("damaged.jsonl:2"), StringComparison.Ordinal);
        Assert.Contains("no \"article_html\"", results.ProblemAt("damaged.jsonl:3"), StringComparison.Ordinal);
    }
}
