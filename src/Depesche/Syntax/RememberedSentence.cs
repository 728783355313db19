namespace Depesche.Syntax;

/// <summary>A sentence that was read before: its tree, and what the stages after it found in its words alone.</summary>
/// <remarks>All of it counts tokens from the first of the sentence. What a stage keeps must be what it would find again; then it does not matter
/// which of two threads keeps it, or whether it is lost. Thread-safe.</remarks>
/// <param name="words">Its tree.</param>
internal sealed class RememberedSentence(Word[] words)
{
    // Stages and their findings by turns.
    private object[] findings = [];

    /// <summary>Its tree.</summary>
    public ReadOnlySpan<Word> Words => words;

    /// <summary>What a stage found in it, or null when it has not read it yet.</summary>
    /// <typeparam name="T">What the stage keeps, always the same type.</typeparam>
    /// <param name="stage">The stage.</param>
    public T? FindingOf<T>(object stage)
        where T : class
    {
        var all = Volatile.Read(ref findings);
        for (var i = 0; i < all.Length; i += 2)
        {
            if (all[i] == stage)
            {
                return (T)Volatile.Read(ref all[i + 1]);
            }
        }

        return null;
    }

    /// <summary>Keeps what a stage found, in place of what it found before.</summary>
    public void Keep(object stage, object found)
    {
        var all = Volatile.Read(ref findings);
        for (var i = 0; i < all.Length; i += 2)
        {
            if (all[i] == stage)
            {
                Volatile.Write(ref all[i + 1], found);
                return;
            }
        }

        Volatile.Write(ref findings, [.. all, stage, found]);
    }
}
