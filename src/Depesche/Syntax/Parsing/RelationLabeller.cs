using Depesche.Syntax.Models;

namespace Depesche.Syntax.Parsing;

/// <summary>Names the relations anew once all heads are known: then a word's sisters, the auxiliaries of its verb and the
/// agreement with the finite verb can be seen, which the parser had not read yet when it made the arc.</summary>
internal sealed class RelationLabeller
{
    /// <summary>Most features a word has.</summary>
    public const int MaxFeatures = 80;

    private const int Slots = SentenceState.Capacity + (2 * SentenceState.First);
    private readonly int[] firstChild = new int[Slots];
    private readonly int[] lastChild = new int[Slots];
    private readonly int[] next = new int[Slots];
    private readonly int[] previous = new int[Slots];
    private readonly int[] finite = new int[Slots];
    private readonly int[] adposition = new int[Slots];
    private readonly int[] leftEdge = new int[Slots];
    private readonly int[] rightEdge = new int[Slots];
    private readonly uint[] cases = new uint[Slots];
    private readonly uint[] labels = new uint[Slots];
    private SentenceState s = null!;
    private ParserLookahead look = null!;

    /// <summary>Takes a parsed sentence.</summary>
    public void Load(SentenceState sentence, ParserLookahead lookahead)
    {
        s = sentence;
        look = lookahead;
        for (var i = 0; i <= s.Root; i++)
        {
            firstChild[i] = lastChild[i] = next[i] = previous[i] = finite[i] = adposition[i] = SentenceState.None;
            cases[i] = labels[i] = 0;
        }

        for (var i = SentenceState.First; i < s.Root; i++)
        {
            Link(i, s.Head[i]);
        }

        for (var i = 0; i <= s.Root; i++)
        {
            leftEdge[i] = firstChild[i] != SentenceState.None && firstChild[i] < i ? leftEdge[firstChild[i]] : i;
        }

        for (var i = s.Root - 1; i >= 0; i--)
        {
            rightEdge[i] = lastChild[i] > i ? rightEdge[lastChild[i]] : i;
        }
    }

    /// <summary>Names all relations.</summary>
    public void Label(SyntaxModel model)
    {
        Span<uint> features = stackalloc uint[MaxFeatures];
        Span<short> scores = stackalloc short[WeightTable.MaxLabels];
        for (var i = SentenceState.First; i < s.Root; i++)
        {
            if (s.Head[i] == s.Root)
            {
                continue;
            }

            model.FinalRelations.Score(features[..Features(i, features)], scores);
            Set(i, model.Relations[WeightTable.Best(scores, model.Relations.Length)]);
        }
    }

    /// <summary>Sets the relation of a word; words to its left have theirs.</summary>
    public void Set(int word, Relation relation)
    {
        s.Relation[word] = relation;
        labels[s.Head[word]] |= relation switch
        {
            Relation.Nsubj or Relation.NsubjPass or Relation.Csubj => 1,
            Relation.Obj => 2,
            Relation.Obl or Relation.Nmod => 4,
            Relation.OblArg or Relation.Iobj => 8,
            Relation.Xcomp or Relation.Ccomp => 16,
            Relation.Aux => 32,
            Relation.AuxPass => 64,
            Relation.Cop => 128,
            Relation.Cc => 256,
            Relation.Conj => 512,
            Relation.Mark => 1024,
            Relation.Det or Relation.DetPoss => 2048,
            Relation.Expl or Relation.ExplPv => 4096,
            _ => 0u,
        };
    }

    /// <summary>Features of the arc from a word to its head.</summary>
    public int Features(int d, Span<uint> f)
    {
        var h = s.Head[d];
        var n = 0;
        var side = h > d ? 1u : 2u;
        uint th = s.Tag[h], td = s.Tag[d], ph = s.Pos[h], pd = s.Pos[d];
        uint lh = s.Lemma[h], ld = s.Lemma[d], wd = s.Lower[d];
        var a = s.Lower[adposition[d]];
        var arc = FeatureHash.Of(side, th, td);
        var coarse = FeatureHash.Of(side, ph, pd);
        var verb = finite[h];
        uint agreement = s.Agreement(d, verb), place = verb == SentenceState.None ? 0u : d < verb ? 1u : 2u;
        uint nominal = s.Morph[d].Case == Case.None ? 0 : 1u << ((int)s.Morph[d].Case * 4);
        var sisters = cases[h] - (IsNominal(d) ? nominal : 0);
        uint kind = (uint)s.Morph[h].VerbForm | (s.Pos[verb] == (byte)UPos.Aux ? 4u : 0) | (verb == h ? 8u : 0);
        uint caseOf = (uint)s.Morph[d].Case;
        int left = previous[d], right = next[d];
        uint marks = (uint)s.MarksBefore[leftEdge[d]], after = (uint)s.MarksBefore[Math.Min(rightEdge[d] + 1, s.Root)], distance = Distance(Math.Abs(h - d));

        f[n++] = FeatureHash.Of(401, arc);
        f[n++] = FeatureHash.Of(402, coarse, distance);
        f[n++] = FeatureHash.Of(403, lh, pd, side);
        f[n++] = FeatureHash.Of(404, lh, td, side);
        f[n++] = FeatureHash.Of(405, ld, ph, side);
        f[n++] = FeatureHash.Of(406, ld, th, side);
        f[n++] = FeatureHash.Of(407, wd, ph);
        f[n++] = FeatureHash.Of(408, ld, lh);
        f[n++] = FeatureHash.Of(409, wd, pd);
        f[n++] = FeatureHash.Of(410, td);
        f[n++] = FeatureHash.Of(411, s.Suffix[d], ph, side);
        f[n++] = FeatureHash.Of(412, s.Suffix[h], pd, side);
        f[n++] = FeatureHash.Of(413, coarse, a);
        f[n++] = FeatureHash.Of(414, lh, a, pd);
        f[n++] = FeatureHash.Of(415, ld, a, ph);
        f[n++] = FeatureHash.Of(416, a, ph, caseOf);

        f[n++] = FeatureHash.Of(420, coarse, s.Tag[firstChild[d]]);
        f[n++] = FeatureHash.Of(421, coarse, s.Lower[firstChild[d]]);
        f[n++] = FeatureHash.Of(422, coarse, s.Tag[lastChild[d]]);
        f[n++] = FeatureHash.Of(423, coarse, s.Pos[firstChild[d]], s.Pos[lastChild[d]]);
        f[n++] = FeatureHash.Of(424, arc, s.Lower[firstChild[d]]);
        f[n++] = FeatureHash.Of(425, coarse, s.Tag[firstChild[h]]);
        f[n++] = FeatureHash.Of(426, coarse, s.Tag[lastChild[h]]);
        f[n++] = FeatureHash.Of(427, coarse, s.Tag[left]);
        f[n++] = FeatureHash.Of(428, coarse, s.Tag[right]);
        f[n++] = FeatureHash.Of(429, arc, s.Pos[left], s.Pos[right]);
        f[n++] = FeatureHash.Of(430, coarse, (uint)s.Relation[left] + (left == SentenceState.None ? 99u : 0));

        f[n++] = FeatureHash.Of(440, arc, agreement & 15, place);
        f[n++] = FeatureHash.Of(441, coarse, agreement & 15, sisters);
        f[n++] = FeatureHash.Of(442, FeatureHash.Of(coarse, a, caseOf), sisters);
        f[n++] = FeatureHash.Of(443, FeatureHash.Of(coarse, caseOf, place), labels[h] & 31, kind);
        f[n++] = FeatureHash.Of(444, FeatureHash.Of(arc, a), labels[h], kind);
        f[n++] = FeatureHash.Of(445, arc, kind, s.Lemma[verb]);
        f[n++] = FeatureHash.Of(446, coarse, kind, s.Lemma[verb]);
        f[n++] = FeatureHash.Of(447, arc, kind, labels[h]);
        f[n++] = FeatureHash.Of(448, FeatureHash.Of(ld, ph, kind), s.Lemma[verb]);
        f[n++] = FeatureHash.Of(449, coarse, labels[h]);
        f[n++] = FeatureHash.Of(450, FeatureHash.Of(lh, pd, caseOf), a, kind);
        f[n++] = FeatureHash.Of(451, FeatureHash.Of(lh, pd, caseOf), labels[h] & 31);

        uint up = (uint)s.Pos[s.Head[h]], upRelation = h < d ? (uint)s.Relation[h] : 99;
        f[n++] = FeatureHash.Of(460, coarse, up);
        f[n++] = FeatureHash.Of(461, coarse, upRelation);
        f[n++] = FeatureHash.Of(462, arc, upRelation, marks);
        f[n++] = FeatureHash.Of(463, coarse, marks, after);
        f[n++] = FeatureHash.Of(475, arc, marks, after);
        f[n++] = FeatureHash.Of(476, FeatureHash.Of(coarse, marks, after), s.Lower[leftEdge[d]]);
        f[n++] = FeatureHash.Of(464, coarse, look.Between(Math.Min(h, d), Math.Max(h, d)));
        f[n++] = FeatureHash.Of(465, coarse, ParserLookahead.Quotation(s, Math.Min(h, d), Math.Max(h, d)));
        f[n++] = FeatureHash.Of(466, coarse, s.Lower[d - 1]);
        f[n++] = FeatureHash.Of(467, coarse, s.Lower[d + 1]);
        f[n++] = FeatureHash.Of(468, coarse, s.Tag[d - 1], s.Tag[d + 1]);
        f[n++] = FeatureHash.Of(469, coarse, (uint)s.Morph[finite[d]].VerbForm, s.Lower[firstChild[d]]);
        f[n++] = FeatureHash.Of(470, arc, (uint)s.Morph[finite[d]].VerbForm, s.Pos[firstChild[d]]);
        f[n++] = FeatureHash.Of(471, FeatureHash.Of(coarse, (uint)s.Morph[finite[d]].VerbForm, marks), s.Pos[firstChild[d]]);
        f[n++] = FeatureHash.Of(472, lh, (uint)s.Morph[d].VerbForm, s.Lower[firstChild[d]]);
        f[n++] = FeatureHash.Of(473, coarse, s.Agreement(h, d), caseOf);
        f[n++] = FeatureHash.Of(474, coarse, s.Shape[d], s.Shape[h]);
        return n;
    }

    private void Link(int word, int head)
    {
        if (firstChild[head] == SentenceState.None)
        {
            firstChild[head] = word;
        }
        else
        {
            previous[word] = lastChild[head];
            next[lastChild[head]] = word;
        }

        lastChild[head] = word;
        if (s.Morph[word].VerbForm == VerbForm.Fin)
        {
            if (s.Pos[word] == (byte)UPos.Aux)
            {
                finite[head] = word;
            }
            else if (finite[word] == SentenceState.None)
            {
                finite[word] = word;
            }
        }

        if (s.Pos[word] == (byte)UPos.Adp && adposition[head] == SentenceState.None)
        {
            adposition[head] = word;
        }

        if (IsNominal(word) && s.Morph[word].Case != Case.None)
        {
            // Up to fifteen sisters of each case in four bits.
            var shift = (int)s.Morph[word].Case * 4;
            if ((cases[head] >> shift & 15) < 15)
            {
                cases[head] += 1u << shift;
            }
        }
    }

    private bool IsNominal(int word) => s.Pos[word] is (byte)UPos.Noun or (byte)UPos.Propn or (byte)UPos.Pron;

    private static uint Distance(int distance) => distance switch { <= 3 => (uint)distance, <= 6 => 4, <= 12 => 5, _ => 6 };
}
