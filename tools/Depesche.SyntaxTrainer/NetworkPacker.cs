using System.Runtime.InteropServices;
using Depesche.Syntax;
using Depesche.Syntax.Models;
using Depesche.Syntax.Network;

namespace Depesche.SyntaxTrainer;

/// <summary>Turns the trainer's numbers into the model file: eight bits an embedding, seven a weight.</summary>
internal sealed class NetworkPacker
{
    private const int Size = WordEncoder.EmbeddingSize;
    private const int Width = RecurrentLayer.Width;
    private const int Gates = RecurrentLayer.Gates;
    private const int MostWeight = 63;
    private const int MeasuredForms = 60_000;
    private const double Kept = 0.9995;

    private readonly float[] numbers;
    private readonly BinaryWriter writer;
    private readonly string folder;
    private int next;

    private NetworkPacker(string folder, string trained, BinaryWriter target)
    {
        this.folder = folder;
        numbers = MemoryMarshal.Cast<byte, float>(File.ReadAllBytes(trained)).ToArray();
        writer = target;
    }

    /// <summary>Packs a trained network.</summary>
    /// <param name="folder">The folder with the exported corpora, from which the range of embeddings is measured.</param>
    /// <param name="trained">The trainer's numbers.</param>
    /// <returns>The model file.</returns>
    public static byte[] Pack(string folder, string trained)
    {
        using var target = new MemoryStream();
        using var numbers = new BinaryWriter(target);
        new NetworkPacker(folder, trained, numbers).Write();
        numbers.Flush();
        var bytes = GC.AllocateUninitializedArray<byte>((int)target.Length, pinned: true);
        target.GetBuffer().AsSpan(0, bytes.Length).CopyTo(bytes);
        return bytes;
    }

    private void Write()
    {
        var words = File.ReadAllLines(Path.Combine(folder, "vocabulary.txt")).Select(w => FeatureHash.Lower(w)).Distinct().ToArray();
        writer.Write(SyntaxNetwork.Magic);
        writer.Write(SyntaxNetwork.Version);
        writer.Write(words.Length);
        var rows = Enumerable.Range(0, words.Length).ToArray();
        Array.Sort(words, rows);
        writer.Write(MemoryMarshal.AsBytes(words.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(rows.AsSpan()));
        var embeddings = Take((words.Length + WordRows.Fixed) * Size);
        var range = RangeOf(embeddings);
        WriteEmbeddings(embeddings, range);
        var first = Take(Size * Gates);
        for (var i = 0; i < first.Length; i++)
        {
            first[i] *= range[i / Gates];
        }

        WriteMatrix(first, Take(Gates), Size, Gates, 1f / SyntaxNetwork.LowScale);
        WriteMatrix(Take(Width * Gates), Take(Gates), Width, Gates, 1f / SyntaxNetwork.LowScale);
        WriteMatrix(Take(Width * Gates), Take(Gates), Width, Gates, 1f / SyntaxNetwork.UpperScale);
        const int tags = SyntaxNetwork.UsedTags;
        WriteMatrix(Widen(Take(2 * Width * tags), 2 * Width, tags, SyntaxNetwork.Tags), Widen(Take(tags), 1, tags, SyntaxNetwork.Tags),
            2 * Width, SyntaxNetwork.Tags, 1f / SyntaxNetwork.UpperScale);
        WriteArcs();
        Write(Take(SyntaxNetwork.ArcSize));
        var relations = Enum.GetValues<Relation>().Length;
        WriteMatrix(Widen(Take(SyntaxNetwork.LabelSize * relations), SyntaxNetwork.LabelSize, relations, SyntaxNetwork.Labels),
            Widen(Take(relations), 1, relations, SyntaxNetwork.Labels), SyntaxNetwork.LabelSize, SyntaxNetwork.Labels, 1f / SyntaxNetwork.LabelScale);
        Write(Take(SyntaxNetwork.Distances));
        Write(Take(SyntaxNetwork.Distances * SyntaxNetwork.LabelSize));
        if (next != numbers.Length)
        {
            throw new InvalidDataException($"{numbers.Length} numbers were trained, the network has {next}");
        }
    }

    private void WriteArcs()
    {
        (int Columns, bool HasBias)[] parts =
        [
            (SyntaxNetwork.ArcSize, true), (SyntaxNetwork.ArcSize, false), (SyntaxNetwork.LabelSize, true), (SyntaxNetwork.LabelSize, false), (1, true),
        ];
        var weights = new float[Width * SyntaxNetwork.Arcs];
        var bias = new float[SyntaxNetwork.Arcs];
        var start = 0;
        foreach (var (columns, hasBias) in parts)
        {
            var part = Take(Width * columns);
            for (var i = 0; i < part.Length; i++)
            {
                weights[(i / columns * SyntaxNetwork.Arcs) + start + (i % columns)] = part[i];
            }

            if (hasBias)
            {
                Take(columns).CopyTo(bias, start);
            }

            start += columns;
        }

        WriteMatrix(weights, bias, Width, SyntaxNetwork.Arcs, 1f / SyntaxNetwork.UpperScale);
    }

    private float[] Take(int count)
    {
        next += count;
        return numbers[(next - count)..next];
    }

    private void Write(float[] table) => writer.Write(MemoryMarshal.AsBytes(table.AsSpan()));

    private static float[] Widen(float[] table, int rows, int columns, int to)
    {
        var wide = new float[rows * to];
        for (var row = 0; row < rows; row++)
        {
            table.AsSpan(row * columns, columns).CopyTo(wide.AsSpan(row * to));
        }

        return wide;
    }

    private void WriteMatrix(float[] weights, float[] bias, int rows, int columns, float inputScale)
    {
        var packed = new sbyte[rows * columns];
        var scales = new float[columns];
        for (var column = 0; column < columns; column++)
        {
            var largest = 1e-6f;
            for (var row = 0; row < rows; row++)
            {
                largest = Math.Max(largest, Math.Abs(weights[(row * columns) + column]));
            }

            scales[column] = largest / MostWeight * inputScale;
            var start = (column / QuantisedMatrix.Lanes * rows * QuantisedMatrix.Lanes) + (column % QuantisedMatrix.Lanes * QuantisedMatrix.Group);
            for (var row = 0; row < rows; row++)
            {
                packed[start + (row / QuantisedMatrix.Group * QuantisedMatrix.Group * QuantisedMatrix.Lanes) + (row % QuantisedMatrix.Group)] =
                    (sbyte)MathF.Round(weights[(row * columns) + column] / largest * MostWeight);
            }
        }

        writer.Write(MemoryMarshal.AsBytes(packed.AsSpan()));
        Write(scales);
        Write(bias);
    }

    private void WriteEmbeddings(float[] embeddings, float[] range)
    {
        var row = new sbyte[Size];
        for (var start = 0; start < embeddings.Length; start += Size)
        {
            var largest = 1e-6f;
            for (var i = 0; i < Size; i++)
            {
                largest = Math.Max(largest, Math.Abs(embeddings[start + i] / range[i]));
            }

            for (var i = 0; i < Size; i++)
            {
                row[i] = (sbyte)MathF.Round(embeddings[start + i] / range[i] / largest * 127);
            }

            writer.Write(largest / 127);
            writer.Write(MemoryMarshal.AsBytes(row.AsSpan()));
        }
    }

    // For each number of an embedding the size that all but a few of the words' sums stay under.
    private float[] RangeOf(float[] embeddings)
    {
        var rows = Numbers("forms.rows");
        var ends = Numbers("forms.ends");
        var firstNGrams = Numbers("forms.ngrams");
        var step = Math.Max(1, ends.Length / MeasuredForms);
        var sizes = Enumerable.Range(0, Size).Select(_ => new List<float>()).ToArray();
        var sum = new float[Size];
        for (var form = 0; form < ends.Length; form += step)
        {
            Array.Clear(sum);
            var start = form == 0 ? 0 : ends[form - 1];
            for (var i = start; i < ends[form]; i++)
            {
                var factor = i < firstNGrams[form] ? 1 : 2f / (ends[form] - firstNGrams[form]);
                for (var k = 0; k < Size; k++)
                {
                    sum[k] += factor * embeddings[(rows[i] * Size) + k];
                }
            }

            for (var k = 0; k < Size; k++)
            {
                sizes[k].Add(Math.Abs(sum[k]));
            }
        }

        return [.. sizes.Select(s => Math.Max(1e-3f, s.Order().ElementAt((int)(s.Count * Kept))))];
        int[] Numbers(string name) => MemoryMarshal.Cast<byte, int>(File.ReadAllBytes(Path.Combine(folder, name))).ToArray();
    }
}
