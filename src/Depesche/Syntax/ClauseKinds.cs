namespace Depesche.Syntax;

/// <summary>Tells what kind of clause it is, by its opening, its verb and how it hangs on its parent.</summary>
internal static class ClauseKinds
{
    public static void Set(ParsedText text, ClauseDraft draft, ClauseLexicon words)
    {
        draft.Conjunction = Conjunctions.Of(text, draft, words);
        if (draft.Relation is Relation.Acl or Relation.AclRelcl && draft.Conjunction is "dass" or "ob" && text.Words[draft.Predicate].Head >= 0 &&
            text.Words[text.Words[draft.Predicate].Head].Pos == UPos.Propn)
        {
            // A name takes no such clause; the verb that the name stands beside does (sagte in Bern, dass …).
            draft.Relation = Relation.Ccomp;
        }

        if (draft.Kind == ClauseKind.Participle)
        {
            return;
        }

        var word = text.Words[draft.Predicate];
        if (draft.Verb is not { } verb)
        {
            draft.Kind = ClauseKind.Verbless;
        }
        else if (verb.Finite < 0)
        {
            draft.Kind = draft.HasZu || VerbForms.Of(text.Words[verb.Main], text.Form(verb.Main)) == VerbForm.Inf ? ClauseKind.Infinitive
                : word.Relation == Relation.Root ? ClauseKind.Main
                : ClauseKind.Participle;
        }
        else if (word.Relation == Relation.Conj && draft.Conjunction is null && draft.Parent is { } first && first.Predicate == word.Head)
        {
            draft.Kind = first.Verb is null ? ClauseKind.Main : first.Kind;
        }
        else if (IsHiddenConjunct(text, draft))
        {
            draft.Kind = draft.Parent!.Kind;
            draft.Relation = Relation.Conj;
        }
        else if (word.Relation is not Relation.Root && Conjunctions.OpensWithRelativePronoun(text, draft))
        {
            draft.Kind = ClauseKind.Relative;
        }
        else if (word.Relation is Relation.Advcl or Relation.Xcomp && draft.Conjunction is null && !Conjunctions.OpensWithVerb(text, draft) &&
            !Conjunctions.OpensWithQuestionWord(text, draft, words))
        {
            // With the verb in second place it is reported speech (…, teilte das Büro mit), not a clause of circumstance.
            draft.Kind = ClauseKind.Main;
            draft.Relation = Relation.Ccomp;
        }
        else
        {
            draft.Kind = draft.Conjunction is not null || word.Relation is Relation.Advcl or Relation.Acl or Relation.AclRelcl ||
                (word.Relation == Relation.Xcomp && Conjunctions.OpensWithVerb(text, draft)) ||
                Conjunctions.OpensWithQuestionWord(text, draft, words)
                    ? ClauseKind.Subordinate
                    : ClauseKind.Main;
        }
    }

    /// <summary>A clause that opens with its verb and has no subject goes on the one before (traf den Gesandten, lobte die Gespräche).</summary>
    private static bool IsHiddenConjunct(ParsedText text, ClauseDraft draft) =>
        draft is { Subject: < 0, HasEmptySubject: false, Conjunction: null, Relation: not (Relation.Root or Relation.Conj) } &&
        draft.Parent is { Subject: >= 0, Verb.Finite: >= 0 } parent && parent.Predicate < draft.Predicate &&
        Conjunctions.OpensWithVerb(text, draft);
}
