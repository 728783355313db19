using Depesche.NewsItems;
using Depesche.Readings;

namespace Depesche.Tests.Readings;

public sealed class LongInputTests
{
    private static readonly Reader Reader = new();

    /// <summary>Each finishes in seconds only if every stage is linear in the length of the text.</summary>
    [Theory]
    [InlineData("„")]
    [InlineData("“")]
    [InlineData("\"")]
    [InlineData("7")]
    [InlineData("1. ")]
    [InlineData("Haus ")]
    [InlineData("und die Minister ")]
    [InlineData("sagte er, ")]
    [InlineData("der, ")]
    [InlineData("Russland und ")]
    [InlineData("(dpa) - ")]
    [InlineData("am Dienstag ")]
    [InlineData("dass er sage, ")]
    public void Half_a_megabyte_of_one_thing_is_read(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 500_000 / piece.Length));

        var reading = Reader.Read(NewsItem.Parse(text));

        Assert.Equal(text, reading.Item.Text);
    }
}
