using System.Collections.Immutable;
using System.Globalization;
using Depesche.Archive.Rows;
using Depesche.Events;

namespace Depesche.Archive.Export;

/// <summary>Events as POLECAT has them: 40 columns, lists parted by semicolon and space, <c>None</c> for what is missing.</summary>
/// <remarks>Columns as in the files of "POLECAT Weekly Data" (doi:10.7910/DVN/AJGVIT), whose feature types are GeoNames' codes (PCLI, ADM1, PPL …), as its coder
/// NGEC takes them over (github.com/ahalterman/NGEC, formatter.py). A region is RGN, since a report does not say whether it is one of administration.</remarks>
internal static class PolecatTable
{
    public const string None = "None";

    public static ImmutableArray<TableColumn<EventRow>> Columns { get; } =
    [
        new("Event ID", ColumnType.Text, "The event in this report: r, the report's number, v, the event's number in it. Unique in an archive.", e => RowText.Id(e)),
        new("Event Date", ColumnType.Text, "Day of the event, YYYY-MM-DD; the first of a span.", e => ExportDate.FirstDay(e.Date)),
        new("Event Type", ColumnType.Text, "PLOVER type.", e => PloverNames.Type(e.Type)),
        new("Event Mode", ColumnType.Text, "PLOVER modes, a list.", e => List(e.Mode)),
        new("Intensity", ColumnType.Number, "Score from conflict to cooperation, -10 to 10. Some files of POLECAT call the column Event Intensity.", e => e.Scale),
        new("Quad Code", ColumnType.Text, "VERBAL COOPERATION, MATERIAL COOPERATION, VERBAL CONFLICT or MATERIAL CONFLICT.", e => RowText.Quad(e.Quad)),
        new("Contexts", ColumnType.Text, "PLOVER contexts, a list.", e => List(e.Context)),
        .. Party("Actor", e => e.Actors),
        .. Party("Recipient", e => e.Recipients),
        new("Placename", ColumnType.Text, "Where it happened, the English name: town, region or country.", e => EventTable.Where(e)?.English),
        new("City", ColumnType.Text, "The town, when one is known.", e => Place(e, PlacePrecision.City)),
        new("District", ColumnType.Text, "None.", _ => Cell.Missing),
        new("Province", ColumnType.Text, "The region, where the report names one in place of a town.", e => Place(e, PlacePrecision.Region)),
        new("Country", ColumnType.Text, "The place's country, ISO 3166-1 alpha-3.", e => e.PlaceCountry),
        new("Latitude", ColumnType.Number, "Degrees north: the town, or the middle of region or country.", e => EventTable.Where(e)?.Latitude),
        new("Longitude", ColumnType.Number, "Degrees east.", e => EventTable.Where(e)?.Longitude),
        new("GeoNames ID", ColumnType.Text, "None: places have no GeoNames numbers.", _ => Cell.Missing),
        new("Raw Placename", ColumnType.Text, "The place as the report names it.", e => e.Place),
        new("Feature Type", ColumnType.Text, "GeoNames feature code of the point: PPL town, also a capital (there PPLC), RGN region, PCLI country.", e => Feature(EventTable.Where(e))),
        new("Source", ColumnType.Text, "Provider, else agency.", e => e.Report.Provider ?? e.Report.Agency),
        new("Publication Date", ColumnType.Text, "Day of the report, YYYY-MM-DD.", e => ExportDate.FirstDay(e.Report.Published)),
        new("Story People", ColumnType.Text, "None: who else the report names is not exported.", _ => Cell.Missing),
        new("Story Organizations", ColumnType.Text, "None.", _ => Cell.Missing),
        new("Story Locations", ColumnType.Text, "None.", _ => Cell.Missing),
        new("Language", ColumnType.Text, "Language of the report, BCP 47.", e => e.Report.Language),
        new("Version", ColumnType.Text, "The program and its version.", (_, options) => ReportColumns.Tool(options)),
    ];

    private static ImmutableArray<TableColumn<EventRow>> Party(string role, Func<EventRow, ImmutableArray<PartyRow>> parties) =>
    [
        new($"{role} Name", ColumnType.Text, "The fullest name that the report gives; a list with a part for each, None where unknown.", e => Each(parties(e), p => p.Name)),
        new($"{role} Country", ColumnType.Text, "PLOVER actor code: ISO 3166-1 alpha-3, or IGO, UNO, EUR …; a list as long.", e => Each(parties(e), p => p.Code)),
        new($"{role} COW", ColumnType.Text, "Correlates of War number of the country; a list as long.", e => Each(parties(e), Cow)),
        new($"Primary {role} Sector", ColumnType.Text, "First PLOVER sector; a list as long.", e => Each(parties(e), p => p.Sector)),
        new($"{role} Sectors", ColumnType.Text, "All PLOVER sectors of all, each once; a list.", e => List(Sectors(parties(e)))),
        new($"{role} Title", ColumnType.Text, "First office; a list as long as the names.", e => Each(parties(e), p => p.Office)),
        new($"{role} Name Raw", ColumnType.Text, "The words of the report; a list as long as the names.", e => Each(parties(e), p => p.Words)),
        new($"Wikipedia {role} ID", ColumnType.Text, "None: nobody is linked to Wikipedia.", _ => Cell.Missing),
    ];

    private static string Cow(PartyRow party) =>
        CountryTable.BuiltIn.Find(party.Code) is { Cow: > 0 } country ? country.Cow.ToString(CultureInfo.InvariantCulture) : "";

    private static IEnumerable<string> Sectors(ImmutableArray<PartyRow> parties) =>
        parties.SelectMany(p => p.OtherSectors.Insert(0, p.Sector)).Where(s => s.Length > 0).Distinct(StringComparer.Ordinal);

    private static string? Place(EventRow row, PlacePrecision precision) =>
        EventTable.Where(row) is { } place && place.Precision == precision ? place.English : null;

    private static string? Feature(Location? place) => place?.Precision switch
    {
        null => null,
        PlacePrecision.City => "PPL",
        PlacePrecision.Region => "RGN",
        _ => "PCLI",
    };

    private static Cell Each(ImmutableArray<PartyRow> parties, Func<PartyRow, string> value)
    {
        var parts = parties.Select(value).ToArray();
        return parts.All(p => p.Length == 0) ? Cell.Missing : List(parts.Select(p => p.Length > 0 ? p : None));
    }

    private static Cell List(IEnumerable<string> parts) => string.Join("; ", parts.Select(p => p.Replace(';', ',')));
}
