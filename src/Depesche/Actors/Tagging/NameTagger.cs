using Depesche.LanguageData;
using Depesche.Syntax;
using Depesche.Syntax.Models;

namespace Depesche.Actors.Tagging;

/// <summary>Finds names with a trained linear model, word by word from left to right.</summary>
internal sealed class NameTagger
{
    private readonly WeightTable table;
    private readonly NameWords words;

    /// <summary>Reads the built-in model.</summary>
    public static unsafe NameTagger BuiltIn(NounTable nouns, PersonTable persons) =>
        new(new WeightTable(LanguageFiles.OpenBinary("models/german-names.bin").PositionPointer), new NameWords(WordClasses.BuiltIn(), nouns, persons));

    /// <param name="table">The model's weights.</param>
    /// <param name="words">What is known of words.</param>
    public NameTagger(WeightTable table, NameWords words)
    {
        this.table = table;
        this.words = words;
    }

    /// <summary>Labels a sentence.</summary>
    public void Tag(NameSentence sentence)
    {
        Span<uint> features = stackalloc uint[NameSentence.MostFeatures];
        Span<short> scores = stackalloc short[WeightTable.StrideFor(NameLabels.Count)];
        var labels = sentence.Labels;
        for (var word = 0; word < sentence.Count; word++)
        {
            if (sentence.IsPlain(word))
            {
                continue;
            }

            table.Score(features[..sentence.Features(word, features)], scores);
            labels[word] = Best<short>(scores, word == 0 ? NameLabels.Outside : labels[word - 1]);
        }
    }

    /// <summary>All names of a report that the model finds.</summary>
    public List<NameHit> Tag(ParsedText text, List<NameHit> hits)
    {
        var found = new List<NameHit>();
        var sentence = new NameSentence(words);
        var nextHit = 0;
        foreach (var span in text.Text.Sentences)
        {
            sentence.Load(text, span, hits, ref nextHit);
            Tag(sentence);
            AddNames(found, sentence.Labels, span.FirstToken);
        }

        return found;
    }

    /// <summary>The label with the highest score that may follow the one before.</summary>
    public static int Best<T>(ReadOnlySpan<T> scores, int before)
        where T : System.Numerics.INumber<T>
    {
        var best = NameLabels.Outside;
        for (var label = 1; label < NameLabels.Count; label++)
        {
            if (scores[label] > scores[best] && NameLabels.MayFollow(label, before))
            {
                best = label;
            }
        }

        return best;
    }

    private static void AddNames(List<NameHit> to, ReadOnlySpan<int> labels, int firstToken)
    {
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] == NameLabels.Outside)
            {
                continue;
            }

            var type = NameLabels.TypeOf(labels[i]);
            var end = i + 1;
            while (end < labels.Length && labels[end] == NameLabels.Further(type))
            {
                end++;
            }

            to.Add(new NameHit(firstToken + i, firstToken + end, type, null));
            i = end - 1;
        }
    }
}
