using System.Collections.Immutable;
using Depesche.Archive.Lineage;
using Depesche.Archive.Rows;
using Depesche.Intake;

namespace Depesche.Archive.Questions;

/// <summary>A version of a report in its history.</summary>
/// <param name="Number">Number of the version in the archive: 12 of <c>r12</c>.</param>
/// <param name="SupplierVersion">The supplier's version; null when not given.</param>
/// <param name="Status">What its supplier says of it.</param>
/// <param name="Embargo">Until when it is not to be used; null for no such time.</param>
/// <param name="From">From when on it was the report.</param>
/// <param name="To">Until when; null for the present one.</param>
/// <param name="Added">When it was added to the archive.</param>
/// <param name="Origin">File, entry or line that it came from.</param>
public sealed record ReportVersion(long Number, string? SupplierVersion, PublicationStatus Status, DateTimeOffset? Embargo, DateTimeOffset From, DateTimeOffset? To,
    DateTimeOffset Added, string Origin);

/// <summary>Another report with the same words or on the same story.</summary>
/// <param name="Number">Number of its version in the archive.</param>
/// <param name="Name">Its supplier or agency; empty when unknown.</param>
/// <param name="Published">Its date; null when unknown.</param>
/// <param name="Headline">Its headline; null when it has none.</param>
/// <param name="IsFamily">True when its text is of the same family of copies.</param>
/// <param name="IsStory">True when it belongs to the same story.</param>
/// <param name="Copy">How one text is a copy of the other; null when neither was found in the other.</param>
public sealed record RelatedReport(long Number, string Name, string? Published, string? Headline, bool IsFamily, bool IsStory, CopyKind? Copy);

/// <summary>What an archive knows of a report besides what was read in it.</summary>
/// <param name="Report">The version that was asked for; null when it has no text or may not be used yet.</param>
/// <param name="Versions">All versions of the report, the oldest first.</param>
/// <param name="Related">Reports with the same words or on the same story, as they may be used now, the oldest first.</param>
public sealed record ReportHistory(ReportRow? Report, ImmutableArray<ReportVersion> Versions, ImmutableArray<RelatedReport> Related);
