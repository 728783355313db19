using System.Collections.Immutable;
using Depesche.Syntax;

namespace Depesche.Events;

/// <summary>Finds who fills the roles of a frame.</summary>
internal sealed class PartyFinder(LightVerbs lightVerbs, EventLinks links, PhraseParties phrases)
{
    private static readonly ImmutableArray<Slot> Doers =
    [
        new(SlotKind.Preposition, "durch"), new(SlotKind.Light), new(SlotKind.Genitive), new(SlotKind.Preposition, "von"),
        new(SlotKind.Possessive), new(SlotKind.Adjective),
    ];

    private static readonly ImmutableArray<Slot> Agents = [new(SlotKind.Preposition, "durch"), new(SlotKind.Light), new(SlotKind.Adjective)];

    private static readonly ImmutableArray<Slot> Patients =
        [new(SlotKind.Genitive), new(SlotKind.Preposition, "von"), new(SlotKind.Possessive)];

    /// <summary>The parties in a role.</summary>
    /// <param name="view">The report.</param>
    /// <param name="role">The slots of the role.</param>
    /// <param name="word">The event word.</param>
    /// <param name="arguments">Its arguments and those of the words of its phrase.</param>
    public ImmutableArray<EventParty> Find(ReportView view, RoleSlots role, EventWord word, ImmutableArray<Argument> arguments)
    {
        if (role.IsEmpty)
        {
            return [];
        }

        var parties = ImmutableArray.CreateBuilder<EventParty>();
        foreach (var group in role.Groups)
        {
            AddFirst(view, parties, group, word, arguments);
        }

        return parties.DrainToImmutable();
    }

    private void AddFirst(ReportView view, ImmutableArray<EventParty>.Builder parties, ImmutableArray<Slot> alternatives,
        EventWord word, ImmutableArray<Argument> arguments)
    {
        foreach (var slot in alternatives)
        {
            var before = parties.Count;
            Add(view, parties, slot, word, arguments);
            if (parties.Count > before)
            {
                return;
            }
        }
    }

    private void Add(ReportView view, ImmutableArray<EventParty>.Builder parties, Slot slot, EventWord word, ImmutableArray<Argument> arguments)
    {
        switch (slot.Kind)
        {
            case SlotKind.Doer:
                AddFirst(view, parties, Doers, word, arguments);
                break;
            case SlotKind.Front:
                foreach (var argument in arguments)
                {
                    if (argument.Function == ArgumentFunction.Genitive && argument.Head < word.Head)
                    {
                        phrases.Add(view, parties, argument.Head, "genitive before the noun");
                    }
                }

                break;
            case SlotKind.By:
                AddFirst(view, parties, Agents, word, arguments);
                break;
            case SlotKind.Of:
                AddFirst(view, parties, Patients, word, arguments);
                break;
            case SlotKind.Light:
                AddCarriers(view, parties, word);

                break;
            case SlotKind.Near:
                if (word.Clause is { } around && HangsOn(view, word.Head, around))
                {
                    AddSubjects(view, parties, around, word.Head, "subject of the clause around it");
                }

                break;
            case SlotKind.Attending:
                if (word.Clause is { } said && view.PrepositionOf(word.Head) is { } occasion && links.Has(EventLink.Occasion, occasion) &&
                    HangsOn(view, word.Head, said))
                {
                    AddSubjects(view, parties, said, word.Head, "who speaks or acts there");
                }

                break;
            case SlotKind.NearObject:
                if (word.Clause is { } deed && HangsOn(view, word.Head, deed))
                {
                    AddFilled(view, parties, deed, ArgumentFunction.Object, word.Head, "object of the clause around it");
                }

                break;
            case SlotKind.Speaker:
                PhraseParties.AddSpeaker(view, parties, word.Head);
                break;
            case SlotKind.Place:
                if (EventPlaces.PartyAround(view, word) is { } host)
                {
                    PhraseParties.AddParty(parties, host);
                }

                break;
            case SlotKind.Clause or SlotKind.Partner:
                break;
            default:
                AddArguments(view, parties, slot, word, arguments);
                break;
        }
    }

    /// <summary>The subject of the light verb beside the noun, or of one in a participle or relative clause on it (die von der Regierung
    /// verhängte Ausgangssperre, der Streik, den sie ausrief).</summary>
    private void AddCarriers(ReportView view, ImmutableArray<EventParty>.Builder parties, EventWord word)
    {
        if (word.Clause is { } carrier && lightVerbs.Carries(view, carrier, word.Head))
        {
            AddSubjects(view, parties, carrier, word.Head, "subject of the verb beside it");
        }

        foreach (var child in view.Text.ChildrenOf(word.Head))
        {
            if (view.ClauseAt(child) is { Kind: ClauseKind.Participle or ClauseKind.Relative } clause && lightVerbs.Carries(view, clause, word.Head))
            {
                AddSubjects(view, parties, clause, word.Head, "subject of the verb that modifies it");
            }
        }
    }

    private void AddArguments(ReportView view, ImmutableArray<EventParty>.Builder parties, Slot slot, EventWord word,
        ImmutableArray<Argument> arguments)
    {
        if (slot.Kind == SlotKind.Possessive && word is { IsNoun: true, Clause: { } own } && SubjectAhead(view, own, word.Head, arguments) is { } ahead)
        {
            phrases.Add(view, parties, ahead, "subject that the possessive points to");
            return;
        }

        var before = parties.Count;
        var hasNamed = slot.Kind == SlotKind.Preposition && arguments.Any(a => ReportView.IsIn(a, slot) && view.Actors.MentionAt(a.Head) >= 0);
        foreach (var argument in arguments)
        {
            if (ReportView.IsIn(argument, slot) && (!hasNamed || view.Actors.MentionAt(argument.Head) >= 0))
            {
                phrases.Add(view, parties, argument.Head, ReasonOf(argument));
            }
        }

        if (parties.Count > before || word.IsNoun)
        {
            return;
        }

        if (slot is { Kind: SlotKind.Preposition, Preposition: { } preposition } && links.Has(EventLink.Verbal, preposition) && word.Clause is { } around)
        {
            AddFromClause(view, parties, around, preposition);
        }

        if (slot.Kind == SlotKind.Subject && word.Clause?.Verb is { Voice: Voice.Active } && SubjectBeside(view, word.Head) is >= 0 and var beside)
        {
            phrases.Add(view, parties, beside, "subject");
            return;
        }

        if (slot.Kind == SlotKind.Subject && word.Clause is { } passive && PassiveAgents.Of(view, passive, links) is >= 0 and var agent)
        {
            phrases.Add(view, parties, agent, "phrase before the participle");
            return;
        }

        foreach (var argument in word.Arguments)
        {
            if (slot.Kind == SlotKind.Preposition && parties.Count == before &&
                argument.Function is ArgumentFunction.Object or ArgumentFunction.IndirectObject or ArgumentFunction.Subject)
            {
                AddPhrasesOf(view, parties, argument.Head, slot);
            }
            else if (slot.Kind == SlotKind.Object && argument.Function == ArgumentFunction.IndirectObject &&
                view.Actors.MentionAt(argument.Head) >= 0)
            {
                phrases.Add(view, parties, argument.Head, "dative read as object");
            }
            else if (slot.Kind == SlotKind.Dative && argument.Function is ArgumentFunction.Object or ArgumentFunction.Genitive &&
                view.Actors.MentionAt(argument.Head) >= 0)
            {
                phrases.Add(view, parties, argument.Head, "object read as dative");
            }
        }
    }

    /// <summary>The first name in the clause with the preposition, whatever the tree hangs it on.</summary>
    private void AddFromClause(ReportView view, ImmutableArray<EventParty>.Builder parties, Clause clause, string preposition)
    {
        foreach (var noun in view.NounsOf(clause))
        {
            if (noun.Preposition == preposition && view.Actors.MentionAt(noun.Token) >= 0)
            {
                phrases.Add(view, parties, noun.Token, $"{preposition}-phrase in the clause");
                return;
            }
        }
    }

    /// <summary>A second subject that the tree gives the verb, which names somebody where the first does not (Mehr Geld verlangen die
    /// Bauern), or -1.</summary>
    private static int SubjectBeside(ReportView view, int predicate)
    {
        foreach (var child in view.Text.ChildrenOf(predicate))
        {
            if (view.Words[child].Relation == Relation.Nsubj && view.Actors.MentionAt(child) >= 0)
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>A possessive before the subject of its clause points ahead to it: in seinem Krieg … versucht Russland. Null when there
    /// is no such subject or its gender and number do not fit.</summary>
    private static int? SubjectAhead(ReportView view, Clause clause, int noun, ImmutableArray<Argument> arguments)
    {
        foreach (var possessive in arguments)
        {
            if (possessive.Function != ArgumentFunction.Possessive)
            {
                continue;
            }

            var isHers = view.Text.Form(possessive.Head).StartsWith("ihr", StringComparison.OrdinalIgnoreCase);
            foreach (var argument in clause.Arguments)
            {
                var morph = view.Words[argument.Head].Morph;
                if (argument.Function == ArgumentFunction.Subject && argument.Head > noun && view.Actors.MentionAt(argument.Head) >= 0 &&
                    (isHers ? morph.Number == Number.Plur || morph.Gender is Gender.Fem or Gender.None
                        : morph.Number != Number.Plur && morph.Gender != Gender.Fem))
                {
                    return argument.Head;
                }
            }
        }

        return null;
    }

    /// <summary>Parties of a phrase that the tree hangs on the object or subject though it belongs to the verb: liefert Panzer an die Ukraine.</summary>
    private void AddPhrasesOf(ReportView view, ImmutableArray<EventParty>.Builder parties, int noun, Slot slot)
    {
        foreach (var argument in view.NominalArgumentsOf(noun))
        {
            if (ReportView.IsIn(argument, slot))
            {
                phrases.Add(view, parties, argument.Head, ReasonOf(argument));
            }
        }
    }

    private void AddSubjects(ReportView view, ImmutableArray<EventParty>.Builder parties, Clause clause, int noun, string reason) =>
        AddFilled(view, parties, clause, ArgumentFunction.Subject, noun, reason);

    private void AddFilled(ReportView view, ImmutableArray<EventParty>.Builder parties, Clause clause, ArgumentFunction function, int noun,
        string reason)
    {
        foreach (var argument in clause.Arguments)
        {
            if (argument.Function == function && argument.Head != noun && !IsUnder(view, noun, argument.Head))
            {
                phrases.Add(view, parties, argument.Head, reason);
            }
        }
    }

    /// <summary>True when the noun's phrase belongs to the clause itself and not to another noun in it.</summary>
    private static bool HangsOn(ReportView view, int noun, Clause clause)
    {
        var head = view.Words[noun].Relation == Relation.Conj ? view.Words[view.Words[noun].Head].Head : view.Words[noun].Head;
        return head < 0 || view.Words[head].Pos is not (UPos.Noun or UPos.Propn) || head == clause.Predicate;
    }

    private static bool IsUnder(ReportView view, int token, int head)
    {
        var (first, end) = view.Text.SubtreeOf(head);
        return token >= first && token < end;
    }

    private static string ReasonOf(in Argument argument) => argument.Function == ArgumentFunction.Prepositional
        ? $"{argument.Preposition}-phrase"
        : argument.IsShared ? $"shared {Name(argument.Function)}" : Name(argument.Function);

    private static string Name(ArgumentFunction function) => function switch
    {
        ArgumentFunction.Subject => "subject",
        ArgumentFunction.Object => "object",
        ArgumentFunction.IndirectObject => "dative",
        ArgumentFunction.Genitive => "genitive",
        ArgumentFunction.Possessive => "possessive",
        ArgumentFunction.Adjective => "adjective",
        _ => "argument",
    };
}
