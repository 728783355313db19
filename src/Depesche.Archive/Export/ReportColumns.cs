using System.Collections.Immutable;
using System.Globalization;
using Depesche.Archive.Rows;

namespace Depesche.Archive.Export;

/// <summary>The columns that tell which report a row comes from; the same in all tables of ours.</summary>
internal static class ReportColumns
{
    public static ImmutableArray<TableColumn<T>> Of<T>(Func<T, ReportRow> report) =>
    [
        new("report", ColumnType.Integer, "Number of the report's version in the archive.", r => report(r).Version),
        new("report_key", ColumnType.Text, "What tells the report from others; the same for all its versions.", r => report(r).Key),
        new("report_id", ColumnType.Text, "The supplier's identifier.", r => report(r).Id),
        new("report_version", ColumnType.Text, "The supplier's version, as given.", r => report(r).SupplierVersion),
        new("provider", ColumnType.Text, "Who sent or published it.", r => report(r).Provider),
        new("agency", ColumnType.Text, "The agency whose text it is, by the mark in the text.", r => report(r).Agency),
        new("headline", ColumnType.Text, "Headline.", r => report(r).Headline),
        new("slug", ColumnType.Text, "Keyword line.", r => report(r).Slug),
        new("bylines", ColumnType.Text, "Authors, a list.", r => RowText.List(report(r).Bylines)),
        new("published", ColumnType.Text, "When it was published, EDTF.", r => report(r).Published),
        new("version_created", ColumnType.Text, "When this version was made, ISO 8601 with the supplier's offset.", r => Moment(report(r).VersionCreated)),
        new("url", ColumnType.Text, "Web address.", r => report(r).Url),
        new("language", ColumnType.Text, "Language, BCP 47.", r => report(r).Language),
        new("rights", ColumnType.Text, "Who may do what with it, in the supplier's words.", r => report(r).Rights),
        new("origin", ColumnType.Text, "File, entry or line that it came from.", r => report(r).Origin),
        new("text_id", ColumnType.Integer, "Number of the text; reports with the same words share it.", r => report(r).TextId),
        new("family", ColumnType.Integer, "Number of the family of copies that the text belongs to; one family is one independent source.", r => report(r).Family),
        new("story", ColumnType.Integer, "Number of the story: reports in which agencies take up a matter again (Eil, Meldung, Zusammenfassung) share it.", r => report(r).Story),
        new("tool", ColumnType.Text, "The program and its version.", (_, options) => Tool(options)),
        new("coded", ColumnType.Text, "When the row was coded, ISO 8601; empty when not told.", (_, options) => Moment(options.Coded)),
    ];

    /// <summary>The program with its version.</summary>
    public static string Tool(ExportOptions options) => $"Depesche {options.ToolVersion}";

    /// <summary>A moment in ISO 8601.</summary>
    public static string? Moment(DateTimeOffset? moment) => moment?.ToString("yyyy-MM-ddTHH:mm:ssK", CultureInfo.InvariantCulture);
}
