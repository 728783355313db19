namespace Depesche.Syntax;

/// <summary>Finds the grammatical subject among a clause's phrases by relation, case and agreement.</summary>
internal static class SubjectFinder
{
    private const int Labelled = 4;
    private const int PassiveObject = 2;
    private const int LoneObject = 1;

    /// <summary>The place of the subject in the list; -1 when there is none.</summary>
    public static int Find(ParsedText text, ClauseDraft draft, List<Phrase> phrases, ClauseLexicon words)
    {
        // An infinitive has none.
        if (draft.HasZu && draft.Verb is { Finite: < 0 })
        {
            return -1;
        }

        var best = Best(text, draft, phrases, words, ScoreByRelation);
        return best >= 0 || draft.HasEmptySubject || draft.Verb is not { Finite: >= 0 } ? best : Best(text, draft, phrases, words, ScoreByNeed);
    }

    private static int Best(ParsedText text, ClauseDraft draft, List<Phrase> phrases, ClauseLexicon words,
        Func<ParsedText, ClauseDraft, Phrase, int> scoreOf)
    {
        var best = -1;
        var bestScore = 0;
        for (var i = 0; i < phrases.Count; i++)
        {
            if (phrases[i].IsReflexive || phrases[i].Preposition is not null)
            {
                continue;
            }

            // A unit of time is the subject only where nothing else can be (drei Tage vergingen).
            var score = scoreOf(text, draft, phrases[i]);
            score = score > 0 && words.IsTimeUnit(text.Form(phrases[i].Head)) ? 1 : score;
            if (score > bestScore)
            {
                (best, bestScore) = (i, score);
            }
        }

        return best;
    }

    /// <summary>A phrase that the tree calls the subject, or another one in the nominative.</summary>
    private static int ScoreByRelation(ParsedText text, ClauseDraft draft, Phrase phrase)
    {
        var isFinite = draft.Verb is { Finite: >= 0 };
        var isLabelled = phrase.Relation is Relation.Nsubj or Relation.NsubjPass or Relation.NsubjOuter;
        if (isLabelled ? isFinite && NounPhrases.ShowsOblique(text, phrase.Head)
            : !(isFinite && phrase.Case == Case.Nom && CanBeSubject(phrase.Relation)))
        {
            return 0;
        }

        var score = (isLabelled ? Labelled : 0) + phrase.Case switch { Case.Nom => 3, Case.None => 2, Case.Acc => 1, _ => -1 };
        if (isFinite)
        {
            score += Agrees(text, phrase.Head, draft.Verb!.Finite) ? 1 : -2;
        }

        return isLabelled ? Math.Max(score, 1) : score >= 4 ? score : 0;
    }

    /// <summary>What must be the subject because nothing else is: the bare object of a passive, or the first bare phrase that agrees.</summary>
    private static int ScoreByNeed(ParsedText text, ClauseDraft draft, Phrase phrase)
    {
        if (!CanBeSubject(phrase.Relation) || NounPhrases.ShowsOblique(text, phrase.Head) || !Agrees(text, phrase.Head, draft.Verb!.Finite))
        {
            return 0;
        }

        return draft.IsSubjectActedOn ? PassiveObject
            : MayShare(text, draft) || phrase.Case == Case.Gen ? 0
            : LoneObject;
    }

    /// <summary>True for a clause that can take its subject from the one before: a conjunct, or one that opens with its verb.</summary>
    private static bool MayShare(ParsedText text, ClauseDraft draft) =>
        draft.Relation == Relation.Conj || (draft.Parent is { Subject: >= 0 } parent && parent.Predicate < draft.Predicate &&
            Conjunctions.OpensWithVerb(text, draft));

    private static bool CanBeSubject(Relation relation) =>
        relation is Relation.Obj or Relation.Iobj or Relation.OblArg or Relation.Dep or Relation.Obl or Relation.Compound or Relation.Nmod;

    private static bool Agrees(ParsedText text, int head, int finite)
    {
        var verb = text.Words[finite].Morph;
        var noun = text.Words[head].Morph;
        if (verb.Number == Number.None || noun.Number == Number.None || verb.Number == noun.Number)
        {
            return true;
        }

        // A list of singulars takes a plural verb.
        foreach (var child in text.ChildrenOf(head))
        {
            if (text.Words[child].Relation == Relation.Conj)
            {
                return verb.Number == Number.Plur;
            }
        }

        return false;
    }
}
