using System.Collections.Immutable;
using Depesche.Text;

namespace Depesche.Syntax;

/// <summary>Derives child lists and subtree ranges from heads, each in time linear in the number of words times tree depth.</summary>
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

    public static (int[] First, int[] End) Subtrees(ImmutableArray<Word> words, ImmutableArray<Sentence> sentences)
    {
        var first = new int[words.Length];
        var end = new int[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            first[i] = i;
            end[i] = i + 1;
        }

        foreach (var sentence in sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                for (var up = words[i].Head; up >= 0 && (first[up] > i || end[up] <= i); up = words[up].Head)
                {
                    first[up] = Math.Min(first[up], i);
                    end[up] = Math.Max(end[up], i + 1);
                }
            }
        }

        return (first, end);
    }
}
