using System.Collections.Immutable;
using Depesche.Syntax;

namespace Depesche.Quotations;

/// <summary>Finds quotations that a clause of saying frames: after it, before it, around it.</summary>
internal sealed class FrameReader(ParsedText parsed, Segmenter segmenter, PartyFinder parties)
{
    private readonly ImmutableArray<Word> words = parsed.Words;
    private readonly ImmutableArray<string> forms = parsed.Text.Forms;

    /// <summary>Adds the quotations of a unit; clauses that frame one are taken out of <paramref name="clauses"/>.</summary>
    public void Read(SpeechUnit unit, List<ReportingClause> clauses)
    {
        for (var i = 0; i < clauses.Count;)
        {
            if (ReadClause(unit, clauses[i]))
            {
                clauses.RemoveAt(i);
            }
            else
            {
                i++;
            }
        }
    }

    /// <summary>A draft with the roles that a clause of saying gives.</summary>
    public QuotationDraft Draft(SpeechUnit unit, ReportingClause clause, QuotationType type, string rule, TokenRange frame, bool hasComplement)
    {
        var draft = new QuotationDraft(type, rule) { Medium = clause.Word.Medium, Stance = clause.Word.Stance };
        draft.Cue.AddRange(clause.Cue);
        draft.Frame.Add(frame);
        draft.Speaker = SpeakerOf(unit, clause.Clause, frame);
        draft.Addressee = AddresseeOf(clause, frame, hasComplement);
        return draft;
    }

    /// <summary>The subject of a clause as a speaker; null when it is missing or empty.</summary>
    public Party? SpeakerOf(SpeechUnit unit, Clause clause, TokenRange frame)
    {
        foreach (var argument in clause.Arguments)
        {
            if (argument.Function == ArgumentFunction.Subject && argument.Head >= unit.First && argument.Head < unit.End &&
                forms[argument.Head] is not ("es" or "Es" or "man" or "das" or "Das" or "dies" or "Dies"))
            {
                var window = argument.IsShared || !frame.Contains(argument.Head) ? new TokenRange(unit.First, unit.ContentEnd) : frame;
                return Within(argument.Head, clause.Verb!, window);
            }
        }

        return null;
    }

    private Party Within(int head, VerbGroup verb, TokenRange window)
    {
        int low = window.First, high = window.End;
        foreach (var token in verb.Tokens)
        {
            if (token < head)
            {
                low = Math.Max(low, token + 1);
            }
            else if (token > head)
            {
                high = Math.Min(high, token);
            }
        }

        return parties.Around(head, low, high);
    }

    private Party? AddresseeOf(ReportingClause clause, TokenRange frame, bool hasComplement)
    {
        var takesObject = hasComplement && clause.Word.Stance is ReportingStance.Accusing or ReportingStance.Demanding
            or ReportingStance.Warning or ReportingStance.Asking;
        foreach (var argument in clause.Clause.Arguments)
        {
            var isAddressee = argument.Function switch
            {
                ArgumentFunction.IndirectObject => true,
                ArgumentFunction.Object => takesObject,
                ArgumentFunction.Prepositional => argument.Preposition == "gegenüber",
                _ => false,
            };
            if (isAddressee && frame.Contains(argument.Head) && words[argument.Head].Pos is UPos.Noun or UPos.Propn or UPos.Pron &&
                !words[argument.Head].Morph.IsReflexive)
            {
                return Within(argument.Head, clause.Clause.Verb!, frame);
            }
        }

        return null;
    }

    private bool ReadClause(SpeechUnit unit, ReportingClause clause)
    {
        if (unit.IsTaken(clause.Anchor))
        {
            return false;
        }

        var segment = unit.Segments[clause.Segment];
        if (segment.Kind == SegmentKind.Subordinate && IsWie(segment.Opener))
        {
            return clause.Word.Takes(Complements.Dass | Complements.Main) && ReadWieClause(unit, clause);
        }

        var complement = Complement(unit, clause);
        if (IsInverted(unit, clause, complement))
        {
            return ReadInverted(unit, clause);
        }

        return complement >= 0 && ReadComplement(unit, clause, complement);
    }

    private bool IsWie(int token) => forms[token] is "wie" or "Wie";

    /// <summary><c>Wie X mitteilte, …</c> and <c>…, wie X mitteilte(, …)</c>: the rest of the sentence is on X's word.</summary>
    private bool ReadWieClause(SpeechUnit unit, ReportingClause clause)
    {
        var after = AfterFrame(unit, clause.LastSegment);
        var before = clause.Segment;
        while (before > 0 && unit.Segments[before - 1].Kind is not SegmentKind.Purpose)
        {
            before--;
        }

        var frame = FrameAround(unit, clause.Segment, after, after < unit.Segments.Count);
        var draft = Draft(unit, clause, QuotationType.Indirect, "wie-clause", frame, hasComplement: false);
        draft.Cue.Add(unit.Segments[clause.Segment].Opener);
        AddQuote(unit, draft, before, clause.Segment);
        AddQuote(unit, draft, after, unit.Segments.Count);
        return Accept(unit, draft);
    }

    /// <summary>True for <c>…, sagte X</c>: the verb opens its segment, and what stands before is no mere first part of its own clause.</summary>
    private bool IsInverted(SpeechUnit unit, ReportingClause clause, int complement)
    {
        var segment = unit.Segments[clause.Segment];
        if (clause.Segment == 0 || !OpensInverted(segment, clause.Anchor))
        {
            return false;
        }

        if (segment.Opener != clause.Anchor)
        {
            return true;
        }

        var isCarrier = false;
        for (var i = clause.Segment - 1; i >= 0 && !isCarrier; i--)
        {
            var before = unit.Segments[i];
            isCarrier = before.Kind is SegmentKind.Main or SegmentKind.VerbFirst or SegmentKind.Passage;
        }

        if (isCarrier)
        {
            return true;
        }

        // A clause or phrase before the verb is its first field when a complement follows, else it is what was said.
        return complement < 0 && unit.Segments[clause.Segment - 1].Kind is SegmentKind.Subordinate or SegmentKind.Infinitive;
    }

    /// <summary>True when the verb comes first, or after <c>so</c> or <c>das</c>.</summary>
    private bool OpensInverted(Segment segment, int anchor)
    {
        if (segment.Coordinator >= 0)
        {
            return false;
        }

        return segment.Opener == anchor || (segment.Opener == anchor - 1 && forms[segment.Opener] is "so" or "das" or "dies");
    }

    private bool ReadInverted(SpeechUnit unit, ReportingClause clause)
    {
        var start = clause.Segment;
        while (start > 0 && !unit.IsTaken(unit.Segments[start - 1].First) && !IsHardSeparator(unit.Segments[start - 1].Separator))
        {
            start--;
        }

        if (start == clause.Segment)
        {
            return false;
        }

        var after = AfterFrame(unit, clause.LastSegment);
        var resumes = after < unit.Segments.Count && Resumes(unit, start, clause.Segment, after);
        var frame = FrameAround(unit, clause.Segment, after, resumes);
        var draft = Draft(unit, clause, QuotationType.Indirect, "frame-after", frame, hasComplement: true);
        var opener = unit.Segments[clause.Segment].Opener;
        if (opener != clause.Anchor)
        {
            if (forms[opener] == "so")
            {
                draft.Cue.Add(opener);
            }
        }

        AddQuote(unit, draft, start, clause.Segment);
        if (resumes)
        {
            AddQuote(unit, draft, after, ComplementEnd(unit, after, isVerbLast: false));
        }

        return Accept(unit, draft);
    }

    /// <summary>True when the words go on behind an inserted frame.</summary>
    private static bool Resumes(SpeechUnit unit, int start, int frame, int after)
    {
        var next = unit.Segments[after];
        if (next.Coordinator >= 0 && next.Kind is SegmentKind.VerbFirst or SegmentKind.Main)
        {
            return next.IsSubjunctive;
        }

        for (var i = start; i < frame; i++)
        {
            if (unit.Segments[i].Kind is SegmentKind.Main or SegmentKind.VerbFirst)
            {
                return next.Kind != SegmentKind.Main || next.IsSubjunctive;
            }
        }

        return true;
    }

    private bool ReadComplement(SpeechUnit unit, ReportingClause clause, int complement)
    {
        var start = FrameStart(unit, clause.Segment);
        var frame = new TokenRange(start, unit.Segments[complement].First);
        var draft = Draft(unit, clause, QuotationType.Indirect, RuleOf(unit.Segments[complement]), frame, hasComplement: true);
        AddCorrelate(unit, draft, clause, frame);
        var isVerbLast = unit.Segments[complement].Kind is not (SegmentKind.Main or SegmentKind.VerbFirst);
        AddQuote(unit, draft, complement, ComplementEnd(unit, complement, isVerbLast));
        return Accept(unit, draft);
    }

    private string RuleOf(Segment complement) => complement.Kind switch
    {
        SegmentKind.Infinitive => "infinitive",
        SegmentKind.Subordinate when segmenter.IsDass(complement.Opener) => "dass-clause",
        SegmentKind.Subordinate => "question-clause",
        _ => "main-clause",
    };

    /// <summary>Where the frame begins: at the unit's start, or behind an earlier quotation.</summary>
    public static int FrameStart(SpeechUnit unit, int segment)
    {
        var start = segment;
        while (start > 0 && !(unit.Segments[start] is { Kind: SegmentKind.VerbFirst, Coordinator: >= 0 }) &&
            !unit.IsTaken(unit.Segments[start - 1].First))
        {
            start--;
        }

        return unit.Segments[start].First;
    }

    /// <summary>Adds <c>davon</c>, <c>darauf</c> … that points to the clause to come.</summary>
    private void AddCorrelate(SpeechUnit unit, QuotationDraft draft, ReportingClause clause, TokenRange frame)
    {
        var segment = unit.Segments[clause.LastSegment];
        for (var i = segment.First; i < Math.Min(segment.End, frame.End); i++)
        {
            if (words[i].Pos is UPos.Adv or UPos.Pron && IsPronominalAdverb(forms[i]) && !draft.Cue.Contains(i))
            {
                draft.Cue.Add(i);
            }
        }
    }

    private static bool IsPronominalAdverb(string form) => form.Length is >= 4 and <= 8 && form.StartsWith("da", StringComparison.Ordinal) &&
        form.AsSpan(form[2] == 'r' ? 3 : 2) is "von" or "auf" or "zu" or "an" or "über" or "für" or "gegen" or "mit" or "in" or "um" or "vor";

    /// <summary>Index of the segment with which the words after the verb begin, or -1.</summary>
    private int Complement(SpeechUnit unit, ReportingClause clause)
    {
        var word = clause.Word;
        for (var i = clause.LastSegment + 1; i < unit.Segments.Count; i++)
        {
            var segment = unit.Segments[i];
            var isAdjacent = i == clause.LastSegment + 1;
            switch (segment.Kind)
            {
                case SegmentKind.Fragment or SegmentKind.Relative or SegmentKind.Purpose:
                    continue;
                case SegmentKind.Infinitive:
                    if (word.Takes(Complements.Inf))
                    {
                        return i;
                    }

                    continue;
                case SegmentKind.Subordinate:
                    if (segmenter.IsDass(segment.Opener))
                    {
                        return word.Takes(Complements.Dass) ? i : -1;
                    }

                    if (segmenter.IsOb(segment.Opener) || (segmenter.IsQuestionWord(segment.Opener) && isAdjacent))
                    {
                        return word.Takes(Complements.Ob) ? i : -1;
                    }

                    if (isAdjacent && word.Takes(Complements.Main) && i + 1 < unit.Segments.Count &&
                        unit.Segments[i + 1].Kind == SegmentKind.VerbFirst && unit.Segments[i + 1].IsSubjunctive)
                    {
                        return i;
                    }

                    continue;
                case SegmentKind.Main:
                    var isAfterColon = segment.First > 0 && forms[segment.First - 1] == ":";
                    return word.Takes(Complements.Main) && segment.Coordinator < 0 && (segment.IsSubjunctive || isAfterColon || isAdjacent) ? i : -1;
                case SegmentKind.VerbFirst:
                    return word.Takes(Complements.Main) && segment.Coordinator < 0 && segment.IsSubjunctive && isAdjacent ? i : -1;
                default:
                    return -1;
            }
        }

        return -1;
    }

    /// <summary>Index after the last segment of the words that begin with <paramref name="first"/>.</summary>
    private int ComplementEnd(SpeechUnit unit, int first, bool isVerbLast)
    {
        var isSubjunctive = unit.Segments[first].IsSubjunctive;
        for (var i = first + 1; i < unit.Segments.Count; i++)
        {
            var segment = unit.Segments[i];
            if (unit.IsTaken(segment.First))
            {
                return i;
            }

            if (IsHardSeparator(unit.Segments[i - 1].Separator) && !segment.IsSubjunctive)
            {
                return i;
            }

            var opensNew = segment.Kind == SegmentKind.VerbFirst && segment.Coordinator >= 0 ||
                segment.Kind == SegmentKind.Main && segment.Coordinator >= 0 ||
                segment.Kind == SegmentKind.Main && isVerbLast && forms[segment.First - 1] == ",";
            if (opensNew && !segment.IsSubjunctive && (isVerbLast || isSubjunctive))
            {
                return i;
            }
        }

        return unit.Segments.Count;
    }

    private bool IsHardSeparator(int separator) => separator >= 0 && forms[separator] is ";" or ":";

    /// <summary>Index after the last segment of a frame: appositions and relative clauses belong to it.</summary>
    public static int AfterFrame(SpeechUnit unit, int last)
    {
        var i = last + 1;
        while (i < unit.Segments.Count && unit.Segments[i].Kind is SegmentKind.Fragment or SegmentKind.Relative)
        {
            i++;
        }

        return i;
    }

    /// <summary>The tokens of a frame with the separator before it and, when the words go on, the one behind it.</summary>
    public static TokenRange FrameAround(SpeechUnit unit, int segment, int after, bool resumes)
    {
        var first = segment > 0 && unit.Segments[segment - 1].Separator >= 0 ? unit.Segments[segment - 1].Separator : unit.Segments[segment].First;
        var last = unit.Segments[after - 1];
        return new TokenRange(first, resumes && last.Separator >= 0 ? last.Separator + 1 : last.End);
    }

    private static void AddQuote(SpeechUnit unit, QuotationDraft draft, int first, int end)
    {
        if (first < end)
        {
            draft.Quote.Add(new TokenRange(unit.Segments[first].First, unit.Segments[end - 1].End));
        }
    }

    private static bool Accept(SpeechUnit unit, QuotationDraft draft)
    {
        if (draft.Quote.Count == 0)
        {
            return false;
        }

        unit.Drafts.Add(draft);
        return true;
    }
}
