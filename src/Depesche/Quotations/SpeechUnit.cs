using Depesche.Syntax;
using Depesche.Text;

namespace Depesche.Quotations;

/// <summary>A sentence, or the sentences that a quoted passage ties together.</summary>
internal sealed class SpeechUnit
{
    /// <summary>Most tokens of a unit that is read; longer ones are no running text.</summary>
    private const int LongestUnit = 4000;

    /// <summary>Index of its first token.</summary>
    public required int First { get; init; }

    /// <summary>Index after its last token.</summary>
    public required int End { get; init; }

    /// <summary>Index after its last token without the closing mark of the sentence.</summary>
    public required int ContentEnd { get; init; }

    /// <summary>Index of the paragraph of its first sentence.</summary>
    public required int Paragraph { get; init; }

    /// <summary>True for the headline.</summary>
    public required bool IsHeadline { get; init; }

    /// <summary>Its segments in order.</summary>
    public required IReadOnlyList<Segment> Segments { get; init; }

    /// <summary>Its quoted passages that are speech, in order.</summary>
    public required ReadOnlyMemory<DirectPassage> Passages { get; init; }

    /// <summary>Its clauses with a verb, in the order of their predicates.</summary>
    public required IReadOnlyList<Clause> Clauses { get; init; }

    /// <summary>Quotations found in it so far.</summary>
    public List<QuotationDraft> Drafts { get; } = [];

    /// <summary>Who says something in it without a quotation (<c>Die Gewerkschaft widersprach.</c>), as a draft without words; or null.</summary>
    public QuotationDraft? Teller { get; set; }

    /// <summary>Adds a quotation; a unit with very many is no running text, and further ones are dropped.</summary>
    public void Add(QuotationDraft draft)
    {
        const int most = 64;
        if (Drafts.Count < most)
        {
            Drafts.Add(draft);
        }
    }

    /// <summary>Index of the segment that holds the token, or that it separates from the next.</summary>
    public int SegmentOf(int token)
    {
        int low = 0, high = Segments.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Segments[middle].First <= token)
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

    /// <summary>True when a quotation of the unit has the token in its words or its frame.</summary>
    public bool IsTaken(int token)
    {
        foreach (var draft in Drafts)
        {
            if (draft.Holds(token) || draft.Frames(token))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when the token stands in a quoted passage that is speech.</summary>
    public bool IsInPassage(int token)
    {
        foreach (var passage in Passages.Span)
        {
            if (token >= passage.Open && token <= passage.Close)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Cuts a report into units.</summary>
    public static List<SpeechUnit> CutAll(ParsedText parsed, ReadOnlyMemory<DirectPassage> passages)
    {
        var text = parsed.Text;
        var segmenter = new Segmenter(parsed);
        var units = new List<SpeechUnit>();
        var clause = 0;
        var passage = 0;
        for (var s = 0; s < text.Sentences.Length;)
        {
            var sentence = text.Sentences[s];
            var end = sentence.EndToken;
            s++;
            var firstPassage = passage;
            for (; passage < passages.Length && passages.Span[passage].Open < end; passage++)
            {
                while (s < text.Sentences.Length && passages.Span[passage].Close >= end)
                {
                    end = text.Sentences[s++].EndToken;
                }
            }

            var clauses = new List<Clause>();
            for (; clause < parsed.Clauses.Length && parsed.Clauses[clause].Predicate < end; clause++)
            {
                if (parsed.Clauses[clause].Verb is not null)
                {
                    clauses.Add(parsed.Clauses[clause]);
                }
            }

            var inside = passages[firstPassage..passage];
            var contentEnd = end;
            while (contentEnd > sentence.FirstToken && IsEndMark(text, contentEnd - 1))
            {
                contentEnd--;
            }

            if (end - sentence.FirstToken > LongestUnit)
            {
                continue;
            }

            units.Add(new SpeechUnit
            {
                First = sentence.FirstToken,
                End = end,
                ContentEnd = contentEnd,
                Paragraph = sentence.Paragraph,
                IsHeadline = sentence.IsHeadline,
                Segments = segmenter.Cut(sentence.FirstToken, contentEnd, inside.Span),
                Passages = inside,
                Clauses = clauses,
            });
        }

        return units;
    }

    private static bool IsEndMark(TokenizedText text, int token) =>
        text.Tokens[token].Kind == TokenKind.Punctuation && text.Forms[token] is "." or "!" or "?" or "…";
}
