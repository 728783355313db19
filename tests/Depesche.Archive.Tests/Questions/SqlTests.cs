using Depesche.Archive.Questions;

namespace Depesche.Archive.Tests.Questions;

public sealed class SqlTests(AskedArchive archive) : IClassFixture<AskedArchive>
{
    [Fact]
    public void Spans_give_the_words_also_behind_letters_of_two_units()
    {
        using var ask = archive.Ask();
        Assert.Equal(["Ab"], Values(ask, "SELECT span('😀Ab', 2, 4)"));
        Assert.Equal([null], Values(ask, "SELECT span('Ab', 1, 9)"));
        Assert.All(Values(ask, "SELECT span(t.content, s.start, s.\"end\") FROM sentences s JOIN texts t ON t.id = s.text"), s => Assert.EndsWith(".", (string?)s, StringComparison.Ordinal));
        Assert.Contains("den chinesischen Verteidigungsminister Li Shangfu", Values(ask,
            "SELECT span(t.content, m.start, m.\"end\") FROM mentions m JOIN readings r ON r.id = m.reading JOIN texts t ON t.id = r.text WHERE m.form = 'name'"));
    }

    [Fact]
    public void Names_and_dates_are_brought_to_one_form()
    {
        using var ask = archive.Ask();
        Assert.Equal(["mueller"], Values(ask, "SELECT fold('Müller')"));
        Assert.Equal(["2023-02-28"], Values(ask, "SELECT last_day('2023-02')"));
        Assert.Equal(["2023-04-20"], Values(ask, "SELECT last_day('[2023-04-18,2023-04-20]')"));
    }

    [Theory]
    [InlineData("DELETE FROM events", "only SELECT")]
    [InlineData("PRAGMA query_only = 0", "only SELECT")]
    [InlineData("PRAGMA writable_schema = 1", "only SELECT")]
    [InlineData("ATTACH ':memory:' AS other", "only SELECT")]
    [InlineData("CREATE TEMP TABLE x (y)", "only SELECT")]
    [InlineData("VACUUM INTO 'copy.db'", "only SELECT")]
    [InlineData("SELECT load_extension('x')", "not authorized")]
    [InlineData("SELECT 1; DELETE FROM events", "several statements")]
    [InlineData("SELECT 1; nonsense", "several statements")]
    [InlineData("", "empty")]
    [InlineData("-- nothing", "empty")]
    [InlineData("SELECT none FROM events", "no such column: none")]
    [InlineData("SELECT abs(-9223372036854775808)", "integer overflow")]
    [InlineData("SELECT json(column1) FROM (VALUES ('1'), ('{'))", "malformed JSON")]
    public void What_does_not_only_read_is_refused(string sql, string expected)
    {
        using var ask = archive.Ask();
        var error = Assert.Throws<ArchiveException>(() => Values(ask, sql));
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.False(File.Exists("copy.db"));
        Assert.Equal([7L], Values(ask, "SELECT count(*) FROM reports;"));
    }

    [Fact]
    public void What_reads_is_answered()
    {
        using var ask = archive.Ask();
        Assert.Equal(["ok"], Values(ask, "PRAGMA integrity_check"));
        Assert.Equal([1L], Values(ask, "SELECT count(*) FROM report_words WHERE report_words MATCH 'genf'"));
        Assert.Equal([6L], Values(ask, "WITH RECURSIVE n(x) AS (VALUES (1) UNION ALL SELECT x + 1 FROM n LIMIT 3) SELECT sum(x) FROM n"));
        Assert.NotEmpty(Values(ask, "EXPLAIN QUERY PLAN SELECT * FROM events"));
    }

    private static List<object?> Values(ArchiveReader ask, string sql) => [.. ask.Sql(sql).Rows.Select(r => r[0])];
}
