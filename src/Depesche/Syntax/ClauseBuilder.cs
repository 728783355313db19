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
    /// <param name="topDown">All tokens, each after its head.</param>
    /// <returns>The clauses in the order of their predicates, and the clause of each token.</returns>
    public (ImmutableArray<Clause> Clauses, int[] ClauseOf) Build(ParsedText text, int[] topDown)
    {
        var draftOf = new ClauseDraft?[text.Words.Length];
        var isPredicate = new bool[text.Words.Length];
        var drafts = FindPredicates(text, topDown, draftOf, isPredicate);
        foreach (var draft in drafts)
        {
            arguments.Read(text, draft, isPredicate);
            ClauseKinds.Set(text, draft, words);
            if (draft.Verb is { } verb && ClauseNegation.IsNegated(text, draft, words))
            {
                draft.Verb = verb with { IsNegated = true };
            }

            sharing.Share(text, draft);
        }

        return Finish(text, drafts, draftOf);
    }

    private List<ClauseDraft> FindPredicates(ParsedText text, int[] topDown, ClauseDraft?[] draftOf, bool[] isPredicate)
    {
        var drafts = new List<ClauseDraft>();
        var isTaken = new bool[text.Words.Length];
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

    private static (ImmutableArray<Clause> Clauses, int[] ClauseOf) Finish(ParsedText text, List<ClauseDraft> drafts, ClauseDraft?[] draftOf)
    {
        drafts.Sort((left, right) => left.Predicate.CompareTo(right.Predicate));
        for (var i = 0; i < drafts.Count; i++)
        {
            drafts[i].Index = i;
        }

        var clauses = ImmutableArray.CreateBuilder<Clause>(drafts.Count);
        var sentence = 0;
        foreach (var draft in drafts)
        {
            while (sentence + 1 < text.Text.Sentences.Length && text.Text.Sentences[sentence + 1].FirstToken <= draft.Predicate)
            {
                sentence++;
            }

            clauses.Add(draft.ToClause(text, sentence));
        }

        return (clauses.ToImmutable(), Array.ConvertAll(draftOf, d => d?.Index ?? 0));
    }
}
