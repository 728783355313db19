using System.Globalization;
using Depesche.LanguageData;
using Depesche.Syntax;
using Depesche.Syntax.Models;

namespace Depesche.SyntaxTrainer;

/// <summary>Measures a model on sentences it was not trained on. Attachment scores ignore subtypes of relations and count
/// punctuation, as the CoNLL 2018 shared task did.</summary>
internal static class HeldOut
{
    public static void Measure(byte[] model, IEnumerable<string> files)
    {
        var analyzer = new SyntaxAnalyzer(LanguageFiles.BuiltIn, SyntaxModel.FromPinned(model));
        var conllu = new ConlluReader();
        int words = 0, pos = 0, heads = 0, labels = 0, feats = 0;
        var watch = new System.Diagnostics.Stopwatch();
        foreach (var file in files)
        {
            using var reader = new StreamReader(file);
            foreach (var gold in conllu.Read(reader, file))
            {
                watch.Start();
                var found = analyzer.Analyze(gold.Text);
                watch.Stop();
                for (var i = 0; i < gold.Words.Length; i++)
                {
                    var (a, b) = (gold.Words[i], found.Words[i]);
                    words++;
                    pos += a.Pos == b.Pos ? 1 : 0;
                    heads += a.Head == b.Head ? 1 : 0;
                    labels += a.Head == b.Head && Universal(a.Relation) == Universal(b.Relation) ? 1 : 0;
                    feats += a.Morph.Case == b.Morph.Case && a.Morph.Number == b.Morph.Number ? 1 : 0;
                }
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"words {words}  UPOS {100.0 * pos / words:f2}  case+number {100.0 * feats / words:f2}  UAS {100.0 * heads / words:f2}  LAS {100.0 * labels / words:f2}  {watch.Elapsed.TotalMicroseconds / words:f2} µs/word"));
    }

    private static string Universal(Relation relation) => relation.ToUd().Split(':')[0];
}
