using System.Collections.Immutable;

namespace Depesche.Benchmarks.Corpus;

/// <summary>What a report is.</summary>
internal enum ReportKind
{
    /// <summary>An agency's first sentence of a story.</summary>
    Flash,
    /// <summary>An agency's report.</summary>
    Report,
    /// <summary>An agency's longer report of the same story.</summary>
    Summary,
    /// <summary>An agency's longest report of the same story.</summary>
    Overview,
    /// <summary>A version with a number corrected.</summary>
    Correction,
    /// <summary>A version that ends an embargo.</summary>
    Release,
    /// <summary>A version that withdraws a report.</summary>
    Cancellation,
    /// <summary>An outlet's copy, all of it.</summary>
    Verbatim,
    /// <summary>An outlet's copy of the first paragraphs.</summary>
    Cut,
    /// <summary>An outlet's copy with other words here and there.</summary>
    Reworded,
    /// <summary>An outlet's copy of two reports.</summary>
    Merged,
    /// <summary>An outlet's copy after the correction; a new version of the one before.</summary>
    Update,
}

/// <summary>A version of an agency's report that another report comes from.</summary>
internal readonly record struct OriginalVersion(string Id, int Version);

/// <summary>A report of the corpus, with what is true of it.</summary>
internal sealed record CorpusReport
{
    public required ReportKind Kind { get; init; }

    public required string Id { get; init; }

    public required int Version { get; init; }

    public required DateTimeOffset Published { get; init; }

    public required string Headline { get; init; }

    /// <summary>Empty for a withdrawal.</summary>
    public required string Text { get; init; }

    public required string Provider { get; init; }

    public string Status { get; init; } = "usable";

    public string? Url { get; init; }

    public string? Slug { get; init; }

    public string? Note { get; init; }

    public string? Byline { get; init; }

    public int? Urgency { get; init; }

    public string? Rights { get; init; }

    /// <summary>The agency's versions that the words come from; empty for what an agency sends.</summary>
    public ImmutableArray<OriginalVersion> Originals { get; init; } = [];

    /// <summary>The story: all that an agency sends of it and all copies share it.</summary>
    public required int Story { get; init; }

    /// <summary>The sample that it was made from.</summary>
    public required string Sample { get; init; }
}
