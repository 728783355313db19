namespace Depesche.Archive.Lineage;

/// <summary>A report as a source.</summary>
/// <param name="Family">Family of its text.</param>
/// <param name="Story">Its story; null when it has none.</param>
/// <param name="Owners">The agencies whose text it is; where there is none, who published it; empty when unknown.</param>
internal readonly record struct ReportSource(long Family, long? Story, IReadOnlyList<string> Owners);

/// <summary>Counts independent sources.</summary>
internal static class IndependentSources
{
    /// <summary>How many independent sources reports have: those of one text family count once, and so do those of one owner within one story.</summary>
    public static int Count(IEnumerable<ReportSource> reports)
    {
        var groups = new Dictionary<object, object>();
        var families = new HashSet<long>();
        foreach (var report in reports)
        {
            families.Add(report.Family);
            var family = Find(groups, report.Family);
            foreach (var owner in report.Story is { } story ? report.Owners.Select(o => (story, o)) : [])
            {
                var other = Find(groups, owner);
                if (!other.Equals(family))
                {
                    groups[other] = family;
                }
            }
        }

        return families.Select(f => Find(groups, f)).Distinct().Count();
    }

    private static object Find(Dictionary<object, object> groups, object member)
    {
        while (groups.TryGetValue(member, out var group))
        {
            if (groups.TryGetValue(group, out var further))
            {
                groups[member] = further;
            }

            member = group;
        }

        return member;
    }
}
