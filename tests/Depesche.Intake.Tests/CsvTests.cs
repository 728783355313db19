using System.Collections.Immutable;
using Depesche.NewsItems;

namespace Depesche.Intake.Tests;

[Collection(nameof(MeasuredTests))]
public sealed class CsvTests
{
    [Fact]
    public void A_table_from_German_Excel_is_read()
    {
        var results = Wire.Fixture("Csv/excel.csv");

        Assert.Equal(["excel.csv:2", "excel.csv:5"], results.Select(r => r.Origin));
        Assert.Equal("Moskau/Kiew (dpa) - Russland hat die Ukraine angegriffen.\n\nPräsident Wladimir Putin sprach von einem \"Militäreinsatz\".",
            results[0].Item!.Text);
        Assert.Equal([new PartialDate(2022, 2, 24), new PartialDate(2022, 2, 27)], results.Select(r => r.Item!.Published!.Value));
        Assert.Equal("Scholz ruft „Zeitenwende“ aus", results[1].Item!.Headline);
    }

    [Fact]
    public void A_table_with_commas_and_a_byte_order_mark_is_read()
    {
        var results = Wire.Fixture("Csv/comma.csv");

        Assert.Equal(["a-1", "a-2"], results.Select(r => r.Item!.Id));
        Assert.Equal(["https://example.org/1", "https://example.org/2"], results.Select(r => r.Item!.Url));
        Assert.Equal("Helsinki (dpa) - Finnland will in die Nato, wie Präsident Sauli Niinistö sagte.", results[0].Item!.Text);
    }

    [Fact]
    public void In_a_table_with_tabs_quotation_marks_may_stand_anywhere()
    {
        var results = Wire.Fixture("Csv/agencies.tsv");

        Assert.Equal(["\"Kein Krieg\", forderten die Demonstranten in Berlin.", "\"Wir gehen\", sagte der Kanzler."], results.Texts());
        Assert.Equal(["dpa", "AFP"], results.Select(r => r.Item!.Provider));
    }

    [Fact]
    public void Damaged_rows_are_told_with_their_line_and_cost_no_other()
    {
        var results = Wire.Fixture("Csv/damaged.csv");

        Assert.Equal(["1", "5", "7"], results.Where(r => r.Item is not null).Select(r => r.Item!.Id));
        Assert.Contains("closing quotation mark", results.ProblemAt("damaged.csv:3"), StringComparison.Ordinal);
        Assert.Contains("4 values for 3 columns", results.ProblemAt("damaged.csv:4"), StringComparison.Ordinal);
        Assert.Contains("\"04/05/2023\"; expected", results.ProblemAt("damaged.csv:5"), StringComparison.Ordinal);
        Assert.Contains("has no end", results.ProblemAt("damaged.csv:7"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_without_a_column_of_text_is_told_with_its_columns()
    {
        var problem = Wire.Fixture("Csv/no-text.csv").ProblemAt("no-text.csv:1");

        Assert.Contains("\"nr\", \"betreff\", \"wann\"", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_is_known_by_its_header_and_a_user_names_columns()
    {
        Assert.Equal(InputFormat.Csv, Assert.Single(Wire.Read("id|datum|inhalt\n1|2020-05-01|Eine Meldung.")).Item!.Format);

        var options = new IntakeOptions { Format = InputFormat.Csv, FieldNames = ImmutableDictionary<string, ReportField>.Empty.Add("betreff", ReportField.Text) };
        Assert.Equal("Hallo", Assert.Single(Wire.Fixture("Csv/no-text.csv", options)).Item!.Text);
    }

    [Fact]
    public void A_sentence_with_commas_is_no_header() =>
        Assert.Equal(InputFormat.Text, Assert.Single(Wire.Read("Text, Datum und Titel, das alles fehlte, sagte der Autor.\nMehr nicht.")).Item!.Format);

    [Fact]
    public void Endless_lines_and_endless_values_are_refused_without_holding_them()
    {
        var line = Wire.ReadHostile(() => new EndlessStream("id;text\n1;", "Lorem ipsum ", 16 * 1024 * 1024));
        Assert.Contains("a report may have", Assert.Single(line).Problem, StringComparison.Ordinal);

        foreach (var again in (ReadOnlySpan<string>)["Lorem ipsum\n", $"Lorem {new string('x', 100_000)}\n"])
        {
            var problem = Assert.Single(Wire.ReadHostile(() => new EndlessStream("id;text\n1;\"", again, 30_000_000))).Problem;
            Assert.Contains("has no end, so the row has 29,999,99", problem, StringComparison.Ordinal);
            Assert.Contains("a report may have 4,194,304", problem, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Behind_a_row_that_is_too_long_the_next_one_is_read()
    {
        var results = Wire.Read($"id;text\n1;\"{string.Concat(Enumerable.Repeat("Lorem ipsum\n", 400_000))}\"\n2;Der Bundestag tagt.", "wire.csv");

        Assert.Contains("4,800,004 bytes to line 400002", results.ProblemAt("wire.csv:2"), StringComparison.Ordinal);
        Assert.Equal("Der Bundestag tagt.", results[1].Item!.Text);
    }

    /// <summary>Each line of the first table leaves a value open for all lines behind it; in the second each second line breaks the one before.</summary>
    [Theory]
    [InlineData("a\";\"\n")]
    [InlineData("a;\"b\n\"x\n")]
    public void Rows_that_break_one_another_are_not_read_again_and_again(string rows)
    {
        var results = Wire.ReadHostile(() => new EndlessStream("id;text\n", rows, 500_000), "wire.csv");

        Assert.All(results, r => Assert.NotNull(r.Problem));
    }
}
