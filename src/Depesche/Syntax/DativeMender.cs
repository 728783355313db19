namespace Depesche.Syntax;

/// <summary>Finds the dative object that a tree has labelled as an accusative or hung on the noun before it.</summary>
internal static class DativeMender
{
    public static void Mend(ParsedText text, ClauseDraft draft, ClauseLexicon words)
    {
        if (draft.Verb is not { Voice: Voice.Active } verb)
        {
            return;
        }

        var kind = words.DativeKindOf(verb.Lemma);
        if (draft.Find(ArgumentFunction.IndirectObject) < 0)
        {
            MendLabel(text, draft, kind);
        }

        if (kind == DativeKind.None)
        {
            return;
        }

        var dative = draft.Find(ArgumentFunction.IndirectObject);
        if (dative < 0)
        {
            MendGenitive(text, draft, verb);
        }
        else if (kind == DativeKind.Both && draft.Find(ArgumentFunction.Object) < 0 && FindNext(text, dative) is >= 0 and var thing &&
            text.Words[thing].Pos == UPos.Noun && NounPhrases.CaseOf(text, thing) != Case.Gen)
        {
            // wirft dem Kanzler Untätigkeit vor
            draft.Add(ArgumentFunction.Object, thing, null, Case.Acc);
        }
    }

    /// <summary>Of two objects the one with a dative's article is the dative, or the first where the verb asks for one; the only object
    /// of a verb like helfen is one anyway.</summary>
    private static void MendLabel(ParsedText text, ClauseDraft draft, DativeKind kind)
    {
        var count = 0;
        var first = -1;
        var shown = -1;
        for (var i = 0; i < draft.Arguments.Count; i++)
        {
            var argument = draft.Arguments[i];
            if (argument is { Function: ArgumentFunction.Object, Preposition: null, IsShared: false } && argument.Head != draft.Subject)
            {
                count++;
                first = first < 0 ? i : first;
                shown = shown < 0 && LooksLikeDativePlural(text, argument.Head) ? i : shown;
            }
        }

        var dative = count >= 2 ? (shown >= 0 ? shown : kind == DativeKind.Both ? first : -1)
            : count == 1 && kind == DativeKind.Dative ? first
            : -1;
        if (dative >= 0)
        {
            draft.Arguments[dative] = draft.Arguments[dative] with { Function = ArgumentFunction.IndirectObject, Case = Case.Dat };
        }
    }

    /// <summary>den before a noun in -n: a dative plural, unless it is one of the few weak nouns in the singular.</summary>
    private static bool LooksLikeDativePlural(ParsedText text, int head)
    {
        foreach (var child in text.ChildrenOf(head))
        {
            if (child < head && text.Words[child].Relation == Relation.Det && text.Form(child).Equals("den", StringComparison.OrdinalIgnoreCase))
            {
                return text.Form(head).EndsWith('n');
            }
        }

        return false;
    }

    /// <summary>After the verb of a main clause, or before a verb at the end, a phrase that looks like the genitive of the subject is
    /// the dative object (werfen mehrere Länder der Regierung vor).</summary>
    private static void MendGenitive(ParsedText text, ClauseDraft draft, VerbGroup verb)
    {
        var isBeforeSecondPlace = draft.Subject < verb.Finite && verb.Finite == draft.Predicate && !EndsClause(text, verb.Finite);
        if (verb.Finite >= 0 && draft.Subject >= 0 && !isBeforeSecondPlace && FindNext(text, draft.Subject) is >= 0 and var dative &&
            text.Words[dative].Relation == Relation.Nmod && text.Form(draft.Subject + 1) is "der")
        {
            draft.Add(ArgumentFunction.IndirectObject, dative, null, Case.Dat);
        }
    }

    /// <summary>The phrase without preposition that hangs on a noun and follows it at once; -1 when there is none.</summary>
    private static int FindNext(ParsedText text, int noun)
    {
        foreach (var child in text.ChildrenOf(noun))
        {
            if (child > noun && text.Words[child].Relation is Relation.Nmod or Relation.Appos &&
                NounPhrases.PrepositionOf(text, child) is null && NounPhrases.StartOf(text, child) == noun + 1)
            {
                return child;
            }
        }

        return -1;
    }

    private static bool EndsClause(ParsedText text, int token) => token + 1 >= text.Words.Length || text.Words[token + 1].Pos == UPos.Punct;
}
