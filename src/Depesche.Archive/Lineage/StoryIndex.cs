using System.Collections.Immutable;

namespace Depesche.Archive.Lineage;

/// <summary>A report as far as its story depends on it.</summary>
internal sealed record StoryReport
{
    /// <summary>Its number, larger than all before.</summary>
    public required long Id { get; init; }

    /// <summary>Its text; reports may share one.</summary>
    public required long TextId { get; init; }

    /// <summary>Who sent it and whose text it is.</summary>
    public required ImmutableArray<string> Suppliers { get; init; }

    /// <summary>When it was made; null when unknown.</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary>Keyword line.</summary>
    public string? Slug { get; init; }

    /// <summary>Words of headline and lead.</summary>
    public required LeadWords Lead { get; init; }

    /// <summary>The reports in the archive that it names as its versions before or its main report.</summary>
    public ImmutableArray<long> Linked { get; init; } = [];

    /// <summary>The texts that share words with its own, itself left out.</summary>
    public ImmutableArray<RelatedText> Related { get; init; } = [];
}

/// <summary>Tells which developing story a report belongs to: Eil, Meldung and Zusammenfassung of one matter are one.</summary>
/// <remarks>
/// A report belongs to the story of a report that it links to. Else it belongs to a story of one of its suppliers that has a report within two days
/// of it and either shares text with it or has its keyword line and a third of its lead's names and nouns; the more is shared, the better, and the
/// older story among equals. Else it begins a story, which goes by its number. Stories never grow together, and none is told for longer than
/// <see cref="MostDays"/> days: of a war that goes on for years each week is a story, not the war.
/// Not safe to share between threads.
/// </remarks>
internal sealed class StoryIndex
{
    /// <summary>Days between the first and the last report of a story at most.</summary>
    public const int MostDays = 7;

    private const double LeadShare = 1.0 / 3;
    private const int FewestLeadWords = 2;
    private static readonly TimeSpan Near = TimeSpan.FromHours(48);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(MostDays);
    private readonly Dictionary<long, Story> byReport = [];
    private readonly Dictionary<long, List<Story>> byText = [];
    private readonly Dictionary<(string Supplier, string Slug, int Day), List<Story>> bySlug = [];

    private sealed class Story(long id)
    {
        public long Id { get; } = id;

        public HashSet<string> Suppliers { get; } = [];

        public DateTimeOffset First { get; set; } = DateTimeOffset.MaxValue;

        public DateTimeOffset Last { get; set; } = DateTimeOffset.MinValue;

        public LeadWords? Lead { get; set; }

        public bool IsNear(DateTimeOffset time) => time >= First - Near && time <= Last + Near && time - First <= Longest && Last - time <= Longest;
    }

    /// <summary>Adds a report.</summary>
    /// <returns>The number of its story: that of the story's first report.</returns>
    public long Add(StoryReport report)
    {
        var story = Linked(report) ?? Related(report) ?? SameSlug(report) ?? new Story(report.Id);
        Note(report, story);
        return story.Id;
    }

    /// <summary>Adds a report whose story is known from an earlier run; the index is then as if it had been found again.</summary>
    /// <param name="report">The report; its links and related texts are not needed.</param>
    /// <param name="story">Number of its story; its first report comes before the others.</param>
    public void Restore(StoryReport report, long story) =>
        Note(report, story == report.Id ? new Story(story) : byReport.TryGetValue(story, out var known)
            ? known
            : throw new InvalidDataException($"report {report.Id} belongs to the story of report {story}, which is not in the index; it must be restored first"));

    private Story? Linked(StoryReport report)
    {
        foreach (var link in report.Linked)
        {
            if (byReport.TryGetValue(link, out var story))
            {
                return story;
            }
        }

        return null;
    }

    private Story? Related(StoryReport report)
    {
        var (best, share) = ((Story?)null, 0.0);
        Look(new RelatedText(report.TextId, 1));
        foreach (var related in report.Related)
        {
            Look(related);
        }

        return best;

        void Look(RelatedText related)
        {
            if (related.Share < share || !byText.TryGetValue(related.TextId, out var stories))
            {
                return;
            }

            foreach (var story in stories)
            {
                if (CanJoin(report, story) && (related.Share > share || story.Id < best!.Id))
                {
                    (best, share) = (story, related.Share);
                }
            }
        }
    }

    private Story? SameSlug(StoryReport report)
    {
        if (report.Slug is null || report.Time is not { } time)
        {
            return null;
        }

        var (best, most) = ((Story?)null, 0);
        foreach (var supplier in report.Suppliers)
        {
            for (var day = Day(time - Near); day <= Day(time + Near); day++)
            {
                foreach (var story in bySlug.GetValueOrDefault((supplier, report.Slug, day)) ?? [])
                {
                    var shared = report.Lead.SharedWith(story.Lead!);
                    if (CanJoin(report, story) && shared >= FewestLeadWords && shared >= LeadShare * Math.Min(report.Lead.Count, story.Lead!.Count) &&
                        (shared > most || (shared == most && story.Id < best!.Id)))
                    {
                        (best, most) = (story, shared);
                    }
                }
            }
        }

        return best;
    }

    private static bool CanJoin(StoryReport report, Story story) =>
        report.Time is { } time && story.IsNear(time) && report.Suppliers.Any(story.Suppliers.Contains);

    private void Note(StoryReport report, Story story)
    {
        byReport[report.Id] = story;
        AddOnce(byText, report.TextId, story);
        story.Suppliers.UnionWith(report.Suppliers);
        story.Lead = story.Lead?.With(report.Lead) ?? report.Lead;
        if (report.Time is not { } time)
        {
            return;
        }

        story.First = time < story.First ? time : story.First;
        story.Last = time > story.Last ? time : story.Last;
        foreach (var supplier in report.Slug is null ? [] : report.Suppliers)
        {
            AddOnce(bySlug, (supplier, report.Slug!, Day(time)), story);
        }
    }

    private static void AddOnce<TKey>(Dictionary<TKey, List<Story>> stories, TKey key, Story story) where TKey : notnull
    {
        if (!stories.TryGetValue(key, out var list))
        {
            stories[key] = list = [];
        }

        if (!list.Contains(story))
        {
            list.Add(story);
        }
    }

    private static int Day(DateTimeOffset time) => (int)(time.UtcDateTime.Ticks / TimeSpan.TicksPerDay);
}
