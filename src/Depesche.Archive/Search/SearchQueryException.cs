namespace Depesche.Archive.Search;

/// <summary>A query is wrong. The message says where and what to write instead.</summary>
public sealed class SearchQueryException : Exception
{
    /// <summary>Makes the error.</summary>
    /// <param name="position">Character of the query, from zero.</param>
    /// <param name="problem">What is wrong and what to do.</param>
    public SearchQueryException(int position, string problem) : base($"query, character {position + 1}: {problem}") => Position = position;

    /// <summary>Character of the query, from zero.</summary>
    public int Position { get; }
}
