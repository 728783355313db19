using Depesche.Syntax.Models;

namespace Depesche.Syntax.Parsing;

/// <summary>What the parser may do next (arc-hybrid system of Kuhlmann, Gómez-Rodríguez and Satta 2011).</summary>
internal enum Transition : byte
{
    /// <summary>The first word of the buffer moves onto the stack.</summary>
    Shift,
    /// <summary>The top of the stack hangs on the first word of the buffer and is done.</summary>
    Left,
    /// <summary>The top of the stack hangs on the word below it and is done.</summary>
    Right,
}

/// <summary>Stack, buffer and the part of the tree built so far.</summary>
internal sealed class ParserState
{
    /// <summary>Number of transitions.</summary>
    public const int TransitionCount = 3;

    private const int Slots = SentenceState.Capacity + (2 * SentenceState.First);
    private readonly int[] stack = new int[Slots];
    private int depth;

    /// <summary>The sentence being parsed.</summary>
    public SentenceState Sentence { get; private set; } = null!;

    /// <summary>Slot of the buffer's first word; the artificial root comes last.</summary>
    public int Front { get; private set; }

    /// <summary>Leftmost child of each slot, or None.</summary>
    public int[] LeftChild { get; } = new int[Slots];

    /// <summary>The child of each slot that came before <see cref="LeftChild"/>, or None.</summary>
    public int[] SecondLeftChild { get; } = new int[Slots];

    /// <summary>Rightmost child of each slot, or None.</summary>
    public int[] RightChild { get; } = new int[Slots];

    /// <summary>The child of each slot that came before <see cref="RightChild"/>, or None.</summary>
    public int[] SecondRightChild { get; } = new int[Slots];

    /// <summary>First word of each slot's phrase as far as it is built.</summary>
    public int[] LeftEdge { get; } = new int[Slots];

    /// <summary>The adposition that hangs on each slot, or None.</summary>
    public int[] Adposition { get; } = new int[Slots];

    /// <summary>The set of relations of each slot's children, a bit a relation.</summary>
    public ulong[] ChildRelations { get; } = new ulong[Slots];

    /// <summary>Number of words on the stack.</summary>
    public int Depth => depth;

    /// <summary>True when every word has a head.</summary>
    public bool IsFinal => depth == 0 && Front == Sentence.Root;

    /// <summary>The slot at <paramref name="below"/> places under the top of the stack, or None.</summary>
    public int Stack(int below) => below < depth ? stack[depth - 1 - below] : SentenceState.None;

    /// <summary>Begins a sentence.</summary>
    public void Start(SentenceState sentence)
    {
        Sentence = sentence;
        depth = 0;
        Front = SentenceState.First;
        var slots = sentence.Root + 1;
        Array.Clear(LeftChild, 0, slots);
        Array.Clear(SecondLeftChild, 0, slots);
        Array.Clear(RightChild, 0, slots);
        Array.Clear(SecondRightChild, 0, slots);
        Array.Clear(Adposition, 0, slots);
        Array.Clear(ChildRelations, 0, slots);
        for (var slot = 0; slot < slots; slot++)
        {
            LeftEdge[slot] = slot;
        }
    }

    /// <summary>Whether a transition may be taken. Only one word may hang on the root, and it is the last on the stack.</summary>
    public bool Allows(Transition transition) => transition switch
    {
        Transition.Shift => Front != Sentence.Root,
        Transition.Left => depth == 1 || (depth > 1 && Front != Sentence.Root),
        _ => depth > 1,
    };

    /// <summary>Takes Shift.</summary>
    public void Shift() => stack[depth++] = Front++;

    /// <summary>Head and dependent of the arc that Left or Right would make.</summary>
    public (int Head, int Dependent) ArcOf(Transition transition) =>
        (transition == Transition.Left ? Front : stack[depth - 2], stack[depth - 1]);

    /// <summary>Takes Left or Right: the top of the stack gets its head.</summary>
    public void Attach(Transition transition, Relation relation)
    {
        var (head, dependent) = ArcOf(transition);
        depth--;
        Sentence.Head[dependent] = head;
        Sentence.Relation[dependent] = relation;
        ChildRelations[head] |= 1UL << (int)relation;
        if (relation == Relation.Case)
        {
            Adposition[head] = dependent;
        }

        if (dependent < head)
        {
            SecondLeftChild[head] = LeftChild[head];
            LeftChild[head] = dependent;
            LeftEdge[head] = LeftEdge[dependent];
        }
        else
        {
            SecondRightChild[head] = RightChild[head];
            RightChild[head] = dependent;
        }
    }
}
