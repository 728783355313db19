namespace Depesche.Syntax;

/// <summary>Finds the verb of a participle that is used as an adjective.</summary>
internal sealed class Participles(Lexicon lexicon)
{
    /// <summary>The infinitive (besetzten: besetzen, geltende: gelten), or null when the word is no participle.</summary>
    public string? VerbOf(string form)
    {
        var stem = VerbForms.WithoutEnding(form).ToString();
        return VerbForms.IsPresentParticiple(form)
            ? Find(stem[..^1], VerbForm.Inf)
            : Find(stem, VerbForm.Part) ?? Find(form, VerbForm.Part);
    }

    private string? Find(string candidate, VerbForm form)
    {
        Span<LexicalAnalysis> analyses = new LexicalAnalysis[Lexicon.MaxAnalyses];
        var count = lexicon.Analyze(candidate, sentenceInitial: false, analyses);
        foreach (ref readonly var analysis in analyses[..count])
        {
            if (analysis.Pos == UPos.Verb && analysis.Morph.VerbForm == form && analysis.Source != AnalysisSource.Guess)
            {
                return analysis.Lemma.Apply(candidate);
            }
        }

        return null;
    }
}
