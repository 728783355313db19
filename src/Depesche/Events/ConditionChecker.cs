using System.Collections.Immutable;
using Depesche.Actors;
using Depesche.LanguageData;
using Depesche.Syntax;

namespace Depesche.Events;

/// <summary>Checks the conditions of frames and tells which words met them.</summary>
internal sealed class ConditionChecker
{
    private readonly WordClass violence;
    private readonly WordClass accident;

    /// <exception cref="DataFileException">A class is missing.</exception>
    public ConditionChecker(LanguageFiles data)
    {
        violence = WordClass.Named(data, "violence");
        accident = WordClass.Named(data, "accident");
    }

    /// <summary>True when all conditions of the frame hold for the event word. <paramref name="words"/> gets the tokens that met
    /// conditions with words.</summary>
    /// <param name="view">The report.</param>
    /// <param name="frame">The frame.</param>
    /// <param name="head">Token of the event word.</param>
    /// <param name="clause">The clause it is the predicate of, or that holds it.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="words">Tokens that met conditions.</param>
    public bool Holds(ReportView view, EventFrame frame, int head, Clause? clause, ImmutableArray<Argument> arguments, List<int> words)
    {
        words.Clear();
        foreach (var condition in frame.Conditions)
        {
            if (Holds(view, frame, condition, head, clause, arguments, words) == condition.IsNegated)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True when the sentence alone does not tell whether all conditions of the frame hold: those that it can tell do.</summary>
    public bool DependsOnReport(ReportView view, EventFrame frame, int head, Clause? clause, ImmutableArray<Argument> arguments)
    {
        if (!frame.DependsOnReport)
        {
            return false;
        }

        var words = new List<int>();
        foreach (var condition in frame.Conditions)
        {
            if (!condition.DependsOnReport && Holds(view, frame, condition, head, clause, arguments, words) == condition.IsNegated)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>All conditions of the frame, each with the answer and its reason.</summary>
    public ImmutableArray<ConditionCheck> Check(ReportView view, EventFrame frame, int head, Clause? clause, ImmutableArray<Argument> arguments)
    {
        var checks = ImmutableArray.CreateBuilder<ConditionCheck>(frame.Conditions.Length);
        var words = new List<int>();
        foreach (var condition in frame.Conditions)
        {
            words.Clear();
            var holds = Holds(view, frame, condition with { IsNegated = false }, head, clause, arguments, words);
            var token = words is [var met, ..] ? met
                : condition.Kind == ConditionKind.Slot ? FillerOf(view, frame, condition with { Words = null }, clause, arguments) : -1;
            var isMet = holds != condition.IsNegated;
            checks.Add(new ConditionCheck(condition.Text, isMet, token, ConditionReasons.Of(view, condition, isMet, head, token)));
        }

        return checks.MoveToImmutable();
    }

    /// <summary>True when the sentence tells of an accident, a disaster or an illness.</summary>
    public bool TellsAccident(ReportView view, int token) => SignsOf(view, view.Text.Text.SentenceOf(token)).HasFlag(SentenceSigns.Accident);

    /// <summary>True when the sentence, or the one before it in the paragraph, tells of violence and not of an accident.</summary>
    public bool TellsViolence(ReportView view, int token)
    {
        var sentences = view.Text.Text.Sentences;
        var index = view.Text.Text.SentenceOf(token);
        var signs = SignsOf(view, index);
        if ((signs & ~SentenceSigns.Read) == 0 && index > 0 && sentences[index - 1].Paragraph == sentences[index].Paragraph)
        {
            signs = SignsOf(view, index - 1);
        }

        return (signs & (SentenceSigns.Violence | SentenceSigns.Accident)) == SentenceSigns.Violence;
    }

    private SentenceSigns SignsOf(ReportView view, int index)
    {
        ref var signs = ref view.SignsOf(index);
        if (signs == 0)
        {
            signs = SentenceSigns.Read;
            var sentence = view.Text.Text.Sentences[index];
            for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
            {
                if (view.Words[token].Pos is UPos.Noun or UPos.Verb or UPos.Propn)
                {
                    var lemma = view.Words[token].Lemma;
                    signs |= violence.Contains(lemma) ? SentenceSigns.Violence : 0;
                    signs |= accident.Contains(lemma) ? SentenceSigns.Accident : 0;
                }
            }
        }

        return signs;
    }

    private bool Holds(ReportView view, EventFrame frame, FrameCondition condition, int head, Clause? clause,
        ImmutableArray<Argument> arguments, List<int> words)
    {
        switch (condition.Kind)
        {
            case ConditionKind.Reflexive:
                return arguments.Any(a => a.Function == ArgumentFunction.Reflexive);
            case ConditionKind.Negated:
                return clause?.Verb is { IsNegated: true };
            case ConditionKind.Future:
                return clause?.Verb is { } verb && EventModality.IsFuture(view, verb);
            case ConditionKind.Clause:
                return frame.Kind == FrameKind.Noun ? view.ComplementsOf(head).Any()
                    : clause is not null && view.ComplementsOf(clause).Any();
            case ConditionKind.Violence:
                return TellsViolence(view, head);
            case ConditionKind.Quoted:
                return !view.Quotations.VoiceAt(head).IsEmpty;
            case ConditionKind.Word:
                return FindInClause(view, condition.Words!, head, clause, words);
            case ConditionKind.After:
                return view.PrepositionOf(head) is { } preposition && condition.Words!.Contains(preposition);
            case ConditionKind.Attribute:
                return HasAttribute(view, head, condition.Words!);
            default:
                var filler = FillerOf(view, frame, condition, clause, arguments);
                if (filler >= 0 && condition.Words is not null && !condition.IsNegated)
                {
                    words.Add(filler);
                }

                return filler >= 0;
        }
    }

    /// <summary>Token of the first word that stands in the slot of a condition, as one of its words where it names some; -1 when there
    /// is none.</summary>
    private static int FillerOf(ReportView view, EventFrame frame, FrameCondition condition, Clause? clause, ImmutableArray<Argument> arguments) =>
        FindArgument(view, condition, arguments) is >= 0 and var found ? found
            : frame.Kind != FrameKind.Noun && clause is not null ? FindInSlot(view, condition, clause) : -1;

    /// <summary>One of the words that stands in the clause as the slot wants it, whatever the tree hangs it on, or -1: trees often err
    /// about where a phrase belongs, hardly ever about its preposition.</summary>
    private static int FindInSlot(ReportView view, FrameCondition condition, Clause clause)
    {
        foreach (var noun in view.NounsOf(clause))
        {
            if (condition.Words?.Contains(view.Words[noun.Token].Lemma) != false && StandsIn(noun, condition, clause))
            {
                return noun.Token;
            }
        }

        return -1;
    }

    private static bool StandsIn(ReportView.ClauseNoun noun, FrameCondition condition, Clause clause)
    {
        foreach (var slot in condition.Slots)
        {
            if (slot.Kind switch
            {
                SlotKind.Preposition => noun.Preposition == slot.Preposition,
                SlotKind.Object or SlotKind.Dative => noun.IsBare && condition.Words is not null,
                SlotKind.Subject => noun.IsBare && condition.Words is not null && !HasSubject(clause),
                _ => false,
            })
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasSubject(Clause clause)
    {
        foreach (var argument in clause.Arguments)
        {
            if (argument.Function == ArgumentFunction.Subject)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The argument in a slot of the condition that is one of its words, if it names some, or -1.</summary>
    private static int FindArgument(ReportView view, FrameCondition condition, ImmutableArray<Argument> arguments)
    {
        foreach (var argument in arguments)
        {
            foreach (var slot in condition.Slots)
            {
                if (ReportView.IsIn(argument, slot) &&
                    (condition.Words is null ? argument.Head : FindConjunct(view, argument.Head, condition.Words)) is >= 0 and var found)
                {
                    return found;
                }
            }
        }

        return -1;
    }

    /// <summary>The head or that of its conjuncts which is one of the words, or -1.</summary>
    private static int FindConjunct(ReportView view, int head, WordClass words)
    {
        if (IsOneOf(view, head, words))
        {
            return head;
        }

        foreach (var child in view.Text.ChildrenOf(head))
        {
            if (view.Words[child].Relation == Relation.Conj && IsOneOf(view, child, words))
            {
                return child;
            }
        }

        return -1;
    }

    private static bool FindInClause(ReportView view, WordClass words, int head, Clause? clause, List<int> found)
    {
        var (first, end) = view.Around(head);
        for (var token = first; token < end; token++)
        {
            if ((clause is null || IsPartOf(view.ClauseAround(token), clause)) && token != head &&
                (words.Contains(view.Words[token].Lemma) || words.Contains(view.Text.Form(token))))
            {
                found.Add(token);
                return true;
            }
        }

        return false;
    }

    /// <summary>True for the clause itself and for its dass-clauses and infinitives.</summary>
    private static bool IsPartOf(Clause? inner, Clause clause) =>
        inner == clause || (inner is not null && inner.Parent == clause.Index && ReportView.IsComplement(inner));

    private static bool HasAttribute(ReportView view, int noun, WordClass words)
    {
        foreach (var child in view.Text.ChildrenOf(noun))
        {
            if (view.Words[child].Relation == Relation.Amod && words.Contains(view.Words[child].Lemma))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOneOf(ReportView view, int head, WordClass words)
    {
        if (words.Contains(view.Words[head].Lemma))
        {
            return true;
        }

        return words.HasCountries && view.Actors.MentionAt(head) is >= 0 and var mention &&
            view.Actors.Entities[view.Actors.Mentions[mention].Entity].Kind is var kind &&
            (kind == EntityKind.Country || (words.HasPlaces && kind == EntityKind.Place));
    }
}
