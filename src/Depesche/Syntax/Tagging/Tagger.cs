using Depesche.Syntax.Models;

namespace Depesche.Syntax.Tagging;

/// <summary>Finds parts of speech from left to right.</summary>
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
}
