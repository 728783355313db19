using System.Collections.Immutable;
using Depesche.Actors;
using Depesche.Syntax;
using Depesche.Text;

namespace Depesche.Events;

/// <summary>Finds the parties that a noun phrase names: itself, its conjuncts, the owner of a thing, the speaker behind ich and wir.</summary>
internal sealed class PhraseParties(EventLinks links)
{
    /// <summary>Reason of a party that fills its role by saying the sentence.</summary>
    public const string Speaker = "who says it";

    /// <summary>How far a thing leads to its owner: die Politik der Regierung Russlands.</summary>
    private const int MostOwners = 3;

    private static readonly ImmutableArray<Slot> Owners =
        [new(SlotKind.Adjective), new(SlotKind.Genitive), new(SlotKind.Preposition, "von"), new(SlotKind.Possessive),
        new(SlotKind.Preposition, "durch")];

    /// <summary>The parties that a phrase names.</summary>
    public ImmutableArray<EventParty> In(ReportView view, int head)
    {
        var parties = ImmutableArray.CreateBuilder<EventParty>();
        Add(view, parties, head, "");
        return parties.DrainToImmutable();
    }

    /// <summary>Adds the parties of a phrase and its conjuncts.</summary>
    public void Add(ReportView view, ImmutableArray<EventParty>.Builder parties, int head, string reason)
    {
        foreach (var one in view.WithConjuncts(head))
        {
            AddHead(view, parties, one, reason, MostOwners);
        }
    }

    /// <summary>Adds the entities that a head names; a thing that names none stands for its owner (die Pläne der Regierung).</summary>
    private void AddHead(ReportView view, ImmutableArray<EventParty>.Builder parties, int head, string reason, int owners)
    {
        if (view.Actors.MentionAt(head) is >= 0 and var index)
        {
            var mention = view.Actors.Mentions[index];
            foreach (var entity in view.Actors.Expand(mention.Entity))
            {
                AddParty(parties, Party(view.Actors.Entities[entity], mention.Span, reason, head));
            }

            return;
        }

        if (links.Has(EventLink.Speaker, view.Words[head].Lemma))
        {
            AddSpeaker(view, parties, head);
            return;
        }

        if (NameOf(view, head) is >= 0 and var behind)
        {
            AddHead(view, parties, behind, reason, 0);
            return;
        }

        if (owners == 0)
        {
            return;
        }

        var arguments = view.Text.NominalArgumentsOf(head);
        foreach (var slot in Owners)
        {
            var before = parties.Count;
            foreach (var argument in arguments)
            {
                if (ReportView.IsIn(argument, slot))
                {
                    foreach (var owner in view.WithConjuncts(argument.Head))
                    {
                        AddHead(view, parties, owner, $"{reason}, by {view.Text.Form(head)}", owners - 1);
                    }
                }
            }

            if (parties.Count > before)
            {
                return;
            }
        }

        if (MakerOf(view, head) is >= 0 and var maker)
        {
            AddHead(view, parties, maker, $"{reason}, by {view.Text.Form(head)}", owners - 1);
        }
        else if (owners == MostOwners && NameBehind(view, head) is >= 0 and var name)
        {
            AddHead(view, parties, name, reason, 0);
        }
    }

    /// <summary>Adds who says the words around a token (ich, unsere Regierung).</summary>
    public static void AddSpeaker(ReportView view, ImmutableArray<EventParty>.Builder parties, int token)
    {
        var voice = view.Quotations.VoiceAt(token);
        if (!voice.IsEmpty && voice[^1] is { Entity: >= 0 } speaker)
        {
            foreach (var entity in view.Actors.Expand(speaker.Entity))
            {
                AddParty(parties, Party(view.Actors.Entities[entity], speaker.Span, Speaker, speaker.Head));
            }
        }
    }

    /// <summary>The name that follows its kind (die Provinz Kosovo), or -1.</summary>
    private static int NameOf(ReportView view, int head)
    {
        var next = head + 1;
        return next < view.Words.Length && view.Words[next] is { Relation: Relation.Appos or Relation.Flat, Head: var kind } && kind == head &&
            view.Actors.MentionAt(next) is >= 0 and var index && view.Actors.Entities[view.Actors.Mentions[index].Entity].Code.Length > 0
            ? next : -1;
    }

    /// <summary>Who made a thing, told by a participle before it (das von der Regierung vorgelegte Gesetz), or -1.</summary>
    private static int MakerOf(ReportView view, int head)
    {
        foreach (var child in view.Text.ChildrenOf(head))
        {
            if (child > head || view.Words[child].Relation is not (Relation.Amod or Relation.Acl))
            {
                continue;
            }

            foreach (var inner in view.Text.ChildrenOf(child))
            {
                if (view.Actors.MentionAt(inner) >= 0 && view.PrepositionOf(inner) is "von" or "durch")
                {
                    return inner;
                }
            }
        }

        return -1;
    }

    /// <summary>Head of a mention that follows an adjective which the tree takes for a noun (Chinesische Händler), or -1.</summary>
    private static int NameBehind(ReportView view, int head)
    {
        if (head + 1 >= view.Words.Length || view.Words[head].Relation != view.Words[head + 1].Relation ||
            view.Words[head].Head != view.Words[head + 1].Head || view.Actors.MentionAt(head + 1) is not (>= 0 and var index))
        {
            return -1;
        }

        return view.Actors.Mentions[index].Head;
    }

    /// <summary>An entity as a party.</summary>
    public static EventParty Party(Entity entity, TextSpan span, string reason, int head) =>
        new(entity.Index, span, entity.Code, entity.Sector) { Reason = reason, Head = head };

    /// <summary>Adds a party that is not there yet.</summary>
    public static void AddParty(ImmutableArray<EventParty>.Builder parties, EventParty party)
    {
        foreach (var other in parties)
        {
            if (other.Entity == party.Entity && other.Code == party.Code)
            {
                return;
            }
        }

        parties.Add(party);
    }
}
