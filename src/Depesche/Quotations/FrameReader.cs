using System.Collections.Immutable;
using Depesche.Syntax;

namespace Depesche.Quotations;

/// <summary>Finds quotations that a clause of saying frames: after it, before it, around it.</summary>
internal sealed class FrameReader(ParsedText parsed, Segmenter segmenter, PartyFinder parties, RoleFinder roles, ComplementFinder complements)
{
    private readonly ImmutableArray<Word> words = parsed.Words;
    private readonly ImmutableArray<string> forms = parsed.Text.Forms;

    /// <summary>Adds the quotations of a unit; clauses that frame one are taken out of <paramref name="clauses"/>.</summary>
    /// <param name="before">The unit before, or null.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="clauses">Its clauses of saying.</param>
    public void Read(SpeechUnit? before, SpeechUnit unit, List<ReportingClause> clauses)
    {
        // Frames behind their words are the surest, so that they come first.
        clauses.RemoveAll(clause => OpensInverted(unit.Segments[clause.Segment], clause.Anchor) && ReadClause(before, unit, clause));
        clauses.RemoveAll(clause => ReadClause(before, unit, clause));
    }

    private bool ReadClause(SpeechUnit? before, SpeechUnit unit, ReportingClause clause)
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

        var complement = complements.First(unit, clause);
        if (IsInverted(unit, clause, complement))
        {
            return ReadInverted(unit, clause);
        }

        return complement >= 0 ? ReadComplement(unit, clause, complement) : ReadBackReference(before, unit, clause);
    }

    /// <summary><c>Das teilte X mit</c>, <c>Dies geht aus X hervor</c>: the sentence before is on X's word.</summary>
    private bool ReadBackReference(SpeechUnit? before, SpeechUnit unit, ReportingClause clause)
    {
        if (before is null || before.IsHeadline || !clause.Word.Takes(Complements.Dass) || clause.Anchor != unit.First + 1 || !roles.IsBackReference(unit.First))
        {
            return false;
        }

        var frame = new TokenRange(unit.First, unit.ContentEnd);
        if (before.Drafts.Count > 0)
        {
            return before.Drafts[^1] is { Frame.Count: 0 } bare && Attribute(bare, roles.Draft(unit, clause, bare.Type, bare.Rule, frame, hasComplement: true));
        }

        var draft = roles.Draft(unit, clause, QuotationType.Indirect, "back-reference", frame, hasComplement: true);
        draft.Quote.Add(new TokenRange(before.First, before.ContentEnd));
        if (before.ContentEnd == before.First)
        {
            return false;
        }

        before.Add(draft);
        return true;
    }

    /// <summary>Gives a quotation without a frame the roles that a later sentence names.</summary>
    private static bool Attribute(QuotationDraft bare, QuotationDraft roles)
    {
        bare.Speaker = roles.Speaker;
        bare.Addressee = roles.Addressee;
        bare.Medium = roles.Medium;
        bare.Stance = roles.Stance;
        bare.Entry = roles.Entry;
        bare.Cue.AddRange(roles.Cue);
        bare.Frame.AddRange(roles.Frame);
        return true;
    }

    private bool IsWie(int token) => forms[token] is "wie" or "Wie";

    /// <summary><c>Wie X mitteilte, …</c> and <c>…, wie X mitteilte(, …)</c>: the rest of the sentence is on X's word.</summary>
    private bool ReadWieClause(SpeechUnit unit, ReportingClause clause)
    {
        // Behind its verb no apposition of the subject can stand, but the clause around it can go on.
        var after = FrameExtent.End(unit, clause.LastSegment, isClosed: IsBroken(unit, clause.Segment));
        var before = clause.Segment;
        while (before > 0 && unit.Segments[before - 1].Kind is not SegmentKind.Purpose)
        {
            before--;
        }

        var frame = FrameExtent.Around(unit, clause.Segment, after, after < unit.Segments.Count);
        var draft = roles.Draft(unit, clause, QuotationType.Indirect, "wie-clause", frame, hasComplement: false);
        var opener = unit.Segments[clause.Segment].Opener;
        draft.Cue.Add(opener);
        draft.Speaker ??= parties.StartingAt(opener + 1, clause.Anchor) is { } near && roles.IsSubject(near) ? near with { Found = PartyFinding.BesideVerb } : null;
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

        if (clause.Clause.Verb!.Finite < 0 || !clause.Word.Takes(Complements.Dass | Complements.Main))
        {
            return false;
        }

        if (segment.Opener != clause.Anchor)
        {
            return clause.Word.Takes(Complements.Main);
        }

        var hasCarrier = false;
        for (var i = clause.Segment - 1; i >= 0 && !hasCarrier; i--)
        {
            hasCarrier = unit.Segments[i].Kind is SegmentKind.Main or SegmentKind.VerbFirst or SegmentKind.Passage;
        }

        hasCarrier |= IsEmbedded(unit, clause);

        // Where the clause before has a verb of its own, what follows the verb is its subject, whatever the tree says.
        var behind = hasCarrier && parties.StartingAt(clause.Anchor + 1, segment.End) is { } party && roles.IsSubject(party) ? party.Head : -1;
        if (complements.HasContentObject(unit, clause, behind) || !(behind >= 0 || HasSubjectBehind(unit, clause)))
        {
            return false;
        }

        if (hasCarrier)
        {
            return clause.Word.Takes(Complements.Main) || IsContentClause(unit.Segments[clause.Segment - 1]);
        }

        // A subordinate clause alone before the verb is its first field when a complement follows or when it is an adverbial.
        return complement < 0 && IsContentClause(unit.Segments[clause.Segment - 1]);
    }

    private bool IsContentClause(Segment segment) => segment.Kind == SegmentKind.Subordinate &&
        (segment.IsSubjunctive || segmenter.IsDass(segment.Opener) || segmenter.IsOb(segment.Opener) ||
            (words[segment.Opener].Pos != UPos.Sconj && !IsWie(segment.Opener) && segmenter.IsQuestionWord(segment.Opener)));

    /// <summary>True when a first field before the verb and a further verb behind the frame make one clause around it
    /// (<c>Die Partei, sagte X, habe …</c>).</summary>
    private static bool IsEmbedded(SpeechUnit unit, ReportingClause clause)
    {
        var after = FrameExtent.End(unit, clause.LastSegment);
        return unit.Segments[clause.Segment - 1].Kind == SegmentKind.Fragment && after < unit.Segments.Count &&
            unit.Segments[after] is { Kind: SegmentKind.VerbFirst, Coordinator: < 0 };
    }

    /// <summary>True when the verb's own subject stands behind it, or when it needs none (<c>hieß es</c>, <c>wurde mitgeteilt</c>).</summary>
    private bool HasSubjectBehind(SpeechUnit unit, ReportingClause clause)
    {
        foreach (var argument in clause.Clause.Arguments)
        {
            if (argument.Function == ArgumentFunction.Subject)
            {
                return argument.Head > clause.Anchor && !argument.IsShared;
            }
        }

        var next = clause.Anchor + 1;
        return clause.Clause.Verb!.Voice == Voice.Passive || (next < unit.ContentEnd && (clause.Cue.Contains(next) ||
            words[next].Pos is UPos.Det or UPos.Noun or UPos.Propn or UPos.Pron or UPos.Adj));
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

    /// <summary>True when the frame has broken the clause before it behind an auxiliary, whose verb or predicate is still to come
    /// (<c>Der Minister hat, so betonte er, …</c>).</summary>
    private bool IsBroken(SpeechUnit unit, int frame) =>
        frame > 0 && unit.Segments[frame - 1] is { Kind: SegmentKind.Main or SegmentKind.VerbFirst } before &&
        before.Finite == before.End - 1 && words[before.Finite].Pos == UPos.Aux;

    private bool ReadInverted(SpeechUnit unit, ReportingClause clause)
    {
        var start = clause.Segment;
        while (start > 0 && !unit.IsTaken(unit.Segments[start - 1].First) && !complements.IsHardSeparator(unit.Segments[start - 1].Separator))
        {
            start--;
        }

        if (start == clause.Segment)
        {
            return false;
        }

        var after = FrameExtent.End(unit, clause.LastSegment, isClosed: IsBroken(unit, clause.Segment));
        var resumes = after < unit.Segments.Count && Resumes(unit, start, clause.Segment, after);
        var frame = FrameExtent.Around(unit, clause.Segment, after, resumes);
        var draft = roles.Draft(unit, clause, QuotationType.Indirect, "frame-after", frame, hasComplement: true);
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
            AddQuote(unit, draft, after, complements.End(unit, after, isVerbLast: false));
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
        var start = FrameExtent.Start(unit, clause.Segment);
        var frame = new TokenRange(start, unit.Segments[complement].First);
        var draft = roles.Draft(unit, clause, QuotationType.Indirect, RuleOf(unit.Segments[complement]), frame, hasComplement: true);
        AddCorrelate(unit, draft, clause, frame);
        var isVerbLast = unit.Segments[complement].Kind is not (SegmentKind.Main or SegmentKind.VerbFirst);
        var isOpen = FrameExtent.IsOpen(unit, frame, clause.LastSegment);
        var end = complements.End(unit, complement, isVerbLast, isOpen);
        AddQuote(unit, draft, complement, end);
        if (isOpen && end < unit.Segments.Count && unit.Segments[end - 1].Separator >= 0)
        {
            draft.Frame.Add(new TokenRange(unit.Segments[end - 1].Separator, unit.Segments[^1].End));
        }

        return Accept(unit, draft);
    }

    private string RuleOf(Segment complement) => complement.Kind switch
    {
        SegmentKind.Infinitive => "infinitive",
        SegmentKind.Subordinate when segmenter.IsDass(complement.Opener) => "dass-clause",
        SegmentKind.Subordinate => "question-clause",
        _ => "main-clause",
    };

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

        unit.Add(draft);
        return true;
    }
}
