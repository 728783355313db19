using System.Collections.Immutable;
using System.Globalization;
using Depesche.NewsItems;

namespace Depesche.Archive.Export;

/// <summary>Cases as GDELT 2.0 events: 61 columns.</summary>
internal static class GdeltEventTable
{
    /// <summary>GDELT counts an event of the lead paragraph as a root event; headline and lead are the first two sentences.</summary>
    private const int LeadSentences = 2;

    private static readonly ImmutableArray<string> PlaceParts = ["FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID"];

    public static ImmutableArray<TableColumn<CaseRow>> Columns { get; } =
    [
        new("GLOBALEVENTID", ColumnType.Integer, "Number of the case in the archive.", c => c.Id),
        new("SQLDATE", ColumnType.Integer, "Day of the event, YYYYMMDD; the first of a span; empty when no day is known.", c => Date(c)?.Date is { } day ? Digits(day, "yyyyMMdd") : Cell.Missing),
        new("MonthYear", ColumnType.Integer, "YYYYMM; empty when the month is unknown.", c => Date(c) is { Month: > 0 } date ? date.Year * 100 + date.Month : Cell.Missing),
        new("Year", ColumnType.Integer, "YYYY; empty when unknown.", c => Date(c)?.Year),
        new("FractionDate", ColumnType.Number, "The day as year and part of it, by GDELT's own sum: year + (30 (month - 1) + day) / 365.",
            c => Date(c) is { Day: > 0 } date ? date.Year + Math.Round((30 * (date.Month - 1) + date.Day) / 365.0, 4) : Cell.Missing),
        .. Actor(1, c => GdeltActor.Of(RowText.Pair(c.Lead).Source)),
        .. Actor(2, c => GdeltActor.Of(RowText.Pair(c.Lead).Target)),
        new("IsRootEvent", ColumnType.Integer, "1 when the earliest report tells it in its first two sentences, else 0.", c => c.Lead.Evidence[0].Sentence < LeadSentences ? 1 : 0),
        new("EventCode", ColumnType.Text, "CAMEO code with its leading zero.", c => c.Lead.Cameo),
        new("EventBaseCode", ColumnType.Text, "Its first three digits.", c => c.Lead.Cameo[..Math.Min(3, c.Lead.Cameo.Length)]),
        new("EventRootCode", ColumnType.Text, "Its first two digits.", c => c.Lead.Cameo[..Math.Min(2, c.Lead.Cameo.Length)]),
        new("QuadClass", ColumnType.Integer, "1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.", c => (int)c.Lead.Quad),
        new("GoldsteinScale", ColumnType.Number, "Score from conflict to cooperation, -10 to 10.", c => c.Lead.Scale),
        new("NumMentions", ColumnType.Integer, "How often all reports together tell it.", c => c.Events.Sum(e => e.Evidence.Length)),
        new("NumSources", ColumnType.Integer, "Independent sources: families of texts, so that copies of one agency report count once.", c => c.Sources),
        new("NumArticles", ColumnType.Integer, "Reports that tell it, copies included.", c => c.Events.DistinctBy(e => e.Report.Version).Count()),
        new("AvgTone", ColumnType.Number, "Empty: tone is not measured.", _ => Cell.Missing),
        .. NoPlace("Actor1Geo"),
        .. NoPlace("Actor2Geo"),
        .. ActionPlace(),
        new("DATEADDED", ColumnType.Integer, "When the earliest report was made, UTC, YYYYMMDDHHMMSS; its day with zeros where the time is unknown.", c => Timestamp(c)),
        new("SOURCEURL", ColumnType.Text, "Web address of the earliest report that has one, else the earliest report's identifier.", Source),
    ];

    /// <summary>When the earliest report was made.</summary>
    public static Cell Timestamp(CaseRow row) => Integer(row.Events.Select(e => ExportDate.Timestamp(e.Report)).FirstOrDefault(t => t.Length > 0) ?? "");

    /// <summary>Digits as a number; missing when there are none.</summary>
    public static Cell Integer(string digits) => digits.Length > 0 ? long.Parse(digits, CultureInfo.InvariantCulture) : Cell.Missing;

    private static PartialDate? Date(CaseRow row) => ExportDate.First(row.Lead.Date);

    private static Cell Digits(DateOnly day, string form) => Integer(day.ToString(form, CultureInfo.InvariantCulture));

    private static Cell Source(CaseRow row) =>
        row.Events.Select(e => e.Report.Url).FirstOrDefault(u => !string.IsNullOrEmpty(u)) ?? row.Lead.Report.Id ?? row.Lead.Report.Key;

    private static ImmutableArray<TableColumn<CaseRow>> Actor(int number, Func<CaseRow, GdeltActor> actor)
    {
        var who = number == 1 ? "the first actor" : "the first recipient, or of a meeting the second actor";
        return
        [
            new($"Actor{number}Code", ColumnType.Text, $"CAMEO code of {who}: country or kind of organisation, then roles.", c => actor(c).Code),
            new($"Actor{number}Name", ColumnType.Text, "Name in capitals: countries in English, others as the report has them.", c => actor(c).Name),
            new($"Actor{number}CountryCode", ColumnType.Text, "CAMEO country code, three letters (Romania is ROM).", c => actor(c).Country),
            new($"Actor{number}KnownGroupCode", ColumnType.Text, "UNO or EEC for the United Nations and the European Union, else empty.", c => actor(c).Group),
            new($"Actor{number}EthnicCode", ColumnType.Text, "Empty.", _ => Cell.Missing),
            new($"Actor{number}Religion1Code", ColumnType.Text, "Empty.", _ => Cell.Missing),
            new($"Actor{number}Religion2Code", ColumnType.Text, "Empty.", _ => Cell.Missing),
            new($"Actor{number}Type1Code", ColumnType.Text, "CAMEO role of the PLOVER sector.", c => actor(c).Type(0)),
            new($"Actor{number}Type2Code", ColumnType.Text, "Second role.", c => actor(c).Type(1)),
            new($"Actor{number}Type3Code", ColumnType.Text, "Third role.", c => actor(c).Type(2)),
        ];
    }

    // GDELT guesses where actors are from the places named near them; we do not.
    private static ImmutableArray<TableColumn<CaseRow>> NoPlace(string name) =>
    [
        new($"{name}_Type", ColumnType.Integer, "0: no place. Where actors are is not read.", _ => 0),
        .. PlaceParts.Select(part => new TableColumn<CaseRow>($"{name}_{part}", ColumnType.Text, "Empty.", _ => Cell.Missing)),
    ];

    private static ImmutableArray<TableColumn<CaseRow>> ActionPlace() =>
    [
        new("ActionGeo_Type", ColumnType.Integer, "Where it happened: 1 country, 2 state of the USA, 3 town in the USA, 4 other town, 5 other region; 0 no place.", c => GeoType(Where(c))),
        new("ActionGeo_FullName", ColumnType.Text, "English name, for towns and regions with the country.", c => FullName(Where(c))),
        new("ActionGeo_CountryCode", ColumnType.Text, "FIPS 10-4, two letters (Germany GM, Austria AU); empty for Palestine, which FIPS parts.", c => Where(c)?.Country?.Fips),
        new("ActionGeo_ADM1Code", ColumnType.Text, "The country's FIPS code for countries; else empty.", c => CountryCode(Where(c))),
        new("ActionGeo_ADM2Code", ColumnType.Text, "Empty.", _ => Cell.Missing),
        new("ActionGeo_Lat", ColumnType.Number, "Degrees north: the town, or the middle of region or country.", c => Where(c)?.Latitude),
        new("ActionGeo_Long", ColumnType.Number, "Degrees east.", c => Where(c)?.Longitude),
        new("ActionGeo_FeatureID", ColumnType.Text, "The FIPS code for countries, else empty: no gazetteer numbers.", c => CountryCode(Where(c))),
    ];

    private static Location? Where(CaseRow row) => EventTable.Where(row.Lead);

    private static string? CountryCode(Location? place) => place is { Precision: PlacePrecision.Country } ? place.Country?.Fips : null;

    private static int GeoType(Location? place) => place switch
    {
        null => 0,
        { Precision: PlacePrecision.Country } => 1,
        { Precision: PlacePrecision.Region, Country.Code: "USA" } => 2,
        { Country.Code: "USA" } => 3,
        { Precision: PlacePrecision.City } => 4,
        _ => 5,
    };

    private static string? FullName(Location? place) =>
        place is { Country: not null, Precision: not PlacePrecision.Country } ? $"{place.English}, {place.Country.English}" : place?.English;
}
