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
    private const int MostCompared = 4;

    /// <summary>What a pair that can never be one act weighs in an average.</summary>
    private const double Floor = PartyMatch.Conflict;

    private readonly CaseMatcher matcher;
    private readonly ICaseStore store;

    /// <summary>Makes an index.</summary>
    /// <param name="matcher">Compares two facts.</param>
    /// <param name="store">Has the facts that were added before.</param>
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

    /// <summary>The cases whose facts, as far as they were found, it fits on average; the best first.</summary>
    private List<(long Case, List<CaseFact> Members)> Fitting(CaseFact fact, IReadOnlyList<CaseMember> candidates)
    {
        var cases = new Dictionary<long, (double Sum, List<CaseFact> Members)>();
        foreach (var (number, member) in candidates)
        {
            var (sum, members) = cases.TryGetValue(number, out var known) ? known : (0, []);
            members.Add(member);
            cases[number] = (sum + Points(fact, member), members);
        }

        return [.. cases
            .Select(c => (Case: c.Key, Points: c.Value.Sum / c.Value.Members.Count, c.Value.Members))
            .Where(c => c.Points >= CaseMatcher.Threshold)
            .OrderByDescending(c => c.Points).ThenBy(c => c.Case)
            .Select(c => (c.Case, c.Members))];
    }

    /// <summary>True when the facts of two cases, compared with each other, are one act on average.</summary>
    private bool AreSame(List<CaseFact> left, List<CaseFact> right)
    {
        double sum = 0, count = 0;
        foreach (var l in left.Take(MostCompared))
        {
            foreach (var r in right.Take(MostCompared))
            {
                sum += Points(l, r);
                count++;
            }
        }

        return sum / count >= CaseMatcher.Threshold;
    }

    private double Points(CaseFact left, CaseFact right) => Math.Max(Floor, matcher.Score(left, right));
}
