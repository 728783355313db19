using Depesche.Archive.Questions;
using Depesche.Archive.Search;
using Depesche.Events;
using Depesche.NewsItems;

namespace Depesche.Archive.Tests.Questions;

public sealed class EventFilterTests(AskedArchive archive) : IClassFixture<AskedArchive>
{
    private const string All = "undated geneva pact visit west shelling trip";

    [Fact]
    public void Without_a_filter_all_come_in_the_order_of_days() => Assert.Equal(All, archive.Events(new EventFilter()));

    [Fact]
    public void The_latest_come_first_where_it_is_asked() =>
        Assert.Equal("trip shelling west visit pact geneva undated", archive.Events(new EventFilter { NewestFirst = true }));

    [Theory]
    [InlineData("RUS", "west shelling")]
    [InlineData("MIL", "shelling")]
    [InlineData("RUSMIL", "shelling")]
    [InlineData("RUSGOV", "west")]
    [InlineData("CHNMIL", "")]
    [InlineData("Schoigu", "west")]
    [InlineData("sergej schoigu", "west")]
    [InlineData("SCHOIGU", "west")]
    [InlineData("BIDEN", "trip")]
    [InlineData("SPD", "pact")]
    [InlineData("Mueller", "geneva")]
    [InlineData("Müll%", "")]
    [InlineData("M_ller", "")]
    [InlineData("' OR 1=1 --", "")]
    [InlineData("…", "")]
    [InlineData("Schoigu;RUSMIL", "west shelling")]
    public void Actors_are_codes_sectors_both_or_names_in_any_spelling(string actors, string expected) =>
        Assert.Equal(expected, archive.Events(new EventFilter { Actors = [.. actors.Split(';')] }));

    [Theory]
    [InlineData("RUS", "visit")]
    [InlineData("Wladimir Putin", "visit")]
    [InlineData("UKR", "shelling")]
    public void Recipients_take_the_same_forms(string recipient, string expected) =>
        Assert.Equal(expected, archive.Events(new EventFilter { Recipients = [recipient] }));

    [Fact]
    public void A_party_stands_on_either_side() => Assert.Equal("visit west shelling", archive.Events(new EventFilter { Parties = ["RUS"] }));

    [Theory]
    [InlineData("2023", null, "pact visit west shelling trip")]
    [InlineData("2023-04-19", "2023-04-20", "west shelling")]
    [InlineData(null, "2022", "geneva")]
    [InlineData(null, "2023-03-15", "geneva pact")]
    [InlineData("2023-03-15", "2023-04-18", "pact visit")]
    [InlineData("2023-05", "2023-05", "trip")]
    public void Days_months_and_years_are_taken_from_their_first_day_to_their_last(string? since, string? until, string expected) =>
        Assert.Equal(expected, archive.Events(new EventFilter { Since = Date(since), Until = Date(until) }));

    [Theory]
    [InlineData("reporter", "undated geneva pact visit west trip")]
    [InlineData("Reporter", "undated geneva pact visit west trip")]
    [InlineData("any", All)]
    [InlineData("Pentagon", "shelling")]
    [InlineData("USA", "shelling")]
    [InlineData("USAMIL", "shelling")]
    [InlineData("USAGOV", "")]
    [InlineData("MIL", "shelling")]
    public void Voices_are_the_reporter_or_somebody_by_code_or_name(string voice, string expected) =>
        Assert.Equal(expected, archive.Events(new EventFilter { Voice = voice }));

    [Theory]
    [InlineData("dpa", "geneva pact visit trip")]
    [InlineData("Deutsche Presse-Agentur", "pact visit trip")]
    [InlineData("afp", "west")]
    [InlineData("Agence France-Presse", "west")]
    [InlineData("AFP;reuters", "west shelling")]
    [InlineData("Landesdienst", "geneva")]
    [InlineData("Landes", "")]
    [InlineData("%", "")]
    public void Sources_are_marks_or_names_of_agencies_and_suppliers(string sources, string expected) =>
        Assert.Equal(expected, archive.Events(new EventFilter { Sources = [.. sources.Split(';')] }));

    [Theory]
    [InlineData("Kündigung", "geneva")]
    [InlineData("Kuendigung Vertrag", "geneva")]
    [InlineData("Abkommen -Umwelt", "")]
    [InlineData("\"hat am Dienstag\"", "visit")]
    [InlineData("Umwelt ODER Cherson", "pact shelling")]
    public void Words_are_found_in_any_form(string text, string expected) => Assert.Equal(expected, archive.Events(new EventFilter { Text = text }));

    [Theory]
    [InlineData("Genf", "geneva")]
    [InlineData("genf", "geneva")]
    [InlineData("CHE", "geneva")]
    [InlineData("Schweiz", "geneva")]
    public void Places_are_names_or_their_countries(string place, string expected) => Assert.Equal(expected, archive.Events(new EventFilter { Places = [place] }));

    [Fact]
    public void Types_and_what_only_may_happen_narrow_further()
    {
        Assert.Equal("geneva visit", archive.Events(new EventFilter { Types = [EventType.Consult] }));
        Assert.DoesNotContain("trip", archive.Events(new EventFilter { OnlyAsserted = true, Types = [EventType.Assault] }), StringComparison.Ordinal);
    }

    [Fact]
    public void All_filters_must_fit_together()
    {
        var wanted = new EventFilter
        {
            Actors = ["CHN"], Recipients = ["RUSGOV"], Types = [EventType.Consult, EventType.Agree], Since = Date("2023-01"), Until = Date("2023-06"), Voice = "reporter",
            Sources = ["dpa"], Text = "Verteidigungsminister", OnlyAsserted = true,
        };
        Assert.Equal("visit", archive.Events(wanted));
        Assert.Equal("", archive.Events(wanted with { Until = Date("2023-04-17") }));
        Assert.Equal("", archive.Events(wanted with { Sources = ["AFP"] }));
        Assert.Equal("", archive.Events(wanted with { Recipients = ["RUSMIL"] }));
    }

    [Fact]
    public void A_limit_counts_rows_and_the_count_goes_on()
    {
        using var ask = archive.Ask();
        Assert.Equal(2, ask.Events(new EventFilter { Limit = 2 }).Count());
        Assert.Equal(2, ask.Cases(new EventFilter { Limit = 2 }).Count());
        Assert.Equal(ask.Events(new EventFilter()).Count(), ask.Count(new EventFilter { Limit = 2 }).Rows);
        Assert.Equal(ask.Cases(new EventFilter()).Count(), ask.CountCases(new EventFilter { Limit = 2 }));
    }

    [Fact]
    public void A_case_is_asked_by_its_number()
    {
        using var ask = archive.Ask();
        var one = ask.Events(new EventFilter { Actors = ["SPD"] }).First();
        Assert.All(ask.Events(new EventFilter { Case = one.Case }), e => Assert.Equal(one.Case, e.Case));
        Assert.Equal(one.Reference, Assert.Single(ask.Cases(new EventFilter { Case = one.Case })).Lead.Reference);
    }

    [Fact]
    public void A_wrong_search_is_told()
    {
        using var ask = archive.Ask();
        Assert.Throws<SearchQueryException>(() => ask.Events(new EventFilter { Text = "\"offen" }).Count());
    }

    private static PartialDate? Date(string? date) => date is not null && PartialDate.TryParse(date, out var read) ? read : null;
}
