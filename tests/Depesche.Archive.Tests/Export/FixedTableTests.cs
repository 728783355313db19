using System.Globalization;
using Depesche.Actors;
using Depesche.Archive.Export;
using Depesche.Archive.Rows;
using Depesche.Text;

namespace Depesche.Archive.Tests.Export;

public sealed class FixedTableTests
{
    private const string GdeltEvents =
        "GLOBALEVENTID SQLDATE MonthYear Year FractionDate Actor1Code Actor1Name Actor1CountryCode Actor1KnownGroupCode Actor1EthnicCode Actor1Religion1Code Actor1Religion2Code Actor1Type1Code Actor1Type2Code Actor1Type3Code Actor2Code Actor2Name Actor2CountryCode Actor2KnownGroupCode Actor2EthnicCode Actor2Religion1Code Actor2Religion2Code Actor2Type1Code Actor2Type2Code Actor2Type3Code IsRootEvent EventCode EventBaseCode EventRootCode QuadClass GoldsteinScale NumMentions NumSources NumArticles AvgTone Actor1Geo_Type Actor1Geo_FullName Actor1Geo_CountryCode Actor1Geo_ADM1Code Actor1Geo_ADM2Code Actor1Geo_Lat Actor1Geo_Long Actor1Geo_FeatureID Actor2Geo_Type Actor2Geo_FullName Actor2Geo_CountryCode Actor2Geo_ADM1Code Actor2Geo_ADM2Code Actor2Geo_Lat Actor2Geo_Long Actor2Geo_FeatureID ActionGeo_Type ActionGeo_FullName ActionGeo_CountryCode ActionGeo_ADM1Code ActionGeo_ADM2Code ActionGeo_Lat ActionGeo_Long ActionGeo_FeatureID DATEADDED SOURCEURL";

    private const string GdeltMentions =
        "GLOBALEVENTID EventTimeDate MentionTimeDate MentionType MentionSourceName MentionIdentifier SentenceID Actor1CharOffset Actor2CharOffset ActionCharOffset InRawText Confidence MentionDocLen MentionDocTone MentionDocTranslationInfo Extras";

    private const string Icews =
        "Event ID, Event Date, Source Name, Source Sectors, Source Country, Event Text, CAMEO Code, Intensity, Target Name, Target Sectors, Target Country, Story ID, Sentence Number, Publisher, City, District, Province, Country, Latitude, Longitude";

    private const string Polecat =
        "Event ID, Event Date, Event Type, Event Mode, Intensity, Quad Code, Contexts, Actor Name, Actor Country, Actor COW, Primary Actor Sector, Actor Sectors, Actor Title, Actor Name Raw, Wikipedia Actor ID, Recipient Name, Recipient Country, Recipient COW, Primary Recipient Sector, Recipient Sectors, Recipient Title, Recipient Name Raw, Wikipedia Recipient ID, Placename, City, District, Province, Country, Latitude, Longitude, GeoNames ID, Raw Placename, Feature Type, Source, Publication Date, Story People, Story Organizations, Story Locations, Language, Version";

    [Fact]
    public void Gdelt_events_have_the_61_columns_in_their_order() => Assert.Equal(GdeltEvents.Split(' '), Names(SampleRows.ForCases("gdelt-events").Format));

    [Fact]
    public void Gdelt_mentions_have_the_16_columns_in_their_order() => Assert.Equal(GdeltMentions.Split(' '), Names(SampleRows.ForCases("gdelt-mentions").Format));

    [Fact]
    public void Icews_has_the_20_columns_in_their_order() => Assert.Equal(Icews.Split(", "), Names(SampleRows.ForEvents("icews").Format));

    [Fact]
    public void Polecat_has_the_40_columns_in_their_order() => Assert.Equal(Polecat.Split(", "), Names(SampleRows.ForEvents("polecat").Format));

    [Fact]
    public void A_gdelt_event_tells_who_what_and_where_in_cameo_and_fips()
    {
        var row = Gdelt(new CaseRow(900, [SampleRows.Visit()], 1));

        Assert.Equal("900", row["GLOBALEVENTID"]);
        Assert.Equal(("20230418", "202304", "2023", "2023.2959"), (row["SQLDATE"], row["MonthYear"], row["Year"], row["FractionDate"]));
        Assert.Equal(("RUSGOVMIL", "SERGEJ SCHOIGU", "RUS", "GOV", "MIL"), (row["Actor1Code"], row["Actor1Name"], row["Actor1CountryCode"], row["Actor1Type1Code"], row["Actor1Type2Code"]));
        Assert.Equal(("CHNGOV", "CHINA", "CHN"), (row["Actor2Code"], row["Actor2Name"], row["Actor2CountryCode"]));
        Assert.Equal(("042", "042", "04", "1", "1.9"), (row["EventCode"], row["EventBaseCode"], row["EventRootCode"], row["QuadClass"], row["GoldsteinScale"]));
        Assert.Equal(("4", "Beijing, China", "CH", "39.9", "116.41"), (row["ActionGeo_Type"], row["ActionGeo_FullName"], row["ActionGeo_CountryCode"], row["ActionGeo_Lat"], row["ActionGeo_Long"]));
        Assert.Equal(("20230418140500", "https://example.org/a?b=1"), (row["DATEADDED"], row["SOURCEURL"]));
        Assert.Equal(("0", ""), (row["Actor1Geo_Type"], row["Actor1Geo_FullName"]));
    }

    [Fact]
    public void A_gdelt_event_counts_reports_tellings_and_independent_sources_of_its_case()
    {
        var first = SampleRows.Visit();
        var twice = SampleRows.Visit(SampleRows.Report(version: 13) with { Url = null }) with { Evidence = [first.Evidence[0], first.Evidence[0]] };

        var row = Gdelt(new CaseRow(900, [first, twice], 1));

        Assert.Equal(("3", "1", "2"), (row["NumMentions"], row["NumSources"], row["NumArticles"]));
    }

    [Theory]
    [InlineData("Deutschland", "DEU", "1", "Germany", "GM", "GM")]
    [InlineData("Texas", "USA", "2", "Texas, United States", "US", "")]
    [InlineData("New York", "USA", "3", "New York, United States", "US", "")]
    [InlineData("Sydney", "AUS", "4", "Sydney, Australia", "AS", "")]
    [InlineData("Bayern", "DEU", "5", "Bavaria, Germany", "GM", "")]
    [InlineData("", "", "0", "", "", "")]
    public void A_gdelt_place_has_the_type_of_its_precision(string place, string country, string type, string name, string fips, string feature)
    {
        var row = Gdelt(new CaseRow(1, [SampleRows.Visit() with { Place = place, PlaceCountry = country }], 1));

        Assert.Equal((type, name, fips, feature), (row["ActionGeo_Type"], row["ActionGeo_FullName"], row["ActionGeo_CountryCode"], row["ActionGeo_FeatureID"]));
    }

    [Theory]
    [InlineData("UNO", "", "IGOUNO", "", "UNO", "IGO")]
    [InlineData("EUR", "GOV", "IGOEUREECGOV", "EUR", "EEC", "IGO")]
    [InlineData("ROU", "MIL", "ROMMIL", "ROM", "", "MIL")]
    [InlineData("DEU", "JRN", "DEUMED", "DEU", "", "MED")]
    [InlineData("DEU", "MED", "DEUHLH", "DEU", "", "HLH")]
    [InlineData("DEU", "PTY", "DEU", "DEU", "", "")]
    [InlineData("", "REB", "REB", "", "", "REB")]
    [InlineData("", "", "", "", "", "")]
    public void A_gdelt_actor_has_cameo_codes(string code, string sector, string actor, string country, string group, string type)
    {
        var row = Gdelt(new CaseRow(1, [SampleRows.Visit() with { Actors = [new PartyRow("X", default) { Code = code, Sector = sector }] }], 1));

        Assert.Equal((actor, country, group, type), (row["Actor1Code"], row["Actor1CountryCode"], row["Actor1KnownGroupCode"], row["Actor1Type1Code"]));
    }

    [Theory]
    [InlineData("2023-04", "", "202304", "2023", "")]
    [InlineData("2023", "", "", "2023", "")]
    [InlineData("2023-04-16/2023-04-18", "20230416", "202304", "2023", "2023.2904")]
    [InlineData("", "", "", "", "")]
    public void A_gdelt_date_says_no_more_than_is_known(string date, string day, string month, string year, string fraction)
    {
        var row = Gdelt(new CaseRow(1, [SampleRows.Visit() with { Date = date }], 1));

        Assert.Equal((day, month, year, fraction), (row["SQLDATE"], row["MonthYear"], row["Year"], row["FractionDate"]));
    }

    [Fact]
    public void A_meeting_keeps_two_participants()
    {
        var meeting = SampleRows.Visit();
        meeting = meeting with { Actors = meeting.Actors.AddRange(meeting.Recipients), Recipients = [] };

        var row = Gdelt(new CaseRow(1, [meeting], 1));

        Assert.Equal(("RUSGOVMIL", "CHNGOV"), (row["Actor1Code"], row["Actor2Code"]));
    }

    [Fact]
    public void Gdelt_mentions_are_one_for_each_report_of_a_case()
    {
        var first = SampleRows.Visit();
        var second = SampleRows.Visit(SampleRows.Report(version: 13) with { Url = null, VersionCreated = null });
        var export = SampleRows.ForCases("gdelt-mentions");

        var rows = SampleRows.Cells(SampleRows.WriteText(export, [new CaseRow(900, [first, second], 2)], SampleRows.Options));

        Assert.Equal(2, rows.Length);
        Assert.All(rows, r => Assert.Equal(16, r.Length));
        Assert.Equal(["900", "20230418140500", "20230418140500", "1", "dpa-AFX", "https://example.org/a?b=1", "1", "0", "29", "8", "1", "", "36", "", "", ""], rows[0]);
        Assert.Equal(["900", "20230418140500", "20230418000000", "2", "dpa-AFX", "wire-13"], rows[1][..6]);
    }

    [Fact]
    public void Icews_tells_names_sectors_and_countries_in_its_words()
    {
        var row = Row(SampleRows.ForEvents("icews"), SampleRows.Visit());

        Assert.Equal(("12000003", "2023-04-18"), (row["Event ID"], row["Event Date"]));
        Assert.Equal(("Sergej Schoigu", "Government,Military", "Russian Federation"), (row["Source Name"], row["Source Sectors"], row["Source Country"]));
        Assert.Equal(("Make a visit", "042", "1.9"), (row["Event Text"], row["CAMEO Code"], row["Intensity"]));
        Assert.Equal(("China", "Government", "China"), (row["Target Name"], row["Target Sectors"], row["Target Country"]));
        Assert.Equal(("12", "1", "dpa-AFX"), (row["Story ID"], row["Sentence Number"], row["Publisher"]));
        Assert.Equal(("Beijing", "", "", "China", "39.9", "116.41"), (row["City"], row["District"], row["Province"], row["Country"], row["Latitude"], row["Longitude"]));
    }

    [Theory]
    [InlineData("173", "Arrest, detain, or charge with legal action")]
    [InlineData("193", "fight with small arms and light weapons")]
    [InlineData("051", "Praise or endorse")]
    public void Icews_tells_events_in_its_words(string cameo, string text) =>
        Assert.Equal(text, Row(SampleRows.ForEvents("icews"), SampleRows.Visit() with { Cameo = cameo })["Event Text"]);

    [Theory]
    [InlineData("RUS", "SPY", "Executive,Intelligence Ministry,Government")]
    [InlineData("NGO", "", "Nongovernmental Organizations / Activists")]
    [InlineData("UNO", "", "International Government Organization,Global")]
    [InlineData("SYR", "REB", "Rebel,Dissident")]
    public void Icews_names_sectors_as_its_dictionaries_do(string code, string sector, string sectors) =>
        Assert.Equal(sectors, Row(SampleRows.ForEvents("icews"), SampleRows.Visit() with { Actors = [new PartyRow("X", default) { Code = code, Sector = sector }] })["Source Sectors"]);

    [Fact]
    public void Polecat_parts_lists_by_semicolons_and_writes_None_for_what_is_missing()
    {
        var visit = SampleRows.Visit();
        visit = visit with { Actors = visit.Actors.Add(new PartyRow("eine Frau", new TextSpan(0, 4))), Recipients = [] };

        var row = Row(SampleRows.ForEvents("polecat"), visit);

        Assert.Equal(("r12v3", "2023-04-18", "CONSULT", "visit"), (row["Event ID"], row["Event Date"], row["Event Type"], row["Event Mode"]));
        Assert.Equal(("1.9", "VERBAL COOPERATION", "diplomatic; military"), (row["Intensity"], row["Quad Code"], row["Contexts"]));
        Assert.Equal(("Sergej Schoigu; eine Frau", "RUS; None", "365; None", "GOV; None", "GOV; MIL"), (row["Actor Name"], row["Actor Country"], row["Actor COW"], row["Primary Actor Sector"], row["Actor Sectors"]));
        Assert.Equal(("None", "None", "None"), (row["Recipient Name"], row["Recipient Country"], row["Wikipedia Recipient ID"]));
        Assert.Equal(("Beijing", "Beijing", "CHN", "Peking", "PPL"), (row["Placename"], row["City"], row["Country"], row["Raw Placename"], row["Feature Type"]));
        Assert.Equal(("dpa-AFX", "2023-04-18", "de", "Depesche 1.2.3"), (row["Source"], row["Publication Date"], row["Language"], row["Version"]));
    }

    [Fact]
    public void Names_with_tabs_and_quotation_marks_do_not_break_tab_separated_tables()
    {
        var row = Row(SampleRows.ForEvents("icews"), SampleRows.Visit() with { Actors = [new PartyRow("N'Djamena \"A\"\tB\r\nC", default) { Kind = EntityKind.Organisation }] });

        Assert.Equal("N’Djamena ”A” B  C", row["Source Name"]);
    }

    [Theory]
    [InlineData("polecat")]
    [InlineData("icews")]
    public void All_events_of_samples_make_full_rows_with_unique_identifiers(string name)
    {
        var rows = SampleRows.Cells(SampleRows.WriteText(SampleRows.ForEvents(name), SampleRows.Events, SampleRows.WithText));

        Assert.Equal(SampleRows.Events.Length + 1, rows.Length);
        Assert.All(rows, r => Assert.Equal(SampleRows.ForEvents(name).Format.Columns.Length, r.Length));
        Assert.Equal(rows.Length, rows.Select(r => r[0]).Distinct().Count());
    }

    [Fact]
    public void All_cases_of_samples_make_61_columns_without_a_header_row()
    {
        var cases = SampleRows.Events.Select(e => new CaseRow(e.Case, [e], 1));

        var rows = SampleRows.Cells(SampleRows.WriteText(SampleRows.ForCases("gdelt-events"), cases, SampleRows.WithText));

        Assert.Equal(SampleRows.Events.Length, rows.Length);
        Assert.All(rows, r => Assert.Equal(61, r.Length));
        Assert.All(rows, r => Assert.True(long.TryParse(r[0], CultureInfo.InvariantCulture, out _)));
    }

    private static string[] Names(ExportFormat format) => [.. format.Columns.Select(c => c.Name)];

    private static Dictionary<string, string> Gdelt(CaseRow row)
    {
        var cells = SampleRows.Cells(SampleRows.WriteText(SampleRows.ForCases("gdelt-events"), [row], SampleRows.Options))[0];
        return GdeltEvents.Split(' ').Zip(cells).ToDictionary(p => p.First, p => p.Second);
    }

    private static Dictionary<string, string> Row(IRowExport<EventRow> export, EventRow row)
    {
        var cells = SampleRows.Cells(SampleRows.WriteText(export, [row], SampleRows.Options));
        return cells[0].Zip(cells[1]).ToDictionary(p => p.First, p => p.Second);
    }
}
