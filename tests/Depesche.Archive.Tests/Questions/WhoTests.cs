using Depesche.Archive.Questions;

namespace Depesche.Archive.Tests.Questions;

public sealed class WhoTests(AskedArchive archive) : IClassFixture<AskedArchive>
{
    [Fact]
    public void Somebody_is_found_by_the_full_name_or_the_last_part()
    {
        using var ask = archive.Ask();
        var profile = ask.Who("putin", new ReportFilter());

        Assert.Equal("Wladimir Putin", Assert.Single(profile.Names).Name);
        Assert.Equal(("Präsident", "RUS", false, "2023-04-18", 1L), profile.Offices.Select(o => (o.Title, o.Country, o.IsFormer, o.First, o.Reports)).First());
    }

    [Fact]
    public void Offices_of_people_with_one_last_name_are_not_mixed_up()
    {
        using var ask = archive.Ask();
        var profile = ask.Who("Müller", new ReportFilter());

        Assert.Equal(["Hans Müller", "Peter Müller"], profile.Names.Select(n => n.Name).Order());
        Assert.Equal(["Peter Müller"], Assert.Single(profile.Offices, o => o.Title == "Wirtschaftsminister").Names);
    }

    [Fact]
    public void A_full_name_finds_the_last_part_alone_where_nobody_else_of_that_country_has_it()
    {
        using var known = new TestArchive();
        known.Add(
            TestArchive.Item("Der französische Präsident Emmanuel Macron hat am Dienstag in Paris den Kanzler empfangen.", "full"),
            TestArchive.Item("Frankreichs Präsident Macron reist am Mittwoch nach Rom.", "last"),
            TestArchive.Item("Der deutsche Minister Peter Vogel tritt zurück.", "peter"),
            TestArchive.Item("Der deutsche Abgeordnete Hans Vogel tritt zurück.", "hans"),
            TestArchive.Item("Der deutsche Minister Vogel reist am Mittwoch nach Rom.", "either"));
        using var ask = known.Ask();

        Assert.Equal(["Emmanuel Macron", "Macron"], ask.Who("Emmanuel Macron", new ReportFilter()).Names.Select(n => n.Name).Order());
        Assert.Equal(["Peter Vogel"], ask.Who("Peter Vogel", new ReportFilter()).Names.Select(n => n.Name));
        Assert.Equal(["Hans Vogel", "Peter Vogel", "Vogel"], ask.Who("Vogel", new ReportFilter()).Names.Select(n => n.Name).Order());
    }

    [Fact]
    public void Nobody_is_called_nothing()
    {
        using var ask = archive.Ask();
        Assert.Empty(ask.Who("%", new ReportFilter()).Names);
        Assert.Empty(ask.Who("", new ReportFilter()).Names);
    }

    [Fact]
    public void Sources_are_counted_by_supplier()
    {
        using var ask = archive.Ask();
        var sources = ask.Sources(new ReportFilter()).ToDictionary(s => s.Name);

        Assert.Equal(7, sources.Values.Sum(s => s.Reports));
        Assert.Equal((3L, 3L, 3L, "2023-03", "2023-04-21"), (sources["dpa"].Reports, sources["dpa"].Texts, sources["dpa"].Own, sources["dpa"].First, sources["dpa"].Last));
    }
}
