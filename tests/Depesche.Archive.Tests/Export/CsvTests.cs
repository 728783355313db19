using System.Text;
using Depesche.Archive.Export;
using Depesche.Archive.Rows;
using Depesche.Text;

namespace Depesche.Archive.Tests.Export;

public sealed class CsvTests
{
    [Fact]
    public void Csv_reads_back_as_it_was_written()
    {
        var export = SampleRows.ForEvents("csv");

        var records = Parse(SampleRows.WriteText(export, SampleRows.Events, SampleRows.WithText), ',');

        Assert.Equal(export.Format.Columns.Select(c => c.Name), records[0]);
        Assert.Equal(SampleRows.Events.Length + 1, records.Count);
        foreach (var (row, record) in SampleRows.Events.Zip(records.Skip(1)))
        {
            Assert.Equal(RowText.Id(row), record[0]);
            Assert.Equal(row.Evidence[0].SentenceSpan.In(row.Report.Text).ToString(), record[^1]);
            Assert.Equal(row.Cameo, record[records[0].ToList().IndexOf("cameo")]);
        }
    }

    [Fact]
    public void Quotations_read_back_with_their_words()
    {
        var export = SampleRows.ForQuotations("csv");

        var records = Parse(SampleRows.WriteText(export, SampleRows.Quotations, SampleRows.WithText), ',');

        Assert.Equal(SampleRows.Quotations.Length + 1, records.Count);
        Assert.True(SampleRows.Quotations.Length > 10);
        var quote = records[0].ToList().IndexOf("quote");
        Assert.All(SampleRows.Quotations.Zip(records.Skip(1)), p => Assert.Equal(RowText.Words(p.First.Quote, p.First.Report.Text), p.Second[quote]));
    }

    [Fact]
    public void The_form_for_excel_has_byte_order_mark_semicolons_and_decimal_commas()
    {
        var bytes = SampleRows.Write(SampleRows.ForEvents("csv"), [SampleRows.Visit()], SampleRows.Options with { ExcelGerman = true });

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var records = Parse(Encoding.UTF8.GetString(bytes[3..]), ';');
        Assert.Equal("1,9", Value(records, "scale"));
        Assert.Equal("39,9", Value(records, "latitude"));
        Assert.Equal("2023-04-18", Value(records, "date"));
        Assert.Equal("=\"042\"", Value(records, "cameo"));
        Assert.Equal("=\"8-16\"", Value(records, "trigger_spans"));
    }

    [Theory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("+49 30")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    public void The_form_for_excel_runs_no_formula_of_a_report(string headline)
    {
        var row = SampleRows.Visit(SampleRows.Report() with { Headline = headline });

        var guarded = Parse(SampleRows.WriteText(SampleRows.ForEvents("csv"), [row], SampleRows.Options with { ExcelGerman = true }).TrimStart('\uFEFF'), ';');
        var plain = Parse(SampleRows.WriteText(SampleRows.ForEvents("csv"), [row], SampleRows.Options), ',');

        Assert.Equal("'" + headline, Value(guarded, "headline"));
        Assert.Equal(headline, Value(plain, "headline"));
    }

    [Fact]
    public void Csv_quotes_separators_quotation_marks_and_line_ends()
    {
        const string Headline = "a, \"b\"\r\nc ";
        var text = SampleRows.WriteText(SampleRows.ForEvents("csv"), [SampleRows.Visit(SampleRows.Report() with { Headline = Headline })], SampleRows.Options);

        Assert.Contains("\"a, \"\"b\"\"\r\nc \"", text, StringComparison.Ordinal);
        Assert.Equal(Headline, Value(Parse(text, ','), "headline"));
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void On_whose_word_an_event_stands_is_told()
    {
        var voice = new PartyRow("Schoigu", new TextSpan(0, 7)) { Name = "Sergej Schoigu", Code = "RUS", Sector = "GOV" };
        var visit = SampleRows.Visit();
        visit = visit with { Evidence = [visit.Evidence[0] with { Voice = [voice], Quotation = 0 }] };

        var records = Parse(SampleRows.WriteText(SampleRows.ForEvents("csv"), [visit], SampleRows.Options), ',');

        Assert.Equal(("Sergej Schoigu", "RUS", "no", "r12q1"), (Value(records, "voice"), Value(records, "voice_code"), Value(records, "reporter_tells"), Value(records, "quotation")));
    }

    [Fact]
    public void Rows_are_written_while_they_come()
    {
        using var output = new MemoryStream();
        var lengths = new List<long>();

        SampleRows.ForEvents("csv").Write(output, Rows(), SampleRows.Options);

        Assert.True(lengths[^1] > 0);

        IEnumerable<EventRow> Rows()
        {
            for (var i = 0; i < 1000; i++)
            {
                lengths.Add(output.Length);
                yield return SampleRows.Visit();
            }
        }
    }

    internal static string Value(List<string[]> records, string column) => records[1][Array.IndexOf(records[0], column)];

    /// <summary>RFC 4180.</summary>
    internal static List<string[]> Parse(string text, char separator)
    {
        var records = new List<string[]>();
        var record = new List<string>();
        var cell = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"')
            {
                for (i++; text[i] != '"' || (i + 1 < text.Length && text[i + 1] == '"'); i++)
                {
                    i += text[i] == '"' ? 1 : 0;
                    cell.Append(text[i]);
                }
            }
            else if (text[i] == separator || text[i] == '\r')
            {
                record.Add(cell.ToString());
                cell.Clear();
                if (text[i] == '\r')
                {
                    records.Add([.. record]);
                    record.Clear();
                    i++;
                }
            }
            else
            {
                cell.Append(text[i]);
            }
        }

        return records;
    }
}
