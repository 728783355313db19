namespace Depesche.Intake;

/// <summary>Reads reports out of one form of input.</summary>
internal interface IReportFormat
{
    /// <summary>All reports of an input, in order, each read when it is asked for. What is wrong is a result, never an exception:
    /// one bad report does not stop the others.</summary>
    IEnumerable<IntakeResult> Read(InputSource source);
}

/// <summary>An input: a file, an entry of an archive, standard input.</summary>
/// <param name="Origin">Where it was found, for messages and identifiers.</param>
/// <param name="Content">Its bytes; read once, from front to back.</param>
/// <param name="Nesting">How many archives it lies in.</param>
internal sealed record InputSource(string Origin, Stream Content, int Nesting)
{
    /// <summary>All its bytes, or null when there are more than <paramref name="limit"/>.</summary>
    public byte[]? ReadAll(int limit)
    {
        var blocks = new List<byte[]>();
        var total = 0;
        while (true)
        {
            var block = new byte[64 * 1024];
            var count = Content.ReadAtLeast(block, block.Length, throwOnEndOfStream: false);
            total += count;
            if (total > limit)
            {
                return null;
            }

            blocks.Add(block);
            if (count < block.Length)
            {
                break;
            }
        }

        var bytes = new byte[total];
        for (var at = 0; at < total; at += blocks[0].Length)
        {
            blocks[at / blocks[0].Length].AsSpan(0, Math.Min(blocks[0].Length, total - at)).CopyTo(bytes.AsSpan(at));
        }

        return bytes;
    }
}
