using Depesche.Syntax.Network;

namespace Depesche.Syntax.Inflection;

/// <summary>Settles together which dependent of a predicate is its subject, its object, its dative: each is there once, its forms must
/// allow its case, and the finite verb agrees with the subject in number.</summary>
internal sealed class CoreArguments
{
    private const int MostOfOneHead = 8;
    private const int Roles = 4;

    // The first two roles are given once: the sets of those given already, a bit for each.
    private const int Once = 2;
    private const int TakenSets = 1 << Once;
    private const float NoSuchCase = -4;
    private const float Disagrees = -4;

    private readonly int[] phraseOf = new int[SentenceState.Capacity];
    private readonly int[] firstOf = new int[SentenceState.Capacity];
    private readonly int[] nextOf = new int[SentenceState.Capacity];
    private readonly int[] finiteOf = new int[SentenceState.Capacity];
    private readonly bool[] isCoordinated = new bool[SentenceState.Capacity];

    private enum Role
    {
        Subject,
        Object,
        Dative,
        Other,
    }

    /// <summary>Settles them for all predicates of a sentence.</summary>
    /// <param name="s">The sentence with its features.</param>
    /// <param name="inflection">Its phrases.</param>
    /// <param name="heads">The head of each word; the number of words for the root.</param>
    /// <param name="relations">The relation of each word that the network finds likeliest; what loses a role is changed.</param>
    /// <param name="scores">The network's scores, with those of relations.</param>
    public void Settle(SentenceState s, InflectionState inflection, ReadOnlySpan<int> heads, Span<Relation> relations, NetworkState scores)
    {
        var count = heads.Length;
        phraseOf.AsSpan(0, count).Fill(-1);
        firstOf.AsSpan(0, count).Fill(-1);
        isCoordinated.AsSpan(0, count).Clear();
        for (var i = 0; i < inflection.PhraseCount; i++)
        {
            phraseOf[inflection.Phrases[i].Head - SentenceState.First] = i;
        }

        for (var word = 0; word < count; word++)
        {
            finiteOf[word] = IsFinite(s, word) ? word : -1;
        }

        for (var word = count - 1; word >= 0; word--)
        {
            var head = heads[word];
            if (head == count)
            {
                continue;
            }

            switch (relations[word])
            {
                case Relation.Nsubj or Relation.NsubjPass or Relation.Obj or Relation.OblArg:
                    nextOf[word] = firstOf[head];
                    firstOf[head] = word;
                    break;
                case Relation.Conj:
                    isCoordinated[head] = true;
                    break;
                case Relation.Aux or Relation.AuxPass or Relation.Cop when IsFinite(s, word):
                    finiteOf[head] = word;
                    break;
            }
        }

        for (var head = 0; head < count; head++)
        {
            if (firstOf[head] >= 0)
            {
                Settle(s, inflection, head, relations, scores);
            }
        }
    }

    private static bool IsFinite(SentenceState s, int word) => s.Morph[SentenceState.First + word].VerbForm == VerbForm.Fin;

    // The best way to give out roles, one dependent after the other, for each set of roles already taken.
    private void Settle(SentenceState s, InflectionState inflection, int head, Span<Relation> relations, NetworkState scores)
    {
        Span<float> sums = stackalloc float[TakenSets];
        Span<float> next = stackalloc float[TakenSets];
        Span<byte> chosen = stackalloc byte[MostOfOneHead * TakenSets];
        Span<float> own = stackalloc float[Roles];
        sums.Fill(float.NegativeInfinity);
        sums[0] = 0;
        var count = 0;
        for (var word = firstOf[head]; word >= 0 && count < MostOfOneHead; word = nextOf[word], count++)
        {
            ScoreRoles(s, inflection, word, finiteOf[head], scores, own);
            next.Fill(float.NegativeInfinity);
            for (var taken = 0; taken < TakenSets; taken++)
            {
                for (var role = 0; role < Roles; role++)
                {
                    var takes = role < Once ? 1 << role : 0;
                    if ((taken & takes) == 0 && sums[taken] + own[role] > next[taken | takes])
                    {
                        next[taken | takes] = sums[taken] + own[role];
                        chosen[(count * TakenSets) + (taken | takes)] = (byte)role;
                    }
                }
            }

            next.CopyTo(sums);
        }

        var best = 0;
        for (var taken = 1; taken < TakenSets; taken++)
        {
            best = sums[taken] > sums[best] ? taken : best;
        }

        Span<int> words = stackalloc int[MostOfOneHead];
        for (int word = firstOf[head], i = 0; i < count; word = nextOf[word])
        {
            words[i++] = word;
        }

        for (var i = count - 1; i >= 0; i--)
        {
            var role = chosen[(i * TakenSets) + best];
            relations[words[i]] = Best(scores.LabelsOf(words[i]), (Role)role);
            best &= role < Once ? ~(1 << role) : ~0;
        }
    }

    private void ScoreRoles(SentenceState s, InflectionState inflection, int word, int finite, NetworkState scores, Span<float> roles)
    {
        var labels = scores.LabelsOf(word);
        for (var role = 0; role < Roles; role++)
        {
            roles[role] = labels[(int)Best(labels, (Role)role)];
        }

        if (phraseOf[word] < 0)
        {
            return;
        }

        ref var phrase = ref inflection.Phrases[phraseOf[word]];
        var cells = phrase.Cells;
        var allowed = Cells.CasesIn(cells);
        roles[(int)Role.Subject] += OfCase(Case.Nom);
        roles[(int)Role.Object] += OfCase(Case.Acc);
        if (phrase.Preposition == 0)
        {
            roles[(int)Role.Dative] += (allowed & 1u << (int)(Case.Gen - 1)) != 0 ? Math.Max(OfCase(Case.Dat), OfCase(Case.Gen)) : OfCase(Case.Dat);
        }

        if (finite >= 0 && s.Morph[SentenceState.First + finite].Number is var number and not Number.None
            && (cells & Cells.Of(Case.Nom) & Cells.Of(number)) == 0 && !(number == Number.Plur && isCoordinated[word]))
        {
            roles[(int)Role.Subject] += Disagrees;
        }

        float OfCase(Case value) => (allowed & 1u << (int)(value - 1)) == 0 ? NoSuchCase : 0;
    }

    private static Relation Best(ReadOnlySpan<float> labels, Role role)
    {
        switch (role)
        {
            case Role.Subject:
                return labels[(int)Relation.NsubjPass] > labels[(int)Relation.Nsubj] ? Relation.NsubjPass : Relation.Nsubj;
            case Role.Object:
                return Relation.Obj;
            case Role.Dative:
                return Relation.OblArg;
        }

        var best = Relation.Dep;
        for (var label = Relation.Acl; label <= Relation.Xcomp; label++)
        {
            var isOther = label is not (Relation.Root or Relation.Nsubj or Relation.NsubjPass or Relation.Obj or Relation.OblArg);
            best = isOther && labels[(int)label] > labels[(int)best] ? label : best;
        }

        return best;
    }
}
