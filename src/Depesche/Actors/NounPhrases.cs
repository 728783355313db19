using Depesche.Syntax;
using Depesche.Text;

namespace Depesche.Actors;

/// <summary>Reads simple noun phrases off the trees: all that belongs to a head but relative clauses and further conjuncts.</summary>
internal static class NounPhrases
{
    private const int DeepestModifier = 4;

    /// <summary>The token of <c>[first..end)</c> whose head lies outside: the head of the words in the tree.</summary>
    public static int HeadOf(ParsedText text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            var head = text.Words[i].Head;
            if (head < first || head >= end)
            {
                return i;
            }
        }

        return first;
    }

    /// <summary>The simple noun phrase around the core <c>[first..end)</c>, as tokens.</summary>
    public static (int First, int End) PhraseOf(ParsedText text, int first, int end)
    {
        var head = HeadOf(text, first, end);
        var phraseFirst = first;
        var phraseEnd = end;
        GrowLeft(text, head, ref phraseFirst);
        GrowRight(text, head, ref phraseEnd, DeepestModifier);
        for (var i = first; i < end; i++)
        {
            if (i != head)
            {
                GrowLeft(text, i, ref phraseFirst);
                GrowRight(text, i, ref phraseEnd, DeepestModifier);
            }
        }

        return (phraseFirst, phraseEnd);
    }

    /// <summary>The span of the simple noun phrase around a core.</summary>
    public static TextSpan SpanOf(ParsedText text, int first, int end)
    {
        var (phraseFirst, phraseEnd) = PhraseOf(text, first, end);
        return text.Text.SpanOf(phraseFirst, phraseEnd);
    }

    private static void GrowLeft(ParsedText text, int head, ref int first)
    {
        var children = text.ChildrenOf(head);
        for (var i = children.Length - 1; i >= 0; i--)
        {
            var child = children[i];
            if (child >= first)
            {
                continue;
            }

            if (!IsLeftPart(text.Words[child]) || text.SubtreeOf(child).End != first)
            {
                break;
            }

            first = text.SubtreeOf(child).First;
        }
    }

    private static void GrowRight(ParsedText text, int head, ref int end, int depth)
    {
        foreach (var child in text.ChildrenOf(head))
        {
            if (child < end)
            {
                continue;
            }

            var childFirst = text.SubtreeOf(child).First;
            if (childFirst > end || !IsRightPart(text.Words[child].Relation) || !BelongsToName(text, child))
            {
                return;
            }

            end = child + 1;
            if (depth > 0)
            {
                GrowRight(text, child, ref end, depth - 1);
            }
        }
    }

    // die Regierung in Wien is one phrase; der Minister laut Medienberichten is not.
    private static bool BelongsToName(ParsedText text, int modifier)
    {
        foreach (var child in text.ChildrenOf(modifier))
        {
            if (child > modifier)
            {
                return true;
            }

            if (text.Words[child].Relation == Relation.Case)
            {
                return text.Form(child) is "von" or "aus" or "in" or "bei" or "für" or "an" or "auf" or "zu";
            }
        }

        return true;
    }

    private static bool IsLeftPart(Word word) => word.Relation is Relation.Det or Relation.DetPoss or Relation.Nummod
        or Relation.NmodPoss or Relation.Nmod or Relation.Flat or Relation.FlatName or Relation.Compound
        || (word.Relation == Relation.Amod && word.Morph.VerbForm != VerbForm.Fin);

    private static bool IsRightPart(Relation relation) => relation is Relation.Flat or Relation.FlatName or Relation.Nmod
        or Relation.NmodPoss or Relation.Compound or Relation.Appos or Relation.Nummod or Relation.Fixed;
}
