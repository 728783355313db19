namespace Depesche.Intake;

/// <summary>Reads bytes by lines and blocks, knows where it is and can take bytes back.</summary>
internal sealed class ByteReader(Stream stream)
{
    private byte[] buffer = new byte[64 * 1024];
    private int position;
    private int filled;

    /// <summary>How many bytes lie before the next one.</summary>
    public long Offset { get; private set; }

    /// <summary>The bytes at hand; empty only at the end.</summary>
    public ReadOnlySpan<byte> Peek()
    {
        if (position == filled)
        {
            position = 0;
            filled = stream.Read(buffer);
        }

        return buffer.AsSpan(position, filled - position);
    }

    /// <summary>Goes on by some of the bytes that <see cref="Peek"/> gave.</summary>
    public void Advance(int count)
    {
        position += count;
        Offset += count;
    }

    /// <summary>Reads a line without its line break.</summary>
    /// <param name="line">Receives its bytes; empty when the line is over the limit.</param>
    /// <param name="limit">The longest line that is held.</param>
    /// <param name="length">The line's length, also when it is over the limit.</param>
    /// <returns>False at the end of the stream.</returns>
    public bool ReadLine(MemoryStream line, int limit, out long length)
    {
        line.SetLength(0);
        length = 0;
        var isAnyRead = false;
        while (true)
        {
            var rest = Peek();
            if (rest.IsEmpty)
            {
                return isAnyRead;
            }

            isAnyRead = true;
            var end = rest.IndexOf((byte)'\n');
            var part = end < 0 ? rest : rest[..end];
            length += part.Length;
            if (length <= limit)
            {
                line.Write(part);
            }
            else
            {
                line.SetLength(0);
            }

            Advance(end < 0 ? rest.Length : end + 1);
            if (end >= 0)
            {
                if (line.Length > 0 && line.GetBuffer()[line.Length - 1] == '\r')
                {
                    line.SetLength(line.Length - 1);
                }

                return true;
            }
        }
    }

    /// <summary>Reads a block; shorter than asked for at the end of the stream.</summary>
    public byte[] ReadBlock(int count)
    {
        using var block = new MemoryStream(Math.Min(count, buffer.Length));
        while (block.Length < count && Peek() is { IsEmpty: false } rest)
        {
            var part = rest[..(int)Math.Min(rest.Length, count - block.Length)];
            block.Write(part);
            Advance(part.Length);
        }

        return block.ToArray();
    }

    /// <summary>Passes over bytes.</summary>
    /// <returns>False when the stream ends before.</returns>
    public bool Skip(long count)
    {
        while (count > 0)
        {
            var length = (int)Math.Min(Peek().Length, count);
            if (length == 0)
            {
                return false;
            }

            Advance(length);
            count -= length;
        }

        return true;
    }

    /// <summary>Takes back bytes that were read last, to be read again.</summary>
    public void Unread(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > position)
        {
            var rest = buffer.AsSpan(position, filled - position);
            var joined = new byte[Math.Max(buffer.Length, bytes.Length + rest.Length)];
            rest.CopyTo(joined.AsSpan(bytes.Length));
            (buffer, position, filled) = (joined, bytes.Length, bytes.Length + rest.Length);
        }

        position -= bytes.Length;
        bytes.CopyTo(buffer.AsSpan(position));
        Offset -= bytes.Length;
    }
}
