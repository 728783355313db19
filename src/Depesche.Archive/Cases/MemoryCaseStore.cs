namespace Depesche.Archive.Cases;

/// <summary>Keeps all facts in memory.</summary>
public sealed class MemoryCaseStore : ICaseStore
{
    private readonly List<CaseFact> facts = [];
    private readonly List<long> cases = [];
    private readonly Dictionary<ulong, List<int>> byKey = [];
    private readonly Dictionary<long, List<int>> byCase = [];

    /// <summary>All facts with their cases, in the order in which they were added.</summary>
    public IEnumerable<CaseMember> All => facts.Select((fact, index) => new CaseMember(cases[index], fact));

    /// <inheritdoc/>
    public IReadOnlyList<CaseMember> Candidates(ReadOnlySpan<ulong> keys, int most)
    {
        var found = new List<CaseMember>();
        var seen = new HashSet<int>();
        foreach (var key in keys)
        {
            if (!byKey.TryGetValue(key, out var list))
            {
                continue;
            }

            for (var i = list.Count - 1; i >= 0 && found.Count < most; i--)
            {
                if (seen.Add(list[i]))
                {
                    found.Add(new CaseMember(cases[list[i]], facts[list[i]]));
                }
            }
        }

        return found;
    }

    /// <inheritdoc/>
    public void Add(CaseFact fact, ReadOnlySpan<ulong> keys, long caseNumber)
    {
        foreach (var key in keys)
        {
            ListOf(byKey, key).Add(facts.Count);
        }

        ListOf(byCase, caseNumber).Add(facts.Count);
        facts.Add(fact);
        cases.Add(caseNumber);
    }

    /// <inheritdoc/>
    public void Join(long from, long into)
    {
        byCase.Remove(from, out var moved);
        foreach (var index in moved ?? [])
        {
            cases[index] = into;
            ListOf(byCase, into).Add(index);
        }
    }

    private static List<int> ListOf<TKey>(Dictionary<TKey, List<int>> lists, TKey key) where TKey : notnull =>
        lists.TryGetValue(key, out var list) ? list : lists[key] = [];
}
