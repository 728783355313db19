namespace Depesche.Archive.Search;

/// <summary>Gathers terms with a space between them.</summary>
internal struct TermBuffer(int capacity)
{
    private char[] characters = new char[Math.Max(capacity, 16)];

    /// <summary>Number of characters so far.</summary>
    public int Length { get; private set; }

    /// <summary>What was written since <see cref="Length"/> was <paramref name="start"/>.</summary>
    public readonly ReadOnlySpan<char> From(int start) => characters.AsSpan(start, Length - start).TrimStart(' ');

    /// <summary>Adds a term.</summary>
    public void Append(ReadOnlySpan<char> term)
    {
        var at = Begin(term.Length);
        term.CopyTo(characters.AsSpan(at));
        Length = at + term.Length;
    }

    /// <summary>Folds a word and adds it, when a letter is left of it.</summary>
    public void AppendFolded(ReadOnlySpan<char> word)
    {
        var at = Begin(2 * word.Length);
        var length = Folding.Fold(word, characters.AsSpan(at));
        Length = length > 0 ? at + length : Length;
    }

    /// <summary>All terms.</summary>
    public override readonly string ToString() => new(characters, 0, Length);

    private int Begin(int room)
    {
        if (Length + room + 1 > characters.Length)
        {
            Array.Resize(ref characters, Math.Max(2 * characters.Length, Length + room + 1));
        }

        if (Length == 0)
        {
            return 0;
        }

        characters[Length] = ' ';
        return Length + 1;
    }
}
