using Depesche.Syntax.Models;

namespace Depesche.Syntax.Tagging;

/// <summary>Features of a token for the part-of-speech tagger and for the morphology tagger.</summary>
internal static class TaggerFeatures
{
    /// <summary>Most features a token has.</summary>
    public const int MaxCount = 64;

    /// <summary>Features for the part of speech of the token at <paramref name="i"/>; tags to its left are known.</summary>
    /// <returns>How many were written.</returns>
    public static int PartOfSpeech(SentenceState s, int i, Span<uint> f)
    {
        var n = 0;
        uint lower = s.Lower[i], suffix = s.Suffix[i], shape = s.Shape[i];
        uint previous = s.Pos[i - 1], before = s.Pos[i - 2];
        var start = i == SentenceState.First ? 1u : 0u;
        f[n++] = FeatureHash.Of(1, lower);
        f[n++] = FeatureHash.Of(2, s.Exact[i], start);
        f[n++] = FeatureHash.Of(3, shape, start);
        f[n++] = FeatureHash.Of(4, s.Lower[i - 1]);
        f[n++] = FeatureHash.Of(5, s.Lower[i + 1]);
        f[n++] = FeatureHash.Of(6, s.Lower[i - 2]);
        f[n++] = FeatureHash.Of(7, s.Lower[i + 2]);
        f[n++] = FeatureHash.Of(8, s.Lower[i - 1], lower);
        f[n++] = FeatureHash.Of(9, lower, s.Lower[i + 1]);
        f[n++] = FeatureHash.Of(10, s.Suffix[i + 1]);
        f[n++] = FeatureHash.Of(11, s.Suffix[i - 1], suffix);
        f[n++] = FeatureHash.Of(12, previous);
        f[n++] = FeatureHash.Of(13, previous, before);
        f[n++] = FeatureHash.Of(14, previous, lower);
        f[n++] = FeatureHash.Of(15, previous, suffix);
        f[n++] = FeatureHash.Of(16, previous, shape);
        f[n++] = FeatureHash.Of(17, s.Shape[i - 1], shape, s.Shape[i + 1]);
        f[n++] = FeatureHash.Of(18, previous, s.Lower[i + 1]);
        f[n++] = FeatureHash.Of(19, previous, s.Suffix[i + 1]);
        f[n++] = FeatureHash.Of(20, suffix, s.Suffix[i + 1]);
        f[n++] = FeatureHash.Of(21, s.Shape[i + 1], shape, start);
        f[n++] = FeatureHash.Of(22, previous, before, s.Shape[i]);
        f[n++] = FeatureHash.Of(23, 0);
        uint mask = Readings(s, i), maskLeft = Readings(s, i - 1), maskRight = Readings(s, i + 1), maskRight2 = Readings(s, i + 2);
        f[n++] = FeatureHash.Of(41, mask);
        f[n++] = FeatureHash.Of(42, mask, shape, start);
        f[n++] = FeatureHash.Of(43, mask, previous);
        f[n++] = FeatureHash.Of(44, mask, previous, before);
        f[n++] = FeatureHash.Of(45, mask, maskRight);
        f[n++] = FeatureHash.Of(46, mask, previous, maskRight);
        f[n++] = FeatureHash.Of(47, mask, s.Lower[i - 1]);
        f[n++] = FeatureHash.Of(48, mask, s.Lower[i + 1]);
        f[n++] = FeatureHash.Of(49, maskLeft, mask, maskRight);
        f[n++] = FeatureHash.Of(50, mask, maskRight, maskRight2);
        f[n++] = FeatureHash.Of(51, mask, suffix);
        f[n++] = FeatureHash.Of(52, lower, maskRight);
        f[n++] = FeatureHash.Of(53, lower, s.VerbAtEnd[i]);
        f[n++] = FeatureHash.Of(54, mask, s.VerbAtEnd[i]);
        f[n++] = FeatureHash.Of(55, mask, previous, s.VerbAtEnd[i]);
        f[n++] = FeatureHash.Of(56, (uint)s.Class[i].Bits, (uint)(s.Class[i].Bits >> 32));
        f[n++] = FeatureHash.Of(57, mask, s.Class[i].VerbFormMask, maskRight);
        return Affixes(s.Forms[i], shape & 1, f, n);
    }

    /// <summary>Features for the morphology of the token at <paramref name="i"/>; all parts of speech and the morphology to its
    /// left are known.</summary>
    public static int Morphology(SentenceState s, int i, Span<uint> f)
    {
        var n = 0;
        uint pos = s.Pos[i], lower = s.Lower[i], suffix = s.Suffix[i];
        var left = i - 1;
        while (left > i - 4 && s.Pos[left] is (byte)UPos.Adj or (byte)UPos.Adv or (byte)UPos.Num)
        {
            left--;
        }

        var right = i + 1;
        while (right < i + 4 && s.Pos[right] is (byte)UPos.Adj or (byte)UPos.Adv or (byte)UPos.Num)
        {
            right++;
        }

        uint next = s.Suffix[right], nextPos = s.Pos[right];
        var leftMorph = Code(s.Morph[left]);
        f[n++] = FeatureHash.Of(101, pos, lower);
        f[n++] = FeatureHash.Of(102, pos, suffix);
        f[n++] = FeatureHash.Of(103, pos, s.Lower[i - 1]);
        f[n++] = FeatureHash.Of(104, pos, s.Lower[left], s.Pos[left]);
        f[n++] = FeatureHash.Of(105, pos, s.Lower[left], suffix);
        f[n++] = FeatureHash.Of(106, pos, lower, s.Lower[i - 1]);
        f[n++] = FeatureHash.Of(107, lower, next);
        f[n++] = FeatureHash.Of(108, lower, s.Lower[right]);
        f[n++] = FeatureHash.Of(109, pos, lower, nextPos);
        f[n++] = FeatureHash.Of(110, pos, leftMorph);
        f[n++] = FeatureHash.Of(111, pos, leftMorph, lower);
        f[n++] = FeatureHash.Of(112, pos, leftMorph, suffix);
        f[n++] = FeatureHash.Of(113, pos, Code(s.Morph[i - 1]), suffix);
        f[n++] = FeatureHash.Of(114, pos, s.Pos[i - 1], s.Pos[i - 2]);
        f[n++] = FeatureHash.Of(115, pos, s.Pos[i - 1], s.Pos[i + 1]);
        f[n++] = FeatureHash.Of(116, pos, s.Lower[i + 1]);
        f[n++] = FeatureHash.Of(117, pos, s.Lower[left - 1], s.Lower[left]);
        f[n++] = FeatureHash.Of(118, pos);
        uint cases = Cases(s, i), casesLeft = Cases(s, left), casesRight = Cases(s, right);
        f[n++] = FeatureHash.Of(131, pos, cases);
        f[n++] = FeatureHash.Of(132, pos, cases, casesLeft);
        f[n++] = FeatureHash.Of(133, pos, cases, casesRight);
        f[n++] = FeatureHash.Of(134, pos, cases, leftMorph);
        f[n++] = FeatureHash.Of(135, pos, FeatureHash.Of(cases, casesLeft, casesRight));
        f[n++] = FeatureHash.Of(136, lower, casesRight);
        f[n++] = FeatureHash.Of(137, pos, cases, s.Lower[left]);
        var clause = ClauseSoFar(s, i);
        f[n++] = FeatureHash.Of(138, pos, cases, clause);
        f[n++] = FeatureHash.Of(139, pos, FeatureHash.Of(cases, casesLeft, casesRight), clause);
        f[n++] = FeatureHash.Of(119, pos, clause);
        f[n++] = FeatureHash.Of(120, pos, clause, lower);
        f[n++] = FeatureHash.Of(121, leftMorph, clause, pos);
        return Affixes(s.Forms[i], pos + 100, f, n);
    }

    /// <summary>Case, number and verb form in one number.</summary>
    public static uint Code(in Morph morph) =>
        (uint)morph.Case | ((uint)morph.Number << 3) | ((uint)morph.Gender << 5) | ((uint)morph.VerbForm << 8);

    // Which cases the clause to the left has used, and whether its finite verb is past: a second nominative is rare.
    private static uint ClauseSoFar(SentenceState s, int i)
    {
        uint seen = 0;
        for (var at = i - 1; at > i - 16 && at >= SentenceState.First; at--)
        {
            switch ((UPos)s.Pos[at])
            {
                case UPos.Punct or UPos.Sconj:
                    return seen | 8;
                case UPos.Verb or UPos.Aux when s.Morph[at].VerbForm == VerbForm.Fin:
                    seen |= 4;
                    break;
                case UPos.Noun or UPos.Propn or UPos.Pron when s.Morph[at].Case == Case.Nom:
                    seen |= 1;
                    break;
                case UPos.Noun or UPos.Propn or UPos.Pron when s.Morph[at].Case == Case.Acc && s.Pos[at - 1] != (byte)UPos.Adp:
                    seen |= 2;
                    break;
            }
        }

        return seen;
    }

    // Cases, numbers, genders, verb forms, moods and persons that the lexicon allows.
    private static uint Cases(SentenceState s, int i) => (uint)(s.Class[i].Bits >> 17);

    private static uint Readings(SentenceState s, int i) => s.Class[i].PosMask | (s.Class[i].IsListed ? 1u << 17 : 0);

    private static int Affixes(string form, uint kind, Span<uint> f, int n)
    {
        var hash = 0u;
        var length = Math.Min(form.Length, 6);
        for (var k = 1; k <= length; k++)
        {
            hash = FeatureHash.Of(kind, hash, FeatureHash.Fold(form[^k]));
            f[n++] = FeatureHash.Of(31, hash, (uint)k);
        }

        hash = 0;
        length = Math.Min(form.Length, 5);
        for (var k = 0; k < length; k++)
        {
            hash = FeatureHash.Of(kind, hash, FeatureHash.Fold(form[k]));
            if (k > 0)
            {
                f[n++] = FeatureHash.Of(32, hash, (uint)k);
            }
        }

        return n;
    }
}
