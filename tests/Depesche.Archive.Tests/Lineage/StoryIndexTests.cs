using Depesche.Archive.Lineage;
using Depesche.LanguageData;
using Depesche.NewsItems;

namespace Depesche.Archive.Tests.Lineage;

public sealed class StoryIndexTests
{
    private const string Slug = "Konflikte/Ruritanien";
    private const string Eil = "Präsident Muster in Ruritanien gestürzt\n\nStreslau (dpa) - Ruritaniens Präsident Karl Muster ist nach Angaben der Armee gestürzt worden.";
    private const string Report = "Armee setzt Ruritaniens Präsidenten Muster ab\n\nStreslau (dpa) - Die Armee hat in Ruritanien die Macht übernommen. Präsident Karl Muster sei abgesetzt, teilte General Otto Beispiel mit.";
    private const string Summary = "Nach Putsch in Ruritanien: Muster unter Arrest\n\nStreslau (dpa) - Nach dem Putsch der Armee hat General Otto Beispiel eine Regierung angekündigt.";
    private const string Other = "Hilfe für Flüchtlinge\n\nGenf (dpa) - Das Kinderhilfswerk hat mehr Geld für die Lager an der Grenze verlangt.";
    private static readonly DateTimeOffset Noon = new(2024, 5, 4, 12, 0, 0, TimeSpan.Zero);
    private static readonly FunctionWordHashes FunctionWords = new(LanguageFiles.BuiltIn);
    private readonly StoryIndex stories = new();

    [Fact]
    public void The_series_of_an_agency_on_a_matter_is_one_story()
    {
        Assert.Equal(1, stories.Add(Of(1, Eil, Noon)));
        Assert.Equal(1, stories.Add(Of(2, Report, Noon.AddMinutes(20))));
        Assert.Equal(1, stories.Add(Of(3, Summary, Noon.AddHours(8))));
    }

    [Fact]
    public void The_keyword_line_alone_makes_no_story()
    {
        stories.Add(Of(1, Eil, Noon));

        Assert.Equal(2, stories.Add(Of(2, Other, Noon.AddHours(1))));
    }

    [Fact]
    public void Another_supplier_tells_a_story_of_its_own()
    {
        stories.Add(Of(1, Eil, Noon));

        Assert.Equal(2, stories.Add(Of(2, Report, Noon) with { Suppliers = ["afp"] }));
        Assert.Equal(1, stories.Add(Of(3, Report, Noon) with { Suppliers = ["Blatt", "dpa"] }));
    }

    [Fact]
    public void A_story_ends_two_days_after_its_last_report()
    {
        stories.Add(Of(1, Eil, Noon));

        Assert.Equal(1, stories.Add(Of(2, Report, Noon.AddHours(47))));
        Assert.Equal(1, stories.Add(Of(3, Summary, Noon.AddHours(90))));
        Assert.Equal(4, stories.Add(Of(4, Summary, Noon.AddHours(139))));
    }

    [Fact]
    public void What_goes_on_for_longer_than_a_week_is_another_story()
    {
        for (var day = 0; day <= StoryIndex.MostDays; day++)
        {
            Assert.Equal(1, stories.Add(Of(1 + day, Report, Noon.AddDays(day))));
        }

        Assert.Equal(20, stories.Add(Of(20, Report, Noon.AddDays(StoryIndex.MostDays + 1))));
    }

    [Fact]
    public void Reports_may_come_in_any_order_of_time()
    {
        stories.Add(Of(1, Report, Noon));

        Assert.Equal(1, stories.Add(Of(2, Eil, Noon.AddHours(-1))));
    }

    [Fact]
    public void Shared_text_joins_without_a_keyword_line_and_a_link_without_anything()
    {
        stories.Add(Of(1, Eil, Noon) with { Slug = null });

        Assert.Equal(1, stories.Add(Of(2, Other, Noon) with { Slug = null, Related = [new RelatedText(1, 0.2)] }));
        Assert.Equal(1, stories.Add(Of(3, Other, null) with { Slug = null, Linked = [99, 2] }));
        Assert.Equal(4, stories.Add(Of(4, Other, Noon) with { Slug = null }));
    }

    [Fact]
    public void The_story_that_shares_most_is_joined()
    {
        stories.Add(Of(1, Eil, Noon) with { Slug = null });
        stories.Add(Of(2, Other, Noon) with { Slug = null });

        Assert.Equal(2, stories.Add(Of(3, Summary, Noon) with { Slug = null, Related = [new RelatedText(2, 0.5), new RelatedText(1, 0.2)] }));
    }

    [Fact]
    public void A_restored_index_goes_on_as_if_it_had_never_been_closed()
    {
        var first = Of(1, Eil, Noon);
        var second = Of(2, Report, Noon.AddMinutes(20));
        stories.Restore(first with { Lead = LeadWords.FromBytes(first.Lead.ToBytes()) }, 1);
        stories.Restore(second, 1);

        Assert.Equal(1, stories.Add(Of(3, Summary, Noon.AddHours(8))));
        Assert.Throws<InvalidDataException>(() => stories.Restore(Of(4, Other, Noon), 17));
    }

    private static StoryReport Of(long id, string text, DateTimeOffset? time) =>
        new() { Id = id, TextId = id, Suppliers = ["dpa"], Time = time, Slug = Slug, Lead = LeadWords.Of(NewsItem.Parse(text), FunctionWords) };
}
