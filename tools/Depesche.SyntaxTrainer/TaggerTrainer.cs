using Depesche.Syntax.Models;
using Depesche.Syntax.Tagging;

namespace Depesche.SyntaxTrainer;

/// <summary>Trains the tagger of parts of speech.</summary>
internal static class TaggerTrainer
{
    private const int Epochs = 6;
    private const int RarestFeature = 3;

    public static TrainableWeights PartsOfSpeech(IReadOnlyList<TrainingSentence> sentences, int rounds)
    {
        var weights = new TrainableWeights(Tagger.PosCount);
        var state = new SentenceState();
        var features = new uint[TaggerFeatures.MaxCount];
        var scores = new float[WeightTable.MaxLabels];
        foreach (var sentence in sentences)
        {
            state.Load(sentence.Forms, Knowledge.Lexicon);
            for (var i = 0; i < sentence.Count; i++)
            {
                weights.Observe(features.AsSpan(0, TaggerFeatures.PartOfSpeech(state, SentenceState.First + i, features)));
                state.Pos[SentenceState.First + i] = (byte)sentence.Pos[i];
            }
        }

        weights.Prune(RarestFeature);
        for (var round = 0; round < rounds; round++)
        {
            for (var epoch = 0; epoch < Epochs; epoch++)
            {
                foreach (var sentence in Shuffle.Of(sentences, (round * Epochs) + epoch))
                {
                    Learn(sentence);
                }
            }

            weights.EndRound();
        }

        return weights;

        void Learn(TrainingSentence sentence)
        {
            state.Load(sentence.Forms, Knowledge.Lexicon);
            for (var i = 0; i < sentence.Count; i++)
            {
                var slot = SentenceState.First + i;
                var found = features.AsSpan(0, TaggerFeatures.PartOfSpeech(state, slot, features));
                weights.Score(found, scores);
                var best = Best(scores, weights.Labels);
                if (best != (int)sentence.Pos[i])
                {
                    weights.Update(found, (int)sentence.Pos[i], best);
                }

                weights.Tick();
                state.Pos[slot] = (byte)best;
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
