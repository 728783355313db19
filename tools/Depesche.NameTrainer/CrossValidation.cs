using System.Globalization;
using System.Runtime.InteropServices;
using Depesche.Actors;
using Depesche.Actors.Tagging;
using Depesche.Evaluation;
using Depesche.Syntax.Models;

namespace Depesche.NameTrainer;

/// <summary>Measures the model on sentences it was not trained on: five times, each fifth once.</summary>
internal static class CrossValidation
{
    private const int Folds = 5;

    /// <param name="sentences">What is parted into folds.</param>
    /// <param name="also">What every fold learns from besides.</param>
    public static void Measure(TrainingSentences sentences, IReadOnlyList<TrainingSentence> also)
    {
        var byType = new Dictionary<NameType, Score>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var training = sentences.All.Where((_, i) => i % Folds != fold).Concat(also).ToList();
            var bytes = NameModelTrainer.Train(sentences with { All = training }).ToTable();
            var handle = GCHandle.Alloc(bytes, GCHandleType.Pinned);
            Add(byType, Recognizer(sentences, handle), sentences.All.Where((_, i) => i % Folds == fold));
            handle.Free();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"fold {fold + 1}: model of {bytes.Length} bytes"));
        }

        var all = default(Score);
        foreach (var (type, score) in byType.OrderBy(p => p.Key))
        {
            Print(type.ToString(), score);
            all += type == NameType.Oth ? default : score;
        }

        Print("PER+LOC+ORG", all);
    }

    private static unsafe NameRecognizer Recognizer(TrainingSentences sentences, GCHandle table) =>
        new(sentences.Gazetteer, sentences.Nouns, new NameTagger(new WeightTable((byte*)table.AddrOfPinnedObject()), sentences.Words));

    private static void Add(Dictionary<NameType, Score> byType, NameRecognizer recognizer, IEnumerable<TrainingSentence> held)
    {
        foreach (var sentence in held)
        {
            var found = NameRecognizer.Spans(recognizer.Recognize(sentence.Text));
            foreach (var type in Enum.GetValues<NameType>())
            {
                var gold = sentence.Gold.Names.Where(n => n.Type == type).ToHashSet();
                var mine = found.Where(n => n.Type == type).ToList();
                byType[type] = byType.GetValueOrDefault(type) + new Score(mine.Count(gold.Contains), mine.Count, gold.Count);
            }
        }
    }

    private static void Print(string name, Score score) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{name,-12} P {score.Precision:F3}  R {score.Recall:F3}  F1 {score.F1:F3}  gold {score.Gold}"));
}
