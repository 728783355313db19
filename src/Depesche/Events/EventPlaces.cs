using System.Collections.Immutable;
using Depesche.Actors;
using Depesche.Syntax;

namespace Depesche.Events;

/// <summary>Finds where an event happened. Only what happened has a place; a statement has none.</summary>
internal static class EventPlaces
{
    /// <summary>How many sentences back "dort" may point.</summary>
    private const int SentencesBack = 2;

    private static bool IsLocal(string? preposition) => preposition is "in" or "bei" or "nahe" or "vor" or "auf" or "an" or "aus" or "nach";

    private static bool HappensSomewhere(EventType type) => type is EventType.Consult or EventType.Cooperate or EventType.Retreat or
        EventType.Protest or EventType.Mobilize or EventType.Coerce or EventType.Assault;

    /// <summary>Place, code of its country and how it was found; empty when unknown.</summary>
    public static (string Place, string Country, string Reason) Of(ReportView view, EventDraft draft, EventLinks links)
    {
        if (!HappensSomewhere(draft.Type))
        {
            return ("", "", "");
        }

        if (InClause(view, draft) is { } entity)
        {
            return (entity.Name, entity.Code, "phrase in the clause");
        }

        if (NamedBefore(view, draft, links) is { } there)
        {
            return (there.Name, there.Code, "place named before");
        }

        return draft.Type == EventType.Consult && view.DatelinePlace is { } dateline && view.Actors.Entities[dateline.Entity] is var place
            ? (place.Name, place.Code, "dateline, where talks are told from")
            : ("", "", "");
    }

    /// <summary>The place that the event noun's own phrases or its clause name.</summary>
    private static Entity? InClause(ReportView view, EventDraft draft) =>
        (draft.IsNoun ? Find(view, view.Text.NominalArgumentsOf(draft.Head)) : null) ??
        (draft.Clause is { } clause ? Find(view, clause.Arguments) : null);

    /// <summary>The place last named before the clause when the clause points back to it: dort.</summary>
    private static Entity? NamedBefore(ReportView view, EventDraft draft, EventLinks links)
    {
        if (draft.Clause is not { } clause || !PointsBack(view, clause, links))
        {
            return null;
        }

        var first = view.Text.Text.SentenceOf(draft.Head) - SentencesBack;
        for (var i = MentionsBefore(view, clause.Predicate) - 1; i >= 0; i--)
        {
            var mention = view.Actors.Mentions[i];
            if (mention.Head >= 0 && view.Text.Text.SentenceOf(mention.Head) < first)
            {
                return null;
            }

            if (mention.Head >= 0 && mention.Head < clause.Predicate &&
                view.Actors.Entities[mention.Entity] is { Kind: EntityKind.Place or EntityKind.Country } entity && IsLocal(view.PrepositionOf(mention.Head)))
            {
                return entity;
            }
        }

        return null;
    }

    // How many mentions begin before a token (binary search; mentions stand in the order of the text).
    private static int MentionsBefore(ReportView view, int token)
    {
        var start = view.Text.Text.Tokens[token].Span.Start;
        int low = 0, high = view.Actors.Mentions.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (view.Actors.Mentions[middle].Span.Start < start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private static bool PointsBack(ReportView view, Clause clause, EventLinks links)
    {
        foreach (var child in view.Text.ChildrenOf(clause.Predicate))
        {
            if (links.Has(EventLink.There, view.Words[child].Lemma))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A meeting in the country of one side is a visit: that side is the host and recipient.</summary>
    public static (ImmutableArray<EventParty> Actors, ImmutableArray<EventParty> Recipients, bool IsVisit) HostApart(ReportView view, EventDraft draft)
    {
        if (draft is { Type: EventType.Consult, Mode: "", Recipients.IsEmpty: true, Actors.Length: > 1 } &&
            InClause(view, draft)?.Code is { Length: > 0 } country &&
            draft.Actors.Any(a => a.Code == country) && draft.Actors.Any(a => a.Code != country))
        {
            return (draft.Actors.RemoveAll(a => a.Code == country), draft.Actors.RemoveAll(a => a.Code != country), true);
        }

        return (draft.Actors, draft.Recipients, false);
    }

    /// <summary>The country where an event word's sentence, or else the report's dateline, places it, as a party.</summary>
    public static EventParty? PartyAround(ReportView view, EventWord word)
    {
        if (word.Clause is { } clause && FindMention(view, clause.Arguments) is { } mention)
        {
            return PhraseParties.Party(view.Actors.Entities[mention.Entity], mention.Span, "place of the sentence", mention.Head);
        }

        return view.DatelinePlace is { } place
            ? new EventParty(place.Entity, place.Span, view.Actors.Entities[place.Entity].Code, "GOV") { Reason = "place of the dateline" }
            : null;
    }

    private static Entity? Find(ReportView view, ImmutableArray<Argument> arguments) =>
        FindMention(view, arguments) is { } mention ? view.Actors.Entities[mention.Entity] : null;

    private static Mention? FindMention(ReportView view, ImmutableArray<Argument> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Function == ArgumentFunction.Prepositional && IsLocal(argument.Preposition) &&
                view.Actors.MentionAt(argument.Head) is >= 0 and var index)
            {
                var mention = view.Actors.Mentions[index];
                if (view.Actors.Entities[mention.Entity].Kind is EntityKind.Place or EntityKind.Country)
                {
                    return mention;
                }
            }
        }

        return null;
    }
}
