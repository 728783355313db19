using Depesche.Syntax.Models;

namespace Depesche.NameTrainer;

/// <summary>Averaged weights of a linear model while it is trained.</summary>
internal sealed class TrainableWeights(int labels)
{
    private const float LeastGradient = 0.001f;
    private const float Brake = 0.1f;

    private readonly Dictionary<uint, int> rowOf = [];
    private float[] weights = new float[labels * 1024];
    private float[] totals = new float[labels * 1024];
    private float[] squares = new float[labels * 1024];
    private int[] counts = new int[1024];
    private float[] finished = [];
    private int rows;
    private int step = 1;

    public int Labels => labels;

    public int FeatureCount => rows;

    /// <summary>Counts features seen; those rarer than the minimum are forgotten by <see cref="Prune"/>.</summary>
    public void Observe(ReadOnlySpan<uint> features)
    {
        foreach (var feature in features)
        {
            if (!rowOf.TryGetValue(feature, out var row))
            {
                row = rows++;
                rowOf.Add(feature, row);
                if (rows > counts.Length)
                {
                    Array.Resize(ref counts, counts.Length * 2);
                }
            }

            counts[row]++;
        }
    }

    /// <summary>Ends counting: only features seen at least <paramref name="minimum"/> times can take weight.</summary>
    public void Prune(int minimum)
    {
        var kept = rowOf.Where(p => counts[p.Value] >= minimum).OrderBy(p => p.Value).Select(p => p.Key).ToArray();
        rowOf.Clear();
        rows = 0;
        foreach (var feature in kept)
        {
            rowOf.Add(feature, rows++);
        }

        weights = new float[rows * labels];
        totals = new float[rows * labels];
        squares = new float[rows * labels];
        finished = new float[rows * labels];
    }

    /// <summary>Ends a round of training and begins the next from nothing. The rounds' averaged weights are added up, which
    /// scores as a vote of the rounds.</summary>
    public void EndRound()
    {
        for (var i = 0; i < weights.Length; i++)
        {
            finished[i] += weights[i] - (totals[i] / step);
        }

        Array.Clear(weights);
        Array.Clear(totals);
        Array.Clear(squares);
        step = 1;
    }

    public void Score(ReadOnlySpan<uint> features, Span<float> scores)
    {
        scores[..labels].Clear();
        foreach (var feature in features)
        {
            if (rowOf.TryGetValue(feature, out var row))
            {
                var from = weights.AsSpan(row * labels, labels);
                for (var i = 0; i < from.Length; i++)
                {
                    scores[i] += from[i];
                }
            }
        }
    }

    /// <summary>One step down the gradient, smaller for a weight the more it was moved before.</summary>
    public void Descend(ReadOnlySpan<uint> features, ReadOnlySpan<float> gradient, float rate)
    {
        foreach (var feature in features)
        {
            if (!rowOf.TryGetValue(feature, out var row))
            {
                continue;
            }

            for (var i = 0; i < labels; i++)
            {
                if (MathF.Abs(gradient[i]) > LeastGradient)
                {
                    var at = (row * labels) + i;
                    squares[at] += gradient[i] * gradient[i];
                    Add(at, -rate * gradient[i] / (MathF.Sqrt(squares[at]) + Brake));
                }
            }
        }
    }

    public void Tick() => step++;

    /// <summary>The weights of all finished rounds as the table that <see cref="WeightTable"/> reads; features with hardly any weight are left out.</summary>
    public byte[] ToTable()
    {
        if (step > 1)
        {
            EndRound();
        }

        var averaged = finished;
        var scale = ScaleOf(averaged);
        var entries = new List<(uint Feature, sbyte[] Row)>();
        foreach (var (feature, row) in rowOf)
        {
            var quantised = new sbyte[WeightTable.StrideFor(labels)];
            var isUsed = false;
            for (var i = 0; i < labels; i++)
            {
                quantised[i] = (sbyte)Math.Clamp(MathF.Round(averaged[(row * labels) + i] * scale), -127, 127);
                isUsed |= quantised[i] is < -1 or > 1;
            }

            if (isUsed)
            {
                entries.Add((feature, quantised));
            }
        }

        entries.Sort((a, b) => a.Feature.CompareTo(b.Feature));
        return Lay(entries);
    }

    private void Add(int index, float amount)
    {
        weights[index] += amount;
        totals[index] += amount * step;
    }

    // The largest weights are clipped: one in ten thousand, so that the many small ones keep their differences.
    private static float ScaleOf(float[] averaged)
    {
        var sizes = averaged.Where(w => w != 0).Select(MathF.Abs).Order().ToArray();
        return sizes.Length == 0 ? 1 : 127 / Math.Max(sizes[(int)((sizes.Length - 1) * 0.9999)], 1e-6f);
    }

    private byte[] Lay(List<(uint Feature, sbyte[] Row)> entries)
    {
        var stride = WeightTable.StrideFor(labels);
        var buckets = (uint)((entries.Count / (WeightTable.BucketSize * 0.8)) + 1);
        var places = (int)buckets * WeightTable.BucketSize;
        var fingerprints = new ushort[places];
        var table = new byte[12 + (places * (2 + stride))];
        foreach (var (feature, row) in entries)
        {
            var place = (int)WeightTable.BucketOf(feature, buckets) * WeightTable.BucketSize;
            while (fingerprints[place] != 0)
            {
                place = (place + 1) % places;
            }

            fingerprints[place] = WeightTable.FingerprintOf(feature);
            System.Runtime.InteropServices.MemoryMarshal.AsBytes(row.AsSpan()).CopyTo(table.AsSpan(12 + (places * 2) + (place * stride)));
        }

        BitConverter.TryWriteBytes(table.AsSpan(0), labels);
        BitConverter.TryWriteBytes(table.AsSpan(4), stride);
        BitConverter.TryWriteBytes(table.AsSpan(8), buckets);
        System.Runtime.InteropServices.MemoryMarshal.AsBytes(fingerprints.AsSpan()).CopyTo(table.AsSpan(12));
        return table;
    }
}
