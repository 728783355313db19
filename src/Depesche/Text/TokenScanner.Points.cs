using System.Buffers;

namespace Depesche.Text;

/// <summary>Points that belong to the word before them: abbreviations, ordinals, initials, Roman numerals.</summary>
internal ref partial struct TokenScanner
{
    private const int LongestOrdinal = 3;
    private const int LongestRomanNumeral = 7;
    private const int LongestUnknownAbbreviation = 5;
    private const int LongestAbbreviation = 40;
    private const int WidestGap = 3;
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouyäöüAEIOUYÄÖÜ");

    /// <summary>What stands after a point, as far as it tells whether a sentence ended there.</summary>
    private enum Following
    {
        /// <summary>The end of the paragraph.</summary>
        Nothing,
        /// <summary>A word with a small first letter.</summary>
        SmallWord,
        /// <summary>A function word with a capital first letter.</summary>
        Opener,
        /// <summary>Another word with a capital first letter.</summary>
        CapitalWord,
        Number,
        /// <summary>A mark that goes on with the sentence: comma, semicolon, slash, hyphen.</summary>
        Continuation,
        Other,
    }

    /// <summary>Emits the word before the point at <paramref name="point"/> together with it, when the point belongs to it.</summary>
    private bool TryScanPoint(int point, bool isNumber)
    {
        if (At(point + 1) == '.')
        {
            return false;
        }

        if (isNumber)
        {
            return TryScanOrdinal(point);
        }

        return TryScanAbbreviation(point) || TryScanInitials(point) || TryScanRomanNumeral(point) || TryScanUnknownAbbreviation(point);
    }

    private bool TryScanAbbreviation(int point)
    {
        if (point - position > LongestAbbreviation)
        {
            return false;
        }

        Span<char> key = stackalloc char[Abbreviations.MaxParts * (Abbreviations.MaxPartLength + 1)];
        var length = point + 1 - position;
        text[position..(point + 1)].CopyTo(key);
        var found = knowledge.Abbreviations.Find(key[..length]);
        var foundEnd = point + 1;
        if (knowledge.Abbreviations.StartsSeveralParts(key[..length]))
        {
            var from = point + 1;
            for (var part = 1; part < Abbreviations.MaxParts && TryNextPart(ref from, out var partStart); part++)
            {
                text[partStart..from].CopyTo(key[length..]);
                length += from - partStart;
                if (knowledge.Abbreviations.Find(key[..length]) is { } longer)
                {
                    found = longer;
                    foundEnd = from;
                }
            }
        }

        if (found is null)
        {
            var hyphen = text[position..point].LastIndexOfAny('-', '\u2010', '\u2011');
            found = hyphen < 0 ? null : knowledge.Abbreviations.Find(text[(position + hyphen + 1)..(point + 1)]);
        }

        if (found is null || !Fits(found.Before, foundEnd))
        {
            return false;
        }

        EmitParts(foundEnd, found.Ends switch
        {
            SentenceEnd.Never => PointRole.EndsNothing,
            SentenceEnd.Opener => PointRole.EndsBeforeOpener,
            _ => PointRole.EndsBeforeCapital,
        });
        return true;
    }

    /// <summary>Finds the next part of an abbreviation such as <c>z. B.</c>: letters and a point, after little or no space.</summary>
    private readonly bool TryNextPart(ref int from, out int partStart)
    {
        partStart = from;
        while (partStart < end && partStart - from < WidestGap && CharacterShapes.IsSpaceOrIgnorable(text[partStart]))
        {
            partStart++;
        }

        var to = partStart;
        while (to < end && to - partStart < Abbreviations.MaxPartLength && CharacterShapes.Of(text[to]) == CharacterShape.Letter)
        {
            to++;
        }

        if (to == partStart || At(to) != '.')
        {
            return false;
        }

        from = to + 1;
        return true;
    }

    /// <summary>Emits an abbreviation: parts that are written apart are tokens of their own.</summary>
    private void EmitParts(int to, PointRole point)
    {
        var from = position;
        for (var i = from; i < to; i++)
        {
            if (CharacterShapes.IsSpaceOrIgnorable(text[i]))
            {
                if (from < i)
                {
                    Emit(from, i, TokenKind.Word, PointRole.EndsNothing);
                }

                from = i + 1;
            }
        }

        Emit(from, to, TokenKind.Word, point);
    }

    private readonly bool Fits(AbbreviationContext context, int after) => context switch
    {
        AbbreviationContext.Number => FollowingAt(after) == Following.Number || At(after) is ':' or ',',
        AbbreviationContext.Name => FollowingAt(after) == Following.CapitalWord,
        _ => true,
    };

    private bool TryScanOrdinal(int point)
    {
        var digits = point - position;
        var number = text[position..point];
        var isDayAndMonth = IsDayAndMonth(number);
        if (!isDayAndMonth && (digits > LongestOrdinal || number.ContainsAnyExceptInRange('0', '9')))
        {
            return false;
        }

        var following = FollowingAt(point + 1);
        var isExpected = isDayAndMonth || OrdinalIsExpected() || (following == Following.Number && IsMonthAfterDay(number));
        PointRole? role = following switch
        {
            Following.SmallWord or Following.Continuation => PointRole.EndsNothing,
            Following.CapitalWord when knowledge.Ordinals.IsAfter(WordAt(point + 1)) => PointRole.EndsNothing,
            Following.CapitalWord or Following.Opener when StandsFirst() => PointRole.EndsNothing,
            Following.CapitalWord when isExpected => PointRole.EndsNothing,
            Following.Opener when isExpected => PointRole.EndsBeforeOpener,
            Following.Number or Following.Other when isExpected => PointRole.EndsNothing,
            Following.Nothing when isExpected && digits < LongestOrdinal => PointRole.EndsNothing,
            _ => null,
        };
        if (role is null)
        {
            return false;
        }

        Emit(position, point + 1, TokenKind.Number, role.Value);
        return true;
    }

    /// <summary><c>18.4</c> or <c>18.04</c>, before the point that makes a date of it.</summary>
    private static bool IsDayAndMonth(ReadOnlySpan<char> number)
    {
        var point = number.IndexOf('.');
        return point is 1 or 2 && number.Length - point - 1 is 1 or 2 &&
            int.TryParse(number[..point], out var day) && int.TryParse(number[(point + 1)..], out var month) &&
            day is >= 1 and <= 31 && month is >= 1 and <= 12;
    }

    /// <summary>True for the month of a date that is written with spaces (3. 5. 2021).</summary>
    private readonly bool IsMonthAfterDay(ReadOnlySpan<char> number)
    {
        var last = buffer.Count - 1;
        return last >= firstToken && buffer.Tokens[last].Kind == TokenKind.Number && buffer.Points[last] != PointRole.None && int.TryParse(number, out var month) && month is >= 1 and <= 12;
    }

    /// <summary>True when the word before says that an ordinal comes: <c>am</c>, <c>der</c>, or <c>und</c> after another ordinal.</summary>
    private readonly bool OrdinalIsExpected()
    {
        var last = buffer.Count - 1;
        if (last < firstToken)
        {
            return false;
        }

        var before = buffer.Tokens[last];
        if (before.Kind == TokenKind.QuotationMark && last > firstToken)
        {
            before = buffer.Tokens[--last];
        }

        if (before.Kind == TokenKind.Word && knowledge.Ordinals.IsBefore(text[before.Span.Start..before.Span.End]))
        {
            return true;
        }

        return last > firstToken && buffer.Points[last - 1] != PointRole.None && buffer.Tokens[last - 1].Kind == TokenKind.Number;
    }

    /// <summary>True at the start of the paragraph, behind an end mark, colon or dash, or just inside a quotation mark:
    /// a number with a point then counts off ("2. Die Steuern …") or begins a name (1. FC Köln).</summary>
    private readonly bool StandsFirst()
    {
        if (buffer.Count == firstToken)
        {
            return true;
        }

        var last = buffer.Tokens[^1];
        return last.Kind == TokenKind.Punctuation ? text[last.Span.Start] is '.' or '!' or '?' or ':' or '–' or '-'
            : last.Kind == TokenKind.QuotationMark && last.Span.End == position;
    }

    /// <summary><c>J.</c>, <c>J.F.</c>, <c>U.S.</c></summary>
    private bool TryScanInitials(int point)
    {
        if (point - position != 1 || !char.IsUpper(text[position]))
        {
            return false;
        }

        var to = point + 1;
        while (IsLetterAt(to) && char.IsUpper(text[to]) && At(to + 1) == '.')
        {
            to += 2;
        }

        if (to == point + 1 && FollowingAt(to) is Following.Nothing or Following.Opener or Following.Other && !LastTokenIsName())
        {
            return false;
        }

        Emit(position, to, TokenKind.Word, PointRole.EndsBeforeOpener);
        return true;
    }

    /// <summary>Roman numerals of rulers (Karl III.) and, before a word of the same sentence, of things (der II. Weltkrieg).</summary>
    private bool TryScanRomanNumeral(int point)
    {
        if (point - position is < 2 or > LongestRomanNumeral || text[position..point].ContainsAnyExcept("IVXLC"))
        {
            return false;
        }

        var countsThing = FollowingAt(point + 1) is Following.CapitalWord or Following.SmallWord && (OrdinalIsExpected() || StandsFirst());
        if (!countsThing && !LastTokenIsName())
        {
            return false;
        }

        Emit(position, point + 1, TokenKind.Word, PointRole.EndsBeforeOpener);
        return true;
    }

    private readonly bool LastTokenIsName()
    {
        if (buffer.Count == firstToken)
        {
            return false;
        }

        var last = buffer.Tokens[^1];
        var word = text[last.Span.Start..last.Span.End];
        return last.Kind == TokenKind.Word && char.IsUpper(word[0]) && !knowledge.FunctionWords.Contains(word);
    }

    /// <summary>A short word that no list has is an abbreviation when it has no vowels (<c>Bgm.</c>) or when the sentence goes on
    /// behind it with a small letter (<c>Mitgl. des Rates</c>). Acronyms in capitals are whole words.</summary>
    private bool TryScanUnknownAbbreviation(int point)
    {
        var word = text[position..point];
        if (word.Length is < 2 or > LongestUnknownAbbreviation || !char.IsLower(word[1]) || !IsLetters(word))
        {
            return false;
        }

        var following = FollowingAt(point + 1);
        var goesOn = following == Following.SmallWord && !IsWordAt(point + 1) && !knowledge.FunctionWords.Contains(word);
        var hasNoVowels = !word.ContainsAny(Vowels) && (!IsWordAt(point + 1) || char.IsUpper(text[point + 1]));
        if (!goesOn && !hasNoVowels)
        {
            return false;
        }

        Emit(position, point + 1, TokenKind.Word, PointRole.EndsBeforeOpener);
        return true;
    }

    private static bool IsLetters(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (CharacterShapes.Of(c) != CharacterShape.Letter)
            {
                return false;
            }
        }

        return true;
    }

    private readonly Following FollowingAt(int index)
    {
        var spaced = index;
        while (spaced < end && CharacterShapes.IsSpaceOrIgnorable(text[spaced]))
        {
            spaced++;
        }

        if (spaced >= end)
        {
            return Following.Nothing;
        }

        if (spaced == index && text[index] is ',' or ';' or '/' or '-' or '–' or ':')
        {
            return Following.Continuation;
        }

        switch (CharacterShapes.Of(text[spaced]))
        {
            case CharacterShape.Digit:
                return Following.Number;
            case CharacterShape.Letter when char.IsUpper(text[spaced]):
                return knowledge.FunctionWords.Contains(WordAt(spaced)) ? Following.Opener : Following.CapitalWord;
            case CharacterShape.Letter:
                return Following.SmallWord;
            default:
                return Following.Other;
        }
    }

    /// <summary>The letters of the first word at or after <paramref name="index"/>, as far as a listed word could reach.</summary>
    private readonly ReadOnlySpan<char> WordAt(int index)
    {
        const int longest = 32;
        while (index < end && CharacterShapes.IsSpaceOrIgnorable(text[index]))
        {
            index++;
        }

        var to = index;
        while (to < end && to - index < longest && CharacterShapes.Of(text[to]) is CharacterShape.Letter or CharacterShape.Hyphen)
        {
            to++;
        }

        return text[index..to];
    }
}
