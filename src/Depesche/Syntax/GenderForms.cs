namespace Depesche.Syntax;

/// <summary>Feminine and inclusive forms of nouns for persons: Ministerin, Ministerinnen; Minister:innen, Minister*innen, MinisterInnen.</summary>
internal sealed class GenderForms(LexiconFile lexicon, CompoundSplitter compounds)
{
    /// <summary>Adds the readings of such a form.</summary>
    public void Add(scoped ReadOnlySpan<char> form, ref AnalysisList list)
    {
        var plural = form.EndsWith("innen", StringComparison.Ordinal) || form.EndsWith("Innen", StringComparison.Ordinal);
        var ending = plural ? 5 : form.EndsWith("in", StringComparison.Ordinal) || form.EndsWith("In", StringComparison.Ordinal) ? 2 : 0;
        if (ending == 0 || form.Length < ending + 3)
        {
            return;
        }

        var stem = form[..^ending];
        var hasMark = stem[^1] is ':' or '*' or '_' or '/' or '·';
        if (!hasMark && !(char.IsUpper(form[^ending]) && char.IsLower(stem[^1])) && !IsMasculine(stem))
        {
            return;
        }

        var cut = plural ? (byte)3 : (byte)0;
        foreach (var grammaticalCase in (ReadOnlySpan<Case>)[Case.Nom, Case.Gen, Case.Dat, Case.Acc])
        {
            list.Add(new LexicalAnalysis(new LemmaEdit(0, 0, cut, ""), UPos.Noun,
                new Morph { Case = grammaticalCase, Number = plural ? Number.Plur : Number.Sing, Gender = Gender.Fem },
                Declension.None, 0, AnalysisSource.Derived));
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
}
