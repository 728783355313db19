using System.Collections.Immutable;

namespace Depesche.Archive.Rows;

/// <summary>A version of a report as the archive holds it. What is not known is null or empty.</summary>
public sealed record ReportRow
{
    /// <summary>Number of the version in the archive.</summary>
    public required long Version { get; init; }

    /// <summary>What tells the report from others: the supplier's identifier, its address or its content; the same for all its versions.</summary>
    public required string Key { get; init; }

    /// <summary>The supplier's identifier.</summary>
    public string? Id { get; init; }

    /// <summary>The supplier's version, as given.</summary>
    public string? SupplierVersion { get; init; }

    /// <summary>Headline.</summary>
    public string? Headline { get; init; }

    /// <summary>Who sent or published it.</summary>
    public string? Provider { get; init; }

    /// <summary>The agency whose text it is, by the marks in the text (<c>dpa</c>); several parted by semicolons.</summary>
    public string? Agency { get; init; }

    /// <summary>Web address.</summary>
    public string? Url { get; init; }

    /// <summary>When it was published, as EDTF: a day, month or year.</summary>
    public string? Published { get; init; }

    /// <summary>When this version was made.</summary>
    public DateTimeOffset? VersionCreated { get; init; }

    /// <summary>BCP 47 tag of its language.</summary>
    public string? Language { get; init; }

    /// <summary>Keyword line.</summary>
    public string? Slug { get; init; }

    /// <summary>Authors.</summary>
    public ImmutableArray<string> Bylines { get; init; } = [];

    /// <summary>Who may do what with it, in the supplier's words.</summary>
    public string? Rights { get; init; }

    /// <summary>File, entry or line that it came from.</summary>
    public required string Origin { get; init; }

    /// <summary>The text, which all spans count in UTF-16 code units.</summary>
    public required string Text { get; init; }

    /// <summary>Number of the text in the archive; reports with the same words share it.</summary>
    public required long TextId { get; init; }

    /// <summary>Number of its family: texts that are copies of one another, also shortened or merged; what the archive counts as one independent source.</summary>
    public required long Family { get; init; }

    /// <summary>Number of its story in the archive: that of the first report on a matter that agencies take up again and again (Eil, Meldung, Zusammenfassung).</summary>
    public long Story { get; init; }
}
