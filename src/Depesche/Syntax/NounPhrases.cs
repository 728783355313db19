namespace Depesche.Syntax;

/// <summary>Questions to a noun phrase in the tree.</summary>
internal static class NounPhrases
{
    /// <summary>True when the word can head a noun phrase.</summary>
    public static bool IsNominal(ParsedText text, int token)
    {
        var word = text.Words[token];
        return word.Pos switch
        {
            UPos.Noun or UPos.Propn or UPos.Pron or UPos.Num or UPos.X or UPos.Sym => true,
            UPos.Det => word.Relation != Relation.Det,
            UPos.Adj => word.Relation is not (Relation.Amod or Relation.Advmod) && word.Morph.Case != Case.None && HasDeterminer(text, token),
            _ => false,
        };
    }

    private static bool HasDeterminer(ParsedText text, int token)
    {
        foreach (var child in text.ChildrenOf(token))
        {
            if (text.Words[child].Relation is Relation.Det or Relation.DetPoss or Relation.Case)
            {
                return true;
            }
        }

        return text.Words[token].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Obj;
    }

    /// <summary>The case of the phrase: what an article shows beyond doubt, or else what its head or a word before it is tagged with.</summary>
    public static Case CaseOf(ParsedText text, int head)
    {
        var tagged = text.Words[head].Morph.Case;
        foreach (var child in text.ChildrenOf(head))
        {
            if (text.Words[child].Relation is not (Relation.Det or Relation.DetPoss or Relation.Amod))
            {
                continue;
            }

            if (child < head && text.Words[child].Pos == UPos.Det && ShownBy(text.Form(child), text.Words[head].Morph, tagged) is var shown and
                not Case.None)
            {
                return shown;
            }

            if (tagged == Case.None)
            {
                tagged = text.Words[child].Morph.Case;
            }
        }

        return tagged;
    }

    /// <summary>dem and einem are datives; den and einen are no nominatives, and neither is der before a feminine. None where the form
    /// leaves all open.</summary>
    private static Case ShownBy(ReadOnlySpan<char> form, in Morph noun, Case tagged)
    {
        if (form.EndsWith("em", StringComparison.Ordinal))
        {
            return Case.Dat;
        }

        if (form.Equals("der", StringComparison.OrdinalIgnoreCase))
        {
            return noun is { Gender: Gender.Fem, Number: Number.Sing } && tagged is Case.Nom or Case.Acc ? Case.Dat : Case.None;
        }

        var isOblique = form.EndsWith("den", StringComparison.OrdinalIgnoreCase) || form.EndsWith("einen", StringComparison.OrdinalIgnoreCase);
        return !isOblique || tagged is Case.Dat or Case.Acc ? Case.None : noun.Number == Number.Plur ? Case.Dat : Case.Acc;
    }

    /// <summary>The lemma of the phrase's preposition, or of als and wie before it; of two (bis zu) the one next to the noun. Null without one.</summary>
    public static string? PrepositionOf(ParsedText text, int head)
    {
        string? found = null;
        foreach (var child in text.ChildrenOf(head))
        {
            var word = text.Words[child];
            var isMarker = word.Relation == Relation.Case
                ? word.Pos is not (UPos.Noun or UPos.Propn)
                : child < head && (word.Pos == UPos.Adp || (IsComparison(word.Lemma) && word.Pos is UPos.Cconj or UPos.Sconj or UPos.Adv)) &&
                    word.Relation is Relation.Mark or Relation.Cc or Relation.Dep or Relation.Advmod;
            // A preposition stands next to its phrase; before a comma it is a verb's prefix (fordern die Parteien auf, die Kämpfe …).
            if (isMarker && (child < head || found is null) && !(child < head && text.Form(child + 1) is ","))
            {
                found = word.Lemma;
            }
        }

        return found;
    }

    /// <summary>True for als and wie, which join a phrase like a preposition but govern no case.</summary>
    public static bool IsComparison(string? lemma) => lemma is "als" or "wie";

    /// <summary>The first token of the noun phrase with its determiner, adjectives and preposition.</summary>
    public static int StartOf(ParsedText text, int head)
    {
        var start = head;
        foreach (var child in text.ChildrenOf(head))
        {
            if (child < start && text.Words[child].Relation is Relation.Det or Relation.DetPoss or Relation.Amod or Relation.Nummod or
                Relation.Case or Relation.NmodPoss)
            {
                start = text.SubtreeOf(child).First;
            }
        }

        return Math.Min(start, head);
    }

    /// <summary>True when a determiner or the pronoun itself shows that the phrase is no nominative (den, dem, einem, ihnen).</summary>
    public static bool ShowsOblique(ParsedText text, int head)
    {
        if (text.Words[head].Pos == UPos.Pron)
        {
            return text.Words[head].Morph.Case is Case.Dat or Case.Gen ||
                (text.Words[head].Morph.Case == Case.Acc && (text.Form(head).EndsWith('n') || text.Form(head).EndsWith("ch", StringComparison.Ordinal)));
        }

        foreach (var child in text.ChildrenOf(head))
        {
            if (child > head || text.Words[child].Relation is not (Relation.Det or Relation.DetPoss))
            {
                continue;
            }

            var form = text.Form(child);
            return form.EndsWith("em", StringComparison.Ordinal) || form is "den" or "Den" or "des" or "Des" ||
                (form.EndsWith("en", StringComparison.Ordinal) && text.Words[child].Morph.Case is not Case.Nom);
        }

        return false;
    }

    /// <summary>True for the start of a range, which a bis follows (von Kiew bis Lwiw).</summary>
    public static bool IsRange(ParsedText text, int head)
    {
        var next = text.SubtreeOf(head).End;
        return next < text.Words.Length && text.Words[next].Lemma == "bis";
    }

    /// <summary>True when a token of the phrase before or at its head negates (kein Land, niemand).</summary>
    public static bool IsNegated(ParsedText text, int head, ClauseLexicon words)
    {
        if (words.NegatorKindOf(text.Words[head].Lemma) == NegatorKind.Pronoun)
        {
            return true;
        }

        foreach (var child in text.ChildrenOf(head))
        {
            if (child >= head)
            {
                break;
            }

            if (words.NegatorKindOf(text.Words[child].Lemma) == NegatorKind.Determiner)
            {
                return true;
            }
        }

        return false;
    }
}
