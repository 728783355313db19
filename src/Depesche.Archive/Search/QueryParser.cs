using System.Collections.Immutable;

namespace Depesche.Archive.Search;

/// <summary>Reads a query: words, phrases, brackets, OR and NICHT.</summary>
internal ref struct QueryParser(string query, TermLexicon lexicon)
{
    private const int MostWords = 64;
    private const int MostBrackets = 8;
    private const int ShortestPrefix = 3;
    private const string OpeningMarks = "\"„“”»«‟";
    private const string ClosingMarks = "\"“”«»";

    private int at;
    private int words;
    private int depth;

    /// <summary>Reads the whole query.</summary>
    /// <exception cref="SearchQueryException">It is wrong.</exception>
    public QueryNode Parse()
    {
        var node = ReadAny();
        return at < query.Length ? throw new SearchQueryException(at, "this bracket closes none; delete it") : node;
    }

    private QueryNode ReadAny()
    {
        var nodes = ImmutableArray.CreateBuilder<QueryNode>();
        do
        {
            nodes.Add(ReadAll());
        }
        while (SkipOperator("OR", "ODER"));

        return nodes.Count == 1 ? nodes[0] : new AnyNode(nodes.ToImmutable());
    }

    private QueryNode ReadAll()
    {
        var required = new List<QueryNode>();
        var excluded = ImmutableArray.CreateBuilder<QueryNode>();
        while (true)
        {
            SkipOperator("AND", "UND");
            var isExcluded = SkipExclusion();
            if (at == query.Length || query[at] == ')' || IsOperator("OR", "ODER"))
            {
                if (isExcluded)
                {
                    throw new SearchQueryException(at, "a word must follow here that must not occur");
                }

                break;
            }

            if (ReadPart() is { } node)
            {
                if (isExcluded)
                {
                    excluded.Add(node);
                }
                else
                {
                    required.Add(node);
                }
            }
        }

        if (required.Count == 0)
        {
            throw new SearchQueryException(at, excluded.Count > 0
                ? "this says only what must not occur; add a word that must"
                : "there is no word to search for; write one");
        }

        // Nobody looks for der and nach, unless in a phrase.
        if (required.Exists(n => !n.IsFunctionWord))
        {
            required.RemoveAll(n => n.IsFunctionWord);
        }

        return required.Count == 1 && excluded.Count == 0 ? required[0] : new AllNode([.. required], excluded.ToImmutable());
    }

    private QueryNode? ReadPart()
    {
        if (query[at] == '(')
        {
            return ReadBrackets();
        }

        if (OpeningMarks.Contains(query[at], StringComparison.Ordinal))
        {
            return ReadPhrase();
        }

        var start = at;
        while (at < query.Length && !char.IsWhiteSpace(query[at]) && query[at] is not ('(' or ')') && !OpeningMarks.Contains(query[at], StringComparison.Ordinal))
        {
            at++;
        }

        return ReadWord(query[start..at], start);
    }

    private QueryNode ReadBrackets()
    {
        var open = at++;
        if (++depth > MostBrackets)
        {
            throw new SearchQueryException(open, $"at most {MostBrackets} brackets stand within one another");
        }

        var node = ReadAny();
        if (at == query.Length)
        {
            throw new SearchQueryException(open, "this bracket is not closed; write ) where it ends");
        }

        at++;
        depth--;
        return node;
    }

    private PhraseNode? ReadPhrase()
    {
        var open = at++;
        var length = query.AsSpan(at).IndexOfAny(ClosingMarks);
        if (length < 0)
        {
            throw new SearchQueryException(open, "this quotation mark is not closed; write \" where the phrase ends");
        }

        var pieces = Pieces(query.AsSpan(at, length), open);
        at += length + 1;
        return pieces.IsEmpty ? null : new PhraseNode(pieces);
    }

    private QueryNode? ReadWord(string written, int start)
    {
        var isPrefix = written[^1] == '*';
        if (written.AsSpan(0, written.Length - 1).IndexOf('*') is var star and >= 0)
        {
            throw new SearchQueryException(start + star, "* stands only at the end of a word");
        }

        var pieces = Pieces(written, start);
        if (isPrefix)
        {
            return !pieces.IsEmpty && pieces[^1].Length >= ShortestPrefix
                ? new PrefixNode(pieces)
                : throw new SearchQueryException(start, $"write at least {ShortestPrefix} letters before *");
        }

        return pieces.IsEmpty ? null : Expand(written, pieces);
    }

    private readonly WordNode Expand(string written, ImmutableArray<string> pieces)
    {
        var scan = new WrittenWords(written);
        scan.MoveNext();
        var word = scan.Current;
        if (scan.MoveNext())
        {
            // Several words in one (3,5; dpa/afp) are looked for as they are written.
            return new WordNode(pieces, [], IsFunction: false);
        }

        var found = lexicon.OfForm(TermLexicon.Plain(word.In(written)));
        var keys = found.Select(f => f.Key).Where(k => k.Length > 0).Distinct().Order(StringComparer.Ordinal).ToImmutableArray();
        return new WordNode(pieces, keys, IsFunction: keys.IsEmpty && lexicon.IsFunctionWord(TermLexicon.Plain(word.In(written))));
    }

    private ImmutableArray<string> Pieces(ReadOnlySpan<char> text, int start)
    {
        var pieces = ImmutableArray.CreateBuilder<string>();
        foreach (var piece in new WordPieces(text))
        {
            if (Folding.Fold(piece) is { Length: > 0 } folded)
            {
                pieces.Add(folded);
            }
        }

        words += pieces.Count;
        return words > MostWords ? throw new SearchQueryException(start, $"a query has at most {MostWords} words; shorten it") : pieces.ToImmutable();
    }

    private void SkipSpaces()
    {
        while (at < query.Length && char.IsWhiteSpace(query[at]))
        {
            at++;
        }
    }

    private bool SkipExclusion()
    {
        if (SkipOperator("NOT", "NICHT"))
        {
            return true;
        }

        if (at + 1 < query.Length && query[at] == '-' && !char.IsWhiteSpace(query[at + 1]))
        {
            at++;
            return true;
        }

        return false;
    }

    private bool SkipOperator(string english, string german)
    {
        if (!IsOperator(english, german))
        {
            return false;
        }

        at += query.AsSpan(at).StartsWith(german, StringComparison.Ordinal) ? german.Length : english.Length;
        SkipSpaces();
        return true;
    }

    // Operators are in capitals, so that no word of the language is one.
    private bool IsOperator(string english, string german)
    {
        SkipSpaces();
        var rest = query.AsSpan(at);
        return Is(rest, english) || Is(rest, german);

        static bool Is(ReadOnlySpan<char> rest, string word) =>
            rest.StartsWith(word, StringComparison.Ordinal)
            && (rest.Length == word.Length || char.IsWhiteSpace(rest[word.Length]) || rest[word.Length] is '(' or ')' or '"');
    }
}
