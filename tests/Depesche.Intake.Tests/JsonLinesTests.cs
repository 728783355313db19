using System.Collections.Immutable;
using Depesche.NewsItems;

namespace Depesche.Intake.Tests;

[Collection(nameof(MeasuredTests))]
public sealed class JsonLinesTests
{
    [Fact]
    public void The_time_of_a_version_and_an_embargo_are_moments()
    {
        var item = Assert.Single(Wire.Read("""{"text": "Die Minister trafen sich.", "published": "2023-04-18T09:00+02:00", "updated_at": "2023-04-18T11:30:00Z", "Sperrfrist": "2023-04-19T06:00:00+02:00"}""")).Item!;

        Assert.Equal(new DateTimeOffset(2023, 4, 18, 11, 30, 0, TimeSpan.Zero), item.VersionCreated);
        Assert.Equal(new DateTimeOffset(2023, 4, 18, 9, 0, 0, TimeSpan.FromHours(2)), item.FirstCreated);
        Assert.Equal(new DateTimeOffset(2023, 4, 19, 6, 0, 0, TimeSpan.FromHours(2)), item.Embargo);
    }

    [Fact]
    public void An_embargo_that_cannot_be_placed_in_time_fails_since_it_might_be_broken()
    {
        var result = Assert.Single(Wire.Read("""{"text": "Die Minister trafen sich.", "embargo": "morgen früh"}"""));

        Assert.Contains("embargo is \"morgen früh\"", result.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_is_a_report_with_its_fields()
    {
        var results = Wire.Fixture("JsonLines/wire.jsonl");

        Assert.Equal(["wire.jsonl:1", "wire.jsonl:3"], results.Select(r => r.Origin));
        var (first, second) = (results[0].Item!, results[1].Item!);
        Assert.Equal(("2023-0404-1", "Finnland tritt der Nato bei", new PartialDate(2023, 4, 4)), (first.Id, first.Headline, first.Published));
        Assert.StartsWith("Brüssel (dpa) - Finnland", first.Text, StringComparison.Ordinal);
        Assert.Equal(("20230310", 2, "de", "https://example.org/iran-saudi-arabien"), (second.Id, second.Urgency, second.Language, second.Url));
        Assert.Equal(["Anna Muster", "Bernd Beispiel"], second.Bylines);
        Assert.Equal(new DateTimeOffset(2023, 3, 10, 15, 4, 0, TimeSpan.FromHours(1)), second.VersionCreated);
        Assert.Contains(".\n\nDas teilten", second.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Stories_of_NGEC_are_reports_and_their_date_goes_before_that_of_publication()
    {
        var results = Wire.Fixture("JsonLines/ngec.jsonl");

        Assert.Equal([new PartialDate(2022, 7, 22), new PartialDate(2022, 6, 3)], results.Select(r => r.Item!.Published!.Value));
        Assert.Equal(("s1", "dpa", "1"), (results[0].Item!.Id, results[0].Item!.Provider, results[0].Item!.Version));
    }

    [Fact]
    public void Objects_of_an_array_are_reports_also_with_German_names()
    {
        var results = Wire.Fixture("JsonLines/array.json");

        Assert.Equal(["array.json:2", "array.json:8"], results.Select(r => r.Origin));
        Assert.Equal([new PartialDate(2024, 3, 7), new PartialDate(2024, 11, 6)], results.Select(r => r.Item!.Published!.Value));
        Assert.All(results, r => Assert.Equal("dpa", r.Item!.Provider));
    }

    [Fact]
    public void Damaged_lines_are_told_with_their_number_and_cost_no_other()
    {
        var results = Wire.Fixture("JsonLines/damaged.jsonl");

        Assert.Equal(["a", "f"], results.Where(r => r.Item is not null).Select(r => r.Item!.Id));
        Assert.Contains("a line ends within a value", results.ProblemAt("damaged.jsonl:2"), StringComparison.Ordinal);
        Assert.Contains("no \"text\"", results.ProblemAt("damaged.jsonl:3"), StringComparison.Ordinal);
        Assert.Contains("\"gestern\"; expected", results.ProblemAt("damaged.jsonl:4"), StringComparison.Ordinal);
        Assert.Contains("not a JSON object", results.ProblemAt("damaged.jsonl:5"), StringComparison.Ordinal);
        Assert.Contains("ends before its last brace", results.ProblemAt("damaged.jsonl:6"), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_a_user_gives_go_before_those_known()
    {
        var options = new IntakeOptions { FieldNames = ImmutableDictionary<string, ReportField>.Empty.Add("Nachricht", ReportField.Text).Add("erschienen", ReportField.Published) };

        var result = Assert.Single(Wire.Read("""{"text": "nicht dies", "nachricht": "Dies.", "Erschienen": "2020"}""", options: options));

        Assert.Equal(("Dies.", new PartialDate(2020)), (result.Item!.Text, result.Item.Published));
    }

    [Fact]
    public void An_endless_line_is_refused_without_holding_it()
    {
        var result = Assert.Single(Wire.ReadHostile(() => new EndlessStream("{\"text\": \"", "Lorem ipsum ", 16 * 1024 * 1024)));

        Assert.Contains("without an end", result.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_nested_without_end_are_refused()
    {
        var result = Assert.Single(Wire.ReadHostile(() => new EndlessStream("{\"text\": ", "[", 16 * 1024 * 1024)));

        Assert.Contains("64 deep", result.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void UTF_16_with_a_mark_is_read()
    {
        var result = Assert.Single(Wire.Read([0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes("{\"text\": \"Größe\"}")]));

        Assert.Equal("Größe", result.Item!.Text);
    }
}
