using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Depesche.Syntax.Models;

namespace Depesche.Syntax.Network;

/// <summary>The lowest part of the network: from a word to what it gives the gates of the first layer.</summary>
/// <remarks>In the model file: the number of words in the vocabulary, their hashes in ascending order and the row of each, the embedding
/// table with a scale and <see cref="EmbeddingSize"/> signed bytes a row, and the first matrix.</remarks>
internal sealed unsafe class WordEncoder
{
    /// <summary>Numbers in an embedding.</summary>
    public const int EmbeddingSize = 128;

    private const float KeptScale = 512;

    private readonly object owner;
    private readonly int vocabulary;
    private readonly uint* hashes;
    private readonly int* rowOfHash;
    private readonly byte* embeddings;
    private readonly QuantisedMatrix first;

    /// <param name="model">The model file, at the encoder's part.</param>
    /// <param name="owner">Keeps the file mapped.</param>
    public WordEncoder(ModelReader model, object owner)
    {
        this.owner = owner;
        vocabulary = model.ReadNumber();
        hashes = (uint*)model.ReadInPlace(vocabulary * sizeof(uint));
        rowOfHash = (int*)model.ReadInPlace(vocabulary * sizeof(int));
        embeddings = model.ReadInPlace((long)(vocabulary + WordRows.Fixed) * RowSize);
        first = model.ReadMatrix(EmbeddingSize, RecurrentLayer.Gates);
    }

    private static int RowSize => sizeof(float) + EmbeddingSize;

    /// <summary>What the first layer's gates get from a word: depends on the word alone, so it is kept with it.</summary>
    public short[] FirstGates(WordReadings readings, NameLists lists)
    {
        Span<int> rows = stackalloc int[WordRows.Most];
        Span<float> sum = stackalloc float[EmbeddingSize];
        Span<byte> input = stackalloc byte[EmbeddingSize];
        Span<float> gates = stackalloc float[RecurrentLayer.Gates];
        var (count, firstNGram) = WordRows.Of(readings, lists, RowOf(readings.Form), vocabulary, rows);
        sum.Clear();
        foreach (var row in rows[..firstNGram])
        {
            AddRow(row, 1, sum);
        }

        foreach (var row in rows[firstNGram..count])
        {
            AddRow(row, 2f / (count - firstNGram), sum);
        }

        QuantisedMatrix.Quantise(sum, SyntaxNetwork.LowScale, input);
        first.Multiply(input, 1, gates);
        var kept = new short[RecurrentLayer.Gates];
        for (var i = 0; i < kept.Length; i++)
        {
            kept[i] = (short)Math.Clamp(MathF.Round(gates[i] * KeptScale), short.MinValue, short.MaxValue);
        }

        GC.KeepAlive(owner);
        return kept;
    }

    /// <summary>Lays out what <see cref="FirstGates"/> gave for the layer.</summary>
    public static void Widen(short[] kept, Span<float> gates)
    {
        ref var from = ref MemoryMarshal.GetArrayDataReference(kept);
        ref var to = ref MemoryMarshal.GetReference(gates);
        for (var i = 0; i < RecurrentLayer.Gates; i += Vector256<short>.Count)
        {
            var (low, high) = Vector256.Widen(Vector256.LoadUnsafe(ref Unsafe.Add(ref from, i)));
            (Vector256.ConvertToSingle(low) * (1 / KeptScale)).StoreUnsafe(ref Unsafe.Add(ref to, i));
            (Vector256.ConvertToSingle(high) * (1 / KeptScale)).StoreUnsafe(ref Unsafe.Add(ref to, i + Vector256<float>.Count));
        }
    }

    private void AddRow(int row, float factor, Span<float> sum)
    {
        var from = embeddings + ((long)row * RowSize);
        factor *= *(float*)from;
        ref var to = ref MemoryMarshal.GetReference(sum);
        for (var i = 0; i < EmbeddingSize; i += Vector256<float>.Count)
        {
            var (a, b) = Vector128.Widen(Vector128.WidenLower(Vector128.CreateScalar(*(long*)(from + sizeof(float) + i)).AsSByte()));
            ref var target = ref Unsafe.Add(ref to, i);
            (Vector256.LoadUnsafe(ref target) + (Vector256.ConvertToSingle(Vector256.Create(a, b)) * factor)).StoreUnsafe(ref target);
        }
    }

    private int RowOf(string form)
    {
        var found = new ReadOnlySpan<uint>(hashes, vocabulary).BinarySearch(FeatureHash.Lower(form));
        return found < 0 ? -1 : rowOfHash[found];
    }
}
