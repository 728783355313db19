using System.Globalization;
using System.Text;

namespace Depesche.Archive.Export;

/// <summary>The reference of all exports, docs/exports.md.</summary>
public static class ExportReference
{
    private const string Introduction = """
        # Exports

        What `depesche export` writes, form by form: columns, where they come from, and what is lost. Filters choose the rows; all of them are written,
        as they are read, and their number is told before. This page is made from the program's own lists (`ExportReference`), and a test holds the two equal.

        ## All forms

        - Numbers have a decimal point and no separators of thousands, in every language of the system. The CSV for a German Excel alone has a decimal comma.
        - Places in a text are counted in UTF-16 code units from zero; ends are exclusive.
        - Names, offices and the few words that carry an event or a quotation are written; sentences and quoted words only with `--with-text`, since
          others may hold rights to them. TEI and CoNLL-U carry the text by nature and are refused without it.
        - The same rows give the same bytes.
        - Coordinates are those of `export-places.tsv` and `export-countries.tsv`: towns as points, regions and countries as their middle. A place they do
          not know is shown as its country. Codes of other data sets stand in `export-countries.tsv` and `export-actors.tsv`, in
          `src/Depesche.Archive/Data`.

        CSV is RFC 4180: commas, CRLF, UTF-8 without byte order mark, quotation marks where needed. For a German Excel it has semicolons, a byte order
        mark and a decimal comma; a text that begins with `=`, `+`, `-`, `@`, a tab or a line end gets an apostrophe before it, so that Excel does not run
        it, and a text that looks like a number (`042`, `12-34`) is written `="042"`, so that Excel does not change it. A day (`2020-01-07`) is left to Excel.

        Parquet has a nullable column for each: UTF-8 strings, 64-bit integers, doubles; Snappy; row groups of at most 20,000 rows.

        """;

    /// <summary>The page as Markdown.</summary>
    public static string ToMarkdown()
    {
        var page = new StringBuilder(Introduction.ReplaceLineEndings("\n"));
        foreach (var format in ExportFormats.All)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {format.Name}: {format.Rows.ToString().ToLowerInvariant()}\n\n{format.Description}. Files end in `{format.Extension}`.\n\n");
            page.Append("| | column | type | meaning |\n|---|---|---|---|\n");
            for (var i = 0; i < format.Columns.Length; i++)
            {
                var column = format.Columns[i];
                page.Append(CultureInfo.InvariantCulture, $"| {i + 1} | {Code(column.Name)} | {column.Type.ToString().ToLowerInvariant()} | ")
                    .Append(Cell(column.Meaning)).Append(column.IsReportText ? " Only with the text." : "").Append(" |\n");
            }

            page.Append(CultureInfo.InvariantCulture, $"\n**What is lost.** {format.Loss.Trim()}\n");
        }

        return page.ToString();
    }

    private static string Code(string name) => $"`{name}`";

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
