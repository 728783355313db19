using Depesche.Syntax.Network;

namespace Depesche.Syntax.Inflection;

/// <summary>Finds noun phrases and intersects what their words can be.</summary>
internal sealed class NounPhraseFinder(Lexicon lexicon)
{
    private const int LongestGap = 12;

    public void Find(SentenceState s, InflectionState inflection)
    {
        inflection.PhraseCount = 0;
        var open = 0;
        for (var i = SentenceState.First; i < s.End;)
        {
            var pos = (UPos)s.Pos[i];
            if (pos is UPos.Verb or UPos.Aux && s.Morph[i].VerbForm == VerbForm.Fin)
            {
                open = 0;
            }

            if (pos == UPos.Pron)
            {
                Add(s, inflection, i, i, determiner: 0);
                i++;
            }
            else if (IsPart(s, inflection, i))
            {
                i = FindFrom(s, inflection, i, ref open);
            }
            else
            {
                i++;
            }
        }
    }

    /// <summary>True for a word with case endings: not an adjective or numeral that stands uninflected.</summary>
    private static bool IsPart(SentenceState s, InflectionState inflection, int i) => (UPos)s.Pos[i] switch
    {
        UPos.Det or UPos.Noun or UPos.Propn => true,
        UPos.Adj => IsAttributive(s, inflection, i),
        _ => false,
    };

    private static bool IsAttributive(SentenceState s, InflectionState inflection, int i)
    {
        var form = s.Forms[i];
        if (inflection.Cells[i] == 0)
        {
            // Ordinals in digits, Berliner, lila: attributes that do not change.
            return s.Pos[i + 1] is (byte)UPos.Noun or (byte)UPos.Propn;
        }

        if (!form.EndsWith('r'))
        {
            return true;
        }

        // -er: inflected before its noun (neuer Minister), else a comparative (wird größer).
        var next = (UPos)s.Pos[i + 1];
        return next is UPos.Noun or UPos.Propn or UPos.Adj || s.Pos[i - 1] == (byte)UPos.Det;
    }

    private int FindFrom(SentenceState s, InflectionState inflection, int start, ref int open)
    {
        var determiner = 0;
        var last = 0;
        var i = start;
        for (; i < s.End; i++)
        {
            var pos = (UPos)s.Pos[i];
            if (pos == UPos.Det)
            {
                // A second determiner must agree with what is before it (all diese, die letzten beiden), else a new phrase begins.
                if (last != 0 && (inflection.Cells[last] & inflection.Cells[i]) == 0)
                {
                    break;
                }

                determiner = determiner == 0 ? i : determiner;
                last = i;
            }
            else if (pos is UPos.Noun or UPos.Propn)
            {
                last = i++;
                break;
            }
            else if (pos == UPos.Adj && (inflection.Cells[i] != 0 || IsInside(s, i) || s.Pos[i + 1] is (byte)UPos.Noun or (byte)UPos.Propn))
            {
                last = i;
            }
            else if (pos != UPos.Num && !IsInside(s, i))
            {
                break;
            }
        }

        while (i < s.End && s.Pos[last] == (byte)UPos.Propn && s.Pos[i] == (byte)UPos.Propn)
        {
            last = i++;
        }

        var isNoun = s.Pos[last] is (byte)UPos.Noun or (byte)UPos.Propn;
        if (determiner == last && !isNoun && s.Pos[last + 1] is (byte)UPos.Adp or (byte)UPos.Pron or (byte)UPos.Det or (byte)UPos.Adv or (byte)UPos.Num)
        {
            open = last;
        }
        else if (determiner == 0 && open != 0 && start - open < LongestGap && s.Pos[start] == (byte)UPos.Adj)
        {
            // The determiner of a participle's own arguments: die [von den Bürgern] geführte Gilde.
            Reopen(s, inflection, open, start, last);
            open = 0;
            return Math.Max(i, last + 1);
        }

        Add(s, inflection, start, last, determiner);
        return Math.Max(i, last + 1);
    }

    private void Reopen(SentenceState s, InflectionState inflection, int open, int start, int last)
    {
        var known = 0;
        while (inflection.Phrases[known].Head != open)
        {
            known++;
        }

        ref var phrase = ref inflection.Phrases[known];
        var cells = Intersect(s, inflection, start, last, open, phrase.Preposition);
        phrase.Cells = cells;
        Add(s, inflection, start, last, open);
        inflection.Phrases[inflection.PhraseCount - 1].Cells = cells;
        inflection.Phrases[inflection.PhraseCount - 1].Preposition = phrase.Preposition;
    }

    // An adverb before an adjective (sehr gute), a comma or conjunction between two (kleine und große).
    private static bool IsInside(SentenceState s, int i) => (UPos)s.Pos[i] switch
    {
        UPos.Adv or UPos.Adj => s.Pos[i + 1] is (byte)UPos.Adj or (byte)UPos.Adv or (byte)UPos.Num,
        UPos.Cconj or UPos.Punct => s.Pos[i - 1] == (byte)UPos.Adj && s.Pos[i + 1] == (byte)UPos.Adj
            && s.Pos[i + 2] is (byte)UPos.Noun or (byte)UPos.Adj,
        _ => false,
    };

    private void Add(SentenceState s, InflectionState inflection, int first, int head, int determiner)
    {
        var before = first - 1;
        while (before > SentenceState.First && s.Pos[before] is (byte)UPos.Num or (byte)UPos.Adv && first - before < 3)
        {
            before--;
        }

        var preposition = s.Pos[before] == (byte)UPos.Adp ? before : 0;
        inflection.Phrases[inflection.PhraseCount++] = new NounPhrase
        {
            First = first,
            Head = head,
            Determiner = determiner,
            Preposition = preposition,
            Cells = Intersect(s, inflection, first, head, determiner, preposition),
        };
    }

    private uint Intersect(SentenceState s, InflectionState inflection, int first, int head, int determiner, int preposition)
    {
        var cells = inflection.Cells[head] == 0 ? Cells.All : inflection.Cells[head];
        if (determiner != 0 && determiner != head)
        {
            Narrow(ref cells, inflection.Cells[determiner]);
        }

        var declension = determiner == 0 ? Declension.Strong : DeclensionAfter(s.Readings[determiner]);
        for (var i = first; i < head; i++)
        {
            if (s.Pos[i] == (byte)UPos.Adj)
            {
                var strict = Inflector.CellsOf(s.Readings[i], UPos.Adj, declension);
                Narrow(ref cells, (strict & cells) != 0 ? strict : inflection.Cells[i]);
            }
            else if (s.Pos[i] == (byte)UPos.Det && i != determiner)
            {
                Narrow(ref cells, inflection.Cells[i]);
            }
            else if (s.Pos[i] == (byte)UPos.Num && s.Pos[i + 1] == (byte)UPos.Noun && !IsOne(s.Forms[i]))
            {
                Narrow(ref cells, Cells.Plural);
            }
        }

        if (preposition != 0 && lexicon.GovernedCases(s.Forms[preposition]) is var cases and not 0)
        {
            Narrow(ref cells, Cells.OfCases(cases));
        }

        return cells;
    }

    private static bool IsOne(string form) => form is "1" or "ein" or "eins";

    private static void Narrow(ref uint cells, uint by)
    {
        if ((cells & by) != 0)
        {
            cells &= by;
        }
    }

    private static Declension DeclensionAfter(WordReadings determiner)
    {
        foreach (ref readonly var reading in determiner.All)
        {
            if (reading.Pos == UPos.Det)
            {
                return reading.Morph switch
                {
                    { Definite: Definite.Def } or { PronType: PronType.Dem or PronType.Tot or PronType.IntRel } => Declension.Weak,
                    { Definite: Definite.Ind } or { IsPossessive: true } or { PronType: PronType.Neg } => Declension.Mixed,
                    _ => Declension.Strong | Declension.Weak,
                };
            }
        }

        return Declension.Strong | Declension.Weak | Declension.Mixed;
    }
}
