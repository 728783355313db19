using System.Collections.Immutable;

namespace Depesche.Text;

/// <summary>Parts the tokens of a paragraph into sentences.</summary>
internal sealed class SentenceSplitter(string text, TokenBuffer buffer, TokenizerKnowledge knowledge, QuotationMarkPairer marks)
{
    /// <summary>The paragraph index of the headline's sentences.</summary>
    public const int Headline = -1;

    private readonly ImmutableArray<Sentence>.Builder sentences = ImmutableArray.CreateBuilder<Sentence>();

    /// <summary>All sentences found so far.</summary>
    public ImmutableArray<Sentence> ToSentences() => sentences.DrainToImmutable();

    /// <summary>Splits the tokens from <paramref name="first"/> on, which are those of a paragraph.</summary>
    public void Split(int first, int paragraph)
    {
        var count = buffer.Count;
        var sentenceStart = first;
        var i = first;
        while (i < count)
        {
            if (!MayEnd(i))
            {
                if (i > sentenceStart && OpensUnmarked(i, sentenceStart))
                {
                    Add(sentenceStart, i, paragraph);
                    sentenceStart = i;
                }

                i++;
                continue;
            }

            var next = AfterClosers(i + 1, out var closesQuotation);
            if (next >= count)
            {
                break;
            }

            if (IsBoundary(i, next, closesQuotation))
            {
                Add(sentenceStart, next, paragraph);
                sentenceStart = next;
            }

            i = next;
        }

        if (sentenceStart < count)
        {
            Add(sentenceStart, count, paragraph);
        }
    }

    private void Add(int from, int to, int paragraph)
    {
        var tokens = buffer.Tokens;
        var span = TextSpan.FromBounds(tokens[from].Span.Start, tokens[to - 1].Span.End);
        sentences.Add(new Sentence(span, from, to, paragraph, paragraph == Headline));
    }

    // A heading of one word is a noun or name.
    private bool OpensUnmarked(int token, int sentenceStart) =>
        char.IsUpper(FirstOf(token)) && token + 1 < buffer.Count && (IsPlainWord(token - 1) || Closes(token - 1)) && IsPlainWord(token) && IsPlainWord(token + 1)
        && !IsAttached(token) && (token > sentenceStart + 1 || !IsFunctionWord(buffer.Tokens[token - 1].Span))
        && knowledge.UnmarkedSentences.Opens(FormOf(token - 1), FormOf(token), FormOf(token + 1));

    private bool Closes(int token) => (FirstOf(token) is ')' or ']' && !IsOmission(token - 1)) || marks.RoleOf(token) == MarkRole.Closes;

    private bool OpensAfterMark(int token) => knowledge.FunctionWords.Find(FormOf(token)) is { Opens: true };

    private bool IsPlainWord(int token) => buffer.Tokens[token].Kind is TokenKind.Word or TokenKind.Number;

    private ReadOnlySpan<char> FormOf(int token) => buffer.Tokens[token].Span.In(text);

    private char FirstOf(int token) => text[buffer.Tokens[token].Span.Start];

    private bool MayEnd(int token)
    {
        var kind = buffer.Tokens[token].Kind;
        return kind == TokenKind.Punctuation
            ? FirstOf(token) is '.' or '!' or '?' or '…' or ';' && !IsOmission(token)
            : buffer.Points[token] is PointRole.EndsBeforeOpener or PointRole.EndsBeforeCapital;
    }

    /// <summary>The first token that is no further end mark, closing quotation mark or closing bracket.</summary>
    private int AfterClosers(int from, out bool closesQuotation)
    {
        closesQuotation = false;
        var i = from;
        for (; i < buffer.Count; i++)
        {
            var kind = buffer.Tokens[i].Kind;
            if (kind == TokenKind.QuotationMark && (marks.RoleOf(i) == MarkRole.Closes || LooksClosing(i)))
            {
                closesQuotation = true;
            }
            else if (buffer.Points[i] != PointRole.EndsBeforeCapital && (kind != TokenKind.Punctuation || FirstOf(i) is not ('.' or '!' or '?' or '…' or ')' or ']')))
            {
                break;
            }
        }

        return i;
    }

    /// <summary>A mark right behind the word before and apart from the next: it closes a quotation whose beginning is not in the paragraph.</summary>
    private bool LooksClosing(int token) => marks.RoleOf(token) == MarkRole.None && IsAttached(token) &&
        token + 1 < buffer.Count && !IsAttached(token + 1);

    private bool IsBoundary(int end, int next, bool closesQuotation)
    {
        var opening = next;
        while (opening < buffer.Count && IsSentenceOpening(opening))
        {
            opening++;
        }

        if (opening >= buffer.Count)
        {
            return opening > next && buffer.Points[end] == PointRole.None;
        }

        var token = buffer.Tokens[opening];
        var first = text[token.Span.Start];
        var isWord = token.Kind is TokenKind.Word or TokenKind.Number;
        var isSmall = isWord && char.IsLower(first);
        var isCapital = isWord && !isSmall && !char.IsDigit(first);
        switch (buffer.Points[end])
        {
            case PointRole.EndsBeforeOpener:
                return isCapital && IsFunctionWord(token.Span);
            case PointRole.EndsBeforeCapital:
                return isCapital;
        }

        if (token.Kind == TokenKind.Punctuation)
        {
            return false;
        }

        var hasCloser = next > end + 1;
        return FirstOf(end) switch
        {
            '.' when buffer.Tokens[end].Span.Length == 1 => !isSmall || !(hasCloser || closesQuotation),
            ';' => isCapital && !hasCloser && opening == next && OpensAfterMark(opening),
            '.' or '…' => isCapital && (closesQuotation || IsFunctionWord(token.Span) || IsAttached(end)),
            _ => !isSmall,
        };
    }

    /// <summary>Marks that may stand before the first word of a sentence, an omission in brackets among them.</summary>
    private bool IsSentenceOpening(int token) => buffer.Tokens[token].Kind switch
    {
        TokenKind.QuotationMark => marks.RoleOf(token) != MarkRole.Closes,
        TokenKind.Punctuation => FirstOf(token) is '(' or '[' or '–' or '—' or '-' or '•' or '¿' or '¡' ||
            (IsOmission(token) || (FirstOf(token) is ')' or ']' && IsOmission(token - 1))),
        TokenKind.Symbol => FirstOf(token) is not ('%' or '€' or '$' or '+' or '='),
        _ => false,
    };

    /// <summary>The dots of <c>(...)</c> and <c>[…]</c>, which end no sentence.</summary>
    private bool IsOmission(int token) =>
        token > 0 && buffer.Tokens[token].Kind == TokenKind.Punctuation && FirstOf(token) is '.' or '…' &&
        buffer.Tokens[token - 1].Kind == TokenKind.Punctuation && FirstOf(token - 1) is '(' or '[';

    private bool IsFunctionWord(TextSpan word) => knowledge.FunctionWords.Contains(word.In(text));

    /// <summary>True when no space parts the token from the word before.</summary>
    private bool IsAttached(int token)
    {
        var at = buffer.Tokens[token].Span.Start;
        return at > 0 && !CharacterShapes.IsSpaceOrIgnorable(text[at - 1]);
    }
}
