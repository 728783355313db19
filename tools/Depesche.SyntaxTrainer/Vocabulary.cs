using System.Runtime.InteropServices;
using Depesche.Syntax.Models;

namespace Depesche.SyntaxTrainer;

/// <summary>The words that have a row of their own: the most frequent folded forms of a running text.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<uint, int> rowOf = [];

    /// <summary>Number of words.</summary>
    public int Count => rowOf.Count;

    /// <summary>Counts the words of a text, a paragraph a line, and writes the most frequent ones, most frequent first.</summary>
    public static void Build(string textFile, int size, int rarest, string target)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var forms in CorpusExport.Sentences(textFile))
        {
            foreach (var form in forms)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, Fold(form), out _)++;
            }
        }

        File.WriteAllLines(target, counts
            .Where(p => p.Value >= rarest)
            .OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal)
            .Take(size)
            .Select(p => p.Key));
    }

    /// <summary>Reads a file written by <see cref="Build"/>.</summary>
    public static Vocabulary Read(string file)
    {
        var vocabulary = new Vocabulary();
        foreach (var word in File.ReadLines(file))
        {
            vocabulary.rowOf.TryAdd(FeatureHash.Lower(word), vocabulary.rowOf.Count);
        }

        return vocabulary;
    }

    /// <summary>The row of a form, or -1.</summary>
    public int Find(string form) => rowOf.GetValueOrDefault(FeatureHash.Lower(form), -1);

    private static string Fold(string form) => string.Create(form.Length, form, static (to, from) =>
    {
        for (var i = 0; i < to.Length; i++)
        {
            to[i] = FeatureHash.Fold(from[i]);
        }
    });
}
