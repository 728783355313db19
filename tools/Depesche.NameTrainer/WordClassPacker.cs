using System.Globalization;
using Depesche.Actors.Tagging;
using Depesche.Syntax.Models;

namespace Depesche.NameTrainer;

/// <summary>Packs classes of words and lists of names into the file that <see cref="WordClasses"/> reads.</summary>
internal static class WordClassPacker
{
    /// <param name="classes">Rows of a word and its class, from 0.</param>
    /// <param name="lists">Rows of a word and the lists that have it, parted by <c>|</c>.</param>
    public static byte[] Pack(string classes, string lists)
    {
        var words = new Dictionary<uint, WordClass>();
        foreach (var cells in File.ReadLines(classes).Select(line => line.Split('\t')))
        {
            var number = byte.Parse(cells[1], CultureInfo.InvariantCulture);
            words[FeatureHash.Lower(cells[0])] = new WordClass(checked((byte)(number + 1)), 0);
        }

        foreach (var cells in File.ReadLines(lists).Select(line => line.Split('\t')))
        {
            var hash = FeatureHash.Lower(cells[0]);
            var bits = cells[1].Split('|').Aggregate(0, (sum, list) => sum | (1 << Array.IndexOf(WordClasses.ListNames, list)));
            words[hash] = words.GetValueOrDefault(hash) with { Lists = (byte)bits };
        }

        return Lay([.. words.OrderBy(p => WordClasses.BucketOf(p.Key)).ThenBy(p => p.Key)]);
    }

    private static byte[] Lay(List<KeyValuePair<uint, WordClass>> words)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(words.Count);
        var at = 0;
        for (var bucket = 0; bucket <= WordClasses.Buckets; bucket++)
        {
            while (at < words.Count && WordClasses.BucketOf(words[at].Key) < bucket)
            {
                at++;
            }

            writer.Write(at);
        }

        words.ForEach(w => writer.Write((ushort)w.Key));
        words.ForEach(w => writer.Write(w.Value.Class));
        words.ForEach(w => writer.Write(w.Value.Lists));
        return bytes.ToArray();
    }
}
