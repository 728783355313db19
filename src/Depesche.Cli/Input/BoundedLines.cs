namespace Depesche.Cli.Input;

/// <summary>Reads lines of bytes and passes over those longer than a limit without holding them.</summary>
internal sealed class BoundedLines(Stream stream, int limit)
{
    private readonly byte[] buffer = new byte[64 * 1024];
    private int position;
    private int filled;

    /// <summary>Reads the next line without its line break.</summary>
    /// <param name="line">Receives the bytes; empty when the line is over the limit.</param>
    /// <param name="length">The line's length in bytes, also when it is over the limit.</param>
    /// <returns>False at the end of the stream.</returns>
    public bool Read(MemoryStream line, out long length)
    {
        line.SetLength(0);
        length = 0;
        while (true)
        {
            if (position == filled)
            {
                position = 0;
                filled = stream.Read(buffer);
                if (filled == 0)
                {
                    return length > 0;
                }
            }

            var rest = buffer.AsSpan(position, filled - position);
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

            position += end < 0 ? rest.Length : end + 1;
            if (end >= 0)
            {
                return true;
            }
        }
    }
}
