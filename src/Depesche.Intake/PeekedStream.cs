namespace Depesche.Intake;

/// <summary>A stream whose beginning can be looked at before it is read. It does not close the one below.</summary>
internal sealed class PeekedStream : ReadOnlyStream
{
    private readonly Stream inner;
    private readonly byte[] head;
    private readonly int filled;
    private int position;

    public PeekedStream(Stream inner, int length)
    {
        this.inner = inner;
        head = new byte[length];
        filled = inner.ReadAtLeast(head, length, throwOnEndOfStream: false);
    }

    /// <summary>The beginning, shorter than asked for when the stream is.</summary>
    public ReadOnlySpan<byte> Head => head.AsSpan(0, filled);

    /// <summary>The stream from its beginning: the one below set back, where it can be, else this one. To be asked for before any is read.</summary>
    public Stream Whole
    {
        get
        {
            if (!inner.CanSeek)
            {
                return this;
            }

            inner.Seek(-filled, SeekOrigin.Current);
            return inner;
        }
    }

    public override int Read(Span<byte> buffer)
    {
        if (position == filled)
        {
            return inner.Read(buffer);
        }

        var count = Math.Min(buffer.Length, filled - position);
        head.AsSpan(position, count).CopyTo(buffer);
        position += count;
        return count;
    }
}
