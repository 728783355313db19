using Depesche.Evaluation.Names;
using Depesche.LanguageData;

namespace Depesche.SyntaxTrainer;

/// <summary>Sentences of GermEval 2014 as syntactic words: news and encyclopaedia text for the teachers to read.</summary>
internal static class NamedTexts
{
    public static IEnumerable<string[]> Read(IEnumerable<string> files)
    {
        var contractions = LanguageFiles.BuiltIn.Read("de/contractions.tsv", "form", "preposition", "article")
            .ToDictionary(r => r[0], r => new[] { r[1], r[2] }, StringComparer.Ordinal);
        return files.SelectMany(NamedSentence.Read)
            .Select(s => s.Words.SelectMany(w => contractions.GetValueOrDefault(w, [w])).ToArray());
    }
}
