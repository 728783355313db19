using Depesche.Syntax.Models;

namespace Depesche.Syntax.Parsing;

/// <summary>What stands between and ahead of words, counted once a sentence: commas, quotation marks and conjunctions in
/// between, and the next verb (German puts it at the clause's end).</summary>
internal sealed class ParserLookahead
{
    private const int Slots = SentenceState.Capacity + (2 * SentenceState.First);
    private readonly short[] commas = new short[Slots];
    private readonly short[] verbs = new short[Slots];
    private readonly short[] others = new short[Slots];

    /// <summary>The next verb from each slot on: its form, and whether a comma comes before it.</summary>
    public uint[] NextVerb { get; } = new uint[Slots];

    /// <summary>Counts a tagged sentence.</summary>
    public void Load(SentenceState s)
    {
        for (var i = SentenceState.First; i <= s.Root; i++)
        {
            var pos = (UPos)s.Pos[i - 1];
            var comma = pos == UPos.Punct && s.Forms[i - 1] is ",";
            commas[i] = (short)(commas[i - 1] + (comma ? 1 : 0));
            others[i] = (short)(others[i - 1] + (pos == UPos.Punct && !comma ? 1 : 0));
            verbs[i] = (short)(verbs[i - 1] + (pos == UPos.Verb ? 1 : 0));
        }

        uint next = 0;
        for (var i = s.Root; i >= SentenceState.First; i--)
        {
            switch ((UPos)s.Pos[i])
            {
                case UPos.Verb or UPos.Aux:
                    next = 1 + (uint)s.Morph[i].VerbForm + (s.Pos[i] == (byte)UPos.Aux ? 4u : 0);
                    break;
                case UPos.Punct when next is > 0 and < 16:
                    next += 16;
                    break;
            }

            NextVerb[i] = next;
        }
    }

    /// <summary>Commas, other punctuation and verbs strictly between two slots, in one number.</summary>
    public uint Between(int left, int right)
    {
        if (left < SentenceState.First)
        {
            return 255;
        }

        var from = left + 1;
        return (uint)Math.Min(2, commas[right] - commas[from]) | ((uint)Math.Min(2, others[right] - others[from]) << 2)
            | ((uint)Math.Min(2, verbs[right] - verbs[from]) << 4);
    }
}
