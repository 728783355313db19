using System.Collections.Immutable;
using Depesche.Syntax;

namespace Depesche.Events;

/// <summary>Finds whom a threat is made to when no phrase names him: who is to do, or not to do, what its condition says (droht mit Streik,
/// falls die Regierung nicht nachgibt).</summary>
internal sealed class ThreatTargets(EventLinks links, PhraseParties phrases)
{
    /// <summary>The subject of the first condition on the threat that is not its maker.</summary>
    public ImmutableArray<EventParty> Of(ReportView view, EventDraft threat)
    {
        if (threat.Clause is not { } clause)
        {
            return [];
        }

        foreach (var condition in view.ClausesUnder(clause))
        {
            if (condition.Conjunction is { } conjunction && links.Has(EventLink.Condition, conjunction))
            {
                foreach (var argument in condition.Arguments)
                {
                    if (argument is { Function: ArgumentFunction.Subject, IsShared: false })
                    {
                        return phrases.In(view, argument.Head).RemoveAll(p => threat.Actors.Any(a => a.Entity == p.Entity));
                    }
                }
            }
        }

        return [];
    }
}
