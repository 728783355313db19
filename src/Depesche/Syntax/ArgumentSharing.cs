namespace Depesche.Syntax;

/// <summary>Gives clauses the arguments that stand elsewhere: what a relative pronoun stands for, the subject of an infinitive or
/// participle, and what conjuncts have in common. Clauses come with their parents first.</summary>
internal sealed class ArgumentSharing(ClauseLexicon words)
{
    public void Share(ParsedText text, ClauseDraft draft)
    {
        if (draft.Kind == ClauseKind.Relative)
        {
            ResolveRelativePronoun(text, draft);
        }

        var word = text.Words[draft.Predicate];
        if (draft.Relation == Relation.Conj && draft.Parent is { } first && (word.Relation != Relation.Conj || first.Predicate == word.Head))
        {
            ShareWithConjunct(text, draft, first);
        }
        else if (draft.Kind == ClauseKind.Participle)
        {
            ShareWithModified(text, draft);
        }
        else if (draft.Kind == ClauseKind.Infinitive && draft.Subject < 0)
        {
            ShareWithController(text, draft);
        }
    }

    /// <summary>Index in the arguments of the clause's relative pronoun; -1 when there is none.</summary>
    public static int RelativePronounIn(ParsedText text, ClauseDraft draft)
    {
        for (var i = 0; i < draft.Arguments.Count; i++)
        {
            if (IsRelativePronoun(text.Words[draft.Arguments[i].Head]))
            {
                return i;
            }
        }

        return -1;
    }

    public static bool IsRelativePronoun(in Word word) =>
        word.Pos == UPos.Pron && (word.Morph.PronType is PronType.DemRel or PronType.Rel or PronType.IntRel || word.Lemma is "der" or "welcher");

    private static void ResolveRelativePronoun(ParsedText text, ClauseDraft draft)
    {
        var antecedent = text.Words[draft.Predicate].Head;
        var at = RelativePronounIn(text, draft);
        if (at < 0 || antecedent < 0 || VerbForms.IsVerbal(text.Words[antecedent]))
        {
            return;
        }

        var pronoun = draft.Arguments[at];
        antecedent = Agreeing(text, antecedent, pronoun.Head);
        draft.Arguments[at] = pronoun with { Head = antecedent, IsShared = true };
        if (draft.Subject == pronoun.Head)
        {
            draft.Subject = antecedent;
        }
    }

    /// <summary>What the tree says the relative clause is about, or, where number or gender speak against it, the nearest noun before the
    /// pronoun that agrees.</summary>
    private static int Agreeing(ParsedText text, int antecedent, int pronoun)
    {
        if (!Disagree(text.Words[antecedent].Morph, text.Words[pronoun].Morph))
        {
            return antecedent;
        }

        for (var i = pronoun - 1; i > antecedent; i--)
        {
            if (NounPhrases.IsNominal(text, i) && text.Words[i].Pos is UPos.Noun or UPos.Propn && !Disagree(text.Words[i].Morph, text.Words[pronoun].Morph))
            {
                return i;
            }
        }

        return antecedent;
    }

    private static bool Disagree(in Morph noun, in Morph pronoun) =>
        (noun.Number != Number.None && pronoun.Number != Number.None && noun.Number != pronoun.Number) ||
        (noun.Number == Number.Sing && pronoun.Number == Number.Sing && noun.Gender != Gender.None && pronoun.Gender != Gender.None &&
            noun.Gender != pronoun.Gender);

    private static void ShareWithConjunct(ParsedText text, ClauseDraft draft, ClauseDraft first)
    {
        if (draft.Verb is null)
        {
            return;
        }

        if (draft.Subject < 0 && !draft.HasEmptySubject && first.Subject >= 0 && !first.HasEmptySubject)
        {
            draft.SetSubject(first.Subject, Case.None, isShared: true);
        }

        if (first.Verb is not null && StandSideBySide(text, first.Predicate, draft.Predicate))
        {
            ShareObjects(first, draft);
            ShareObjects(draft, first);
        }
    }

    /// <summary>True when nothing but a conjunction stands between the two verbs (kritisierte und verurteilte den Angriff).</summary>
    private static bool StandSideBySide(ParsedText text, int first, int second)
    {
        for (var i = first + 1; i < second; i++)
        {
            if (text.Words[i].Pos is not (UPos.Cconj or UPos.Punct))
            {
                return false;
            }
        }

        return true;
    }

    private static void ShareObjects(ClauseDraft from, ClauseDraft to)
    {
        if (to.Arguments.Exists(a => a.Head != to.Subject && !a.IsShared &&
            a.Function is ArgumentFunction.Object or ArgumentFunction.IndirectObject or ArgumentFunction.Prepositional))
        {
            return;
        }

        foreach (var argument in from.Arguments)
        {
            if (argument.Function is ArgumentFunction.Object or ArgumentFunction.IndirectObject &&
                argument.Head != from.Subject && !argument.IsShared && to.Find(argument.Function) < 0)
            {
                to.Arguments.Add(argument with { IsShared = true });
            }
        }
    }

    /// <summary>The noun that a participle stands before (die besetzten Gebiete), or the subject of the clause it opens.</summary>
    private static void ShareWithModified(ParsedText text, ClauseDraft draft)
    {
        var head = text.Words[draft.Predicate].Head;
        if (head < 0)
        {
            return;
        }

        var isAttribute = NounPhrases.IsNominal(text, head) && text.Words[draft.Predicate].Relation != Relation.Advcl;
        var subject = isAttribute ? head : draft.Parent?.Subject ?? -1;
        if (subject >= 0 && draft.Subject < 0)
        {
            draft.SetSubject(subject, Case.None, isShared: true);
        }
    }

    private void ShareWithController(ParsedText text, ClauseDraft draft)
    {
        var head = text.Words[draft.Predicate].Head;
        if (head < 0 || draft.Parent is not { } parent)
        {
            return;
        }

        var isUnderNoun = !VerbForms.IsVerbal(text.Words[head]) && head != parent.Predicate;
        var subject = isUnderNoun ? ControllerUnderNoun(text, head, parent) : ControllerUnderVerb(text, draft, parent);
        if (subject >= 0)
        {
            draft.SetSubject(subject, Case.None, isShared: true);
        }
    }

    private int ControllerUnderVerb(ParsedText text, ClauseDraft draft, ClauseDraft parent)
    {
        if (parent.Verb is not { } verb)
        {
            return -1;
        }

        var relation = text.Words[draft.Predicate].Relation;
        if (relation is Relation.Csubj or Relation.CsubjPass || (verb.IsCopular && parent.HasEmptySubject))
        {
            return -1;
        }

        if (relation == Relation.Advcl)
        {
            return parent.Find(ArgumentFunction.Subject);
        }

        if (verb.IsCopular && text.Words[verb.Main].Pos == UPos.Noun)
        {
            return ControllerUnderNoun(text, verb.Main, parent);
        }

        return FirstController(words.ControllersUnder(verb.Lemma), parent);
    }

    private static int FirstController(string[] controllers, ClauseDraft parent)
    {
        foreach (var controller in controllers)
        {
            var found = controller switch
            {
                ClauseLexicon.NoController => -1,
                ClauseLexicon.SubjectController => parent.HasEmptySubject ? -1 : parent.Find(ArgumentFunction.Subject),
                ClauseLexicon.ObjectController => parent.Find(ArgumentFunction.Object),
                ClauseLexicon.IndirectController => parent.Find(ArgumentFunction.IndirectObject),
                _ => parent.Find(ArgumentFunction.Prepositional, controller),
            };
            if (found >= 0)
            {
                return found;
            }
        }

        return -1;
    }

    /// <summary>The controller of an infinitive on a noun: its genitive or possessor (der Versuch Russlands, … zu), its phrase with a
    /// preposition where the table says so (der Appell an beide Seiten, … zu), or the subject of the verb whose object it is.</summary>
    private int ControllerUnderNoun(ParsedText text, int noun, ClauseDraft parent)
    {
        var controllers = words.ControllersUnder(text.Words[noun].Lemma);
        var possessor = -1;
        foreach (var argument in NominalArguments.Of(text, noun))
        {
            if (argument.Function is ArgumentFunction.Genitive or ArgumentFunction.Possessive && possessor < 0)
            {
                possessor = argument.Head;
            }

            if (argument.Preposition is not null && Array.IndexOf(controllers, argument.Preposition) >= 0)
            {
                return argument.Head;
            }
        }

        if (Array.IndexOf(controllers, ClauseLexicon.SubjectController) < 0)
        {
            return -1;
        }

        if (possessor >= 0)
        {
            return possessor;
        }

        return parent.Verb is { IsCopular: false } && parent.Find(ArgumentFunction.Object) == noun && noun != parent.Subject
            ? parent.Find(ArgumentFunction.Subject)
            : -1;
    }
}
