namespace Depesche.Syntax;

/// <summary>Reads the arguments that stand in the clause itself.</summary>
/// <remarks>The relation alone does not decide: treebanks label dative objects and bare phrases of time in several ways, and a parser
/// errs. Preposition and case come first, the relation decides between what they leave open.</remarks>
internal sealed class ArgumentReader(ClauseLexicon words)
{
    /// <summary>No real clause has more; keeps the work on an endless one small.</summary>
    private const int MostArguments = 100;

    /// <summary>Adds the arguments on the predicate and on the other words of its verb group.</summary>
    public void Read(ParsedText text, ClauseDraft draft, bool[] isPredicate)
    {
        var phrases = new List<Phrase>();
        Gather(text, draft, draft.Predicate, isPredicate, phrases);
        if (draft.Verb is { } verb)
        {
            foreach (var token in verb.Tokens)
            {
                if (token != draft.Predicate)
                {
                    Gather(text, draft, token, isPredicate, phrases);
                }
            }

            if (verb.IsCopular)
            {
                AddCopularPredicate(text, draft, verb.Main);
            }
        }

        phrases.Sort((left, right) => left.Head.CompareTo(right.Head));
        PhraseMender.Mend(text, phrases);
        var subject = SubjectFinder.Find(text, draft, phrases, words);
        if (subject >= 0)
        {
            var phrase = phrases[subject];
            draft.HasEmptySubject = text.Words[phrase.Head].Lemma is "es";
            draft.SetSubject(phrase.Head, phrase.Case, isShared: false);
            MarkReflexives(text, text.Words[phrase.Head], phrases, subject);
        }

        for (var i = 0; i < phrases.Count; i++)
        {
            if (i != subject)
            {
                AddObject(text, draft, phrases[i]);
            }
        }

        ReadCopulaWithBarePredicate(text, draft);
        DativeMender.Mend(text, draft, words);
    }

    private void Gather(ParsedText text, ClauseDraft draft, int host, bool[] isPredicate, List<Phrase> phrases)
    {
        var isNounPredicate = !VerbForms.IsVerbal(text.Words[host]) && text.Words[host].Pos is not UPos.Adj;
        var start = isNounPredicate ? NounPhrases.StartOf(text, host) : host;
        foreach (var child in text.ChildrenOf(host))
        {
            if (phrases.Count + draft.Arguments.Count >= MostArguments)
            {
                return;
            }

            var word = text.Words[child];
            if (isPredicate[child] || (draft.Verb?.Tokens.Contains(child) ?? false))
            {
                continue;
            }

            if (word.Pos == UPos.Adv && words.PrepositionIn(word.Lemma) is { } inside)
            {
                draft.Add(ArgumentFunction.Prepositional, child, inside);
                continue;
            }

            switch (word.Relation)
            {
                case Relation.Expl when word.Lemma == "es":
                    draft.HasEmptySubject = true;
                    continue;
                case Relation.Nmod or Relation.Dep or Relation.Conj or Relation.Appos when isNounPredicate && child >= start:
                case Relation.NmodPoss or Relation.Amod or Relation.Nummod or Relation.Flat or Relation.FlatName or Relation.Compound
                    when isNounPredicate:
                case Relation.Det or Relation.DetPoss or Relation.Punct or Relation.Cc or Relation.CcPreconj or Relation.Case or Relation.Mark
                    or Relation.Fixed or Relation.CompoundPrt or Relation.Discourse or Relation.Vocative
                    or Relation.Reparandum:
                    continue;
                case Relation.Conj when NounPhrases.PrepositionOf(text, child) is not "als":
                    continue;
            }

            var isReflexive = word.Pos == UPos.Pron && (word.Morph.IsReflexive || word.Lemma == "sich");
            if (isReflexive || NounPhrases.IsNominal(text, child) || IsPredicativeAdjective(text, child))
            {
                phrases.Add(PhraseOf(text, draft, child, isReflexive));
            }
        }
    }

    private Phrase PhraseOf(ParsedText text, ClauseDraft draft, int head, bool isReflexive)
    {
        var preposition = NounPhrases.PrepositionOf(text, head);
        var relation = text.Words[head].Relation;
        if (draft.HasZu && preposition is not null && words.OpenerKindOf(preposition) == OpenerKind.Infinitive &&
            text.SubtreeOf(head).First == text.SubtreeOf(draft.Predicate).First)
        {
            // um opens the infinitive clause; the noun after it is the object.
            (preposition, relation) = (null, Relation.Obj);
        }

        return new Phrase(head, preposition, NounPhrases.CaseOf(text, head), relation, isReflexive);
    }

    private static bool IsPredicativeAdjective(ParsedText text, int token) =>
        text.Words[token].Pos == UPos.Adj &&
        (text.Words[token].Relation == Relation.Xcomp || NounPhrases.PrepositionOf(text, token) is not null);

    /// <summary>A pronoun of the first or second person is reflexive when the subject has its person and number (wir sind uns sicher).</summary>
    private static void MarkReflexives(ParsedText text, in Word subject, List<Phrase> phrases, int subjectAt)
    {
        for (var i = 0; i < phrases.Count; i++)
        {
            var word = text.Words[phrases[i].Head];
            if (i != subjectAt && word.Pos == UPos.Pron && word.Morph.Person is 1 or 2 && word.Morph.Person == subject.Morph.Person &&
                word.Morph.Number == subject.Morph.Number && phrases[i].Preposition is null)
            {
                phrases[i] = phrases[i] with { IsReflexive = true };
            }
        }
    }

    private void AddObject(ParsedText text, ClauseDraft draft, in Phrase phrase)
    {
        var function = FunctionOf(text, draft, phrase);
        if (function is { } known)
        {
            draft.Add(known, phrase.Head, phrase.Preposition, phrase.Case);
        }
    }

    private ArgumentFunction? FunctionOf(ParsedText text, ClauseDraft draft, in Phrase phrase)
    {
        if (phrase.Preposition is { } preposition)
        {
            if (NounPhrases.IsComparison(preposition))
            {
                return preposition == "als" && text.Words[draft.Predicate].Morph.Degree != Degree.Cmp
                    ? ArgumentFunction.Predicative
                    : ArgumentFunction.Prepositional;
            }

            return IsAgent(text, draft, phrase, preposition) ? ArgumentFunction.Subject : ArgumentFunction.Prepositional;
        }

        if (phrase.IsReflexive)
        {
            return ArgumentFunction.Reflexive;
        }

        if (words.IsTimeUnit(text.Form(phrase.Head)))
        {
            return ArgumentFunction.Adverbial;
        }

        return phrase.Relation switch
        {
            Relation.Xcomp or Relation.Advcl or Relation.Ccomp => ArgumentFunction.Predicative,
            Relation.OblTmod or Relation.Advmod => ArgumentFunction.Adverbial,
            Relation.Nsubj or Relation.NsubjPass or Relation.NsubjOuter or Relation.Obj => phrase.Case switch
            {
                Case.Dat => ArgumentFunction.IndirectObject,
                Case.Gen => ArgumentFunction.Genitive,
                _ => ArgumentFunction.Object,
            },
            Relation.Iobj or Relation.OblArg => phrase.Case == Case.Gen ? ArgumentFunction.Genitive : ArgumentFunction.IndirectObject,
            Relation.Obl or Relation.OblAgent => phrase.Case == Case.Dat ? ArgumentFunction.IndirectObject : ArgumentFunction.Adverbial,
            Relation.Nmod or Relation.Dep or Relation.Appos => phrase.Case switch
            {
                Case.Dat => ArgumentFunction.IndirectObject,
                Case.Acc when text.Words[phrase.Head].Pos is not UPos.Num => ArgumentFunction.Object,
                _ => ArgumentFunction.Adverbial,
            },
            _ => null,
        };
    }

    /// <summary>True for who does it in a passive: the phrase with von, and with durch when the tree says so.</summary>
    private static bool IsAgent(ParsedText text, ClauseDraft draft, in Phrase phrase, string preposition)
    {
        if (!draft.IsSubjectActedOn || draft.Verb is not { Voice: not Voice.Active } ||
            draft.Find(ArgumentFunction.Subject) >= 0)
        {
            return false;
        }

        return preposition switch
        {
            "von" => text.Words[phrase.Head].Pos != UPos.Num && !NounPhrases.IsRange(text, phrase.Head),
            "durch" => phrase.Relation == Relation.OblAgent,
            _ => false,
        };
    }

    private static void AddCopularPredicate(ParsedText text, ClauseDraft draft, int predicate)
    {
        var preposition = NounPhrases.PrepositionOf(text, predicate);
        draft.Add(
            preposition is null || NounPhrases.IsComparison(preposition) ? ArgumentFunction.Predicative : ArgumentFunction.Prepositional,
            predicate, preposition, NounPhrases.CaseOf(text, predicate));
    }

    /// <summary>A copula that heads the clause itself (wird Präsident, bleibt geschlossen) is copular like one beside its predicate.</summary>
    private void ReadCopulaWithBarePredicate(ParsedText text, ClauseDraft draft)
    {
        if (draft.Verb is not { IsCopular: false } verb || (words.RolesOf(verb.Lemma) & AuxiliaryRoles.Copula) == 0)
        {
            return;
        }

        for (var i = 0; i < draft.Arguments.Count; i++)
        {
            var argument = draft.Arguments[i];
            if (argument.Preposition is null && argument.Head != draft.Subject &&
                (argument.Function == ArgumentFunction.Predicative || (argument.Function == ArgumentFunction.Object && argument.Case == Case.Nom)))
            {
                draft.Arguments[i] = argument with { Function = ArgumentFunction.Predicative };
                draft.Verb = verb with { IsCopular = true };
                return;
            }
        }
    }
}
