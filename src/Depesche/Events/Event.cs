using System.Collections.Immutable;
using Depesche.Quotations;
using Depesche.Text;

namespace Depesche.Events;

/// <summary>The sixteen event types of PLOVER (manual of 2021 and later), in its order from cooperation to conflict.</summary>
public enum EventType : byte
{
    /// <summary>Agree to or promise future cooperation.</summary>
    Agree,
    /// <summary>Meet, visit, talk.</summary>
    Consult,
    /// <summary>Diplomatic cooperation: sign, ratify, recognise, praise.</summary>
    Support,
    /// <summary>Announce a concession, apologise, pardon.</summary>
    Concede,
    /// <summary>Act together materially.</summary>
    Cooperate,
    /// <summary>Give material help.</summary>
    Aid,
    /// <summary>Yield: withdraw, release, cease fire, resign.</summary>
    Retreat,
    /// <summary>Ask for or demand something.</summary>
    Request,
    /// <summary>Criticise, accuse, investigate.</summary>
    Accuse,
    /// <summary>Refuse, veto, cancel.</summary>
    Reject,
    /// <summary>Threaten.</summary>
    Threaten,
    /// <summary>Protest.</summary>
    Protest,
    /// <summary>Reduce relations, impose sanctions, expel, convict.</summary>
    Sanction,
    /// <summary>Move forces short of violence.</summary>
    Mobilize,
    /// <summary>Repress: arrest, ban, seize.</summary>
    Coerce,
    /// <summary>Use violence.</summary>
    Assault,
}

/// <summary>PLOVER's auxiliary modes: how an event stands to what really happened.</summary>
[Flags]
public enum AuxiliaryModes : byte
{
    /// <summary>It happened, or is happening, as told.</summary>
    None = 0,
    /// <summary>It is past and over, told as background.</summary>
    Historical = 1,
    /// <summary>It lies in the future.</summary>
    Future = 2,
    /// <summary>It is possible, conditional or demanded.</summary>
    Hypothetical = 4,
    /// <summary>It did not happen.</summary>
    Negation = 8,
}

/// <summary>PLOVER's quad classes.</summary>
public enum QuadClass : byte
{
    /// <summary>Verbal cooperation.</summary>
    VerbalCooperation = 1,
    /// <summary>Material cooperation.</summary>
    MaterialCooperation = 2,
    /// <summary>Verbal conflict.</summary>
    VerbalConflict = 3,
    /// <summary>Material conflict.</summary>
    MaterialConflict = 4,
}

/// <summary>An actor or recipient of an event.</summary>
/// <param name="Entity">Index of its entity, or -1.</param>
/// <param name="Span">The words in the event's clause that name it.</param>
/// <param name="Code">PLOVER code, empty when unknown.</param>
/// <param name="Sector">PLOVER sector, empty when unknown.</param>
public sealed record EventParty(int Entity, TextSpan Span, string Code, string Sector)
{
    /// <summary>Why it was taken for this role, in a few plain words (<c>subject</c>, <c>place of the dateline</c>).</summary>
    public string Reason { get; init; } = "";

    /// <summary>Token index of the head word, or -1 when it stands outside the text that is parsed.</summary>
    public int Head { get; init; } = -1;
}

/// <summary>One place of a report that tells an event.</summary>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="Trigger">The words that carry the event there.</param>
/// <param name="Voice">On whose word it stands there, outermost first; empty for the reporter.</param>
/// <param name="Quotation">Index of the quotation it stands in, or -1.</param>
public sealed record Evidence(int Sentence, ImmutableArray<TextSpan> Trigger, ImmutableArray<QuotationParty> Voice, int Quotation);

/// <summary>A political event: who did what to whom, when, where, and on whose word.</summary>
public sealed record Event
{
    /// <summary>Index in <see cref="EventLayer.Events"/>; printed as <c>v1</c>, <c>v2</c> … from one.</summary>
    public required int Index { get; init; }

    /// <summary>PLOVER type.</summary>
    public required EventType Type { get; init; }

    /// <summary>PLOVER modes of the type (<c>visit</c>), none or more.</summary>
    public ImmutableArray<string> Mode { get; init; } = [];

    /// <summary>PLOVER contexts (<c>military</c>, <c>diplomatic</c>), none or more, in ordinal order.</summary>
    public ImmutableArray<string> Context { get; init; } = [];

    /// <summary>PLOVER auxiliary modes.</summary>
    public AuxiliaryModes Aux { get; init; }

    /// <summary>Who did it.</summary>
    public ImmutableArray<EventParty> Actors { get; init; } = [];

    /// <summary>To whom.</summary>
    public ImmutableArray<EventParty> Recipients { get; init; } = [];

    /// <summary>When, as EDTF; empty when unknown.</summary>
    public string Date { get; init; } = "";

    /// <summary>How the date was found; empty when there is none.</summary>
    public string DateReason { get; init; } = "";

    /// <summary>Where, as the report names it; empty when unknown.</summary>
    public string Place { get; init; } = "";

    /// <summary>ISO 3166 alpha-3 code of the place's country; empty when unknown.</summary>
    public string PlaceCountry { get; init; } = "";

    /// <summary>How the place was found; empty when there is none.</summary>
    public string PlaceReason { get; init; } = "";

    /// <summary>CAMEO event code with leading zero.</summary>
    public required string Cameo { get; init; }

    /// <summary>Quad class.</summary>
    public required QuadClass Quad { get; init; }

    /// <summary>PLOVER's conflict-cooperation score, -10 to 10.</summary>
    public required double Scale { get; init; }

    /// <summary>Identifier of the frame that read it.</summary>
    public required string Rule { get; init; }

    /// <summary>Every place that tells it, the first in text order first; never empty.</summary>
    public required ImmutableArray<Evidence> Evidence { get; init; }
}

/// <summary>What happened: what <see cref="EventCoder.Code"/> gives.</summary>
/// <param name="Quotations">The layer before.</param>
/// <param name="Events">All events, ordered by their first evidence.</param>
public sealed record EventLayer(QuotationLayer Quotations, ImmutableArray<Event> Events);
