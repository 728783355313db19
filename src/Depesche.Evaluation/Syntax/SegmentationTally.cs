using Depesche.Text;

namespace Depesche.Evaluation.Syntax;

/// <summary>Counts words and sentences that a tokeniser cut where gold does.</summary>
internal sealed class SegmentationTally
{
    /// <summary>Syntactic words.</summary>
    public Score Words { get; private set; }

    /// <summary>Sentences.</summary>
    public Score Sentences { get; private set; }

    /// <summary>Counts a document; both texts must have the same characters but for white space.</summary>
    public void Add(TokenizedText gold, TokenizedText found)
    {
        Words += Compare(WordsOf(gold), WordsOf(found));
        Sentences += Compare(SentencesOf(gold), SentencesOf(found));
    }

    private static Score Compare<T>(HashSet<T> gold, HashSet<T> found)
    {
        var hits = found.Count(gold.Contains);
        return new Score(hits, found.Count, gold.Count);
    }

    // Each word by its characters and, from 1 on, its place among the words that share them; 0 when it has them alone.
    private static HashSet<(int Start, int End, int Part)> WordsOf(TokenizedText text)
    {
        var offsets = WithoutSpace(text.Item.Text);
        var words = new HashSet<(int, int, int)>();
        var part = 0;
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            var span = text.Tokens[i].Span;
            part = i > 0 && text.Tokens[i - 1].Span == span ? part + 1
                : i + 1 < text.Tokens.Length && text.Tokens[i + 1].Span == span ? 1
                : 0;
            words.Add((offsets[span.Start], offsets[span.End], part));
        }

        return words;
    }

    private static HashSet<(int Start, int End)> SentencesOf(TokenizedText text)
    {
        var offsets = WithoutSpace(text.Item.Text);
        return [.. text.Sentences.Select(s => (offsets[s.Span.Start], offsets[s.Span.End]))];
    }

    // For each character the number of characters before it that are no white space.
    private static int[] WithoutSpace(string text)
    {
        var offsets = new int[text.Length + 1];
        for (var i = 0; i < text.Length; i++)
        {
            offsets[i + 1] = offsets[i] + (char.IsWhiteSpace(text[i]) ? 0 : 1);
        }

        return offsets;
    }
}
