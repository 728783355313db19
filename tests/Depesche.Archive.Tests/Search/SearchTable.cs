using Depesche.Archive.Search;
using Depesche.NewsItems;
using Depesche.Readings;
using Depesche.Syntax;
using Microsoft.Data.Sqlite;

namespace Depesche.Archive.Tests.Search;

/// <summary>What reads texts and queries, loaded once for all tests.</summary>
internal static class German
{
    private static readonly Lazy<Reader> LazyReader = new(() => new Reader());
    private static readonly Lazy<SearchTerms> LazyTerms = new(() => new SearchTerms());

    public static SearchTerms Terms => LazyTerms.Value;

    public static ParsedText Parse(string text) => LazyReader.Value.Analyze(NewsItem.Parse(text));

    public static SearchQuery Query(string query) => SearchQuery.Parse(query, Terms);
}

/// <summary>A full-text table in memory.</summary>
internal sealed class SearchTable : IDisposable
{
    private readonly SqliteConnection connection = new("Data Source=:memory:");

    public SearchTable(string detail = "full")
    {
        connection.Open();
        Run($"CREATE VIRTUAL TABLE search USING fts5(words, terms, content='', contentless_delete=1, tokenize='ascii', detail={detail})");
    }

    public void Add(string text) => Add(German.Terms.Of(German.Parse(text)));

    public void Add(SearchText text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "INSERT INTO search(words, terms) VALUES ($words, $terms)";
        command.Parameters.AddWithValue("$words", text.Words);
        command.Parameters.AddWithValue("$terms", text.Terms);
        command.ExecuteNonQuery();
    }

    public long Count(SearchQuery query)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM search WHERE search MATCH $query";
        command.Parameters.AddWithValue("$query", query.Match);
        return (long)command.ExecuteScalar()!;
    }

    public void Dispose() => connection.Dispose();

    private void Run(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
