using System.Text;
using Depesche.NewsItems;

namespace Depesche.Intake.Tests;

[Collection(nameof(MeasuredTests))]
public sealed class NinjsTests
{
    [Fact]
    public void Version_1_is_read_with_all_its_supplier_says()
    {
        var item = Assert.Single(Wire.Fixture("Ninjs/ninjs-1.json")).Item!;

        Assert.Equal(("urn:newsml:example.org:2023:0404-17", "2", InputFormat.Ninjs), (item.Id, item.Version, item.Format));
        Assert.Equal("Finnland ist das 31.\u00A0Mitglied der Nato.\n\nFlagge gehißt\n\nGeneralsekretär Jens Stoltenberg sprach von einem „historischen Tag“.\n" +
            "Russland kündigte Gegenmaßnahmen an.", item.Text);
        Assert.Equal(("Finnland tritt der Nato bei", "Nato/Finnland", "Brüssel", "de"), (item.Headline, item.Slug, item.Dateline, item.Language));
        Assert.Equal(["Anna Muster", "Bernd Beispiel"], item.Bylines);
        Assert.Equal(["Neu: Stoltenberg"], item.Notes);
        Assert.Equal(2, item.Urgency);
        Assert.Equal(new DateTimeOffset(2023, 4, 4, 14, 40, 0, TimeSpan.FromHours(2)), item.FirstCreated);
        Assert.Equal(new PartialDate(2023, 4, 4), item.Published);
        Assert.Equal(("(c) 2023 Muster-Agentur\nNur für Kunden", "Muster-Agentur"), (item.Rights, item.Provider));
        Assert.Equal([new ItemLink("evolvedfrom", "urn:newsml:example.org:2023:0404-11", IsVersionBefore: true), new ItemLink("background", "urn:newsml:example.org:2023:0404-03")],
            item.Links);
    }

    [Fact]
    public void Version_2_chooses_main_headline_and_plain_body_and_tells_what_is_no_report()
    {
        var results = Wire.Fixture("Ninjs/ninjs-2.json");

        var item = results[0].Item!;
        Assert.Equal("Scholz kündigt 100 Milliarden Euro für die Bundeswehr an", item.Headline);
        Assert.Equal("Bundeskanzler Olaf Scholz sprach im Bundestag von einer Zeitenwende.", item.Text);
        Assert.Equal([new ItemLink("predecessor", "https://example.org/ninjs/2/0", IsVersionBefore: true)], item.Links);
        Assert.Equal("Muster-Agentur", item.Provider);
        Assert.Contains("type \"picture\"", results[1].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_canceled_item_without_a_body_is_still_an_item()
    {
        var item = Wire.Fixture("Ninjs/ninjs-2.json")[2].Item!;

        Assert.Equal((PublicationStatus.Canceled, "", "https://example.org/ninjs/2/3"), (item.Status, item.Text, item.Id));
        Assert.Equal(["Die Meldung wird zurückgezogen."], item.Notes);
    }

    [Fact]
    public void Version_3_is_read_one_a_line()
    {
        var results = Wire.Fixture("Ninjs/ninjs-3.jsonl");

        Assert.Equal(["Bundeskanzler Olaf Scholz hat Finanzminister Christian Lindner entlassen.", "Die Rede wird am Abend gehalten."], results.Texts());
        Assert.Equal(new DateTimeOffset(2024, 11, 6, 23, 40, 0, TimeSpan.Zero), results[0].Item!.VersionCreated);
        Assert.Equal(["Eil"], results[0].Item!.Notes);
        Assert.Equal(PublicationStatus.Withheld, results[1].Item!.Status);
        Assert.Equal(new DateTimeOffset(2024, 11, 8, 18, 0, 0, TimeSpan.FromHours(1)), results[1].Item!.Embargo);
    }

    [Fact]
    public void Damaged_items_are_told_and_cost_no_other()
    {
        var results = Wire.Fixture("Ninjs/damaged.jsonl");

        Assert.Equal(["urn:x:1", "urn:x:6"], results.Where(r => r.Item is not null).Select(r => r.Item!.Id));
        Assert.Contains("damaged or cut", results.ProblemAt("damaged.jsonl:2"), StringComparison.Ordinal);
        Assert.Contains("\"vorhin\"; expected", results.ProblemAt("damaged.jsonl:3"), StringComparison.Ordinal);
        Assert.Contains("\"gesperrt\"; expected", results.ProblemAt("damaged.jsonl:4"), StringComparison.Ordinal);
        Assert.Contains("no body", results.ProblemAt("damaged.jsonl:5"), StringComparison.Ordinal);
    }

    [Fact]
    public void Markup_nested_without_end_is_refused_at_once()
    {
        var markup = string.Concat(Enumerable.Repeat("<div>", 200_000));

        var result = Assert.Single(Wire.ReadHostile(() => new MemoryStream(Encoding.UTF8.GetBytes($$"""{"uri": "a", "body_html": "{{markup}}Text."}"""))));

        Assert.Contains("no body that can be read", result.Problem, StringComparison.Ordinal);
    }
}
