using System.Numerics;

namespace Depesche.Syntax.Network;

/// <summary>The buffers of some sentences that go through the network together. Made once and used again for all sentences.</summary>
internal sealed class NetworkState
{
    // Room for whole tiles.
    private const int Words = SentenceState.Capacity + QuantisedMatrix.Tile;

    /// <summary>The first word of the sentence that is asked about; its words are counted from there.</summary>
    public int First { get; set; }

    /// <summary>Sums of the gates of a layer.</summary>
    public float[] Gates { get; } = new float[Words * RecurrentLayer.Gates];

    /// <summary>What the layer that ran last shows of each word.</summary>
    public float[] Shown { get; } = new float[Words * RecurrentLayer.Width];

    /// <summary>Quantised activations of the second and third layer side by side, a word after the other.</summary>
    public byte[] Upper { get; } = new byte[Words * 2 * RecurrentLayer.Width];

    /// <summary>Quantised activations that go into the next matrix.</summary>
    public byte[] Input { get; } = new byte[Words * RecurrentLayer.Width];

    /// <summary>Scores of tags, <see cref="SyntaxNetwork.Tags"/> a word.</summary>
    public float[] Tags { get; } = new float[Words * SyntaxNetwork.Tags];

    /// <summary>What each word is as dependent and as head, <see cref="SyntaxNetwork.Arcs"/> numbers a word.</summary>
    public float[] Arcs { get; } = new float[Words * SyntaxNetwork.Arcs];

    /// <summary>The words as heads, a number of all words after the other.</summary>
    public float[] Heads { get; } = new float[SyntaxNetwork.ArcSize * (Words + 16)];

    /// <summary>Scores of heads: a row for each word, in it each word and the root.</summary>
    public float[] Scores { get; } = new float[(Words * (Words + 1)) + 16];

    /// <summary>Found heads.</summary>
    public int[] Found { get; } = new int[Words];

    /// <summary>Found relations.</summary>
    public Relation[] Relations { get; } = new Relation[Words];

    /// <summary>Finds trees.</summary>
    public TreeDecoder Decoder { get; } = new(Words);

    /// <summary>The best tag of a group among those allowed, counted from the group's first.</summary>
    /// <param name="word">The word, from <see cref="First"/>.</param>
    /// <param name="group">The group.</param>
    /// <param name="allowed">Bit n for tag n; at least one.</param>
    public int Best(int word, TagGroup group, uint allowed = ~0u)
    {
        var scores = Of(word, group);
        var best = BitOperations.TrailingZeroCount(allowed);
        for (var tag = best + 1; tag < scores.Length; tag++)
        {
            best = (allowed >> tag & 1) != 0 && scores[tag] > scores[best] ? tag : best;
        }

        return best;
    }

    /// <summary>A word's scores of relations (<see cref="Relation"/>) to its head, until the next run.</summary>
    public ReadOnlySpan<float> LabelsOf(int word) => Shown.AsSpan(word * SyntaxNetwork.Labels, SyntaxNetwork.Labels);

    /// <summary>Adds a word's scores of a group to sums.</summary>
    public void AddTo(Span<float> sums, int word, TagGroup group)
    {
        var scores = Of(word, group);
        for (var tag = 0; tag < scores.Length; tag++)
        {
            sums[tag] += scores[tag];
        }
    }

    private ReadOnlySpan<float> Of(int word, TagGroup group)
    {
        var (first, end) = SyntaxNetwork.TagsOf(group);
        return Tags.AsSpan(((First + word) * SyntaxNetwork.Tags) + first, end - first);
    }
}
