using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Depesche.Syntax;

/// <summary>The clauses of a remembered sentence, counted from its first token and its first clause.</summary>
internal sealed class SentenceClauses
{
    private readonly Clause[] clauses;
    private readonly int[] clauseOf;

    /// <summary>Takes the clauses of a sentence out of those of its report.</summary>
    /// <param name="clauses">The clauses of the sentence.</param>
    /// <param name="clauseOf">The clause of each of its tokens, by its index in the report.</param>
    /// <param name="firstToken">Index of its first token.</param>
    /// <param name="firstClause">Index of its first clause.</param>
    public SentenceClauses(ReadOnlySpan<Clause> clauses, ReadOnlySpan<int> clauseOf, int firstToken, int firstClause)
    {
        this.clauses = new Clause[clauses.Length];
        for (var i = 0; i < clauses.Length; i++)
        {
            this.clauses[i] = Moved(clauses[i], -firstToken, -firstClause, 0);
        }

        this.clauseOf = clauseOf.ToArray();
        Move(this.clauseOf, -firstClause);
    }

    /// <summary>Adds the clauses to those of a report.</summary>
    /// <param name="to">The clauses of the sentences before.</param>
    /// <param name="toClauseOf">Gets the clause of each token of the sentence.</param>
    /// <param name="firstToken">Index of its first token.</param>
    /// <param name="sentence">Index of the sentence.</param>
    public void AddTo(ImmutableArray<Clause>.Builder to, Span<int> toClauseOf, int firstToken, int sentence)
    {
        var firstClause = to.Count;
        foreach (var clause in clauses)
        {
            to.Add(Moved(clause, firstToken, firstClause, sentence));
        }

        clauseOf.CopyTo(toClauseOf);
        Move(toClauseOf, firstClause);
    }

    private static void Move(Span<int> clauseOf, int by)
    {
        foreach (ref var clause in clauseOf)
        {
            clause += by;
        }
    }

    private static Clause Moved(Clause clause, int tokens, int clauses, int sentence) => clause with
    {
        Index = clause.Index + clauses,
        Sentence = sentence,
        Predicate = clause.Predicate + tokens,
        Verb = clause.Verb is { } verb ? Moved(verb, tokens) : null,
        Parent = clause.Parent < 0 ? -1 : clause.Parent + clauses,
        Arguments = Argument.Moved(clause.Arguments, tokens),
    };

    private static VerbGroup Moved(VerbGroup verb, int by)
    {
        var tokens = verb.Tokens.ToArray();
        foreach (ref var token in tokens.AsSpan())
        {
            token += by;
        }

        return verb with
        {
            Main = verb.Main + by,
            Finite = verb.Finite < 0 ? -1 : verb.Finite + by,
            Prefix = verb.Prefix < 0 ? -1 : verb.Prefix + by,
            Tokens = ImmutableCollectionsMarshal.AsImmutableArray(tokens),
        };
    }
}
