namespace Depesche.Syntax;

/// <summary>Gives a compound the readings of its last part.</summary>
internal sealed class CompoundReadings(LexiconFile lexicon, CompoundSplitter compounds, Nominalisations nominalisations)
{
    /// <summary>Adds the readings of the part of a hyphen compound after the hyphen, itself a word or a compound.</summary>
    public void AddTail(scoped ReadOnlySpan<char> form, int start, UPos pos, ref AnalysisList list)
    {
        var tail = form[start..];
        var set = lexicon.Find(tail);
        if (set == 0 || !lexicon.ClassOf(set).Can(pos))
        {
            var head = pos == UPos.Noun ? compounds.NounHead(tail) : compounds.AdjectiveHead(tail);
            set = head.Set;
            start += head.Start;
        }

        if (set != 0)
        {
            AddHead(form, start, set, pos, ref list);
        }
        else if (pos == UPos.Noun && char.IsUpper(tail[0]))
        {
            nominalisations.Add(form, lexicon.Find(char.ToLowerInvariant(tail[0]), tail[1..]), withAdjectives: false, ref list);
        }
    }

    /// <summary>Adds the head's readings as the compound's; the lemma's edit acts on the whole word.</summary>
    public void AddHead(scoped ReadOnlySpan<char> form, int start, int set, UPos pos, ref AnalysisList list)
    {
        var count = lexicon.CountOf(set);
        for (var i = 0; i < count; i++)
        {
            var reading = lexicon.Reading(set, i);
            if (reading.Pos == pos)
            {
                list.Add(OfCompound(reading, form, start));
            }
        }
    }

    /// <summary>Adds the readings as a noun of an adjective that heads the compound: Bundestagsabgeordneter, Familienangehörigen.</summary>
    /// <param name="form">The compound.</param>
    /// <param name="lower">The compound with a small letter.</param>
    /// <param name="withAdjectives">True to add the adjective too.</param>
    /// <param name="list">Receives the readings.</param>
    public void AddNominalAdjective(scoped ReadOnlySpan<char> form, scoped ReadOnlySpan<char> lower, bool withAdjectives, ref AnalysisList list)
    {
        var head = compounds.AdjectiveHead(lower);
        var count = lexicon.CountOf(head.Set);
        for (var i = 0; i < count; i++)
        {
            var reading = lexicon.Reading(head.Set, i);
            if (reading.Pos == UPos.Adj && reading.Morph.Case != Case.None)
            {
                Nominalisations.AddAdjective(form, OfCompound(reading, form, head.Start), withAdjectives, AnalysisSource.Compound, ref list);
            }
        }
    }

    private static LexicalAnalysis OfCompound(in LexicalAnalysis reading, scoped ReadOnlySpan<char> form, int start)
    {
        var lemma = reading.Lemma;
        if (lemma.SuffixCut == form.Length - start && start > 0 && lemma.Add.Length > 0 && char.IsLower(form[start]))
        {
            lemma = lemma with { Add = char.ToLowerInvariant(lemma.Add[0]) + lemma.Add[1..] };
        }

        return reading with
        {
            Lemma = lemma with { InfixStart = (ushort)(lemma.InfixCut == 0 ? 0 : lemma.InfixStart + start) },
            Source = start == 0 ? AnalysisSource.Lexicon : AnalysisSource.Compound,
        };
    }
}
