using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Depesche.Archive.Storage;

/// <summary>Writes one JSON value after another into the same memory.</summary>
internal sealed class JsonBuffer : IDisposable
{
    private readonly ArrayBufferWriter<byte> bytes = new(4096);
    private readonly Utf8JsonWriter writer;

    public JsonBuffer() => writer = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });

    /// <summary>Begins a new value; the bytes of the last are given up.</summary>
    public Utf8JsonWriter Begin()
    {
        bytes.ResetWrittenCount();
        writer.Reset();
        return writer;
    }

    /// <summary>What was written since <see cref="Begin"/>, in UTF-8.</summary>
    public ReadOnlySpan<byte> End()
    {
        writer.Flush();
        return bytes.WrittenSpan;
    }

    public void Dispose() => writer.Dispose();
}
