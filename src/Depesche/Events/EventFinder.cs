using System.Collections.Immutable;
using Depesche.Syntax;

namespace Depesche.Events;

/// <summary>Finds the words that tell events and reads their frames.</summary>
internal sealed class EventFinder(FrameIndex frames, ConditionChecker conditions, PartyFinder parties, EventModality modality,
    PoliticalSectors sectors, PloverOntology ontology, LightVerbs lightVerbs)
{
    /// <summary>Sentences that must tell political events before people without office count as political in the whole report.</summary>
    private const int PoliticalFrom = 2;

    /// <summary>Events in text order of their words.</summary>
    public List<EventDraft> Find(ReportView view)
    {
        var words = new Dictionary<int, EventWord>();
        var modals = new List<EventWord>();
        Collect(view, words, modals);
        if (words.Count == 0 && modals.Count == 0)
        {
            return [];
        }

        var drafts = Resolve(view, words, modals, isPolitical: false);
        if (drafts.Select(d => view.Text.Text.SentenceOf(d.Head)).Distinct().Count() < PoliticalFrom)
        {
            return drafts;
        }

        foreach (var word in words.Values.Concat(modals))
        {
            word.Forget();
        }

        return Resolve(view, words, modals, isPolitical: true);
    }

    private void Collect(ReportView view, Dictionary<int, EventWord> words, List<EventWord> modals)
    {
        foreach (var clause in view.Text.Clauses)
        {
            AddClause(view, clause, words, modals);
        }

        for (var token = 0; token < view.Words.Length; token++)
        {
            var word = view.Words[token];
            if (word.Pos is UPos.Noun or UPos.Propn)
            {
                AddNoun(view, token, words);
            }
            else if (word is { Pos: UPos.Adj or UPos.Verb, Relation: Relation.Amod })
            {
                AddParticiple(view, token, words);
            }
        }
    }

    private List<EventDraft> Resolve(ReportView view, Dictionary<int, EventWord> words, List<EventWord> modals, bool isPolitical)
    {
        var reading = new Pass(isPolitical, words);
        foreach (var word in modals)
        {
            Resolve(view, word, reading);
        }

        foreach (var word in words.Values.OrderBy(w => w.Head))
        {
            Resolve(view, word, reading);
        }

        List<EventDraft> drafts =
            [.. words.Values.Where(w => !w.IsTaken).Concat(modals).Select(w => w.Draft).OfType<EventDraft>().OrderBy(d => d.Head)];
        ViolenceJoiner.Join(view, drafts);
        drafts.RemoveAll(d => d.Actors.IsEmpty && d.Recipients.IsEmpty && d.IsNoun && !IsTold(view, d));
        return drafts;
    }

    /// <summary>True when an event noun without parties is what its clause tells, and not a mere circumstance of something else
    /// (seit Beginn der Proteste).</summary>
    private bool IsTold(ReportView view, EventDraft draft) =>
        view.Words[draft.Head].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Obj or Relation.Root ||
        (draft.Clause is { } clause && lightVerbs.Carries(view, clause, draft.Head));

    private void AddClause(ReportView view, Clause clause, Dictionary<int, EventWord> words, List<EventWord> modals)
    {
        if (clause.Verb is not { } verb)
        {
            return;
        }

        if (verb.Modal is { } modal && !OpensClause(view, clause, verb) && !EventModality.HasPerfectInfinitive(view, verb) && Word(view, clause, frames.OfModal(modal)) is { } demand)
        {
            modals.Add(demand);
        }

        var candidates = verb.IsCopular ? frames.OfAdjective(Predicate(view, clause, verb)) : frames.OfVerb(verb.Lemma);
        if (Word(view, clause, candidates) is { } word)
        {
            words.TryAdd(clause.Predicate, word);
        }
    }

    /// <summary>Lemma of what a copula says of its subject; some trees make it the head, some an argument.</summary>
    private static string Predicate(ReportView view, Clause clause, VerbGroup verb)
    {
        foreach (var argument in clause.Arguments)
        {
            if (argument is { Function: ArgumentFunction.Predicative, Preposition: null })
            {
                return view.Words[argument.Head].Lemma;
            }
        }

        return view.Words[verb.Main].Lemma;
    }

    /// <summary>A finite verb that opens its clause makes it a condition: sollte die Armee angreifen.</summary>
    private static bool OpensClause(ReportView view, Clause clause, VerbGroup verb)
    {
        var (first, _) = view.Around(verb.Main);
        for (var token = verb.Finite - 1; token >= first; token--)
        {
            if (view.Text.ClauseOf(token) == clause.Index && view.Words[token].Pos is not (UPos.Punct or UPos.Cconj))
            {
                return false;
            }
        }

        return true;
    }

    private EventWord? Word(ReportView view, Clause clause, ReadOnlySpan<EventFrame> candidates)
    {
        var fits = Fits(view, candidates, clause.Predicate, clause, clause.Arguments);
        return fits.IsEmpty ? null : new EventWord
        {
            Head = clause.Predicate,
            IsNoun = false,
            Clause = clause,
            Arguments = clause.Arguments,
            Fits = fits,
        };
    }

    private void AddNoun(ReportView view, int token, Dictionary<int, EventWord> words)
    {
        var candidates = frames.OfNoun(view.Words[token].Lemma);
        if (candidates.IsEmpty || words.ContainsKey(token))
        {
            return;
        }

        var clause = view.ClauseAround(token);
        var arguments = WithFollowingPhrase(view, token, clause);
        var fits = Fits(view, candidates, token, clause, arguments);
        if (!fits.IsEmpty)
        {
            words.TryAdd(token, new EventWord { Head = token, IsNoun = true, Clause = clause, Arguments = arguments, Fits = fits });
        }
    }

    /// <summary>A present participle before its noun, which does what it says: demonstrierende Studenten.</summary>
    private void AddParticiple(ReportView view, int token, Dictionary<int, EventWord> words)
    {
        var lemma = view.Words[token].Lemma;
        var candidates = frames.OfVerb(lemma.EndsWith("end", StringComparison.Ordinal) ? lemma[..^1] : lemma);
        if (candidates.IsEmpty || view.Words[token].Head < 0 || words.ContainsKey(token) ||
            !(lemma.EndsWith("end", StringComparison.Ordinal) || view.Text.Form(token).Contains("nd", StringComparison.Ordinal)))
        {
            return;
        }

        ImmutableArray<Argument> arguments = [new Argument(ArgumentFunction.Subject, view.Words[token].Head, null, Case.Nom, true)];
        var fits = Fits(view, candidates, token, null, arguments);
        if (!fits.IsEmpty)
        {
            words.TryAdd(token, new EventWord { Head = token, IsNoun = false, Clause = null, Arguments = arguments, Fits = fits });
        }
    }

    /// <summary>The arguments of a noun, with a phrase right behind it that hangs on the verb: begann einen Angriff auf Kiew.</summary>
    private static ImmutableArray<Argument> WithFollowingPhrase(ReportView view, int noun, Clause? clause)
    {
        var arguments = view.NominalArgumentsOf(noun);
        if (clause is null || clause.Predicate == noun)
        {
            return arguments;
        }

        var end = view.Text.SubtreeOf(noun).End;
        foreach (var argument in clause.Arguments)
        {
            if (argument.Function == ArgumentFunction.Prepositional && argument.Head > noun && view.Text.SubtreeOf(argument.Head).First == end)
            {
                return arguments.Add(argument);
            }
        }

        return arguments;
    }

    private ImmutableArray<FrameFit> Fits(ReportView view, ReadOnlySpan<EventFrame> candidates, int head, Clause? clause,
        ImmutableArray<Argument> arguments)
    {
        if (candidates.IsEmpty)
        {
            return [];
        }

        var fits = ImmutableArray.CreateBuilder<FrameFit>();
        var met = new List<int>();
        foreach (var frame in candidates)
        {
            if (conditions.Holds(view, frame, head, clause, arguments, met))
            {
                fits.Add(new FrameFit(frame, [.. met]));
            }
        }

        return fits.DrainToImmutable();
    }

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
        }
        else if (draft.Recipients.IsEmpty && frame.Type == EventType.Request)
        {
            draft.Recipients = Addressees(view, word, frame);
        }

        word.Content ??= draft;
        if (!sectors.Meets(view, draft, conditions, reading.IsPolitical))
        {
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
        return draft;
    }

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
        foreach (var slot in frame.Content.Groups.SelectMany(g => g))
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

        return null;
    }

    private static IEnumerable<int> ContentHeads(ReportView view, EventWord word, EventFrame frame, Slot slot)
    {
        if (frame.Kind == FrameKind.Modal)
        {
            return [word.Head];
        }

        if (slot.Kind == SlotKind.Clause)
        {
            return (word.IsNoun ? view.ComplementsOf(word.Head) : view.ComplementsOf(word.Clause)).Select(c => c.Predicate);
        }

        var heads = word.Arguments.Where(a => ReportView.IsIn(a, slot)).SelectMany(a => view.WithConjuncts(a.Head));
        return slot.Kind == SlotKind.Object && !word.IsNoun && word.Clause is { } clause ? heads.Concat(view.NounsOf(clause).Where(n => n.IsBare).Select(n => n.Token).ToList()) : heads;
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

        if (outer.Recipients.IsEmpty)
        {
            var others = inner.Actors.RemoveAll(p => outer.Actors.Any(a => a.Entity == p.Entity));
            outer.Recipients = effect is "demand" or "refuse" && !others.IsEmpty ? others
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
                    return PartyFinder.In(view, argument.Head);
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
        var tokens = new SortedSet<int> { word.Head };
        if (!word.IsNoun && word.Clause?.Verb is { } verb)
        {
            tokens.Add(verb.Main);
            if (verb.Prefix >= 0)
            {
                tokens.Add(verb.Prefix);
            }

            if (fit.Frame.Kind == FrameKind.Modal && verb.Finite >= 0)
            {
                tokens.Add(verb.Finite);
            }
        }

        if (fit.Frame.Kind == FrameKind.Phrase)
        {
            tokens.UnionWith(fit.Words);
        }

        return [.. tokens];
    }

    private void ReadModality(ReportView view, EventWord word, EventDraft draft)
    {
        if (draft.Frame.Kind == FrameKind.Modal)
        {
            return;
        }

        var modes = word.IsNoun ? modality.OfNoun(view, word.Head)
            : word.Clause is { } clause ? modality.OfClause(view, clause) : AuxiliaryModes.None;
        if (draft.Frame.Conditions.Any(c => c is { Kind: ConditionKind.Negated, IsNegated: false }))
        {
            modes &= ~AuxiliaryModes.Negation;
        }

        if (modes.HasFlag(AuxiliaryModes.Future))
        {
            var effect = modes.HasFlag(AuxiliaryModes.Negation) ? "future-negated" : "future";
            if (ontology.Reduce(effect, draft.Type, draft.Mode) is { } reduced)
            {
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
    /// <param name="IsPolitical">True when the report is known to tell political events.</param>
    /// <param name="Words">The event words by their token.</param>
    private sealed record Pass(bool IsPolitical, Dictionary<int, EventWord> Words);
}
