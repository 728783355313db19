using Depesche.Events;

namespace Depesche.Evaluation.Events;

/// <summary>The counts behind the figures, micro-averaged over sentences.</summary>
internal sealed class EventMeasures
{
    /// <summary>Sentences seen.</summary>
    public int Sentences { get; private set; }

    /// <summary>The multiset of event types.</summary>
    public Score Type { get; private set; }

    /// <summary>Type with the sets of actor codes and recipient codes.</summary>
    public Score Dyad { get; private set; }

    /// <summary>Each (type, role, code).</summary>
    public Score Code { get; private set; }

    /// <summary>Dyad with the sets of modes and sectors.</summary>
    public Score Full { get; private set; }

    /// <summary>Events paired by type.</summary>
    public int Paired { get; private set; }

    /// <summary>Paired events with the right set of auxiliary modes.</summary>
    public int AuxRight { get; private set; }

    /// <summary>Paired events with the right voice.</summary>
    public int VoiceRight { get; private set; }

    /// <summary>Scores of each type alone.</summary>
    public SortedDictionary<EventType, Score> PerType { get; } = [];

    /// <summary>Counts one sentence.</summary>
    public void Add(IReadOnlyList<ScoredEvent> gold, IReadOnlyList<ScoredEvent> read)
    {
        Sentences++;
        Type += Compare(gold.Select(e => e.Type), read.Select(e => e.Type));
        Dyad += Compare(gold.Select(e => e.Dyad), read.Select(e => e.Dyad));
        Code += Compare(gold.SelectMany(e => e.CodeItems()), read.SelectMany(e => e.CodeItems()));
        Full += Compare(gold.Select(e => e.Full), read.Select(e => e.Full));
        foreach (var type in gold.Concat(read).Select(e => e.Type).Distinct())
        {
            int wanted = gold.Count(e => e.Type == type), found = read.Count(e => e.Type == type);
            PerType[type] = PerType.GetValueOrDefault(type) + new Score(Math.Min(wanted, found), found, wanted);
        }

        foreach (var (wanted, found) in Pair(gold, read))
        {
            Paired++;
            AuxRight += wanted.Aux == found.Aux ? 1 : 0;
            VoiceRight += found.HasVoiceOf(wanted) ? 1 : 0;
        }
    }

    /// <summary>Compares two multisets.</summary>
    private static Score Compare<T>(IEnumerable<T> gold, IEnumerable<T> read)
        where T : notnull
    {
        var left = gold.CountBy(x => x).ToDictionary();
        int hits = 0, predicted = 0;
        foreach (var (value, count) in read.CountBy(x => x))
        {
            predicted += count;
            hits += Math.Min(count, left.GetValueOrDefault(value));
        }

        return new Score(hits, predicted, left.Values.Sum());
    }

    /// <summary>Pairs events of one type one to one, those with most codes in common first.</summary>
    private static IEnumerable<(ScoredEvent Gold, ScoredEvent Read)> Pair(IReadOnlyList<ScoredEvent> gold, IReadOnlyList<ScoredEvent> read)
    {
        var candidates =
            from g in Enumerable.Range(0, gold.Count)
            from r in Enumerable.Range(0, read.Count)
            where gold[g].Type == read[r].Type
            orderby gold[g].SharedCodes(read[r]) descending, g, r
            select (g, r);
        var goldTaken = new HashSet<int>();
        var readTaken = new HashSet<int>();
        foreach (var (g, r) in candidates)
        {
            if (!goldTaken.Contains(g) && !readTaken.Contains(r))
            {
                goldTaken.Add(g);
                readTaken.Add(r);
                yield return (gold[g], read[r]);
            }
        }
    }
}
