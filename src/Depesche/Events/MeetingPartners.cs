using System.Collections.Immutable;

namespace Depesche.Events;

/// <summary>Fills the slot <c>partner</c>: two sides that met speak of each other when one names no other partner (die Zusammenarbeit,
/// mit Ihnen).</summary>
internal static class MeetingPartners
{
    /// <summary>Gives each event that lacks a recipient and may have a partner the other side of the last meeting told before.</summary>
    public static void Fill(List<EventDraft> drafts)
    {
        ImmutableArray<EventParty> sides = [];
        foreach (var draft in drafts)
        {
            if (draft.Type == EventType.Consult && draft.Actors.Concat(draft.Recipients).Select(p => p.Code).Distinct().Count() > 1)
            {
                sides = [.. draft.Actors, .. draft.Recipients];
            }
            else if (draft.Recipients.IsEmpty && draft.Actors.Length == 1 && MayHavePartner(draft) &&
                sides.Any(s => s.Code == draft.Actors[0].Code))
            {
                draft.Recipients = [.. sides.Where(s => s.Code != draft.Actors[0].Code).Select(s => s with { Reason = "other side of the meeting" })];
            }
        }
    }

    private static bool MayHavePartner(EventDraft draft)
    {
        foreach (var group in draft.Frame.Recipient.Groups)
        {
            foreach (var slot in group)
            {
                if (slot.Kind == SlotKind.Partner)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
