using Depesche.Events;
using Depesche.LanguageData;

namespace Depesche.Tests.Events;

public sealed class EventDataTests
{
    private const string FrameHeader = "id\tkind\tlemma\twith\troles\tneed\tmode\tcameo\texample\tcounterexample\n";

    [Fact]
    public void All_built_in_event_data_is_right() => Assert.NotEmpty(new EventCoder(LanguageFiles.BuiltIn).Frames.Frames);

    [Fact]
    public void Every_type_has_frames()
    {
        var frames = new EventCoder(LanguageFiles.BuiltIn).Frames.Frames;

        Assert.All(Enum.GetValues<EventType>(), type => Assert.Contains(frames, f => f.Type == type));
    }

    [Fact]
    public void Every_frame_has_a_sentence_where_it_must_be_read_and_one_where_it_must_not() =>
        Assert.All(new EventCoder(LanguageFiles.BuiltIn).Frames.Frames, f =>
        {
            Assert.NotEmpty(f.Example);
            Assert.NotEmpty(f.Counterexample);
        });

    [Theory]
    [InlineData("x\tverb\tloben\t\tactor=subj\t\t\t999\tA\tB", "CAMEO code '999'")]
    [InlineData("x\tverb\tloben\t\tactor=subj\t\tvisit\t051\tA\tB", "no mode of SUPPORT")]
    [InlineData("x\tverb\tloben\tobj:@nichts\tactor=subj\t\t\t051\tA\tB", "no class '@nichts'")]
    [InlineData("x\tverb\tloben\t\tdoer=subj\t\t\t051\tA\tB", "is no role")]
    [InlineData("x\tverb\tloben\t\tactor=SUBJ\t\t\t051\tA\tB", "is no slot")]
    [InlineData("x\tverb\tloben\trefl:sich\tactor=subj\t\t\t051\tA\tB", "stand without words")]
    [InlineData("x\tverb\tloben\tword\tactor=subj\t\t\t051\tA\tB", "name words after a colon")]
    [InlineData("x\tverbum\tloben\t\tactor=subj\t\t\t051\tA\tB", "'verbum'")]
    [InlineData("x\tverb\t\t\tactor=subj\t\t\t051\tA\tB", "needs an id, a lemma and an example")]
    public void A_wrong_frame_is_named_by_file_and_line(string row, string problem)
    {
        var data = LanguageFiles.With(new Dictionary<string, string> { ["de/frames/support.tsv"] = FrameHeader + row + "\n" });

        var error = Assert.Throws<DataFileException>(() => new EventCoder(data));

        Assert.Equal("de/frames/support.tsv", error.File);
        Assert.Equal(2, error.Line);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_link_is_named_by_file_and_line()
    {
        var data = LanguageFiles.With(new Dictionary<string, string> { ["de/event-links.tsv"] = "word\tlink\nmit\tnichts\n" });

        var error = Assert.Throws<DataFileException>(() => new EventLinks(data));

        Assert.Equal("de/event-links.tsv", error.File);
        Assert.Equal(2, error.Line);
    }

    [Fact]
    public void A_frame_of_ones_own_replaces_the_built_in_frame_of_its_id()
    {
        var row = "loben\tverb\trühmen\t\tactor=subj recipient=obj\tactor\t\t051\tA\tB\n";
        var data = LanguageFiles.With(new Dictionary<string, string> { ["de/frames/support.tsv"] = FrameHeader + row });

        var frame = Assert.Single(new EventCoder(data).Frames.Frames, f => f.Id == "loben");

        Assert.Equal("rühmen", Assert.Single(frame.Lemmas));
    }

    [Theory]
    [InlineData("Luftangriff", "luftangriff")]
    [InlineData("Bergangriff", "angriff")]
    [InlineData("US-Angriff", "angriff")]
    [InlineData("Angriff", "angriff")]
    public void A_compound_is_known_by_its_longest_ending(string lemma, string frame) =>
        Assert.Equal(frame, new EventCoder(LanguageFiles.BuiltIn).Frames.OfNoun(lemma)[0].Id);

    [Fact]
    public void Of_the_frames_of_a_word_the_most_specific_comes_first()
    {
        var frames = new EventCoder(LanguageFiles.BuiltIn).Frames.OfVerb("aussprechen").ToArray();

        Assert.Equal(frames.OrderByDescending(f => f.Specificity).Select(f => f.Specificity), frames.Select(f => f.Specificity));
    }

    [Theory]
    [InlineData("future", EventType.Consult, "visit", EventType.Agree)]
    [InlineData("future", EventType.Retreat, "withdraw", EventType.Concede)]
    [InlineData("future", EventType.Assault, "aerial", EventType.Threaten)]
    [InlineData("future-negated", EventType.Aid, "", EventType.Reject)]
    [InlineData("refuse", EventType.Consult, "", EventType.Reject)]
    [InlineData("demand", EventType.Retreat, "release", EventType.Request)]
    public void Planned_demanded_and_refused_acts_are_verbal_events(string effect, EventType act, string mode, EventType verbal) =>
        Assert.Equal(verbal, new PloverOntology(LanguageFiles.BuiltIn).Reduce(effect, act, mode)?.Type);
}
