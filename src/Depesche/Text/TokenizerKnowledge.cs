using Depesche.LanguageData;

namespace Depesche.Text;

/// <summary>The language data of the tokenizer.</summary>
internal sealed class TokenizerKnowledge
{
    public TokenizerKnowledge(LanguageFiles data)
    {
        Abbreviations = new Abbreviations(data);
        Contractions = new Contractions(data);
        Ordinals = new OrdinalContexts(data);
        FunctionWords = new FunctionWords(data);
        UnmarkedSentences = new UnmarkedSentences(data, FunctionWords);
    }

    public Abbreviations Abbreviations { get; }

    public Contractions Contractions { get; }

    public OrdinalContexts Ordinals { get; }

    public FunctionWords FunctionWords { get; }

    public UnmarkedSentences UnmarkedSentences { get; }
}
