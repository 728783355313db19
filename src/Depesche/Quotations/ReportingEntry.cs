using Depesche.LanguageData;

namespace Depesche.Quotations;

/// <summary>The row of a data file that makes a word or phrase one of saying.</summary>
/// <param name="Word">The word as the row gives it, in dictionary form: <c>mitteilen</c>, <c>bekannt geben</c>, <c>Angabe</c>.</param>
/// <param name="File">Name of the file, such as <c>de/reporting-verbs.tsv</c>.</param>
/// <param name="Line">1-based line of the row.</param>
public sealed record ReportingEntry(string Word, string File, int Line)
{
    /// <summary>The entry of a row whose first cell is the word.</summary>
    internal static ReportingEntry Of(DataRow row) => new(row[0], row.File, row.Line);
}
