using Depesche.Syntax;

namespace Depesche.Events;

/// <summary>Joins what violence did to people with the violence that did it: "bei einem Angriff starben zwei Soldaten" is one event.</summary>
internal static class ViolenceJoiner
{
    /// <summary>CAMEO code of violence that is not told more closely: killed, hurt.</summary>
    private const string Unspecific = "180";

    /// <summary>Events before and after one that are compared with it; those of one sentence are never more.</summary>
    private const int MostCompared = 20;

    public static void Join(ReportView view, List<EventDraft> drafts)
    {
        for (var i = drafts.Count - 1; i >= 0; i--)
        {
            var result = drafts[i];
            var first = Math.Max(0, i - MostCompared);
            if (result is { Type: EventType.Assault, Cameo: Unspecific, Clause: { } clause } &&
                drafts.FindIndex(first, Math.Min(drafts.Count, i + MostCompared) - first, d => d != result && (IsCause(view, d, clause) || IsSameResult(view, d, result)) && AgreesWith(d, result)) is >= 0 and var found)
            {
                var cause = drafts[found];
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
        (draft.Clause == clause || (clause.Relation == Relation.AclRelcl && view.Words[clause.Predicate].Head == draft.Head) ||
            IsTakenUp(view, draft, clause));

    /// <summary>True for a noun of violence before a clause that opens with bei and a relative pronoun (Gefechte am Montag, bei denen):
    /// whatever the tree hangs that clause on, people are hurt in violence and not on a day.</summary>
    private static bool IsTakenUp(ReportView view, EventDraft draft, Clause clause)
    {
        if (clause.Kind != ClauseKind.Relative || view.Text.Text.SentenceOf(draft.Head) != clause.Sentence)
        {
            return false;
        }

        var first = view.Text.SubtreeOf(clause.Predicate).First;
        first = view.Text.Form(first) is "," ? first + 1 : first;
        return first > draft.Head && first + 1 < view.Words.Length && view.Text.Form(first) == "bei" &&
            view.Text.Form(first + 1) is "dem" or "der" or "denen";
    }

    /// <summary>Killed and hurt in two conjuncts are one event: wurden drei Menschen getötet und vier verletzt.</summary>
    private static bool IsSameResult(ReportView view, EventDraft first, EventDraft second) =>
        first is { Type: EventType.Assault, Cameo: Unspecific, IsNoun: false } && first.Head < second.Head &&
        view.Words[second.Head] is { Relation: Relation.Conj, Head: var head } && head == first.Head &&
        (second.Recipients.IsEmpty || second.Recipients.All(r => first.Recipients.Any(f => f.Entity == r.Entity)) || second.Actors.IsEmpty);

    private static bool AgreesWith(EventDraft cause, EventDraft result) =>
        cause.Aux == result.Aux && (cause.Actors.IsEmpty || result.Actors.IsEmpty ||
            cause.Actors.Any(a => result.Actors.Any(r => r.Entity == a.Entity || r.Code == a.Code)));
}
