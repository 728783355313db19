using Depesche.Archive.Rows;
using Depesche.Readings;

namespace Depesche.Archive.Export;

/// <summary>A report of the archive with all that was read from it.</summary>
/// <param name="Report">The report.</param>
/// <param name="Reading">What was read from its text.</param>
public sealed record ReadReport(ReportRow Report, Reading Reading);
