namespace Depesche.Syntax;

/// <summary>Drops from a clause's phrases what belongs to the phrase before or after it: parsers part names from their titles,
/// genitives from their nouns and articles from both.</summary>
internal static class PhraseMender
{
    /// <summary>Mends phrases that stand in text order.</summary>
    public static void Mend(ParsedText text, List<Phrase> phrases)
    {
        for (var i = phrases.Count - 1; i >= 0; i--)
        {
            if (IsArticleOfNext(text, phrases, i) || (i > 0 && (IsGenitiveOfPrevious(text, phrases, i) || IsNameOfPrevious(text, phrases, i))))
            {
                phrases.RemoveAt(i);
            }
            else if (NounUnder(text, phrases[i]) is >= 0 and var noun)
            {
                phrases[i] = phrases[i] with { Head = noun, Case = NounPhrases.CaseOf(text, noun) };
            }
        }
    }

    /// <summary>die before USA, tagged as a pronoun.</summary>
    private static bool IsArticleOfNext(ParsedText text, List<Phrase> phrases, int at)
    {
        var head = phrases[at].Head;
        return at + 1 < phrases.Count && phrases[at].Preposition is null && text.Words[head] is { Pos: UPos.Det or UPos.Pron, Lemma: "der" } &&
            text.ChildrenOf(head).Length == 0 && phrases[at + 1].Preposition is null &&
            NounPhrases.StartOf(text, phrases[at + 1].Head) == head + 1 && text.Words[phrases[at + 1].Head].Pos is UPos.Noun or UPos.Propn &&
            (head == 0 || text.Form(head - 1) is not ",");
    }

    private static bool IsGenitiveOfPrevious(ParsedText text, List<Phrase> phrases, int at) =>
        phrases[at] is { Preposition: null, IsReflexive: false, Case: Case.Gen, Relation: not Relation.OblArg } &&
        text.Words[phrases[at].Head].Pos == UPos.Noun && FollowsPrevious(text, phrases, at);

    /// <summary>A name at once after a noun without article (Regierungschef Abiy Ahmed), or a name of several words where the clause has
    /// subject and object without it.</summary>
    private static bool IsNameOfPrevious(ParsedText text, List<Phrase> phrases, int at)
    {
        var head = phrases[at].Head;
        var previous = phrases[at - 1].Head;
        if (phrases[at].Preposition is not null || text.Words[head].Pos != UPos.Propn || text.Words[previous].Pos != UPos.Noun ||
            NounPhrases.StartOf(text, head) != head || !FollowsPrevious(text, phrases, at))
        {
            return false;
        }

        var (first, end) = text.SubtreeOf(head);
        return NounPhrases.StartOf(text, previous) == previous || (end - first > 1 && BareOthers(phrases, at) >= 2);
    }

    private static int BareOthers(List<Phrase> phrases, int at)
    {
        var count = 0;
        for (var i = 0; i < phrases.Count; i++)
        {
            count += i != at && phrases[i] is { Preposition: null, IsReflexive: false } ? 1 : 0;
        }

        return count;
    }

    private static bool FollowsPrevious(ParsedText text, List<Phrase> phrases, int at) =>
        text.SubtreeOf(phrases[at - 1].Head).End == text.SubtreeOf(phrases[at].Head).First &&
        text.Words[phrases[at - 1].Head].Pos is UPos.Noun;

    /// <summary>The noun under a genitive name that the tree made the head (Polens Regierungschef); -1 when there is none. The ending
    /// shows the genitive of a name also where the tag does not.</summary>
    private static int NounUnder(ParsedText text, in Phrase phrase)
    {
        if (phrase is not { Preposition: null, Relation: Relation.Nsubj or Relation.NsubjPass or Relation.Obj } ||
            (phrase.Case != Case.Gen && !(text.Words[phrase.Head].Pos == UPos.Propn && text.Form(phrase.Head).EndsWith('s'))))
        {
            return -1;
        }

        foreach (var child in text.ChildrenOf(phrase.Head))
        {
            if (child == phrase.Head + 1 && text.Words[child] is { Pos: UPos.Noun, Relation: Relation.Appos or Relation.Nmod or Relation.Flat })
            {
                return child;
            }
        }

        return -1;
    }
}
