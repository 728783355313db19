using Depesche.Syntax.Models;

namespace Depesche.Syntax.Parsing;

/// <summary>Features of a parser state for the choice of the transition, and of an arc for the choice of its relation.</summary>
internal static class ParserFeatures
{
    /// <summary>Most features a state has.</summary>
    public const int MaxCount = 136;

    /// <summary>Features for the next transition.</summary>
    /// <returns>How many were written.</returns>
    public static int Transition(ParserState state, ParserLookahead look, Span<uint> f)
    {
        var s = state.Sentence;
        int s0 = state.Stack(0), s1 = state.Stack(1), s2 = state.Stack(2), b0 = state.Front;
        var n = 0;
        uint t0 = s.Tag[s0], t1 = s.Tag[s1], t2 = s.Tag[s2], tb = s.Tag[b0], tb1 = s.Tag[b0 + 1], tb2 = s.Tag[b0 + 2];
        uint p0 = s.Pos[s0], p1 = s.Pos[s1], p2 = s.Pos[s2], pb = s.Pos[b0], pb1 = s.Pos[b0 + 1], pb2 = s.Pos[b0 + 2];
        uint l0 = s.Lemma[s0], l1 = s.Lemma[s1], lb = s.Lemma[b0];
        uint w0 = s.Lower[s0], wb = s.Lower[b0], wb1 = s.Lower[b0 + 1];
        uint r0 = Mask(state, s0), r1 = Mask(state, s1), rb = Mask(state, b0);
        uint d0 = s0 == 0 ? 0 : Distance(b0 - s0), d1 = s1 == 0 ? 0 : Distance(s0 - s1);
        uint a0 = s.Lower[state.Adposition[s0]], a1 = s.Lower[state.Adposition[s1]];

        f[n++] = FeatureHash.Of(1, l0);
        f[n++] = FeatureHash.Of(2, t0);
        f[n++] = FeatureHash.Of(3, w0, p0);
        f[n++] = FeatureHash.Of(4, l1);
        f[n++] = FeatureHash.Of(5, t1);
        f[n++] = FeatureHash.Of(6, lb);
        f[n++] = FeatureHash.Of(7, tb);
        f[n++] = FeatureHash.Of(8, wb, pb);
        f[n++] = FeatureHash.Of(9, wb1);
        f[n++] = FeatureHash.Of(10, tb1);
        f[n++] = FeatureHash.Of(11, tb2);
        f[n++] = FeatureHash.Of(12, t2);
        f[n++] = FeatureHash.Of(13, s.Suffix[s0], p0);
        f[n++] = FeatureHash.Of(14, s.Suffix[b0], pb);

        f[n++] = FeatureHash.Of(20, t0, tb);
        f[n++] = FeatureHash.Of(21, l0, tb);
        f[n++] = FeatureHash.Of(22, t0, lb);
        f[n++] = FeatureHash.Of(23, l0, lb);
        f[n++] = FeatureHash.Of(24, p0, pb, d0);
        f[n++] = FeatureHash.Of(25, t1, t0);
        f[n++] = FeatureHash.Of(26, l1, t0);
        f[n++] = FeatureHash.Of(27, t1, l0);
        f[n++] = FeatureHash.Of(28, l1, l0);
        f[n++] = FeatureHash.Of(29, p1, p0, d1);
        f[n++] = FeatureHash.Of(30, t1, tb);
        f[n++] = FeatureHash.Of(31, l1, tb);
        f[n++] = FeatureHash.Of(32, t1, lb);
        f[n++] = FeatureHash.Of(33, tb, tb1);
        f[n++] = FeatureHash.Of(34, t0, tb1);

        f[n++] = FeatureHash.Of(40, p0, pb, pb1);
        f[n++] = FeatureHash.Of(41, pb, pb1, pb2);
        f[n++] = FeatureHash.Of(42, p1, p0, pb);
        f[n++] = FeatureHash.Of(43, p2, p1, p0);
        f[n++] = FeatureHash.Of(44, t1, t0, tb);
        f[n++] = FeatureHash.Of(45, t0, tb, tb1);
        f[n++] = FeatureHash.Of(46, FeatureHash.Of(0, p2, p1, p0), pb, pb1);
        f[n++] = FeatureHash.Of(47, FeatureHash.Of(0, p1, p0), pb, pb1);
        f[n++] = FeatureHash.Of(48, FeatureHash.Of(0, p0, pb), pb1, pb2);

        f[n++] = FeatureHash.Of(50, p0, r0);
        f[n++] = FeatureHash.Of(51, p1, r1);
        f[n++] = FeatureHash.Of(52, pb, rb);
        f[n++] = FeatureHash.Of(53, t0, r0, tb);
        f[n++] = FeatureHash.Of(54, t1, r1, t0);
        f[n++] = FeatureHash.Of(55, t0, tb, rb);
        f[n++] = FeatureHash.Of(56, t1, t0, r0);
        f[n++] = FeatureHash.Of(57, l0, r0);
        f[n++] = FeatureHash.Of(58, l1, r1);
        f[n++] = FeatureHash.Of(59, FeatureHash.Of(0, p1, r1), FeatureHash.Of(1, p0, r0), pb);

        f[n++] = FeatureHash.Of(60, p0, s.Tag[state.LeftChild[s0]], (uint)s.Relation[state.LeftChild[s0]]);
        f[n++] = FeatureHash.Of(61, p0, s.Tag[state.RightChild[s0]], (uint)s.Relation[state.RightChild[s0]]);
        f[n++] = FeatureHash.Of(62, p1, s.Tag[state.LeftChild[s1]], (uint)s.Relation[state.LeftChild[s1]]);
        f[n++] = FeatureHash.Of(63, p1, s.Tag[state.RightChild[s1]], (uint)s.Relation[state.RightChild[s1]]);
        f[n++] = FeatureHash.Of(64, pb, s.Tag[state.LeftChild[b0]], (uint)s.Relation[state.LeftChild[b0]]);
        f[n++] = FeatureHash.Of(65, p0, pb, s.Pos[state.LeftChild[b0]]);
        f[n++] = FeatureHash.Of(66, p1, p0, s.Pos[state.RightChild[s1]]);
        f[n++] = FeatureHash.Of(67, p1, p0, s.Lower[state.LeftChild[s0]]);
        f[n++] = FeatureHash.Of(68, p0, pb, s.Lower[state.LeftChild[s0]]);

        f[n++] = FeatureHash.Of(70, a0, p1, p0);
        f[n++] = FeatureHash.Of(71, a0, l1);
        f[n++] = FeatureHash.Of(72, a0, p1, pb);
        f[n++] = FeatureHash.Of(73, a0, l1, l0);
        f[n++] = FeatureHash.Of(74, a1, a0, FeatureHash.Of(0, p1, p0));

        var between = look.Between(s0, b0);
        var below = look.Between(s1, s0);
        f[n++] = FeatureHash.Of(80, p0, pb, between);
        f[n++] = FeatureHash.Of(81, p1, p0, below);
        f[n++] = FeatureHash.Of(82, p1, pb, look.Between(s1, b0));
        uint verb = look.NextVerb[b0], verb1 = look.NextVerb[Math.Min(b0 + 1, s.Root)];
        f[n++] = FeatureHash.Of(83, p0, verb);
        f[n++] = FeatureHash.Of(84, t0, tb, verb);
        f[n++] = FeatureHash.Of(85, t1, t0, verb);
        f[n++] = FeatureHash.Of(86, t0, tb, verb1);
        f[n++] = FeatureHash.Of(87, FeatureHash.Of(0, p1, r1), p0, verb);
        f[n++] = FeatureHash.Of(88, FeatureHash.Of(0, p0, r0), pb, verb);
        f[n++] = FeatureHash.Of(89, p0, pb, Math.Min((uint)state.Depth, 5));
        f[n++] = FeatureHash.Of(90, s.Agreement(s0, b0), p0, pb);
        f[n++] = FeatureHash.Of(91, s.Agreement(s1, s0), p1, p0);
        f[n++] = FeatureHash.Of(92, s.Tag[state.SecondRightChild[s1]], s.Tag[state.RightChild[s1]], p0);
        f[n++] = FeatureHash.Of(93, s.Tag[state.SecondLeftChild[s0]], s.Tag[state.LeftChild[s0]], p0);
        uint marks = (uint)s.MarksBefore[b0], marks1 = (uint)s.MarksBefore[Math.Min(b0 + 1, s.Root)];
        uint gap = (uint)s.MarksBefore[state.LeftEdge[b0]], gap1 = (uint)s.MarksBefore[state.LeftEdge[s0]];
        f[n++] = FeatureHash.Of(94, t0, tb, gap);
        f[n++] = FeatureHash.Of(95, p0, pb, marks);
        f[n++] = FeatureHash.Of(96, FeatureHash.Of(0, p0, pb, pb1), marks, marks1);
        f[n++] = FeatureHash.Of(97, p1, p0, marks);
        f[n++] = FeatureHash.Of(98, p1, p0, gap1);
        f[n++] = FeatureHash.Of(99, p0, pb, ParserLookahead.Quotation(s, s0, b0));
        f[n++] = FeatureHash.Of(100, p1, p0, ParserLookahead.Quotation(s, s1, s0));
        f[n++] = FeatureHash.Of(101, FeatureHash.Of(0, p0, r0), pb, gap);
        f[n++] = FeatureHash.Of(102, FeatureHash.Of(0, p1, r1), FeatureHash.Of(1, p0, r0), (gap1 << 8) | marks);
        f[n++] = FeatureHash.Of(103, FeatureHash.Of(0, t1, t0), tb, (gap1 << 8) | gap);
        f[n++] = FeatureHash.Of(104, l0, gap, pb);
        f[n++] = FeatureHash.Of(105, l1, gap1, p0);
        f[n++] = FeatureHash.Of(106, FeatureHash.Of(0, t0, tb), verb, gap);
        f[n++] = FeatureHash.Of(107, FeatureHash.Of(0, p1, p0), pb, gap1 | (marks << 8));
        f[n++] = FeatureHash.Of(108, FeatureHash.Of(0, t1, t0), gap1, marks);
        f[n++] = FeatureHash.Of(109, FeatureHash.Of(0, p1, p0), s.Lower[state.LeftEdge[s0]], gap1);
        f[n++] = FeatureHash.Of(110, FeatureHash.Of(0, p0, pb), s.Lower[state.LeftEdge[b0]], gap);
        f[n++] = FeatureHash.Of(111, FeatureHash.Of(0, t1, t0), (gap1 << 8) | marks, verb);
        var enclosed = (gap1 & 1) | ((marks & 1) << 1) | (state.Adposition[s0] != SentenceState.None ? 4u : 0)
            | ((uint)s.Morph[s0].VerbForm << 3) | ((uint)s.Pos[state.LeftEdge[s0]] << 5);
        f[n++] = FeatureHash.Of(112, enclosed, p0);
        f[n++] = FeatureHash.Of(113, enclosed, p1, p0);
        f[n++] = FeatureHash.Of(114, enclosed, p0, pb);
        f[n++] = FeatureHash.Of(115, FeatureHash.Of(0, p1, p0), pb, enclosed);
        return n;
    }

    /// <summary>Features for the relation of the arc that <paramref name="transition"/> would make.</summary>
    public static int Relation(ParserState state, ParserLookahead look, Transition transition, Span<uint> f)
    {
        var s = state.Sentence;
        var (h, d) = state.ArcOf(transition);
        var direction = h > d ? 1u : 2u;
        var n = 0;
        uint th = s.Tag[h], td = s.Tag[d], ph = s.Pos[h], pd = s.Pos[d];
        uint lh = s.Lemma[h], ld = s.Lemma[d], wd = s.Lower[d];
        uint rh = Mask(state, h), rd = Mask(state, d);
        var distance = Distance(Math.Abs(h - d));
        uint a = s.Lower[state.Adposition[d]];
        var arc = FeatureHash.Of(direction, th, td);
        var coarse = FeatureHash.Of(direction, ph, pd);

        f[n++] = FeatureHash.Of(201, arc);
        f[n++] = FeatureHash.Of(202, coarse, distance);
        f[n++] = FeatureHash.Of(203, lh, pd, direction);
        f[n++] = FeatureHash.Of(204, lh, td, direction);
        f[n++] = FeatureHash.Of(205, ld, ph, direction);
        f[n++] = FeatureHash.Of(206, ld, th, direction);
        f[n++] = FeatureHash.Of(207, wd, ph);
        f[n++] = FeatureHash.Of(208, ld, lh);
        f[n++] = FeatureHash.Of(209, wd, pd);
        f[n++] = FeatureHash.Of(210, td);
        f[n++] = FeatureHash.Of(211, s.Suffix[d], ph, direction);
        f[n++] = FeatureHash.Of(212, s.Suffix[h], pd, direction);
        f[n++] = FeatureHash.Of(213, coarse, a);
        f[n++] = FeatureHash.Of(214, lh, a, pd);
        f[n++] = FeatureHash.Of(215, ld, a, ph);
        f[n++] = FeatureHash.Of(216, coarse, rd);
        f[n++] = FeatureHash.Of(217, coarse, rh);
        f[n++] = FeatureHash.Of(218, arc, rh);
        f[n++] = FeatureHash.Of(219, arc, rd);
        f[n++] = FeatureHash.Of(220, coarse, rh, rd);
        f[n++] = FeatureHash.Of(221, coarse, s.Tag[state.LeftChild[d]]);
        f[n++] = FeatureHash.Of(222, coarse, s.Lower[state.LeftChild[d]]);
        f[n++] = FeatureHash.Of(223, coarse, s.Tag[state.RightChild[d]]);
        f[n++] = FeatureHash.Of(224, coarse, s.Tag[state.LeftChild[h]]);
        f[n++] = FeatureHash.Of(225, coarse, s.Tag[state.RightChild[h]]);
        f[n++] = FeatureHash.Of(226, coarse, s.Lower[d - 1]);
        f[n++] = FeatureHash.Of(227, coarse, s.Lower[d + 1]);
        f[n++] = FeatureHash.Of(228, coarse, s.Tag[d - 1], s.Tag[d + 1]);
        f[n++] = FeatureHash.Of(229, coarse, s.Tag[h - 1], s.Tag[h + 1]);
        f[n++] = FeatureHash.Of(230, coarse, look.Between(Math.Min(h, d), Math.Max(h, d)));
        f[n++] = FeatureHash.Of(231, arc, look.NextVerb[d + 1]);
        f[n++] = FeatureHash.Of(232, arc, look.NextVerb[Math.Min(h + 1, s.Root)], rh);
        f[n++] = FeatureHash.Of(233, coarse, s.Agreement(h, d), rh & 3);
        f[n++] = FeatureHash.Of(234, arc, s.Lower[state.LeftChild[d]]);
        f[n++] = FeatureHash.Of(235, arc, s.Suffix[h]);
        f[n++] = FeatureHash.Of(236, arc, distance, rh);
        f[n++] = FeatureHash.Of(237, coarse, (uint)s.MarksBefore[state.LeftEdge[d]], (uint)s.MarksBefore[Math.Min(d + 1, s.Root)]);
        f[n++] = FeatureHash.Of(238, coarse, ParserLookahead.Quotation(s, Math.Min(h, d), Math.Max(h, d)));
        return n;
    }

    // Which kinds of dependants a word already has, as far as they bar or ask for others.
    private static uint Mask(ParserState state, int slot)
    {
        var all = state.ChildRelations[slot];
        return Bit(all, Subjects, 0) | Bit(all, 1UL << (int)Syntax.Relation.Obj, 1) | Bit(all, Obliques, 2)
            | Bit(all, Auxiliaries, 3) | Bit(all, 1UL << (int)Syntax.Relation.Case, 4) | Bit(all, Determiners, 5)
            | Bit(all, 1UL << (int)Syntax.Relation.Mark, 6) | Bit(all, 1UL << (int)Syntax.Relation.Cop, 7)
            | Bit(all, 1UL << (int)Syntax.Relation.Cc, 8) | Bit(all, 1UL << (int)Syntax.Relation.Punct, 9)
            | Bit(all, Clausal, 10) | Bit(all, 1UL << (int)Syntax.Relation.Conj, 11) | Bit(all, 1UL << (int)Syntax.Relation.AuxPass, 12)
            | Bit(all, 1UL << (int)Syntax.Relation.CompoundPrt, 13);
    }

    private const ulong Subjects = (1UL << (int)Syntax.Relation.Nsubj) | (1UL << (int)Syntax.Relation.NsubjPass)
        | (1UL << (int)Syntax.Relation.Csubj);

    private const ulong Obliques = (1UL << (int)Syntax.Relation.Obl) | (1UL << (int)Syntax.Relation.OblArg)
        | (1UL << (int)Syntax.Relation.OblAgent) | (1UL << (int)Syntax.Relation.Nmod);

    private const ulong Auxiliaries = (1UL << (int)Syntax.Relation.Aux) | (1UL << (int)Syntax.Relation.AuxPass);

    private const ulong Determiners = (1UL << (int)Syntax.Relation.Det) | (1UL << (int)Syntax.Relation.DetPoss);

    private const ulong Clausal = (1UL << (int)Syntax.Relation.Ccomp) | (1UL << (int)Syntax.Relation.Xcomp)
        | (1UL << (int)Syntax.Relation.Advcl) | (1UL << (int)Syntax.Relation.Acl) | (1UL << (int)Syntax.Relation.AclRelcl)
        | (1UL << (int)Syntax.Relation.Parataxis);

    private static uint Bit(ulong all, ulong wanted, int bit) => (all & wanted) != 0 ? 1u << bit : 0;

    private static uint Distance(int distance) => distance switch { <= 4 => (uint)distance, <= 6 => 5, <= 10 => 6, <= 16 => 7, _ => 8 };
}
