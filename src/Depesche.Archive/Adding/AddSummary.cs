using System.Collections.Immutable;

namespace Depesche.Archive.Adding;

/// <summary>What became of a report that was added.</summary>
public enum AddOutcome
{
    /// <summary>A report that was not there.</summary>
    New,
    /// <summary>A new version of a report.</summary>
    Updated,
    /// <summary>A version that is there already.</summary>
    Same,
    /// <summary>A report that its supplier withdrew; it no longer counts in answers.</summary>
    Withdrawn,
    /// <summary>It could not be read.</summary>
    Failed,
}

/// <summary>How far adding has come, and at its end what it did.</summary>
/// <param name="Counts">How many reports had each outcome, in the order of <see cref="AddOutcome"/>.</param>
/// <param name="Elapsed">How long it took.</param>
public sealed record AddSummary(ImmutableArray<long> Counts, TimeSpan Elapsed)
{
    /// <summary>All reports, the failed ones too.</summary>
    public long Total => Counts.Sum();

    /// <summary>How many had an outcome.</summary>
    public long Of(AddOutcome outcome) => Counts[(int)outcome];
}

/// <summary>A report that could not be added.</summary>
/// <param name="Origin">File, entry or line.</param>
/// <param name="Problem">What is wrong and what to do.</param>
public sealed record AddFailure(string Origin, string Problem);
