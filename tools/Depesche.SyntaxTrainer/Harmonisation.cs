using Depesche.Syntax;

namespace Depesche.SyntaxTrainer;

/// <summary>Levels what the treebanks annotate differently, so that a model trained on all of them speaks with one voice.</summary>
internal static class Harmonisation
{
    public static void Apply(TrainingSentence sentence)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            sentence.Morph[i] = Features(sentence.Forms[i], sentence.Pos[i], sentence.Morph[i]);
        }

        for (var i = 0; i < sentence.Count; i++)
        {
            sentence.Relations[i] = RelationOf(sentence, i);
        }
    }

    /// <summary>Makes the tree projective: an arc that crosses another is lifted to its head's head, the shortest first
    /// (Nivre and Nilsson 2005).</summary>
    public static int[] Projective(int[] heads)
    {
        var lifted = (int[])heads.Clone();
        while (true)
        {
            var shortest = -1;
            for (var i = 0; i < lifted.Length; i++)
            {
                if (!IsProjective(lifted, i) && (shortest < 0 || Math.Abs(i - lifted[i]) < Math.Abs(shortest - lifted[shortest])))
                {
                    shortest = i;
                }
            }

            if (shortest < 0)
            {
                return lifted;
            }

            lifted[shortest] = lifted[lifted[shortest]];
        }
    }

    private static bool IsProjective(int[] heads, int word)
    {
        var head = heads[word];
        if (head == heads.Length)
        {
            return true;
        }

        for (var i = Math.Min(word, head) + 1; i < Math.Max(word, head); i++)
        {
            var up = i;
            while (up != heads.Length && up != head)
            {
                up = heads[up];
            }

            if (up != head)
            {
                return false;
            }
        }

        return true;
    }

    // PUD leaves VerbForm out where the form's tense or mood tells it.
    private static Morph Features(string form, UPos pos, Morph morph)
    {
        if (pos is not (UPos.Verb or UPos.Aux) || morph.VerbForm != VerbForm.None)
        {
            return pos is UPos.Verb or UPos.Aux && morph.VerbForm == VerbForm.Part ? morph with { Tense = Tense.None } : morph;
        }

        if (morph.Mood != Mood.None)
        {
            return morph with { VerbForm = VerbForm.Fin };
        }

        return morph.Tense != Tense.None
            ? morph with { VerbForm = VerbForm.Part, Tense = Tense.None }
            : form.EndsWith('n') ? morph with { VerbForm = VerbForm.Inf } : morph;
    }

    private static Relation RelationOf(TrainingSentence sentence, int i) => sentence.Relations[i] switch
    {
        Relation.Acl when HasRelativePronoun(sentence, i) => Relation.AclRelcl,
        Relation.FlatName => Relation.Flat,
        Relation.NmodPoss => Relation.Nmod,
        Relation.OblTmod => Relation.Obl,
        Relation.CcPreconj => Relation.Cc,
        Relation.NsubjOuter => Relation.Nsubj,
        Relation.CsubjPass => Relation.Csubj,
        var relation => relation,
    };

    private static bool HasRelativePronoun(TrainingSentence sentence, int clause)
    {
        for (var i = 0; i < clause; i++)
        {
            if (sentence.Morph[i].PronType is PronType.Rel or PronType.DemRel or PronType.IntRel
                && sentence.Pos[i] is UPos.Pron or UPos.Det && HangsIn(sentence, i, clause))
            {
                return i > sentence.Heads[clause] || sentence.Heads[clause] == sentence.Count;
            }
        }

        return false;
    }

    private static bool HangsIn(TrainingSentence sentence, int word, int clause)
    {
        // The pronoun hangs on the verb, or on a noun or participle that hangs on it (mit deren Hilfe).
        for (var steps = 0; steps < 3 && word != sentence.Count; steps++)
        {
            if (word == clause)
            {
                return true;
            }

            word = sentence.Heads[word];
        }

        return word == clause;
    }
}
