using Depesche.Archive.Search;
using Depesche.LanguageData;
using Depesche.Syntax;
using Depesche.Text;

namespace Depesche.Archive.Tests.Search;

public sealed class WordTermsTests
{
    private static readonly TermLexicon Lexicon = German.Terms.Lexicon;

    [Theory]
    [InlineData("Kündigung", "Noun", "kuendigen")]
    [InlineData("Verhandlung", "Noun", "verhandeln")]
    [InlineData("Angriff", "Noun", "angreifen")]
    [InlineData("Verletzte", "Noun", "verletzen")]
    [InlineData("gekündigt", "Adj", "kuendigen")]
    [InlineData("demonstrierend", "Adj", "demonstrieren")]
    [InlineData("Legende", "Noun", "legende")]
    [InlineData("Sitzung", "Noun", "sitzung")]
    [InlineData("bekannt", "Adj", "bekannt")]
    [InlineData("Müller", "Propn", "mueller")]
    public void A_word_is_kept_under_the_verb_of_its_family_or_under_itself(string lemma, string pos, string key) =>
        Assert.Equal(key, Lexicon.Of(lemma, Enum.Parse<UPos>(pos)).Key);

    [Theory]
    [InlineData("Waffenlieferung", "liefern waffe")]
    [InlineData("Bundestagswahl", "bundestag waehlen")]
    [InlineData("Schulkind", "kind schule")]
    [InlineData("Fahrverbot", "fahren verbieten")]
    [InlineData("Nato-Gipfel", "gipfel nato")]
    [InlineData("Handels-", "handel")]
    [InlineData("Preisliste", "liste preis")]
    [InlineData("Verhandlung", "")]
    [InlineData("Einsicht", "")]
    [InlineData("Fernsehen", "")]
    [InlineData("Oppositionelle", "")]
    [InlineData("Programm", "")]
    [InlineData("Minister", "")]
    public void A_compound_is_kept_under_its_parts_too(string lemma, string parts) =>
        Assert.Equal(parts, string.Join(' ', Lexicon.Of(lemma, UPos.Noun).Parts.Order(StringComparer.Ordinal)));

    [Fact]
    public void No_word_is_written_twice()
    {
        var text = German.Terms.Of(German.Parse("Die Angriffe auf die Waffenlieferungen dauern an, die Angriffe auf Waffen und Lieferungen auch."));

        Assert.Equal("die angriffe auf die waffenlieferungen dauern an die angriffe auf waffen und lieferungen auch", text.Words);
        var terms = text.Terms.Split(' ');
        Assert.Equal(terms.Distinct(), terms);
        Assert.DoesNotContain("die", terms);
        Assert.Superset(new HashSet<string> { "angreifen", "waffe", "liefern", "waffenlieferung" }, terms.ToHashSet());
    }

    [Fact]
    public void A_contraction_is_one_word_and_a_part_of_a_text_has_its_own_words()
    {
        const string report = "Er flog im Mai zum Gipfel.";
        var text = German.Parse(report);
        var (month, summit) = (report.IndexOf("im Mai", StringComparison.Ordinal), report.IndexOf("Gipfel", StringComparison.Ordinal));

        Assert.Equal("er flog im mai zum gipfel", German.Terms.Of(text).Words);
        Assert.Equal("im mai gipfel", German.Terms.Of(text, [new TextSpan(month, 6), new TextSpan(summit, 6)]).Words);
    }

    [Fact]
    public void A_row_whose_verb_is_none_is_told_by_file_and_line()
    {
        var data = LanguageFiles.With(new Dictionary<string, string> { ["de/word-families.tsv"] = "word\tverb\nSchnorchel\tschnurcheln\n" });

        var error = Assert.Throws<DataFileException>(() => new SearchTerms(data));

        Assert.StartsWith("de/word-families.tsv:2: 'schnurcheln' is no infinitive", error.Message, StringComparison.Ordinal);
    }
}
