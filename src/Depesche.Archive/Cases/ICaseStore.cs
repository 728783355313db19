namespace Depesche.Archive.Cases;

/// <summary>A fact with the case that it belongs to.</summary>
/// <param name="Case">Number of the case.</param>
/// <param name="Fact">The fact.</param>
public readonly record struct CaseMember(long Case, CaseFact Fact);

/// <summary>Where <see cref="CaseIndex"/> keeps facts and looks them up.</summary>
public interface ICaseStore
{
    /// <summary>Facts that stand under one of the keys: those of the first key first, under a key the one added last first, none twice.</summary>
    /// <param name="keys">The keys in their order.</param>
    /// <param name="most">The most facts to give.</param>
    IReadOnlyList<CaseMember> Candidates(ReadOnlySpan<ulong> keys, int most);

    /// <summary>Adds a fact to a case.</summary>
    void Add(CaseFact fact, ReadOnlySpan<ulong> keys, long caseNumber);

    /// <summary>Moves all facts of one case to another.</summary>
    void Join(long from, long into);
}
