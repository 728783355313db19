namespace Depesche.Text;

/// <summary>Tells the kind of a token from its form, for words that others have cut.</summary>
internal static class TokenKinds
{
    /// <summary>The kind that the tokenizer gives to such a token.</summary>
    public static TokenKind Of(ReadOnlySpan<char> form)
    {
        if (form.Contains("://", StringComparison.Ordinal))
        {
            return TokenKind.Url;
        }

        if (form.LastIndexOf('@') > 0)
        {
            return TokenKind.Email;
        }

        var hasDigit = false;
        foreach (var c in form)
        {
            switch (CharacterShapes.Of(c))
            {
                case CharacterShape.Letter:
                    return TokenKind.Word;
                case CharacterShape.Digit:
                    hasDigit = true;
                    break;
            }
        }

        if (hasDigit)
        {
            return TokenKind.Number;
        }

        return form.Length == 0 ? TokenKind.Word : CharacterShapes.Of(form[0]) switch
        {
            CharacterShape.Apostrophe or CharacterShape.QuotationMark => TokenKind.QuotationMark,
            CharacterShape.Symbol or CharacterShape.Surrogate => TokenKind.Symbol,
            _ => TokenKind.Punctuation,
        };
    }
}
