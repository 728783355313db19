using Depesche.Events;
using Depesche.LanguageData;
using Depesche.NewsItems;
using Depesche.Readings;

namespace Depesche.Tests.Events;

/// <summary>Every frame brings a sentence in which it must be read and one in which it must not. Trees err now and then, so that
/// a few of more than a thousand may fail; which ones is told.</summary>
public sealed class FrameTests
{
    private static readonly Reader Reader = new();

    [Fact]
    public void Frames_are_read_in_their_examples() =>
        AssertFew(0.015, Frames.Where(f => !RulesIn(f.Example).Contains(f.Id)).Select(f => $"{f.Id}: {f.Example}"));

    [Fact]
    public void Frames_are_not_read_in_their_counterexamples() =>
        AssertFew(0.005, Frames.Where(f => RulesIn(f.Counterexample).Contains(f.Id)).Select(f => $"{f.Id}: {f.Counterexample}"));

    private static IEnumerable<EventFrame> Frames => new EventCoder(LanguageFiles.BuiltIn).Frames.Frames;

    private static void AssertFew(double share, IEnumerable<string> failed)
    {
        var list = failed.ToList();
        Assert.True(list.Count <= share * Frames.Count(), $"{list.Count} fail:\n{string.Join('\n', list)}");
    }

    private static IEnumerable<string> RulesIn(string sentence) => Reader.Read(NewsItem.Parse(sentence)).Events.Select(e => e.Rule);
}
