using System.Collections.Immutable;
using Depesche.LanguageData;
using Depesche.Text;

namespace Depesche.NewsItems;

/// <summary>One agency report: its text exactly as given and what its frame says.</summary>
public sealed record NewsItem
{
    private static readonly NewsItemParser BuiltInParser = new(LanguageFiles.BuiltIn);

    /// <summary>The supplier's identifier, or null.</summary>
    public string? Id { get; init; }

    /// <summary>The text as given; all spans of a reading count its UTF-16 code units.</summary>
    public required string Text { get; init; }

    /// <summary>BCP 47 tag of the language. Depesche reads German: <c>de</c>.</summary>
    public string Language { get; init; } = "de";

    /// <summary>When the report was published, as precisely as known; null when unknown.</summary>
    public PartialDate? Published { get; init; }

    /// <summary>The web address it came from, or null.</summary>
    public string? Url { get; init; }

    /// <summary>The headline: the words under <see cref="HeadlineSpan"/>, or those given beside the text; null when there is none.</summary>
    public string? Headline { get; init; }

    /// <summary>Where the headline stands in the text; null when it was given beside the text or is missing.</summary>
    public TextSpan? HeadlineSpan { get; init; }

    /// <summary>The parts of the keyword line (<c>Russland/China/Diplomatie</c>) and notes in brackets above the dateline
    /// (<c>(Zusammenfassung - neu: …)</c>, without the brackets), in the order of the text.</summary>
    public ImmutableArray<TextSpan> Keywords { get; init; } = [];

    /// <summary>The author line above the dateline (<c>Von Anna Muster, dpa</c>), or null.</summary>
    public TextSpan? Byline { get; init; }

    /// <summary>The dateline (<c>MOSKAU (dpa-AFX) -</c>), or null.</summary>
    public Dateline? Dateline { get; init; }

    /// <summary>Desk and author marks at the end (<c>/mau/DP/jha</c>), in the order of the text.</summary>
    public ImmutableArray<TextSpan> Credits { get; init; } = [];

    /// <summary>Paragraphs of the body without dateline and credits, in the order of the text; none is empty.</summary>
    public ImmutableArray<TextSpan> Paragraphs { get; init; } = [];

    /// <summary>Finds the frame of a plain agency report with the built-in agencies; see <see cref="NewsItemParser"/>.</summary>
    /// <param name="text">The report. It is kept as it is.</param>
    /// <param name="metadata">What is known of it beside the text; it goes before what the text says.</param>
    public static NewsItem Parse(string text, NewsItemMetadata? metadata = null) => BuiltInParser.Parse(text, metadata);
}

/// <summary>The place and agency line before the first sentence.</summary>
/// <param name="Span">The whole dateline with its closing dash.</param>
/// <param name="Places">The places, in the order of the text; <c>Berlin/Paris</c> gives two.</param>
/// <param name="Agency">The agency mark (<c>dpa-AFX</c>), or null when the dateline names none.</param>
public sealed record Dateline(TextSpan Span, ImmutableArray<TextSpan> Places, TextSpan? Agency);
