using System.Buffers.Binary;

namespace Depesche.Syntax.Network;

/// <summary>Reads the parts of a mapped model file one after the other.</summary>
internal sealed unsafe class ModelReader(byte* start)
{
    private byte* at = start;

    /// <summary>A whole number.</summary>
    public int ReadNumber()
    {
        var number = BinaryPrimitives.ReadInt32LittleEndian(new ReadOnlySpan<byte>(at, sizeof(int)));
        at += sizeof(int);
        return number;
    }

    /// <summary>Bytes that stay where they are.</summary>
    public byte* ReadInPlace(long size)
    {
        var place = at;
        at += size;
        return place;
    }

    /// <summary>A copy of a table of numbers.</summary>
    public float[] ReadTable(int size)
    {
        var table = new ReadOnlySpan<float>(at, size).ToArray();
        at += size * sizeof(float);
        return table;
    }

    /// <summary>A matrix: its weights in blocks, the scale and the bias of each column.</summary>
    public QuantisedMatrix ReadMatrix(int rows, int columns)
    {
        var weights = new ReadOnlySpan<sbyte>(at, rows * columns).ToArray();
        at += rows * columns;
        return new QuantisedMatrix(rows, columns, weights, ReadTable(columns), ReadTable(columns));
    }
}
