using System.Collections.Immutable;

namespace Depesche.Evaluation.Quotations;

/// <summary>The parts of a quotation that are scored.</summary>
internal enum QuotationPart
{
    Quote,
    Speaker,
    Cue,
    Frame,
    Addressee,
}

/// <summary>A quotation as gold tokens: what the gold data hold and what a reading is turned into.</summary>
/// <param name="Parts">Sorted token indices of each part, indexed by <see cref="QuotationPart"/>.</param>
/// <param name="Type">Its type in the gold data's spelling.</param>
/// <param name="Medium">Its medium in the gold data's spelling.</param>
/// <param name="IsNested">True when it stands in another quotation.</param>
/// <param name="Rule">Name of the rule that made it; empty for gold.</param>
internal sealed record QuotationAnnotation(ImmutableArray<int[]> Parts, string Type, string Medium, bool IsNested, string Rule = "")
{
    public const int PartCount = 5;

    public static readonly ImmutableArray<string> Types = ["Direct", "Indirect", "IndirectFreeIndirect", "FreeIndirect", "Reported"];

    public int[] Quote => Parts[(int)QuotationPart.Quote];

    /// <summary>Number of tokens that both sorted lists hold.</summary>
    public static int Overlap(int[] left, int[] right)
    {
        int i = 0, j = 0, both = 0;
        while (i < left.Length && j < right.Length)
        {
            if (left[i] == right[j])
            {
                both++;
                i++;
                j++;
            }
            else if (left[i] < right[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return both;
    }
}
