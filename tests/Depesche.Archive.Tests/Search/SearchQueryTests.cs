using CsCheck;
using Depesche.Archive.Search;

namespace Depesche.Archive.Tests.Search;

public sealed class SearchQueryTests
{
    [Theory]
    [InlineData("", 0, "write one")]
    [InlineData("§ %", 3, "write one")]
    [InlineData("-Rom", 4, "add a word that must")]
    [InlineData("Paris OR", 8, "write one")]
    [InlineData("Paris NICHT", 11, "must not occur")]
    [InlineData("Ende \"der Gewalt", 5, "not closed")]
    [InlineData("(Paris", 0, "not closed")]
    [InlineData("Paris)", 5, "closes none")]
    [InlineData("*angriff", 0, "only at the end")]
    [InlineData("Luft*angriff", 4, "only at the end")]
    [InlineData("Paris an*", 6, "at least 3 letters")]
    [InlineData("((((((((( Rom )))))))))", 8, "at most 8 brackets")]
    public void A_wrong_query_is_told_where_and_how_to_mend_it(string query, int position, string words)
    {
        var error = Assert.Throws<SearchQueryException>(() => German.Query(query));

        Assert.Equal(position, error.Position);
        Assert.StartsWith($"query, character {position + 1}: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_query_of_too_many_words_is_refused() =>
        Assert.Contains("at most 64 words",
            Assert.Throws<SearchQueryException>(() => German.Query(string.Join(' ', Enumerable.Repeat("Rom", 65)))).Message, StringComparison.Ordinal);

    [Fact]
    public void The_longest_and_deepest_query_is_one_that_the_table_takes()
    {
        using var table = new SearchTable();
        table.Add("Der Kanzler reist nach Rom.");

        var words = string.Join(" OR ", Enumerable.Repeat("Kündigung -Rom", 32));

        Assert.Equal(0, table.Count(German.Query($"(((((((({words}))))))))")));
    }

    [Fact]
    public void No_query_makes_the_table_fail()
    {
        using var table = new SearchTable();
        table.Add("Der Kanzler reist nach Rom.");
        string[] signs =
        [
            "\"", "„", "“", "(", ")", "*", "-", " OR ", " NICHT ", " NOT ", " AND ", " ODER", "NEAR", "words:", "{", "}", "^", "+",
            "'", ";", " ", "Rom", "Kündigung", "Nato-Gipfel", "3,5", "ß", "\u0308", "\u00AD", "\uD800", "\0", "Ελλάδα", "😀", "_", "\\",
        ];
        var queries = Gen.OneOf(Gen.String, Gen.Int[0, signs.Length - 1].Array[0, 12].Select(chosen => string.Concat(chosen.Select(i => signs[i]))));

        queries.Sample(query =>
        {
            try
            {
                var parsed = German.Query(query);
                table.Count(parsed);
                parsed.HitsIn(query);
            }
            catch (SearchQueryException error)
            {
                Assert.InRange(error.Position, 0, query.Length);
            }
        }, iter: 3000, threads: 1);
    }
}
