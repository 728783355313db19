using System.Buffers;
using System.Collections.Concurrent;
using Depesche.Text;

namespace Depesche.Syntax;

/// <summary>Sentences that were read before, by their words. Agencies and the papers that print them say the same sentence over and over.</summary>
/// <remarks>A sentence's tree depends on its words alone, so a remembered tree is the tree that reading again would give. It holds two generations: when
/// the younger is full it becomes the older, and what was not asked for since is forgotten. Thread-safe.</remarks>
/// <param name="generationSize">How many sentences a generation has.</param>
internal sealed class SentenceMemory(int generationSize = 24_000)
{
    private volatile ConcurrentDictionary<string, RememberedSentence> younger = new(StringComparer.Ordinal);
    private volatile ConcurrentDictionary<string, RememberedSentence> older = new(StringComparer.Ordinal);
    private int count;

    /// <summary>The remembered sentence with these words, or null.</summary>
    public RememberedSentence? Recall(TokenizedText text, Sentence sentence)
    {
        var buffer = ArrayPool<char>.Shared.Rent(KeyLength(text, sentence));
        var key = Key(text, sentence, buffer);
        if (!younger.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out var known) &&
            older.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out known))
        {
            Keep(key.ToString(), known);
        }

        ArrayPool<char>.Shared.Return(buffer);
        return known;
    }

    /// <summary>Remembers the tree of a sentence.</summary>
    /// <param name="text">The report.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="words">Its tree, with heads counted from the first word of the report.</param>
    public RememberedSentence Remember(TokenizedText text, Sentence sentence, ReadOnlySpan<Word> words)
    {
        var own = words.ToArray();
        for (var i = 0; i < own.Length; i++)
        {
            own[i] = own[i].Head < 0 ? own[i] : own[i] with { Head = own[i].Head - sentence.FirstToken };
        }

        var remembered = new RememberedSentence(own);
        var buffer = ArrayPool<char>.Shared.Rent(KeyLength(text, sentence));
        Keep(Key(text, sentence, buffer).ToString(), remembered);
        ArrayPool<char>.Shared.Return(buffer);
        return remembered;
    }

    private void Keep(string key, RememberedSentence sentence)
    {
        if (younger.TryAdd(key, sentence) && Interlocked.Increment(ref count) == generationSize)
        {
            older = younger;
            younger = new ConcurrentDictionary<string, RememberedSentence>(StringComparer.Ordinal);
            count = 0;
        }
    }

    private static int KeyLength(TokenizedText text, Sentence sentence)
    {
        var length = 2 * (sentence.EndToken - sentence.FirstToken);
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            length += text.Forms[token].Length;
        }

        return length;
    }

    // Each word with a line break, which no word has, and what it is by its shape: "im" and "in dem" are the same words otherwise.
    private static ReadOnlySpan<char> Key(TokenizedText text, Sentence sentence, char[] buffer)
    {
        var length = 0;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var (form, token) = (text.Forms[i], text.Tokens[i]);
            form.CopyTo(buffer.AsSpan(length));
            length += form.Length;
            buffer[length++] = '\n';
            buffer[length++] = (char)(((int)token.Kind << 2) + (int)token.Part);
        }

        return buffer.AsSpan(0, length);
    }
}
