using System.Buffers;

namespace Depesche.Syntax;

/// <summary>Readings of words that no list has: compounds, nominalisations, verbs with a prefix, spelling variants, names, numbers.</summary>
internal sealed class WordFormation
{
    private static readonly SearchValues<char> NumberSigns = SearchValues.Create("0123456789.,:'-–/");

    private readonly LexiconFile lexicon;
    private readonly EndingGuesser endings;
    private readonly CompoundSplitter compounds;
    private readonly CompoundReadings compoundReadings;
    private readonly Nominalisations nominalisations;
    private readonly SpellingVariants spelling;
    private readonly PrefixedVerbs prefixedVerbs;
    private readonly ComparedAdjectives comparedAdjectives;
    private readonly NounFormation nouns;

    public WordFormation(LexiconFile lexicon, ClosedClassWords closed, VerbPrefixes prefixes, EndingGuesser endings)
    {
        this.lexicon = lexicon;
        this.endings = endings;
        compounds = new CompoundSplitter(lexicon);
        nominalisations = new Nominalisations(lexicon);
        compoundReadings = new CompoundReadings(lexicon, compounds, nominalisations);
        spelling = new SpellingVariants(lexicon, closed, compounds);
        prefixedVerbs = new PrefixedVerbs(lexicon, prefixes);
        comparedAdjectives = new ComparedAdjectives(lexicon, compounds);
        nouns = new NounFormation(compounds, compoundReadings, nominalisations, spelling, new GenderForms(lexicon, compounds), endings);
    }

    /// <summary>Adds readings of a word with a small first letter that is not listed.</summary>
    public void AddSmall(scoped ReadOnlySpan<char> form, ref AnalysisList list)
    {
        AddFormed(form, ref list);
        if (list.Count == 0)
        {
            AddGuesses(form, ref list);
        }
    }

    /// <summary>Adds readings of a capitalised word beside those listed; a known name is not taken apart.</summary>
    public void AddCapitalised(scoped ReadOnlySpan<char> form, scoped ReadOnlySpan<char> lower, int smallSet, bool sentenceInitial, bool isName,
        ref AnalysisList list)
    {
        if (smallSet != 0)
        {
            nominalisations.Add(form, smallSet, withAdjectives: !sentenceInitial, ref list);
        }

        var isInCapitals = SpellingVariants.IsInCapitals(form);
        if (sentenceInitial && list.Count == 0 && !isInCapitals)
        {
            AddFormed(lower, ref list);
            list.LowerFirstLetters(first: 0);
        }

        if (isName)
        {
            return;
        }

        NumberWords.AddRoman(form, ref list);
        if (isInCapitals)
        {
            spelling.AddCapitals(form, ref list);
        }

        if (!list.Has(UPos.Noun))
        {
            nouns.Add(form, lower, ref list);
        }

        if (form.EndsWith("er", StringComparison.Ordinal) && form.Length > 4 && !list.Has(UPos.Adj))
        {
            // Adjectives of places do not change: Berliner, Moskauer.
            list.Add(Guess(UPos.Adj, new Morph { Degree = Degree.Pos }));
        }

        if (sentenceInitial && !isInCapitals && list.IsGuessed)
        {
            var first = list.Count;
            AddGuesses(lower, ref list);
            list.LowerFirstLetters(first);
        }

        NameForms.Add(form, ref list);
    }

    /// <summary>Adds readings of a word that starts with a digit.</summary>
    public void AddNumber(scoped ReadOnlySpan<char> form, ref AnalysisList list)
    {
        var tail = form.IndexOfAnyExcept(NumberSigns);
        if (tail < 0)
        {
            if (form[^1] == '.')
            {
                list.Add(Regular(UPos.Adj, new Morph { Degree = Degree.Pos, NumType = NumType.Ord }));
            }

            list.Add(Regular(UPos.Num, new Morph { NumType = NumType.Card }));
            return;
        }

        if (NumberWords.AddDecade(form, form[tail..], ref list))
        {
            return;
        }

        if (lexicon.Find(form) is var set and not 0)
        {
            compoundReadings.AddHead(form, 0, set, lexicon.ClassOf(set).Can(UPos.Adj) ? UPos.Adj : UPos.Noun, ref list);
        }
        else
        {
            compoundReadings.AddTail(form, tail, char.IsUpper(form[tail]) ? UPos.Noun : UPos.Adj, ref list);
        }

        if (list.Has(UPos.Adj))
        {
            // Written with a small letter after the digits, it is a noun all the same: der 32jährige.
            AddAdjectivesAsNouns(form, ref list);
        }

        if (list.Count == 0)
        {
            list.Add(Guess(UPos.Num, new Morph { NumType = NumType.Card }));
            list.Add(Guess(UPos.Adj, new Morph { Degree = Degree.Pos }));
            list.Add(Guess(UPos.Noun, default));
            list.Add(Guess(UPos.X, default));
        }
    }

    private static LexicalAnalysis Guess(UPos pos, Morph morph) => new(LemmaEdit.Same, pos, morph, Declension.None, 0, AnalysisSource.Guess);

    private static LexicalAnalysis Regular(UPos pos, Morph morph) => new(LemmaEdit.Same, pos, morph, Declension.None, 0, AnalysisSource.Derived);

    private static void AddOpenClasses(ref AnalysisList list)
    {
        list.Add(Guess(UPos.Adj, new Morph { Degree = Degree.Pos }));
        list.Add(Guess(UPos.Adv, default));
        list.Add(Guess(UPos.Verb, new Morph { VerbForm = VerbForm.Fin }));
        list.Add(Guess(UPos.X, default));
    }

    private static void AddAdjectivesAsNouns(scoped ReadOnlySpan<char> form, ref AnalysisList list)
    {
        for (var i = list.Count - 1; i >= 0; i--)
        {
            Nominalisations.AddAdjective(form, list.Items[i], withAdjective: false, AnalysisSource.Derived, ref list);
        }
    }

    private void AddFormed(scoped ReadOnlySpan<char> form, ref AnalysisList list)
    {
        if (form.IndexOf('-') is var hyphen and > 0 && hyphen < form.Length - 1)
        {
            compoundReadings.AddTail(form, form.LastIndexOf('-') + 1, UPos.Adj, ref list);
        }

        if (list.Count == 0)
        {
            spelling.AddRespelt(form, ref list);
        }

        if (list.Count == 0)
        {
            prefixedVerbs.Add(form, ref list);
        }

        if (list.Count == 0)
        {
            comparedAdjectives.Add(form, ref list);
        }

        if (list.Count == 0 && compounds.AdjectiveHead(form) is { Set: not 0 } head)
        {
            compoundReadings.AddHead(form, head.Start, head.Set, UPos.Adj, ref list);
        }
    }

    private void AddGuesses(scoped ReadOnlySpan<char> form, ref AnalysisList list)
    {
        var guesses = endings.GuessOther(form, out _);
        foreach (ref readonly var analysis in guesses)
        {
            list.Add(analysis);
        }

        if (guesses.IsEmpty)
        {
            AddOpenClasses(ref list);
        }
    }
}
