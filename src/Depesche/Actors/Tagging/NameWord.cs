using Depesche.Syntax.Models;

namespace Depesche.Actors.Tagging;

/// <summary>What the name tagger knows of a form out of context, made once and kept.</summary>
internal sealed class NameWord
{
    /// <summary>The form as written.</summary>
    public required string Form { get; init; }

    /// <summary>Hash of the folded form.</summary>
    public uint Lower { get; init; }

    /// <summary>Capitals, digits and marks in a few classes; 0 for a word written small.</summary>
    public uint Shape { get; init; }

    /// <summary>Given name, part of a name, office or body, in bits; 0 for none.</summary>
    public uint Mark { get; init; }

    /// <summary>Its class and the lists that have it.</summary>
    public WordClass Class { get; init; }

    /// <summary>Its class, or that of the longest known word at its end.</summary>
    public byte Tail { get; init; }

    /// <summary>How the lexicon has it; 16 is added for a word that has a class.</summary>
    public byte Listed { get; init; }

    /// <summary>Hashes of its first three and five letters, of its last two to six, then of what follows and precedes its last hyphen, if it has one.</summary>
    public required uint[] Parts { get; init; }

    /// <summary>The class and lists of what follows the last hyphen; none for a word without one.</summary>
    public WordClass AfterHyphen { get; init; }

    /// <summary>Places around a word from which another one's own features count: two to the left, itself, two to the right.</summary>
    public const int Places = 5;

    /// <summary>The sums of its own features' weights, kept by the tagger.</summary>
    public NameWordScores? Scores { get; set; }

    /// <summary>Fills in what it gives by itself to the word for which it stands at a place, and returns the number of features.</summary>
    /// <param name="place">From 0, two words before, to 4, two words after.</param>
    /// <param name="to">Receives the features.</param>
    public int FeaturesAt(int place, Span<uint> to)
    {
        if (place != 2)
        {
            to[0] = FeatureHash.Of(place switch { 0 => 3u, 1 => 1u, 3 => 2u, _ => 4u }, Lower);
            return 1;
        }

        var n = 0;
        to[n++] = FeatureHash.Of(7, Parts[0]);
        to[n++] = FeatureHash.Of(8, Parts[2]);
        to[n++] = FeatureHash.Of(9, Parts[3]);
        to[n++] = FeatureHash.Of(10, Parts[4]);
        to[n++] = FeatureHash.Of(11, Parts[5], Shape);
        to[n++] = FeatureHash.Of(23, Parts[1], Shape);
        to[n++] = FeatureHash.Of(34, Parts[6]);
        if (Parts.Length > 7)
        {
            to[n++] = FeatureHash.Of(48, Parts[7]);
            to[n++] = FeatureHash.Of(49, AfterHyphen.Class, AfterHyphen.Lists, Shape);
            to[n++] = FeatureHash.Of(50, Parts[8]);
        }

        return n;
    }
}

/// <summary>The sums of the weights of a word's own features in one table.</summary>
/// <param name="Table">The table.</param>
/// <param name="Sums">For each place in turn the sums of all labels; null where they have not been needed.</param>
internal sealed record NameWordScores(WeightTable Table, short[]?[] Sums);
