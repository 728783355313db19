namespace Depesche.Syntax;

/// <summary>Adjectives, participles and infinitives used as nouns: Verletzten, Vorsitzender, Treffen.</summary>
internal sealed class Nominalisations(LexiconFile lexicon)
{
    /// <summary>Adds the noun readings that a capitalised word has from the same word with a small letter.</summary>
    /// <param name="form">The form as written.</param>
    /// <param name="smallSet">Readings of the word with a small letter.</param>
    /// <param name="withAdjectives">True to add the adjective too (die Vereinten Nationen).</param>
    /// <param name="list">Receives the readings.</param>
    public void Add(scoped ReadOnlySpan<char> form, int smallSet, bool withAdjectives, ref AnalysisList list)
    {
        var hasNoun = list.Has(UPos.Noun);
        var count = lexicon.CountOf(smallSet);
        for (var i = 0; i < count; i++)
        {
            var reading = lexicon.Reading(smallSet, i);
            if (reading.Pos == UPos.Adj)
            {
                AddAdjective(form, reading, withAdjectives, AnalysisSource.Derived, ref list);
            }
            else if (reading.Morph.VerbForm == VerbForm.Inf && !hasNoun)
            {
                AddInfinitive(ref list);
            }
        }
    }

    /// <summary>Adds an adjective with a capital, and as a noun when it has an ending.</summary>
    public static void AddAdjective(
        scoped ReadOnlySpan<char> form, in LexicalAnalysis adjective, bool withAdjective, AnalysisSource source, ref AnalysisList list)
    {
        if (withAdjective)
        {
            list.Add(adjective with { Lemma = adjective.Lemma with { FirstLetter = LetterCase.Lower }, Source = source });
        }

        if (adjective.Morph.Case != Case.None)
        {
            // Cited in the weak nominative, which ends in -e as all endings begin with it: Verletzten, der Verletzte.
            list.Add(adjective with
            {
                Pos = UPos.Noun,
                Lemma = new LemmaEdit(0, 0, form[^1] == 'e' ? (byte)0 : (byte)1, "", LetterCase.Upper),
                Morph = adjective.Morph with { Degree = Degree.None },
                Source = source,
            });
        }
    }

    /// <summary>True when the word with a small letter is an infinitive.</summary>
    public bool IsInfinitive(ReadOnlySpan<char> capitalised) =>
        lexicon.Find(char.ToLowerInvariant(capitalised[0]), capitalised[1..]) is var set and not 0
        && (lexicon.ClassOf(set).VerbFormMask & 1u << (int)VerbForm.Inf) != 0;

    private static void AddInfinitive(ref AnalysisList list)
    {
        foreach (var grammaticalCase in (ReadOnlySpan<Case>)[Case.Nom, Case.Acc, Case.Dat])
        {
            list.Add(new LexicalAnalysis(LemmaEdit.Same, UPos.Noun,
                new Morph { Case = grammaticalCase, Number = Number.Sing, Gender = Gender.Neut }, Declension.None, 0, AnalysisSource.Derived));
        }
    }
}
