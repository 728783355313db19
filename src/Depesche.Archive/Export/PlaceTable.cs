using Depesche.LanguageData;

namespace Depesche.Archive.Export;

/// <summary>How exactly a place is known.</summary>
internal enum PlacePrecision
{
    /// <summary>The middle of its country.</summary>
    Country,
    /// <summary>The middle of a region.</summary>
    Region,
    /// <summary>A city or town.</summary>
    City,
}

/// <summary>A place on the map.</summary>
/// <param name="English">English name.</param>
/// <param name="Country">Its country, or null when it is none of the table.</param>
/// <param name="Precision">How exactly it is known.</param>
/// <param name="Latitude">In degrees.</param>
/// <param name="Longitude">In degrees.</param>
internal sealed record Location(string English, CountryCodes? Country, PlacePrecision Precision, double Latitude, double Longitude);

/// <summary>The places of <c>export-places.tsv</c>.</summary>
internal sealed class PlaceTable
{
    public const string File = "export-places.tsv";

    public static readonly string[] Columns = ["name", "country", "precision", "english", "latitude", "longitude"];

    private static readonly Lazy<PlaceTable> Loaded = new(() => new PlaceTable(ExportData.Read(File, Columns), CountryTable.BuiltIn));
    private readonly Dictionary<(string Name, string Country), Location> places = [];
    private readonly CountryTable countries;

    /// <summary>Checks rows and makes the table.</summary>
    /// <exception cref="DataFileException">A row is wrong.</exception>
    public PlaceTable(IEnumerable<DataRow> rows, CountryTable countries)
    {
        this.countries = countries;
        foreach (var row in rows)
        {
            var precision = row.Enum<PlacePrecision>(2);
            if (precision == PlacePrecision.Country)
            {
                throw row.Error($"countries stand in {CountryTable.File}");
            }

            var country = countries.Find(row[1]);
            if (country is null && row[1].Length > 0)
            {
                throw row.Error($"'{row[1]}' is no country of {CountryTable.File}");
            }

            var place = new Location(row[3].Length > 0 ? row[3] : row[0], country, precision, row.Degrees(4, 90), row.Degrees(5, 180));
            if (row[0].Length == 0 || !places.TryAdd((row[0], row[1]), place))
            {
                throw row.Error($"'{row[0]}' in '{row[1]}' is listed twice or empty; keep one row");
            }
        }
    }

    /// <summary>The built-in table.</summary>
    public static PlaceTable BuiltIn => Loaded.Value;

    /// <summary>Where a place lies; a place that the table lacks lies in the middle of its country. Null when nothing is known.</summary>
    /// <param name="name">As the report names it; empty for no place.</param>
    /// <param name="country">Its country's ISO 3166-1 alpha-3 code; empty when unknown.</param>
    public Location? Find(string name, string country)
    {
        if (name.Length == 0)
        {
            return null;
        }

        return places.TryGetValue((name, country), out var place) ? place
            : countries.Find(country) is { } whole ? new Location(whole.English, whole, PlacePrecision.Country, whole.Latitude, whole.Longitude)
            : null;
    }
}
