namespace Depesche.Events;

/// <summary>Joins the form, occasion or purpose of an event with the event: "mit einem Streik protestierten sie", "bei Demonstrationen
/// warfen sie Steine", "bei einem Gipfel trafen sie sich" and "sie gingen auf die Straße, um zu protestieren" are one event each.</summary>
internal static class FormJoiner
{
    /// <summary>Events before and after one that are compared with it; those of one sentence are never more.</summary>
    private const int MostCompared = 20;

    public static void Join(ReportView view, List<EventDraft> drafts, EventLinks links)
    {
        for (var i = drafts.Count - 1; i >= 0; i--)
        {
            var form = drafts[i];
            if (EventOf(view, drafts, i, links) is { } told)
            {
                told.Recipients = told.Recipients.IsEmpty
                    ? form.Recipients.RemoveAll(r => told.Actors.Any(a => a.Entity == r.Entity))
                    : told.Recipients;
                told.Trigger = [.. told.Trigger.Union(form.Trigger).Order()];
                drafts.RemoveAt(i);
            }
        }
    }

    private static EventDraft? EventOf(ReportView view, List<EventDraft> drafts, int at, EventLinks links)
    {
        var form = drafts[at];
        if (form.IsNoun)
        {
            return form.Type is EventType.Protest or EventType.Consult && view.PrepositionOf(form.Head) is { } preposition &&
                links.Has(EventLink.Form, preposition)
                ? Nearby(drafts, at, d => IsProtestOf(view, d, form) || IsMeetingAt(d, form)) : null;
        }

        return form is { Type: EventType.Protest, Clause: { Conjunction: { } conjunction } purpose } && links.Has(EventLink.Purpose, conjunction)
            ? Nearby(drafts, at, d => d is { Type: EventType.Protest, IsNoun: false, Clause: { } clause } && clause.Index == purpose.Parent &&
                d.Aux == form.Aux)
            : null;
    }

    private static EventDraft? Nearby(List<EventDraft> drafts, int at, Predicate<EventDraft> fits)
    {
        var first = Math.Max(0, at - MostCompared);
        var found = drafts.FindIndex(first, Math.Min(drafts.Count, at + MostCompared) - first, fits);
        return found < 0 ? null : drafts[found];
    }

    private static bool IsProtestOf(ReportView view, EventDraft protest, EventDraft form) =>
        form.Type == EventType.Protest &&
        protest is { Type: EventType.Protest, IsNoun: false, Clause: { } clause } && protest.Aux == form.Aux && !protest.Actors.IsEmpty &&
        (form.Clause == clause || (form.Clause is { } outer && clause.Parent == outer.Index && ReportView.IsComplement(clause))) &&
        view.Text.Text.SentenceOf(form.Head) == clause.Sentence;

    /// <summary>True for a meeting whose verb tells it too, now or to come; a visit is an event of its own.</summary>
    private static bool IsMeetingAt(EventDraft meeting, EventDraft form) =>
        form is { Type: EventType.Consult, Mode: not "visit", Recipients.IsEmpty: true } &&
        meeting is { IsNoun: false, Frame: { Type: EventType.Consult, Mode: not "visit" } } && meeting.Clause == form.Clause &&
        form.Actors.All(a => meeting.Actors.Any(m => m.Entity == a.Entity));
}
