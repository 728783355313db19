using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Depesche.Text;

namespace Depesche.Syntax;

/// <summary>Shows tokens and trees in the words of the German treebanks, which part hyphen compounds (<c>Nato | - | Gipfel</c>).</summary>
/// <remarks>A token stays whole in the flow: to actors and events <c>Nato-Gipfel</c> is one word. In the words of the treebanks the last
/// part has the token's head, relation, features and lemma, each part before hangs on the next as <c>compound</c>, and a hyphen hangs
/// on the part before it.</remarks>
public static class TreebankWords
{
    /// <summary>The same text with its hyphen compounds cut into words.</summary>
    public static TokenizedText Cut(TokenizedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var buffer = new TokenBuffer(text.Tokens.Length + (text.Tokens.Length / 16));
        var newIndex = new int[text.Tokens.Length + 1];
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            newIndex[i] = buffer.Count;
            AddParts(buffer, text, i);
        }

        newIndex[^1] = buffer.Count;
        if (buffer.Count == text.Tokens.Length)
        {
            return text;
        }

        return new TokenizedText(text.Item, buffer.ToTokens(), buffer.ToForms(),
            [.. text.Sentences.Select(s => s with { FirstToken = newIndex[s.FirstToken], EndToken = newIndex[s.EndToken] })],
            [.. text.QuotedPassages.Select(q => q with { Open = newIndex[q.Open], Close = newIndex[q.Close + 1] - 1 })]);
    }

    /// <summary>The trees in the words of <paramref name="cut"/>.</summary>
    /// <param name="trees">The trees on whole tokens.</param>
    /// <param name="cut">The same text; each of its tokens is one of the trees' or a part of one.</param>
    /// <returns>One word a token of <paramref name="cut"/>.</returns>
    public static ImmutableArray<Word> Words(ParsedText trees, TokenizedText cut)
    {
        ArgumentNullException.ThrowIfNull(trees);
        ArgumentNullException.ThrowIfNull(cut);
        if (trees.Words.Length == cut.Tokens.Length)
        {
            return trees.Words;
        }

        var tokens = trees.Text.Tokens;
        var starts = new int[tokens.Length + 1];
        var heads = new int[tokens.Length];
        var at = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            starts[i] = at;
            var end = at + 1;
            while (end < cut.Tokens.Length && cut.Tokens[end].Span.End <= tokens[i].Span.End && cut.Tokens[at].Span != tokens[i].Span)
            {
                end++;
            }

            heads[i] = HeadPart(cut, at, end);
            at = end;
        }

        starts[^1] = at;
        var words = new Word[cut.Tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            var whole = trees.Words[i] with { Head = trees.Words[i].Head < 0 ? -1 : heads[trees.Words[i].Head] };
            if (starts[i + 1] == starts[i] + 1)
            {
                words[starts[i]] = whole;
            }
            else
            {
                AddWords(words, cut, whole, starts[i], starts[i + 1], heads[i]);
            }
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(words);
    }

    private static void AddParts(TokenBuffer buffer, TokenizedText text, int index)
    {
        var token = text.Tokens[index];
        var form = text.Forms[index];
        if (token.Kind != TokenKind.Word || token.Part != ContractionPart.None || !HasHyphen(form) || form.Contains('/', StringComparison.Ordinal))
        {
            buffer.Add(token, form);
            return;
        }

        var written = token.Span.In(text.Item.Text);
        int start = token.Span.Start, from = 0, position = 0;
        for (var i = 0; i < form.Length; i++)
        {
            // Soft hyphens are in the text and not in the form.
            while (written[position] != form[i])
            {
                position++;
            }

            var isCut = HyphenCompound.IsCut(form, i);
            if (isCut && i > from)
            {
                AddPart(i);
            }

            position++;
            if (isCut)
            {
                AddPart(i + 1);
            }
        }

        if (from < form.Length)
        {
            position = written.Length;
            AddPart(form.Length);
        }

        void AddPart(int to)
        {
            var part = from == 0 && to == form.Length ? form : form[from..to];
            var end = token.Span.Start + position;
            buffer.Add(new Token(TextSpan.FromBounds(start, end), TokenKinds.Of(part)), part);
            (start, from) = (end, to);
        }
    }

    private static bool HasHyphen(string form) => form.AsSpan().IndexOfAny('-', '\u2010', '\u2011') >= 0;

    private static int HeadPart(TokenizedText cut, int first, int end)
    {
        var head = end - 1;
        while (head > first && HyphenCompound.IsHyphen(cut.Forms[head]))
        {
            head--;
        }

        return head;
    }

    private static void AddWords(Word[] words, TokenizedText cut, in Word whole, int first, int end, int head)
    {
        var next = head;
        for (var i = end - 1; i >= first; i--)
        {
            var form = cut.Forms[i];
            if (i == head)
            {
                words[i] = whole with { Lemma = LastPart(whole.Lemma) };
            }
            else if (HyphenCompound.IsHyphen(form))
            {
                words[i] = new Word(form, UPos.Punct, default, i > first ? i - 1 : next, Relation.Punct);
            }
            else
            {
                words[i] = new Word(form, PartOfSpeech(form, whole.Pos), default, next, Relation.Compound);
                next = i;
            }
        }
    }

    private static string LastPart(string lemma)
    {
        var end = lemma.Length;
        while (end > 1 && HyphenCompound.IsHyphen(lemma.AsSpan(end - 1, 1)))
        {
            end--;
        }

        var start = lemma.AsSpan(0, end).LastIndexOfAny('-', '\u2010', '\u2011') + 1;
        return lemma[start..end];
    }

    // A part before the last is not inflected and stands in no sentence of its own, so its form has to tell.
    private static UPos PartOfSpeech(string form, UPos whole) => char.IsAsciiDigit(form[0]) ? UPos.Num
        : whole == UPos.Propn ? UPos.Propn
        : char.IsLower(form[0]) ? whole == UPos.Adj ? UPos.Adj : UPos.X
        : form.Length > 1 && !form.AsSpan().ContainsAnyInRange('a', 'z') ? UPos.Propn
        : UPos.Noun;
}
