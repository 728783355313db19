using Depesche.Syntax.Models;

namespace Depesche.Syntax.Parsing;

/// <summary>Builds the tree of a tagged sentence with one greedy pass of at most two transitions a word.</summary>
internal static class TransitionParser
{
    /// <summary>Sets heads and relations.</summary>
    public static void Parse(SentenceState sentence, ParserState state, ParserLookahead look, SyntaxModel model)
    {
        Span<uint> features = stackalloc uint[ParserFeatures.MaxCount];
        Span<short> scores = stackalloc short[WeightTable.MaxLabels];
        look.Load(sentence);
        state.Start(sentence);
        while (!state.IsFinal)
        {
            var transition = Choose(state, look, model.Transitions, features, scores);
            if (transition == Transition.Shift)
            {
                state.Shift();
                continue;
            }

            state.Attach(transition, Label(state, look, transition, model, features, scores));
        }
    }

    private static Transition Choose(ParserState state, ParserLookahead look, WeightTable table, Span<uint> features, Span<short> scores)
    {
        if (state.Depth == 0)
        {
            return Transition.Shift;
        }

        if (state.Front == state.Sentence.Root)
        {
            return state.Depth == 1 ? Transition.Left : Transition.Right;
        }

        var count = ParserFeatures.Transition(state, look, features);
        table.Score(features[..count], scores);
        return (Transition)WeightTable.Best(scores, state.Depth > 1 ? 3 : 2);
    }

    private static Relation Label(ParserState state, ParserLookahead look, Transition transition, SyntaxModel model, Span<uint> features, Span<short> scores)
    {
        if (state.ArcOf(transition).Head == state.Sentence.Root)
        {
            return Relation.Root;
        }

        var count = ParserFeatures.Relation(state, look, transition, features);
        model.RelationWeights.Score(features[..count], scores);
        return model.Relations[WeightTable.Best(scores, model.Relations.Length)];
    }
}
