using Depesche.Syntax.Models;

namespace Depesche.Syntax.Parsing;

/// <summary>Where a punctuation mark may hang, seen from the words beside it.</summary>
internal enum PunctuationSite : byte
{
    /// <summary>The largest phrase that ends just before the mark.</summary>
    LeftPhrase,
    /// <summary>The largest phrase that begins just after the mark.</summary>
    RightPhrase,
    /// <summary>The head of <see cref="LeftPhrase"/>.</summary>
    LeftHead,
    /// <summary>The head of <see cref="RightPhrase"/>.</summary>
    RightHead,
    /// <summary>The root of the sentence.</summary>
    Root,
}

/// <summary>Hangs punctuation on a tree of words. Phrases do not reach out of the brackets or quotation marks they stand in,
/// so that arcs never cross.</summary>
internal sealed class PunctuationAttacher
{
    /// <summary>Number of sites.</summary>
    public const int SiteCount = 5;

    /// <summary>Most features a mark has.</summary>
    public const int MaxFeatures = 20;

    private const int Slots = SentenceState.Capacity + (2 * SentenceState.First);
    private readonly int[] leftmost = new int[Slots];
    private readonly int[] rightmost = new int[Slots];
    private readonly int[] partner = new int[Slots];
    private SentenceState all = null!;
    private SentenceState words = null!;
    private int rootWord;

    /// <summary>Begins a sentence: <paramref name="words"/> has heads, and <paramref name="all"/> takes them over.</summary>
    public void Load(SentenceState all, SentenceState words, ParserState tree)
    {
        this.all = all;
        this.words = words;
        for (var i = SentenceState.First; i < words.Root; i++)
        {
            leftmost[i] = tree.LeftChild[i] == SentenceState.None ? i : leftmost[tree.LeftChild[i]];
            var isRoot = words.Head[i] == words.Root;
            rootWord = isRoot ? i : rootWord;
            all.Head[words.Origin[i]] = isRoot ? all.Root : words.Origin[words.Head[i]];
            all.Relation[words.Origin[i]] = words.Relation[i];
        }

        for (var i = words.Root - 1; i >= SentenceState.First; i--)
        {
            rightmost[i] = tree.RightChild[i] == SentenceState.None ? i : rightmost[tree.RightChild[i]];
        }

        PairMarks();
    }

    /// <summary>Hangs every mark where the model says.</summary>
    public void Attach(WeightTable table)
    {
        Span<uint> features = stackalloc uint[MaxFeatures];
        Span<short> scores = stackalloc short[WeightTable.MaxLabels];
        Span<int> sites = stackalloc int[SiteCount];
        var next = SentenceState.First;
        for (var slot = SentenceState.First; slot < all.Root; slot++)
        {
            if (next < words.Root && words.Origin[next] == slot)
            {
                next++;
                continue;
            }

            Find(next, slot, sites);
            table.Score(features[..Features(next, slot, sites, features)], scores);
            all.Head[slot] = words.Origin[sites[WeightTable.Best(scores, SiteCount)]];
            all.Relation[slot] = Relation.Punct;
        }
    }

    /// <summary>Finds the word at each site.</summary>
    /// <param name="next">The first word after the mark.</param>
    /// <param name="slot">The mark's slot in the whole sentence.</param>
    /// <param name="sites">Takes a word slot for each site.</param>
    public void Find(int next, int slot, Span<int> sites)
    {
        int left = next - 1, right = next;
        if (left < SentenceState.First)
        {
            left = SentenceState.None;
        }

        if (right == words.Root)
        {
            right = SentenceState.None;
        }

        var other = partner[slot];
        if (left != SentenceState.None)
        {
            var bound = left;
            while (words.Head[left] is var head && head != words.Root && rightmost[head] == bound
                && (other == SentenceState.None || other > slot || words.Origin[leftmost[head]] > other))
            {
                left = head;
            }
        }

        if (right != SentenceState.None)
        {
            var bound = right;
            while (words.Head[right] is var head && head != words.Root && leftmost[head] == bound
                && (other < slot || words.Origin[rightmost[head]] < other))
            {
                right = head;
            }
        }

        sites[(int)PunctuationSite.LeftPhrase] = left == SentenceState.None ? right : left;
        sites[(int)PunctuationSite.RightPhrase] = right == SentenceState.None ? left : right;
        sites[(int)PunctuationSite.LeftHead] = HeadOr(sites[0]);
        sites[(int)PunctuationSite.RightHead] = HeadOr(sites[1]);
        sites[(int)PunctuationSite.Root] = rootWord;
    }

    /// <summary>Features of a mark with its sites.</summary>
    public int Features(int next, int slot, ReadOnlySpan<int> sites, Span<uint> f)
    {
        int left = sites[0], right = sites[1];
        var mark = all.Lower[slot] ^ (partner[slot] == SentenceState.None ? 0 : partner[slot] > slot ? 77u : 78u);
        var place = (slot == SentenceState.First ? 1u : 0) | (slot == all.Root - 1 ? 2u : 0) | (next == words.Root ? 4u : 0)
            | (next == SentenceState.First ? 8u : 0) | (left == right ? 16u : 0);
        uint leftRelation = (uint)words.Relation[left], rightRelation = (uint)words.Relation[right];
        var reach = (words.Head[left] >= next ? 1u : 0) | (words.Head[right] < next ? 2u : 0) | (words.Head[left] == words.Head[right] ? 4u : 0)
            | (words.Head[left] == right ? 8u : 0) | (words.Head[right] == left ? 16u : 0)
            | (left == rootWord ? 32u : 0) | (right == rootWord ? 64u : 0);
        var n = 0;
        f[n++] = FeatureHash.Of(301, mark, place);
        f[n++] = FeatureHash.Of(302, mark, reach);
        f[n++] = FeatureHash.Of(303, mark, reach, leftRelation);
        f[n++] = FeatureHash.Of(304, mark, reach, rightRelation);
        f[n++] = FeatureHash.Of(305, mark, FeatureHash.Of(reach, leftRelation, rightRelation));
        f[n++] = FeatureHash.Of(306, mark, words.Pos[left], words.Pos[right]);
        f[n++] = FeatureHash.Of(307, mark, reach, words.Pos[next]);
        f[n++] = FeatureHash.Of(308, mark, reach, words.Lower[next]);
        f[n++] = FeatureHash.Of(309, mark, FeatureHash.Of(reach, (uint)words.Relation[sites[2]], (uint)words.Relation[sites[3]]));
        f[n++] = FeatureHash.Of(310, mark, all.Lower[slot + 1], all.Lower[slot - 1]);
        f[n++] = FeatureHash.Of(311, mark, reach, all.Lower[slot + 1]);
        f[n++] = FeatureHash.Of(312, mark, FeatureHash.Of(reach, words.Pos[left], words.Pos[right]));
        f[n++] = FeatureHash.Of(313, mark, reach, place);
        return n;
    }

    private int HeadOr(int word) => words.Head[word] == words.Root ? word : words.Head[word];

    // Quotation marks pair by turns, brackets with the next closing one.
    private void PairMarks()
    {
        int quotation = SentenceState.None, bracket = SentenceState.None;
        for (var slot = SentenceState.First; slot < all.Root; slot++)
        {
            partner[slot] = SentenceState.None;
            if (all.Pos[slot] != (byte)UPos.Punct)
            {
                continue;
            }

            switch (SentenceState.MarkOf(all.Forms[slot]))
            {
                case Marks.Quotation:
                    Pair(ref quotation, slot, opens: quotation == SentenceState.None);
                    break;
                case Marks.Bracket:
                    Pair(ref bracket, slot, opens: all.Forms[slot][0] is '(' or '[');
                    break;
            }
        }
    }

    private void Pair(ref int open, int slot, bool opens)
    {
        if (opens)
        {
            open = slot;
        }
        else if (open != SentenceState.None)
        {
            partner[open] = slot;
            partner[slot] = open;
            open = SentenceState.None;
        }
    }
}
