using Depesche.Actors;
using Depesche.Quotations;

namespace Depesche.Readings;

/// <summary>The names that docs/reading.schema.json gives the values of enumerations.</summary>
public static class ReadingNames
{
    /// <summary>The name of a kind of entity.</summary>
    public static string Of(EntityKind kind) => kind switch
    {
        EntityKind.Person => "person",
        EntityKind.Organisation => "organisation",
        EntityKind.Country => "country",
        EntityKind.Place => "place",
        _ => "group",
    };

    /// <summary>The name of a form of mention.</summary>
    public static string Of(MentionForm form) => form switch
    {
        MentionForm.Name => "name",
        MentionForm.Office => "office",
        MentionForm.Nominal => "nominal",
        MentionForm.Pronoun => "pronoun",
        _ => "metonym",
    };

    /// <summary>The name of a type of quotation.</summary>
    public static string Of(QuotationType type) => type switch
    {
        QuotationType.Direct => "direct",
        QuotationType.Indirect => "indirect",
        QuotationType.FreeIndirect => "free-indirect",
        QuotationType.IndirectFreeIndirect => "indirect-free-indirect",
        _ => "reported",
    };

    /// <summary>The name of a medium.</summary>
    public static string Of(QuotationMedium medium) => medium switch
    {
        QuotationMedium.Speech => "speech",
        QuotationMedium.Writing => "writing",
        QuotationMedium.Thought => "thought",
        QuotationMedium.SpeechWriting => "speech or writing",
        QuotationMedium.SpeechThought => "speech or thought",
        _ => "thought or writing",
    };

    /// <summary>The name of a stance.</summary>
    public static string Of(ReportingStance stance) => stance.ToString().ToLowerInvariant();

    /// <summary>The name of a way of finding a party.</summary>
    public static string Of(PartyFinding found) => found switch
    {
        PartyFinding.Subject => "subject",
        PartyFinding.SharedSubject => "shared-subject",
        PartyFinding.BesideVerb => "beside-verb",
        PartyFinding.Origin => "origin",
        PartyFinding.Phrase => "phrase",
        PartyFinding.Owner => "owner",
        PartyFinding.Anaphor => "anaphor",
        PartyFinding.BeforeColon => "before-colon",
        PartyFinding.Carried => "carried",
        _ => "spoken-to",
    };
}
