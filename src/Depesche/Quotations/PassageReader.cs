using System.Collections.Immutable;
using Depesche.Syntax;

namespace Depesche.Quotations;

/// <summary>Makes direct quotations of the quoted passages that are speech and finds their frames.</summary>
internal sealed class PassageReader(ParsedText parsed, RoleFinder roles, ComplementFinder complements, PartyFinder parties, AttributionPhrases phrases, ReportingWords lexicon)
{
    private const string ColonRule = "direct-colon";
    private const string NameRule = "direct-name";

    private const string VerbAfterRule = "direct-verb-after";

    private readonly ImmutableArray<string> forms = parsed.Text.Forms;
    private readonly ImmutableArray<Word> words = parsed.Words;

    /// <summary>True for words that nobody is named with, or only as their owner (<c>Sein Fazit: „…“</c>): they are the last speaker's.</summary>
    public static bool IsCarried(QuotationDraft draft) =>
        draft is { Type: QuotationType.Direct, Speaker: null } && (draft.Frame.Count == 0 || draft.Rule is ColonRule or NameRule);

    /// <summary>Adds the direct quotations of a unit; clauses that frame one are taken out of <paramref name="clauses"/>.</summary>
    public void Read(SpeechUnit unit, List<ReportingClause> clauses)
    {
        QuotationDraft? before = null;
        for (var i = 0; i < unit.Segments.Count; i++)
        {
            if (unit.Segments[i].Kind != SegmentKind.Passage)
            {
                continue;
            }

            var range = new TokenRange(unit.Segments[i].First, unit.Segments[i].End);
            if (before is not null && i > 0 && before.Frames(unit.Segments[i].First - 1) && before.Rule is "direct-frame-after" or "direct-particle" or VerbAfterRule)
            {
                before.Quote.Add(range);
                continue;
            }

            before = FrameAfter(unit, clauses, i) ?? ParticleAfter(unit, i) ?? VerbAfter(unit, i) ?? FrameBefore(unit, clauses, i) ?? new QuotationDraft(QuotationType.Direct, "direct-alone");
            before.Quote.Add(range);
            unit.Add(before);
        }
    }

    /// <summary><c>„…“, sagte X</c>; the frame takes the comma behind it when a further passage follows.</summary>
    private QuotationDraft? FrameAfter(SpeechUnit unit, List<ReportingClause> clauses, int passage)
    {
        for (var c = 0; c < clauses.Count; c++)
        {
            var clause = clauses[c];
            if (clause.Segment != passage + 1 || unit.Segments[clause.Segment] is not { Coordinator: < 0 } segment ||
                !(segment.Kind == SegmentKind.VerbFirst || forms[segment.Opener] is "so" or "wie" or "das"))
            {
                continue;
            }

            var after = FrameExtent.End(unit, clause.LastSegment);
            var frame = FrameExtent.Around(unit, clause.Segment, after, IsResumed(unit, after));
            var draft = roles.Draft(unit, clause, QuotationType.Direct, "direct-frame-after", frame, hasComplement: true);
            if (segment.Opener != clause.Anchor && forms[segment.Opener] is "so" or "wie")
            {
                draft.Cue.Add(segment.Opener);
            }

            clauses.RemoveAt(c);
            return draft;
        }

        return null;
    }

    /// <summary>True when a further passage follows a frame and its comma.</summary>
    private static bool IsResumed(SpeechUnit unit, int after) =>
        after < unit.Segments.Count && unit.Segments[after].Kind == SegmentKind.Passage && unit.Segments[after - 1].Separator >= 0;

    /// <summary><c>„…“, so X</c>.</summary>
    private QuotationDraft? ParticleAfter(SpeechUnit unit, int passage)
    {
        if (passage + 1 >= unit.Segments.Count)
        {
            return null;
        }

        var segment = unit.Segments[passage + 1];
        if (!phrases.IsParticle(forms[segment.Opener].ToLowerInvariant(), out var medium) || segment.Kind != SegmentKind.Fragment ||
            parties.StartingAt(segment.Opener + 1, segment.End) is not { } speaker)
        {
            return null;
        }

        var after = FrameExtent.End(unit, passage + 1);
        var frame = FrameExtent.Around(unit, passage + 1, after, IsResumed(unit, after));
        var draft = new QuotationDraft(QuotationType.Direct, "direct-particle")
        {
            Medium = medium,
            Entry = phrases.EntryOf(AttributionKind.Particle, forms[segment.Opener]),
            Speaker = parties.Around(speaker.Head, segment.Opener + 1, frame.End) with { Found = PartyFinding.Phrase },
        };
        draft.Cue.Add(segment.Opener);
        draft.Frame.Add(frame);
        return draft;
    }

    /// <summary><c>„…“, freut sich X</c>: behind speech and a comma any verb with its subject frames it, also behind a phrase that points back
    /// (<c>„…“, mit diesen Worten ging X</c>).</summary>
    private QuotationDraft? VerbAfter(SpeechUnit unit, int passage)
    {
        if (passage + 1 >= unit.Segments.Count || unit.Segments[passage].Separator < 0 || forms[unit.Segments[passage].Separator] != "," ||
            unit.Segments[passage + 1] is not { Coordinator: < 0 } segment ||
            !(segment.Kind == SegmentKind.VerbFirst || DirectPassages.PointsBack(parsed, lexicon, segment.Opener)) ||
            ClauseOf(unit, segment.Finite) is not { } clause)
        {
            return null;
        }

        var after = FrameExtent.End(unit, passage + 1);
        var frame = FrameExtent.Around(unit, passage + 1, after, IsResumed(unit, after));
        if (roles.SpeakerOf(unit, clause, frame) is not { } speaker || !parties.IsActor(speaker.Head))
        {
            return null;
        }

        var draft = new QuotationDraft(QuotationType.Direct, VerbAfterRule) { Speaker = speaker };
        draft.Cue.AddRange(clause.Verb!.Tokens);
        draft.Frame.Add(frame);
        return draft;
    }

    private static Clause? ClauseOf(SpeechUnit unit, int finite)
    {
        foreach (var clause in unit.Clauses)
        {
            if (clause.Verb!.Finite == finite)
            {
                return clause;
            }
        }

        return null;
    }

    /// <summary><c>X sagte: „…“</c>; before a colon, and before a dash with nothing behind the passage, any verb frames it.</summary>
    private QuotationDraft? FrameBefore(SpeechUnit unit, List<ReportingClause> clauses, int passage)
    {
        if (passage == 0)
        {
            return null;
        }

        var open = unit.Segments[passage].First;
        var isColon = forms[open - 1] == ":" || (forms[open - 1] is "–" or "—" && unit.Segments[passage].End >= unit.ContentEnd);
        for (var c = clauses.Count - 1; c >= 0; c--)
        {
            var clause = clauses[c];
            if (clause.Anchor >= open || unit.IsTaken(clause.Anchor) || words[clause.Anchor].Relation == Relation.Amod || (isColon && IsBelow(unit, clauses, c)))
            {
                continue;
            }

            var complement = complements.First(unit, clause);
            if (complement >= 0 && complement < passage)
            {
                // The verb frames a clause of its own, and the passage goes on with it.
                return new QuotationDraft(QuotationType.Direct, "direct-behind-clause")
                {
                    Medium = clause.Word.Medium,
                    Stance = clause.Word.Stance,
                    Entry = clause.Word.Entry,
                    Speaker = roles.SpeakerOf(unit, clause.Clause, new TokenRange(unit.First, open)),
                };
            }

            var frame = new TokenRange(FrameExtent.Start(unit, clause.Segment), open);
            clauses.RemoveAt(c);
            return roles.Draft(unit, clause, QuotationType.Direct, "direct-frame-before", frame, hasComplement: true);
        }

        return isColon ? ColonFrame(unit, open) : null;
    }

    /// <summary>True for a subordinate clause of saying behind a main one: before a colon the main clause has the word
    /// (<c>X warnte davor, was man sage: „…“</c>).</summary>
    private static bool IsBelow(SpeechUnit unit, List<ReportingClause> clauses, int index)
    {
        if (unit.Segments[clauses[index].Segment].Kind != SegmentKind.Subordinate)
        {
            return false;
        }

        for (var c = index - 1; c >= 0; c--)
        {
            if (unit.Segments[clauses[c].Segment] is { Kind: SegmentKind.Main or SegmentKind.VerbFirst, IsSubjunctive: false } && !unit.IsTaken(clauses[c].Anchor))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What stands before a colon without a verb of saying: <c>so X weiter:</c>, a name, or any clause.</summary>
    private QuotationDraft? ColonFrame(SpeechUnit unit, int open) => NameFrame(unit, open) ?? ClauseFrame(unit, open, isOwn: true) ??
        ClauseFrame(unit, open, isOwn: false) ?? HeadingFrame(unit, open);

    private QuotationDraft? NameFrame(SpeechUnit unit, int open)
    {
        var segment = unit.Segments[unit.SegmentOf(open) - 1];
        if (segment.Kind != SegmentKind.Fragment)
        {
            return null;
        }

        var isParticle = phrases.IsParticle(forms[segment.Opener].ToLowerInvariant(), out var medium);
        var first = isParticle ? segment.Opener + 1 : segment.Opener;
        if (parties.StartingAt(first, open - 1) is not { } speaker || !(isParticle || (parties.IsPeople(speaker.Head) && speaker.Range.End == open - 1)))
        {
            return null;
        }

        var draft = new QuotationDraft(QuotationType.Direct, isParticle ? "direct-particle" : NameRule)
        {
            Medium = medium,
            Speaker = speaker with { Found = isParticle ? PartyFinding.Phrase : PartyFinding.BeforeColon },
        };
        if (isParticle)
        {
            draft.Cue.Add(segment.Opener);
        }

        draft.Frame.Add(new TokenRange(segment.First, open));
        return draft;
    }

    /// <summary>The last clause before a colon.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="open">The opening mark.</param>
    /// <param name="isOwn">True to take only a clause that is the reporter's: no subordinate one and none in the subjunctive.</param>
    private QuotationDraft? ClauseFrame(SpeechUnit unit, int open, bool isOwn)
    {
        for (var c = unit.Clauses.Count - 1; c >= 0; c--)
        {
            var clause = unit.Clauses[c];
            if (clause.Predicate >= open || clause.Verb!.Finite < 0 || clause.Verb.Finite >= open || unit.IsTaken(clause.Predicate) ||
                (isOwn && unit.Segments[unit.SegmentOf(clause.Verb.Finite)] is { Kind: SegmentKind.Subordinate } or { IsSubjunctive: true }))
            {
                continue;
            }

            var frame = new TokenRange(FrameExtent.Start(unit, unit.SegmentOf(clause.Verb.Finite)), open);
            var draft = new QuotationDraft(QuotationType.Direct, ColonRule) { Speaker = roles.SpeakerOf(unit, clause, frame) is { } subject ? parties.OwnerOf(subject) : null };
            draft.Cue.AddRange(clause.Verb.Tokens);
            draft.Frame.Add(frame);
            return draft;
        }

        return null;
    }

    /// <summary>A heading such as a name alone before the colon.</summary>
    private QuotationDraft? HeadingFrame(SpeechUnit unit, int open)
    {
        var whole = new TokenRange(unit.First, open);
        if (parties.StartingAt(unit.First, open) is { } speaker && words[speaker.Head].Pos is UPos.Noun or UPos.Propn)
        {
            var draft = new QuotationDraft(QuotationType.Direct, NameRule) { Speaker = parties.OwnerOf(speaker with { Found = PartyFinding.BeforeColon }) };
            draft.Frame.Add(whole);
            return draft;
        }

        return null;
    }
}
