using System.Collections.Immutable;
using Depesche.Text;

namespace Depesche.Syntax;

/// <summary>A report with Universal Dependencies trees: what <see cref="SyntaxAnalyzer.Analyze"/> gives.</summary>
public sealed class ParsedText
{
    private readonly int[] childStart;
    private readonly int[] children;
    private readonly int[] subtreeFirst;
    private readonly int[] subtreeEnd;
    private readonly int[] clauseOf;

    internal ParsedText(TokenizedText text, ImmutableArray<Word> words, ClauseBuilder clauses)
    {
        Text = text;
        Words = words;
        (childStart, children) = TreeIndex.Children(words);
        var topDown = TreeIndex.TopDown(words, childStart, children);
        (subtreeFirst, subtreeEnd) = TreeIndex.Subtrees(words, topDown);
        (Clauses, clauseOf) = clauses.Build(this, topDown);
    }

    /// <summary>The tokens and sentences.</summary>
    public TokenizedText Text { get; }

    /// <summary>One word a token, aligned with <see cref="TokenizedText.Tokens"/>.</summary>
    public ImmutableArray<Word> Words { get; }

    /// <summary>All clauses, ordered by their predicate's token.</summary>
    public ImmutableArray<Clause> Clauses { get; }

    /// <summary>Token indices of the words that hang on <paramref name="token"/>, in text order.</summary>
    public ReadOnlySpan<int> ChildrenOf(int token) => children.AsSpan(childStart[token]..childStart[token + 1]);

    /// <summary>The token range <c>[First..End)</c> from the leftmost to the rightmost word of the subtree under <paramref name="token"/>.</summary>
    public (int First, int End) SubtreeOf(int token) => (subtreeFirst[token], subtreeEnd[token]);

    /// <summary>Index of the innermost clause that holds the token.</summary>
    public int ClauseOf(int token) => clauseOf[token];

    /// <summary>Arguments of a noun read as an act (<c>Treffen mit Z</c>, <c>Angriff auf X durch Y</c>, <c>sein Besuch</c>):
    /// genitives, possessives, adjectives and prepositional phrases that hang on it.</summary>
    public ImmutableArray<Argument> NominalArgumentsOf(int noun) => NominalArguments.Of(this, noun);

    /// <summary>The form of a token.</summary>
    public string Form(int token) => Text.Forms[token];
}
