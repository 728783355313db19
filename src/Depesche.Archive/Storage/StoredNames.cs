using Depesche.Actors;
using Depesche.Quotations;
using Depesche.Readings;

namespace Depesche.Archive.Storage;

/// <summary>What the archive writes for the values of an enumeration: the names of docs/reading.schema.json.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
internal sealed class StoredNames<T>
    where T : struct, Enum
{
    private readonly Dictionary<T, string> names;
    private readonly Dictionary<string, T> values;

    public StoredNames(Func<T, string> nameOf)
    {
        names = Enum.GetValues<T>().ToDictionary(v => v, nameOf);
        values = names.ToDictionary(p => p.Value, p => p.Key, StringComparer.OrdinalIgnoreCase);
    }

    public string Of(T value) => names[value];

    public T Read(string name) => values[name];
}

/// <summary>The names of all stored enumerations.</summary>
internal static class StoredNames
{
    public static readonly StoredNames<EntityKind> Kinds = new(ReadingNames.Of);
    public static readonly StoredNames<MentionForm> Forms = new(ReadingNames.Of);
    public static readonly StoredNames<QuotationType> QuotationTypes = new(ReadingNames.Of);
    public static readonly StoredNames<QuotationMedium> Media = new(ReadingNames.Of);
    public static readonly StoredNames<ReportingStance> Stances = new(ReadingNames.Of);
    public static readonly StoredNames<Events.EventType> EventTypes = new(Events.PloverNames.Type);
    public static readonly StoredNames<Lineage.CopyKind> CopyKinds = new(k => k.ToString().ToLowerInvariant());
    public static readonly StoredNames<Lineage.SeriesKind> SeriesKinds = new(k => k.ToString().ToLowerInvariant());
    public static readonly StoredNames<Intake.PublicationStatus> Statuses = new(s => s.ToString().ToLowerInvariant());
}
