using System.Collections.Immutable;
using Depesche.Syntax;

namespace Depesche.Quotations;

/// <summary>Finds speech that goes on without a frame: sentences in the subjunctive, and <c>sollen</c> after a quotation.
/// Its speaker is the last one before.</summary>
internal sealed class CarriedReader(ParsedText parsed)
{
    private readonly ImmutableArray<Word> words = parsed.Words;

    /// <summary>Adds the carried speech of all units; sentences that follow one another are one quotation.</summary>
    public void Read(List<SpeechUnit> units)
    {
        QuotationDraft? last = null;
        QuotationDraft? open = null;
        var lastUnit = -2;
        for (var i = 0; i < units.Count; i++)
        {
            var unit = units[i];
            if (unit.Drafts.Count > 0)
            {
                foreach (var draft in unit.Drafts)
                {
                    last = draft.Speaker is not null ? draft : last;
                }

                lastUnit = i;
                open = null;
                continue;
            }

            var follows = lastUnit == i - 1;
            if (unit.IsHeadline || TypeOf(unit, follows) is not { } type)
            {
                open = null;
                continue;
            }

            lastUnit = i;
            if (open is not null && open.Type == type)
            {
                open.Quote[^1] = open.Quote[^1] with { End = unit.End };
                continue;
            }

            open = new QuotationDraft(type, type == QuotationType.FreeIndirect ? "sollen" : "subjunctive")
            {
                Medium = last?.Medium ?? QuotationMedium.Speech,
                Stance = last?.Stance ?? ReportingStance.Neutral,
                Speaker = last?.Speaker,
            };
            open.Quote.Add(new TokenRange(unit.First, unit.End));
            unit.Drafts.Add(open);
        }
    }

    /// <summary>What the sentence is by its main verb, or null when it is the reporter's.</summary>
    private QuotationType? TypeOf(SpeechUnit unit, bool followsSpeech)
    {
        foreach (var segment in unit.Segments)
        {
            if (segment.Kind is not (SegmentKind.Main or SegmentKind.VerbFirst))
            {
                continue;
            }

            if (segment.Mood == Mood.Sub1 || (segment.Mood == Mood.Sub2 && followsSpeech))
            {
                return QuotationType.IndirectFreeIndirect;
            }

            return followsSpeech && segment.Mood == Mood.Ind && words[segment.Finite].Lemma == "sollen" &&
                words[segment.Finite].Morph.Tense == Tense.Pres ? QuotationType.FreeIndirect : null;
        }

        return null;
    }
}
