using Depesche.Syntax.Models;

namespace Depesche.Syntax.Tagging;

/// <summary>Finds parts of speech, then features, from left to right.</summary>
internal static class Tagger
{
    /// <summary>Number of parts of speech.</summary>
    public const int PosCount = 17;

    /// <summary>Sets <see cref="SentenceState.Pos"/>.</summary>
    public static void TagPartsOfSpeech(SentenceState sentence, WeightTable table)
    {
        Span<uint> features = stackalloc uint[TaggerFeatures.MaxCount];
        Span<short> scores = stackalloc short[WeightTable.MaxLabels];
        for (var i = SentenceState.First; i < sentence.Root; i++)
        {
            var count = TaggerFeatures.PartOfSpeech(sentence, i, features);
            table.Score(features[..count], scores);
            sentence.Pos[i] = (byte)WeightTable.Best(scores, PosCount);
        }
    }

    /// <summary>Sets <see cref="SentenceState.Morph"/>.</summary>
    /// <param name="sentence">A sentence with parts of speech.</param>
    /// <param name="table">Scores of the classes.</param>
    /// <param name="classes">The classes of features.</param>
    public static void TagMorphology(SentenceState sentence, WeightTable table, ReadOnlySpan<Morph> classes)
    {
        Span<uint> features = stackalloc uint[TaggerFeatures.MaxCount];
        Span<short> scores = stackalloc short[WeightTable.MaxLabels];
        for (var i = SentenceState.First; i < sentence.Root; i++)
        {
            var count = TaggerFeatures.Morphology(sentence, i, features);
            table.Score(features[..count], scores);
            sentence.Morph[i] = classes[WeightTable.Best(scores, classes.Length)];
        }
    }
}
