using Depesche.Syntax.Models;
using Depesche.Syntax.Tagging;

namespace Depesche.SyntaxTrainer;

/// <summary>Trains the tagger of parts of speech.</summary>
internal static class TaggerTrainer
{
    private const int Epochs = 10;

    public static TrainableWeights PartsOfSpeech(IReadOnlyList<TrainingSentence> sentences)
    {
        var weights = new TrainableWeights(Tagger.PosCount);
        Train(sentences, weights, TaggerFeatures.PartOfSpeech,
            (state, sentence) => state.Load(sentence.Forms, Knowledge.Lexicon),
            (sentence, i) => (int)sentence.Pos[i],
            (state, slot, label) => state.Pos[slot] = (byte)label);
        return weights;
    }

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
