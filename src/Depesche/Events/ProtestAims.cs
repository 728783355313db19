using Depesche.Actors;
using Depesche.Syntax;

namespace Depesche.Events;

/// <summary>Finds whom a protest is against when no phrase of its own names it: the state body in what it is against, in its purpose
/// (um … zu erzwingen) or in the demand raised with it.</summary>
internal sealed class ProtestAims(EventLinks links)
{
    /// <summary>How far a clause leads to the clauses within it.</summary>
    private const int Deepest = 4;

    /// <summary>The first state body in the aim of the protest, or null.</summary>
    /// <param name="view">The report.</param>
    /// <param name="draft">The event.</param>
    /// <param name="isDemand">True for a clause that demands something.</param>
    public EventParty? Of(ReportView view, EventDraft draft, Predicate<Clause> isDemand)
    {
        if (draft is not { Type: EventType.Protest, Recipients.IsEmpty: true, Clause: { } clause } || draft.Actors.IsEmpty)
        {
            return null;
        }

        foreach (var (first, end) in Aims(view, draft, clause, isDemand))
        {
            for (var token = first; token < end; token++)
            {
                if (view.Actors.MentionAt(token) is >= 0 and var index && view.Actors.Mentions[index] is var mention &&
                    view.Actors.Entities[mention.Entity] is var entity && IsStateBody(view, entity, mention.Head) &&
                    draft.Actors.All(a => a.Entity != entity.Index))
                {
                    return PhraseParties.Party(entity, mention.Span, "aim of the protest", mention.Head);
                }
            }
        }

        return null;
    }

    /// <summary>Police and soldiers who clash with protesters are those they act against.</summary>
    public static void PartForces(EventDraft protest)
    {
        if (protest.Recipients.IsEmpty && protest.Actors.Any(IsForce) && !protest.Actors.All(IsForce))
        {
            protest.Recipients = protest.Actors.RemoveAll(a => !IsForce(a));
            protest.Actors = protest.Actors.RemoveAll(IsForce);
        }
    }

    private static bool IsForce(EventParty party) => party.Sector is "COP" or "MIL" or "GOV";

    private IEnumerable<(int First, int End)> Aims(ReportView view, EventDraft draft, Clause clause, Predicate<Clause> isDemand)
    {
        var nouns = view.NounsOf(clause).ToList();
        foreach (var noun in nouns.Where(n => Is(EventLink.Target, n.Preposition)))
        {
            yield return WithDoer(view, noun.Token);
        }

        foreach (var inner in OthersOfSentence(view, clause).Where(c => IsAim(view, draft, clause, c, isDemand)))
        {
            yield return view.Text.SubtreeOf(inner.Predicate);
        }

        foreach (var noun in nouns.Where(n => Is(EventLink.Goal, n.Preposition)))
        {
            yield return view.Text.SubtreeOf(noun.Token);
        }
    }

    /// <summary>The phrase with a durch-phrase right behind it (gegen Übergriffe durch die Polizei), whatever the tree hangs that on.</summary>
    private (int First, int End) WithDoer(ReportView view, int noun)
    {
        var (first, end) = view.Text.SubtreeOf(noun);
        return end + 1 < view.Words.Length && Is(EventLink.Agent, view.Text.Form(end)) && view.Words[end].Head > end
            ? (first, view.Text.SubtreeOf(view.Words[end].Head).End)
            : (first, end);
    }

    private bool IsAim(ReportView view, EventDraft draft, Clause clause, Clause inner, Predicate<Clause> isDemand) =>
        (Is(EventLink.Purpose, inner.Conjunction) && IsWithin(view, clause, inner)) ||
        (inner.Kind == ClauseKind.Relative && draft.Trigger.Contains(view.Words[inner.Predicate].Head)) ||
        ((IsConjunct(inner, clause) || IsConjunct(clause, inner)) && isDemand(inner));

    private bool Is(EventLink link, string? word) => word is not null && links.Has(link, word);

    private static IEnumerable<Clause> OthersOfSentence(ReportView view, Clause clause)
    {
        var all = view.Text.Clauses;
        var first = clause.Index;
        while (first > 0 && all[first - 1].Sentence == clause.Sentence)
        {
            first--;
        }

        for (var i = first; i < all.Length && all[i].Sentence == clause.Sentence; i++)
        {
            if (i != clause.Index)
            {
                yield return all[i];
            }
        }
    }

    private static bool IsConjunct(Clause second, Clause first) => second.Parent == first.Index && second.Relation == Relation.Conj;

    private static bool IsWithin(ReportView view, Clause clause, Clause inner)
    {
        for (var (parent, depth) = (inner.Parent, 0); parent >= 0 && depth < Deepest; (parent, depth) = (view.Text.Clauses[parent].Parent, depth + 1))
        {
            if (parent == clause.Index)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for a state that is not merely the place, and for its government, forces and courts.</summary>
    private bool IsStateBody(ReportView view, Entity entity, int head) =>
        entity.Kind == EntityKind.Country
            ? head >= 0 && !Is(EventLink.Place, view.PrepositionOf(head))
            : entity.Sector is "GOV" or "MIL" or "COP" or "LEG" or "JUD" or "SPY";
}
