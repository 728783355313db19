using System.Collections.Immutable;
using Depesche.Archive.Rows;

namespace Depesche.Archive.Export;

/// <summary>A case: what all reports tell of one act.</summary>
/// <param name="Id">Number of the case in the archive.</param>
/// <param name="Events">The events of the reports that tell it, the earliest report first; never empty.</param>
/// <param name="Sources">How many independent sources tell it: families of texts, copies counted once.</param>
public sealed record CaseRow(long Id, ImmutableArray<EventRow> Events, int Sources)
{
    /// <summary>The event of the earliest report, which speaks for the case where a form has one row for it.</summary>
    public EventRow Lead => Events[0];
}
