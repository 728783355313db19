using Depesche.NewsItems;
using Depesche.Readings;
using Depesche.Tests.Samples;

namespace Depesche.Tests.Readings;

public class SentenceMemoryTests
{
    [Fact]
    public void Remembered_sentences_give_the_same_readings()
    {
        var fresh = new Reader();
        var remembering = new Reader(remembersSentences: true);
        var reports = Directory.GetFiles(SampleTests.Folder, "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText).ToList();
        foreach (var text in reports.Concat(reports).Append(string.Join("\n\n", reports)))
        {
            var item = NewsItem.Parse(text);
            Assert.Equal(ReadingJson.ToString(fresh.Read(item)), ReadingJson.ToString(remembering.Read(item)));
            Assert.Equal(fresh.Analyze(item).Words, remembering.Analyze(item).Words);
        }
    }
}
