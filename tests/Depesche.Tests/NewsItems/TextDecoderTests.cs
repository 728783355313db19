using System.Text;
using CsCheck;
using Depesche.NewsItems;

namespace Depesche.Tests.NewsItems;

public sealed class TextDecoderTests
{
    private const string Text = "Österreich grüßt „alle“ – für 5 €.";

    [Fact]
    public void Utf8_is_read_with_and_without_mark()
    {
        var bytes = Encoding.UTF8.GetBytes(Text);

        Assert.Equal((Text, "utf-8"), Read(bytes));
        Assert.Equal((Text, "utf-8"), Read([0xEF, 0xBB, 0xBF, .. bytes]));
    }

    [Fact]
    public void Utf16_is_read_with_mark_and_without_when_it_is_plain()
    {
        Assert.Equal((Text, "utf-16"), Read([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Text)]));
        Assert.Equal((Text, "utf-16BE"), Read([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Text)]));
        Assert.Equal((Text, "utf-16"), Read(Encoding.Unicode.GetBytes(Text)));
        Assert.Equal((Text, "utf-16BE"), Read(Encoding.BigEndianUnicode.GetBytes(Text)));
    }

    [Fact]
    public void Other_bytes_are_read_as_Windows_1252() =>
        Assert.Equal(("Öl für 5 € „ja“", "windows-1252"),
            Read([0xD6, (byte)'l', 0x20, (byte)'f', 0xFC, (byte)'r', 0x20, (byte)'5', 0x20, 0x80, 0x20, 0x84, (byte)'j', (byte)'a', 0x93]));

    [Fact]
    public void Utf8_with_a_damaged_byte_stays_Utf8()
    {
        var (text, encoding) = Read([.. Encoding.UTF8.GetBytes(Text), 0xFF, .. Encoding.UTF8.GetBytes(Text)]);

        Assert.Equal("utf-8", encoding);
        Assert.Equal(Text + "\uFFFD" + Text, text);
    }

    [Fact]
    public void Nothing_is_empty()
    {
        Assert.Equal(DecodingFailure.Empty, TextDecoder.Decode([]).Failure);
        Assert.Equal(DecodingFailure.Empty, TextDecoder.Decode(" \n\t"u8).Failure);
        Assert.Equal(DecodingFailure.Empty, TextDecoder.Decode([0xEF, 0xBB, 0xBF]).Failure);
    }

    [Fact]
    public void A_binary_file_is_told_apart()
    {
        var result = TextDecoder.Decode([0x50, 0x4B, 3, 4, 0, 0, 8, 0, 1, 2, 3, 4, 5]);

        Assert.False(result.Success);
        Assert.Equal(DecodingFailure.Binary, result.Failure);
        Assert.Contains("not text", result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_bytes_make_it_throw() => Gen.Byte.Array[0, 200].Sample(bytes =>
    {
        var result = TextDecoder.Decode(bytes);
        Assert.Equal(result.Success, result.Text is not null);
    });

    private static (string? Text, string? Encoding) Read(byte[] bytes)
    {
        var result = TextDecoder.Decode(bytes);
        Assert.True(result.Success, result.Message);
        return (result.Text, result.Encoding);
    }
}
