using Depesche.NewsItems;
using Depesche.Readings;
using Depesche.Tests.Samples;

namespace Depesche.Tests.Events;

/// <summary>Sport, weather, business, accidents, culture: news that tells no political event.</summary>
public sealed class OrdinaryNewsTests
{
    private const int Sentences = 150;
    private const int MostEvents = 5;

    [Fact]
    public void Hardly_an_event_is_read_in_150_sentences_of_ordinary_news()
    {
        var reader = new Reader();
        var sentences = File.ReadAllLines(Path.Combine(SampleTests.Folder, "..", "data", "events", "ordinary.txt"));

        var read = sentences.SelectMany(s => reader.Read(NewsItem.Parse(s)).Events.Select(e => $"{e.Rule}: {s}")).ToList();

        Assert.Equal(Sentences, sentences.Distinct().Count());
        Assert.True(read.Count <= MostEvents, $"{read.Count} events:\n{string.Join('\n', read)}");
    }
}
