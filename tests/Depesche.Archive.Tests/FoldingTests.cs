using CsCheck;
using Depesche.Archive.Cases;
using Depesche.Archive.Lineage;

namespace Depesche.Archive.Tests;

public sealed class FoldingTests
{
    [Fact]
    public void Folding_twice_changes_nothing_more() =>
        Gen.String.Sample(word => Assert.Equal(Folding.Fold(word), Folding.Fold(Folding.Fold(word))), iter: 5000);

    [Theory]
    [InlineData("Müller", "mueller")]
    [InlineData("Mu\u0308ller", "mueller")]
    [InlineData("Noe\u0308l", "noel")]
    [InlineData("STRASSE", "strasse")]
    [InlineData("Straße", "strasse")]
    [InlineData("Erdoğan", "erdogan")]
    [InlineData("Šefčovič", "sefcovic")]
    [InlineData("Jørgensen", "joergensen")]
    [InlineData("Jörgensen", "joergensen")]
    [InlineData("Łódź", "lodz")]
    [InlineData("Nguyễn", "nguyen")]
    [InlineData("neue", "neue")]
    [InlineData("Київ", "київ")]
    public void Spellings_are_folded(string word, string folded) => Assert.Equal(folded, Folding.Fold(word));

    [Theory]
    [InlineData("Karl-Theodor zu Guttenberg", "karl theodor zu guttenberg")]
    [InlineData("  O’Brien, Mu\u0308ller & Co. ", "o brien mueller co")]
    [InlineData("Bünd\u00ADnis 90/Die Grünen", "buendnis 90 die gruenen")]
    [InlineData("…", "")]
    public void Names_are_folded_word_by_word(string name, string folded) => Assert.Equal(folded, NameFolding.Fold(name));

    [Theory]
    [InlineData("Präsident Łukaszenko", "PRAESIDENT LUKASZENKO")]
    [InlineData("Nato-Gipfel", "NATO Gipfel")]
    public void Cases_and_names_fold_alike(string one, string other) => Assert.Equal(StableHash.OfWords(one), StableHash.OfWords(other));

    [Fact]
    public void Words_of_any_length_are_hashed_letter_by_letter()
    {
        var word = string.Concat(Enumerable.Repeat("Rindfleischetikettierungsüberwachung", 50));

        Assert.Equal(Hash(word.Replace("ü", "ue", StringComparison.Ordinal)), Hash(word));
        Assert.NotEqual(Hash(word + "en"), Hash(word));
    }

    private static ulong Hash(string word)
    {
        var reader = new FoldedWords(word);
        Assert.True(reader.Next());
        return reader.Hash;
    }
}
