using System.Buffers;
using System.Text.Json;
using CsCheck;
using Depesche.NewsItems;
using Depesche.Readings;

namespace Depesche.Tests.Readings;

public sealed class HostileInputTests
{
    private const long Inputs = 2000;

    private static readonly Reader Reader = new();

    /// <summary>Pieces that reading gives meaning to, in wild order.</summary>
    private static readonly Gen<string> Piece = Gen.OneOf(((string[])[
        "„", "“", "”", "\"", "«", "»", "‚", "‘", "'", "(", ")", " - ", " – ", "—", "…", ".", "..", "!", "?", ":", ";", ",", "/", "\\",
        "\n", "\r\n", "\n\n", "\t", " ", "\u00A0", "\u2009", "\u00AD", "\uFEFF", "\u200B", "\0", "\uD83D", "\uDE00", "😀", "é", "ё", "中", "ﷺ",
        "BERLIN (dpa) - ", "Moskau/Kiew (AFP) – ", "date 2023-04 ", "2023-04-18\n", "/mau/DP/jha", "--- dpa xx", "18. April 2023", "1.234,5", "14.30 Uhr",
        "Montagabend", "am Dienstag", "vor zwei Wochen", "z. B.", "Dr.", "Nr. 5", "Die", "der", "des", "im", "zur", "Minister", "Ministerin", "Russlands", "Peking",
        "Bundeskanzlerin Angela Merkel", "US-Präsident", "sagte", "sei", "habe", "werfen", "vor", "nach Angaben", "laut", "zufolge", "dass", "zu", "nicht",
        "unterzeichneten", "Abkommen", "Treffen", "beide Seiten", "er", "sie", "ihr", "und", "sowie", "www.dpa.de", "a@b.de", "999999999999999999999", "31.02.2023", "-"]).Select(Gen.Const).ToArray());

    private static readonly Gen<string> Hostile = Gen.Frequency(
        (6, Piece.Array[0, 60].Select(string.Concat)),
        (4, Piece.Array[0, 60].Select(p => string.Join(' ', p))),
        (2, Gen.String[0, 200]),
        (2, Gen.Char.Array[0, 200].Select(c => new string(c))),
        (1, Gen.Select(Piece, Gen.Int[1, 300], (p, n) => string.Concat(Enumerable.Repeat(p, n)))));

    [Fact]
    public void Any_text_is_read_without_error_into_spans_inside_it_and_the_same_bytes_again() =>
        Hostile.Sample(
            text =>
            {
                var first = Bytes(text);
                Assert.True(first.AsSpan().SequenceEqual(Bytes(text)), "a second reading gave other bytes");
                using var reading = JsonDocument.Parse(first);
                AssertSpansInside(reading.RootElement, text.Length);
            },
            iter: Inputs);

    private static byte[] Bytes(string text)
    {
        var buffer = new ArrayBufferWriter<byte>();
        ReadingJson.Write(Reader.Read(NewsItem.Parse(text)), buffer);
        return buffer.WrittenSpan.ToArray();
    }

    private static void AssertSpansInside(JsonElement element, int length)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var part in element.EnumerateArray())
            {
                AssertSpansInside(part, length);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (element.TryGetProperty("start", out var start))
            {
                Assert.InRange(start.GetInt32(), 0, element.GetProperty("end").GetInt32());
                Assert.InRange(element.GetProperty("end").GetInt32(), 0, length);
            }

            foreach (var property in element.EnumerateObject())
            {
                AssertSpansInside(property.Value, length);
            }
        }
    }
}
