using Depesche.Text;

namespace Depesche.Archive.Search;

/// <summary>Cuts text into written words: letters and digits, joined by hyphens (<c>Nato-Gipfel</c> is one).</summary>
internal ref struct WrittenWords(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> text = text;
    private int at;

    /// <summary>Where the word lies.</summary>
    public TextSpan Current { get; private set; }

    /// <summary>Allows <c>foreach</c>.</summary>
    public readonly WrittenWords GetEnumerator() => this;

    /// <summary>Goes to the next word.</summary>
    public bool MoveNext()
    {
        while (at < text.Length && !IsLetterOrDigit(text[at]))
        {
            at++;
        }

        var start = at;
        while (at < text.Length && (IsInner(text[at]) || (IsHyphen(text[at]) && at + 1 < text.Length && IsLetterOrDigit(text[at + 1]))))
        {
            at++;
        }

        Current = TextSpan.FromBounds(start, at);
        return at > start;
    }

    /// <summary>True for what words are made of.</summary>
    public static bool IsLetterOrDigit(char c) => char.IsAsciiLetterOrDigit(c) || (c > '\u007F' && CharacterShapes.IsWordCharacter(c));

    /// <summary>True for the characters that join the parts of a compound.</summary>
    public static bool IsHyphen(char c) => CharacterShapes.Of(c) == CharacterShape.Hyphen;

    // A soft hyphen does not end a word.
    private static bool IsInner(char c) => IsLetterOrDigit(c) || CharacterShapes.Of(c) == CharacterShape.Ignorable;
}

/// <summary>Cuts text into pieces of letters and digits, the units of the index (<c>Nato-Gipfel</c> has two).</summary>
internal ref struct WordPieces(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> text = text;
    private int at;

    /// <summary>The piece.</summary>
    public ReadOnlySpan<char> Current { get; private set; }

    /// <summary>Allows <c>foreach</c>.</summary>
    public readonly WordPieces GetEnumerator() => this;

    /// <summary>Goes to the next piece.</summary>
    public bool MoveNext()
    {
        while (at < text.Length && !WrittenWords.IsLetterOrDigit(text[at]))
        {
            at++;
        }

        var start = at;
        while (at < text.Length && (WrittenWords.IsLetterOrDigit(text[at]) || CharacterShapes.Of(text[at]) == CharacterShape.Ignorable))
        {
            at++;
        }

        Current = text[start..at];
        return at > start;
    }
}
