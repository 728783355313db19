using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Numerics;
using Depesche.NewsItems;
using Depesche.Text;

namespace Depesche.Archive.Lineage;

/// <summary>What is kept of a text to find its copies: a fair sample of the hashes of its word triples.</summary>
/// <remarks>At level <c>L</c> the sample has every hash that begins with at least <c>L</c> zero bits. So two samples compare exactly at the higher
/// of their levels, however different in length the texts are, and shares of either text in the other can be told.</remarks>
internal sealed class TextSignature
{
    private const byte Form = 1;
    private const int HeadLength = 6;
    private const int UsualLevel = 3;
    private const int MostHashes = 64;
    private const int FewestHashes = 16;
    private readonly uint[] hashes;

    private TextSignature(int words, int level, uint[] hashes)
    {
        Words = words;
        Level = level;
        this.hashes = hashes;
    }

    /// <summary>Number of words of the text.</summary>
    public int Words { get; }

    /// <summary>How many zero bits each hash of the sample begins with, at least.</summary>
    public int Level { get; }

    /// <summary>The hashes of the sample, ascending, each once.</summary>
    public ReadOnlySpan<uint> Hashes => hashes;

    /// <summary>The signature of a report's body: without headline, dateline and credits.</summary>
    public static TextSignature Of(NewsItem item) => Of(item.Text, item.Paragraphs);

    /// <summary>The signature of the given parts of a text, read as one.</summary>
    public static TextSignature Of(string text, ImmutableArray<TextSpan> parts)
    {
        const int usualCapacity = 512;
        var triples = ArrayPool<uint>.Shared.Rent(usualCapacity);
        Span<int> withZeros = stackalloc int[33];
        var (words, count) = (0, 0);
        var (first, second) = (0UL, 0UL);
        foreach (var part in parts)
        {
            var reader = new FoldedWords(part.In(text));
            while (reader.Next())
            {
                if (++words > 2)
                {
                    var hash = Triple(first, second, reader.Hash);
                    withZeros[BitOperations.LeadingZeroCount(hash)]++;
                    if (count == triples.Length)
                    {
                        triples = Grow(triples);
                    }

                    triples[count++] = hash;
                }

                (first, second) = (second, reader.Hash);
            }
        }

        var level = ChooseLevel(withZeros);
        var sample = Sample(triples.AsSpan(0, count), level);
        ArrayPool<uint>.Shared.Return(triples);
        return new TextSignature(words, level, sample);
    }

    /// <summary>The signature as bytes: form, level, number of words, hashes; at most 262.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[HeadLength + hashes.Length * sizeof(uint)];
        bytes[0] = Form;
        bytes[1] = (byte)Level;
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(2), Words);
        for (var i = 0; i < hashes.Length; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(HeadLength + i * sizeof(uint)), hashes[i]);
        }

        return bytes;
    }

    /// <summary>Reads what <see cref="ToBytes"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is no signature of this form.</exception>
    public static TextSignature FromBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < HeadLength || bytes[0] != Form || bytes[1] > 32 || (bytes.Length - HeadLength) % sizeof(uint) != 0)
        {
            throw new InvalidDataException($"a text signature of {bytes.Length} bytes cannot be read; make it again from its text");
        }

        var hashes = new uint[(bytes.Length - HeadLength) / sizeof(uint)];
        for (var i = 0; i < hashes.Length; i++)
        {
            hashes[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(HeadLength + i * sizeof(uint))..]);
        }

        return new TextSignature(BinaryPrimitives.ReadInt32LittleEndian(bytes[2..]), bytes[1], hashes);
    }

    /// <summary>The hash of three words in their order (the finishing steps are those of splitmix64).</summary>
    private static uint Triple(ulong first, ulong second, ulong third)
    {
        var mixed = first + BitOperations.RotateLeft(second, 21) * 0x9E3779B97F4A7C15 + BitOperations.RotateLeft(third, 42) * 0xD1B54A32D192ED03;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return (uint)((mixed ^ (mixed >> 31)) >> 32);
    }

    /// <summary>The usual level; a higher one for a long text, a lower one for a short text.</summary>
    private static int ChooseLevel(ReadOnlySpan<int> withZeros)
    {
        var level = UsualLevel;
        var size = Sum(withZeros[level..]);
        while (size > MostHashes)
        {
            size -= withZeros[level++];
        }

        while (level > 0 && size < FewestHashes && size + withZeros[level - 1] <= MostHashes)
        {
            size += withZeros[--level];
        }

        return level;
    }

    private static int Sum(ReadOnlySpan<int> numbers)
    {
        var sum = 0;
        foreach (var number in numbers)
        {
            sum += number;
        }

        return sum;
    }

    private static uint[] Sample(Span<uint> triples, int level)
    {
        var count = 0;
        foreach (var hash in triples)
        {
            if (BitOperations.LeadingZeroCount(hash) >= level)
            {
                triples[count++] = hash;
            }
        }

        var sample = triples[..count];
        sample.Sort();
        var distinct = 0;
        for (var i = 0; i < sample.Length; i++)
        {
            if (i == 0 || sample[i] != sample[i - 1])
            {
                sample[distinct++] = sample[i];
            }
        }

        return sample[..distinct].ToArray();
    }

    private static uint[] Grow(uint[] full)
    {
        var larger = ArrayPool<uint>.Shared.Rent(full.Length * 2);
        full.CopyTo(larger, 0);
        ArrayPool<uint>.Shared.Return(full);
        return larger;
    }
}
