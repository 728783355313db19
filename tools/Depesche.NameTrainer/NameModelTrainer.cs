using Depesche.Actors.Tagging;
using Depesche.SyntaxTrainer;

namespace Depesche.NameTrainer;

/// <summary>Trains an averaged perceptron that sees its own answers to the left, as it will when it reads.</summary>
internal static class NameModelTrainer
{
    private const int Epochs = 7;
    private const int FewestSightings = 2;
    private const float FirstRate = 0.2f;
    private const float Cooling = 0.2f;
    private const float LeastProbability = 0.002f;

    public static TrainableWeights Train(TrainingSentences sentences)
    {
        var weights = new TrainableWeights(NameLabels.Count);
        var sentence = new NameSentence();
        var features = new uint[NameSentence.MostFeatures];
        var scores = new float[NameLabels.Count];
        foreach (var example in sentences.All)
        {
            Load(sentence, example, sentences);
            example.Labels.CopyTo(sentence.Labels);
            for (var word = 0; word < sentence.Count; word++)
            {
                if (!sentence.IsPlain(word) || example.Labels[word] != NameLabels.Outside)
                {
                    weights.Observe(features.AsSpan(0, sentence.Features(word, features)));
                }
            }
        }

        weights.Prune(FewestSightings);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            var order = sentences.All.ToArray();
            new Random(1871 + epoch).Shuffle(order);
            foreach (var example in order)
            {
                Load(sentence, example, sentences);
                Learn(weights, sentence, example.Labels, features, scores, FirstRate / (1 + (epoch * Cooling)));
            }
        }

        return weights;
    }

    private static void Learn(TrainableWeights weights, NameSentence sentence, int[] gold, uint[] features, float[] scores, float rate)
    {
        for (var word = 0; word < sentence.Count; word++)
        {
            if (sentence.IsPlain(word))
            {
                continue;
            }

            var found = features.AsSpan(0, sentence.Features(word, features));
            weights.Score(found, scores);
            var before = word == 0 ? NameLabels.Outside : sentence.Labels[word - 1];
            var best = NameLabels.Outside;
            for (var label = 1; label < NameLabels.Count; label++)
            {
                best = scores[label] > scores[best] && NameLabels.MayFollow(label, before) ? label : best;
            }

            Descend(weights, found, scores, gold[word], rate);
            weights.Tick();
            sentence.Labels[word] = best;
        }
    }

    // One step down the gradient of the logistic loss: weight goes from each wrong label to the right one by the wrong one's probability.
    private static void Descend(TrainableWeights weights, Span<uint> features, float[] scores, int right, float rate)
    {
        var highest = scores.Max();
        var sum = 0f;
        for (var label = 0; label < scores.Length; label++)
        {
            scores[label] = MathF.Exp(scores[label] - highest);
            sum += scores[label];
        }

        for (var label = 0; label < scores.Length; label++)
        {
            var probability = scores[label] / sum;
            if (label != right && probability > LeastProbability)
            {
                weights.Update(features, right, label, rate * probability);
            }
        }
    }

    private static void Load(NameSentence sentence, TrainingSentence example, TrainingSentences sentences)
    {
        var next = 0;
        sentence.Load(example.Text, example.Text.Text.Sentences[0], example.Known, ref next, sentences.Nouns, sentences.Gazetteer.Persons);
    }
}
