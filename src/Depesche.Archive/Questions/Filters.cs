using System.Collections.Immutable;
using Depesche.Events;
using Depesche.NewsItems;
using Depesche.Quotations;

namespace Depesche.Archive.Questions;

/// <summary>What all questions may be narrowed by. What is null or empty narrows nothing.</summary>
public record ReportFilter
{
    /// <summary>Only what happened or was said on this day, month or year or later.</summary>
    public PartialDate? Since { get; init; }

    /// <summary>Only what happened or was said until the end of this day, month or year.</summary>
    public PartialDate? Until { get; init; }

    /// <summary>Only reports of these suppliers or agencies; small letters and capitals are the same.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];

    /// <summary>Only reports that full-text search finds; see docs/archive.md.</summary>
    public string? Text { get; init; }

    /// <summary>Answer as the archive stood at this moment; null for now.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>At most so many rows; null for all.</summary>
    public int? Limit { get; init; }

    /// <summary>True for the latest day first, for people to read; false for the order of days.</summary>
    public bool NewestFirst { get; init; }
}

/// <summary>Which events are asked for.</summary>
public sealed record EventFilter : ReportFilter
{
    /// <summary>Who did it: PLOVER codes (<c>RUS</c>), sectors (<c>MIL</c>), both (<c>RUSMIL</c>) or names; one of them must fit.</summary>
    public ImmutableArray<string> Actors { get; init; } = [];

    /// <summary>To whom, in the same forms.</summary>
    public ImmutableArray<string> Recipients { get; init; } = [];

    /// <summary>Who was in it on either side, in the same forms.</summary>
    public ImmutableArray<string> Parties { get; init; } = [];

    /// <summary>PLOVER types.</summary>
    public ImmutableArray<EventType> Types { get; init; } = [];

    /// <summary>Names of places, and names or codes of their countries.</summary>
    public ImmutableArray<string> Places { get; init; } = [];

    /// <summary>On whose word: <c>reporter</c>, <c>any</c>, a code or a name; null is any.</summary>
    public string? Voice { get; init; }

    /// <summary>Only events without auxiliary modes: no plans, no conditions, no denials, no history.</summary>
    public bool OnlyAsserted { get; init; }

    /// <summary>Only events of this case.</summary>
    public long? Case { get; init; }
}

/// <summary>Which quotations are asked for.</summary>
public sealed record QuotationFilter : ReportFilter
{
    /// <summary>Who said it: codes or names.</summary>
    public ImmutableArray<string> Speakers { get; init; } = [];

    /// <summary>To whom.</summary>
    public ImmutableArray<string> Addressees { get; init; } = [];

    /// <summary>What the quoted words are about, as full-text search.</summary>
    public string? About { get; init; }

    /// <summary>Types.</summary>
    public ImmutableArray<QuotationType> Types { get; init; } = [];

    /// <summary>How the speaker stands to the words.</summary>
    public ImmutableArray<ReportingStance> Stances { get; init; } = [];
}
