using Depesche.Syntax;

namespace Depesche.Quotations;

/// <summary>Marks what the reporter adds inside reported speech: in words in the subjunctive, a relative clause in the indicative.</summary>
internal sealed class AsideReader
{
    /// <summary>Marks the asides of a unit's quotations.</summary>
    public void Read(SpeechUnit unit)
    {
        foreach (var draft in unit.Drafts)
        {
            if (draft.Type is QuotationType.Direct or QuotationType.Reported || !IsSubjunctive(unit, draft))
            {
                continue;
            }

            foreach (var segment in unit.Segments)
            {
                if (segment is { Kind: SegmentKind.Relative, Mood: Mood.Ind } && draft.Holds(segment.First))
                {
                    draft.Asides.Add(new TokenRange(segment.First, segment.End));
                }
            }
        }
    }

    private static bool IsSubjunctive(SpeechUnit unit, QuotationDraft draft)
    {
        foreach (var segment in unit.Segments)
        {
            if (segment.Kind is SegmentKind.Main or SegmentKind.VerbFirst or SegmentKind.Subordinate && segment.IsSubjunctive && draft.Holds(segment.Finite))
            {
                return true;
            }
        }

        return false;
    }
}
