using System.Runtime.CompilerServices;

namespace Depesche.Syntax;

/// <summary>A form with all its readings.</summary>
internal sealed class WordReadings
{
    private readonly LexicalAnalysis[] all;
    private readonly string?[] lemmas;

    public WordReadings(string form, bool isInitial, LexicalAnalysis[] readings)
    {
        Form = form;
        IsInitial = isInitial;
        all = readings;
        lemmas = new string?[readings.Length];
        foreach (ref readonly var analysis in readings.AsSpan())
        {
            Class = Class.With(analysis);
        }
    }

    /// <summary>The form as written.</summary>
    public string Form { get; }

    /// <summary>True when it was read as the first word of a sentence.</summary>
    public bool IsInitial { get; }

    /// <summary>All readings as bits.</summary>
    public LexicalClass Class { get; }

    /// <summary>What the network keeps with the word once it has met it: <see cref="Network.WordEncoder.FirstGates"/>.</summary>
    public short[]? FirstGates { get; set; }

    /// <summary>The readings, listed ones first.</summary>
    public ReadOnlySpan<LexicalAnalysis> All => all;

    /// <summary>The lemma of the reading at <paramref name="index"/>.</summary>
    public string LemmaOf(int index) => lemmas[index] ??= all[index].Lemma.Apply(Form);
}

/// <summary>Room for all readings of a form.</summary>
[InlineArray(Lexicon.MaxAnalyses)]
internal struct AnalysisBuffer
{
    private LexicalAnalysis first;
}
