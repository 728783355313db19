using System.Numerics;
using Depesche.Syntax;
using Depesche.Syntax.Inflection;
using Depesche.Syntax.Models;

namespace Depesche.SyntaxTrainer;

/// <summary>Trains the choice among readings: case, number, gender, verb form, mood and person.</summary>
internal static class InflectionTrainer
{
    private const int Epochs = 6;
    private const int Rounds = 3;
    private const int RarestFeature = 2;

    /// <summary>Trains on the given, usually predicted, parts of speech.</summary>
    public static TrainableWeights[] Train(IReadOnlyList<TrainingSentence> sentences, Func<TrainingSentence, byte[]> pos)
    {
        var chooser = new LearningChooser();
        var inflector = new Inflector(Knowledge.Lexicon);
        var state = new SentenceState();
        var inflection = new InflectionState();
        foreach (var sentence in sentences)
        {
            Visit(sentence);
        }

        chooser.EndObserving(RarestFeature);
        for (var round = 0; round < Rounds; round++)
        {
            for (var epoch = 0; epoch < Epochs; epoch++)
            {
                foreach (var sentence in Shuffle.Of(sentences, (round * Epochs) + epoch))
                {
                    Visit(sentence);
                }
            }

            foreach (var weights in chooser.Weights)
            {
                weights.EndRound();
            }
        }

        return chooser.Weights;

        void Visit(TrainingSentence sentence)
        {
            state.Load(sentence.Forms, Knowledge.Lexicon);
            pos(sentence).CopyTo(state.Pos.AsSpan(SentenceState.First));
            chooser.Gold = sentence;
            inflector.Assign(state, inflection, chooser);
        }
    }

    private sealed class LearningChooser : MorphologyChooser
    {
        private readonly float[] scores = new float[MaxLabels];
        private bool isObserving = true;

        public TrainableWeights[] Weights { get; } = [.. Enumerable.Range(0, Choices).Select(_ => new TrainableWeights(MaxLabels))];

        public TrainingSentence? Gold { get; set; }

        public void EndObserving(int rarest)
        {
            isObserving = false;
            foreach (var weights in Weights)
            {
                weights.Prune(rarest);
            }
        }

        public override int Choose(MorphologyChoice choice, ReadOnlySpan<uint> features, uint allowed, int slot)
        {
            var weights = Weights[(int)choice];
            var right = Right(choice, Gold!.Morph[slot - SentenceState.First]);
            if (right >= 0 && (allowed >> right & 1) == 0)
            {
                right = -1;
            }

            if (isObserving)
            {
                weights.Observe(features);
                return right >= 0 ? right : BitOperations.TrailingZeroCount(allowed);
            }

            weights.Score(features, scores);
            var best = BitOperations.TrailingZeroCount(allowed);
            for (var label = best + 1; label < MaxLabels; label++)
            {
                best = (allowed >> label & 1) != 0 && scores[label] > scores[best] ? label : best;
            }

            if (right >= 0)
            {
                if (best != right)
                {
                    weights.Update(features, right, best);
                }

                weights.Tick();
            }

            return best;
        }

        private static int Right(MorphologyChoice choice, in Morph gold) => choice switch
        {
            MorphologyChoice.Case => (int)gold.Case - 1,
            MorphologyChoice.Number => (int)gold.Number - 1,
            MorphologyChoice.Gender => (int)gold.Gender - 1,
            MorphologyChoice.VerbForm => (int)gold.VerbForm - 1,
            MorphologyChoice.Mood => (int)gold.Mood - 1,
            _ => gold.Person - 1,
        };
    }
}
