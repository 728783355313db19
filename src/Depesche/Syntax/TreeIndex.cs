using System.Collections.Immutable;
using Depesche.Text;

namespace Depesche.Syntax;

/// <summary>Derives child lists, a top-down order and subtree ranges from heads, each in time linear in the number of words.</summary>
internal static class TreeIndex
{
    public static (int[] Start, int[] Children) Children(ImmutableArray<Word> words)
    {
        var start = new int[words.Length + 2];
        foreach (var word in words)
        {
            if (word.Head >= 0)
            {
                start[word.Head + 2]++;
            }
        }

        for (var i = 2; i < start.Length; i++)
        {
            start[i] += start[i - 1];
        }

        var children = new int[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Head >= 0)
            {
                children[start[words[i].Head + 1]++] = i;
            }
        }

        return (start, children);
    }

    /// <summary>All tokens, sentence by sentence, each after its head.</summary>
    public static int[] TopDown(ImmutableArray<Word> words, ImmutableArray<Sentence> sentences, int[] start, int[] children)
    {
        var order = new int[words.Length];
        int count = 0, next = 0;
        foreach (var sentence in sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (words[i].Head < 0)
                {
                    order[count++] = i;
                }
            }

            for (; next < count; next++)
            {
                foreach (var child in children.AsSpan(start[order[next]]..start[order[next] + 1]))
                {
                    order[count++] = child;
                }
            }
        }

        return count == order.Length ? order : order[..count];
    }

    public static (int[] First, int[] End) Subtrees(ImmutableArray<Word> words, int[] topDown)
    {
        var first = new int[words.Length];
        var end = new int[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            first[i] = i;
            end[i] = i + 1;
        }

        for (var i = topDown.Length - 1; i >= 0; i--)
        {
            var token = topDown[i];
            if (words[token].Head is >= 0 and var head)
            {
                first[head] = Math.Min(first[head], first[token]);
                end[head] = Math.Max(end[head], end[token]);
            }
        }

        return (first, end);
    }
}
