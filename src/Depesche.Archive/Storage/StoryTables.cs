using System.Collections.Immutable;
using Depesche.Archive.Adding;
using Depesche.Archive.Lineage;
using Microsoft.Data.Sqlite;

namespace Depesche.Archive.Storage;

/// <summary>Gives versions of reports their developing story.</summary>
internal sealed class StoryTables : IDisposable
{
    private readonly StoryIndex stories = new();
    private readonly Statement findVersion;

    /// <summary>Opens the tables and restores the index of stories.</summary>
    public StoryTables(SqliteConnection connection)
    {
        findVersion = new Statement(connection, "SELECT max(v.id) FROM item_keys k JOIN versions v ON v.item = k.item WHERE k.key = ? HAVING max(v.id) IS NOT NULL");
        Restore(connection);
    }

    /// <summary>The story of a new version.</summary>
    /// <param name="version">Its number.</param>
    /// <param name="report">The report.</param>
    /// <param name="text">The number of its text.</param>
    /// <param name="related">The texts that share words with it; empty when the text is not new.</param>
    public long StoryOf(long version, PreparedReport report, long text, ImmutableArray<RelatedText> related)
    {
        var source = report.Source!;
        return stories.Add(new StoryReport
        {
            Id = version,
            TextId = text,
            Suppliers = Suppliers(source.Provider, report.Credit.Owners),
            Time = source.VersionCreated ?? source.FirstCreated ?? Time(report.Item!.Published?.ToString()),
            Slug = Slug(report),
            Lead = report.Lead!,
            Linked = [.. source.Links.Select(l => findVersion.Bind(ReportIdentity.KeyOf(l.Target, source.Provider)).Number())
                .Append(findVersion.Bind(report.Identity!.Key).Number()).OfType<long>()],
            Related = related,
        });
    }

    /// <summary>The keyword line: the supplier's, else the one in the text.</summary>
    public static string? Slug(PreparedReport report) => report.Source!.Slug ??
        (report.Item is { Keywords.IsEmpty: false } item ? string.Join('/', item.Keywords.Select(k => k.In(item.Text).ToString())) : null);

    public void Dispose() => findVersion.Dispose();

    private void Restore(SqliteConnection connection)
    {
        using var versions = new Statement(connection, "SELECT v.id, r.text, v.provider, v.agency, coalesce(v.version_created, v.first_created), v.published, " +
            "v.slug, v.lead, v.story FROM versions v JOIN readings r ON r.id = v.reading ORDER BY v.id");
        while (versions.Step())
        {
            stories.Restore(new StoryReport
            {
                Id = versions.NumberAt(0),
                TextId = versions.NumberAt(1),
                Suppliers = Suppliers(versions.TextAt(2), versions.TextAt(3)?.Split(';') ?? []),
                Time = versions.TextAt(4) is { } moment ? Moments.Read(moment) : Time(versions.TextAt(5)),
                Slug = versions.TextAt(6),
                Lead = LeadWords.FromBytes(versions.BytesAt(7)),
            }, versions.NumberAt(8));
        }
    }

    private static ImmutableArray<string> Suppliers(string? provider, IEnumerable<string> owners) =>
        [.. (provider is null ? owners : owners.Prepend(provider)).Distinct(StringComparer.Ordinal)];

    private static DateTimeOffset? Time(string? published) => EdtfDays.Of(published) is { First: { } day, Last: { } last } && day == last
        ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)
        : null;
}
