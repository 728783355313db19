using System.Buffers.Binary;

namespace Depesche.Archive.Storage;

/// <summary>Hashes as the archive keeps them: sixteen bytes, big-endian.</summary>
internal static class Hashes
{
    public const int Size = 16;

    public static Statement Bind(this Statement statement, UInt128 hash)
    {
        Span<byte> bytes = stackalloc byte[Size];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, hash);
        return statement.Bind((ReadOnlySpan<byte>)bytes);
    }

    public static UInt128 HashAt(this Statement statement, int column) => BinaryPrimitives.ReadUInt128BigEndian(statement.BytesAt(column));
}
