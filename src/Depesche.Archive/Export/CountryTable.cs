using System.Globalization;
using Depesche.LanguageData;

namespace Depesche.Archive.Export;

/// <summary>A country in the codes of other event data.</summary>
/// <param name="Code">ISO 3166-1 alpha-3.</param>
/// <param name="Fips">FIPS 10-4; empty when it has none.</param>
/// <param name="Cameo">CAMEO country code.</param>
/// <param name="Cow">Number in the Correlates of War list of states; 0 when it has none.</param>
/// <param name="English">English name.</param>
/// <param name="Icews">The name ICEWS writes.</param>
/// <param name="Latitude">Centre.</param>
/// <param name="Longitude">Centre.</param>
internal sealed record CountryCodes(string Code, string Fips, string Cameo, int Cow, string English, string Icews, double Latitude, double Longitude);

/// <summary>The countries of <c>export-countries.tsv</c>.</summary>
internal sealed class CountryTable
{
    public const string File = "export-countries.tsv";

    public static readonly string[] Columns = ["code", "fips", "cameo", "cow", "english", "icews", "latitude", "longitude"];

    private static readonly Lazy<CountryTable> Loaded = new(() => new CountryTable(ExportData.Read(File, Columns)));
    private readonly Dictionary<string, CountryCodes> countries = new(StringComparer.Ordinal);

    /// <summary>Checks rows and makes the table.</summary>
    /// <exception cref="DataFileException">A row is wrong.</exception>
    public CountryTable(IEnumerable<DataRow> rows)
    {
        var fips = new HashSet<string>();
        foreach (var row in rows)
        {
            if (!IsCode(row[0], 3))
            {
                throw row.Error($"'{row[0]}' is no code of three capitals");
            }

            if (row[1].Length > 0 && (!IsCode(row[1], 2) || !fips.Add(row[1])))
            {
                throw row.Error($"'{row[1]}' is no FIPS code of two capitals, or another country has it");
            }

            if (row[2].Length > 0 && !IsCode(row[2], 3))
            {
                throw row.Error($"'{row[2]}' is no CAMEO code of three capitals");
            }

            var cow = 0;
            if (row[3].Length > 0 && !int.TryParse(row[3], NumberStyles.None, CultureInfo.InvariantCulture, out cow))
            {
                throw row.Error($"'{row[3]}' is no number of a state");
            }

            if (row[4].Length == 0)
            {
                throw row.Error("the English name is missing");
            }

            var country = new CountryCodes(row[0], row[1], row[2].Length > 0 ? row[2] : row[0], cow, row[4],
                row[5].Length > 0 ? row[5] : row[4], row.Degrees(6, 90), row.Degrees(7, 180));
            if (!countries.TryAdd(country.Code, country))
            {
                throw row.Error($"'{country.Code}' is listed twice; keep one row");
            }
        }
    }

    /// <summary>The built-in table.</summary>
    public static CountryTable BuiltIn => Loaded.Value;

    /// <summary>All countries, in no order.</summary>
    public IReadOnlyCollection<CountryCodes> All => countries.Values;

    /// <summary>A country by its ISO 3166-1 alpha-3 code; null when the code is none.</summary>
    public CountryCodes? Find(string code) => countries.GetValueOrDefault(code);

    private static bool IsCode(string text, int length) => text.Length == length && text.All(char.IsAsciiLetterUpper);
}
