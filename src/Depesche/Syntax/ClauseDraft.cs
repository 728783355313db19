namespace Depesche.Syntax;

/// <summary>A clause while it is read.</summary>
internal sealed class ClauseDraft(int predicate, ClauseDraft? parent, Relation relation)
{
    public int Predicate { get; } = predicate;

    /// <summary>How it hangs on its parent.</summary>
    public Relation Relation { get; set; } = relation;

    public ClauseDraft? Parent { get; } = parent;

    public ClauseKind Kind { get; set; }

    public string? Conjunction { get; set; }

    /// <summary>The verb group, or null in a verbless clause.</summary>
    public VerbGroup? Verb { get; set; }

    /// <summary>True for an infinitive with zu.</summary>
    public bool HasZu { get; set; }

    /// <summary>True when its grammatical subject is the one acted on.</summary>
    public bool IsSubjectActedOn { get; set; }

    /// <summary>Token of its grammatical subject, own or shared; -1 when it has none.</summary>
    public int Subject { get; set; } = -1;

    /// <summary>True when the subject is an es that stands for nothing or for a clause.</summary>
    public bool HasEmptySubject { get; set; }

    public List<Argument> Arguments { get; } = new(4);

    /// <summary>Its place in the text's clauses, known at the end.</summary>
    public int Index { get; set; }

    public void Add(ArgumentFunction function, int head, string? preposition = null, Case @case = Case.None, bool isShared = false) =>
        Arguments.Add(new Argument(function, head, preposition, @case, isShared));

    /// <summary>Sets the grammatical subject and adds it by what it is to the deed.</summary>
    public void SetSubject(int head, Case @case, bool isShared)
    {
        Subject = head;
        Add(IsSubjectActedOn ? ArgumentFunction.Object : ArgumentFunction.Subject, head, null, @case, isShared);
    }

    /// <summary>The first argument with this function and, unless it is null, this preposition; -1 when there is none.</summary>
    public int Find(ArgumentFunction function, string? preposition = null)
    {
        foreach (var argument in Arguments)
        {
            if (argument.Function == function && (preposition is null || argument.Preposition == preposition))
            {
                return argument.Head;
            }
        }

        return -1;
    }

    public Clause ToClause(ParsedText text, int sentence)
    {
        Arguments.Sort((left, right) => left.Head != right.Head ? left.Head.CompareTo(right.Head) : left.Function.CompareTo(right.Function));
        return new Clause
        {
            Index = Index,
            Kind = Kind,
            Sentence = sentence,
            Predicate = Predicate,
            Verb = Verb,
            Parent = Parent?.Index ?? -1,
            Relation = Relation,
            Conjunction = Conjunction,
            Arguments = [.. Arguments],
        };
    }
}
