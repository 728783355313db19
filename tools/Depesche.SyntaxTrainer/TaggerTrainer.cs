using Depesche.Syntax;
using Depesche.Syntax.Models;
using Depesche.Syntax.Tagging;

namespace Depesche.SyntaxTrainer;

/// <summary>Trains the taggers of parts of speech and of morphology.</summary>
internal static class TaggerTrainer
{
    private const int Epochs = 10;
    private const int MostClasses = WeightTable.MaxLabels;

    public static TrainableWeights PartsOfSpeech(IReadOnlyList<TrainingSentence> sentences)
    {
        var weights = new TrainableWeights(Tagger.PosCount);
        Train(sentences, weights, TaggerFeatures.PartOfSpeech,
            (state, sentence) => state.Load(sentence.Forms, Knowledge.Lexicon),
            (sentence, i) => (int)sentence.Pos[i],
            (state, slot, label) => state.Pos[slot] = (byte)label);
        return weights;
    }

    /// <summary>Trains on the given, usually predicted, parts of speech.</summary>
    public static TrainableWeights Morphology(IReadOnlyList<TrainingSentence> sentences, IReadOnlyList<byte[]> pos, Morph[] classes)
    {
        var weights = new TrainableWeights(classes.Length);
        var index = classes.Select((c, i) => (c, i)).ToDictionary(p => p.c, p => p.i);
        var given = sentences.Select((s, i) => (s, i)).ToDictionary(p => p.s, p => pos[p.i], ReferenceEqualityComparer.Instance as IEqualityComparer<TrainingSentence>);
        Train(sentences, weights, TaggerFeatures.Morphology,
            (state, sentence) =>
            {
                state.Load(sentence.Forms, Knowledge.Lexicon);
                given[sentence].CopyTo(state.Pos.AsSpan(SentenceState.First));
            },
            (sentence, i) => index.GetValueOrDefault(Reduce(sentence.Morph[i]), -1),
            (state, slot, label) => state.Morph[slot] = classes[label]);
        return weights;
    }

    /// <summary>The frequent classes of features in the treebank.</summary>
    public static Morph[] Classes(IEnumerable<TrainingSentence> sentences) =>
        [.. sentences.SelectMany(s => s.Morph).Select(Reduce).CountBy(m => m).OrderByDescending(p => p.Value)
            .ThenBy(p => p.Key.ToString(), StringComparer.Ordinal).Take(MostClasses).Select(p => p.Key)];

    // The features that the model file keeps of a class.
    private static Morph Reduce(Morph morph) => new()
    {
        Case = morph.Case,
        Number = morph.Number,
        Tense = morph.Tense,
        Mood = morph.Mood,
        VerbForm = morph.VerbForm,
    };

    private delegate int Extractor(SentenceState state, int slot, Span<uint> features);

    private static void Train(IReadOnlyList<TrainingSentence> sentences, TrainableWeights weights, Extractor extract,
        Action<SentenceState, TrainingSentence> load, Func<TrainingSentence, int, int> gold, Action<SentenceState, int, int> set)
    {
        var state = new SentenceState();
        var features = new uint[TaggerFeatures.MaxCount];
        var scores = new float[WeightTable.MaxLabels];
        foreach (var sentence in sentences)
        {
            load(state, sentence);
            for (var i = 0; i < sentence.Count; i++)
            {
                weights.Observe(features.AsSpan(0, extract(state, SentenceState.First + i, features)));
                if (gold(sentence, i) is var label and >= 0)
                {
                    set(state, SentenceState.First + i, label);
                }
            }
        }

        weights.Prune(2);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            foreach (var sentence in Shuffle.Of(sentences, epoch))
            {
                load(state, sentence);
                for (var i = 0; i < sentence.Count; i++)
                {
                    var slot = SentenceState.First + i;
                    var found = features.AsSpan(0, extract(state, slot, features));
                    weights.Score(found, scores);
                    var best = Best(scores, weights.Labels);
                    if (gold(sentence, i) is var right and >= 0)
                    {
                        if (best != right)
                        {
                            weights.Update(found, right, best);
                        }

                        weights.Tick();
                    }

                    set(state, slot, best);
                }
            }
        }
    }

    public static int Best(float[] scores, int count)
    {
        var best = 0;
        for (var i = 1; i < count; i++)
        {
            best = scores[i] > scores[best] ? i : best;
        }

        return best;
    }
}

/// <summary>Puts sentences into an order that looks random and is the same every time.</summary>
internal static class Shuffle
{
    public static TrainingSentence[] Of(IReadOnlyList<TrainingSentence> sentences, int round)
    {
        var order = sentences.ToArray();
        new Random(1871 + round).Shuffle(order);
        return order;
    }
}
