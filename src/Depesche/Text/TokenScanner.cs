using System.Buffers;

namespace Depesche.Text;

/// <summary>Cuts one paragraph after the other into tokens, in one pass from left to right.</summary>
/// <remarks>Every look ahead is bounded by a constant or by the characters it then consumes, so the time is linear.</remarks>
internal ref partial struct TokenScanner
{
    private const int LongestMailPart = 255;
    private static readonly SearchValues<char> UrlEnd = SearchValues.Create("\"„“”«»<>‹›");

    private readonly TokenizerKnowledge knowledge;
    private readonly FormPool.Report pool;
    private readonly TokenBuffer buffer;
    private readonly ReadOnlySpan<char> text;
    private int start;
    private int end;
    private int position;
    private int firstToken;
    private int openSingleQuotes;

    public TokenScanner(TokenizerKnowledge knowledge, FormPool.Report pool, TokenBuffer buffer, ReadOnlySpan<char> text)
    {
        this.knowledge = knowledge;
        this.pool = pool;
        this.buffer = buffer;
        this.text = text;
    }

    /// <summary>Appends the tokens of a paragraph to the buffer.</summary>
    public void Scan(TextSpan paragraph)
    {
        start = paragraph.Start;
        end = paragraph.End;
        position = start;
        firstToken = buffer.Count;
        openSingleQuotes = 0;
        while (position < end)
        {
            var c = text[position];
            switch (CharacterShapes.Of(c))
            {
                case CharacterShape.Space or CharacterShape.Ignorable:
                    position++;
                    break;
                case CharacterShape.Letter or CharacterShape.Digit:
                    ScanWord(position);
                    break;
                case CharacterShape.Point:
                    EmitRun('.', TokenKind.Punctuation);
                    break;
                case CharacterShape.Apostrophe:
                    ScanApostrophe(c);
                    break;
                case CharacterShape.Hyphen:
                    ScanHyphen(c);
                    break;
                case CharacterShape.QuotationMark:
                    ScanQuotationMark(c);
                    break;
                case CharacterShape.Punctuation when EndOfEmoticon() is var to and > 0:
                    Emit(position, to, TokenKind.Symbol, PointRole.EndsBeforeCapital);
                    break;
                case CharacterShape.Punctuation:
                    EmitRun(c is '–' or '—' or '…' or '_' ? c : '\0', TokenKind.Punctuation);
                    break;
                case CharacterShape.Symbol:
                    ScanSymbol(c);
                    break;
                default:
                    ScanSurrogate();
                    break;
            }
        }
    }

    private readonly char At(int index) => index < end ? text[index] : '\0';

    private readonly bool IsWordAt(int index) => index < end && (CharacterShapes.IsWordCharacter(text[index]) || IsAstralLetter(index));

    private readonly bool IsLetterAt(int index) =>
        index < end && (CharacterShapes.Of(text[index]) == CharacterShape.Letter || IsAstralLetter(index));

    private readonly bool IsDigitAt(int index) => index < end && CharacterShapes.Of(text[index]) == CharacterShape.Digit;

    private readonly bool IsSpaceAt(int index) => index >= end || CharacterShapes.IsSpaceOrIgnorable(text[index]);

    private readonly bool IsSpaceBefore(int index) => index <= start || CharacterShapes.IsSpaceOrIgnorable(text[index - 1]);

    private readonly bool IsAstralLetter(int index) =>
        index + 1 < end && char.IsSurrogatePair(text[index], text[index + 1]) &&
        System.Text.Rune.IsLetter(new System.Text.Rune(text[index], text[index + 1]));

    private void Emit(int from, int to, TokenKind kind, PointRole point = PointRole.None)
    {
        var written = text[from..to];
        var span = TextSpan.FromBounds(from, to);
        if (kind == TokenKind.Word && point == PointRole.None)
        {
            if (knowledge.Contractions.Find(written) is { } contraction)
            {
                buffer.Add(new Token(span, kind, ContractionPart.Preposition), contraction.Preposition);
                buffer.Add(new Token(span, kind, ContractionPart.Article), contraction.Article);
                position = to;
                return;
            }
        }

        buffer.Add(new Token(span, kind), FormOf(written), point);
        position = to;
    }

    private readonly string FormOf(ReadOnlySpan<char> written)
    {
        var ignorable = false;
        foreach (var c in written)
        {
            if (CharacterShapes.Of(c) == CharacterShape.Ignorable)
            {
                ignorable = true;
                break;
            }
        }

        if (!ignorable)
        {
            return pool.Intern(written);
        }

        var kept = new char[written.Length];
        var count = 0;
        foreach (var c in written)
        {
            if (CharacterShapes.Of(c) != CharacterShape.Ignorable)
            {
                kept[count++] = c;
            }
        }

        return pool.Intern(kept.AsSpan(0, count));
    }

    private void EmitRun(char repeated, TokenKind kind)
    {
        var to = position + 1;
        while (to < end && text[to] == repeated)
        {
            to++;
        }

        Emit(position, to, kind);
    }

    private void ScanApostrophe(char c)
    {
        if (c == '\'' && At(position + 1) == '\'')
        {
            Emit(position, position + 2, TokenKind.QuotationMark);
            return;
        }

        var isEnclitic = IsSpaceBefore(position) && IsLetterAt(position + 1) && char.IsLower(text[position + 1]) &&
            !IsWordAt(position + 2);
        if (isEnclitic)
        {
            Emit(position, position + 2, TokenKind.Word);
            return;
        }

        CountSingleQuote(IsSpaceBefore(position) && !IsSpaceAt(position + 1));
        Emit(position, position + 1, TokenKind.QuotationMark);
    }

    private void CountSingleQuote(bool opens) =>
        openSingleQuotes = opens ? openSingleQuotes + 1 : Math.Max(0, openSingleQuotes - 1);

    private void ScanQuotationMark(char c)
    {
        if (c == '`' && At(position + 1) == '`')
        {
            Emit(position, position + 2, TokenKind.QuotationMark);
            return;
        }

        if (c is '‚' or '‘' or '‛' or '`' or '´')
        {
            CountSingleQuote(c == '‚' || (IsSpaceBefore(position) && !IsSpaceAt(position + 1)));
        }

        Emit(position, position + 1, TokenKind.QuotationMark);
    }

    private void ScanHyphen(char c)
    {
        if (At(position + 1) == c)
        {
            EmitRun(c, TokenKind.Punctuation);
        }
        else if (IsLetterAt(position + 1) && !(position > start && IsWordAt(position - 1)))
        {
            ScanWord(position + 1);
        }
        else if (IsDigitAt(position + 1) && IsSpaceBefore(position) && !LastTokenIsNumber())
        {
            ScanWord(position + 1);
        }
        else
        {
            Emit(position, position + 1, TokenKind.Punctuation);
        }
    }

    /// <summary>The end of a face made of marks that stands by itself (<c>:-)</c>), or 0.</summary>
    private readonly int EndOfEmoticon()
    {
        if (text[position] is not (':' or ';') || !(IsSpaceBefore(position) || text[position - 1] is '.' or '!' or '?'))
        {
            return 0;
        }

        var mouth = At(position + 1) == '-' ? position + 2 : position + 1;
        return At(mouth) is ')' or '(' or 'D' or 'P' && (IsSpaceAt(mouth + 1) || text[mouth + 1] is '.' or '!' or '?' or ',') ? mouth + 1 : 0;
    }

    private readonly bool LastTokenIsNumber() => buffer.Count > firstToken && buffer.Tokens[^1].Kind == TokenKind.Number;

    private void ScanSymbol(char c)
    {
        if (c is '@' or '#' && IsLetterAt(position + 1))
        {
            var to = position + 1;
            while (IsWordAt(to))
            {
                to += char.IsHighSurrogate(text[to]) ? 2 : 1;
            }

            Emit(position, to, TokenKind.Word);
            return;
        }

        Emit(position, position + 1, TokenKind.Symbol);
    }

    /// <summary>A character outside the basic plane: a letter begins a word; an emoji takes its modifiers and joined parts along.</summary>
    private void ScanSurrogate()
    {
        if (IsAstralLetter(position))
        {
            ScanWord(position);
            return;
        }

        var to = position;
        do
        {
            if (to > position)
            {
                to++;
            }

            to += to + 1 < end && char.IsSurrogatePair(text[to], text[to + 1]) ? 2 : 1;
            while (to < end && (text[to] is '\uFE0F' or '\u20E3' || IsSkinTone(to)))
            {
                to += char.IsHighSurrogate(text[to]) ? 2 : 1;
            }
        }
        while (At(to) == '\u200D' && to + 1 < end &&
               CharacterShapes.Of(text[to + 1]) is CharacterShape.Surrogate or CharacterShape.Symbol);

        Emit(position, to, TokenKind.Symbol);
    }

    private readonly bool IsSkinTone(int index) =>
        index + 1 < end && text[index] == '\uD83C' && text[index + 1] is >= '\uDFFB' and <= '\uDFFF';
}
