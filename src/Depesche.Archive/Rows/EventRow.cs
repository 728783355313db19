using System.Collections.Immutable;
using Depesche.Archive.Export;
using Depesche.Events;
using Depesche.Text;

namespace Depesche.Archive.Rows;

/// <summary>A place of a report that tells an event.</summary>
/// <param name="Sentence">Number of the sentence, from zero.</param>
/// <param name="SentenceSpan">Where the sentence stands.</param>
/// <param name="Trigger">The words that carry the event.</param>
/// <param name="Voice">On whose word it stands, outermost first; empty for the reporter.</param>
/// <param name="Quotation">Number of the quotation of the report that it stands in, from zero; -1 for none.</param>
public sealed record EvidenceRow(int Sentence, TextSpan SentenceSpan, ImmutableArray<TextSpan> Trigger, ImmutableArray<PartyRow> Voice, int Quotation);

/// <summary>An event that a report tells.</summary>
public sealed record EventRow
{
    /// <summary>Number of the event in the archive; the same for all reports that share the text.</summary>
    public required long Id { get; init; }

    /// <summary>The event in this report, as users write it: <c>r12v3</c>.</summary>
    public string Reference => RowText.Id(this);

    /// <summary>The report.</summary>
    public required ReportRow Report { get; init; }

    /// <summary>Number within the report, from zero; printed as <c>v1</c> for the first.</summary>
    public required int Number { get; init; }

    /// <summary>Number of the case: events of all reports about the same act.</summary>
    public required long Case { get; init; }

    /// <summary>PLOVER type.</summary>
    public required EventType Type { get; init; }

    /// <summary>PLOVER modes.</summary>
    public ImmutableArray<string> Mode { get; init; } = [];

    /// <summary>PLOVER contexts.</summary>
    public ImmutableArray<string> Context { get; init; } = [];

    /// <summary>PLOVER auxiliary modes.</summary>
    public AuxiliaryModes Aux { get; init; }

    /// <summary>Who did it.</summary>
    public ImmutableArray<PartyRow> Actors { get; init; } = [];

    /// <summary>To whom.</summary>
    public ImmutableArray<PartyRow> Recipients { get; init; } = [];

    /// <summary>When, as EDTF; empty when unknown.</summary>
    public string Date { get; init; } = "";

    /// <summary>How the date was found; empty when there is none.</summary>
    public string DateReason { get; init; } = "";

    /// <summary>Where, as the report names it; empty when unknown.</summary>
    public string Place { get; init; } = "";

    /// <summary>ISO 3166 alpha-3 code of the place's country; empty when unknown.</summary>
    public string PlaceCountry { get; init; } = "";

    /// <summary>CAMEO code with leading zero.</summary>
    public required string Cameo { get; init; }

    /// <summary>Quad class.</summary>
    public required QuadClass Quad { get; init; }

    /// <summary>PLOVER's score from conflict to cooperation, -10 to 10.</summary>
    public required double Scale { get; init; }

    /// <summary>The frame that read it.</summary>
    public required string Rule { get; init; }

    /// <summary>Every place that tells it, in the order of the text; never empty.</summary>
    public required ImmutableArray<EvidenceRow> Evidence { get; init; }
}
