using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;

namespace Depesche.Archive.Cases;

/// <summary>Reads what <see cref="BinaryWriter"/> wrote.</summary>
/// <remarks>Every method throws <see cref="InvalidDataException"/> at the end of the bytes.</remarks>
internal ref struct BlobReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> rest = bytes;

    public byte Byte() => Take(1)[0];

    public uint ShortHash() => BinaryPrimitives.ReadUInt32LittleEndian(Take(sizeof(uint)));

    public ulong Hash() => BinaryPrimitives.ReadUInt64LittleEndian(Take(sizeof(ulong)));

    /// <summary>A number in groups of seven bits.</summary>
    public long Number()
    {
        long value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = Byte();
            value |= (long)(next & 0x7f) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }

        throw Cut();
    }

    /// <summary>How many things follow, each of at least a byte.</summary>
    public int Count()
    {
        var count = Number();
        return count >= 0 && count <= rest.Length ? (int)count : throw Cut();
    }

    public string Text()
    {
        var length = Count();
        return length == 0 ? "" : Encoding.UTF8.GetString(Take(length));
    }

    public ImmutableArray<string> Texts()
    {
        var count = Count();
        if (count == 0)
        {
            return [];
        }

        var texts = new string[count];
        for (var i = 0; i < count; i++)
        {
            texts[i] = Text();
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(texts);
    }

    private static InvalidDataException Cut() => new("a stored fact of a case is cut off; find the cases of the archive anew");

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > rest.Length)
        {
            throw Cut();
        }

        var taken = rest[..count];
        rest = rest[count..];
        return taken;
    }
}
