using Depesche.LanguageData;
using Depesche.Syntax;
using Depesche.Syntax.Tagging;

namespace Depesche.Tests.Syntax;

public sealed class LemmatizerTests
{
    private static readonly Lexicon Lexicon = new(LanguageFiles.BuiltIn);

    [Theory]
    [InlineData("lehnte", UPos.Verb, "Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin", "lehnen")]
    [InlineData("wurden", UPos.Aux, "Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin", "werden")]
    [InlineData("fortzusetzen", UPos.Verb, "VerbForm=Inf", "fortsetzen")]
    [InlineData("festgenommen", UPos.Verb, "VerbForm=Part", "festnehmen")]
    [InlineData("getroffen", UPos.Verb, "VerbForm=Part", "treffen")]
    [InlineData("Sanktionen", UPos.Noun, "Case=Acc|Gender=Fem|Number=Plur", "Sanktion")]
    [InlineData("Angriffskrieges", UPos.Noun, "Case=Gen|Gender=Masc|Number=Sing", "Angriffskrieg")]
    [InlineData("russischen", UPos.Adj, "Case=Dat|Degree=Pos", "russisch")]
    [InlineData("dem", UPos.Det, "Case=Dat|Definite=Def|PronType=Art", "der")]
    [InlineData("deren", UPos.Pron, "Case=Gen|PronType=Dem,Rel", "der")]
    [InlineData("Mosambiks", UPos.Propn, "Case=Gen|Number=Sing", "Mosambik")]
    public void The_lemma_is_that_of_the_reading_that_the_tags_fit(string form, UPos pos, string feats, string expected) =>
        Assert.Equal(expected, Lemmatizer.LemmaOf(Lexicon.Read(form, sentenceInitial: false), pos, Morph.Parse(feats)));

    [Theory]
    [InlineData("Nach", UPos.Adp, "nach")]
    [InlineData("Um", UPos.Sconj, "um")]
    [InlineData("Wegen", UPos.Adp, "wegen")]
    public void A_function_word_at_the_start_of_a_sentence_is_written_small(string form, UPos pos, string expected) =>
        Assert.Equal(expected, Lemmatizer.LemmaOf(Lexicon.Read(form, sentenceInitial: true), pos, default));
}
