using System.Collections.Immutable;
using Depesche.NewsItems;

namespace Depesche.Text;

/// <summary>A report cut into tokens and sentences: what <see cref="Tokenizer.Tokenize"/> gives.</summary>
/// <remarks>Headline and body are tokenised; keyword line, dateline and credits are not.</remarks>
public sealed class TokenizedText
{
    internal TokenizedText(NewsItem item, ImmutableArray<Token> tokens, ImmutableArray<string> forms,
        ImmutableArray<Sentence> sentences, ImmutableArray<QuotedPassage> quotedPassages)
    {
        Item = item;
        Tokens = tokens;
        Forms = forms;
        Sentences = sentences;
        QuotedPassages = quotedPassages;
    }

    /// <summary>The report.</summary>
    public NewsItem Item { get; }

    /// <summary>All tokens in the order of the text.</summary>
    public ImmutableArray<Token> Tokens { get; }

    /// <summary>The form of each token, aligned with <see cref="Tokens"/>: the written characters without soft hyphens,
    /// or the part of a contraction (<c>in</c>, <c>dem</c>).</summary>
    public ImmutableArray<string> Forms { get; }

    /// <summary>All sentences in the order of the text. Every token belongs to exactly one.</summary>
    public ImmutableArray<Sentence> Sentences { get; }

    /// <summary>Words between quotation marks, ordered by their opening mark.</summary>
    public ImmutableArray<QuotedPassage> QuotedPassages { get; }

    /// <summary>The text's own characters under the tokens <c>[first..end)</c>.</summary>
    public TextSpan SpanOf(int first, int end) =>
        TextSpan.FromBounds(Tokens[first].Span.Start, Tokens[end - 1].Span.End);

    /// <summary>Index of the sentence that holds the token (binary search).</summary>
    public int SentenceOf(int token)
    {
        int low = 0, high = Sentences.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Sentences[middle].FirstToken <= token)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }
}
