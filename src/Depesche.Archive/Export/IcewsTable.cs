using System.Collections.Immutable;
using Depesche.Archive.Rows;
using Depesche.LanguageData;

namespace Depesche.Archive.Export;

/// <summary>Events as ICEWS has them: 20 columns.</summary>
/// <remarks>Columns as in the files of "ICEWS Coded Event Data" (doi:10.7910/DVN/28075); words for sectors, countries and events as Schrodt's text_to_CAMEO
/// reads them out of these (github.com/openeventdata/text_to_CAMEO).</remarks>
internal static class IcewsTable
{
    /// <summary>More than any report of the archive's greatest length can have.</summary>
    private const long EventsInReport = 1_000_000;

    private static readonly Lazy<Dictionary<string, string>> EventTexts = new(() =>
    {
        var own = ExportData.Read("export-events.tsv", "code", "icews").ToDictionary(r => r[0], r => r[1]);
        return LanguageFiles.BuiltIn.Read("plover/cameo.tsv", "code", "meaning", "scale", "context")
            .ToDictionary(r => r[0], r => own.GetValueOrDefault(r[0]) ?? Capitalised(r[1]));
    });

    public static ImmutableArray<TableColumn<EventRow>> Columns { get; } =
    [
        new("Event ID", ColumnType.Integer, "The report's number times 1,000,000 plus the event's number in it, from one. Unique in an archive; more than 32 bits.", e => e.Report.Version * EventsInReport + e.Number + 1),
        new("Event Date", ColumnType.Text, "Day of the event, YYYY-MM-DD; the first of a span; empty when no day is known.", e => ExportDate.FirstDay(e.Date)),
        new("Source Name", ColumnType.Text, "The first actor: countries in English, others as the report has them.", e => Name(RowText.Pair(e).Source)),
        new("Source Sectors", ColumnType.Text, "Its PLOVER sectors in ICEWS' words, parted by commas.", e => Sectors(RowText.Pair(e).Source)),
        new("Source Country", ColumnType.Text, "Its country by the name ICEWS gives it.", e => Country(RowText.Pair(e).Source)),
        new("Event Text", ColumnType.Text, "What the CAMEO code stands for, in ICEWS' words.", e => EventTexts.Value.GetValueOrDefault(e.Cameo)),
        new("CAMEO Code", ColumnType.Text, "CAMEO code with its leading zero.", e => e.Cameo),
        new("Intensity", ColumnType.Number, "Score from conflict to cooperation, -10 to 10.", e => e.Scale),
        new("Target Name", ColumnType.Text, "The first recipient, or of a meeting the second actor, as Source Name.", e => Name(RowText.Pair(e).Target)),
        new("Target Sectors", ColumnType.Text, "Its sectors.", e => Sectors(RowText.Pair(e).Target)),
        new("Target Country", ColumnType.Text, "Its country.", e => Country(RowText.Pair(e).Target)),
        new("Story ID", ColumnType.Integer, "Number of the report's version in the archive.", e => e.Report.Version),
        new("Sentence Number", ColumnType.Integer, "Sentence of the first telling, from one.", e => e.Evidence[0].Sentence + 1),
        new("Publisher", ColumnType.Text, "Provider, else agency.", e => e.Report.Provider ?? e.Report.Agency),
        new("City", ColumnType.Text, "Where it happened: the town in English; empty when no town is known.", e => Place(e, PlacePrecision.City)),
        new("District", ColumnType.Text, "Empty.", _ => Cell.Missing),
        new("Province", ColumnType.Text, "The region in English, where the report names one in place of a town.", e => Place(e, PlacePrecision.Region)),
        new("Country", ColumnType.Text, "The place's country by the name ICEWS gives it.", e => EventTable.Where(e)?.Country?.Icews),
        new("Latitude", ColumnType.Number, "Degrees north: the town, or the middle of region or country.", e => EventTable.Where(e)?.Latitude),
        new("Longitude", ColumnType.Number, "Degrees east.", e => EventTable.Where(e)?.Longitude),
    ];

    private static string? Name(PartyRow? party) =>
        party is null ? null : GdeltActor.NameOf(party, CountryTable.BuiltIn.Find(party.Code));

    private static string? Country(PartyRow? party) => party is null ? null : CountryTable.BuiltIn.Find(party.Code)?.Icews;

    private static string? Sectors(PartyRow? party) => party is null ? null : string.Join(',',
        Enumerable.Empty<string>().Append(party.Sector).Concat(party.OtherSectors).Append(party.Code)
            .SelectMany(s => ActorCodeTable.BuiltIn.Find(s).Icews.Split(',', StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal));

    private static string? Place(EventRow row, PlacePrecision precision) =>
        EventTable.Where(row) is { } place && place.Precision == precision ? place.English : null;

    private static string Capitalised(string meaning) => string.Concat(char.ToUpperInvariant(meaning[0]), meaning[1..]);
}
