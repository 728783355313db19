using Depesche.LanguageData;
using Depesche.Syntax;

namespace Depesche.SyntaxTrainer;

/// <summary>What training knows of German beside the treebanks.</summary>
internal static class Knowledge
{
    public static Lexicon Lexicon { get; } = new(LanguageFiles.BuiltIn);
}
