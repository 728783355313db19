namespace Depesche.Syntax;

/// <summary>Readings of words in another spelling than the lists have: <c>ß</c> of the old spelling, <c>ss</c> of the Swiss,
/// <c>ae</c> for <c>ä</c>, and words all in capitals.</summary>
internal sealed class SpellingVariants(LexiconFile lexicon, ClosedClassWords closed, CompoundSplitter compounds)
{
    /// <summary>Adds readings of a word that is listed with ß for ss, ss for ß, or an umlaut for ae, oe, ue.</summary>
    public void AddRespelt(scoped ReadOnlySpan<char> form, ref AnalysisList list)
    {
        var before = list.Count;
        if (form.IndexOf('ß') >= 0)
        {
            AddListed(form.Length, form.ToString().Replace("ß", "ss", StringComparison.Ordinal), ref list);
        }
        else if (form.IndexOf("ss", StringComparison.Ordinal) >= 0)
        {
            AddListed(form.Length, form.ToString().Replace("ss", "ß", StringComparison.Ordinal), ref list);
        }

        if (list.Count == before && WithUmlauts(form) is { } respelt)
        {
            AddListed(form.Length, respelt, ref list);
            if (list.Count == before && char.IsUpper(respelt[0]))
            {
                AddCompound(form.Length, respelt, ref list);
            }
        }
    }

    /// <summary>True when the word has two letters or more, all capitals.</summary>
    public static bool IsInCapitals(ReadOnlySpan<char> form)
    {
        foreach (var letter in form)
        {
            if (!char.IsUpper(letter))
            {
                return false;
            }
        }

        return form.Length > 1;
    }

    /// <summary>Adds readings of a word in capitals as it is written elsewhere; it may still be an abbreviation.</summary>
    public void AddCapitals(scoped ReadOnlySpan<char> form, ref AnalysisList list)
    {
        var lower = form.ToString().ToLowerInvariant();
        var capitalised = char.ToUpperInvariant(lower[0]) + lower[1..];
        var before = list.Count;
        AddListed(form.Length, lower, ref list);
        AddListed(form.Length, capitalised, ref list);
        if (list.Count == before)
        {
            AddCompound(form.Length, capitalised, ref list);
        }
    }

    private static string? WithUmlauts(ReadOnlySpan<char> form)
    {
        var vowel = form.Length - 2;
        while (vowel >= 0 && !(form[vowel + 1] == 'e' && form[vowel] is 'a' or 'o' or 'u' or 'A' or 'O' or 'U'))
        {
            vowel--;
        }

        if (vowel < 0)
        {
            return null;
        }

        return form.ToString().Replace("ae", "ä", StringComparison.Ordinal).Replace("oe", "ö", StringComparison.Ordinal)
            .Replace("ue", "ü", StringComparison.Ordinal).Replace("Ae", "Ä", StringComparison.Ordinal)
            .Replace("Oe", "Ö", StringComparison.Ordinal).Replace("Ue", "Ü", StringComparison.Ordinal);
    }

    private void AddListed(int length, string respelt, ref AnalysisList list)
    {
        foreach (ref readonly var reading in closed.Find(respelt))
        {
            list.Add(reading with { Lemma = new LemmaEdit(0, 0, (byte)length, reading.Lemma.Apply(respelt)) });
        }

        AddReadings(length, "", respelt, lexicon.Find(respelt), ref list);
    }

    private void AddCompound(int length, string respelt, ref AnalysisList list)
    {
        if (compounds.NounHead(respelt) is { IsKnown: true } head)
        {
            AddReadings(length, respelt[..head.Start], char.ToUpperInvariant(respelt[head.Start]) + respelt[(head.Start + 1)..], head.Set, ref list);
        }
    }

    private void AddReadings(int length, string modifier, string respelt, int set, ref AnalysisList list)
    {
        var count = lexicon.CountOf(set);
        for (var i = 0; i < count; i++)
        {
            var reading = lexicon.Reading(set, i);
            var lemma = reading.Lemma.Apply(respelt);
            list.Add(reading with
            {
                Lemma = new LemmaEdit(0, 0, (byte)length, modifier.Length == 0 ? lemma : modifier + char.ToLowerInvariant(lemma[0]) + lemma[1..]),
                PrefixLength = 0,
                Source = AnalysisSource.Derived,
            });
        }
    }
}
