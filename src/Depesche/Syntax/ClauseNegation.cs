namespace Depesche.Syntax;

/// <summary>Tells whether a clause is negated.</summary>
internal static class ClauseNegation
{
    /// <summary>No real verb has more; keeps the work on an endless sentence small.</summary>
    private const int MostChildren = 200;

    public static bool IsNegated(ParsedText text, ClauseDraft draft, ClauseLexicon words)
    {
        if (draft.Conjunction is { } conjunction && words.NegatorKindOf(conjunction) == NegatorKind.Conjunction)
        {
            return true;
        }

        var isOdd = HasNegator(text, draft, draft.Predicate, words);
        foreach (var token in draft.Verb!.Tokens)
        {
            if (token != draft.Predicate)
            {
                isOdd ^= HasNegator(text, draft, token, words);
            }
        }

        foreach (var argument in draft.Arguments)
        {
            if (argument.Function is ArgumentFunction.Subject or ArgumentFunction.Object or ArgumentFunction.Predicative
                or ArgumentFunction.IndirectObject && !argument.IsShared && NounPhrases.IsNegated(text, argument.Head, words))
            {
                isOdd ^= true;
            }
        }

        return isOdd;
    }

    private static bool HasNegator(ParsedText text, ClauseDraft draft, int host, ClauseLexicon words)
    {
        var children = text.ChildrenOf(host);
        foreach (var child in children[..Math.Min(children.Length, MostChildren)])
        {
            if (text.Words[child].Pos is UPos.Noun or UPos.Propn or UPos.Verb)
            {
                continue;
            }

            if (IsClauseNegator(text, draft, child, words))
            {
                return true;
            }

            if (text.Words[child].Relation == Relation.Advmod)
            {
                foreach (var inner in text.ChildrenOf(child))
                {
                    if (IsClauseNegator(text, draft, inner, words))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private static bool IsClauseNegator(ParsedText text, ClauseDraft draft, int token, ClauseLexicon words)
    {
        if (words.NegatorKindOf(text.Words[token].Lemma) != NegatorKind.Clause)
        {
            return false;
        }

        var next = token + 1;
        if (next >= text.Words.Length)
        {
            return true;
        }

        return words.NegatorKindOf(text.Words[next].Lemma) != NegatorKind.Limit && !IsContrasted(text, draft, next);
    }

    /// <summary>True when the word after the negator opens an argument that a sondern corrects (nicht Kiew, sondern Lwiw): then not
    /// the deed is denied.</summary>
    private static bool IsContrasted(ParsedText text, ClauseDraft draft, int token)
    {
        foreach (var argument in draft.Arguments)
        {
            if (argument.IsShared || text.SubtreeOf(argument.Head).First != token)
            {
                continue;
            }

            foreach (var child in text.ChildrenOf(argument.Head))
            {
                if (text.Words[child].Relation != Relation.Conj)
                {
                    continue;
                }

                foreach (var inner in text.ChildrenOf(child))
                {
                    if (text.Words[inner].Lemma == "sondern")
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }
}
