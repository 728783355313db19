using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Depesche.Syntax.Models;

/// <summary>The weights of a linear classifier: feature hash → one small weight a label, read where the model file is mapped.</summary>
/// <remarks>Layout: label count, row stride, bucket count (three 32-bit numbers), then 16 fingerprints of 16 bits a bucket,
/// then a row of signed bytes for each fingerprint. A feature lies in the bucket that the upper bits of its hash pick, or, where
/// that one is full, in one of the next. Fingerprint 0 is an empty place.</remarks>
internal sealed unsafe class WeightTable
{
    /// <summary>Places in a bucket: as many fingerprints as one 256-bit vector holds.</summary>
    public const int BucketSize = 16;

    /// <summary>Most labels a table may have.</summary>
    public const int MaxLabels = 128;

    private readonly ushort* fingerprints;
    private readonly sbyte* rows;
    private readonly int stride;
    private readonly uint buckets;

    /// <summary>Lays the table over the bytes at <paramref name="start"/>, which must outlive it.</summary>
    public WeightTable(byte* start)
    {
        var header = (int*)start;
        LabelCount = header[0];
        stride = header[1];
        buckets = (uint)header[2];
        fingerprints = (ushort*)(start + 12);
        rows = (sbyte*)(fingerprints + (buckets * BucketSize));
        ByteLength = 12 + (checked((int)buckets * BucketSize) * (2 + stride));
    }

    /// <summary>How many labels it scores.</summary>
    public int LabelCount { get; }

    /// <summary>Bytes it takes.</summary>
    public int ByteLength { get; }

    /// <summary>Bytes of a row for so many labels.</summary>
    public static int StrideFor(int labels) => labels <= 4 ? 4 : (labels + 7) & ~7;

    /// <summary>Bucket where the search for a feature starts.</summary>
    public static uint BucketOf(uint feature, uint buckets) => (uint)(((ulong)feature * buckets) >> 32);

    /// <summary>The fingerprint of a feature; never 0.</summary>
    public static ushort FingerprintOf(uint feature) => (ushort)((feature & 0xFFFF) | (((feature & 0xFFFF) - 1) >> 31));

    /// <summary>Adds up the rows of the features.</summary>
    /// <param name="features">Feature hashes.</param>
    /// <param name="scores">Takes one sum a label; must hold the stride.</param>
    public void Score(ReadOnlySpan<uint> features, Span<short> scores)
    {
        // A feature's place in the table is as good as random. Asking for all buckets, then for all rows, before any is read lets
        // the memory answer side by side.
        foreach (var feature in features)
        {
            Prefetch(fingerprints + (BucketOf(feature, buckets) * BucketSize));
        }

        // Whether a feature has a row cannot be foreseen, so nothing branches on it: a row that is not there is overwritten by the next.
        var found = stackalloc sbyte*[features.Length + 1];
        var count = 0;
        foreach (var feature in features)
        {
            var row = Find(feature, out var hit);
            Prefetch(row);
            found[count] = row;
            count += hit != 0 ? 1 : 0;
        }

        ref var sums = ref MemoryMarshal.GetReference(scores);
        if (stride == 4)
        {
            var sum = Vector128<short>.Zero;
            for (var i = 0; i < count; i++)
            {
                sum += Vector128.WidenLower(Vector128.CreateScalar(*(int*)found[i]).AsSByte());
            }

            Unsafe.WriteUnaligned(ref Unsafe.As<short, byte>(ref sums), sum.AsInt64().ToScalar());
            return;
        }

        for (var at = 0; at < stride; at += 8)
        {
            var sum = Vector128<short>.Zero;
            for (var i = 0; i < count; i++)
            {
                sum += Vector128.WidenLower(Vector128.CreateScalar(*(long*)(found[i] + at)).AsSByte());
            }

            sum.StoreUnsafe(ref sums, (nuint)at);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Prefetch(void* address)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(address);
        }
    }

    /// <summary>The label with the highest sum among those allowed; the first of equals.</summary>
    public static int Best(ReadOnlySpan<short> scores, int count)
    {
        var best = 0;
        for (var i = 1; i < count; i++)
        {
            if (scores[i] > scores[best])
            {
                best = i;
            }
        }

        return best;
    }

    /// <summary>The row of a feature, to be read only where <paramref name="hit"/> is not 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private sbyte* Find(uint feature, out uint hit)
    {
        var bucket = BucketOf(feature, buckets);
        var wanted = Vector256.Create(FingerprintOf(feature));
        while (true)
        {
            var place = Vector256.Load(fingerprints + (bucket * BucketSize));
            hit = Vector256.Equals(place, wanted).ExtractMostSignificantBits();
            if ((hit | Vector256.Equals(place, Vector256<ushort>.Zero).ExtractMostSignificantBits()) != 0)
            {
                return rows + ((((long)bucket * BucketSize) + BitOperations.TrailingZeroCount(hit)) * stride);
            }

            bucket = bucket + 1 == buckets ? 0 : bucket + 1;
        }
    }
}
