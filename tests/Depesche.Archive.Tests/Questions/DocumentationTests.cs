using System.Text.RegularExpressions;

namespace Depesche.Archive.Tests.Questions;

public sealed partial class DocumentationTests(AskedArchive archive) : IClassFixture<AskedArchive>
{
    private static readonly string Page = File.ReadAllText(Path.Combine(TestArchive.Root, "docs", "archive.md")).ReplaceLineEndings("\n");

    [Fact]
    public void Every_table_and_view_stands_in_the_page_with_its_columns()
    {
        using var ask = archive.Ask();
        var schema = ask.Sql("SELECT t.name, group_concat(c.name, ' ') FROM pragma_table_list t JOIN pragma_table_xinfo(t.name) c WHERE t.schema = 'main' AND t.type <> 'shadow' " +
            "AND t.name NOT LIKE 'sqlite%' AND c.hidden = 0 GROUP BY t.name ORDER BY t.name").Rows.ToDictionary(r => (string)r[0]!, r => (string)r[1]!);
        var told = Section().Matches(Page).ToDictionary(s => s.Groups["table"].Value, s => string.Join(' ', s.Groups["column"].Captures.Select(c => c.Value)));

        Assert.Equal(schema.Keys.Order(), told.Keys.Order());
        Assert.All(schema, table => Assert.Equal(table.Value, told[table.Key].Replace("*", schema["versions"], StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_query_of_the_page_runs()
    {
        using var ask = archive.Ask();
        var queries = Query().Matches(Page);

        Assert.NotEmpty(queries);
        foreach (var query in queries.Select(q => q.Groups["sql"].Value))
        {
            var answer = ask.Sql(query);
            Assert.All(answer.Rows, row => Assert.Equal(answer.Columns.Length, row.Length));
        }
    }

    [GeneratedRegex(@"^### `(?<table>\w+)`: .*\n\n\| column \| \|\n\|---\|---\|\n(\| `(?<column>[\w*]+)` \| .* \|\n)+", RegexOptions.Multiline)]
    private static partial Regex Section();

    [GeneratedRegex("```sql\n(?<sql>[^`]+)```")]
    private static partial Regex Query();
}
