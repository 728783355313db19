using System.Globalization;

namespace Depesche.Archive.Lineage;

/// <summary>Reads the words of a text as hashes of their folded letters, which do not tell spellings apart. Hyphens within words and the marks of
/// thousands are dropped, too, so that <c>Berg-Karabach</c> and <c>Bergkarabach</c> are one word; all other signs part words.</summary>
internal ref struct FoldedWords(ReadOnlySpan<char> text)
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;
    private const int StemLength = 6;
    private const int Piece = 64;

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
        var start = position;
        while (position < text.Length && (char.IsLetterOrDigit(text[position]) || IsWithinWord(text[position])))
        {
            position++;
        }

        Feed(text[start..position]);
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

    private void Feed(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[2 * Piece];
        while (!word.IsEmpty)
        {
            var piece = word[..Math.Min(word.Length, Piece)];
            foreach (var letter in folded[..Folding.Fold(piece, folded)])
            {
                Hash = (Hash ^ letter) * Prime;
                if (length++ < StemLength)
                {
                    Stem = Hash;
                }
            }

            word = word[piece.Length..];
        }
    }
}
