using CsCheck;
using Depesche.NewsItems;
using Depesche.Readings;

namespace Depesche.Tests.Quotations;

public class QuotationRobustnessTests
{
    private static readonly Reader Reader = new();

    private static readonly string[] Words =
    [
        "„", "“", "\"", "»", "«", ",", ":", ".", "(", ")", "–", ";", "sagte", "laut", "nach", "Angaben", "zufolge", "so", "demnach", "Wie",
        "dass", "er", "sei", "der", "Minister", "forderte", "zu", "gehen", "und", "Das", "teilte", "mit", "soll", "haben", "\n\n", "\ud800",
    ];

    private static readonly Gen<string> Scrambled = Gen.Int[0, Words.Length - 1].List[0, 60].Select(picks => string.Join(' ', picks.Select(i => Words[i])));

    [Fact]
    public void Any_jumble_of_speech_words_gives_spans_inside_the_text_in_order() => Scrambled.Sample(text =>
    {
        var reading = Reader.Read(NewsItem.Parse(text));
        var start = 0;
        foreach (var quotation in reading.Quotations)
        {
            foreach (var span in quotation.Quote.Concat(quotation.Frame).Concat(quotation.Cue).Concat(quotation.Fragments).Concat(quotation.Asides))
            {
                Assert.True(span.Length > 0 && span.End <= text.Length);
            }

            Assert.True(quotation.Quote[0].Start >= start);
            Assert.True(quotation.NestedIn < quotation.Index);
            start = quotation.Quote[0].Start;
        }
    });

    [Theory]
    [InlineData("„", 60_000)]
    [InlineData("\" ", 60_000)]
    [InlineData("laut X , ", 10_000)]
    [InlineData("sagte er , dass ", 10_000)]
    [InlineData("„Er kam.“ ", 8_000)]
    [InlineData("Das Wasser steige. ", 8_000)]
    public void Endless_input_is_read_in_time_that_grows_with_its_length(string part, int times)
    {
        var text = string.Concat(Enumerable.Repeat(part, times));

        Assert.NotNull(Reader.Read(NewsItem.Parse(text)));
    }
}
