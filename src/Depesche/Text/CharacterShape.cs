using System.Globalization;
using System.Runtime.CompilerServices;

namespace Depesche.Text;

/// <summary>What a character is to the tokenizer.</summary>
internal enum CharacterShape : byte
{
    Space,
    Letter,
    Digit,
    Ignorable,
    Point,
    Apostrophe,
    Hyphen,
    QuotationMark,
    Punctuation,
    Symbol,
    Surrogate,
}

internal static class CharacterShapes
{
    private static readonly CharacterShape[] Table = BuildTable();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CharacterShape Of(char c) => Table[c];

    public static bool IsWordCharacter(char c) => Table[c] is CharacterShape.Letter or CharacterShape.Digit;

    public static bool IsSpaceOrIgnorable(char c) => Table[c] is CharacterShape.Space or CharacterShape.Ignorable;

    private static CharacterShape[] BuildTable()
    {
        var table = new CharacterShape[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = Classify((char)i);
        }

        return table;
    }

    private static CharacterShape Classify(char c) => c switch
    {
        '.' => CharacterShape.Point,
        '-' or '\u2010' or '\u2011' => CharacterShape.Hyphen,
        '\'' or '\u2019' or '\u02BC' => CharacterShape.Apostrophe,
        '"' or '„' or '“' or '”' or '‟' or '«' or '»' => CharacterShape.QuotationMark,
        '‹' or '›' or '‚' or '‘' or '‛' or '`' or '´' => CharacterShape.QuotationMark,
        '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' => CharacterShape.Ignorable,
        '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => CharacterShape.Space,
        '%' or '&' or '#' or '@' or '*' or '§' or '†' or '‰' => CharacterShape.Symbol,
        '_' => CharacterShape.Letter,
        _ => ByCategory(c),
    };

    private static CharacterShape ByCategory(char c)
    {
        if (char.IsWhiteSpace(c))
        {
            return CharacterShape.Space;
        }

        return char.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.DecimalDigitNumber => CharacterShape.Digit,
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or
                UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or
                UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or
                UnicodeCategory.LetterNumber => CharacterShape.Letter,
            UnicodeCategory.Control or UnicodeCategory.Format => CharacterShape.Space,
            UnicodeCategory.Surrogate => CharacterShape.Surrogate,
            UnicodeCategory.ConnectorPunctuation or UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation or
                UnicodeCategory.ClosePunctuation or UnicodeCategory.InitialQuotePunctuation or
                UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OtherPunctuation => CharacterShape.Punctuation,
            _ => CharacterShape.Symbol,
        };
    }
}
