using System.Text.Json;
using NJsonSchema;

namespace Depesche.Cli.Tests;

public sealed class ReadOutputTests
{
    private static readonly Lazy<Outcome> Samples = new(() => CommandLine.Run("read", "samples", "--format", "jsonl"));

    [Fact]
    public void Every_sample_is_read()
    {
        var files = Directory.GetFiles(Path.Combine(CommandLine.Root, "samples"), "*.txt");

        Assert.Equal("", Samples.Value.Errors);
        Assert.Equal(0, Samples.Value.ExitCode);
        Assert.True(files.Length >= 24);
        Assert.Equal(files.Length, Samples.Value.OutputLines.Length);
    }

    [Fact]
    public async Task Every_reading_fits_the_published_schema()
    {
        var schema = await JsonSchema.FromFileAsync(Path.Combine(CommandLine.Root, "docs", "reading.schema.json"), TestContext.Current.CancellationToken);

        foreach (var line in Samples.Value.OutputLines)
        {
            Assert.Empty(schema.Validate(line).Select(e => $"{e.Path}: {e.Kind}"));
        }
    }

    [Fact]
    public async Task The_schema_refuses_what_is_not_a_reading()
    {
        var schema = await JsonSchema.FromFileAsync(Path.Combine(CommandLine.Root, "docs", "reading.schema.json"), TestContext.Current.CancellationToken);
        var line = Samples.Value.OutputLines[0].Replace("\"sentences\":[{\"start\":", "\"sentences\":[{\"begin\":", StringComparison.Ordinal);

        Assert.NotEmpty(schema.Validate(line));
    }

    [Fact]
    public void Each_text_is_the_characters_under_its_offsets()
    {
        foreach (var line in Samples.Value.OutputLines)
        {
            using var reading = JsonDocument.Parse(line);
            var text = reading.RootElement.GetProperty("item").GetProperty("text").GetString()!;
            foreach (var part in Parts(reading.RootElement))
            {
                var start = part.GetProperty("start").GetInt32();
                var end = part.GetProperty("end").GetInt32();
                Assert.Equal(part.GetProperty("text").GetString(), text[start..end]);
            }
        }
    }

    [Fact]
    public void A_second_run_gives_the_same_bytes() =>
        Assert.Equal(Samples.Value.Output, CommandLine.Run("read", "samples", "--format", "jsonl").Output);

    [Fact]
    public void A_plover_record_has_the_required_fields()
    {
        var outcome = CommandLine.Run("read", "samples", "--format", "plover");

        Assert.NotEmpty(outcome.OutputLines);
        foreach (var line in outcome.OutputLines)
        {
            using var record = JsonDocument.Parse(line);
            foreach (var name in (string[])["id", "date", "actor", "recipient", "event", "event_text", "quad_code", "voice"])
            {
                Assert.True(record.RootElement.TryGetProperty(name, out _), $"{name} is missing in {line}");
            }
        }
    }

    [Fact]
    public void The_page_shows_who_is_who_then_events_then_quotations()
    {
        var page = CommandLine.Run("read", "samples").Output;

        var who = page.IndexOf("Wer ist wer", StringComparison.Ordinal);
        var events = page.IndexOf("Ereignisse", StringComparison.Ordinal);
        var quotations = page.IndexOf("Zitate", StringComparison.Ordinal);
        Assert.True(0 < who && who < events && events < quotations);
    }

    [Fact]
    public void Trees_come_out_as_conllu_with_ten_columns()
    {
        var lines = CommandLine.Run("read", "samples", "--format", "conllu").OutputLines.Where(l => l[0] != '#').ToList();

        Assert.NotEmpty(lines);
        Assert.All(lines, l => Assert.Equal(10, l.Split('\t').Length));
    }

    private static IEnumerable<JsonElement> Parts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object when element.TryGetProperty("start", out _) && element.TryGetProperty("text", out _) => [element],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Parts(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Parts),
        _ => [],
    };
}
