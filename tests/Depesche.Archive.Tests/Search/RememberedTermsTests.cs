using Depesche.Archive.Search;
using Depesche.NewsItems;
using Depesche.Readings;
using Depesche.Text;

namespace Depesche.Archive.Tests.Search;

public sealed class RememberedTermsTests
{
    [Fact]
    public void Remembered_sentences_give_the_same_terms()
    {
        var fresh = new SearchTerms();
        var reader = new Reader(remembersSentences: true);
        string[] texts =
        [
            "Polen kündigt Waffenlieferung an\n\nDie Armee griff die Stadt im Norden an. Polens Minister sprach von einem Fahrverbot.",
            "Er schwieg. Polens Minister sprach von einem Fahrverbot. Die Armee griff die Stadt im Norden an. Die Armee griff die Stadt in dem Norden an.",
        ];
        foreach (var text in texts.Concat(texts))
        {
            var expected = German.Parse(text);
            var remembered = reader.Analyze(NewsItem.Parse(text));
            TextSpan[] spans = [new(5, 40), new(50, 60)];

            Assert.Equal(fresh.Of(expected), German.Terms.Of(remembered));
            Assert.Equal(fresh.Of(expected, spans), German.Terms.Of(remembered, spans));
        }
    }
}
