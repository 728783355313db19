using Depesche.Syntax.Models;

namespace Depesche.Syntax.Inflection;

/// <summary>Cuts a sentence at punctuation and subordinating conjunctions and notes what each stretch holds.</summary>
internal static class Segmentation
{
    public static void Find(SentenceState s, InflectionState inflection)
    {
        var current = 0;
        inflection.Segments[0] = new Segment { First = SentenceState.First };
        for (var slot = SentenceState.First; slot < s.Root; slot++)
        {
            var pos = (UPos)s.Pos[slot];
            if (slot > SentenceState.First && (pos == UPos.Sconj || s.Pos[slot - 1] == (byte)UPos.Punct))
            {
                inflection.Segments[++current] = new Segment { First = slot };
            }

            inflection.SegmentOf[slot] = current;
            if (pos is UPos.Verb or UPos.Aux)
            {
                ref var segment = ref inflection.Segments[current];
                segment.LastVerb = slot;
                segment.Finite = segment.Finite == 0 && s.Morph[slot].VerbForm == VerbForm.Fin ? slot : segment.Finite;
                segment.Auxiliary = segment.Auxiliary == 0 && pos == UPos.Aux ? slot : segment.Auxiliary;
            }
        }

        inflection.SegmentCount = current + 1;
    }

    /// <summary>Notes the case of a phrase in its segment.</summary>
    public static void Note(SentenceState s, InflectionState inflection, int index)
    {
        ref readonly var phrase = ref inflection.Phrases[index];
        ref var segment = ref inflection.Segments[inflection.SegmentOf[phrase.Head]];
        if (phrase.Preposition != 0)
        {
            return;
        }

        switch (phrase.Case)
        {
            case Case.Nom:
                segment.Seen |= 1;
                segment.Subject = segment.Subject == 0 ? index + 1 : segment.Subject;
                break;
            case Case.Acc:
                segment.Seen |= 2;
                break;
            case Case.Dat:
                segment.Seen |= 4;
                break;
        }
    }

    /// <summary>Index of the phrase taken for the subject of the verb at <paramref name="slot"/>, or -1.</summary>
    public static int SubjectOf(InflectionState inflection, int slot)
    {
        var segment = inflection.SegmentOf[slot];
        if (inflection.Segments[segment].Subject is var own and not 0)
        {
            return own - 1;
        }

        // The verb may be parted from its subject by an inserted clause.
        return segment > 0 && inflection.Segments[segment - 1].Finite == 0 && inflection.Segments[segment - 1].Subject is var before and not 0
            ? before - 1
            : -1;
    }
}
