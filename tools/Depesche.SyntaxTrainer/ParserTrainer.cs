using Depesche.Syntax;
using Depesche.Syntax.Models;
using Depesche.Syntax.Parsing;

namespace Depesche.SyntaxTrainer;

/// <summary>Trains transitions and relations with a dynamic oracle and exploration (Goldberg and Nivre 2013).</summary>
internal sealed class ParserTrainer
{
    private const int Epochs = 8;
    private const int Rounds = 4;
    private const int RarestFeature = 3;
    private const float Margin = 4;
    private const double Exploration = 0.9;

    private readonly SentenceState all = new();
    private readonly SentenceState sentence = new();
    private readonly PunctuationAttacher punctuation = new();
    private readonly RelationLabeller labeller = new();
    private readonly ParserState state = new();
    private readonly ParserLookahead look = new();
    private readonly uint[] features = new uint[Math.Max(ParserFeatures.MaxCount, RelationLabeller.MaxFeatures)];
    private readonly float[] scores = new float[WeightTable.MaxLabels];
    private readonly int[] goldHead = new int[SentenceState.Capacity + (2 * SentenceState.First)];
    private readonly Relation[] relations;
    private readonly int[] labelOf = new int[64];
    private readonly Random random = new(1848);

    public ParserTrainer(Relation[] relations)
    {
        this.relations = relations;
        Relations = new TrainableWeights(relations.Length);
        FinalRelations = new TrainableWeights(relations.Length);
        for (var i = 0; i < relations.Length; i++)
        {
            labelOf[(int)relations[i]] = i;
        }
    }

    public TrainableWeights Transitions { get; } = new(ParserState.TransitionCount);

    public TrainableWeights Relations { get; }

    public TrainableWeights FinalRelations { get; }

    public TrainableWeights Punctuation { get; } = new(PunctuationAttacher.SiteCount);

    /// <summary>Trains on sentences with the tags that a tagger gave which had not seen them.</summary>
    public void Train(IReadOnlyList<TrainingSentence> sentences, IReadOnlyDictionary<TrainingSentence, Tags> tags)
    {
        foreach (var one in sentences)
        {
            Load(one, tags[one]);
            Run(one, Mode.Observe);
            LabelTree(one, Mode.Observe);
            AttachPunctuation(one, Mode.Observe);
        }

        Transitions.Prune(RarestFeature);
        Relations.Prune(RarestFeature);
        FinalRelations.Prune(RarestFeature);
        Punctuation.Prune(RarestFeature);
        for (var round = 0; round < Rounds; round++)
        {
            for (var epoch = 0; epoch < Epochs; epoch++)
            {
                foreach (var one in Shuffle.Of(sentences, (round * Epochs) + epoch))
                {
                    Load(one, tags[one]);
                    Run(one, epoch == 0 ? Mode.Follow : Mode.Explore);
                    LabelTree(one, Mode.Follow);
                    AttachPunctuation(one, Mode.Follow);
                }
            }

            Transitions.EndRound();
            Relations.EndRound();
            FinalRelations.EndRound();
            Punctuation.EndRound();
        }
    }

    private enum Mode { Observe, Follow, Explore }

    private void Load(TrainingSentence one, Tags tags)
    {
        all.Load(one.Forms, Knowledge.Lexicon);
        tags.Pos.CopyTo(all.Pos.AsSpan(SentenceState.First));
        tags.Morph.CopyTo(all.Morph.AsSpan(SentenceState.First));
        tags.Lemma.CopyTo(all.Lemma.AsSpan(SentenceState.First));
        all.SetTags();
        all.CopyWordsTo(sentence);
        look.Load(sentence);
        state.Start(sentence);
        var heads = Harmonisation.Projective(HeadsAmongWords(one));
        for (var i = 0; i < heads.Length; i++)
        {
            goldHead[SentenceState.First + i] = SentenceState.First + heads[i];
        }
    }

    // A head that is punctuation is replaced by its own head; of several roots that come of it the first stays.
    private int[] HeadsAmongWords(TrainingSentence one)
    {
        var wordOf = new int[one.Count + 1];
        Array.Fill(wordOf, -1);
        wordOf[one.Count] = sentence.Count;
        for (var i = 0; i < sentence.Count; i++)
        {
            wordOf[Gold(SentenceState.First + i)] = i;
        }

        var heads = new int[sentence.Count];
        var root = -1;
        for (var i = 0; i < heads.Length; i++)
        {
            var head = one.Heads[Gold(SentenceState.First + i)];
            while (wordOf[head] < 0)
            {
                head = one.Heads[head];
            }

            heads[i] = wordOf[head];
            if (heads[i] == heads.Length)
            {
                heads[i] = root < 0 ? heads.Length : root;
                root = root < 0 ? i : root;
            }
        }

        return heads;
    }

    private int Gold(int word) => sentence.Origin[word] - SentenceState.First;

    private void Run(TrainingSentence one, Mode mode)
    {
        while (!state.IsFinal)
        {
            var transition = Next(mode);
            if (transition == Transition.Shift)
            {
                state.Shift();
            }
            else
            {
                state.Attach(transition, Label(one, transition, mode));
            }
        }
    }

    private Transition Next(Mode mode)
    {
        if (state.Depth == 0)
        {
            return Transition.Shift;
        }

        if (state.Front == sentence.Root)
        {
            return state.Depth == 1 ? Transition.Left : Transition.Right;
        }

        var found = features.AsSpan(0, ParserFeatures.Transition(state, look, features));
        Span<int> costs = [Cost(Transition.Shift), Cost(Transition.Left), state.Depth > 1 ? Cost(Transition.Right) : int.MaxValue];
        var least = Math.Min(costs[0], Math.Min(costs[1], costs[2]));
        if (mode == Mode.Observe)
        {
            Transitions.Observe(found);
            return (Transition)costs.IndexOf(least);
        }

        Transitions.Score(found, scores);
        int predicted = 0, right = -1;
        for (var i = 0; i < costs.Length; i++)
        {
            if (costs[i] == int.MaxValue)
            {
                continue;
            }

            predicted = scores[i] > scores[predicted] ? i : predicted;
            right = costs[i] == least && (right < 0 || scores[i] > scores[right]) ? i : right;
        }

        var rival = -1;
        for (var i = 0; i < costs.Length; i++)
        {
            rival = costs[i] != int.MaxValue && costs[i] > least && (rival < 0 || scores[i] > scores[rival]) ? i : rival;
        }

        if (rival >= 0 && scores[rival] >= scores[right] - Margin)
        {
            Transitions.Update(found, right, rival);
        }

        Transitions.Tick();
        return (Transition)(mode == Mode.Explore && random.NextDouble() < Exploration ? predicted : right);
    }

    private Relation Label(TrainingSentence one, Transition transition, Mode mode)
    {
        var (head, dependent) = state.ArcOf(transition);
        if (head == sentence.Root)
        {
            return Relation.Root;
        }

        var found = features.AsSpan(0, ParserFeatures.Relation(state, look, transition, features));
        var gold = one.Relations[Gold(dependent)];
        if (mode == Mode.Observe)
        {
            Relations.Observe(found);
            return gold;
        }

        return relations[Learn(Relations, found, goldHead[dependent] == head ? labelOf[(int)gold] : -1)];
    }

    // Gives the best label and learns from the right one, if it is known.
    private int Learn(TrainableWeights weights, ReadOnlySpan<uint> found, int right)
    {
        weights.Score(found, scores);
        var best = TaggerTrainer.Best(scores, relations.Length);
        if (right >= 0)
        {
            var rival = -1;
            for (var i = 0; i < relations.Length; i++)
            {
                rival = i != right && (rival < 0 || scores[i] > scores[rival]) ? i : rival;
            }

            if (scores[rival] >= scores[right] - Margin)
            {
                weights.Update(found, right, rival);
            }

            weights.Tick();
        }

        return best;
    }

    private void LabelTree(TrainingSentence one, Mode mode)
    {
        labeller.Load(sentence, look);
        for (var i = SentenceState.First; i < sentence.Root; i++)
        {
            if (sentence.Head[i] == sentence.Root)
            {
                continue;
            }

            var found = features.AsSpan(0, labeller.Features(i, features));
            var gold = one.Relations[Gold(i)];
            if (mode == Mode.Observe)
            {
                FinalRelations.Observe(found);
                labeller.Set(i, gold);
            }
            else
            {
                labeller.Set(i, relations[Learn(FinalRelations, found, goldHead[i] == sentence.Head[i] ? labelOf[(int)gold] : -1)]);
            }
        }
    }

    private void AttachPunctuation(TrainingSentence one, Mode mode)
    {
        punctuation.Load(all, sentence, state);
        Span<int> sites = stackalloc int[PunctuationAttacher.SiteCount];
        var next = SentenceState.First;
        for (var slot = SentenceState.First; slot < all.Root; slot++)
        {
            if (next < sentence.Root && sentence.Origin[next] == slot)
            {
                next++;
                continue;
            }

            punctuation.Find(next, slot, sites);
            var found = features.AsSpan(0, punctuation.Features(next, slot, sites, features));
            if (mode == Mode.Observe)
            {
                Punctuation.Observe(found);
                continue;
            }

            Punctuation.Score(found, scores);
            int best = TaggerTrainer.Best(scores, sites.Length), right = -1;
            for (var i = 0; i < sites.Length; i++)
            {
                if (Gold(sites[i]) == one.Heads[slot - SentenceState.First])
                {
                    right = right < 0 || scores[i] > scores[right] ? i : right;
                }
            }

            if (right >= 0)
            {
                if (sites[best] != sites[right])
                {
                    Punctuation.Update(found, right, best);
                }

                Punctuation.Tick();
            }
        }
    }

    // How many gold arcs can no longer be made once the transition is taken.
    private int Cost(Transition transition)
    {
        int top = state.Stack(0), below = state.Stack(1), front = state.Front;
        var cost = 0;
        if (transition == Transition.Shift)
        {
            for (var i = 0; i < state.Depth; i++)
            {
                cost += goldHead[state.Stack(i)] == front ? 1 : 0;
                cost += i > 0 && goldHead[front] == state.Stack(i) ? 1 : 0;
            }

            return cost;
        }

        var head = goldHead[top];
        cost += transition == Transition.Left
            ? (head == below && below != SentenceState.None) || head > front ? 1 : 0
            : head >= front ? 1 : 0;
        for (var i = front; i < sentence.Root; i++)
        {
            cost += goldHead[i] == top ? 1 : 0;
        }

        return cost;
    }
}

/// <summary>Parts of speech and features that a tagger gave a sentence.</summary>
internal sealed record Tags(byte[] Pos, Morph[] Morph, uint[] Lemma);
