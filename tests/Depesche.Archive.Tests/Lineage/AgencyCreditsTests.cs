using Depesche.Archive.Lineage;
using Depesche.Intake;
using Depesche.LanguageData;
using Depesche.NewsItems;

namespace Depesche.Archive.Tests.Lineage;

public sealed class AgencyCreditsTests
{
    private const string Dpa = "Deutsche Presse-Agentur";
    private const string Afp = "Agence France-Presse";
    private static readonly AgencyCredits Credits = new(LanguageFiles.BuiltIn);

    [Theory]
    [InlineData("Berlin (dpa) - Der Minister ist zurückgetreten.", Dpa)]
    [InlineData("Wien (APA/dpa) - Der Minister ist zurückgetreten.", "Austria Presse Agentur|" + Dpa)]
    [InlineData("Der Minister ist zurückgetreten. (dpa)", Dpa)]
    [InlineData("Der Minister ist zurückgetreten.\n\nDas teilte sein Haus mit. (dpa/AFP)\n\nDie Opposition begrüßte das.", Dpa + "|" + Afp)]
    [InlineData("Der Minister ist zurückgetreten.\n\nQuelle: dpa", Dpa)]
    [InlineData("Der Minister ist zurückgetreten.\n\nMit Material von AFP und KNA", Afp + "|Katholische Nachrichten-Agentur")]
    [InlineData("Der Minister ist zurückgetreten.\n\n© dpa-infocom, dpa:230404-99-123456/2", Dpa)]
    [InlineData("Der Minister ist zurückgetreten.", "")]
    public void The_owner_stands_in_dateline_and_credits(string text, string owners) =>
        Assert.Equal(owners.Split('|', StringSplitOptions.RemoveEmptyEntries), Read(text).Owners);

    [Theory]
    [InlineData("Der Minister ist laut dpa zurückgetreten.", Dpa)]
    [InlineData("Das Schiff ist gesunken, wie die Nachrichtenagentur AFP meldete.", Afp)]
    [InlineData("„Wir bleiben“, sagte die Ministerin der KNA.", "Katholische Nachrichten-Agentur")]
    [InlineData("Die staatliche Agentur Ria Nowosti berichtete von Schüssen.", "RIA Nowosti (Russland)")]
    [InlineData("Das AA rät von Reisen ab. Der Impfstoff Sputnik kommt aus Moskau.", "")]
    [InlineData("Die Pipeline Keystone wird nicht gebaut.", "")]
    public void An_agency_that_the_text_cites_is_named_and_not_its_owner(string text, string named)
    {
        var credit = Read(text);

        Assert.Empty(credit.Owners);
        Assert.Equal(named.Split('|', StringSplitOptions.RemoveEmptyEntries), credit.Named);
    }

    [Fact]
    public void An_agency_may_cite_another()
    {
        var credit = Read("Moskau (dpa) - Das Schiff ist gesunken, wie die Agentur Interfax meldete.");

        Assert.Equal([Dpa], credit.Owners);
        Assert.Equal(["Interfax (Russland)"], credit.Named);
    }

    [Fact]
    public void Without_a_mark_in_the_text_byline_and_provider_tell_the_owner()
    {
        var item = new SourceItem { Origin = "x", Format = InputFormat.Text, Text = "Der Minister ist zurückgetreten." };

        Assert.Equal([Dpa], Read(item with { Bylines = ["Von Anna Muster, dpa"], Provider = "AFP" }).Owners);
        Assert.Equal([Afp], Read(item with { Provider = "AFP" }).Owners);
        Assert.Empty(Read(item with { Provider = "Musterstädter Zeitung" }).Owners);
    }

    [Theory]
    [InlineData("rtr", "Reuters")]
    [InlineData("sda", "Keystone-SDA (Schweiz)")]
    [InlineData("dpad", Dpa)]
    public void Marks_of_one_house_have_one_name(string mark, string name) => Assert.Equal([name], Read($"Bern ({mark}) - Der Rat tagt.").Owners);

    private static AgencyCredit Read(string text) => Read(new SourceItem { Origin = "x", Format = InputFormat.Text, Text = text });

    private static AgencyCredit Read(SourceItem item) => Credits.Read(item, NewsItem.Parse(item.Text));
}
