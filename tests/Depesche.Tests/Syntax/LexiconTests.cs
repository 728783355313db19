using Depesche.LanguageData;
using Depesche.Syntax;

namespace Depesche.Tests.Syntax;

public class LexiconTests(LexiconFixture fixture) : IClassFixture<LexiconFixture>
{
    private readonly Lexicon lexicon = fixture.Lexicon;

    [Theory]
    [InlineData("wirft", "werfen", "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin")]
    [InlineData("habe", "haben", "Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin")]
    [InlineData("träfe", "treffen", "Mood=Sub|Number=Sing|Person=3|Tense=Past|VerbForm=Fin")]
    [InlineData("getroffen", "treffen", "VerbForm=Part")]
    [InlineData("unterstützen", "unterstützen", "VerbForm=Inf")]
    [InlineData("wusste", "wissen", "Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin")]
    public void Verb_forms_have_their_infinitive_and_features(string form, string lemma, string features) =>
        Assert.Contains((lemma, UPos.Verb, features), Readings(form));

    [Theory]
    [InlineData("vorwirft", 3)]
    [InlineData("vorzuwerfen", 3)]
    [InlineData("vorgeworfen", 3)]
    [InlineData("vorwerfen", 3)]
    public void Joined_forms_of_separable_verbs_know_their_prefix(string form, int prefixLength)
    {
        var readings = new LexicalAnalysis[Lexicon.MaxAnalyses];
        var count = lexicon.Analyze(form, sentenceInitial: false, readings);
        Assert.Contains(readings[..count],
            a => a.Pos == UPos.Verb && a.PrefixLength == prefixLength && a.Lemma.Apply(form) == "vorwerfen");
    }

    [Fact]
    public void A_verb_and_its_separated_prefix_join_to_a_known_verb()
    {
        Assert.Equal("vorwerfen", lexicon.JoinPrefix("werfen", "vor"));
        Assert.Null(lexicon.JoinPrefix("werfen", "zwischen"));
        Assert.Null(lexicon.JoinPrefix("sagen", "be"));
    }

    [Theory]
    [InlineData("Verteidigungsminister", "Verteidigungsminister", "Case=Nom|Gender=Masc|Number=Sing")]
    [InlineData("Bundesinnenministern", "Bundesinnenminister", "Case=Dat|Gender=Masc|Number=Plur")]
    [InlineData("Friedensverhandlungen", "Friedensverhandlung", "Case=Acc|Gender=Fem|Number=Plur")]
    [InlineData("EU-Sanktionen", "EU-Sanktion", "Case=Nom|Gender=Fem|Number=Plur")]
    [InlineData("US-Verteidigungsministers", "US-Verteidigungsminister", "Case=Gen|Gender=Masc|Number=Sing")]
    [InlineData("Außenämter", "Außenamt", "Case=Nom|Gender=Neut|Number=Plur")]
    [InlineData("Nato-Generalsekretärs", "Nato-Generalsekretär", "Case=Gen|Gender=Masc|Number=Sing")]
    [InlineData("Ex-Kanzler", "Ex-Kanzler", "Case=Nom|Gender=Masc|Number=Sing")]
    [InlineData("Getreideabkommens", "Getreideabkommen", "Case=Gen|Gender=Neut|Number=Sing")]
    [InlineData("Zufluchtsorte", "Zufluchtsort", "Case=Nom|Gender=Masc|Number=Plur")]
    [InlineData("Zielverfehlungen", "Zielverfehlung", "Case=Dat|Gender=Fem|Number=Plur")]
    [InlineData("Panzerwagen", "Panzerwagen", "Case=Nom|Gender=Masc|Number=Plur")]
    public void Compounds_are_read_by_their_head(string form, string lemma, string features) =>
        Assert.Contains((lemma, UPos.Noun, features), Readings(form));

    [Theory]
    [InlineData("Verletzten", "Verletzte", "Case=Dat|Number=Plur")]
    [InlineData("Vorsitzender", "Vorsitzende", "Case=Nom|Gender=Masc|Number=Sing")]
    [InlineData("Scheitern", "Scheitern", "Case=Nom|Gender=Neut|Number=Sing")]
    [InlineData("Ministerinnen", "Ministerin", "Case=Nom|Gender=Fem|Number=Plur")]
    [InlineData("Treffens", "Treffen", "Case=Gen|Gender=Neut|Number=Sing")]
    [InlineData("Landtagsabgeordneter", "Landtagsabgeordnete", "Case=Nom|Gender=Masc|Number=Sing")]
    [InlineData("Polizeibeamten", "Polizeibeamte", "Case=Nom|Number=Plur")]
    [InlineData("Beamte", "Beamte", "Case=Nom|Gender=Masc|Number=Sing")]
    [InlineData("Siebzehnjährigen", "Siebzehnjährige", "Case=Dat|Number=Plur")]
    [InlineData("17-Jähriger", "17-Jährige", "Case=Nom|Gender=Masc|Number=Sing")]
    [InlineData("45jährigen", "45jährige", "Case=Dat|Number=Plur")]
    [InlineData("Ältester", "Älteste", "Case=Nom|Gender=Masc|Number=Sing")]
    [InlineData("Besserem", "Bessere", "Case=Dat|Gender=Neut|Number=Sing")]
    public void Nominalisations_and_feminine_forms_are_nouns(string form, string lemma, string features) =>
        Assert.Contains((lemma, UPos.Noun, features), Readings(form));

    [Theory]
    [InlineData("Bürger:innen")]
    [InlineData("Bürger*innen")]
    [InlineData("BürgerInnen")]
    [InlineData("Bürger_innen")]
    [InlineData("Bürger/innen")]
    [InlineData("Kolleg·innen")]
    public void Gender_inclusive_plurals_are_nouns(string form) =>
        Assert.Contains(Readings(form), r => r.Pos == UPos.Noun && r.Features.Contains("Number=Plur", StringComparison.Ordinal));

    [Theory]
    [InlineData("deutsch-russischen", "deutsch-russisch", "Case=Dat|Degree=Pos|Gender=Fem|Number=Sing")]
    [InlineData("unterzeichnete", "unterzeichnet", "Case=Nom|Degree=Pos|Gender=Fem|Number=Sing")]
    [InlineData("größten", "groß", "Case=Dat|Degree=Sup|Gender=Fem|Number=Sing")]
    [InlineData("schneller", "schnell", "Degree=Cmp")]
    [InlineData("schwerwiegendsten", "schwerwiegend", "Case=Dat|Degree=Sup|Gender=Fem|Number=Sing")]
    [InlineData("realistischeren", "realistisch", "Case=Dat|Degree=Cmp|Gender=Fem|Number=Sing")]
    [InlineData("vage", "vage", "Degree=Pos")]
    [InlineData("weitere", "weiter", "Case=Nom|Degree=Pos|Number=Plur")]
    [InlineData("live", "live", "Degree=Pos")]
    public void Adjectives_are_compared_inflected_and_compounded(string form, string lemma, string features) =>
        Assert.Contains((lemma, UPos.Adj, features), Readings(form));

    [Fact]
    public void An_adjective_in_a_name_keeps_its_reading() =>
        Assert.Contains(("südwestafrikanisch", UPos.Adj, "Case=Dat|Degree=Pos|Gender=Fem|Number=Sing"), Readings("Südwestafrikanischen"));

    [Theory]
    [InlineData("Hauptstrasse", "Case=Nom|Gender=Fem|Number=Sing", UPos.Noun)]
    [InlineData("grösser", "Degree=Cmp", UPos.Adj)]
    [InlineData("daß", "_", UPos.Sconj)]
    [InlineData("umfasste", "Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin", UPos.Verb)]
    [InlineData("Beschluß", "Case=Nom|Gender=Masc|Number=Sing", UPos.Noun)]
    [InlineData("Aerzte", "Case=Nom|Gender=Masc|Number=Plur", UPos.Noun)]
    [InlineData("Bundespraesidenten", "Case=Nom|Gender=Masc|Number=Plur", UPos.Noun)]
    [InlineData("fuer", "_", UPos.Adp)]
    [InlineData("ausserdem", "PronType=Dem", UPos.Adv)]
    [InlineData("DIE", "Case=Nom|Definite=Def|Gender=Fem|Number=Sing|PronType=Art", UPos.Det)]
    [InlineData("REGIERUNGSKRISE", "Case=Nom|Gender=Fem|Number=Sing", UPos.Noun)]
    public void Other_spellings_have_the_readings_of_the_usual_one(string form, string features, object pos) =>
        Assert.Contains(Readings(form), r => r.Pos == (UPos)pos && r.Features.StartsWith(features, StringComparison.Ordinal));

    [Fact]
    public void Another_spelling_gives_the_lemma_of_the_usual_one()
    {
        Assert.Contains(Readings("fuer"), r => r.Lemma == "für");
        Assert.Contains(Readings("REGIERUNGSKRISEN"), r => r.Lemma == "Regierungskrise");
        Assert.Contains(Readings("Aerzten"), r => r.Lemma == "Arzt");
    }

    [Theory]
    [InlineData("20.000", UPos.Num, "NumType=Card")]
    [InlineData("3,5", UPos.Num, "NumType=Card")]
    [InlineData("zwanzigtausend", UPos.Num, "NumType=Card")]
    [InlineData("XIV.", UPos.Adj, "Degree=Pos|NumType=Ord")]
    [InlineData("II", UPos.Num, "NumType=Card")]
    [InlineData("XLIX", UPos.Num, "NumType=Card")]
    [InlineData("12.", UPos.Adj, "Degree=Pos|NumType=Ord")]
    [InlineData("1980er", UPos.Adj, "Degree=Pos")]
    [InlineData("1980er", UPos.Noun, "Number=Plur")]
    [InlineData("80ern", UPos.Noun, "Case=Dat|Number=Plur")]
    public void Numbers_are_read_in_figures_words_and_letters(string form, object pos, string features) =>
        Assert.Contains(Readings(form), r => r.Pos == (UPos)pos && r.Features == features);

    [Theory]
    [InlineData("CDU")]
    [InlineData("IXV")]
    [InlineData("IIII")]
    [InlineData("L")]
    public void Capitals_that_make_no_number_are_none(string form) => Assert.DoesNotContain(Readings(form), r => r.Pos == UPos.Num);

    [Theory]
    [InlineData("bzw.", UPos.Cconj)]
    [InlineData("Mrd.", UPos.Noun)]
    [InlineData("sog.", UPos.Adj)]
    [InlineData("inkl.", UPos.Adp)]
    [InlineData("usw.", UPos.Adv)]
    [InlineData("kWh", UPos.Noun)]
    [InlineData("the", UPos.Det)]
    [InlineData("dpa", UPos.Propn)]
    [InlineData("unter", UPos.Adv)]
    public void Abbreviations_units_and_small_foreign_words_have_their_class(string form, object pos) =>
        Assert.Contains(Readings(form), r => r.Pos == (UPos)pos);

    [Theory]
    [InlineData("wandte", "wenden")]
    [InlineData("zusammenhing", "zusammenhängen")]
    [InlineData("entsandten", "entsenden")]
    [InlineData("erstochen", "erstechen")]
    [InlineData("gesickert", "sickern")]
    public void Verbs_with_two_preterites_and_strong_participles_have_their_infinitive(string form, string lemma) =>
        Assert.Contains(Readings(form), r => r.Pos == UPos.Verb && r.Lemma == lemma);

    [Fact]
    public void A_word_with_a_small_letter_is_not_guessed_a_noun() =>
        Assert.DoesNotContain(Readings("flumperent"), r => r.Pos == UPos.Noun);

    [Fact]
    public void An_unknown_plural_in_s_gets_a_lemma_without_it() =>
        Assert.Contains(Readings("Grimbels"), r => r is { Lemma: "Grimbel", Pos: UPos.Noun, Features: "Number=Plur" });

    [Theory]
    [InlineData("Schoigus", "Schoigu")]
    [InlineData("Zelenskis", "Zelenski")]
    [InlineData("Hans'", "Hans")]
    [InlineData("Marx’", "Marx")]
    [InlineData("Straußens", "Strauß")]
    [InlineData("Russlands", "Russland")]
    public void Names_are_genitives_with_s_ens_or_an_apostrophe(string form, string lemma) =>
        Assert.Contains(Readings(form), r => r.Pos == UPos.Propn && r.Lemma == lemma && r.Features.StartsWith("Case=Gen", StringComparison.Ordinal));

    [Fact]
    public void A_name_in_s_can_be_a_genitive()
    {
        var readings = Readings("Lindquists");
        Assert.Contains(("Lindquist", UPos.Propn, "Case=Gen|Number=Sing"), readings);
        Assert.Contains(("Lindquists", UPos.Propn, "Number=Sing"), readings);
    }

    [Fact]
    public void A_capital_at_the_start_of_a_sentence_says_nothing()
    {
        Assert.DoesNotContain(Readings("Unterstützen"), r => r.Pos == UPos.Verb);
        Assert.Contains(("unterstützen", UPos.Verb, "VerbForm=Inf"), Readings("Unterstützen", sentenceInitial: true));
        Assert.Contains(("der", UPos.Det, "Case=Nom|Definite=Def|Gender=Fem|Number=Sing|PronType=Art"), Readings("Die", true));
    }

    [Fact]
    public void The_class_of_a_form_tells_what_it_can_be()
    {
        var band = lexicon.Classify("Band", sentenceInitial: false);
        Assert.True(band.Can(UPos.Noun));
        Assert.False(band.Can(UPos.Verb));
        Assert.True(band.IsListed);
        Assert.False(lexicon.Classify("Xylmorwa", sentenceInitial: false).IsListed);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uD800")]
    [InlineData("-")]
    [InlineData("---")]
    [InlineData("1-")]
    [InlineData("Ä")]
    [InlineData("ß-ß")]
    [InlineData(":innen")]
    public void Odd_forms_have_a_reading(string form) => Assert.NotEmpty(Readings(form));

    [Fact]
    public void Endless_words_have_a_reading_in_no_time()
    {
        Assert.NotEmpty(Readings(new string('a', 1_000_000)));
        Assert.NotEmpty(Readings(string.Concat(Enumerable.Repeat("Staats", 33))));
    }

    [Fact]
    public void A_preposition_tells_its_cases()
    {
        Assert.Equal(1 << (int)Case.Dat | 1 << (int)Case.Acc, lexicon.GovernedCases("in"));
        Assert.Equal(0, lexicon.GovernedCases("Tisch"));
    }

    [Fact]
    public void Classes_agree_with_the_readings()
    {
        var buffer = new LexicalAnalysis[Lexicon.MaxAnalyses];
        foreach (var form in new[] { "Minister", "sieht", "die", "Treffen", "Reformpakets", "unbekanntlich", "Zwölfjährigen" })
        {
            var expected = buffer[..lexicon.Analyze(form, false, buffer)].Aggregate(default(LexicalClass), (c, a) => c.With(a));
            Assert.Equal(expected, lexicon.Classify(form, sentenceInitial: false));
            Assert.Equal(expected, lexicon.Read(form, sentenceInitial: false).Class);
            Assert.Same(lexicon.Read(form, sentenceInitial: false), lexicon.Read(form, sentenceInitial: false));
        }
    }

    private List<(string Lemma, UPos Pos, string Features)> Readings(string form, bool sentenceInitial = false)
    {
        var readings = new LexicalAnalysis[Lexicon.MaxAnalyses];
        var count = lexicon.Analyze(form, sentenceInitial, readings);
        return [.. readings[..count].Select(a => (a.Lemma.Apply(form), a.Pos, MorphFeats.ToFeats(a.Morph)))];
    }
}

public sealed class LexiconFixture
{
    internal Lexicon Lexicon { get; } = new(LanguageFiles.BuiltIn);
}
