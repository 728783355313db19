using System.Collections.Immutable;
using Depesche.Actors;
using Depesche.Quotations;
using Depesche.Syntax;

namespace Depesche.Events;

/// <summary>A report as the coder looks at it: its layers and what is asked of them again and again.</summary>
internal sealed class ReportView
{
    /// <summary>Conjuncts and complements looked at; no real sentence has more, and an endless one costs no more.</summary>
    private const int MostFollowed = 50;

    /// <summary>Tokens before and after a word that can belong to its event.</summary>
    private const int Nearby = 100;

    private readonly int[] clauseOfPredicate;
    private readonly int[] firstChild;
    private readonly int[] nextSibling;

    public ReportView(QuotationLayer quotations)
    {
        Quotations = quotations;
        Actors = quotations.Times.Actors;
        Text = Actors.Text;
        clauseOfPredicate = new int[Text.Words.Length];
        clauseOfPredicate.AsSpan().Fill(-1);
        firstChild = new int[Text.Clauses.Length];
        nextSibling = new int[Text.Clauses.Length];
        firstChild.AsSpan().Fill(-1);
        nextSibling.AsSpan().Fill(-1);
        for (var i = Text.Clauses.Length - 1; i >= 0; i--)
        {
            var clause = Text.Clauses[i];
            clauseOfPredicate[clause.Predicate] = i;
            if (clause.Parent >= 0 && clause.Parent != i)
            {
                nextSibling[i] = firstChild[clause.Parent];
                firstChild[clause.Parent] = i;
            }
        }
    }

    public QuotationLayer Quotations { get; }

    public ActorLayer Actors { get; }

    public ParsedText Text { get; }

    public ImmutableArray<Word> Words => Text.Words;

    /// <summary>The tokens of the sentence around a word; of an endless sentence only those near it.</summary>
    public (int First, int End) Around(int token)
    {
        var sentence = Text.Text.Sentences[Text.Text.SentenceOf(token)];
        return (Math.Max(sentence.FirstToken, token - Nearby), Math.Min(sentence.EndToken, token + Nearby));
    }

    /// <summary>The clause whose predicate is the token, or null.</summary>
    public Clause? ClauseAt(int predicate) => clauseOfPredicate[predicate] >= 0 ? Text.Clauses[clauseOfPredicate[predicate]] : null;

    /// <summary>The clause around a token, or null.</summary>
    public Clause? ClauseAround(int token) =>
        (uint)Text.ClauseOf(token) < (uint)Text.Clauses.Length ? Text.Clauses[Text.ClauseOf(token)] : null;

    /// <summary>Clauses that are complements of the clause: dass-clauses, infinitives, object and subject clauses.</summary>
    public IEnumerable<Clause> ComplementsOf(Clause? clause)
    {
        if (clause is null)
        {
            yield break;
        }

        var followed = 0;
        for (var i = firstChild[clause.Index]; i >= 0 && followed < MostFollowed; i = nextSibling[i], followed++)
        {
            var child = Text.Clauses[i];
            if (IsComplement(child))
            {
                yield return child;
            }
        }
    }

    /// <summary>Clauses that say what a noun is about: die Forderung, die Truppen abzuziehen.</summary>
    public IEnumerable<Clause> ComplementsOf(int noun)
    {
        var children = Text.ChildrenOf(noun).ToArray();
        foreach (var child in children.Length > MostFollowed ? children[..MostFollowed] : children)
        {
            if (Words[child].Relation is Relation.Acl or Relation.Ccomp or Relation.Xcomp && ClauseAt(child) is
                { Kind: ClauseKind.Infinitive or ClauseKind.Subordinate } clause)
            {
                yield return clause;
            }
        }
    }

    /// <summary>Lemma of the preposition of a noun phrase, or null.</summary>
    public string? PrepositionOf(int head)
    {
        foreach (var child in Text.ChildrenOf(head))
        {
            if (child > head)
            {
                return null;
            }

            if (Words[child].Relation == Relation.Case)
            {
                return Words[child].Lemma;
            }
        }

        return null;
    }

    /// <summary>Nouns of a clause that have no preposition and are neither its subject nor a genitive.</summary>
    public IEnumerable<int> BareNounsOf(Clause clause)
    {
        var (first, end) = Around(clause.Predicate);
        for (var token = first; token < end; token++)
        {
            if (Words[token].Pos is UPos.Noun or UPos.Propn && Text.ClauseOf(token) == clause.Index && IsBareComplement(token, clause))
            {
                yield return token;
            }
        }
    }

    /// <summary>True for a noun phrase without preposition that is neither a genitive of another noun nor the subject.</summary>
    public bool IsBareComplement(int token, Clause clause)
    {
        var word = Words[token];
        if (PrepositionOf(token) is not null || (word.Relation is Relation.Nmod or Relation.NmodPoss && word.Morph.Case == Case.Gen))
        {
            return false;
        }

        foreach (var argument in clause.Arguments)
        {
            if (argument.Head == token && argument.Function == ArgumentFunction.Subject)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Arguments of an event noun, its own first, then the phrases that the tree hangs on its genitive or von-phrase
    /// (der Appell des Papstes an Russland).</summary>
    public ImmutableArray<Argument> NominalArgumentsOf(int noun)
    {
        var own = Text.NominalArgumentsOf(noun);
        var all = own;
        foreach (var argument in own)
        {
            if (argument.Function == ArgumentFunction.Genitive || argument.Preposition == "von")
            {
                foreach (var inner in Text.NominalArgumentsOf(argument.Head))
                {
                    if (inner.Function == ArgumentFunction.Prepositional && inner.Preposition != "von")
                    {
                        all = all.Add(inner);
                    }
                }
            }
        }

        return all;
    }

    /// <summary>The head and its conjuncts.</summary>
    public IEnumerable<int> WithConjuncts(int head)
    {
        yield return head;
        var children = Text.ChildrenOf(head).ToArray();
        var followed = 0;
        foreach (var child in children)
        {
            if (Words[child].Relation == Relation.Conj && followed++ < MostFollowed)
            {
                yield return child;
            }
        }
    }

    /// <summary>True when an argument stands in the slot of the clause or noun.</summary>
    public static bool IsIn(in Argument argument, Slot slot) => slot.Kind switch
    {
        SlotKind.Subject => argument.Function == ArgumentFunction.Subject,
        SlotKind.Object => argument.Function == ArgumentFunction.Object,
        SlotKind.Dative => argument.Function == ArgumentFunction.IndirectObject,
        SlotKind.Genitive => argument.Function == ArgumentFunction.Genitive,
        SlotKind.Predicative => argument.Function == ArgumentFunction.Predicative,
        SlotKind.Adjective => argument.Function == ArgumentFunction.Adjective,
        SlotKind.Possessive => argument.Function == ArgumentFunction.Possessive,
        SlotKind.Preposition => argument.Preposition == slot.Preposition,
        _ => false,
    };

    /// <summary>True for a clause that is a complement of the one it depends on.</summary>
    public static bool IsComplement(Clause clause) =>
        clause.Relation is Relation.Ccomp or Relation.Xcomp or Relation.Csubj or Relation.CsubjPass ||
        (clause.Kind == ClauseKind.Infinitive && clause.Relation is Relation.Advcl && clause.Conjunction is null);
}
