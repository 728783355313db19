using System.Globalization;
using Depesche.Archive.Adding;
using Depesche.Archive.Lineage;
using Depesche.Intake;
using Microsoft.Data.Sqlite;

namespace Depesche.Archive.Storage;

/// <summary>Writes items and their versions, and keeps each item's versions in order.</summary>
internal sealed class VersionTable(SqliteConnection connection) : IDisposable
{
    private readonly Statement findItem = new(connection, "SELECT item FROM item_keys WHERE key = ?");
    private readonly Statement insertItem = new(connection, "INSERT INTO items DEFAULT VALUES");
    private readonly Statement insertKey = new(connection, "INSERT INTO item_keys (key, item) VALUES (?, ?)");
    private readonly Statement listVersions = new(connection,
        "SELECT id, supplier_version, version_created, valid_from FROM versions WHERE item = ? ORDER BY id");
    private readonly Statement closeVersion = new(connection, "UPDATE versions SET valid_to = ? WHERE id = ?");
    private readonly Statement insert = new(connection,
        "INSERT INTO versions (id, item, reading, content, supplier_id, supplier_version, status, embargo, urgency, headline, slug, dateline, bylines, notes, " +
        "first_created, version_created, published, language, links, rights, provider, agency, cited_agencies, url, format, origin, story, series, lead, added, valid_from, valid_to) " +
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");

    /// <summary>Writes a version.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="report">The report.</param>
    /// <param name="reading">Its reading; null for a withdrawal without text.</param>
    /// <param name="story">The first version of its story.</param>
    /// <param name="now">When it is added.</param>
    /// <returns>True when the report was there before.</returns>
    public bool Write(long id, PreparedReport report, long? reading, long story, DateTimeOffset now)
    {
        var (source, identity) = (report.Source!, report.Identity!);
        var (item, isUpdate) = ItemOf(source, identity);
        var added = Moments.Write(now);
        var created = Moments.Write(source.VersionCreated);
        var from = created ?? added;
        string? to = null;
        if (isUpdate)
        {
            var versions = Versions(item);
            var place = PlaceOf(source.Version, created, versions);
            to = place < versions.Count ? versions[place].ValidFrom : null;
            if (place > 0)
            {
                closeVersion.Bind(from).Bind(versions[place - 1].Id).Run();
            }
        }

        insert.Bind(id).Bind(item).Bind(reading).Bind(identity.Content).Bind(source.Id).Bind(source.Version).Bind(StoredNames.Statuses.Of(source.Status))
            .Bind(Moments.Write(source.Embargo)).Bind(source.Urgency).Bind(source.Headline ?? report.Item?.Headline).Bind(StoryTables.Slug(report))
            .Bind(source.Dateline).Bind(Json.Texts(source.Bylines)).Bind(Json.Texts(source.Notes)).Bind(Moments.Write(source.FirstCreated)).Bind(created)
            .Bind((report.Item?.Published ?? source.Published)?.ToString()).Bind(source.Language).Bind(Links(source)).Bind(source.Rights).Bind(source.Provider)
            .Bind(report.Credit.Owners.IsEmpty ? null : string.Join(';', report.Credit.Owners)).Bind(string.Join(';', report.Credit.Named))
            .Bind(source.Url).Bind(source.Format.ToString().ToLowerInvariant()).Bind(source.Origin).Bind(story)
            .Bind(report.Series.Kind == SeriesKind.None ? null : StoredNames.SeriesKinds.Of(report.Series.Kind)).Bind(report.Lead?.ToBytes() ?? []).Bind(added)
            .Bind(from).Bind(to).Run();
        return isUpdate;
    }

    public void Dispose()
    {
        foreach (var statement in (ReadOnlySpan<Statement>)[findItem, insertItem, insertKey, listVersions, closeVersion, insert])
        {
            statement.Dispose();
        }
    }

    private (long Item, bool IsKnown) ItemOf(SourceItem source, ReportIdentity identity)
    {
        if (findItem.Bind(identity.Key).Number() is { } known)
        {
            return (known, true);
        }

        foreach (var link in source.Links)
        {
            if (link.IsVersionBefore && findItem.Bind(ReportIdentity.KeyOf(link.Target, source.Provider)).Number() is { } earlier)
            {
                insertKey.Bind(identity.Key).Bind(earlier).Run();
                return (earlier, true);
            }
        }

        var item = insertItem.Insert();
        insertKey.Bind(identity.Key).Bind(item).Run();
        return (item, false);
    }

    private List<StoredVersion> Versions(long item)
    {
        var versions = new List<StoredVersion>();
        listVersions.Bind(item);
        while (listVersions.Step())
        {
            var version = new StoredVersion(listVersions.NumberAt(0), listVersions.TextAt(1), listVersions.TextAt(2), listVersions.TextAt(3)!);
            versions.Insert(PlaceOf(version.SupplierVersion, version.Created, versions), version);
        }

        return versions;
    }

    /// <summary>Where a version stands among others in their order.</summary>
    private static int PlaceOf(string? version, string? created, List<StoredVersion> versions)
    {
        var place = versions.Count;
        while (place > 0 && IsBefore(version, created, versions[place - 1]))
        {
            place--;
        }

        return place;
    }

    // Suppliers count versions or date them; where they do neither, what comes later is later.
    private static bool IsBefore(string? version, string? created, StoredVersion other)
    {
        if (long.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number) &&
            long.TryParse(other.SupplierVersion, NumberStyles.None, CultureInfo.InvariantCulture, out var otherNumber) && number != otherNumber)
        {
            return number < otherNumber;
        }

        return created is not null && other.Created is not null && string.CompareOrdinal(created, other.Created) < 0;
    }

    private static string Links(SourceItem source) => source.Links.IsEmpty ? "[]"
        : $"[{string.Join(',', source.Links.Select(l => Json.Texts([l.Relation, l.Target])))}]";

    private readonly record struct StoredVersion(long Id, string? SupplierVersion, string? Created, string ValidFrom);
}
