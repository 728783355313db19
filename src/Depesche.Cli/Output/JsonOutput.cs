using System.Buffers;
using Depesche.Readings;

namespace Depesche.Cli.Output;

/// <summary>One JSON object a reading: a line each, or indented.</summary>
internal sealed class JsonOutput(Stream stream, bool indented) : IReadingOutput
{
    private readonly ArrayBufferWriter<byte> buffer = new(64 * 1024);

    public void Write(Reading reading)
    {
        buffer.ResetWrittenCount();
        ReadingJson.Write(reading, buffer, indented);
        buffer.Write("\n"u8);
        stream.Write(buffer.WrittenSpan);
    }
}
