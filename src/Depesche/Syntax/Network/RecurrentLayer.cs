using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Depesche.Syntax.Network;

/// <summary>A layer of cells that read the sentence in both directions. A cell keeps what its first gate tells it to and shows what
/// its second gate lets through: <c>c = f·c' + (1 - f)·z</c>, <c>h = o·tanh c</c> (Bradbury et al. 2017, Lei et al. 2018).</summary>
/// <remarks>All that takes multiplications of matrices is done for the whole sentence beforehand; no sum depends on the width of the
/// processor's registers.</remarks>
internal static class RecurrentLayer
{
    /// <summary>Cells of each direction.</summary>
    public const int Half = 80;

    /// <summary>Cells of both directions.</summary>
    public const int Width = 2 * Half;

    /// <summary>Numbers that a word needs before the layer runs: input, first and second gate of each cell.</summary>
    public const int Gates = 3 * Width;

    /// <summary>Runs over some sentences, each by itself.</summary>
    /// <param name="gates">For each word <see cref="Gates"/> numbers; spoilt.</param>
    /// <param name="ends">For each sentence the index after its last word.</param>
    /// <param name="output">Receives <see cref="Width"/> numbers for each word.</param>
    /// <param name="adds">True to add to what is there, false to replace it.</param>
    public static void Run(Span<float> gates, ReadOnlySpan<int> ends, Span<float> output, bool adds)
    {
        Span<float> cells = stackalloc float[Half];
        var start = 0;
        foreach (var end in ends)
        {
            ref var gate = ref MemoryMarshal.GetReference(gates);
            ref var result = ref MemoryMarshal.GetReference(output);
            for (var word = start; word < end; word++)
            {
                Open(ref Unsafe.Add(ref gate, word * Gates));
            }

            cells.Clear();
            for (var word = start; word < end; word++)
            {
                Step(ref Unsafe.Add(ref gate, word * Gates), ref MemoryMarshal.GetReference(cells), ref Unsafe.Add(ref result, word * Width), adds);
            }

            cells.Clear();
            for (var word = end - 1; word >= start; word--)
            {
                Step(ref Unsafe.Add(ref gate, (word * Gates) + Half), ref MemoryMarshal.GetReference(cells), ref Unsafe.Add(ref result, (word * Width) + Half), adds);
            }

            start = end;
        }
    }

    /// <summary>The hyperbolic tangent to within 0.004: the polynomial of least error up to 3.2, and its value there beyond.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Tanh(Vector256<float> x)
    {
        x = Vector256.Min(Vector256.Max(x, Vector256.Create(-3.2f)), Vector256.Create(3.2f));
        var square = x * x;
        var sum = Vector256.FusedMultiplyAdd(square, Vector256.Create(-2.06485961e-05f), Vector256.Create(6.97204729e-04f));
        sum = Vector256.FusedMultiplyAdd(sum, square, Vector256.Create(-9.38662235e-03f));
        sum = Vector256.FusedMultiplyAdd(sum, square, Vector256.Create(6.60030939e-02f));
        sum = Vector256.FusedMultiplyAdd(sum, square, Vector256.Create(-2.79185341e-01f));
        sum = Vector256.FusedMultiplyAdd(sum, square, Vector256.Create(9.86301348e-01f));
        return x * sum;
    }

    // Both gates from their sums: the logistic function by the tangent of the half.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Open(ref float gates)
    {
        for (var i = Width; i < Gates; i += Vector256<float>.Count)
        {
            ref var at = ref Unsafe.Add(ref gates, i);
            var half = Vector256.LoadUnsafe(ref at) * 0.5f;
            ((Tanh(half) * 0.5f) + Vector256.Create(0.5f)).StoreUnsafe(ref at);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Step(ref float gates, ref float cells, ref float result, bool adds)
    {
        for (var i = 0; i < Half; i += Vector256<float>.Count)
        {
            var input = Vector256.LoadUnsafe(ref Unsafe.Add(ref gates, i));
            var keep = Vector256.LoadUnsafe(ref Unsafe.Add(ref gates, Width + i));
            var show = Vector256.LoadUnsafe(ref Unsafe.Add(ref gates, (2 * Width) + i));
            var cell = (keep * Vector256.LoadUnsafe(ref Unsafe.Add(ref cells, i))) + ((Vector256<float>.One - keep) * input);
            cell.StoreUnsafe(ref Unsafe.Add(ref cells, i));
            ref var at = ref Unsafe.Add(ref result, i);
            var shown = show * Tanh(cell);
            (adds ? Vector256.LoadUnsafe(ref at) + shown : shown).StoreUnsafe(ref at);
        }
    }
}
