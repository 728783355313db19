using System.Buffers;
using System.Collections.Concurrent;

namespace Depesche.Syntax;

/// <summary>Trees of sentences that were read before, by their words. Agencies and the papers that print them say the same sentence over and over.</summary>
/// <remarks>A sentence's tree depends on its words alone, so a remembered tree is the tree that reading again would give. It holds two generations: when
/// the younger is full it becomes the older, and what was not asked for since is forgotten. Thread-safe.</remarks>
internal sealed class SentenceMemory
{
    private const int GenerationSize = 24_000;

    private volatile ConcurrentDictionary<string, Word[]> younger = new(StringComparer.Ordinal);
    private volatile ConcurrentDictionary<string, Word[]> older = new(StringComparer.Ordinal);
    private int count;

    /// <summary>Writes the remembered tree of a sentence; false when it is not known.</summary>
    /// <param name="forms">The words of the sentence.</param>
    /// <param name="first">Index of its first token in the report.</param>
    /// <param name="words">Where to, one for each form.</param>
    public bool TryRecall(ReadOnlySpan<string> forms, int first, Span<Word> words)
    {
        var buffer = ArrayPool<char>.Shared.Rent(LengthOf(forms));
        var key = Key(forms, buffer);
        if (!younger.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out var known) &&
            older.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out known))
        {
            Keep(key.ToString(), known);
        }

        ArrayPool<char>.Shared.Return(buffer);
        if (known is null)
        {
            return false;
        }

        for (var i = 0; i < known.Length; i++)
        {
            words[i] = known[i].Head < 0 ? known[i] : known[i] with { Head = known[i].Head + first };
        }

        return true;
    }

    /// <summary>Remembers the tree of a sentence.</summary>
    public void Remember(ReadOnlySpan<string> forms, int first, ReadOnlySpan<Word> words)
    {
        var own = words.ToArray();
        for (var i = 0; i < own.Length; i++)
        {
            own[i] = own[i].Head < 0 ? own[i] : own[i] with { Head = own[i].Head - first };
        }

        var buffer = ArrayPool<char>.Shared.Rent(LengthOf(forms));
        Keep(Key(forms, buffer).ToString(), own);
        ArrayPool<char>.Shared.Return(buffer);
    }

    private void Keep(string key, Word[] words)
    {
        if (younger.TryAdd(key, words) && Interlocked.Increment(ref count) == GenerationSize)
        {
            older = younger;
            younger = new ConcurrentDictionary<string, Word[]>(StringComparer.Ordinal);
            count = 0;
        }
    }

    private static int LengthOf(ReadOnlySpan<string> forms)
    {
        var length = forms.Length;
        foreach (var form in forms)
        {
            length += form.Length;
        }

        return length;
    }

    private static ReadOnlySpan<char> Key(ReadOnlySpan<string> forms, char[] buffer)
    {
        var length = 0;
        foreach (var form in forms)
        {
            form.CopyTo(buffer.AsSpan(length));
            length += form.Length;
            buffer[length++] = '\n';
        }

        return buffer.AsSpan(0, length);
    }
}
