using System.Collections.Immutable;
using Depesche.Archive.Export;
using Depesche.Quotations;
using Depesche.Text;

namespace Depesche.Archive.Rows;

/// <summary>A quotation that a report holds.</summary>
public sealed record QuotationRow
{
    /// <summary>Number of the quotation in the archive; the same for all reports that share the text.</summary>
    public required long Id { get; init; }

    /// <summary>The quotation in this report, as users write it: <c>r12q1</c>.</summary>
    public string Reference => RowText.Id(this);

    /// <summary>The report.</summary>
    public required ReportRow Report { get; init; }

    /// <summary>Number within the report, from zero; printed as <c>q1</c> for the first.</summary>
    public required int Number { get; init; }

    /// <summary>Type.</summary>
    public required QuotationType Type { get; init; }

    /// <summary>Medium.</summary>
    public required QuotationMedium Medium { get; init; }

    /// <summary>How the speaker stands to the words.</summary>
    public required ReportingStance Stance { get; init; }

    /// <summary>The quoted words with their quotation marks.</summary>
    public required ImmutableArray<TextSpan> Quote { get; init; }

    /// <summary>Verbatim parts of a quotation that is not direct, without their marks.</summary>
    public ImmutableArray<TextSpan> Fragments { get; init; } = [];

    /// <summary>Whose words; null when the report does not say.</summary>
    public PartyRow? Speaker { get; init; }

    /// <summary>The words of saying.</summary>
    public ImmutableArray<TextSpan> Cue { get; init; } = [];

    /// <summary>The framing clause or phrase.</summary>
    public ImmutableArray<TextSpan> Frame { get; init; } = [];

    /// <summary>To whom; null when not said.</summary>
    public PartyRow? Addressee { get; init; }

    /// <summary>Through whom the words came, outermost first.</summary>
    public ImmutableArray<PartyRow> Via { get; init; } = [];

    /// <summary>When it was said, as EDTF; empty when not said.</summary>
    public string Date { get; init; } = "";

    /// <summary>Number of the quotation of the report that this one stands in, from zero; -1 for none.</summary>
    public int NestedIn { get; init; } = -1;

    /// <summary>The rule that made it.</summary>
    public required string Rule { get; init; }
}
