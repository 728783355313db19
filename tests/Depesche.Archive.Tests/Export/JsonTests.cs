using System.Text.Json;
using Depesche.Archive.Export;
using Depesche.Events;

namespace Depesche.Archive.Tests.Export;

public sealed class JsonTests
{
    private static readonly string[] PloverTypes = [.. Enum.GetValues<EventType>().Select(PloverNames.Type)];

    [Fact]
    public void Plover_records_have_the_fields_that_the_manual_requires()
    {
        var records = Lines(SampleRows.WriteText(SampleRows.ForEvents("plover"), SampleRows.Events, SampleRows.Options));

        Assert.Equal(SampleRows.Events.Length, records.Length);
        Assert.Equal(records.Length, records.Select(r => r.GetProperty("id").GetString()).Distinct().Count());
        Assert.All(records, r =>
        {
            Assert.NotEmpty(r.GetProperty("date").GetString()!);
            Assert.Contains(r.GetProperty("event").GetString(), PloverTypes);
            Assert.Equal(JsonValueKind.Array, r.GetProperty("actor").ValueKind);
        });
    }

    [Theory]
    [InlineData("plover")]
    [InlineData("jsonl")]
    public void Fields_of_events_are_those_of_the_reference(string name)
    {
        var export = SampleRows.ForEvents(name);
        var full = SampleRows.Visit() with { Date = "2023-04-16/2023-04-18" };
        full = full with { Evidence = [full.Evidence[0] with { Quotation = 1 }] };

        var record = Lines(SampleRows.WriteText(export, [full], SampleRows.WithText))[0];

        Assert.Equal(export.Format.Columns.Select(c => c.Name), record.EnumerateObject().Select(p => p.Name));
    }

    [Fact]
    public void Fields_of_quotations_are_those_of_the_reference()
    {
        var export = SampleRows.ForQuotations("jsonl");

        var records = Lines(SampleRows.WriteText(export, SampleRows.Quotations, SampleRows.WithText));

        Assert.All(records, r => Assert.Equal(export.Format.Columns.Select(c => c.Name), r.EnumerateObject().Select(p => p.Name)));
    }

    [Fact]
    public void A_plover_record_tells_place_source_and_voice()
    {
        var visit = SampleRows.Visit();
        visit = visit with { Evidence = [visit.Evidence[0] with { Voice = visit.Actors }], Aux = AuxiliaryModes.Future };

        var record = Lines(SampleRows.WriteText(SampleRows.ForEvents("plover"), [visit], SampleRows.Options))[0];

        Assert.Equal(("Beijing", 39.9, "city"), (record.GetProperty("event_loc").GetProperty("resolved_place").GetString(), record.GetProperty("event_loc").GetProperty("lat").GetDouble(), record.GetProperty("event_loc").GetProperty("resolution").GetString()));
        Assert.Equal(["visit", "future"], record.GetProperty("mode").EnumerateArray().Select(m => m.GetString()));
        Assert.Equal("RUS", record.GetProperty("voice")[0].GetProperty("code").GetString());
        Assert.False(record.GetProperty("reporter_tells").GetBoolean());
        Assert.Equal(("(c) dpa", "1.2.3"), (record.GetProperty("cite_info").GetProperty("license").GetString(), record.GetProperty("cite_info").GetProperty("version").GetString()));
        Assert.Equal(("2026-03-01", "12:30:00"), (record.GetProperty("coded_date").GetString(), record.GetProperty("coded_time").GetString()));
    }

    [Fact]
    public void An_event_without_a_date_has_that_of_its_report_and_says_so()
    {
        var record = Lines(SampleRows.WriteText(SampleRows.ForEvents("plover"), [SampleRows.Visit() with { Date = "", DateReason = "" }], SampleRows.Options))[0];

        Assert.Equal(("2023-04-18", "date of the report"), (record.GetProperty("date").GetString(), record.GetProperty("date_reason").GetString()));
    }

    [Fact]
    public void Evidence_in_json_lines_lies_at_its_place_in_the_text()
    {
        var records = Lines(SampleRows.WriteText(SampleRows.ForEvents("jsonl"), SampleRows.Events, SampleRows.WithText));

        foreach (var (row, record) in SampleRows.Events.Zip(records))
        {
            Assert.Equal(row.Evidence.Length, record.GetProperty("evidence").GetArrayLength());
            var first = record.GetProperty("evidence")[0];
            Assert.Equal(row.Report.Text[first.GetProperty("start").GetInt32()..first.GetProperty("end").GetInt32()], first.GetProperty("text").GetString());
        }
    }

    [Fact]
    public void Geojson_is_a_feature_collection_with_points_in_the_order_of_rfc_7946()
    {
        var text = SampleRows.WriteText(SampleRows.ForEvents("geojson"), [SampleRows.Visit(), SampleRows.Visit() with { Place = "", PlaceCountry = "" }], SampleRows.Options);

        using var document = JsonDocument.Parse(text);

        Assert.Equal("FeatureCollection", document.RootElement.GetProperty("type").GetString());
        var features = document.RootElement.GetProperty("features");
        Assert.Equal(2, features.GetArrayLength());
        Assert.All(features.EnumerateArray(), f => Assert.Equal("Feature", f.GetProperty("type").GetString()));
        Assert.Equal("Point", features[0].GetProperty("geometry").GetProperty("type").GetString());
        Assert.Equal([116.41, 39.9], features[0].GetProperty("geometry").GetProperty("coordinates").EnumerateArray().Select(c => c.GetDouble()));
        Assert.Equal(JsonValueKind.Null, features[1].GetProperty("geometry").ValueKind);
        Assert.Equal(GeoJsonExport.Properties.Where(p => !p.IsReportText).Select(p => p.Name), features[0].GetProperty("properties").EnumerateObject().Select(p => p.Name));
        Assert.Equal("city", features[0].GetProperty("properties").GetProperty("precision").GetString());
    }

    [Fact]
    public void No_events_make_an_empty_collection()
    {
        using var document = JsonDocument.Parse(SampleRows.WriteText(SampleRows.ForEvents("geojson"), [], SampleRows.Options));

        Assert.Equal(0, document.RootElement.GetProperty("features").GetArrayLength());
    }

    private static JsonElement[] Lines(string text) => [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)];
}
