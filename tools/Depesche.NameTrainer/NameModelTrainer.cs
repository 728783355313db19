using System.Runtime.InteropServices;
using Depesche.Actors.Tagging;

namespace Depesche.NameTrainer;

/// <summary>Trains a linear model that sees its own answers to the left, as it will when it reads. In training each feature is hidden
/// now and then, so that no answer hangs on one word alone.</summary>
internal static class NameModelTrainer
{
    private const int Rounds = 3;
    private const int Epochs = 10;
    private const int FewestSightings = 2;
    private const float Rate = 0.1f;
    private const float Hidden = 0.3f;

    public static TrainableWeights Train(TrainingSentences sentences)
    {
        var weights = Observe(sentences);
        var sentence = new NameSentence(sentences.Words);
        var features = new uint[NameSentence.MostFeatures];
        var random = new Random(1871);
        for (var round = 0; round < Rounds; round++)
        {
            for (var epoch = 0; epoch < Epochs; epoch++)
            {
                var order = sentences.All.ToArray();
                random.Shuffle(order);
                foreach (var example in order)
                {
                    Load(sentence, example);
                    Learn(weights, sentence, example.Labels, features, random);
                }
            }

            weights.EndRound();
        }

        return weights;
    }

    private static TrainableWeights Observe(TrainingSentences sentences)
    {
        var weights = new TrainableWeights(NameLabels.Count);
        var sentence = new NameSentence(sentences.Words);
        var features = new uint[NameSentence.MostFeatures];
        foreach (var example in sentences.All)
        {
            Load(sentence, example);
            example.Labels.CopyTo(sentence.Labels);
            for (var word = 0; word < sentence.Count; word++)
            {
                if (!sentence.IsPlain(word) || example.Labels[word] != NameLabels.Outside)
                {
                    weights.Observe(features.AsSpan(0, sentence.AllFeatures(word, features)));
                }
            }
        }

        weights.Prune(FewestSightings);
        return weights;
    }

    private static void Learn(TrainableWeights weights, NameSentence sentence, int[] gold, uint[] features, Random random)
    {
        Span<float> scores = stackalloc float[NameLabels.Count];
        for (var word = 0; word < sentence.Count; word++)
        {
            if (sentence.IsPlain(word))
            {
                continue;
            }

            var seen = features.AsSpan(0, Hide(features, sentence.AllFeatures(word, features), random));
            weights.Score(seen, scores);
            var best = NameTagger.Best<float>(scores, word == 0 ? NameLabels.Outside : sentence.Labels[word - 1]);
            ToGradient(scores, gold[word]);
            weights.Descend(seen, scores, Rate);
            weights.Tick();
            sentence.Labels[word] = best;
        }
    }

    private static int Hide(uint[] features, int count, Random random)
    {
        var kept = 0;
        for (var i = 0; i < count; i++)
        {
            if (random.NextSingle() >= Hidden)
            {
                features[kept++] = features[i];
            }
        }

        return kept;
    }

    // Scores become the gradient of the logistic loss: each label's probability, less one for the right label.
    private static void ToGradient(Span<float> scores, int right)
    {
        var highest = float.MinValue;
        foreach (var score in scores)
        {
            highest = MathF.Max(highest, score);
        }

        var sum = 0f;
        foreach (ref var score in scores)
        {
            score = MathF.Exp(score - highest);
            sum += score;
        }

        foreach (ref var score in scores)
        {
            score /= sum;
        }

        scores[right]--;
    }

    private static void Load(NameSentence sentence, TrainingSentence example) =>
        sentence.Load(example.Text, example.Text.Text.Sentences[0], CollectionsMarshal.AsSpan(example.Known));
}
