using Depesche.Evaluation.Events;
using Depesche.Events;

namespace Depesche.Evaluation.Tests.Events;

public sealed class EventMeasuresTests
{
    [Fact]
    public void Types_count_as_a_multiset()
    {
        var measures = Measure([Meeting("FRA", "DEU"), Meeting("POL", "DEU")], [Meeting("FRA", "DEU")]);

        Assert.Equal(1, measures.Type.Precision);
        Assert.Equal(0.5, measures.Type.Recall);
        Assert.Equal(2, measures.PerType[EventType.Consult].Gold);
    }

    [Fact]
    public void A_dyad_needs_all_codes_of_both_roles()
    {
        var measures = Measure([Meeting("FRA", "DEU")], [Meeting("FRA", "POL")]);

        Assert.Equal(1, measures.Type.F1);
        Assert.Equal(0, measures.Dyad.F1);
        Assert.Equal(0.5, measures.Code.F1);
    }

    [Fact]
    public void A_full_match_needs_modes_and_sectors_too()
    {
        var gold = Meeting("FRA", "DEU") with { Mode = ["visit"] };

        Assert.Equal(0, Measure([gold], [Meeting("FRA", "DEU")]).Full.F1);
        Assert.Equal(1, Measure([gold], [gold with { Actors = [new("FRA", "GOV")] }]).Full.F1);
        Assert.Equal(0, Measure([gold], [gold with { Actors = [new("FRA", "MIL")] }]).Full.F1);
    }

    [Fact]
    public void Events_of_a_type_are_paired_by_the_codes_they_share()
    {
        var measures = Measure(
            [Meeting("FRA", "DEU") with { Aux = AuxiliaryModes.Negation }, Meeting("POL", "CZE")],
            [Meeting("POL", "CZE"), Meeting("FRA", "DEU") with { Aux = AuxiliaryModes.Negation }]);

        Assert.Equal(2, measures.Paired);
        Assert.Equal(2, measures.AuxRight);
    }

    [Theory]
    [InlineData("", "", true)]
    [InlineData("das Innenministerium", "Innenministerium", true)]
    [InlineData("das Innenministerium", "", false)]
    [InlineData("", "ein Sprecher", false)]
    [InlineData("das Innenministerium", "ein Sprecher", false)]
    public void A_voice_is_right_when_its_words_overlap(string gold, string read, bool isRight)
    {
        var measures = Measure([Meeting("FRA", "DEU") with { Voice = Voice(gold) }], [Meeting("FRA", "DEU") with { Voice = Voice(read) }]);

        Assert.Equal(isRight ? 1 : 0, measures.VoiceRight);

        static System.Collections.Immutable.ImmutableArray<string> Voice(string words) => words.Length == 0 ? [] : [words];
    }

    [Fact]
    public void A_gold_line_that_is_no_json_is_named()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".jsonl");
        File.WriteAllText(path, "{\"id\":\"a\",\"text\":\"Es regnet.\",\"events\":[]}\n{oops\n");
        try
        {
            var error = Assert.Throws<GoldDataException>(() => GoldSentence.ReadFile(path));
            Assert.StartsWith(path + ":2:", error.Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Sentences_of_articles_are_placed_by_their_characters()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".jsonl");
        var items = path[..^".jsonl".Length] + "-items.jsonl";
        File.WriteAllText(path, """
            {"doc":"d1","sent":1,"start":11,"end":22,"events":[{"type":"PROTEST","mode":"demo","actor":[{"text":"","code":"FRA","sector":"CVL"}],"recipient":[],"trigger":"x","aux":["future"],"voice":""}]}
            """);
        File.WriteAllText(items, """
            {"id":"d1","text":"Es regnet. Es schneit.","published":"2020-02-01"}
            """);
        try
        {
            var sentence = Assert.Single(GoldSentence.ReadFile(path));
            Assert.Equal("Es schneit.", sentence.Text);
            Assert.Equal("2020-02-01", sentence.Item.Published?.ToString());
            var protest = Assert.Single(sentence.Events);
            Assert.Equal(EventType.Protest, protest.Type);
            Assert.Equal("demo", Assert.Single(protest.Mode));
            Assert.Equal(AuxiliaryModes.Future, protest.Aux);
            Assert.Empty(protest.Voice);
        }
        finally
        {
            File.Delete(path);
            File.Delete(items);
        }
    }

    private static EventMeasures Measure(ScoredEvent[] gold, ScoredEvent[] read)
    {
        var measures = new EventMeasures();
        measures.Add(gold, read);
        return measures;
    }

    private static ScoredEvent Meeting(string actor, string recipient) => new()
    {
        Type = EventType.Consult,
        Mode = [],
        Aux = AuxiliaryModes.None,
        Actors = [new(actor, "GOV")],
        Recipients = [new(recipient, "GOV")],
        Voice = [],
    };
}
