using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Depesche.Syntax.Network;

/// <summary>A matrix of 7-bit weights that is multiplied with rows of 8-bit activations. All sums are whole numbers and no sum of a
/// pair overflows 16 bits, so every processor gives the same result.</summary>
/// <remarks>Weights lie in blocks of eight columns; in a block, four rows after four rows, the four weights of a column side by side.</remarks>
internal sealed class QuantisedMatrix
{
    /// <summary>Columns of a block; the number of columns is a multiple of it.</summary>
    public const int Lanes = 8;

    /// <summary>Rows that are multiplied at once; the number of rows is a multiple of it.</summary>
    public const int Group = 4;

    /// <summary>What an activation of 0 is stored as.</summary>
    public const byte Zero = 128;

    /// <summary>Rows of input that are multiplied at once.</summary>
    public const int Tile = 6;

    private readonly sbyte[] weights;
    private readonly float[] scales;
    private readonly float[] offsets;

    /// <param name="rows">Number of rows: activations.</param>
    /// <param name="columns">Number of columns: results.</param>
    /// <param name="packed">The weights, from -63 to 63, in blocks.</param>
    /// <param name="scales">For each column what a step of its sums is worth.</param>
    /// <param name="bias">For each column what is added.</param>
    public QuantisedMatrix(int rows, int columns, sbyte[] packed, float[] scales, float[] bias)
    {
        Rows = rows;
        Columns = columns;
        weights = packed;
        this.scales = scales;
        offsets = bias;
        for (var column = 0; column < columns; column++)
        {
            offsets[column] -= scales[column] * (Zero * SumOf(column));
        }
    }

    /// <summary>Number of activations a row of input has.</summary>
    public int Rows { get; }

    /// <summary>Number of results a row of output has.</summary>
    public int Columns { get; }

    /// <summary>Multiplies <paramref name="count"/> rows.</summary>
    /// <param name="input">The rows; where there is room for whole tiles, what follows them may be anything.</param>
    /// <param name="count">Number of rows.</param>
    /// <param name="output">Receives the products; what follows them up to a whole tile is spoilt.</param>
    public void Multiply(ReadOnlySpan<byte> input, int count, Span<float> output)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(input.Length, count * Rows);
        ArgumentOutOfRangeException.ThrowIfLessThan(output.Length, count * Columns);
        ref var from = ref MemoryMarshal.GetReference(input);
        ref var to = ref MemoryMarshal.GetReference(output);
        var row = 0;
        if (Avx2.IsSupported)
        {
            var room = Math.Min(input.Length / Rows, output.Length / Columns);
            for (; count - row > 1 && row + Tile <= room; row += Tile)
            {
                MultiplyTile(ref Unsafe.Add(ref from, row * Rows), ref Unsafe.Add(ref to, row * Columns));
            }
        }

        for (; row < count; row++)
        {
            MultiplyRow(ref Unsafe.Add(ref from, row * Rows), ref Unsafe.Add(ref to, row * Columns));
        }
    }

    /// <summary>Rounds activations to bytes; what is out of range becomes the nearest in it.</summary>
    /// <param name="values">Activations, a multiple of 32.</param>
    /// <param name="scale">What they are multiplied with.</param>
    /// <param name="quantised">Receives the bytes.</param>
    public static void Quantise(ReadOnlySpan<float> values, float scale, Span<byte> quantised)
    {
        ref var from = ref MemoryMarshal.GetReference(values);
        ref var to = ref MemoryMarshal.GetReference(quantised);
        for (var i = 0; i < values.Length; i += Vector256<byte>.Count)
        {
            var low = Vector256.Narrow(Rounded(ref Unsafe.Add(ref from, i), scale), Rounded(ref Unsafe.Add(ref from, i + 8), scale));
            var high = Vector256.Narrow(Rounded(ref Unsafe.Add(ref from, i + 16), scale), Rounded(ref Unsafe.Add(ref from, i + 24), scale));
            Vector256.Narrow(low, high).StoreUnsafe(ref Unsafe.Add(ref to, i));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Rounded(ref float value, float scale)
    {
        var shifted = (Vector256.LoadUnsafe(ref value) * scale) + Vector256.Create(Zero + 0.5f);
        return Vector256.ConvertToInt32(Vector256.Min(Vector256.Max(shifted, Vector256.Create(1f)), Vector256.Create(255f))).AsUInt32();
    }

    private int SumOf(int column)
    {
        var sum = 0;
        var start = (column / Lanes * Rows * Lanes) + (column % Lanes * Group);
        for (var row = 0; row < Rows; row++)
        {
            sum += weights[start + (row / Group * Group * Lanes) + (row % Group)];
        }

        return sum;
    }

    // Six rows at a time with two blocks of columns: each weight is loaded once for the six, and twelve sums keep both multipliers busy.
    private void MultiplyTile(ref byte input, ref float output)
    {
        ref var block = ref MemoryMarshal.GetArrayDataReference(weights);
        var rows = Rows;
        var size = rows * Lanes;
        var column = 0;
        for (; column + (2 * Lanes) <= Columns; column += 2 * Lanes)
        {
            ref var next = ref Unsafe.Add(ref block, size);
            Vector256<int> a0 = default, a1 = default, a2 = default, a3 = default, a4 = default, a5 = default;
            Vector256<int> b0 = default, b1 = default, b2 = default, b3 = default, b4 = default, b5 = default;
            for (var i = 0; i < rows; i += Group)
            {
                ref var at = ref Unsafe.Add(ref input, i);
                var first = Vector256.LoadUnsafe(ref Unsafe.Add(ref block, i * Lanes));
                var second = Vector256.LoadUnsafe(ref Unsafe.Add(ref next, i * Lanes));
                var x = Four(ref at);
                a0 = Add(a0, x, first);
                b0 = Add(b0, x, second);
                x = Four(ref Unsafe.Add(ref at, rows));
                a1 = Add(a1, x, first);
                b1 = Add(b1, x, second);
                x = Four(ref Unsafe.Add(ref at, 2 * rows));
                a2 = Add(a2, x, first);
                b2 = Add(b2, x, second);
                x = Four(ref Unsafe.Add(ref at, 3 * rows));
                a3 = Add(a3, x, first);
                b3 = Add(b3, x, second);
                x = Four(ref Unsafe.Add(ref at, 4 * rows));
                a4 = Add(a4, x, first);
                b4 = Add(b4, x, second);
                x = Four(ref Unsafe.Add(ref at, 5 * rows));
                a5 = Add(a5, x, first);
                b5 = Add(b5, x, second);
            }

            Store(a0, b0, column, ref output);
            Store(a1, b1, column, ref Unsafe.Add(ref output, Columns));
            Store(a2, b2, column, ref Unsafe.Add(ref output, 2 * Columns));
            Store(a3, b3, column, ref Unsafe.Add(ref output, 3 * Columns));
            Store(a4, b4, column, ref Unsafe.Add(ref output, 4 * Columns));
            Store(a5, b5, column, ref Unsafe.Add(ref output, 5 * Columns));
            block = ref Unsafe.Add(ref next, size);
        }

        if (column < Columns)
        {
            for (var row = 0; row < Tile; row++)
            {
                MultiplyBlock(ref Unsafe.Add(ref input, row * rows), column, ref Unsafe.Add(ref output, row * Columns));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Store(Vector256<int> left, Vector256<int> right, int column, ref float output)
    {
        Store(left, column, ref output);
        Store(right, column + Lanes, ref output);
    }

    private void MultiplyRow(ref byte input, ref float output)
    {
        for (var column = 0; column < Columns; column += Lanes)
        {
            MultiplyBlock(ref input, column, ref output);
        }
    }

    private void MultiplyBlock(ref byte input, int column, ref float output)
    {
        ref var block = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(weights), column * Rows);
        if (Avx2.IsSupported)
        {
            Vector256<int> even = default, odd = default;
            var i = 0;
            for (; i + (2 * Group) <= Rows; i += 2 * Group)
            {
                even = Add(even, Four(ref Unsafe.Add(ref input, i)), Vector256.LoadUnsafe(ref Unsafe.Add(ref block, i * Lanes)));
                odd = Add(odd, Four(ref Unsafe.Add(ref input, i + Group)), Vector256.LoadUnsafe(ref Unsafe.Add(ref block, (i + Group) * Lanes)));
            }

            for (; i < Rows; i += Group)
            {
                even = Add(even, Four(ref Unsafe.Add(ref input, i)), Vector256.LoadUnsafe(ref Unsafe.Add(ref block, i * Lanes)));
            }

            Store(even + odd, column, ref output);
            return;
        }

        for (var lane = 0; lane < Lanes; lane++)
        {
            var sum = 0;
            for (var i = 0; i < Rows; i++)
            {
                sum += Unsafe.Add(ref input, i) * Unsafe.Add(ref block, (i / Group * Group * Lanes) + (lane * Group) + (i % Group));
            }

            Unsafe.Add(ref output, column + lane) = (sum * scales[column + lane]) + offsets[column + lane];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Four(ref byte input) => Vector256.Create(Unsafe.ReadUnaligned<int>(ref input)).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Add(Vector256<int> sum, Vector256<byte> input, Vector256<sbyte> four) => AvxVnni.IsSupported
        ? AvxVnni.MultiplyWideningAndAdd(sum, input, four)
        : sum + Avx2.MultiplyAddAdjacent(Avx2.MultiplyAddAdjacent(input, four), Vector256<short>.One);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Store(Vector256<int> sums, int column, ref float output)
    {
        var scaled = Vector256.ConvertToSingle(sums) * Vector256.LoadUnsafe(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(scales), column));
        (scaled + Vector256.LoadUnsafe(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(offsets), column)))
            .StoreUnsafe(ref Unsafe.Add(ref output, column));
    }
}
