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

    /// <summary>Counts a tagged sentence without punctuation.</summary>
    public void Load(SentenceState s)
    {
        for (var i = SentenceState.First; i <= s.Root; i++)
        {
            var marks = s.MarksBefore[i];
            commas[i] = (short)(commas[i - 1] + ((marks & Marks.Comma) != 0 ? 1 : 0));
            others[i] = (short)(others[i - 1] + ((marks & ~Marks.Comma) != 0 ? 1 : 0));
            verbs[i] = (short)(verbs[i - 1] + (s.Pos[i - 1] == (byte)UPos.Verb ? 1 : 0));
        }

        uint next = 0;
        for (var i = s.Root; i >= SentenceState.First; i--)
        {
            if (s.Pos[i] is (byte)UPos.Verb or (byte)UPos.Aux)
            {
                next = 1 + (uint)s.Morph[i].VerbForm + (s.Pos[i] == (byte)UPos.Aux ? 4u : 0);
            }

            NextVerb[i] = next;
            if (s.MarksBefore[i] != Marks.None && next is > 0 and < 16)
            {
                next += 16;
            }
        }
    }

    /// <summary>Commas, other punctuation and verbs between two slots, in one number.</summary>
    public uint Between(int left, int right)
    {
        if (left < SentenceState.First)
        {
            return 255;
        }

        return (uint)Math.Min(2, commas[right] - commas[left]) | ((uint)Math.Min(2, others[right] - others[left]) << 2)
            | ((uint)Math.Min(2, verbs[right] - verbs[left + 1]) << 4);
    }

    /// <summary>Whether two slots stand inside or outside quotation marks, and whether a mark stands between them.</summary>
    public static uint Quotation(SentenceState s, int left, int right) =>
        left < SentenceState.First ? 8 : (uint)((s.QuotationMarksBefore[left] & 1) | ((s.QuotationMarksBefore[right] & 1) << 1)
            | (s.QuotationMarksBefore[left] != s.QuotationMarksBefore[right] ? 4 : 0));
}
