using Depesche.Archive.Export;
using Depesche.LanguageData;

namespace Depesche.Archive.Tests.Export;

public sealed class CodeTableTests
{
    [Theory]
    [InlineData("DEU", "GM", "DEU", 255)]
    [InlineData("AUT", "AU", "AUT", 305)]
    [InlineData("AUS", "AS", "AUS", 900)]
    [InlineData("CHE", "SZ", "CHE", 225)]
    [InlineData("CHN", "CH", "CHN", 710)]
    [InlineData("UKR", "UP", "UKR", 369)]
    [InlineData("ROU", "RO", "ROM", 360)]
    [InlineData("TLS", "TT", "TMP", 860)]
    public void Countries_have_the_codes_of_other_event_data(string code, string fips, string cameo, int cow)
    {
        var country = CountryTable.BuiltIn.Find(code)!;

        Assert.Equal((fips, cameo, cow), (country.Fips, country.Cameo, country.Cow));
    }

    [Fact]
    public void Every_country_of_the_library_has_its_codes()
    {
        var known = LanguageFiles.BuiltIn.Read("de/countries.tsv", "code", "alpha2", "name", "gender", "names", "adjectives", "people", "capitals").Select(r => r[0]);

        Assert.Equal(known.Order(), CountryTable.BuiltIn.All.Select(c => c.Code).Order());
    }

    [Fact]
    public void Every_sector_and_actor_code_of_the_library_has_a_row()
    {
        var known = LanguageFiles.BuiltIn.Read("plover/sectors.tsv", "sector", "meaning", "political", "force").Select(r => r[0]);

        Assert.Equal(known.Order(), ActorCodeTable.BuiltIn.Codes.Order());
    }

    [Fact]
    public void Event_texts_of_icews_are_listed_only_where_the_library_words_a_code_otherwise()
    {
        var cameo = LanguageFiles.BuiltIn.Read("plover/cameo.tsv", "code", "meaning", "scale", "context").ToDictionary(r => r[0], r => r[1]);

        Assert.All(ExportData.Read("export-events.tsv", "code", "icews"),
            r => Assert.False(char.IsUpper(r[1][0]) && r[1][1..] == cameo[r[0]][1..], r[0]));
    }

    [Fact]
    public void Every_town_and_region_of_the_library_lies_somewhere()
    {
        var lost = LanguageFiles.BuiltIn.Read("de/places.tsv", "name", "names", "kind", "country", "adjectives", "people", "use")
            .Where(r => r[2] is "city" or "region" && PlaceTable.BuiltIn.Find(r[0], r[3])?.Precision is null or PlacePrecision.Country).Select(r => r[0]);

        Assert.Empty(lost);
    }

    [Fact]
    public void Every_capital_of_the_library_is_a_town()
    {
        var lost = LanguageFiles.BuiltIn.Read("de/countries.tsv", "code", "alpha2", "name", "gender", "names", "adjectives", "people", "capitals")
            .SelectMany(r => r.List(7).Where(c => PlaceTable.BuiltIn.Find(c, r[0])?.Precision != PlacePrecision.City));

        Assert.Empty(lost);
    }

    [Fact]
    public void An_unknown_place_lies_in_the_middle_of_its_country_and_says_so()
    {
        var place = PlaceTable.BuiltIn.Find("Kleinkleckersdorf", "DEU")!;

        Assert.Equal(("Germany", PlacePrecision.Country), (place.English, place.Precision));
        Assert.Null(PlaceTable.BuiltIn.Find("Atlantis", ""));
        Assert.Null(PlaceTable.BuiltIn.Find("", "DEU"));
    }

    [Fact]
    public void Places_lie_near_the_middle_of_their_country()
    {
        // The widest country reaches 85 degrees from its middle; more is a slip of sign or column.
        var wrong = ExportData.Read(PlaceTable.File, PlaceTable.Columns)
            .Where(r => CountryTable.BuiltIn.Find(r[1]) is { } country &&
                (Math.Abs(country.Latitude - r.Degrees(4, 90)) > 20 || Math.Abs(country.Longitude - r.Degrees(5, 180)) > 86))
            .Select(r => r[0]);

        Assert.Equal(["Alaska"], wrong);
    }

    [Theory]
    [InlineData("DE\tGM\t\t255\tGermany\t\t51\t10", "no code of three capitals")]
    [InlineData("DEU\tGMX\t\t255\tGermany\t\t51\t10", "no FIPS code")]
    [InlineData("DEU\tGM\t\tx\tGermany\t\t51\t10", "no number of a state")]
    [InlineData("DEU\tGM\t\t255\t\t\t51\t10", "the English name is missing")]
    [InlineData("DEU\tGM\t\t255\tGermany\t\t95\t10", "no number of degrees")]
    [InlineData("DEU\tGM\t\t255", "4 columns, expected 8")]
    public void A_wrong_row_is_told_with_file_and_line(string row, string problem)
    {
        using var file = new StringReader($"# comment\n{string.Join('\t', CountryTable.Columns)}\n{row}\n");

        var error = Assert.Throws<DataFileException>(() => new CountryTable(ExportData.Read("my.tsv", file, CountryTable.Columns)));

        Assert.StartsWith("my.tsv:3: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Berlin\tXXX\tcity\t\t52\t13", "no country")]
    [InlineData("Berlin\tDEU\tcountry\t\t52\t13", "countries stand in")]
    [InlineData("Berlin\tDEU\tcity\t\tnorth\t13", "no number of degrees")]
    public void A_wrong_place_is_told_with_file_and_line(string row, string problem)
    {
        using var file = new StringReader($"{string.Join('\t', PlaceTable.Columns)}\n{row}\n");

        var error = Assert.Throws<DataFileException>(() => new PlaceTable(ExportData.Read("my.tsv", file, PlaceTable.Columns), CountryTable.BuiltIn));

        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2020-01-07", "2020-01-07")]
    [InlineData("2020-01-07/2020-01-09", "2020-01-07")]
    [InlineData("2020-01-07~", "2020-01-07")]
    [InlineData("2020-01", "")]
    [InlineData("2020-21", "")]
    [InlineData("[2019-03-05,2020-03-05]", "")]
    [InlineData("", "")]
    public void The_first_day_of_an_expression_is_taken_only_where_one_is_known(string edtf, string day) =>
        Assert.Equal(day, ExportDate.FirstDay(edtf));
}
