using Depesche.Archive.Search;

namespace Depesche.Archive;

/// <summary>Folds the spellings of a word into one: small letters, <c>ä</c> as <c>ae</c>, <c>ß</c> as <c>ss</c>, no other marks. Search, names,
/// cases and copies all compare words so.</summary>
/// <remarks>An umlaut becomes two letters, never one: <c>Müller</c> and <c>Mueller</c> meet, <c>fordern</c> and <c>fördern</c> do not. <c>ø</c> is
/// <c>ö</c>, as German reports write it. Letters of other scripts stay, in small letters; all other characters are dropped.</remarks>
internal static class Folding
{
    private const char LatinFirst = '\u00C0';
    private const char AdditionalFirst = '\u1E00';
    private const char Diaeresis = '\u0308';

    // The plain letter of each Latin letter with a mark; a space where there is none.
    private const string Latin =
        "aaaaaa ceeeeiiiidnooooo ouuuuyt aaaaaa ceeeeiiiidnooooo ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggggggg" +
        "hhhhiiiiiiiiii  jjkk llllll  llnnnnnn nnoooooo  rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzz b       " +
        "       e       i        oo             uu                            aaiioouuuuuuuuuu aaaa    ggkkoo" +
        "oo  j   gg  nnaa    aaaaeeeeiiiioooorrrruuuusstt  hh      aaeeooooooooyy               b            ";

    private const string Additional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssss" +
        "ssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy      aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeee" +
        "iiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy      ";

    /// <summary>The folded word.</summary>
    public static string Fold(ReadOnlySpan<char> word)
    {
        var room = word.Length <= 128 ? stackalloc char[256] : new char[2 * word.Length];
        return room[..Fold(word, room)].ToString();
    }

    /// <summary>Writes the folded word and gives its length, at most twice that of <paramref name="word"/>.</summary>
    public static int Fold(ReadOnlySpan<char> word, Span<char> into)
    {
        var length = 0;
        foreach (var written in word)
        {
            if (char.IsAsciiLetterLower(written) || char.IsAsciiDigit(written))
            {
                into[length++] = written;
                continue;
            }

            var letter = char.ToLowerInvariant(written);
            switch (letter)
            {
                case 'ä' or 'æ':
                    into[length++] = 'a';
                    into[length++] = 'e';
                    break;
                case 'ö' or 'ø' or 'œ':
                    into[length++] = 'o';
                    into[length++] = 'e';
                    break;
                case 'ü':
                    into[length++] = 'u';
                    into[length++] = 'e';
                    break;
                case 'ß':
                    into[length++] = 's';
                    into[length++] = 's';
                    break;
                case Diaeresis when length > 0 && into[length - 1] is 'a' or 'o' or 'u':
                    into[length++] = 'e';
                    break;
                case >= '\u0300' and <= '\u036F':
                    break;
                default:
                    if (WrittenWords.IsLetterOrDigit(letter))
                    {
                        into[length++] = WithoutMark(letter);
                    }

                    break;
            }
        }

        return length;
    }

    private static char WithoutMark(char letter)
    {
        var plain = letter switch
        {
            >= LatinFirst when letter - LatinFirst < Latin.Length => Latin[letter - LatinFirst],
            >= AdditionalFirst when letter - AdditionalFirst < Additional.Length => Additional[letter - AdditionalFirst],
            _ => ' ',
        };
        return plain == ' ' ? letter : plain;
    }
}
