using System.Text.Json;
using Depesche.Evaluation.Events;
using Depesche.Events;
using Depesche.LanguageData;

namespace Depesche.Evaluation.Tests.Events;

/// <summary>The gold readings of the sample reports, <c>data/events</c>.</summary>
public sealed class SampleGoldTests
{
    private const int FewestReports = 14;
    private static readonly string GoldFile = Path.Combine(Repository.Root, "data", "events", "samples.jsonl");

    [Fact]
    public void Every_record_holds_a_sentence_of_its_report()
    {
        var sentences = GoldSentence.ReadFile(GoldFile);

        Assert.Equal(Records().Select(r => Text(r, "text")), sentences.Select(s => s.Text));
    }

    [Fact]
    public void At_least_fourteen_reports_are_read_each_from_start_to_end()
    {
        var reports = GoldSentence.ReadFile(GoldFile).GroupBy(s => s.Item.Id).ToList();

        Assert.True(reports.Count >= FewestReports, $"{reports.Count} reports");
        foreach (var report in reports)
        {
            var end = 0;
            foreach (var sentence in report)
            {
                Assert.True(sentence.Start >= end, $"{report.Key}: '{sentence.Text}' begins before the sentence above it has ended");
                end = sentence.End;
            }

            var item = report.First().Item;
            Assert.All(item.Paragraphs, p => Assert.Contains(report, s => s.Start <= p.Start && p.Start < s.End));
            Assert.Equal(item.Paragraphs.Max(p => p.End), end);
        }
    }

    [Fact]
    public void Words_of_triggers_stand_in_the_sentence_in_their_order()
    {
        foreach (var (record, reading) in Events())
        {
            string sentence = Text(record, "text"), trigger = Text(reading, "trigger");
            var at = 0;
            foreach (var part in trigger.Split(" ... "))
            {
                var found = sentence.IndexOf(part, at, StringComparison.Ordinal);
                Assert.True(part.Length > 0 && found >= 0, $"'{trigger}' does not stand in '{sentence}'");
                at = found + part.Length;
            }
        }
    }

    [Fact]
    public void Names_of_parties_and_voices_stand_in_the_report_no_later_than_the_sentence()
    {
        foreach (var (record, reading) in Events())
        {
            var report = File.ReadAllText(Path.Combine(Path.GetDirectoryName(GoldFile)!, Text(record, "doc")));
            var before = report[..record.GetProperty("end").GetInt32()];
            Assert.All(Parties(reading), p => Assert.True(Text(p, "text").Length > 0, Text(record, "text")));
            Assert.All(Parties(reading).Select(p => Text(p, "text")).Append(Text(reading, "voice")), name =>
                Assert.Contains(name, before, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Types_modes_codes_sectors_and_contexts_are_those_of_the_program()
    {
        var data = LanguageFiles.BuiltIn;
        var ontology = new PloverOntology(data);
        var sectors = data.Read("plover/sectors.tsv", "sector", "meaning", "political", "force").Select(r => r[0]).Append("").ToHashSet();
        var codes = data.Read("de/countries.tsv", "code", "alpha2", "name", "gender", "names", "adjectives", "people", "capitals")
            .Select(r => r[0]).Concat(["", "IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC"]).ToHashSet();
        var contexts = data.Read("de/contexts.tsv", "context", "words").Select(r => r[0]).ToHashSet();
        foreach (var (record, reading) in Events())
        {
            var type = Enum.Parse<EventType>(Text(reading, "type"), ignoreCase: true);
            var mode = Text(reading, "mode");
            Assert.Equal(ScoredEvent.Name(type), Text(reading, "type"));
            Assert.True(mode.Length == 0 || ontology.HasMode(type, mode), $"{type} has no mode '{mode}': {Text(record, "text")}");
            Assert.All(Parties(reading), p => Assert.Contains(Text(p, "code"), codes));
            Assert.All(Parties(reading), p => Assert.Contains(Text(p, "sector"), sectors));
            Assert.All(Strings(reading, "context"), c => Assert.Contains(c, contexts));
            Assert.All(Strings(reading, "aux"), a => Assert.True(Enum.TryParse<AuxiliaryModes>(a, ignoreCase: true, out _), a));
        }
    }

    [Fact]
    public void A_record_of_a_report_that_is_nowhere_is_refused_with_file_and_line()
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".jsonl");
        File.WriteAllText(file, """{"doc": "fehlt.txt", "sent": 0, "start": 0, "end": 1, "text": "X", "events": []}""");
        try
        {
            var error = Assert.Throws<GoldDataException>(() => GoldSentence.ReadFile(file));

            Assert.Contains($"{file}:1: 'fehlt.txt'", error.Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static IEnumerable<(JsonElement Record, JsonElement Event)> Events() =>
        from record in Records()
        from reading in record.GetProperty("events").EnumerateArray()
        select (record, reading);

    private static IEnumerable<JsonElement> Records() => File.ReadLines(GoldFile).Select(l => JsonSerializer.Deserialize<JsonElement>(l));

    private static IEnumerable<JsonElement> Parties(JsonElement reading) =>
        reading.GetProperty("actor").EnumerateArray().Concat(reading.GetProperty("recipient").EnumerateArray());

    private static IEnumerable<string> Strings(JsonElement element, string name) =>
        element.GetProperty(name).EnumerateArray().Select(v => v.GetString()!);

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
