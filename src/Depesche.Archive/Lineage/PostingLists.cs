using System.Runtime.InteropServices;

namespace Depesche.Archive.Lineage;

/// <summary>Which texts have a hash, for very many hashes of which most stand in one text alone.</summary>
/// <remarks>The lower half of a hash chooses one of 65,536 lists, the upper half is searched in it with vector instructions. An entry costs six
/// bytes, and a list of a hundred entries is passed in the time of a few steps of a hash table.</remarks>
internal sealed class PostingLists
{
    private readonly PostingList[] lists = new PostingList[1 << 16];

    /// <summary>Keys and texts in one array, so that they lie close together: two keys to a cell, and behind them the texts.</summary>
    private struct PostingList
    {
        private int[]? cells;
        private int count;

        public readonly Span<ushort> Keys => MemoryMarshal.Cast<int, ushort>(cells.AsSpan())[..count];

        public readonly Span<int> Texts => cells.AsSpan(Capacity / 2, count);

        private readonly int Capacity => (cells?.Length ?? 0) / 3 * 2;

        public void Add(ushort key, int text)
        {
            if (count == Capacity)
            {
                Grow();
            }

            count++;
            Keys[^1] = key;
            Texts[^1] = text;
        }

        private void Grow()
        {
            var half = Math.Max(2, Capacity * 3 / 4);
            var larger = new int[half * 3];
            Keys.CopyTo(MemoryMarshal.Cast<int, ushort>(larger.AsSpan()));
            Texts.CopyTo(larger.AsSpan(half));
            cells = larger;
        }
    }

    /// <summary>Adds the texts that have the hash to <paramref name="texts"/>, in the order of their adding.</summary>
    public void Find(uint hash, List<int> texts)
    {
        ref var list = ref lists[(ushort)hash];
        var keys = list.Keys;
        for (var at = 0; keys[at..].IndexOf((ushort)(hash >> 16)) is >= 0 and var next; at += next + 1)
        {
            texts.Add(list.Texts[at + next]);
        }
    }

    /// <summary>Notes that a text has the hash; false when <paramref name="most"/> texts have it already.</summary>
    public bool TryAdd(uint hash, int text, int most)
    {
        ref var list = ref lists[(ushort)hash];
        var key = (ushort)(hash >> 16);
        if (list.Keys.Count(key) >= most)
        {
            return false;
        }

        list.Add(key, text);
        return true;
    }

    /// <summary>Puts many entries in the order of the lists that they belong to; within a list they keep their order. Adding them so passes each
    /// list once, which is several times as fast as going to and fro in memory.</summary>
    public static (uint Hash, int Text)[] InOrderOfLists(List<(uint Hash, int Text)> entries)
    {
        var starts = new int[(1 << 16) + 1];
        foreach (var (hash, _) in entries)
        {
            starts[(ushort)hash + 1]++;
        }

        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }

        var ordered = new (uint Hash, int Text)[entries.Count];
        foreach (var entry in entries)
        {
            ordered[starts[(ushort)entry.Hash]++] = entry;
        }

        return ordered;
    }
}
