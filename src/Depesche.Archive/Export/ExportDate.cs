using System.Globalization;
using Depesche.Archive.Rows;
using Depesche.NewsItems;

namespace Depesche.Archive.Export;

/// <summary>Dates as other forms write them.</summary>
internal static class ExportDate
{
    /// <summary>The date with which an EDTF expression begins, as far as it is known; null where it says none, or one of several.</summary>
    public static PartialDate? First(string? edtf) => edtf is null or ['[' or '{', ..] ? null : EdtfDays.Ends(edtf).Start.Date;

    /// <summary>The date with which an interval ends; null when the expression is no interval.</summary>
    public static PartialDate? Last(string? edtf) => edtf is not null && edtf.Contains('/', StringComparison.Ordinal) ? EdtfDays.Ends(edtf).End.Date : null;

    /// <summary>The day with which an EDTF expression begins; empty when no day is known.</summary>
    public static string FirstDay(string? edtf) => First(edtf)?.Date is { } day ? Day(day) : "";

    /// <summary>A day as <c>2020-01-07</c>.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>When a report was made or else its day, in UTC as <c>20200107143000</c>; empty when unknown.</summary>
    public static string Timestamp(ReportRow report) =>
        report.VersionCreated is { } moment ? moment.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)
        : First(report.Published)?.Date is { } day ? day.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + "000000"
        : "";
}
