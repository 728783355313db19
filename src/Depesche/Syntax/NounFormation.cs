namespace Depesche.Syntax;

/// <summary>Readings as a noun of a word that no list has: compounds, feminine forms, nominalisations; last, a guess by ending and shape.</summary>
internal sealed class NounFormation(
    CompoundSplitter compounds, CompoundReadings compoundReadings, Nominalisations nominalisations, SpellingVariants spelling,
    GenderForms genderForms, EndingGuesser endings)
{
    private const int ShortestSuffix = 3;
    private const int ShortestGuessed = 5;

    /// <summary>Adds readings as a noun, at least one.</summary>
    /// <param name="form">The form as written.</param>
    /// <param name="lower">The form with a small letter.</param>
    /// <param name="list">Receives the readings.</param>
    public void Add(scoped ReadOnlySpan<char> form, scoped ReadOnlySpan<char> lower, ref AnalysisList list)
    {
        var before = list.Count;
        if (form.LastIndexOf('-') is var hyphen and > 0 && hyphen < form.Length - 1)
        {
            compoundReadings.AddTail(form, hyphen + 1, char.IsUpper(form[hyphen + 1]) ? UPos.Noun : UPos.Adj, ref list);
        }

        genderForms.Add(form, ref list);
        if (list.Count == before)
        {
            spelling.AddRespelt(form, ref list);
        }

        if (list.Count == before)
        {
            AddCompound(form, lower, ref list);
        }

        if (list.Count == before && form[^1] == 's' && form.Length > 5 && nominalisations.IsInfinitive(form[..^1]))
        {
            list.Add(Reading(1, new Morph { Case = Case.Gen, Number = Number.Sing, Gender = Gender.Neut }, AnalysisSource.Derived));
        }

        if (list.Count == before)
        {
            AddGuesses(form, ref list);
        }
    }

    private static LexicalAnalysis Reading(byte cut, Morph morph, AnalysisSource source) =>
        new(new LemmaEdit(0, 0, cut, ""), UPos.Noun, morph, Declension.None, 0, source);

    private void AddCompound(scoped ReadOnlySpan<char> form, scoped ReadOnlySpan<char> lower, ref AnalysisList list)
    {
        var head = compounds.NounHead(form);
        if (head.Set != 0 && (head.IsKnown || !IsSuffixed(form, head)))
        {
            // A first part that can take the linking s mostly does.
            if (head.SetAfterS != 0)
            {
                compoundReadings.AddHead(form, head.Start + 1, head.SetAfterS, UPos.Noun, ref list);
            }

            compoundReadings.AddHead(form, head.Start, head.Set, UPos.Noun, ref list);
        }

        var stem = StemOfAdjective(lower);
        // Names have adjectives in -isch with a capital: Nordkoreanische Volksarmee.
        if (stem > 0 && (!head.IsKnown || lower[..stem].EndsWith("isch", StringComparison.Ordinal)))
        {
            compoundReadings.AddNominalAdjective(form, lower, withAdjectives: !list.Has(UPos.Adj), ref list);
        }
    }

    // Length of what stands before an ending of adjectives; 0 when there is none.
    private static int StemOfAdjective(scoped ReadOnlySpan<char> lower) => lower switch
    {
        [.., 'e'] => lower.Length - 1,
        [.., 'e', 'n' or 'r' or 's' or 'm'] => lower.Length - 2,
        _ => 0,
    };

    // Besied-lungen: what looks like a head is one letter and a suffix.
    private bool IsSuffixed(scoped ReadOnlySpan<char> form, in CompoundHead head)
    {
        endings.GuessNoun(form, out var length);
        return length >= ShortestSuffix && form.Length - head.Start - length <= 1;
    }

    private void AddGuesses(scoped ReadOnlySpan<char> form, ref AnalysisList list)
    {
        var before = list.Count;
        foreach (ref readonly var analysis in endings.GuessNoun(form, out _))
        {
            list.Add(analysis);
        }

        if (list.Count > before)
        {
            return;
        }

        list.Add(Reading(0, default, AnalysisSource.Guess));
        if (form.Length < ShortestGuessed)
        {
            return;
        }

        // Foreign plurals and genitives end in -s (Buttons), genitives of words in -s in an apostrophe (des Virus').
        if (form[^1] is '\'' or '’')
        {
            list.Add(Reading(1, new Morph { Case = Case.Gen, Number = Number.Sing }, AnalysisSource.Guess));
        }
        else if (form[^1] == 's' && form[^2] != 's')
        {
            list.Add(Reading(1, new Morph { Number = Number.Plur }, AnalysisSource.Guess));
            list.Add(Reading(1, new Morph { Case = Case.Gen, Number = Number.Sing }, AnalysisSource.Guess));
        }
    }
}
