using System.Collections.Immutable;
using System.Text;
using Depesche.Text;

namespace Depesche.Archive.Search;

/// <summary>What a user looks for: words that must all occur, in any form; <c>"phrases"</c>; <c>OR</c> or <c>ODER</c>; <c>-word</c> or
/// <c>NICHT</c>; beginnings (<c>wort*</c>); brackets.</summary>
public sealed class SearchQuery
{
    private readonly QueryNode root;
    private readonly HitFinder hits;

    private SearchQuery(QueryNode root, TermLexicon lexicon)
    {
        this.root = root;
        hits = new HitFinder(root, lexicon);
        var match = new StringBuilder();
        root.WriteTo(match);
        Match = match.ToString();
    }

    /// <summary>The query as an expression of FTS5, for a table with the columns <c>words</c> and <c>terms</c>. All that the user wrote
    /// is in quotes.</summary>
    public string Match { get; }

    /// <summary>Reads a query.</summary>
    /// <exception cref="SearchQueryException">It is wrong; the message says where and what to write.</exception>
    public static SearchQuery Parse(string query, SearchTerms terms)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(terms);
        return new SearchQuery(new QueryParser(query, terms.Lexicon).Parse(), terms.Lexicon);
    }

    /// <summary>The words of <paramref name="text"/> that the query looks for, in their order.</summary>
    /// <remarks>No parse is needed; each word is taken in all its readings, so that a word can be marked which the index kept apart.</remarks>
    public ImmutableArray<TextSpan> HitsIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return hits.Find(text);
    }

    /// <summary>The query as it was understood, in FTS5.</summary>
    public override string ToString() => Match;
}
