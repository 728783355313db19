using Depesche.Syntax;

namespace Depesche.SyntaxTrainer;

/// <summary>Levels what the treebanks annotate differently, so that a model trained on all of them speaks with one voice.</summary>
internal static class Harmonisation
{
    public static void Apply(TrainingSentence sentence)
    {
        RepairFirst(sentence);
        LevelComparisons(sentence);
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

    // GSD leaves the first word of many sentences as dep of the next word. Its part of speech tells what it is.
    private static void RepairFirst(TrainingSentence sentence)
    {
        if (sentence.Relations[0] != Relation.Dep || sentence.Heads[0] == sentence.Count)
        {
            return;
        }

        var head = sentence.Heads[0];
        var isName = sentence.Pos[head] == UPos.Propn;
        sentence.Relations[0] = sentence.Pos[0] switch
        {
            UPos.Det => Relation.Det,
            UPos.Adp => Relation.Case,
            UPos.Adj => Relation.Amod,
            UPos.Num => Relation.Nummod,
            UPos.Adv => Relation.Advmod,
            UPos.Cconj => Relation.Cc,
            UPos.Propn when isName => Relation.Flat,
            UPos.Noun when isName => Relation.Appos,
            UPos.Propn when sentence.Morph[0].Case == Case.Gen => Relation.Nmod,
            _ => Relation.Dep,
        };
        if (sentence.Relations[0] is Relation.Flat or Relation.Appos)
        {
            // The first word of a name, and the noun before a name, are the head.
            (sentence.Heads[0], sentence.Relations[0], sentence.Relations[head]) =
                (sentence.Heads[head], sentence.Relations[head], sentence.Relations[0]);
            for (var i = 1; i < sentence.Count; i++)
            {
                sentence.Heads[i] = sentence.Heads[i] == head ? 0 : sentence.Heads[i];
            }

            sentence.Heads[head] = 0;
        }
    }

    // PUD: als and wie before a noun are cc; um before an infinitive is an ADP in GSD.
    private static void LevelComparisons(TrainingSentence sentence)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (sentence.Lemmas[i] is "als" or "wie" && sentence.Relations[i] is Relation.Cc or Relation.Case
                && sentence.Pos[i] is UPos.Cconj or UPos.Sconj or UPos.Adp)
            {
                sentence.Relations[i] = Relation.Case;
                sentence.Pos[i] = UPos.Adp;
            }
            else if (sentence.Pos[i] == UPos.Adp && sentence.Relations[i] == Relation.Mark)
            {
                sentence.Pos[i] = UPos.Sconj;
            }
        }
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
        Relation.Det when sentence.Morph[i].IsPossessive => Relation.DetPoss,
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
