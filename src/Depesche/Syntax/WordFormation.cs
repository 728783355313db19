using System.Buffers;

namespace Depesche.Syntax;

/// <summary>Readings of words that no list has: compounds, nominalisations, verbs with a prefix, spelling variants, names, numbers.</summary>
internal sealed class WordFormation(LexiconFile lexicon, VerbPrefixes prefixes, EndingGuesser endings)
{
    private static readonly SearchValues<char> NumberSigns = SearchValues.Create("0123456789.,:'-–/");

    private readonly CompoundSplitter compounds = new(lexicon);

    /// <summary>Adds readings of a word with a small first letter that is not listed.</summary>
    public void AddSmall(scoped ReadOnlySpan<char> form, ref AnalysisList list)
    {
        if (form.IndexOf('-') is var hyphen and > 0 && hyphen < form.Length - 1)
        {
            AddTail(form, form.LastIndexOf('-') + 1, UPos.Adj, ref list);
        }

        if (list.Count == 0)
        {
            AddRespelt(form, ref list);
        }

        if (list.Count == 0)
        {
            AddPrefixed(form, ref list);
        }

        if (list.Count == 0 && compounds.AdjectiveHead(form) is var (start, set) && set != 0)
        {
            AddHead(form, start, set, UPos.Adj, ref list);
        }

        if (list.Count == 0)
        {
            foreach (ref readonly var analysis in endings.Guess(form))
            {
                list.Add(analysis);
            }
        }

        if (list.Count == 0)
        {
            AddOpenClasses(ref list);
        }
    }

    /// <summary>Adds readings of a capitalised word beside those listed; a known name is not taken apart.</summary>
    public void AddCapitalised(scoped ReadOnlySpan<char> form, scoped ReadOnlySpan<char> lower, int smallSet, bool sentenceInitial, bool isName,
        ref AnalysisList list)
    {
        if (smallSet != 0)
        {
            AddNominalisations(smallSet, sentenceInitial, ref list);
        }

        if (sentenceInitial && list.Count == 0)
        {
            AddSmall(lower, ref list);
            list.LowerFirstLetters();
        }

        if (isName)
        {
            return;
        }

        if (!list.Has(UPos.Noun))
        {
            AddNoun(form, ref list);
        }

        if (form.EndsWith("er", StringComparison.Ordinal) && form.Length > 4 && !list.Has(UPos.Adj))
        {
            // Adjectives of places do not change: Berliner, Moskauer.
            list.Add(Guess(LemmaEdit.Same, UPos.Adj, new Morph { Degree = Degree.Pos }));
        }

        AddName(form, ref list);
    }

    /// <summary>Adds readings of a word that starts with a digit.</summary>
    public void AddNumber(scoped ReadOnlySpan<char> form, ref AnalysisList list)
    {
        var letter = form.IndexOfAnyExceptInRange('0', '9');
        var isNumber = letter < 0 || form.IndexOfAnyExcept(NumberSigns) < 0;
        if (isNumber)
        {
            if (form[^1] == '.')
            {
                list.Add(Regular(LemmaEdit.Same, UPos.Adj, new Morph { Degree = Degree.Pos, NumType = NumType.Ord }));
            }

            list.Add(Regular(LemmaEdit.Same, UPos.Num, new Morph { NumType = NumType.Card }));
            return;
        }

        var tail = form.IndexOfAnyExcept(NumberSigns);
        var set = lexicon.Find(form);
        if (set != 0)
        {
            AddHead(form, 0, set, lexicon.ClassOf(set).Can(UPos.Adj) ? UPos.Adj : UPos.Noun, ref list);
        }
        else if (tail > 0 && char.IsUpper(form[tail]))
        {
            AddTail(form, tail, UPos.Noun, ref list);
        }
        else if (tail > 0)
        {
            AddTail(form, tail, UPos.Adj, ref list);
        }

        if (list.Count == 0)
        {
            list.Add(Guess(LemmaEdit.Same, UPos.Num, new Morph { NumType = NumType.Card }));
            list.Add(Guess(LemmaEdit.Same, UPos.Adj, new Morph { Degree = Degree.Pos }));
            list.Add(Guess(LemmaEdit.Same, UPos.Noun, default));
            list.Add(Guess(LemmaEdit.Same, UPos.X, default));
        }
    }

    private static LexicalAnalysis Guess(LemmaEdit lemma, UPos pos, Morph morph) =>
        new(lemma, pos, morph, Declension.None, 0, AnalysisSource.Guess);

    private static LexicalAnalysis Regular(LemmaEdit lemma, UPos pos, Morph morph) =>
        new(lemma, pos, morph, Declension.None, 0, AnalysisSource.Derived);

    private static void AddOpenClasses(ref AnalysisList list)
    {
        list.Add(Guess(LemmaEdit.Same, UPos.Adj, new Morph { Degree = Degree.Pos }));
        list.Add(Guess(LemmaEdit.Same, UPos.Adv, default));
        list.Add(Guess(LemmaEdit.Same, UPos.Verb, new Morph { VerbForm = VerbForm.Fin }));
        list.Add(Guess(LemmaEdit.Same, UPos.X, default));
    }

    // Großer -> groß, Verletzten -> Verletzte, Treffen -> Treffen: from the same word with a small letter.
    private void AddNominalisations(int smallSet, bool sentenceInitial, ref AnalysisList list)
    {
        var hasNoun = list.Has(UPos.Noun);
        var count = lexicon.CountOf(smallSet);
        for (var i = 0; i < count; i++)
        {
            var reading = lexicon.Reading(smallSet, i);
            if (reading.Pos == UPos.Adj)
            {
                if (!sentenceInitial)
                {
                    list.Add(reading with { Lemma = reading.Lemma with { FirstLetter = LetterCase.Lower }, Source = AnalysisSource.Derived });
                }

                if (reading.Morph.Case != Case.None)
                {
                    // Cited in the weak nominative: die Verletzten -> Verletzte.
                    list.Add(reading with
                    {
                        Pos = UPos.Noun,
                        Lemma = NominalLemma(reading),
                        Morph = reading.Morph with { Degree = Degree.None },
                        Source = AnalysisSource.Derived,
                    });
                }
            }
            else if (reading.Morph.VerbForm == VerbForm.Inf && !hasNoun)
            {
                AddNominalInfinitive(ref list);
            }
        }
    }

    private static LemmaEdit NominalLemma(in LexicalAnalysis adjective) => adjective.Morph.Degree switch
    {
        Degree.Pos => adjective.Lemma with { Add = adjective.Lemma.Add.Length == 0 ? "e" : adjective.Lemma.Add + "e", FirstLetter = LetterCase.Upper },
        _ => LemmaEdit.Same,
    };

    private static void AddNominalInfinitive(ref AnalysisList list)
    {
        foreach (var grammaticalCase in (ReadOnlySpan<Case>)[Case.Nom, Case.Acc, Case.Dat])
        {
            list.Add(Regular(LemmaEdit.Same, UPos.Noun,
                new Morph { Case = grammaticalCase, Number = Number.Sing, Gender = Gender.Neut }));
        }
    }

    private void AddNoun(scoped ReadOnlySpan<char> form, ref AnalysisList list)
    {
        var before = list.Count;
        if (form.LastIndexOf('-') is var hyphen and > 0 && hyphen < form.Length - 1)
        {
            AddTail(form, hyphen + 1, char.IsUpper(form[hyphen + 1]) ? UPos.Noun : UPos.Adj, ref list);
        }

        AddFeminine(form, ref list);
        if (list.Count == before)
        {
            AddRespelt(form, ref list);
        }

        if (list.Count == before && compounds.NounHead(form) is var (start, set) && set != 0)
        {
            AddHead(form, start, set, UPos.Noun, ref list);
        }

        if (list.Count == before && form[^1] == 's' && form.Length > 5 && InfinitiveOf(form[..^1]))
        {
            list.Add(Regular(new LemmaEdit(0, 0, 1, ""), UPos.Noun,
                new Morph { Case = Case.Gen, Number = Number.Sing, Gender = Gender.Neut }));
        }

        if (list.Count == before)
        {
            foreach (ref readonly var analysis in endings.Guess(form))
            {
                if (analysis.Pos is UPos.Noun)
                {
                    list.Add(analysis);
                }
            }
        }

        if (list.Count == before)
        {
            list.Add(Guess(LemmaEdit.Same, UPos.Noun, default));
        }
    }

    private bool InfinitiveOf(ReadOnlySpan<char> capitalised) =>
        lexicon.Find(char.ToLowerInvariant(capitalised[0]), capitalised[1..]) is var set and not 0
        && (lexicon.ClassOf(set).VerbFormMask & 1u << (int)VerbForm.Inf) != 0;

    // Ministerin, Ministerinnen; Minister:innen, Minister*innen, MinisterInnen.
    private void AddFeminine(scoped ReadOnlySpan<char> form, ref AnalysisList list)
    {
        var plural = form.EndsWith("innen", StringComparison.OrdinalIgnoreCase);
        var ending = plural ? 5 : form.EndsWith("in", StringComparison.OrdinalIgnoreCase) ? 2 : 0;
        if (ending == 0 || form.Length < ending + 3)
        {
            return;
        }

        var stem = form[..^ending];
        var isInclusive = stem[^1] is ':' or '*' or '_' or '/' || char.IsUpper(form[^ending]);
        if (stem[^1] is ':' or '*' or '_' or '/')
        {
            stem = stem[..^1];
        }

        if (!isInclusive && !IsMasculine(stem))
        {
            return;
        }

        var cut = plural ? (byte)3 : (byte)0;
        foreach (var grammaticalCase in (ReadOnlySpan<Case>)[Case.Nom, Case.Gen, Case.Dat, Case.Acc])
        {
            list.Add(Regular(new LemmaEdit(0, 0, cut, ""), UPos.Noun,
                new Morph { Case = grammaticalCase, Number = plural ? Number.Plur : Number.Sing, Gender = Gender.Fem }));
        }
    }

    private bool IsMasculine(ReadOnlySpan<char> stem)
    {
        var set = lexicon.Find(stem);
        if (set == 0)
        {
            set = compounds.NounHead(stem).Set;
        }

        return set != 0 && (lexicon.ClassOf(set).GenderMask & 1u << (int)Gender.Masc) != 0;
    }

    private void AddTail(scoped ReadOnlySpan<char> form, int start, UPos pos, ref AnalysisList list)
    {
        var tail = form[start..];
        var set = lexicon.Find(tail);
        if (set == 0 || !lexicon.ClassOf(set).Can(pos))
        {
            var (inner, head) = pos == UPos.Noun ? compounds.NounHead(tail) : compounds.AdjectiveHead(tail);
            set = head;
            start += inner;
        }

        if (set != 0)
        {
            AddHead(form, start, set, pos, ref list);
            return;
        }

        if (pos == UPos.Noun && char.IsUpper(tail[0])
            && lexicon.Find(char.ToLowerInvariant(tail[0]), tail[1..]) is var small and not 0)
        {
            AddNominalisations(small, sentenceInitial: true, ref list);
        }
    }

    // The head's readings as the compound's; the lemma's edit acts on the whole word.
    private void AddHead(scoped ReadOnlySpan<char> form, int start, int set, UPos pos, ref AnalysisList list)
    {
        var count = lexicon.CountOf(set);
        for (var i = 0; i < count; i++)
        {
            var reading = lexicon.Reading(set, i);
            if (reading.Pos != pos)
            {
                continue;
            }

            var lemma = reading.Lemma;
            if (lemma.SuffixCut == form.Length - start && start > 0 && lemma.Add.Length > 0 && char.IsLower(form[start]))
            {
                lemma = lemma with { Add = char.ToLowerInvariant(lemma.Add[0]) + lemma.Add[1..] };
            }

            list.Add(reading with
            {
                Lemma = lemma with { InfixStart = (ushort)(lemma.InfixCut == 0 ? 0 : lemma.InfixStart + start) },
                Source = start == 0 ? AnalysisSource.Lexicon : AnalysisSource.Compound,
            });
        }
    }

    // Verbs of a known verb and a prefix: durchregierte, hinzuzuaddieren, verunfallt.
    private void AddPrefixed(scoped ReadOnlySpan<char> form, ref AnalysisList list)
    {
        for (var length = Math.Min(prefixes.Longest, form.Length - 3); length >= 2; length--)
        {
            if (!prefixes.TryGet(form[..length], out var kind))
            {
                continue;
            }

            var rest = form[length..];
            var before = list.Count;
            AddVerbs(rest, length, kind, ref list);
            if (rest.StartsWith("zu", StringComparison.Ordinal) && kind != PrefixKind.Inseparable && InfinitiveOf(rest[2..]))
            {
                list.Add(Regular(new LemmaEdit((ushort)length, 2, 0, ""), UPos.Verb, new Morph { VerbForm = VerbForm.Inf })
                    with { PrefixLength = (byte)length });
            }

            if (list.Count > before)
            {
                return;
            }
        }
    }

    private void AddVerbs(scoped ReadOnlySpan<char> rest, int prefix, PrefixKind kind, ref AnalysisList list)
    {
        var set = lexicon.Find(rest);
        var count = lexicon.CountOf(set);
        for (var i = 0; i < count; i++)
        {
            var reading = lexicon.Reading(set, i);
            var isPlain = reading.PrefixLength == 0 && (reading.Pos == UPos.Verb || reading.Pos == UPos.Adj && rest.Length > 5);
            if (isPlain && (kind != PrefixKind.Inseparable || reading.Morph.VerbForm is VerbForm.Fin or VerbForm.Inf))
            {
                list.Add(reading with
                {
                    Lemma = reading.Lemma with { InfixStart = (ushort)(reading.Lemma.InfixCut == 0 ? 0 : reading.Lemma.InfixStart + prefix) },
                    PrefixLength = reading.Pos == UPos.Verb && kind != PrefixKind.Inseparable ? (byte)prefix : (byte)0,
                    Source = AnalysisSource.Derived,
                });
            }
        }
    }

    // Old spelling with ß for today's ss, and ss where Swiss spelling has no ß.
    private void AddRespelt(scoped ReadOnlySpan<char> form, ref AnalysisList list)
    {
        if (form.IndexOf('ß') < 0 && form.IndexOf("ss", StringComparison.Ordinal) < 0)
        {
            return;
        }

        var toDouble = form.IndexOf('ß') >= 0;
        var written = form.ToString();
        var respelt = toDouble
            ? written.Replace("ß", "ss", StringComparison.Ordinal)
            : written.Replace("ss", "ß", StringComparison.Ordinal);
        var set = lexicon.Find(respelt);
        var count = lexicon.CountOf(set);
        for (var i = 0; i < count; i++)
        {
            var reading = lexicon.Reading(set, i);
            list.Add(reading with
            {
                Lemma = new LemmaEdit(0, 0, (byte)form.Length, reading.Lemma.Apply(respelt)),
                Source = AnalysisSource.Derived,
            });
        }
    }

    private static void AddName(scoped ReadOnlySpan<char> form, ref AnalysisList list)
    {
        list.Add(Guess(LemmaEdit.Same, UPos.Propn, new Morph { Number = Number.Sing }));
        if (form.Length > 3 && form[^1] == 's' && form[^2] is not ('s' or 'i'))
        {
            list.Add(Guess(new LemmaEdit(0, 0, 1, ""), UPos.Propn, new Morph { Case = Case.Gen, Number = Number.Sing }));
        }
    }
}
