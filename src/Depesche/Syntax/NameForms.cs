namespace Depesche.Syntax;

/// <summary>Readings as a name of a word that no list has as one.</summary>
internal static class NameForms
{
    /// <summary>Adds the name as it stands, and as a genitive: Schoigus, Hans', Straußens.</summary>
    public static void Add(scoped ReadOnlySpan<char> form, ref AnalysisList list)
    {
        list.Add(Name(0, new Morph { Number = Number.Sing }));
        if (form.Length < 4)
        {
            return;
        }

        var genitive = new Morph { Case = Case.Gen, Number = Number.Sing };
        if (form[^1] == 's' && form[^2] != 's')
        {
            list.Add(Name(form[^2] is '\'' or '’' ? (byte)2 : (byte)1, genitive));
            if (form.EndsWith("ens", StringComparison.Ordinal) && form[^4] is 's' or 'ß' or 'x' or 'z')
            {
                list.Add(Name(3, genitive));
            }
        }
        else if (form[^1] is '\'' or '’')
        {
            list.Add(Name(1, genitive));
        }
    }

    private static LexicalAnalysis Name(byte cut, Morph morph) =>
        new(new LemmaEdit(0, 0, cut, ""), UPos.Propn, morph, Declension.None, 0, AnalysisSource.Guess);
}
