using Depesche.Syntax;

namespace Depesche.Events;

/// <summary>Finds who did what a passive tells when the tree hangs the phrase elsewhere: the last von- or durch-phrase before the
/// participle that belongs to no noun right before it (ist in der Nähe des Parlaments von der Polizei aufgelöst worden). News writes a
/// genitive, not von and an article, for what belongs to a noun. A further participle has the agent of the first (wurde von Soldaten
/// gefasst und verschleppt).</summary>
internal static class PassiveAgents
{
    /// <summary>Words before the participle that are looked at.</summary>
    private const int Farthest = 12;

    /// <summary>Token of the agent's head, or -1.</summary>
    public static int Of(ReportView view, Clause clause, EventLinks links) =>
        Before(view, clause, links) is >= 0 and var own ? own
            : clause.Relation == Relation.Conj && clause.Parent >= 0 && view.Text.Clauses[clause.Parent] is { Verb.Voice: Voice.Passive } first
                ? SubjectOf(first) is >= 0 and var shared ? shared : Before(view, first, links)
                : -1;

    private static int SubjectOf(Clause clause)
    {
        foreach (var argument in clause.Arguments)
        {
            if (argument.Function == ArgumentFunction.Subject)
            {
                return argument.Head;
            }
        }

        return -1;
    }

    private static int Before(ReportView view, Clause clause, EventLinks links)
    {
        if (clause.Verb is not { Voice: Voice.Passive } verb)
        {
            return -1;
        }

        var (first, _) = view.Around(verb.Main);
        for (var token = verb.Main - 1; token >= Math.Max(first, verb.Main - Farthest) && view.Text.Form(token) is not ","; token--)
        {
            if (view.Actors.MentionAt(token) is >= 0 and var index && view.Actors.Mentions[index].Head is >= 0 and var head &&
                view.Text.ClauseOf(head) == clause.Index && view.PrepositionOf(head) is { } preposition &&
                (links.Has(EventLink.Agent, preposition) ||
                    (links.Has(EventLink.OwnerOrAgent, preposition) && (HasArticle(view, head) || !BelongsToNoun(view, head)))))
            {
                return head;
            }
        }

        return -1;
    }

    private static bool HasArticle(ReportView view, int head)
    {
        foreach (var child in view.Text.ChildrenOf(head))
        {
            if (child < head && view.Words[child] is { Pos: UPos.Det, Lemma: "der" })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when the phrase stands right behind a noun; a name and a time have no owner (am Sonntag von der Polizei).</summary>
    private static bool BelongsToNoun(ReportView view, int head)
    {
        var before = view.Text.SubtreeOf(head).First - 1;
        return before >= 0 && view.Words[before].Pos == UPos.Noun &&
            !view.Quotations.Times.Timexes.Any(t => t.FirstToken <= before && before < t.EndToken);
    }
}
