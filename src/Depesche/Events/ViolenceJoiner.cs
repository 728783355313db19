using Depesche.Syntax;

namespace Depesche.Events;

/// <summary>Joins what violence did to people with the violence that did it: "bei einem Angriff starben zwei Soldaten" is one event.</summary>
internal static class ViolenceJoiner
{
    /// <summary>CAMEO code of violence that is not told more closely: killed, hurt.</summary>
    private const string Unspecific = "180";

    public static void Join(ReportView view, List<EventDraft> drafts)
    {
        for (var i = drafts.Count - 1; i >= 0; i--)
        {
            var result = drafts[i];
            if (result is { Type: EventType.Assault, Cameo: Unspecific, Clause: { } clause } &&
                drafts.Find(d => d != result && IsCause(view, d, clause) && AgreesWith(d, result)) is { } cause)
            {
                cause.Recipients = cause.Recipients.AddRange(
                    result.Recipients.Where(r => !cause.Recipients.Concat(cause.Actors).Any(o => o.Entity == r.Entity && r.Entity >= 0)));
                cause.Actors = cause.Actors.IsEmpty ? result.Actors : cause.Actors;
                cause.Trigger = [.. cause.Trigger.Union(result.Trigger).Order()];
                drafts.RemoveAt(i);
            }
        }
    }

    /// <summary>True for an event noun of violence in the clause, or one that the relative clause tells about.</summary>
    private static bool IsCause(ReportView view, EventDraft draft, Clause clause) =>
        draft is { Type: EventType.Assault, IsNoun: true, Cameo: not Unspecific } &&
        (draft.Clause == clause || (clause.Relation == Relation.AclRelcl && view.Words[clause.Predicate].Head == draft.Head));

    private static bool AgreesWith(EventDraft cause, EventDraft result) =>
        cause.Aux == result.Aux && (cause.Actors.IsEmpty || result.Actors.IsEmpty ||
            cause.Actors.Any(a => result.Actors.Any(r => r.Entity == a.Entity || r.Code == a.Code)));
}
