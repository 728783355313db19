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
        QuotationDraft? teller = null;
        var follows = false;
        foreach (var unit in units)
        {
            var type = unit.IsHeadline ? null : TypeOf(unit, follows);
            if (type is { } carried)
            {
                if (open is not null && (open.Type == carried || open.Type == QuotationType.IndirectFreeIndirect))
                {
                    open.Quote[^1] = open.Quote[^1] with { End = unit.End };
                }
                else
                {
                    last = teller ?? last;
                    open = Draft(unit, carried, last);
                    unit.Add(open);
                }
            }
            else
            {
                open = null;
                last = unit.Drafts.Count > 0 && unit.Drafts[0] is { Type: QuotationType.Direct, Speaker: null, Frame.Count: 0 } ? teller ?? last : last;
                foreach (var draft in unit.Drafts)
                {
                    last = Carry(draft, last);
                }
            }

            // Who only says that he speaks has the word only if the next sentence goes on with it.
            teller = unit is { Drafts.Count: 0, Teller: { } own } ? Carry(own, last) : null;
            follows = type is not null || unit.Drafts.Count > 0;
        }
    }

    /// <summary>The quotation whose speaker goes on after this one. A passage without a frame takes the speaker before it; an
    /// anaphor is taken for the speaker before it.</summary>
    private QuotationDraft? Carry(QuotationDraft draft, QuotationDraft? last)
    {
        if (PassageReader.IsCarried(draft))
        {
            draft.Speaker = Carried(last);
        }

        if (draft.Speaker is not { } speaker)
        {
            return last;
        }

        return last is not null && !(words[speaker.Head].Pos is UPos.Noun or UPos.Propn or UPos.Pron) ? last : draft;
    }

    private static Party? Carried(QuotationDraft? last) => last?.Carrier is { } speaker ? speaker with { Found = PartyFinding.Carried } : null;

    private static QuotationDraft Draft(SpeechUnit unit, QuotationType type, QuotationDraft? last)
    {
        var draft = new QuotationDraft(type, type == QuotationType.FreeIndirect ? "sollen" : "subjunctive")
        {
            Medium = last?.Medium ?? QuotationMedium.Speech,
            Stance = last?.Stance ?? ReportingStance.Neutral,
            Speaker = Carried(last),
        };
        draft.Quote.Add(new TokenRange(unit.First, unit.End));
        return draft;
    }

    /// <summary>What the sentence is by its main verb, or null when it is the reporter's or has quotations around that verb.</summary>
    private QuotationType? TypeOf(SpeechUnit unit, bool followsSpeech)
    {
        foreach (var segment in unit.Segments)
        {
            if (segment.Kind is not (SegmentKind.Main or SegmentKind.VerbFirst))
            {
                continue;
            }

            if (IsQuoted(unit, segment.Finite))
            {
                return null;
            }

            if (segment.Mood == Mood.Sub1 || (followsSpeech && segment.Mood == Mood.Sub2))
            {
                return QuotationType.IndirectFreeIndirect;
            }

            return unit.Drafts.Count == 0 && segment.Mood == Mood.Ind && IsSollen(segment.Finite) &&
                (followsSpeech || IsHearsay(unit, segment.Finite)) ? QuotationType.FreeIndirect : null;
        }

        return null;
    }

    private static bool IsQuoted(SpeechUnit unit, int token)
    {
        foreach (var draft in unit.Drafts)
        {
            if (draft.Holds(token))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsSollen(int token) => words[token].Lemma == "sollen" && words[token].Morph.Tense == Tense.Pres;

    /// <summary>True for <c>soll … getan haben</c>: sollen with a perfect infinitive says that others say so.</summary>
    private bool IsHearsay(SpeechUnit unit, int finite)
    {
        foreach (var clause in unit.Clauses)
        {
            if (clause.Verb!.Finite != finite)
            {
                continue;
            }

            bool hasParticiple = false, hasAuxiliary = false;
            foreach (var token in clause.Verb.Tokens)
            {
                hasParticiple |= words[token].Morph.VerbForm == VerbForm.Part;
                hasAuxiliary |= words[token].Morph.VerbForm == VerbForm.Inf && words[token].Lemma is "haben" or "sein";
            }

            return hasParticiple && hasAuxiliary;
        }

        return false;
    }
}
