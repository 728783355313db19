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
    private readonly List<ClauseNoun> nouns = [];
    private int nounsClause = -1;
    private ulong[]?[]? contexts;
    private SentenceSigns[]? signs;

    public ReportView(QuotationLayer quotations)
    {
        Quotations = quotations;
        Actors = quotations.Times.Actors;
        Text = Actors.Text;
        DatelinePlace = Actors.Mentions.FirstOrDefault(m => m.Head < 0);
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

    /// <summary>The first place of the dateline; null without one.</summary>
    public Mention? DatelinePlace { get; }

    /// <summary>Keeps what is tried, when somebody asks why; else null.</summary>
    public FrameTrace? Trace { get; init; }

    public ActorLayer Actors { get; }

    public ParsedText Text { get; }

    public ImmutableArray<Word> Words => Text.Words;

    /// <summary>The tokens of the sentence around a word; of an endless sentence only those near it.</summary>
    public (int First, int End) Around(int token)
    {
        var sentence = Text.Text.Sentences[Text.Text.SentenceOf(token)];
        return (Math.Max(sentence.FirstToken, token - Nearby), Math.Min(sentence.EndToken, token + Nearby));
    }

    /// <summary>The contexts of the words of a sentence as bits; null while they were not looked up.</summary>
    public ref ulong[]? ContextsOf(int sentence) => ref (contexts ??= new ulong[]?[Text.Text.Sentences.Length])[sentence];

    /// <summary>What the words of a sentence tell of; none while they were not read.</summary>
    public ref SentenceSigns SignsOf(int sentence) => ref (signs ??= new SentenceSigns[Text.Text.Sentences.Length])[sentence];

    /// <summary>The clause whose predicate is the token, or null.</summary>
    public Clause? ClauseAt(int predicate) => clauseOfPredicate[predicate] >= 0 ? Text.Clauses[clauseOfPredicate[predicate]] : null;

    /// <summary>The clause around a token, or null.</summary>
    public Clause? ClauseAround(int token) =>
        (uint)Text.ClauseOf(token) < (uint)Text.Clauses.Length ? Text.Clauses[Text.ClauseOf(token)] : null;

    /// <summary>Clauses that are complements of the clause: dass-clauses, infinitives, object and subject clauses.</summary>
    public IEnumerable<Clause> ComplementsOf(Clause? clause) => clause is null ? [] : ClausesUnder(clause).Where(IsComplement);

    /// <summary>Clauses that depend on the clause.</summary>
    public IEnumerable<Clause> ClausesUnder(Clause clause)
    {
        var followed = 0;
        for (var i = firstChild[clause.Index]; i >= 0 && followed < MostFollowed; i = nextSibling[i], followed++)
        {
            yield return Text.Clauses[i];
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

    /// <summary>The nouns of a clause, whatever the tree hangs them on.</summary>
    public List<ClauseNoun> NounsOf(Clause clause)
    {
        if (nounsClause == clause.Index)
        {
            return nouns;
        }

        nounsClause = clause.Index;
        nouns.Clear();
        var (first, end) = Around(clause.Predicate);
        for (var token = first; token < end; token++)
        {
            if (Words[token].Pos is UPos.Noun or UPos.Propn && Text.ClauseOf(token) == clause.Index)
            {
                var preposition = PrepositionOf(token);
                nouns.Add(new ClauseNoun(token, preposition, preposition is null && IsBareComplement(token, clause)));
            }
        }

        return nouns;
    }

    /// <summary>True for a noun phrase that is neither a genitive of another noun nor the subject.</summary>
    private bool IsBareComplement(int token, Clause clause)
    {
        var word = Words[token];
        if (word.Relation is Relation.Nmod or Relation.NmodPoss && word.Morph.Case == Case.Gen)
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
    public List<int> WithConjuncts(int head)
    {
        var heads = new List<int>(1) { head };
        foreach (var child in Text.ChildrenOf(head))
        {
            if (Words[child].Relation == Relation.Conj && heads.Count < MostFollowed)
            {
                heads.Add(child);
            }
        }

        return heads;
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

    /// <summary>A noun of a clause.</summary>
    /// <param name="Token">Its token.</param>
    /// <param name="Preposition">Lemma of its preposition, or null.</param>
    /// <param name="IsBare">True when it has none and is neither subject nor genitive.</param>
    public readonly record struct ClauseNoun(int Token, string? Preposition, bool IsBare);
}

/// <summary>What the words of a sentence tell of.</summary>
[Flags]
internal enum SentenceSigns : byte
{
    /// <summary>The words were read.</summary>
    Read = 1,
    /// <summary>Violence.</summary>
    Violence = 2,
    /// <summary>An accident, a disaster or an illness.</summary>
    Accident = 4,
}
