namespace Depesche.Intake;

/// <summary>Counts the bytes that an intake has read of its files. Safe to look at from other threads.</summary>
public sealed class IntakeMeter
{
    private long bytes;

    /// <summary>Bytes of files read so far, packed ones as they lie on the disk.</summary>
    public long Bytes => Interlocked.Read(ref bytes);

    internal Stream Over(Stream file) => new MeteredStream(file, this);

    private void Add(int count) => Interlocked.Add(ref bytes, count);

    private sealed class MeteredStream(Stream file, IntakeMeter meter) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => file.CanSeek;

        public override bool CanWrite => false;

        public override long Length => file.Length;

        public override long Position
        {
            get => file.Position;
            set => file.Position = value;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var count = file.Read(buffer);
            meter.Add(count);
            return count;
        }

        public override long Seek(long offset, SeekOrigin origin) => file.Seek(offset, origin);

        public override void Flush()
        {
        }

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
