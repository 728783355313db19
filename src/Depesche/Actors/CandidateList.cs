namespace Depesche.Actors;

/// <summary>Candidates in text order, found by any token of their core.</summary>
internal sealed class CandidateList(int tokens)
{
    private readonly Candidate?[] at = new Candidate?[tokens];
    private readonly HashSet<Candidate> replaced = new(ReferenceEqualityComparer.Instance);

    public List<Candidate> All { get; private set; } = [];

    /// <summary>The candidate whose core holds the token, or null.</summary>
    public Candidate? At(int token) => (uint)token < (uint)at.Length ? at[token] : null;

    public void Add(Candidate candidate)
    {
        All.Add(candidate);
        Cover(candidate);
    }

    /// <summary>Lets <paramref name="by"/> take the tokens of <paramref name="old"/>, which goes when the list is compacted.</summary>
    public void Replace(Candidate old, Candidate by)
    {
        replaced.Add(old);
        Cover(by);
    }

    /// <summary>Drops replaced candidates.</summary>
    public void Compact()
    {
        if (replaced.Count > 0)
        {
            All = All.FindAll(c => !replaced.Contains(c));
            replaced.Clear();
        }
    }

    private void Cover(Candidate candidate)
    {
        for (var i = candidate.First; i < candidate.End; i++)
        {
            at[i] = candidate;
        }
    }
}
