using Depesche.LanguageData;

namespace Depesche.Text;

/// <summary>The language data of the tokenizer.</summary>
internal sealed class TokenizerKnowledge(LanguageFiles data)
{
    public Abbreviations Abbreviations { get; } = new(data);

    public Contractions Contractions { get; } = new(data);

    public OrdinalContexts Ordinals { get; } = new(data);

    public FunctionWords FunctionWords { get; } = new(data);
}
