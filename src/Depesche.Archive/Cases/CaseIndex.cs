using System.Collections.Immutable;

namespace Depesche.Archive.Cases;

/// <summary>Where a new event went.</summary>
/// <param name="Case">Number of its case: that of the case's first event.</param>
/// <param name="Joined">Cases that it showed to be the same as this one; their events belong to it from now on.</param>
public readonly record struct CaseAssignment(long Case, ImmutableArray<long> Joined);

/// <summary>Gives each new event its case. The same events in the same order give the same cases.</summary>
public sealed class CaseIndex
{
    /// <summary>The most facts that a new one is compared with.</summary>
    public const int MostCandidates = 64;

    /// <summary>The most facts of a case that are compared with those of another before the two are joined.</summary>
    private const int MostCompared = 8;

    private readonly CaseMatcher matcher;
    private readonly ICaseStore store;

    /// <summary>Makes an index.</summary>
    public CaseIndex(CaseMatcher matcher, ICaseStore store)
    {
        this.matcher = matcher;
        this.store = store;
    }

    /// <summary>Finds the case of a new event, a new one when it fits none, and stores it.</summary>
    public CaseAssignment Add(CaseFact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        var keys = CaseKeys.Of(fact);
        var fitting = Fitting(fact, store.Candidates(keys.AsSpan(), MostCandidates));
        if (fitting.Count == 0)
        {
            store.Add(fact, keys.AsSpan(), fact.Event);
            return new CaseAssignment(fact.Event, []);
        }

        var first = fitting[0];
        var joined = fitting.Skip(1).Where(other => AreSame(first.Members, other.Members)).Select(other => other.Case).ToList();
        joined.Add(first.Case);
        var into = joined.Min();
        joined.Remove(into);
        foreach (var from in joined)
        {
            store.Join(from, into);
        }

        store.Add(fact, keys.AsSpan(), into);
        return new CaseAssignment(into, [.. joined.Order()]);
    }

    /// <summary>The cases that the fact fits, the best first.</summary>
    private List<(long Case, List<CaseFact> Members)> Fitting(CaseFact fact, IReadOnlyList<CaseMember> candidates)
    {
        var cases = new Dictionary<long, (double Sum, double Best, List<CaseFact> Members)>();
        foreach (var (number, member) in candidates)
        {
            var points = Math.Max(Floor, matcher.Score(fact, member));
            var so = cases.TryGetValue(number, out var known) ? known : (0, Floor, []);
            so.Members.Add(member);
            cases[number] = (so.Sum + points, Math.Max(so.Best, points), so.Members);
        }

        return [.. cases
            .Select(c => (Case: c.Key, Points: Linkage(c.Value.Sum / c.Value.Members.Count, c.Value.Best), c.Value.Members))
            .Where(c => c.Points >= CaseMatcher.Threshold)
            .OrderByDescending(c => c.Points).ThenBy(c => c.Case)
            .Select(c => (c.Case, c.Members))];
    }

    /// <summary>A pair that can never be one act weighs so much in an average.</summary>
    private const double Floor = -6;

    internal static int Mode = int.Parse(Environment.GetEnvironmentVariable("CASE_LINK") ?? "0", System.Globalization.CultureInfo.InvariantCulture);

    private static double Linkage(double average, double best) => Mode switch { 0 => best, 1 => average, _ => (average + best) / 2 };

    /// <summary>True when the facts of two cases, compared with each other, are one act on average.</summary>
    private bool AreSame(List<CaseFact> left, List<CaseFact> right)
    {
        double sum = 0, count = 0;
        foreach (var l in left.Take(MostCompared))
        {
            foreach (var r in right.Take(MostCompared))
            {
                sum += Math.Max(Floor, matcher.Score(l, r));
                count++;
            }
        }

        return sum / count >= CaseMatcher.Threshold;
    }
}
