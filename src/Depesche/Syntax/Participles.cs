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

    /// <summary>The finite reading of a form, of which the tagger made an adjective (kritisierten), with its infinitive; null without one.</summary>
    public (string Lemma, Morph Morph)? FiniteOf(string form)
    {
        var readings = lexicon.Read(form, sentenceInitial: false);
        for (var i = 0; i < readings.All.Length; i++)
        {
            var reading = readings.All[i];
            if (reading.Pos == UPos.Verb && reading.Morph.VerbForm == VerbForm.Fin && reading.Source != AnalysisSource.Guess)
            {
                return (readings.LemmaOf(i), reading.Morph);
            }
        }

        return null;
    }

    private string? Find(string candidate, VerbForm form)
    {
        foreach (ref readonly var analysis in lexicon.Read(candidate, sentenceInitial: false).All)
        {
            if (analysis.Pos == UPos.Verb && analysis.Morph.VerbForm == form && analysis.Source != AnalysisSource.Guess)
            {
                return analysis.Lemma.Apply(candidate);
            }
        }

        return null;
    }
}
