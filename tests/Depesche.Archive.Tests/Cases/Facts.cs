using Depesche.Actors;
using Depesche.Archive.Cases;
using Depesche.Events;
using Depesche.NewsItems;
using Depesche.Readings;

namespace Depesche.Archive.Tests.Cases;

/// <summary>Facts for tests, written by hand or read from a report.</summary>
internal static class Facts
{
    private static readonly Reader Reader = new();

    public static readonly CaseParty Russia = new("Russland", EntityKind.Country, "RUS", "GOV", true);
    public static readonly CaseParty Ukraine = new("Ukraine", EntityKind.Country, "UKR", "GOV", true);
    public static readonly CaseParty Germany = new("Deutschland", EntityKind.Country, "DEU", "GOV", true);
    public static readonly CaseParty Schoigu = new("Sergej Schoigu", EntityKind.Person, "RUS", "GOV", true);
    public static readonly CaseParty Li = new("Li Shangfu", EntityKind.Person, "CHN", "GOV", true);

    public static CaseParty Person(string name, string code) => new(name, EntityKind.Person, code, "GOV", true);

    public static CaseFact Of(long id, EventType type, CaseParty[] actors, CaseParty[] recipients, string date, string published = "2023-04-18",
        string cameo = "", AuxiliaryModes aux = AuxiliaryModes.None, params string[] words)
    {
        Assert.True(PartialDate.TryParse(published, out var day));
        return new CaseFact
        {
            Event = id,
            Family = id,
            Type = type,
            Cameo = cameo,
            Aux = aux,
            Quad = type is EventType.Assault or EventType.Sanction or EventType.Coerce ? QuadClass.MaterialConflict
                : type is EventType.Accuse or EventType.Request or EventType.Reject or EventType.Threaten ? QuadClass.VerbalConflict
                : QuadClass.VerbalCooperation,
            Actors = [.. actors],
            Recipients = [.. recipients],
            When = new CaseDate(date.Length > 0 ? date : published, date.Length > 0, day.Date?.DayNumber ?? -1),
            Words = [.. words.SelectMany(w => StableHash.OfWords(w)).Select(w => new CaseWord(w, 3)).OrderBy(w => w.Hash)],
        };
    }

    public static IReadOnlyList<CaseFact> Read(string text, string published, long firstId = 1)
    {
        Assert.True(PartialDate.TryParse(published, out var day));
        var reading = Reader.Read(NewsItem.Parse(text, new NewsItemMetadata(Published: day)));
        return [.. reading.Events.Select(e => CaseFactReader.Read(reading, e, firstId + e.Index, firstId))];
    }
}
