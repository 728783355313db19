namespace Depesche.Syntax;

/// <summary>A sentence that was read before: its tree, and what the stages after it found in its words alone.</summary>
/// <remarks>All of it counts tokens from the first of the sentence. What a stage keeps must be what it would find again; then it does not matter
/// which of two threads keeps it, or whether it is lost. Thread-safe.</remarks>
/// <param name="words">Its tree.</param>
internal sealed class RememberedSentence(Word[] words)
{
    private Finding? findings;

    /// <summary>Its tree.</summary>
    public ReadOnlySpan<Word> Words => words;

    /// <summary>What a stage found in it, or null when it has not read it yet.</summary>
    /// <typeparam name="T">What the stage keeps, always the same type.</typeparam>
    /// <param name="stage">The stage.</param>
    public T? FindingOf<T>(object stage)
        where T : class
    {
        for (var finding = Volatile.Read(ref findings); finding is not null; finding = finding.Next)
        {
            if (finding.Stage == stage)
            {
                return (T)finding.Found;
            }
        }

        return null;
    }

    /// <summary>Keeps what a stage found, in place of what it found before.</summary>
    public void Keep(object stage, object found)
    {
        for (var finding = Volatile.Read(ref findings); finding is not null; finding = finding.Next)
        {
            if (finding.Stage == stage)
            {
                finding.Found = found;
                return;
            }
        }

        Volatile.Write(ref findings, new Finding(stage, found, findings));
    }

    private sealed class Finding(object stage, object found, Finding? next)
    {
        private volatile object found = found;

        public object Stage { get; } = stage;

        public object Found
        {
            get => found;
            set => found = value;
        }

        public Finding? Next { get; } = next;
    }
}
