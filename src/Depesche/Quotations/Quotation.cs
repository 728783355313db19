using System.Collections.Immutable;
using Depesche.Text;

namespace Depesche.Quotations;

/// <summary>Types of quotation (Petersen-Frey and Biemann 2024).</summary>
public enum QuotationType : byte
{
    /// <summary>Words given verbatim.</summary>
    Direct,
    /// <summary>Paraphrase with a frame.</summary>
    Indirect,
    /// <summary>No frame, no subjunctive (sollen and the like).</summary>
    FreeIndirect,
    /// <summary>Subjunctive with no frame of its own.</summary>
    IndirectFreeIndirect,
    /// <summary>The whole clause says what somebody demanded, criticised, announced.</summary>
    Reported,
}

/// <summary>Medium of a quotation; the compound values are for frames that fit both.</summary>
public enum QuotationMedium : byte
{
    /// <summary>Speech.</summary>
    Speech,
    /// <summary>Writing.</summary>
    Writing,
    /// <summary>Thought.</summary>
    Thought,
    /// <summary>Speech or writing (SW).</summary>
    SpeechWriting,
    /// <summary>Speech or thought (ST).</summary>
    SpeechThought,
    /// <summary>Thought or writing (TW).</summary>
    ThoughtWriting,
}

/// <summary>A speaker, addressee or intermediate source.</summary>
/// <param name="Span">The words that name it: a noun phrase, a pronoun or <c>demnach</c>.</param>
/// <param name="Head">Token index of the head word.</param>
/// <param name="Entity">Index of its entity, or -1 when it could not be resolved.</param>
/// <param name="Found">How it was found.</param>
public sealed record QuotationParty(TextSpan Span, int Head, int Entity, PartyFinding Found);

/// <summary>Somebody's words in a report.</summary>
public sealed record Quotation
{
    /// <summary>Index in <see cref="QuotationLayer.Quotations"/>; printed as <c>q1</c>, <c>q2</c> … from one.</summary>
    public required int Index { get; init; }

    /// <summary>Type.</summary>
    public required QuotationType Type { get; init; }

    /// <summary>Medium.</summary>
    public QuotationMedium Medium { get; init; }

    /// <summary>How the speaker stands to the words.</summary>
    public ReportingStance Stance { get; init; }

    /// <summary>The quoted words, with their quotation marks; several spans when a frame stands between.</summary>
    public required ImmutableArray<TextSpan> Quote { get; init; }

    /// <summary>Verbatim parts inside quotation marks of a quotation that is not direct, without the marks.</summary>
    public ImmutableArray<TextSpan> Fragments { get; init; } = [];

    /// <summary>Parts inside <see cref="Quote"/> that are the reporter's own, such as a relative clause in the indicative.</summary>
    public ImmutableArray<TextSpan> Asides { get; init; } = [];

    /// <summary>Whose words they are; null when the report does not say.</summary>
    public QuotationParty? Speaker { get; init; }

    /// <summary>The words of saying, with separated prefix and auxiliaries.</summary>
    public ImmutableArray<TextSpan> Cue { get; init; } = [];

    /// <summary>The framing clause or phrase with its commas and colon.</summary>
    public ImmutableArray<TextSpan> Frame { get; init; } = [];

    /// <summary>To whom; null when not said.</summary>
    public QuotationParty? Addressee { get; init; }

    /// <summary>Through whom the words came, outermost first (<c>nach Angaben russischer Medien</c>).</summary>
    public ImmutableArray<QuotationParty> Via { get; init; } = [];

    /// <summary>Through what the words reached the public, with its preposition (<c>in einem Interview</c>, <c>auf X</c>); null when not said.</summary>
    public TextSpan? Channel { get; init; }

    /// <summary>When it was said, as EDTF; empty when not said.</summary>
    public string Date { get; init; } = "";

    /// <summary>Index of the quotation that this one stands in, or -1.</summary>
    public int NestedIn { get; init; } = -1;

    /// <summary>Name of the rule that made it.</summary>
    public required string Rule { get; init; }

    /// <summary>The row of the word or phrase of saying; null when none frames it.</summary>
    public ReportingEntry? Entry { get; init; }
}
