using System.Collections.Immutable;
using Depesche.Syntax;

namespace Depesche.Events;

/// <summary>Finds the words that may tell events, with the frames whose conditions hold.</summary>
internal sealed class EventWordFinder(FrameIndex frames, ConditionChecker conditions)
{
    /// <summary>All predicates and event nouns.</summary>
    public EventWords Collect(ReportView view)
    {
        var words = new EventWords();
        var clauses = view.Text.Clauses;
        var nextClause = 0;
        for (var i = 0; i < view.Text.Text.Sentences.Length; i++)
        {
            var sentence = view.Text.Text.Sentences[i];
            var firstClause = nextClause;
            while (nextClause < clauses.Length && clauses[nextClause].Sentence == i)
            {
                nextClause++;
            }

            // A trace is told of all that is tried, so nothing may be passed over.
            var remembered = view.Trace is null ? view.Text.RememberedAt(i) : null;
            if (remembered?.FindingOf<SentenceEventWords>(this) is { } known)
            {
                known.AddTo(words, view, sentence.FirstToken);
                continue;
            }

            var firstModal = words.Modals.Count;
            words.AreOfSentence = remembered is not null;
            foreach (var clause in clauses.AsSpan()[firstClause..nextClause])
            {
                AddClause(view, clause, words);
            }

            for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
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

            if (words.AreOfSentence)
            {
                remembered!.Keep(this, new SentenceEventWords(words, firstModal, sentence));
            }
        }

        return words;
    }

    private void AddClause(ReportView view, Clause clause, EventWords words)
    {
        if (clause.Verb is not { } verb)
        {
            return;
        }

        if (verb.Modal is { } modal && clause.Kind != ClauseKind.Relative && !OpensClause(view, clause, verb) && !EventModality.HasPerfectInfinitive(view, verb) && Word(view, clause, frames.OfModal(modal), words) is { } demand)
        {
            words.Modals.Add(demand);
        }

        var candidates = verb.IsCopular ? frames.OfAdjective(view.Words[PredicateOf(clause, verb)].Lemma) : frames.OfVerb(verb.Lemma);
        if (Word(view, clause, candidates, words) is { } word)
        {
            words.ByToken.TryAdd(clause.Predicate, word);
        }
    }

    /// <summary>Token of what a copula says of its subject; some trees make it the head, some an argument.</summary>
    public static int PredicateOf(Clause clause, VerbGroup verb)
    {
        foreach (var argument in clause.Arguments)
        {
            if (argument is { Function: ArgumentFunction.Predicative, Preposition: null })
            {
                return argument.Head;
            }
        }

        return verb.Main;
    }

    /// <summary>A finite verb that opens its clause makes it a condition: sollte die Armee angreifen. Behind a clause of its own it does
    /// not open it: sobald gewählt sei, müsse sie abziehen.</summary>
    private static bool OpensClause(ReportView view, Clause clause, VerbGroup verb)
    {
        var (first, _) = view.Around(verb.Main);
        for (var token = verb.Finite - 1; token >= first; token--)
        {
            if (view.Words[token].Pos is not (UPos.Punct or UPos.Cconj) && view.ClauseAround(token) is { } around &&
                (around == clause || (around.Parent == clause.Index && around.Conjunction is not null)))
            {
                return false;
            }
        }

        return true;
    }

    private EventWord? Word(ReportView view, Clause clause, ReadOnlySpan<EventFrame> candidates, EventWords words)
    {
        var fits = Fits(view, candidates, clause.Predicate, clause, clause.Arguments, words);
        return fits.IsEmpty ? null : new EventWord
        {
            Head = clause.Predicate,
            IsNoun = false,
            Clause = clause,
            Arguments = clause.Arguments,
            Fits = fits,
        };
    }

    private void AddNoun(ReportView view, int token, EventWords words)
    {
        var candidates = frames.OfNoun(view.Words[token].Lemma);
        if (candidates.IsEmpty || words.ByToken.ContainsKey(token))
        {
            return;
        }

        var clause = view.ClauseAround(token);
        var arguments = WithFollowingPhrase(view, token, clause);
        var fits = Fits(view, candidates, token, clause, arguments, words);
        if (!fits.IsEmpty)
        {
            words.ByToken.TryAdd(token, new EventWord { Head = token, IsNoun = true, Clause = clause, Arguments = arguments, Fits = fits });
        }
    }

    /// <summary>A present participle before its noun, which does what it says: demonstrierende Studenten.</summary>
    private void AddParticiple(ReportView view, int token, EventWords words)
    {
        var lemma = view.Words[token].Lemma;
        var candidates = frames.OfVerb(lemma.EndsWith("end", StringComparison.Ordinal) ? lemma[..^1] : lemma);
        if (candidates.IsEmpty || view.Words[token].Head < 0 || words.ByToken.ContainsKey(token) ||
            !(lemma.EndsWith("end", StringComparison.Ordinal) || view.Text.Form(token).Contains("nd", StringComparison.Ordinal)))
        {
            return;
        }

        ImmutableArray<Argument> arguments = [new Argument(ArgumentFunction.Subject, view.Words[token].Head, null, Case.Nom, true)];
        var fits = Fits(view, candidates, token, null, arguments, words);
        if (!fits.IsEmpty)
        {
            words.ByToken.TryAdd(token, new EventWord { Head = token, IsNoun = false, Clause = null, Arguments = arguments, Fits = fits });
        }
    }

    /// <summary>The arguments of a noun, with a phrase right behind it that hangs on the verb or on a noun before: begann einen Angriff
    /// auf Kiew, eine Reihe von Angriffen auf Kiew.</summary>
    private static ImmutableArray<Argument> WithFollowingPhrase(ReportView view, int noun, Clause? clause)
    {
        var arguments = view.NominalArgumentsOf(noun);
        var next = noun + 1;
        if (next < view.Words.Length && view.Words[next] is { Relation: Relation.Case, Head: var behind, Lemma: var preposition } && behind > next &&
            !arguments.Any(a => a.Head == behind))
        {
            return arguments.Add(new Argument(ArgumentFunction.Prepositional, behind, preposition, view.Words[behind].Morph.Case, false));
        }

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
        ImmutableArray<Argument> arguments, EventWords words)
    {
        if (candidates.IsEmpty)
        {
            return [];
        }

        var fits = ImmutableArray.CreateBuilder<FrameFit>();
        var met = new List<int>();
        foreach (var frame in candidates)
        {
            words.AreOfSentence = words.AreOfSentence && !conditions.DependsOnReport(view, frame, head, clause, arguments);
            if (conditions.Holds(view, frame, head, clause, arguments, met))
            {
                fits.Add(new FrameFit(frame, [.. met]));
            }

            view.Trace?.Tried(frame, head, conditions.Check(view, frame, head, clause, arguments));
        }

        return fits.DrainToImmutable();
    }
}
