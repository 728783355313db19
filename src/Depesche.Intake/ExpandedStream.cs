namespace Depesche.Intake;

/// <summary>What comes out of a compressed stream, held to a ratio: a bomb is refused before it goes off.</summary>
/// <param name="inner">The stream that unpacks.</param>
/// <param name="packed">How many packed bytes have gone in.</param>
/// <param name="budget">Bytes that all of one archive together have given so far, or null.</param>
internal sealed class ExpandedStream(Stream inner, Func<long> packed, ExpansionBudget? budget = null) : ReadOnlyStream
{
    private long expanded;

    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        expanded += count;
        if (expanded > IntakeLimits.RatioFrom && expanded > packed() * IntakeLimits.Ratio)
        {
            throw new IntakeLimitException($"more than {IntakeLimits.Ratio} bytes come out of each packed one ({expanded:N0} so far), which is no text; " +
                "the rest was not unpacked");
        }

        budget?.Spend(count);
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        inner.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>What all entries of an archive together may give.</summary>
internal sealed class ExpansionBudget(long packed)
{
    private readonly long limit = Math.Max(IntakeLimits.RatioFrom, packed * IntakeLimits.Ratio);
    private long spent;

    /// <summary>True when no more may be unpacked.</summary>
    public bool IsSpent => spent > limit;

    public void Spend(int count)
    {
        spent += count;
        if (IsSpent)
        {
            throw new IntakeLimitException($"more than {limit:N0} bytes come out of the archive, {IntakeLimits.Ratio} times its size; the rest was not unpacked");
        }
    }
}

/// <summary>A stream that counts what is read through it.</summary>
internal sealed class CountingStream(Stream inner) : ReadOnlyStream
{
    /// <summary>Bytes read so far.</summary>
    public long Count { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        Count += count;
        return count;
    }
}
