namespace Depesche.Text;

/// <summary>Words and numbers.</summary>
internal ref partial struct TokenScanner
{
    /// <summary>Scans a word that begins at <see cref="position"/>; the characters before <paramref name="from"/> already belong
    /// to it.</summary>
    private void ScanWord(int from)
    {
        var to = from;
        if (TryScanUrl(from))
        {
            return;
        }

        var isNumber = true;
        while (to < end)
        {
            var c = text[to];
            switch (CharacterShapes.Of(c))
            {
                case CharacterShape.Letter:
                    isNumber = false;
                    to++;
                    continue;
                case CharacterShape.Digit:
                    to++;
                    continue;
                case CharacterShape.Ignorable when IsWordAt(AfterIgnorables(to)):
                    to = AfterIgnorables(to);
                    continue;
                case CharacterShape.Surrogate when IsAstralLetter(to):
                    isNumber = false;
                    to += 2;
                    continue;
            }

            if (c == '.')
            {
                if (isNumber && IsDigitAt(to + 1))
                {
                    to++;
                    continue;
                }

                if (TryScanPoint(to, isNumber))
                {
                    return;
                }

                if (!isNumber && IsWordAt(to + 1) && !char.IsUpper(text[to + 1]))
                {
                    to++;
                    continue;
                }

                break;
            }

            if (TryScanMail(to))
            {
                return;
            }

            var next = JoinedUpTo(to, isNumber);
            if (next == to)
            {
                break;
            }

            to = next;
            isNumber &= IsDigitAt(to);
        }

        EmitWord(to, isNumber ? TokenKind.Number : TokenKind.Word);
    }

    private readonly int AfterIgnorables(int index)
    {
        while (index < end && CharacterShapes.Of(text[index]) == CharacterShape.Ignorable)
        {
            index++;
        }

        return index;
    }

    /// <summary>Where the word goes on after the joining character at <paramref name="at"/>; <paramref name="at"/> itself when
    /// it ends there.</summary>
    private readonly int JoinedUpTo(int at, bool isNumber)
    {
        var c = text[at];
        switch (c)
        {
            case '-' or '\u2010' or '\u2011':
                return AfterHyphen(at, isNumber);
            case '\'' or '\u2019' or '\u02BC':
                if (isNumber)
                {
                    return IsDigitAt(at + 1) ? at + 1 : at;
                }

                return IsLetterAt(at + 1) ? at + 1 : IsGenitiveApostrophe(at) ? at + 1 : at;
            case ',' when isNumber && At(at + 1) is '-' or '–' && !IsWordAt(at + 2):
                return at + 2;
            case ',' or ':' when isNumber && IsDigitAt(at + 1):
                return at + 1;
            case '/' when isNumber && IsDigitAt(at + 1):
                return at + 1;
            case '/' when IsUnit(at):
                return at + 1;
            case '&' when !isNumber && IsLetterAt(at + 1):
                return at + 1;
            case '*' or ':' or '/' when !isNumber && IsGenderEnding(at + 1):
                return at + 1;
            case '+' when !isNumber && CharacterShapes.Of(text[at - 1]) == CharacterShape.Letter && !IsWordAt(at + 1):
                return at + 1;
            case '%' when isNumber && IsLetterAt(at + 1):
                return at + 1;
            case '%' when isNumber && At(at + 1) == '-' && IsLetterAt(at + 2):
                return at + 2;
            default:
                return at;
        }
    }

    private readonly int AfterHyphen(int at, bool isNumber)
    {
        if (CharacterShapes.Of(text[at - 1]) is CharacterShape.Hyphen or CharacterShape.Apostrophe || text[at - 1] == '+')
        {
            return at;
        }

        if (IsWordAt(at + 1))
        {
            return isNumber && IsDigitAt(at + 1) && !IsIsoDate(at) ? at : at + 1;
        }

        var next = At(at + 1);
        if (next == '/' && (IsLetterAt(at + 2) || (At(at + 2) == '-' && IsLetterAt(at + 3))))
        {
            return at + 2;
        }

        return CharacterShapes.Of(next) is CharacterShape.Hyphen ? at : at + 1;
    }

    /// <summary>True inside <c>2023-04-18</c>, at either hyphen.</summary>
    private readonly bool IsIsoDate(int hyphen)
    {
        var first = hyphen - 4;
        if (hyphen - 7 >= position && text[hyphen - 3] == '-')
        {
            first = hyphen - 7;
        }

        if (first < position || first + 10 > end || IsWordAt(first + 10))
        {
            return false;
        }

        for (var i = 0; i < 10; i++)
        {
            if (i is 4 or 7 ? text[first + i] != '-' : !char.IsAsciiDigit(text[first + i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>km/h, m/s: at most two small letters on either side of the slash.</summary>
    private readonly bool IsUnit(int slash)
    {
        const int longest = 2;
        var to = slash + 1;
        while (to <= slash + longest && to < end && char.IsAsciiLetterLower(text[to]))
        {
            to++;
        }

        var before = text[position..slash];
        return before.Length <= longest && !before.ContainsAnyExceptInRange('a', 'z') && to > slash + 1 && !IsWordAt(to);
    }

    /// <summary>Hans' Haus: an apostrophe after an s-sound that closes no single quotation mark.</summary>
    private readonly bool IsGenitiveApostrophe(int at) =>
        openSingleQuotes == 0 && text[at - 1] is 's' or 'x' or 'z' or 'ß' or 'S' or 'X' or 'Z' && IsSpaceAt(at + 1) &&
        !IsSpaceBefore(at - 1);

    /// <summary>The ending of forms such as Bürger*innen, Leser:in, Wähler/innen, Schüler/-innen.</summary>
    private readonly bool IsGenderEnding(int at)
    {
        if (At(at) == '-')
        {
            at++;
        }

        if (At(at) != 'i' || At(at + 1) != 'n')
        {
            return false;
        }

        return !IsWordAt(at + 2) || (At(at + 2) == 'n' && At(at + 3) == 'e' && At(at + 4) == 'n');
    }

    private void EmitWord(int to, TokenKind kind)
    {
        if (kind == TokenKind.Word && to - position > 2 && text[to - 1] == 's' &&
            CharacterShapes.Of(text[to - 2]) == CharacterShape.Apostrophe && HostsEnclitic(text[position..(to - 2)]))
        {
            Emit(position, to - 2, kind);
            Emit(to - 2, to, kind);
            return;
        }

        Emit(position, to, kind);
    }

    /// <summary>True for the host of a short "es" (geht's, wenn's), false for a name with an apostrophe (Anna's).</summary>
    private readonly bool HostsEnclitic(ReadOnlySpan<char> host) => char.IsLower(host[0]) || knowledge.FunctionWords.Contains(host);

    private bool TryScanUrl(int from)
    {
        var rest = text[from..end];
        if (from != position || rest.Length < 5 || (rest[0] | 0x20) is not ('h' or 'w' or 'f') ||
            !(rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ||
              rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ||
              rest.StartsWith("ftp://", StringComparison.OrdinalIgnoreCase) ||
              (rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase) && IsWordAt(from + 4))))
        {
            return false;
        }

        var to = from;
        while (to < end && !CharacterShapes.IsSpaceOrIgnorable(text[to]) && !UrlEnd.Contains(text[to]))
        {
            to++;
        }

        var keepsBracket = text[from..to].Contains('(');
        while (to > from + 4 && (text[to - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '’' or '‘' or ']' ||
                                 (text[to - 1] == ')' && !keepsBracket)))
        {
            to--;
        }

        Emit(from, to, TokenKind.Url);
        return true;
    }

    private bool TryScanMail(int at)
    {
        if (text[at] != '@' || !IsWordAt(at + 1))
        {
            return false;
        }

        var to = at + 1;
        var lastPoint = -1;
        while (to < end && to - at <= LongestMailPart && (IsWordAt(to) || (text[to] is '.' or '-' && IsWordAt(to + 1))))
        {
            lastPoint = text[to] == '.' ? to : lastPoint;
            to += char.IsHighSurrogate(text[to]) ? 2 : 1;
        }

        if (lastPoint < 0 || to - at > LongestMailPart)
        {
            return false;
        }

        Emit(position, to, TokenKind.Email);
        return true;
    }
}
