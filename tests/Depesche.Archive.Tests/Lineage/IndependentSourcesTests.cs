using Depesche.Archive.Lineage;

namespace Depesche.Archive.Tests.Lineage;

public sealed class IndependentSourcesTests
{
    [Fact]
    public void Copies_of_a_text_are_one_source() =>
        Assert.Equal(2, IndependentSources.Count([new(1, null, ["A"]), new(1, null, ["B"]), new(2, null, ["C"])]));

    [Fact]
    public void Texts_of_one_agency_in_one_story_are_one_source() =>
        Assert.Equal(1, IndependentSources.Count([new(1, 7, ["dpa"]), new(2, 7, ["dpa"]), new(3, 7, ["dpa"])]));

    [Fact]
    public void Texts_of_one_agency_in_two_stories_are_two_sources() =>
        Assert.Equal(2, IndependentSources.Count([new(1, 7, ["dpa"]), new(2, 8, ["dpa"])]));

    [Fact]
    public void Ties_carry_on_from_text_to_owner_to_text() =>
        Assert.Equal(2, IndependentSources.Count([new(1, 7, ["dpa"]), new(2, 7, ["AFP"]), new(3, 7, ["APA", "dpa"]), new(1, 7, ["Blatt"]), new(4, 7, ["Blatt"])]));

    [Fact]
    public void Without_owner_each_text_is_a_source_and_nothing_is_none() =>
        Assert.Equal((2, 0), (IndependentSources.Count([new(1, 7, []), new(2, 7, [])]), IndependentSources.Count([])));
}
