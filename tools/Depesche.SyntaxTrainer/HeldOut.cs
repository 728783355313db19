using System.Globalization;
using Depesche.Evaluation.Syntax;
using Depesche.LanguageData;
using Depesche.Syntax;
using Depesche.Syntax.Network;
using Depesche.Text;

namespace Depesche.SyntaxTrainer;

/// <summary>Measures a model on treebanks it was not trained on.</summary>
internal static class HeldOut
{
    public static void Measure(byte[] model, IReadOnlyList<string> files, int errors)
    {
        var tokenizer = new Tokenizer(LanguageFiles.BuiltIn);
        var analyzer = new SyntaxAnalyzer(LanguageFiles.BuiltIn, SyntaxNetwork.FromPinned(model));
        var result = SyntaxEvaluation.Run(tokenizer.Tokenize, analyzer.Analyze, files, errors);
        Console.WriteLine(result.Table);
        Console.WriteLine(string.Join("  ", result.Figures.Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Key} {100 * f.Value:f2}"))));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{MicrosecondsAWord(analyzer, files):f2} µs a word"));
    }

    private static double MicrosecondsAWord(SyntaxAnalyzer analyzer, IReadOnlyList<string> files)
    {
        var texts = files.SelectMany(f => new ConlluReader().Read(File.ReadAllText(f), f)).Select(t => t.Text).ToArray();
        var words = texts.Sum(t => t.Tokens.Length);
        var best = double.MaxValue;
        for (var round = 0; round < 5; round++)
        {
            var start = Environment.CpuUsage.UserTime;
            foreach (var text in texts)
            {
                analyzer.AnalyzeWords(text);
            }

            best = Math.Min(best, (Environment.CpuUsage.UserTime - start).TotalMicroseconds / words);
        }

        return best;
    }
}
