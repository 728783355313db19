using System.Collections.Immutable;
using Depesche.NewsItems;

namespace Depesche.Intake;

/// <summary>Forms in which reports come.</summary>
public enum InputFormat
{
    /// <summary>Plain text.</summary>
    Text,
    /// <summary>JSON Lines: an object with <c>text</c> a line.</summary>
    JsonLines,
    /// <summary>Values parted by comma, semicolon or tab, with a header row.</summary>
    Csv,
    /// <summary>HTML page.</summary>
    Html,
    /// <summary>RSS 0.9x, 1.0 or 2.0.</summary>
    Rss,
    /// <summary>Atom (RFC 4287).</summary>
    Atom,
    /// <summary>IPTC NewsML-G2: a news item, package or message.</summary>
    NewsMlG2,
    /// <summary>IPTC NITF 3.x.</summary>
    Nitf,
    /// <summary>IPTC ninjs 1.x to 3.x.</summary>
    Ninjs,
    /// <summary>dpa-digitalwires, JSON.</summary>
    DpaDigitalwires,
    /// <summary>IPTC 7901, the wire format of teleprinters.</summary>
    Iptc7901,
    /// <summary>Web archive (ISO 28500), as CC-NEWS has it.</summary>
    Warc,
    /// <summary>A file compressed with gzip.</summary>
    Gzip,
    /// <summary>ZIP archive.</summary>
    Zip,
}

/// <summary>Whether a report may be used: IPTC <c>pubStatus</c>, with the embargo of NITF.</summary>
public enum PublicationStatus
{
    /// <summary>It may be used.</summary>
    Usable,
    /// <summary>It must not be used before <see cref="SourceItem.Embargo"/>, or until a new version says so.</summary>
    Withheld,
    /// <summary>It is withdrawn for good.</summary>
    Canceled,
}

/// <summary>A link from a report to another.</summary>
/// <param name="Relation">As the format names it: <c>irel:previousVersion</c>, <c>evolvedfrom</c>, <c>via</c>.</param>
/// <param name="Target">Identifier or address of the other report.</param>
/// <param name="IsVersionBefore">True when the format says by the relation that this report is a newer version of the other one.</param>
public sealed record ItemLink(string Relation, string Target, bool IsVersionBefore = false);

/// <summary>A report as it came in, with all that its supplier says of it. What is not known is null or empty.</summary>
public sealed record SourceItem
{
    /// <summary>Where it was found: file, entry of an archive, line: <c>wire.zip/a.jsonl:12</c>.</summary>
    public required string Origin { get; init; }

    /// <summary>The form in which it came.</summary>
    public required InputFormat Format { get; init; }

    /// <summary>The report: paragraphs parted by empty lines, without headline and other metadata where the format parts them. A dateline that the
    /// format parts and that names its agency stands before it as on the wire: <c>Brüssel (dpa) - …</c></summary>
    public required string Text { get; init; }

    /// <summary>The supplier's identifier; the same for all versions of a report.</summary>
    public string? Id { get; init; }

    /// <summary>Version, as given; numbers count up.</summary>
    public string? Version { get; init; }

    /// <summary>Whether it may be used.</summary>
    public PublicationStatus Status { get; init; }

    /// <summary>Urgency, 1 (most urgent) to 9; IPTC.</summary>
    public int? Urgency { get; init; }

    /// <summary>Notes of the editors to their customers, in order.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>Headline.</summary>
    public string? Headline { get; init; }

    /// <summary>Keyword line.</summary>
    public string? Slug { get; init; }

    /// <summary>Dateline.</summary>
    public string? Dateline { get; init; }

    /// <summary>Authors.</summary>
    public ImmutableArray<string> Bylines { get; init; } = [];

    /// <summary>When its first version was made.</summary>
    public DateTimeOffset? FirstCreated { get; init; }

    /// <summary>When this version was made.</summary>
    public DateTimeOffset? VersionCreated { get; init; }

    /// <summary>The date that the reading counts from: the day of <see cref="VersionCreated"/> or <see cref="FirstCreated"/> where the supplier's
    /// clock stood, or what a less exact source says.</summary>
    public PartialDate? Published { get; init; }

    /// <summary>Before this moment it must not be published.</summary>
    public DateTimeOffset? Embargo { get; init; }

    /// <summary>BCP 47 tag of its language.</summary>
    public string? Language { get; init; }

    /// <summary>Other reports that it names: versions before, main report.</summary>
    public ImmutableArray<ItemLink> Links { get; init; } = [];

    /// <summary>Who may do what with it, in the supplier's words.</summary>
    public string? Rights { get; init; }

    /// <summary>The agency or publisher.</summary>
    public string? Provider { get; init; }

    /// <summary>Web address.</summary>
    public string? Url { get; init; }

    /// <summary>The report for <see cref="Readings.Reader"/>.</summary>
    /// <param name="parser">Finds the frame of the text.</param>
    public NewsItem ToNewsItem(NewsItemParser parser)
    {
        ArgumentNullException.ThrowIfNull(parser);
        return parser.Parse(Text, new NewsItemMetadata(Id ?? Origin, Published, Headline, Url));
    }
}

/// <summary>A report, or why there is none.</summary>
/// <param name="Origin">Where: file, entry of an archive, line.</param>
/// <param name="Item">The report; null when there is a problem.</param>
/// <param name="Problem">What is wrong and what to do, in plain words; null when all is well.</param>
public sealed record IntakeResult(string Origin, SourceItem? Item, string? Problem)
{
    internal static IntakeResult Of(SourceItem item) => new(item.Origin, item.Dateline is { } dateline && dateline.EndsWith(')') && item.Text.Length > 0 &&
        !item.Text.StartsWith(dateline, StringComparison.Ordinal) ? item with { Text = $"{dateline} - {item.Text}" } : item, null);

    internal static IntakeResult Failed(string origin, string problem) => new(origin, null, problem);
}
