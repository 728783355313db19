using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Depesche.LanguageData;

namespace Depesche.Syntax.Network;

/// <summary>The trained network: words to embeddings, three layers that read in both directions, and on top scores for tags, heads
/// and relations.</summary>
/// <remarks>
/// <para>The model file, little-endian: magic number, version, the part of the <see cref="WordEncoder"/>, then the matrices and
/// tables in the order in which the constructor reads them. Made by tools/Depesche.SyntaxTrainer.</para>
/// <para>Whole-number sums and sums in a fixed order give the same scores on every processor.</para>
/// </remarks>
internal sealed unsafe class SyntaxNetwork
{
    /// <summary>The first four bytes of a model file.</summary>
    public const int Magic = 0x4E595344;

    /// <summary>Version of layout and features; a model of another version does not fit this code.</summary>
    public const int Version = 6;

    /// <summary>Scores of tags of a word, the last ones unused.</summary>
    public const int Tags = 40;

    /// <summary>Numbers that a word is as a dependent, and as a head.</summary>
    public const int ArcSize = 64;

    /// <summary>Numbers that tell the relation, of the dependent and of the head.</summary>
    public const int LabelSize = 64;

    /// <summary>All numbers of a word for arcs: as dependent, as head, for the relation as either, and how likely it is a head at all.</summary>
    public const int Arcs = (2 * ArcSize) + (2 * LabelSize) + QuantisedMatrix.Lanes;

    /// <summary>Room for the scores of all relations.</summary>
    public const int Labels = 48;

    /// <summary>Number of scores of tags that are used.</summary>
    public const int UsedTags = 36;

    /// <summary>Buckets of distances.</summary>
    public const int Distances = 32;

    /// <summary>What an activation of the first layer or of an embedding is multiplied with.</summary>
    public const float LowScale = 127;

    /// <summary>What an activation of the upper layers is multiplied with.</summary>
    public const float UpperScale = 50;

    /// <summary>What the sums that tell the relation are multiplied with.</summary>
    public const float LabelScale = 24;

    private readonly QuantisedMatrix second;
    private readonly QuantisedMatrix third;
    private readonly QuantisedMatrix tags;
    private readonly QuantisedMatrix arcs;
    private readonly float[] root;
    private readonly QuantisedMatrix labels;
    private readonly float[] distances;
    private readonly float[] labelDistances;

    private SyntaxNetwork(byte* start, object owner, string name)
    {
        var model = new ModelReader(start);
        if (model.ReadNumber() != Magic || model.ReadNumber() != Version)
        {
            throw new DataFileException(name, 0, "this is no syntax model of this version; train it again with tools/Depesche.SyntaxTrainer");
        }

        Words = new WordEncoder(model, owner);
        second = model.ReadMatrix(RecurrentLayer.Width, RecurrentLayer.Gates);
        third = model.ReadMatrix(RecurrentLayer.Width, RecurrentLayer.Gates);
        tags = model.ReadMatrix(2 * RecurrentLayer.Width, Tags);
        arcs = model.ReadMatrix(RecurrentLayer.Width, Arcs);
        root = model.ReadTable(ArcSize);
        labels = model.ReadMatrix(LabelSize, Labels);
        distances = SpreadDistances(model.ReadTable(Distances));
        labelDistances = model.ReadTable(Distances * LabelSize);
    }

    /// <summary>Its lowest part.</summary>
    public WordEncoder Words { get; }

    private static ReadOnlySpan<byte> FirstTags => [0, 17, 21, 23, 26, 29, 33, UsedTags];

    /// <summary>The scores <c>[First..End)</c> of a group.</summary>
    public static (int First, int End) TagsOf(TagGroup group) => (FirstTags[(int)group], FirstTags[(int)group + 1]);

    /// <summary>Opens a built-in model.</summary>
    /// <exception cref="DataFileException">It is missing or of another version.</exception>
    public static SyntaxNetwork Open(string name)
    {
        var stream = LanguageFiles.OpenBinary(name);
        return new SyntaxNetwork(stream.PositionPointer, stream, name);
    }

    /// <summary>Reads a model from an array that was allocated as pinned.</summary>
    public static SyntaxNetwork FromPinned(byte[] bytes)
    {
        fixed (byte* start = bytes)
        {
            return new SyntaxNetwork(start, bytes, "model");
        }
    }

    /// <summary>Runs the layers over some sentences and fills in <see cref="NetworkState.Tags"/> and <see cref="NetworkState.Arcs"/>.</summary>
    /// <param name="words">For each word its <see cref="WordEncoder.FirstGates"/>; at most <see cref="SentenceState.Capacity"/>.</param>
    /// <param name="ends">For each sentence the index after its last word, in ascending order.</param>
    /// <param name="state">The buffers.</param>
    public void Run(ReadOnlySpan<short[]> words, ReadOnlySpan<int> ends, NetworkState state)
    {
        var count = words.Length;
        for (var i = 0; i < count; i++)
        {
            WordEncoder.Widen(words[i], state.Gates.AsSpan(i * RecurrentLayer.Gates, RecurrentLayer.Gates));
        }

        var shown = state.Shown.AsSpan(0, count * RecurrentLayer.Width);
        var input = state.Input.AsSpan(0, shown.Length);
        RecurrentLayer.Run(state.Gates, ends, shown, adds: false);
        QuantisedMatrix.Quantise(shown, LowScale, input);
        second.Multiply(state.Input, count, state.Gates);
        RecurrentLayer.Run(state.Gates, ends, shown, adds: true);
        QuantisedMatrix.Quantise(shown, UpperScale, input);
        Interleave(input, count, state.Upper, 0);
        third.Multiply(state.Input, count, state.Gates);
        RecurrentLayer.Run(state.Gates, ends, shown, adds: true);
        QuantisedMatrix.Quantise(shown, UpperScale, input);
        Interleave(input, count, state.Upper, RecurrentLayer.Width);
        tags.Multiply(state.Upper, count, state.Tags);
        arcs.Multiply(state.Input, count, state.Arcs);
    }

    /// <summary>Finds the tree of the sentence at <see cref="NetworkState.First"/> after <see cref="Run"/>.</summary>
    /// <param name="state">The buffers.</param>
    /// <param name="count">Number of words.</param>
    /// <returns>The head of each word; <paramref name="count"/> for the root.</returns>
    public ReadOnlySpan<int> FindHeads(NetworkState state, int count)
    {
        ScoreHeads(state, count);
        var found = state.Found.AsSpan(0, count);
        state.Decoder.Decode(state.Scores, count, found);
        return found;
    }

    /// <summary>Finds the relation of each word to its head, after <see cref="FindHeads"/>; that of the root means nothing. Their scores are
    /// <see cref="NetworkState.LabelsOf"/>.</summary>
    public Span<Relation> FindRelations(NetworkState state, int count)
    {
        var hidden = state.Gates.AsSpan(0, count * LabelSize);
        var arcs = state.Arcs.AsSpan(state.First * Arcs, count * Arcs);
        for (var word = 0; word < count; word++)
        {
            var head = Math.Min(state.Found[word], count - 1);
            Join(
                ref arcs[(word * Arcs) + (2 * ArcSize)],
                ref arcs[(head * Arcs) + (2 * ArcSize) + LabelSize],
                ref labelDistances[BucketOf(head - word) * LabelSize],
                ref hidden[word * LabelSize]);
        }

        QuantisedMatrix.Quantise(hidden, LabelScale, state.Input);
        labels.Multiply(state.Input, count, state.Shown);
        for (var word = 0; word < count; word++)
        {
            state.Relations[word] = BestOf(state.LabelsOf(word));
        }

        return state.Relations.AsSpan(0, count);
    }

    private static void Join(ref float dependent, ref float head, ref float distance, ref float hidden)
    {
        for (var k = 0; k < LabelSize; k += Vector256<float>.Count)
        {
            var sum = Vector256.LoadUnsafe(ref Unsafe.Add(ref dependent, k)) + Vector256.LoadUnsafe(ref Unsafe.Add(ref head, k))
                + Vector256.LoadUnsafe(ref Unsafe.Add(ref distance, k));
            Vector256.Max(sum, Vector256<float>.Zero).StoreUnsafe(ref Unsafe.Add(ref hidden, k));
        }
    }

    private static Relation BestOf(ReadOnlySpan<float> scores)
    {
        var best = Relation.Dep;
        for (var label = 1; label <= (int)Relation.Xcomp; label++)
        {
            best = scores[label] > scores[(int)best] && label != (int)Relation.Root ? (Relation)label : best;
        }

        return best;
    }

    // Far distances share a bucket: one each up to seven words, then by halves of powers of two; leftward and rightward apart.
    private static int BucketOf(int distance)
    {
        var size = Math.Abs(distance);
        var bucket = size < 8 ? size : Math.Min(15, BitOperations.Log2((uint)(size * size)) + 2);
        return (distance > 0 ? 16 : 0) + bucket;
    }

    private static float[] SpreadDistances(float[] byBucket)
    {
        var spread = new float[(2 * SentenceState.Capacity) + 1];
        for (var i = 0; i < spread.Length; i++)
        {
            spread[i] = byBucket[BucketOf(i - SentenceState.Capacity)];
        }

        return spread;
    }

    private static void Interleave(ReadOnlySpan<byte> input, int count, Span<byte> upper, int offset)
    {
        for (var i = 0; i < count; i++)
        {
            input.Slice(i * RecurrentLayer.Width, RecurrentLayer.Width).CopyTo(upper[((i * 2 * RecurrentLayer.Width) + offset)..]);
        }
    }

    private void ScoreHeads(NetworkState state, int count)
    {
        var width = count + 1;
        var padded = (width + 7) & ~7;
        var heads = state.Heads.AsSpan(0, ArcSize * padded);
        var arcs = state.Arcs.AsSpan(state.First * Arcs, count * Arcs);
        Span<float> asHead = stackalloc float[padded];
        asHead.Clear();
        for (var word = 0; word < count; word++)
        {
            var own = arcs.Slice(word * Arcs, Arcs);
            asHead[word] = own[Arcs - QuantisedMatrix.Lanes];
            for (var k = 0; k < ArcSize; k++)
            {
                heads[(k * padded) + word] = own[ArcSize + k];
            }
        }

        for (var k = 0; k < ArcSize; k++)
        {
            heads[(k * padded) + count] = root[k];
            heads.Slice((k * padded) + width, padded - width).Clear();
        }

        Span<float> row = stackalloc float[padded];
        for (var word = 0; word < count; word++)
        {
            ScoreRow(ref arcs[word * Arcs], heads, asHead, row);
            var scores = state.Scores.AsSpan(word * width, width);
            var far = distances.AsSpan(SentenceState.Capacity - word, count);
            for (var head = 0; head < count; head++)
            {
                scores[head] = row[head] + far[head];
            }

            scores[count] = row[count];
        }
    }

    private static void ScoreRow(ref float dependent, ReadOnlySpan<float> heads, ReadOnlySpan<float> asHead, Span<float> row)
    {
        ref var head = ref MemoryMarshal.GetReference(heads);
        for (var i = 0; i < row.Length; i += Vector256<float>.Count)
        {
            var sum = Vector256.LoadUnsafe(ref Unsafe.Add(ref MemoryMarshal.GetReference(asHead), i));
            for (var k = 0; k < ArcSize; k++)
            {
                sum += Vector256.Create(Unsafe.Add(ref dependent, k)) * Vector256.LoadUnsafe(ref Unsafe.Add(ref head, (k * row.Length) + i));
            }

            sum.StoreUnsafe(ref Unsafe.Add(ref MemoryMarshal.GetReference(row), i));
        }
    }
}

/// <summary>Groups of tags that the network scores.</summary>
internal enum TagGroup
{
    /// <summary><see cref="UPos"/>.</summary>
    PartOfSpeech,
    /// <summary><see cref="Syntax.Case"/>, from Nom on.</summary>
    Case,
    /// <summary><see cref="Syntax.Number"/>, from Sing on.</summary>
    Number,
    /// <summary><see cref="Syntax.Gender"/>, from Masc on.</summary>
    Gender,
    /// <summary><see cref="Syntax.VerbForm"/>, from Fin on.</summary>
    VerbForm,
    /// <summary><see cref="Syntax.Mood"/>, from Ind on.</summary>
    Mood,
    /// <summary>Person, from the first on.</summary>
    Person,
}
