namespace Depesche.Syntax;

/// <summary>Reads how a clause opens.</summary>
internal static class Conjunctions
{
    /// <summary>The lemma of the subordinating conjunction, or null. The old spelling daß is given as dass.</summary>
    public static string? Of(ParsedText text, ClauseDraft draft, ClauseLexicon words)
    {
        foreach (var child in text.ChildrenOf(draft.Predicate))
        {
            var word = text.Words[child];
            var kind = words.OpenerKindOf(word.Lemma);
            var opens = word.Pos == UPos.Sconj ||
                (word.Relation == Relation.Mark && word.Pos is UPos.Adp or UPos.Cconj or UPos.Adv) ||
                (draft.HasZu && kind == OpenerKind.Infinitive && word.Relation is Relation.Case or Relation.Cc);
            if (opens && child < draft.Predicate && word.Lemma != "zu" && kind != OpenerKind.Coordinating)
            {
                return word.Lemma == "daß" ? "dass" : word.Lemma;
            }
        }

        var first = text.SubtreeOf(draft.Predicate).First;
        return draft.HasZu && first < draft.Predicate && words.OpenerKindOf(text.Words[first].Lemma) == OpenerKind.Infinitive
            ? text.Words[first].Lemma
            : null;
    }

    /// <summary>True when the verb comes first, as in a condition without wenn (sollte die Nato Truppen entsenden).</summary>
    public static bool OpensWithVerb(ParsedText text, ClauseDraft draft)
    {
        var first = text.SubtreeOf(draft.Predicate).First;
        while (first < draft.Predicate && text.Words[first].Pos == UPos.Punct)
        {
            first++;
        }

        return draft.Verb!.Finite == first;
    }

    /// <summary>True when the first argument is a relative pronoun, or holds one (deren Regierung).</summary>
    public static bool OpensWithRelativePronoun(ParsedText text, ClauseDraft draft)
    {
        if (text.Words[draft.Predicate].Head is not (>= 0 and var head) ||
            text.Words[head].Pos is not (UPos.Noun or UPos.Propn or UPos.Pron or UPos.Det or UPos.Num or UPos.X))
        {
            return false;
        }

        foreach (var child in text.ChildrenOf(draft.Predicate))
        {
            var first = text.SubtreeOf(child).First;
            if (child > draft.Predicate)
            {
                return false;
            }

            for (var i = first; i <= child && i < first + 3; i++)
            {
                if (ArgumentSharing.IsRelativePronoun(text.Words[i]))
                {
                    return true;
                }
            }

            if (text.Words[child].Relation is not (Relation.Punct or Relation.Cc or Relation.Advmod))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>True when the clause opens with a question word (was, wie, warum).</summary>
    public static bool OpensWithQuestionWord(ParsedText text, ClauseDraft draft, ClauseLexicon words)
    {
        var relation = text.Words[draft.Predicate].Relation;
        if (relation is not (Relation.Ccomp or Relation.Csubj or Relation.CsubjPass or Relation.Xcomp or Relation.Obj))
        {
            return false;
        }

        var (i, _) = text.SubtreeOf(draft.Predicate);
        while (i < draft.Predicate && text.Words[i].Pos is UPos.Punct or UPos.Adp or UPos.Cconj)
        {
            i++;
        }

        return text.Words[i].Morph.PronType is PronType.Int or PronType.IntRel ||
            words.OpenerKindOf(text.Words[i].Lemma) == OpenerKind.Interrogative;
    }
}
