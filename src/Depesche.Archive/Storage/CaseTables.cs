using Depesche.Archive.Cases;
using Microsoft.Data.Sqlite;

namespace Depesche.Archive.Storage;

/// <summary>Gives events their cases, and keeps the facts by which they are told to be one act.</summary>
internal sealed class CaseTables : ICaseStore, IDisposable
{
    private readonly Statement findByKey;
    private readonly Statement findCase;
    private readonly Statement findFact;
    private readonly Statement insertFact;
    private readonly Statement insertKey;
    private readonly Statement join;
    private readonly CaseIndex index;
    private readonly RecentFacts recent = new();

    public CaseTables(SqliteConnection connection)
    {
        findByKey = new Statement(connection, "SELECT event FROM case_keys WHERE key = ? ORDER BY event DESC");
        findCase = new Statement(connection, "SELECT case_id FROM events WHERE id = ?");
        findFact = new Statement(connection, "SELECT e.case_id, f.fact FROM events e JOIN case_facts f ON f.event = e.id WHERE e.id = ?");
        insertFact = new Statement(connection, "INSERT INTO case_facts (event, fact) VALUES (?, ?)");
        insertKey = new Statement(connection, "INSERT INTO case_keys (key, event) VALUES (?, ?)");
        join = new Statement(connection, "UPDATE events SET case_id = ?1 WHERE case_id = ?2");
        index = new CaseIndex(new CaseMatcher(), this);
    }

    /// <summary>Finds the case of a new event, which is written afterwards.</summary>
    /// <param name="fact">The event's fact.</param>
    /// <param name="firstOfReading">Number of the first event of its reading.</param>
    /// <remarks>What a copy says again goes where the original went and is not kept as a fact of its own: copies are the same evidence.</remarks>
    public long CaseOf(CaseFact fact, long firstOfReading)
    {
        var copyKey = unchecked((long)CaseKeys.OfCopy(fact));
        if (FirstUnder(copyKey) is { } original && original < firstOfReading)
        {
            return recent.Find(original)?.Case ?? findCase.Bind(original).Number()!.Value;
        }

        var number = index.Add(fact).Case;
        insertKey.Bind(copyKey).Bind(fact.Event).Run();
        return number;
    }

    public IReadOnlyList<CaseMember> Candidates(ReadOnlySpan<ulong> keys, int most)
    {
        var found = new List<CaseMember>();
        var seen = new HashSet<long>();
        foreach (var key in keys)
        {
            findByKey.Bind(unchecked((long)key));
            while (found.Count < most && findByKey.Step())
            {
                if (findByKey.NumberAt(0) is var number && seen.Add(number))
                {
                    found.Add(Member(number));
                }
            }

            findByKey.Reset();
        }

        return found;
    }

    public void Add(CaseFact fact, ReadOnlySpan<ulong> keys, long caseNumber)
    {
        insertFact.Bind(fact.Event).Bind(CaseFactBlob.Write(fact)).Run();
        foreach (var key in keys)
        {
            insertKey.Bind(unchecked((long)key)).Bind(fact.Event).Run();
        }

        recent.Add(new CaseMember(caseNumber, fact));
    }

    public void Join(long from, long into)
    {
        join.Bind(into).Bind(from).Run();
        recent.Join(from, into);
    }

    public void Dispose()
    {
        foreach (var statement in (ReadOnlySpan<Statement>)[findByKey, findCase, findFact, insertFact, insertKey, join])
        {
            statement.Dispose();
        }
    }

    private long? FirstUnder(long key)
    {
        findByKey.Bind(key);
        long? first = null;
        while (findByKey.Step())
        {
            first = findByKey.NumberAt(0);
        }

        return first;
    }

    private CaseMember Member(long number)
    {
        if (recent.Find(number) is { } known)
        {
            return known;
        }

        if (!findFact.Bind(number).Step())
        {
            throw new InvalidOperationException($"the fact of event {number} is missing");
        }

        var member = new CaseMember(findFact.NumberAt(0), CaseFactBlob.Read(findFact.BytesAt(1)));
        findFact.Reset();
        recent.Add(member);
        return member;
    }

    /// <summary>Facts used lately, since reports of one act come close to each other: two generations, the older forgotten when the younger is full.</summary>
    private sealed class RecentFacts
    {
        private const int GenerationSize = 20_000;

        private Dictionary<long, CaseMember> younger = [];
        private Dictionary<long, CaseMember> older = [];

        public CaseMember? Find(long number)
        {
            if (younger.TryGetValue(number, out var member))
            {
                return member;
            }

            if (!older.TryGetValue(number, out member))
            {
                return null;
            }

            Add(member);
            return member;
        }

        public void Add(CaseMember member)
        {
            if (younger.Count >= GenerationSize)
            {
                (older, younger) = (younger, []);
            }

            younger[member.Fact.Event] = member;
        }

        public void Join(long from, long into)
        {
            foreach (var generation in (ReadOnlySpan<Dictionary<long, CaseMember>>)[younger, older])
            {
                foreach (var member in generation.Values.Where(m => m.Case == from).ToList())
                {
                    generation[member.Fact.Event] = member with { Case = into };
                }
            }
        }
    }
}
