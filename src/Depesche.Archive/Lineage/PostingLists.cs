namespace Depesche.Archive.Lineage;

/// <summary>Which texts have a hash, for very many hashes of which most stand in one text alone.</summary>
/// <remarks>The lower half of a hash chooses one of 65,536 lists, the upper half is searched in it with vector instructions. An entry costs six
/// bytes, and a list of a hundred entries is passed in the time of a few steps of a hash table.</remarks>
internal sealed class PostingLists
{
    private readonly PostingList[] lists = new PostingList[1 << 16];

    private struct PostingList
    {
        public ushort[] Keys;
        public int[] Texts;
        public int Count;
    }

    /// <summary>Adds the texts that have the hash to <paramref name="texts"/>, in the order of their adding.</summary>
    public void Find(uint hash, List<int> texts)
    {
        ref readonly var list = ref lists[hash & 0xFFFF];
        var keys = list.Keys.AsSpan(0, list.Count);
        for (var at = 0; keys[at..].IndexOf((ushort)(hash >> 16)) is >= 0 and var next; at += next + 1)
        {
            texts.Add(list.Texts[at + next]);
        }
    }

    /// <summary>Notes that a text has the hash; false when <paramref name="most"/> texts have it already.</summary>
    public bool TryAdd(uint hash, int text, int most)
    {
        ref var list = ref lists[hash & 0xFFFF];
        if (list.Keys.AsSpan(0, list.Count).Count((ushort)(hash >> 16)) >= most)
        {
            return false;
        }

        if (list.Count == (list.Keys?.Length ?? 0))
        {
            var larger = list.Count + Math.Max(4, list.Count / 4);
            Array.Resize(ref list.Keys, larger);
            Array.Resize(ref list.Texts, larger);
        }

        list.Keys![list.Count] = (ushort)(hash >> 16);
        list.Texts[list.Count++] = text;
        return true;
    }
}
