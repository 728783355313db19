namespace Depesche.Text;

/// <summary>What a token is by its shape.</summary>
public enum TokenKind : byte
{
    /// <summary>A word, also a hyphen compound (militär-technisch) or an abbreviation (z. B. gives two tokens).</summary>
    Word,
    /// <summary>Digits with their separators: 18, 1.234,5, 14.30; also an ordinal with its point (18.).</summary>
    Number,
    /// <summary>A sentence or clause mark.</summary>
    Punctuation,
    /// <summary>A quotation mark of any kind, single or double.</summary>
    QuotationMark,
    /// <summary>Any other sign: %, €, §, +.</summary>
    Symbol,
    /// <summary>A web address.</summary>
    Url,
    /// <summary>A mail address.</summary>
    Email,
}

/// <summary>Which syntactic word of a contraction a token is. UD splits <c>im</c> into <c>in</c> and <c>dem</c>;
/// both tokens then have the span of the written word.</summary>
public enum ContractionPart : byte
{
    /// <summary>The token is a written word of its own.</summary>
    None,
    /// <summary>The preposition of a contraction.</summary>
    Preposition,
    /// <summary>The article of a contraction.</summary>
    Article,
}

/// <summary>A syntactic word of the report (Universal Dependencies: one line of a CoNLL-U file).</summary>
/// <param name="Span">Where it stands. Two tokens of one contraction share their span; no others overlap.</param>
/// <param name="Kind">What it is by its shape.</param>
/// <param name="Part">Its part in a contraction such as <c>zum</c>.</param>
public readonly record struct Token(TextSpan Span, TokenKind Kind, ContractionPart Part = ContractionPart.None);

/// <summary>A sentence: a run of tokens <c>[FirstToken..EndToken)</c> within one paragraph.</summary>
/// <param name="Span">From the start of its first to the end of its last token.</param>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="EndToken">Index after its last token.</param>
/// <param name="Paragraph">Index of its paragraph in <see cref="NewsItems.NewsItem.Paragraphs"/>; -1 for the headline.</param>
/// <param name="IsHeadline">True when it is the report's headline.</param>
public readonly record struct Sentence(TextSpan Span, int FirstToken, int EndToken, int Paragraph, bool IsHeadline);

/// <summary>Words between quotation marks, as the marks say; whether they are a quotation is decided later.</summary>
/// <param name="Open">Token index of the opening mark.</param>
/// <param name="Close">Token index of the closing mark; when <paramref name="IsClosed"/> is false, of the last token of the
/// paragraph or before the end of the passage around it.</param>
/// <param name="Level">0 for an outer pair, 1 for a pair inside another, and so on.</param>
/// <param name="IsClosed">False when no closing mark was found before the paragraph's end.</param>
public readonly record struct QuotedPassage(int Open, int Close, int Level, bool IsClosed);
