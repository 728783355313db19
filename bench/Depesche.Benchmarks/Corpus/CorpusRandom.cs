namespace Depesche.Benchmarks.Corpus;

/// <summary>Random numbers that are the same on every machine and runtime (SplitMix64).</summary>
internal struct CorpusRandom
{
    private ulong state;

    public CorpusRandom(ulong seed, ulong stream) => state = Mix(seed + (0x9E3779B97F4A7C15UL * (stream + 1)));

    /// <summary>A number that hangs on its two parts alone.</summary>
    public static ulong Hash(ulong seed, ulong value) => Mix(seed ^ Mix(value + 0x9E3779B97F4A7C15UL));

    /// <summary>A number for words: FNV-1a of their code units.</summary>
    public static ulong Hash(ulong seed, ReadOnlySpan<char> words)
    {
        var hash = 0xCBF29CE484222325UL;
        foreach (var c in words)
        {
            hash = (hash ^ c) * 0x100000001B3UL;
        }

        return Hash(seed, hash);
    }

    /// <summary>From 0 to below 1.</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>From 0 to below the bound.</summary>
    public int Below(int bound) => (int)(Unit() * bound);

    /// <summary>From the least to below the bound.</summary>
    public int Between(int least, int bound) => least + Below(bound - least);

    /// <summary>Whether something of this probability happens.</summary>
    public bool Happens(double probability) => Unit() < probability;

    /// <summary>The index of one of these, by their weights.</summary>
    public int Weighted(ReadOnlySpan<double> weights)
    {
        var all = 0.0;
        foreach (var weight in weights)
        {
            all += weight;
        }

        var left = Unit() * all;
        for (var i = 0; i < weights.Length; i++)
        {
            left -= weights[i];
            if (left < 0)
            {
                return i;
            }
        }

        return weights.Length - 1;
    }

    private ulong Next()
    {
        state += 0x9E3779B97F4A7C15UL;
        return Mix(state);
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
