using System.Collections.Immutable;
using Depesche.LanguageData;

namespace Depesche.Syntax;

/// <summary>Reads clauses, verb groups and arguments off the trees.</summary>
internal sealed class ClauseBuilder
{
    private readonly ClauseLexicon words;
    private readonly VerbGroupReader verbGroups;
    private readonly ArgumentReader arguments;
    private readonly ArgumentSharing sharing;
    private readonly Participles participles;

    /// <summary>Makes a builder from the verb knowledge in <paramref name="data"/>.</summary>
    /// <exception cref="DataFileException">A line of a data file is wrong.</exception>
    public ClauseBuilder(LanguageFiles data) : this(data, new Lexicon(data))
    {
    }

    /// <summary>Makes a builder that shares a lexicon.</summary>
    /// <exception cref="DataFileException">A line of a data file is wrong.</exception>
    public ClauseBuilder(LanguageFiles data, Lexicon lexicon)
    {
        words = new ClauseLexicon(data);
        participles = new Participles(lexicon);
        verbGroups = new VerbGroupReader(words, lexicon, participles);
        arguments = new ArgumentReader(words);
        sharing = new ArgumentSharing(words);
    }

    /// <summary>Reads all clauses.</summary>
    /// <param name="text">The trees.</param>
    /// <param name="topDown">All tokens, sentence by sentence, each after its head.</param>
    /// <returns>The clauses in the order of their predicates, and the clause of each token.</returns>
    public (ImmutableArray<Clause> Clauses, int[] ClauseOf) Build(ParsedText text, int[] topDown)
    {
        var clauses = ImmutableArray.CreateBuilder<Clause>();
        var clauseOf = new int[text.Words.Length];
        var workspace = new Workspace(text.Words.Length);
        var next = 0;
        for (var i = 0; i < text.Text.Sentences.Length; i++)
        {
            var sentence = text.Text.Sentences[i];
            var first = next;
            while (next < topDown.Length && topDown[next] < sentence.EndToken)
            {
                next++;
            }

            var remembered = text.RememberedAt(i);
            var clausesOfTokens = clauseOf.AsSpan()[sentence.FirstToken..sentence.EndToken];
            if (remembered?.FindingOf<SentenceClauses>(this) is { } known)
            {
                known.AddTo(clauses, clausesOfTokens, sentence.FirstToken, i);
                continue;
            }

            var firstClause = clauses.Count;
            Read(text, i, topDown.AsSpan()[first..next], workspace, clauses);
            for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
            {
                clauseOf[token] = workspace.DraftOf[token]?.Index ?? 0;
            }

            if (remembered is not null)
            {
                var own = new Clause[clauses.Count - firstClause];
                clauses.CopyTo(firstClause, own, 0, own.Length);
                remembered.Keep(this, new SentenceClauses(own, clausesOfTokens, sentence.FirstToken, firstClause));
            }
        }

        return (clauses.DrainToImmutable(), clauseOf);
    }

    private void Read(ParsedText text, int sentence, ReadOnlySpan<int> topDown, Workspace workspace, ImmutableArray<Clause>.Builder clauses)
    {
        var drafts = FindPredicates(text, topDown, workspace);
        foreach (var draft in drafts)
        {
            arguments.Read(text, draft, workspace.IsPredicate);
            ClauseKinds.Set(text, draft, words);
            if (draft.Verb is { } verb && ClauseNegation.IsNegated(text, draft, words))
            {
                draft.Verb = verb with { IsNegated = true };
            }

            sharing.Share(text, draft);
        }

        drafts.Sort((left, right) => left.Predicate.CompareTo(right.Predicate));
        for (var i = 0; i < drafts.Count; i++)
        {
            drafts[i].Index = clauses.Count + i;
        }

        foreach (var draft in drafts)
        {
            clauses.Add(draft.ToClause(text, sentence));
        }
    }

    private List<ClauseDraft> FindPredicates(ParsedText text, ReadOnlySpan<int> topDown, Workspace workspace)
    {
        var drafts = new List<ClauseDraft>();
        var (draftOf, isPredicate, isTaken) = (workspace.DraftOf, workspace.IsPredicate, workspace.IsTaken);
        foreach (var token in topDown)
        {
            var head = text.Words[token].Head;
            var parent = head < 0 ? null : draftOf[head];
            if (isTaken[token] || !Predicates.IsPredicate(text, token, isPredicate, participles))
            {
                draftOf[token] = parent;
                continue;
            }

            var draft = new ClauseDraft(token, parent, text.Words[token].Relation);
            draftOf[token] = draft;
            isPredicate[token] = true;
            drafts.Add(draft);
            if (text.Words[token].Pos == UPos.Adj && !Predicates.HasCopula(text, token) && !Predicates.HasSubject(text, token) &&
                participles.VerbOf(text.Form(token)) is { } verb)
            {
                ReadParticiple(text, draft, verb);
            }
            else
            {
                verbGroups.Read(text, draft, isTaken);
            }
        }

        return drafts;
    }

    private void ReadParticiple(ParsedText text, ClauseDraft draft, string verb)
    {
        var isActedOn = !VerbForms.IsPresentParticiple(text.Form(draft.Predicate)) &&
            (!words.HasSeinPerfect(verb) || HasAgent(text, draft.Predicate));
        draft.Kind = ClauseKind.Participle;
        draft.IsSubjectActedOn = isActedOn;
        draft.Verb = new VerbGroup
        {
            Main = draft.Predicate,
            Lemma = verb,
            Tokens = [draft.Predicate],
            Voice = isActedOn ? Voice.Passive : Voice.Active,
        };
    }

    /// <summary>True when somebody did it to the noun, also with a verb of motion (der vom Militär gestürzte Präsident).</summary>
    private static bool HasAgent(ParsedText text, int participle)
    {
        foreach (var child in text.ChildrenOf(participle))
        {
            if (text.Words[child].Relation == Relation.OblAgent)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What is known of the tokens of a report while its clauses are read.</summary>
    private sealed class Workspace(int tokens)
    {
        /// <summary>The clause of each token.</summary>
        public ClauseDraft?[] DraftOf { get; } = new ClauseDraft?[tokens];

        /// <summary>The tokens that are predicates.</summary>
        public bool[] IsPredicate { get; } = new bool[tokens];

        /// <summary>The tokens that belong to the verb group of another.</summary>
        public bool[] IsTaken { get; } = new bool[tokens];
    }
}
