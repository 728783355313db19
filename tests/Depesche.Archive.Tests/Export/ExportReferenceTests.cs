using Depesche.Archive.Export;

namespace Depesche.Archive.Tests.Export;

public sealed class ExportReferenceTests
{
    [Fact]
    public void The_reference_in_docs_is_what_the_program_writes()
    {
        var page = ExportReference.ToMarkdown();
        var fresh = Path.Combine(AppContext.BaseDirectory, "exports.md");
        File.WriteAllText(fresh, page);

        var shown = File.ReadAllText(Path.Combine(SampleRows.Root, "docs", "exports.md")).ReplaceLineEndings("\n");

        Assert.True(shown == page, $"docs/exports.md is old: this test wrote the new page to {fresh}; look at it and copy it");
    }

    [Fact]
    public void Every_form_has_columns_each_with_its_meaning_and_says_what_is_lost() =>
        Assert.All(ExportFormats.All, f =>
        {
            Assert.NotEmpty(f.Columns);
            Assert.Equal(f.Columns.Length, f.Columns.Select(c => c.Name).Distinct().Count());
            Assert.All(f.Columns, c => Assert.NotEmpty(c.Meaning));
            Assert.NotEmpty(f.Loss);
        });

    [Fact]
    public void Forms_of_the_same_rows_have_names_of_their_own() =>
        Assert.Equal(ExportFormats.All.Length, ExportFormats.All.Select(f => (f.Rows, f.Name)).Distinct().Count());

    [Fact]
    public void No_sentence_of_a_report_is_written_without_being_asked_for()
    {
        var cases = SampleRows.Events.Select(e => new CaseRow(e.Case, [e], 1)).ToArray();
        string[] written =
        [
            .. ExportFormats.Events.Where(e => e.Format.Name != "parquet").Select(e => SampleRows.WriteText(e, SampleRows.Events, SampleRows.Options)),
            .. ExportFormats.Quotations.Where(e => e.Format.Name != "parquet").Select(e => SampleRows.WriteText(e, SampleRows.Quotations, SampleRows.Options)),
            .. ExportFormats.Cases.Select(e => SampleRows.WriteText(e, cases, SampleRows.Options)),
        ];

        var sentences = SampleRows.Reports.SelectMany(r => r.Reading.Text.Sentences.Where(s => !s.IsHeadline).Select(s => s.Span.In(r.Report.Text).ToString())).ToArray();
        Assert.All(written, text => Assert.DoesNotContain(sentences, s => text.Contains(s, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_same_rows_give_the_same_bytes() =>
        Assert.All(ExportFormats.Events, e => Assert.Equal(SampleRows.Write(e, SampleRows.Events, SampleRows.WithText), SampleRows.Write(e, SampleRows.Events, SampleRows.WithText)));
}
