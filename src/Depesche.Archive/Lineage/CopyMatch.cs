using System.Collections.Immutable;

namespace Depesche.Archive.Lineage;

/// <summary>How a text is a copy of an earlier one.</summary>
public enum CopyKind
{
    /// <summary>The same words, but for a few.</summary>
    Verbatim,
    /// <summary>The same text with other words or order in places.</summary>
    Reworded,
    /// <summary>A part of the earlier text.</summary>
    Shortened,
    /// <summary>The earlier text with more; it makes up at least half.</summary>
    Extended,
    /// <summary>The earlier text is one part among others, as in a summary.</summary>
    Merged,
}

/// <summary>An earlier text that a new one copies.</summary>
/// <param name="TextId">The earlier text.</param>
/// <param name="Kind">How the new text copies it.</param>
/// <param name="OfNew">Share of the new text that stands in the earlier one.</param>
/// <param name="OfEarlier">Share of the earlier text that stands in the new one.</param>
internal readonly record struct CopyMatch(long TextId, CopyKind Kind, double OfNew, double OfEarlier)
{
    /// <summary>What both have, as a share of what either has (Jaccard).</summary>
    public double Resemblance => 1 / (1 / OfNew + 1 / OfEarlier - 1);
}

/// <summary>An earlier text that shares words with a new one.</summary>
/// <param name="TextId">The earlier text.</param>
/// <param name="Share">The larger of the two shares that the one has of the other.</param>
internal readonly record struct RelatedText(long TextId, double Share);

/// <summary>What is found when a text arrives.</summary>
/// <param name="Family">The family that it belongs to: the smallest number of its texts.</param>
/// <param name="Copies">The earlier texts that it copies, the most alike first.</param>
/// <param name="Related">All earlier texts that share enough with it to be of one story, copies among them; the largest share first.</param>
/// <param name="Absorbed">Families that are none any more: their texts now belong to <paramref name="Family"/>.</param>
/// <param name="IsCompared">True when later texts are compared with it; a verbatim copy's original stands for it.</param>
internal sealed record CopyFinding(long Family, ImmutableArray<CopyMatch> Copies, ImmutableArray<RelatedText> Related, ImmutableArray<long> Absorbed, bool IsCompared)
{
    /// <summary>The copy to note down: of the text most alike; null for a text of its own.</summary>
    public CopyMatch? Best => Copies.IsEmpty ? null : Copies[0];
}
