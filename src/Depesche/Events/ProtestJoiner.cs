namespace Depesche.Events;

/// <summary>Joins the form of a protest with the protest: "mit einem Streik protestierten sie" and "bei Demonstrationen warfen sie
/// Steine" are one event each.</summary>
internal static class ProtestJoiner
{
    public static void Join(ReportView view, List<EventDraft> drafts)
    {
        for (var i = drafts.Count - 1; i >= 0; i--)
        {
            var form = drafts[i];
            if (form is { Type: EventType.Protest, IsNoun: true } && view.PrepositionOf(form.Head) is "mit" or "bei" or "in" or "auf" &&
                drafts.Find(d => IsProtestOf(view, d, form)) is { } protest)
            {
                protest.Recipients = protest.Recipients.IsEmpty
                    ? form.Recipients.RemoveAll(r => protest.Actors.Any(a => a.Entity == r.Entity))
                    : protest.Recipients;
                protest.Trigger = [.. protest.Trigger.Union(form.Trigger).Order()];
                drafts.RemoveAt(i);
            }
        }
    }

    private static bool IsProtestOf(ReportView view, EventDraft protest, EventDraft form) =>
        protest is { Type: EventType.Protest, IsNoun: false, Clause: { } clause } && protest.Aux == form.Aux && !protest.Actors.IsEmpty &&
        (form.Clause == clause || (form.Clause is { } outer && clause.Parent == outer.Index && ReportView.IsComplement(clause))) &&
        view.Text.Text.SentenceOf(form.Head) == clause.Sentence;
}
