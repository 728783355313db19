using CsCheck;
using Depesche.Archive.Lineage;
using Depesche.Text;

namespace Depesche.Archive.Tests.Lineage;

public sealed class TextSignatureTests
{
    [Theory]
    [InlineData("Die Straße war größer als 100 000 Meter.", "die Strasse war groesser als 100.000 Meter")]
    [InlineData("Berg-Karabach begrüßt den Café-Besuch", "Bergkarabach begru\u0308ßt den Cafebesuch")]
    [InlineData("Waf\u00ADfen für „Kiew“", "Waffen fuer «Kiew»")]
    public void Spelling_and_signs_do_not_tell_texts_apart(string one, string other) => Assert.Equal(Words(one), Words(other));

    [Theory]
    [InlineData("am 3. Mai", "am 3.Mai", 3)]
    [InlineData("in 12 000 Fällen 2021 2022", "in 12000 Fällen 2021 2022", 5)]
    public void Figures_are_joined_only_at_thousands(string one, string other, int words)
    {
        Assert.Equal(Words(one), Words(other));
        Assert.Equal(words, Words(one).Count);
    }

    [Fact]
    public void A_signature_is_the_same_after_writing_and_reading() => Gen.String.Sample(text =>
    {
        var signature = Of(text);
        var read = TextSignature.FromBytes(signature.ToBytes());
        Assert.Equal((signature.Words, signature.Level), (read.Words, read.Level));
        Assert.True(signature.Hashes.SequenceEqual(read.Hashes));
    });

    [Fact]
    public void A_signature_is_small_for_any_length()
    {
        var words = string.Join(' ', Enumerable.Range(0, 200_000).Select(i => $"wort{i}"));

        Assert.InRange(Of(words).ToBytes().Length, 100, 262);
        Assert.All(Samples.Load(), s => Assert.InRange(TextSignature.Of(s).ToBytes().Length, 60, 262));
    }

    [Fact]
    public void The_hash_is_fixed_so_that_archives_stay_readable() =>
        Assert.Equal("010008000000", Convert.ToHexStringLower(Of("Die Gespräche in Genf sind ohne Ergebnis beendet.").ToBytes())[..12]);

    [Fact]
    public void What_is_no_signature_is_told() =>
        Assert.Contains("make it again", Assert.Throws<InvalidDataException>(() => TextSignature.FromBytes([9, 1, 2])).Message, StringComparison.Ordinal);

    private static TextSignature Of(string text) => TextSignature.Of(text, [new TextSpan(0, text.Length)]);

    private static List<ulong> Words(string text)
    {
        var words = new List<ulong>();
        var reader = new FoldedWords(text);
        while (reader.Next())
        {
            words.Add(reader.Hash);
        }

        return words;
    }
}
