using Depesche.Syntax.Models;

namespace Depesche.Syntax.Inflection;

/// <summary>Features of the context that decide among readings.</summary>
internal static class InflectionFeatures
{
    /// <summary>Most features one choice has.</summary>
    public const int MaxCount = 40;

    private const int FarthestFinite = 32;

    /// <summary>Features for the case of a phrase; the phrases before it are decided.</summary>
    public static int Case(SentenceState s, InflectionState inflection, int index, uint allowed, Span<uint> f)
    {
        ref readonly var phrase = ref inflection.Phrases[index];
        ref readonly var segment = ref inflection.Segments[inflection.SegmentOf[phrase.Head]];
        var n = 0;
        int first = phrase.First, head = phrase.Head;
        var preposition = phrase.Preposition == 0 ? 1u : s.Lower[phrase.Preposition];
        uint lower = s.Lower[head], suffix = s.Suffix[head], pos = s.Pos[head];
        var (relation, previousCase) = Before(s, inflection, index);
        var state = Clause(segment, first);
        var determiner = phrase.Determiner == 0 ? 1u : s.Lower[phrase.Determiner];
        var verb = VerbOf(s, segment);
        var agreement = Agreement(s, phrase, segment);
        var key = allowed | (pos << 4) | (pos == (byte)UPos.Propn && s.Forms[head].EndsWith('s') ? 512u : 0);
        f[n++] = FeatureHash.Of(201, key);
        f[n++] = FeatureHash.Of(202, key, preposition);
        f[n++] = FeatureHash.Of(203, allowed, preposition, lower);
        f[n++] = FeatureHash.Of(204, key, lower);
        f[n++] = FeatureHash.Of(205, key, suffix);
        f[n++] = FeatureHash.Of(206, key, relation, previousCase);
        f[n++] = FeatureHash.Of(207, key, relation, state);
        f[n++] = FeatureHash.Of(208, allowed, s.Pos[first - 1], s.Pos[first - 2]);
        f[n++] = FeatureHash.Of(209, key, s.Lower[first - 1]);
        f[n++] = FeatureHash.Of(210, key, state, agreement);
        f[n++] = FeatureHash.Of(211, key, state, verb);
        f[n++] = FeatureHash.Of(212, key, s.Lower[head + 1]);
        f[n++] = FeatureHash.Of(213, key, s.Pos[head + 1], state);
        f[n++] = FeatureHash.Of(214, key, determiner);
        f[n++] = FeatureHash.Of(215, allowed, determiner, state);
        f[n++] = FeatureHash.Of(216, allowed, lower, verb);
        f[n++] = FeatureHash.Of(217, allowed, s.Lower[first - 1], lower);
        f[n++] = FeatureHash.Of(218, key, preposition, verb);
        f[n++] = FeatureHash.Of(219, key, relation, FeatureHash.Of(1, state, agreement, previousCase));
        f[n++] = FeatureHash.Of(220, key, s.Pos[head + 1], relation);
        f[n++] = FeatureHash.Of(221, key, s.Pos[head + 1], s.Pos[head + 2]);
        f[n++] = FeatureHash.Of(222, key, segment.Seen, verb);
        f[n++] = FeatureHash.Of(223, allowed, lower, state);
        f[n++] = FeatureHash.Of(224, key, index == 0 ? 0u : s.Lower[inflection.Phrases[index - 1].Head], relation);
        return n;
    }

    /// <summary>Features for the number of a phrase; its case is decided.</summary>
    public static int Number(SentenceState s, InflectionState inflection, int index, uint allowed, Span<uint> f)
    {
        ref readonly var phrase = ref inflection.Phrases[index];
        ref readonly var segment = ref inflection.Segments[inflection.SegmentOf[phrase.Head]];
        var n = 0;
        var head = phrase.Head;
        uint lower = s.Lower[head], pos = s.Pos[head];
        var verbNumber = segment.Finite == 0 ? 0u : (uint)s.Morph[segment.Finite].Number;
        var (relation, _) = Before(s, inflection, index);
        f[n++] = FeatureHash.Of(241, pos);
        f[n++] = FeatureHash.Of(242, pos, lower);
        f[n++] = FeatureHash.Of(243, pos, s.Suffix[head]);
        f[n++] = FeatureHash.Of(244, pos, (uint)phrase.Case, verbNumber);
        f[n++] = FeatureHash.Of(245, pos, s.Lower[phrase.First - 1]);
        f[n++] = FeatureHash.Of(246, pos, s.Pos[phrase.First - 1], (uint)phrase.Case);
        f[n++] = FeatureHash.Of(247, lower, (uint)phrase.Case);
        f[n++] = FeatureHash.Of(248, lower, s.Lower[phrase.First - 1]);
        f[n++] = FeatureHash.Of(249, pos, phrase.Determiner == 0 ? 1u : s.Lower[phrase.Determiner], (uint)phrase.Case);
        f[n++] = FeatureHash.Of(250, pos, relation, index == 0 ? 0u : (uint)inflection.Phrases[index - 1].Number);
        f[n++] = FeatureHash.Of(251, lower, index == 0 ? 0u : (uint)inflection.Phrases[index - 1].Number, verbNumber);
        f[n++] = FeatureHash.Of(252, phrase.Preposition == 0 ? 1u : s.Lower[phrase.Preposition], s.Suffix[head], pos);
        f[n++] = FeatureHash.Of(253, pos, s.Pos[head + 1], s.Pos[phrase.First - 1]);
        return n;
    }

    /// <summary>Features for the gender of a phrase; its case and number are decided.</summary>
    public static int Gender(SentenceState s, InflectionState inflection, int index, uint allowed, Span<uint> f)
    {
        ref readonly var phrase = ref inflection.Phrases[index];
        var n = 0;
        int first = phrase.First, head = phrase.Head;
        uint lower = s.Lower[head], pos = s.Pos[head];
        var form = s.Forms[head];
        var (relation, previousCase) = Before(s, inflection, index);
        var previous = index == 0 ? 0u : (uint)inflection.Phrases[index - 1].Gender;
        f[n++] = FeatureHash.Of(261, pos, allowed);
        f[n++] = FeatureHash.Of(262, pos, lower);
        f[n++] = FeatureHash.Of(263, pos, s.Suffix[head]);
        f[n++] = FeatureHash.Of(264, pos, FeatureHash.Lower(form.AsSpan(Math.Max(0, form.Length - 2))));
        f[n++] = FeatureHash.Of(265, pos, FeatureHash.Lower(form.AsSpan(Math.Max(0, form.Length - 4))));
        f[n++] = FeatureHash.Of(266, pos, s.Lower[first], first == head ? 1u : 0);
        f[n++] = FeatureHash.Of(267, pos, s.Lower[first - 1]);
        f[n++] = FeatureHash.Of(268, pos, relation, previous);
        f[n++] = FeatureHash.Of(269, pos, FeatureHash.Of(relation, previous, previousCase), (uint)phrase.Case);
        f[n++] = FeatureHash.Of(270, pos, FeatureHash.Lower(s.Forms[first].AsSpan(Math.Max(0, s.Forms[first].Length - 1))), first == head ? 1u : 0);
        f[n++] = FeatureHash.Of(271, pos, (uint)phrase.Case, (uint)phrase.Number);
        f[n++] = FeatureHash.Of(272, pos, phrase.Preposition == 0 ? 1u : s.Lower[phrase.Preposition]);
        f[n++] = FeatureHash.Of(273, pos, index == 0 ? 0u : s.Lower[inflection.Phrases[index - 1].Head], relation);
        f[n++] = FeatureHash.Of(274, pos, s.Shape[head], first == head ? 1u : 0);
        return n;
    }

    /// <summary>Features for the form of a verb: finite, infinitive or participle; the verbs before it are decided.</summary>
    public static int VerbForm(SentenceState s, int slot, uint allowed, Span<uint> f)
    {
        var n = 0;
        uint lower = s.Lower[slot], suffix = s.Suffix[slot];
        var key = allowed | (uint)s.Pos[slot] << 3;
        var left = Neighbour(s, slot, -1);
        var right = Neighbour(s, slot, 1);
        var leftForm = left == 0 ? 0u : (uint)s.Morph[left].VerbForm | (uint)s.Pos[left] << 3;
        var rightPos = right == 0 ? 0u : s.Pos[right] + 1u;
        var opener = Opener(s, slot);
        f[n++] = FeatureHash.Of(281, key);
        f[n++] = FeatureHash.Of(282, key, lower);
        f[n++] = FeatureHash.Of(283, key, suffix);
        f[n++] = FeatureHash.Of(284, key, s.Pos[slot - 1], s.Pos[slot + 1]);
        f[n++] = FeatureHash.Of(285, key, s.Lower[slot - 1]);
        f[n++] = FeatureHash.Of(286, key, s.Lower[slot + 1]);
        f[n++] = FeatureHash.Of(287, key, leftForm, rightPos);
        f[n++] = FeatureHash.Of(288, key, left == 0 ? 1u : s.Lower[left], s.Pos[slot + 1]);
        f[n++] = FeatureHash.Of(289, key, right == 0 ? 1u : s.Lower[right], leftForm);
        f[n++] = FeatureHash.Of(290, key, opener, leftForm);
        f[n++] = FeatureHash.Of(291, key, FeatureHash.Of(opener, leftForm, rightPos), s.Pos[slot + 1]);
        f[n++] = FeatureHash.Of(292, key, FeatureHash.Of(s.Pos[slot - 1], s.Pos[slot - 2]), s.Pos[slot + 1]);
        f[n++] = FeatureHash.Of(293, key, lower, leftForm);
        f[n++] = FeatureHash.Of(294, key, left == 0 ? 1u : s.Lower[left], right == 0 ? 1u : s.Lower[right]);
        f[n++] = FeatureHash.Of(295, key, slot == SentenceState.First ? 1u : 0, s.Pos[slot + 1]);
        var finite = FiniteBefore(s, slot);
        var finitePos = finite == 0 ? 0u : s.Pos[finite] + 1u;
        f[n++] = FeatureHash.Of(296, key, finitePos);
        f[n++] = FeatureHash.Of(297, key, finitePos, leftForm);
        f[n++] = FeatureHash.Of(298, key, finite == 0 ? 1u : s.Lower[finite], rightPos);
        f[n++] = FeatureHash.Of(299, key, lower, finitePos);
        return n;
    }

    // The finite verb to the left in the same stretch: a clause has one, so a verb after it is finite only in a conjunct.
    private static int FiniteBefore(SentenceState s, int slot)
    {
        for (var i = slot - 1; i >= SentenceState.First && slot - i < FarthestFinite; i--)
        {
            switch ((UPos)s.Pos[i])
            {
                case UPos.Verb or UPos.Aux when s.Morph[i].VerbForm == Syntax.VerbForm.Fin:
                    return i;
                case UPos.Punct or UPos.Sconj or UPos.Cconj:
                    return 0;
            }
        }

        return 0;
    }

    /// <summary>Features for the number of a finite verb.</summary>
    public static int VerbNumber(SentenceState s, InflectionState inflection, int slot, uint allowed, Span<uint> f)
    {
        var subject = Segmentation.SubjectOf(inflection, slot);
        var n = 0;
        var number = subject < 0 ? 0u : (uint)inflection.Phrases[subject].Number | (IsCoordinated(s, inflection, subject) ? 4u : 0);
        f[n++] = FeatureHash.Of(301, allowed);
        f[n++] = FeatureHash.Of(302, number);
        f[n++] = FeatureHash.Of(303, subject < 0 ? 1u : s.Lower[inflection.Phrases[subject].Head]);
        f[n++] = FeatureHash.Of(304, s.Lower[slot]);
        f[n++] = FeatureHash.Of(305, s.Lower[slot], number);
        f[n++] = FeatureHash.Of(306, number, s.Pos[slot - 1], s.Pos[slot + 1]);
        return n;
    }

    /// <summary>Features for the person of a finite verb.</summary>
    public static int Person(SentenceState s, InflectionState inflection, int slot, uint allowed, Span<uint> f)
    {
        var subject = Segmentation.SubjectOf(inflection, slot);
        var n = 0;
        var person = subject < 0 ? 0u : Math.Max((uint)s.Morph[inflection.Phrases[subject].Head].Person, 3);
        person = subject >= 0 && s.Morph[inflection.Phrases[subject].Head].Person is > 0 and < 3
            ? s.Morph[inflection.Phrases[subject].Head].Person : person;
        f[n++] = FeatureHash.Of(311, allowed);
        f[n++] = FeatureHash.Of(312, allowed, person);
        f[n++] = FeatureHash.Of(313, s.Lower[slot + 1]);
        f[n++] = FeatureHash.Of(314, s.Lower[slot - 1]);
        f[n++] = FeatureHash.Of(315, s.Lower[slot], person);
        f[n++] = FeatureHash.Of(316, allowed, s.Pos[slot - 1], s.Pos[slot + 1]);
        return n;
    }

    /// <summary>Features for the mood of a finite verb; its number and person are decided.</summary>
    public static int Mood(SentenceState s, InflectionState inflection, int slot, uint allowed, Span<uint> f)
    {
        var n = 0;
        var opener = Opener(s, slot);
        f[n++] = FeatureHash.Of(321, allowed);
        f[n++] = FeatureHash.Of(322, allowed, s.Lower[slot]);
        f[n++] = FeatureHash.Of(323, allowed, opener);
        f[n++] = FeatureHash.Of(324, allowed, s.Pos[slot - 1], s.Pos[slot + 1]);
        f[n++] = FeatureHash.Of(325, s.Lower[slot], opener);
        f[n++] = FeatureHash.Of(326, allowed, slot == SentenceState.First ? 1u : 0);
        f[n++] = FeatureHash.Of(327, allowed, s.Pos[slot]);
        return n;
    }

    // How the phrase follows the one before it: at once, after a conjunction or comma, or farther off; and that one's case.
    private static (uint Relation, uint Case) Before(SentenceState s, InflectionState inflection, int index)
    {
        if (index == 0)
        {
            return (0, 0);
        }

        ref readonly var previous = ref inflection.Phrases[index - 1];
        ref readonly var phrase = ref inflection.Phrases[index];
        var first = phrase.Preposition == 0 ? phrase.First : phrase.Preposition;
        var gap = first - previous.Head - 1;
        var relation = gap switch
        {
            0 => 1u,
            1 => (UPos)s.Pos[first - 1] switch { UPos.Cconj => 2u, UPos.Punct => 3u, UPos.Verb => 4u, UPos.Aux => 5u, _ => 6u },
            _ => s.Pos[first - 1] == (byte)UPos.Cconj ? 7u : 8u,
        };
        return (relation | (previous.Preposition == 0 ? 0 : 16u) | (uint)s.Pos[previous.Head] << 5, (uint)previous.Case);
    }

    private static uint Clause(in Segment segment, int slot)
    {
        var verb = segment.Finite == 0 ? 0u : segment.Finite < slot ? 1u : 2u;
        return segment.Seen | (verb << 3) | (segment.First == slot ? 32u : 0);
    }

    private static uint VerbOf(SentenceState s, in Segment segment)
    {
        var slot = segment.LastVerb != 0 && s.Pos[segment.LastVerb] == (byte)UPos.Verb ? segment.LastVerb
            : segment.Finite != 0 ? segment.Finite : segment.LastVerb;
        return slot == 0 ? 1u : s.Lower[slot];
    }

    // Whether the phrase could be the subject by its number: 0 no verb, 1 yes, 2 no.
    private static uint Agreement(SentenceState s, in NounPhrase phrase, in Segment segment)
    {
        if (segment.Finite == 0)
        {
            return 0;
        }

        var number = s.Morph[segment.Finite].Number;
        return number == Syntax.Number.None || (phrase.Cells & Cells.Of(Syntax.Case.Nom) & Cells.Of(number)) != 0 ? 1u : 2u;
    }

    private static bool IsCoordinated(SentenceState s, InflectionState inflection, int index)
    {
        var after = inflection.Phrases[index].Head + 1;
        return s.Pos[after] == (byte)UPos.Cconj && index + 1 < inflection.PhraseCount && inflection.Phrases[index + 1].First == after + 1
            || index > 0 && s.Pos[inflection.Phrases[index].First - 1] == (byte)UPos.Cconj
                && inflection.Phrases[index - 1].Head == inflection.Phrases[index].First - 2;
    }

    private static int Neighbour(SentenceState s, int slot, int step)
    {
        for (var at = slot + step; at >= SentenceState.First && at < s.Root && Math.Abs(at - slot) < 30; at += step)
        {
            var pos = (UPos)s.Pos[at];
            if (pos == UPos.Punct && s.Forms[at] is "," or ";" or ":")
            {
                return 0;
            }

            if (pos is UPos.Verb or UPos.Aux)
            {
                return at;
            }
        }

        return 0;
    }

    // The conjunction, relative pronoun or question word that opens the clause.
    private static uint Opener(SentenceState s, int slot)
    {
        for (var at = slot - 1; at >= SentenceState.First && slot - at < 30; at--)
        {
            var pos = (UPos)s.Pos[at];
            if (pos == UPos.Sconj)
            {
                return s.Lower[at];
            }

            if (s.Pos[at - 1] == (byte)UPos.Punct && pos == UPos.Pron)
            {
                return 2;
            }

            if (pos == UPos.Punct && s.Forms[at] is "," or ";" or ":")
            {
                return 3;
            }
        }

        return 4;
    }
}
