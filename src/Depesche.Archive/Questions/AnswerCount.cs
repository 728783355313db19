using Depesche.Archive.Lineage;
using Depesche.Archive.Rows;

namespace Depesche.Archive.Questions;

/// <summary>How much stands behind an answer.</summary>
/// <param name="Rows">Rows: a telling by a report each.</param>
/// <param name="Reports">Reports.</param>
/// <param name="Texts">Different texts.</param>
/// <param name="Sources">Independent sources: copies of one text count once, and so do the texts of one agency within one story.</param>
public readonly record struct AnswerCount(long Rows, int Reports, int Texts, int Sources)
{
    /// <summary>Counts the reports behind rows.</summary>
    public static AnswerCount Of(IReadOnlyCollection<ReportRow> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        return new AnswerCount(reports.Count, reports.Select(r => r.Version).Distinct().Count(), reports.Select(r => r.TextId).Distinct().Count(),
            IndependentSources.Count(reports.DistinctBy(r => r.Version).Select(r => SourceOf(r.Family, r.Story, r.Agency, r.Provider))));
    }

    /// <summary>A report as a source. Whose text it is goes before who printed it.</summary>
    internal static ReportSource SourceOf(long family, long story, string? agency, string? provider) =>
        new(family, story, agency is { Length: > 0 } ? agency.Split(';') : provider is { Length: > 0 } ? [provider] : []);
}
