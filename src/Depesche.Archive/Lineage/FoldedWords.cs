using System.Globalization;

namespace Depesche.Archive.Lineage;

/// <summary>Reads the words of a text as hashes that do not tell spellings apart: case, umlauts and ß, accents, hyphens within words and the
/// marks of thousands are folded, all other signs only part words.</summary>
internal ref struct FoldedWords(ReadOnlySpan<char> text)
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;
    private const int StemLength = 6;

    /// <summary>The letters from À to ž without their marks; <c>.</c> for those that <see cref="Feed"/> writes in two letters and for signs.</summary>
    private const string Latin =
        "aaaa.a.ceeeeiiiidnoooo...uuu.yt.aaaa.a.ceeeeiiiidnoooo...uuu.yty" +
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkklllllll" +
        "lllnnnnnnnnnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    private readonly ReadOnlySpan<char> text = text;
    private int position;
    private int length;

    /// <summary>Hash of the word.</summary>
    public ulong Hash { get; private set; }

    /// <summary>Hash of its first six letters.</summary>
    public ulong Stem { get; private set; }

    /// <summary>True when it begins with a capital.</summary>
    public bool IsCapitalised { get; private set; }

    /// <summary>Reads the next word; false at the end.</summary>
    public bool Next()
    {
        while (position < text.Length && !char.IsLetterOrDigit(text[position]))
        {
            position++;
        }

        if (position == text.Length)
        {
            return false;
        }

        (Hash, Stem, length) = (Basis, Basis, 0);
        IsCapitalised = char.IsUpper(text[position]);
        for (; position < text.Length; position++)
        {
            var c = text[position];
            if (char.IsLetterOrDigit(c))
            {
                Feed(char.ToLowerInvariant(c));
            }
            else if (c is '\u0308')
            {
                Add('e');
            }
            else if (!IsWithinWord(c))
            {
                break;
            }
        }

        return true;
    }

    private readonly bool IsWithinWord(char c)
    {
        if (char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
        {
            return true;
        }

        var before = text[position - 1];
        var next = position + 1 < text.Length ? text[position + 1] : ' ';
        return c switch
        {
            '-' or '\u2010' or '\u2011' or '\'' or '’' => char.IsLetterOrDigit(before) && char.IsLetterOrDigit(next),
            '.' or ' ' or '\u00A0' or '\u202F' => char.IsAsciiDigit(before) && DigitsFrom(position + 1) == 3,
            _ => false,
        };
    }

    private readonly int DigitsFrom(int at)
    {
        var rest = text[at..];
        var end = rest.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? rest.Length : end;
    }

    private void Feed(char c)
    {
        if (char.IsAscii(c))
        {
            Add(c);
            return;
        }

        const char first = 'À';
        var (one, two) = c switch
        {
            'ä' or 'æ' => ('a', 'e'),
            'ö' or 'ø' or 'œ' => ('o', 'e'),
            'ü' => ('u', 'e'),
            'ß' => ('s', 's'),
            _ when c - first is >= 0 and var index && index < Latin.Length && Latin[index] != '.' => (Latin[index], '\0'),
            _ => (c, '\0'),
        };
        Add(one);
        if (two != '\0')
        {
            Add(two);
        }
    }

    private void Add(char c)
    {
        Hash = (Hash ^ c) * Prime;
        if (length++ < StemLength)
        {
            Stem = Hash;
        }
    }
}
