using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Runtime.InteropServices;
using Depesche.LanguageData;
using Depesche.NewsItems;

namespace Depesche.Archive.Lineage;

/// <summary>The names and nouns of a report's headline and first words, as hashes of their first letters, so that inflection tells none apart.</summary>
internal sealed class LeadWords
{
    private const int MostWords = 40;
    private readonly uint[] stems;

    private LeadWords(uint[] stems) => this.stems = stems;

    /// <summary>Number of the words.</summary>
    public int Count => stems.Length;

    /// <summary>Words of <paramref name="item"/>, function words left out.</summary>
    public static LeadWords Of(NewsItem item, FunctionWordHashes functionWords)
    {
        var stems = new List<uint>();
        Collect(item.Headline, functionWords, stems);
        if (!item.Paragraphs.IsEmpty)
        {
            Collect(item.Paragraphs[0].In(item.Text), functionWords, stems);
        }

        return new LeadWords(Distinct(stems));
    }

    /// <summary>The words of both.</summary>
    public LeadWords With(LeadWords other) => SharedWith(other) == other.Count ? this : new(Distinct([.. stems, .. other.stems]));

    /// <summary>How many of the words <paramref name="other"/> has too.</summary>
    public int SharedWith(LeadWords other)
    {
        var (shared, at) = (0, 0);
        foreach (var stem in stems)
        {
            while (at < other.stems.Length && other.stems[at] < stem)
            {
                at++;
            }

            shared += at < other.stems.Length && other.stems[at] == stem ? 1 : 0;
        }

        return shared;
    }

    /// <summary>The words as bytes.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[stems.Length * sizeof(uint)];
        for (var i = 0; i < stems.Length; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(i * sizeof(uint)), stems[i]);
        }

        return bytes;
    }

    /// <summary>Reads what <see cref="ToBytes"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is something else.</exception>
    public static LeadWords FromBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length % sizeof(uint) != 0)
        {
            throw new InvalidDataException($"lead words of {bytes.Length} bytes cannot be read; make them again from their report");
        }

        var stems = new uint[bytes.Length / sizeof(uint)];
        for (var i = 0; i < stems.Length; i++)
        {
            stems[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(i * sizeof(uint))..]);
        }

        return new LeadWords(stems);
    }

    private static uint[] Distinct(List<uint> stems)
    {
        var sorted = CollectionsMarshal.AsSpan(stems);
        sorted.Sort();
        var count = 0;
        foreach (var stem in sorted)
        {
            if (count == 0 || sorted[count - 1] != stem)
            {
                sorted[count++] = stem;
            }
        }

        return sorted[..count].ToArray();
    }

    private static void Collect(ReadOnlySpan<char> text, FunctionWordHashes functionWords, List<uint> stems)
    {
        var reader = new FoldedWords(text);
        for (var i = 0; i < MostWords && reader.Next(); i++)
        {
            if (reader.IsCapitalised && !functionWords.Contains(reader.Hash))
            {
                stems.Add((uint)(reader.Stem ^ (reader.Stem >> 32)));
            }
        }
    }
}

/// <summary>The function words of German (<c>de/function-words.tsv</c>), folded.</summary>
internal sealed class FunctionWordHashes(LanguageFiles data)
{
    private readonly FrozenSet<ulong> hashes = data.Read("de/function-words.tsv", "word", "class", "german", "opens").Select(r => HashOf(r[0])).ToFrozenSet();

    public bool Contains(ulong hash) => hashes.Contains(hash);

    private static ulong HashOf(string word)
    {
        var reader = new FoldedWords(word);
        return reader.Next() ? reader.Hash : 0;
    }
}
