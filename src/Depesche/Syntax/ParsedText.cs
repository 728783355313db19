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
    private readonly RememberedSentence?[] remembered;

    /// <param name="text">The tokens and sentences.</param>
    /// <param name="words">One word a token.</param>
    /// <param name="clauses">Reads clauses off the trees.</param>
    /// <param name="remembered">For each sentence what is remembered of it, or null; null when nothing is.</param>
    internal ParsedText(TokenizedText text, ImmutableArray<Word> words, ClauseBuilder clauses, RememberedSentence?[]? remembered = null)
    {
        Text = text;
        Words = words;
        this.remembered = remembered ?? [];
        (childStart, children) = TreeIndex.Children(words);
        var topDown = TreeIndex.TopDown(words, text.Sentences, childStart, children);
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

    /// <summary>What is remembered of a sentence that a mark ends, or null. Stages look past the end of others, so that what they find there depends
    /// on the sentence that follows.</summary>
    internal RememberedSentence? RememberedAt(int sentence) => remembered.Length > 0 && IsEnded(Text.Sentences[sentence]) ? remembered[sentence] : null;

    private bool IsEnded(Sentence sentence)
    {
        var last = sentence.EndToken - 1;
        return IsEnd(Form(last)) ||
            (Text.Tokens[last].Kind is TokenKind.QuotationMark or TokenKind.Punctuation && last > sentence.FirstToken && IsEnd(Form(last - 1)));
    }

    private static bool IsEnd(string form) => form is "." or "!" or "?";

    /// <summary>The form of a token.</summary>
    public string Form(int token) => Text.Forms[token];
}
