using System.Collections.Immutable;
using System.Numerics;
using Depesche.Syntax.Models;

namespace Depesche.Syntax.Inflection;

/// <summary>The questions that context answers where the lexicon leaves several readings.</summary>
internal enum MorphologyChoice : byte
{
    /// <summary>Label n is <see cref="Syntax.Case"/> n + 1.</summary>
    Case,
    /// <summary>Label n is <see cref="Syntax.Number"/> n + 1.</summary>
    Number,
    /// <summary>Label n is <see cref="Syntax.Gender"/> n + 1.</summary>
    Gender,
    /// <summary>Label n is <see cref="Syntax.VerbForm"/> n + 1.</summary>
    VerbForm,
    /// <summary>Label n is <see cref="Syntax.Mood"/> n + 1.</summary>
    Mood,
    /// <summary>Label n is person n + 1.</summary>
    Person,
}

/// <summary>Answers a <see cref="MorphologyChoice"/>.</summary>
internal abstract class MorphologyChooser
{
    /// <summary>Number of choices.</summary>
    public const int Choices = 6;

    /// <summary>Most labels a choice has.</summary>
    public const int MaxLabels = 4;

    /// <summary>Picks a label.</summary>
    /// <param name="choice">What is asked.</param>
    /// <param name="features">Features of the context.</param>
    /// <param name="allowed">The labels to pick from, bit n for label n; at least one.</param>
    /// <param name="slot">The word it is asked of.</param>
    public abstract int Choose(MorphologyChoice choice, ReadOnlySpan<uint> features, uint allowed, int slot);
}

/// <summary>Answers with trained weights.</summary>
internal sealed class TrainedChooser(ImmutableArray<WeightTable> tables) : MorphologyChooser
{
    /// <inheritdoc/>
    public override int Choose(MorphologyChoice choice, ReadOnlySpan<uint> features, uint allowed, int slot)
    {
        Span<short> scores = stackalloc short[8];
        tables[(int)choice].Score(features, scores);
        var best = BitOperations.TrailingZeroCount(allowed);
        for (var label = best + 1; label < MaxLabels; label++)
        {
            if ((allowed >> label & 1) != 0 && scores[label] > scores[best])
            {
                best = label;
            }
        }

        return best;
    }
}
