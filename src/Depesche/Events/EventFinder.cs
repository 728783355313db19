using System.Collections.Immutable;
using Depesche.Actors;
using Depesche.Syntax;

namespace Depesche.Events;

/// <summary>Reads the frames of the words that tell events: parties, content, modality.</summary>
internal sealed class EventFinder(EventWordFinder wordFinder, ConditionChecker conditions, PartyFinder parties, EventModality modality,
    PoliticalSectors sectors, PloverOntology ontology, LightVerbs lightVerbs, EventLinks links, PhraseParties phrases)
{
    /// <summary>Sentences that must tell political events before people without office count as political in the whole report.</summary>
    private const int PoliticalFrom = 2;

    private readonly ProtestAims aims = new(links);
    private readonly ThreatTargets targets = new(links, phrases);

    /// <summary>Events in text order of their words.</summary>
    public List<EventDraft> Find(ReportView view)
    {
        var found = wordFinder.Collect(view);
        var (words, modals) = (found.ByToken, found.Modals);
        if (words.Count == 0 && modals.Count == 0)
        {
            return [];
        }

        var ordered = words.Values.OrderBy(w => w.Head).ToList();
        var reading = new Pass(words);
        var drafts = Resolve(view, ordered, modals, reading);
        if (!reading.DependsOnReport || drafts.Select(d => view.Text.Text.SentenceOf(d.Head)).Distinct().Count() < PoliticalFrom)
        {
            return drafts;
        }

        foreach (var word in ordered.Concat(modals))
        {
            word.Forget();
        }

        view.Trace?.Restart();
        return Resolve(view, ordered, modals, new Pass(words) { IsPolitical = true });
    }

    private List<EventDraft> Resolve(ReportView view, List<EventWord> words, List<EventWord> modals, Pass reading)
    {
        foreach (var word in modals)
        {
            Resolve(view, word, reading);
        }

        foreach (var word in words)
        {
            Resolve(view, word, reading);
        }

        List<EventDraft> drafts =
            [.. words.Where(w => !w.IsTaken).Concat(modals).Select(w => w.Draft).OfType<EventDraft>().OrderBy(d => d.Head)];
        ViolenceJoiner.Join(view, drafts);
        FormJoiner.Join(view, drafts, links);
        MeetingPartners.Fill(drafts);
        drafts.RemoveAll(d => d.Actors.IsEmpty && d.Recipients.IsEmpty && d.IsNoun && !IsTold(view, d));
        return drafts;
    }

    /// <summary>True when an event noun without parties is what its clause tells, and not a mere circumstance of something else
    /// (seit Beginn der Proteste).</summary>
    private bool IsTold(ReportView view, EventDraft draft) =>
        view.Words[draft.Head].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Obj or Relation.Root ||
        (draft.Clause is { } clause && lightVerbs.Carries(view, clause, draft.Head));

    private void Resolve(ReportView view, EventWord word, Pass reading)
    {
        if (word.IsVisited)
        {
            return;
        }

        word.IsVisited = true;
        foreach (var fit in word.Fits)
        {
            if (Read(view, word, fit, reading) is { } draft)
            {
                word.Draft = draft;
                return;
            }
        }
    }

    /// <summary>Reads a frame on a word, or null when it lacks what it needs.</summary>
    private EventDraft? Read(ReportView view, EventWord word, FrameFit fit, Pass reading)
    {
        var frame = fit.Frame;
        var content = frame.Content.IsEmpty ? null : Content(view, word, frame, reading);
        if (frame.Need == FrameNeed.Content && content is null)
        {
            view.Trace?.LacksContent(word, frame);
            return null;
        }

        var arguments = WithPhraseArguments(view, word, fit);
        var actors = parties.Find(view, frame.Actor, word, arguments);
        var recipients = parties.Find(view, frame.Recipient, word, arguments);
        var draft = new EventDraft
        {
            Frame = frame,
            Head = word.Head,
            IsNoun = word.IsNoun,
            Clause = word.Clause,
            Type = frame.Type,
            Mode = frame.Mode,
            Cameo = frame.Cameo,
            Actors = actors,
            Recipients = recipients.RemoveAll(r => actors.Any(a => a.Entity == r.Entity && a.Entity >= 0)),
            Trigger = Trigger(word, fit),
        };
        if (content?.Content is { } inner)
        {
            TakeUp(draft, inner);
            view.Trace?.TookUp(draft, inner);
        }

        if (draft.Recipients.IsEmpty && draft.Type == EventType.Request)
        {
            draft.Recipients = Addressees(view, word, frame);
        }

        if (draft.Type is EventType.Retreat or EventType.Mobilize)
        {
            draft.Recipients = draft.Recipients.RemoveAll(r => IsOwnPlace(view, draft, r));
        }

        if (draft.Type == EventType.Protest)
        {
            ProtestAims.PartForces(draft);
        }

        if (aims.Of(view, draft, clause => IsDemand(clause, reading)) is { } aim)
        {
            draft.Recipients = [aim];
        }

        var need = view.Trace is null ? "" : sectors.ReasonOf(view, draft, conditions);
        word.Content ??= draft;
        if (!sectors.Meets(view, draft, conditions, reading.IsPolitical))
        {
            reading.DependsOnReport |= sectors.Meets(view, draft, conditions, isPoliticalReport: true);
            view.Trace?.LacksParties(view, word, draft, arguments, PoliticalSectors.LackOf(draft));
            return null;
        }

        word.Content = draft;

        if (content is not null && ontology.EffectOf(frame.Type).Length > 0)
        {
            content.IsTaken = !IsActOfAnother(content.Draft, draft);
        }

        foreach (var token in fit.Words)
        {
            if (reading.Words.TryGetValue(token, out var part) && part != content)
            {
                part.IsTaken = true;
            }
        }

        ReadModality(view, word, draft);
        if (draft is { Type: EventType.Threaten, Recipients.IsEmpty: true })
        {
            draft.Recipients = targets.Of(view, draft);
        }

        view.Trace?.Read(view, word, draft, arguments, content, need);
        return draft;
    }

    private static bool IsDemand(Clause clause, Pass reading) =>
        reading.Words.TryGetValue(clause.Predicate, out var word) && word.Fits.Any(f => f.Frame.Type == EventType.Request);

    /// <summary>A place in the actor's own country is not acted on by troops that come or go.</summary>
    private static bool IsOwnPlace(ReportView view, EventDraft draft, EventParty party) =>
        party.Entity >= 0 && party.Code.Length > 0 && view.Actors.Entities[party.Entity].Kind is EntityKind.Place or EntityKind.Country &&
        draft.Actors.Any(a => a.Code == party.Code);

    /// <summary>A demand that somebody else made stays a fact when it is refused or met; it was made to who refuses or meets it.</summary>
    private static bool IsActOfAnother(EventDraft? inner, EventDraft outer)
    {
        if (inner is not { Type: EventType.Request } || inner.Actors.IsEmpty ||
            inner.Actors.Any(a => outer.Actors.Any(o => o.Entity == a.Entity)))
        {
            return false;
        }

        if (inner.Recipients.IsEmpty)
        {
            inner.Recipients = outer.Actors;
        }

        return true;
    }

    /// <summary>The event in the content slot, resolved.</summary>
    private EventWord? Content(ReportView view, EventWord word, EventFrame frame, Pass reading)
    {
        foreach (var group in frame.Content.Groups)
        {
            foreach (var slot in group)
            {
                foreach (var head in ContentHeads(view, word, frame, slot))
                {
                    if (reading.Words.TryGetValue(head, out var content) && content != word)
                    {
                        Resolve(view, content, reading);
                        if (content.Content is not null)
                        {
                            return content;
                        }
                    }
                }
            }
        }

        return null;
    }

    private static List<int> ContentHeads(ReportView view, EventWord word, EventFrame frame, Slot slot)
    {
        if (frame.Kind == FrameKind.Modal)
        {
            return [word.Head];
        }

        var heads = new List<int>();
        if (slot.Kind == SlotKind.Clause)
        {
            foreach (var clause in word.IsNoun ? view.ComplementsOf(word.Head) : view.ComplementsOf(word.Clause))
            {
                heads.Add(clause.Predicate);
            }

            return heads;
        }

        foreach (var argument in word.Arguments)
        {
            if (ReportView.IsIn(argument, slot))
            {
                heads.AddRange(view.WithConjuncts(argument.Head));
            }
        }

        if (slot.Kind == SlotKind.Object && word is { IsNoun: false, Clause: { } own })
        {
            foreach (var noun in view.NounsOf(own))
            {
                if (noun.IsBare)
                {
                    heads.Add(noun.Token);
                }
            }
        }

        return heads;
    }

    /// <summary>Lets an announced, demanded, refused or threatened event shape the one that takes it up.</summary>
    private void TakeUp(EventDraft outer, EventDraft inner)
    {
        var effect = ontology.EffectOf(outer.Type);
        if (effect.Length == 0)
        {
            return;
        }

        if (ontology.Reduce(effect, inner.Type, inner.Mode) is { } reduced)
        {
            outer.Type = reduced.Type;
            outer.Mode = reduced.Mode;
            outer.Cameo = reduced.Cameo;
        }
        else if (effect == "future" && inner.Type is EventType.Threaten or EventType.Reject)
        {
            // Who announces what he will do to others, or will not do, threatens or refuses.
            (outer.Type, outer.Mode, outer.Cameo) = (inner.Type, inner.Mode, inner.Cameo);
        }

        if (outer.Recipients.IsEmpty)
        {
            var others = inner.Actors.RemoveAll(p => outer.Actors.Any(a => a.Entity == p.Entity));
            outer.Recipients = effect == "demand" || (effect == "refuse" && !others.IsEmpty) ? others
                : inner.Recipients.RemoveAll(p => outer.Actors.Any(a => a.Entity == p.Entity));
        }
    }

    /// <summary>Who is to do what a request's clause says: its subject.</summary>
    private ImmutableArray<EventParty> Addressees(ReportView view, EventWord word, EventFrame frame)
    {
        if (frame.Kind == FrameKind.Modal || !frame.Content.Groups.Any(g => g.Any(s => s.Kind == SlotKind.Clause)))
        {
            return [];
        }

        foreach (var clause in word.IsNoun ? view.ComplementsOf(word.Head) : view.ComplementsOf(word.Clause))
        {
            foreach (var argument in clause.Arguments)
            {
                if (argument.Function == ArgumentFunction.Subject && !argument.IsShared)
                {
                    return phrases.In(view, argument.Head);
                }
            }
        }

        return [];
    }

    /// <summary>The arguments of the verb and of the nouns of its phrase: Vorwürfe gegen X erheben.</summary>
    private static ImmutableArray<Argument> WithPhraseArguments(ReportView view, EventWord word, FrameFit fit)
    {
        if (word.IsNoun || fit.Words.IsEmpty)
        {
            return word.Arguments;
        }

        var arguments = word.Arguments.ToBuilder();
        foreach (var token in fit.Words)
        {
            arguments.AddRange(view.NominalArgumentsOf(token));
        }

        return arguments.DrainToImmutable();
    }

    private static ImmutableArray<int> Trigger(EventWord word, FrameFit fit)
    {
        var tokens = new List<int>(4) { word.Head };
        if (!word.IsNoun && word.Clause?.Verb is { } verb)
        {
            Add(verb.Main);
            if (verb.Prefix >= 0)
            {
                Add(verb.Prefix);
            }

            if (fit.Frame.Kind == FrameKind.Modal && verb.Finite >= 0)
            {
                Add(verb.Finite);
            }
        }

        if (fit.Frame.Kind == FrameKind.Phrase)
        {
            foreach (var token in fit.Words)
            {
                Add(token);
            }
        }

        tokens.Sort();
        return [.. tokens];

        void Add(int token)
        {
            if (!tokens.Contains(token))
            {
                tokens.Add(token);
            }
        }
    }

    /// <summary>What is done with a verb that only carries the noun will be done when the verb says so: will den Streik fortsetzen.</summary>
    private AuxiliaryModes CarrierModes(ReportView view, EventWord word) =>
        word.Clause is { } clause && lightVerbs.Carries(view, clause, word.Head)
            ? modality.OfClause(view, clause) & (AuxiliaryModes.Future | AuxiliaryModes.Negation)
            : AuxiliaryModes.None;

    private void ReadModality(ReportView view, EventWord word, EventDraft draft)
    {
        if (draft.Frame.Kind == FrameKind.Modal)
        {
            return;
        }

        var modes = word.IsNoun ? modality.OfNoun(view, word.Head) | CarrierModes(view, word)
            : word.Clause is { } clause ? modality.OfClause(view, clause) : AuxiliaryModes.None;
        if (draft.Frame.Conditions.Any(c => c is { Kind: ConditionKind.Negated, IsNegated: false }))
        {
            modes &= ~AuxiliaryModes.Negation;
        }

        view.Trace?.KeepModes(modes);
        if (modes.HasFlag(AuxiliaryModes.Future))
        {
            var effect = modes.HasFlag(AuxiliaryModes.Negation) ? "future-negated" : "future";
            if (ontology.Reduce(effect, draft.Type, draft.Mode) is { } reduced)
            {
                view.Trace?.Reduced(effect, draft, reduced.Type, reduced.Mode);
                draft.Type = reduced.Type;
                draft.Mode = reduced.Mode;
                draft.Cameo = reduced.Cameo;
                modes &= ~(AuxiliaryModes.Future | AuxiliaryModes.Negation);
            }
            else if (draft.Type is EventType.Reject or EventType.Threaten)
            {
                modes &= ~AuxiliaryModes.Future;
            }
        }

        draft.Aux = modes;
    }

    /// <summary>One reading of a report.</summary>
    /// <param name="words">The event words by their token.</param>
    private sealed class Pass(Dictionary<int, EventWord> words)
    {
        /// <summary>The event words by their token.</summary>
        public Dictionary<int, EventWord> Words { get; } = words;

        /// <summary>True when the report is known to tell political events.</summary>
        public bool IsPolitical { get; init; }

        /// <summary>True when a word was passed over that counts in a political report; else reading it as one gives the same events.</summary>
        public bool DependsOnReport { get; set; }
    }
}
