using System.Collections.Immutable;

namespace Depesche.Archive.Export;

/// <summary>What an export is made of.</summary>
public enum ExportRows
{
    /// <summary>A row for each event of each report.</summary>
    Events,
    /// <summary>A row for each quotation of each report.</summary>
    Quotations,
    /// <summary>A row for each case: the events of all reports about one act.</summary>
    Cases,
    /// <summary>Whole reports with their text.</summary>
    Reports,
}

/// <summary>A form of export.</summary>
/// <param name="Name">Its name on the command line: <c>gdelt-events</c>.</param>
/// <param name="Rows">What it is made of.</param>
/// <param name="Extension">How names of its files end, with the dot.</param>
/// <param name="Description">What it is, in a line.</param>
/// <param name="Columns">Its columns or fields in order.</param>
/// <param name="Loss">What the archive knows and the form does not tell.</param>
public sealed record ExportFormat(
    string Name, ExportRows Rows, string Extension, string Description, ImmutableArray<ExportColumn> Columns, string Loss)
{
    /// <summary>True when there is no such export without the text of the reports.</summary>
    public bool NeedsText => Rows == ExportRows.Reports;
}

/// <summary>Writes rows in one form. Has no state; safe to share between threads.</summary>
public interface IRowExport<in T>
{
    /// <summary>The form.</summary>
    ExportFormat Format { get; }

    /// <summary>Writes all rows as they come and leaves the stream open. Rows before an error of <paramref name="rows"/> may have been written.</summary>
    /// <exception cref="ExportException">The form cannot be written with these options.</exception>
    void Write(Stream output, IEnumerable<T> rows, ExportOptions options);
}
