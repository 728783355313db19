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

    /// <summary>True when the sentence tells of an accident, a disaster or an illness.</summary>
    public bool TellsAccident(ReportView view, int token) => Has(view, token, accident);

    /// <summary>True when the sentence, or the one before it in the paragraph, tells of violence and not of an accident.</summary>
    public bool TellsViolence(ReportView view, int token)
    {
        var sentences = view.Text.Text.Sentences;
        var index = view.Text.Text.SentenceOf(token);
        return !Has(view, token, accident) &&
            (Has(view, token, violence) ||
             (index > 0 && sentences[index - 1].Paragraph == sentences[index].Paragraph &&
              Has(view, sentences[index].FirstToken - 1, violence) && !Has(view, sentences[index].FirstToken - 1, accident)));
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
                return HasArgument(view, condition, arguments, words) ||
                    (frame.Kind != FrameKind.Noun && clause is not null && StandsInClause(view, condition, clause, words));
        }
    }

    /// <summary>True when one of the words stands in the clause as the slot wants it, whatever the tree hangs it on: trees often err
    /// about where a phrase belongs, hardly ever about its preposition.</summary>
    private static bool StandsInClause(ReportView view, FrameCondition condition, Clause clause, List<int> words)
    {
        var (first, end) = view.Around(clause.Predicate);
        for (var token = first; token < end; token++)
        {
            if (view.Words[token].Pos is not (UPos.Noun or UPos.Propn) || view.Text.ClauseOf(token) != clause.Index ||
                condition.Words?.Contains(view.Words[token].Lemma) == false)
            {
                continue;
            }

            var preposition = view.PrepositionOf(token);
            foreach (var slot in condition.Slots)
            {
                if (slot.Kind switch
                {
                    SlotKind.Preposition => preposition == slot.Preposition,
                    SlotKind.Object or SlotKind.Dative when condition.Words is not null => view.IsBareComplement(token, clause),
                    SlotKind.Subject when condition.Words is not null => !clause.Arguments.Any(a => a.Function == ArgumentFunction.Subject) &&
                        view.IsBareComplement(token, clause),
                    _ => false,
                })
                {
                    if (!condition.IsNegated && condition.Words is not null)
                    {
                        words.Add(token);
                    }

                    return true;
                }
            }
        }

        return false;
    }

    private static bool HasArgument(ReportView view, FrameCondition condition, ImmutableArray<Argument> arguments, List<int> words)
    {
        foreach (var argument in arguments)
        {
            foreach (var slot in condition.Slots)
            {
                if (!ReportView.IsIn(argument, slot))
                {
                    continue;
                }

                if (condition.Words is null)
                {
                    return true;
                }

                foreach (var head in view.WithConjuncts(argument.Head))
                {
                    if (IsOneOf(view, head, condition.Words))
                    {
                        if (!condition.IsNegated)
                        {
                            words.Add(head);
                        }

                        return true;
                    }
                }
            }
        }

        return false;
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
            view.Actors.Entities[view.Actors.Mentions[mention].Entity].Kind == EntityKind.Country;
    }

    private static bool Has(ReportView view, int near, WordClass words)
    {
        var (first, end) = view.Around(near);
        for (var token = first; token < end; token++)
        {
            if (words.Contains(view.Words[token].Lemma))
            {
                return true;
            }
        }

        return false;
    }
}
