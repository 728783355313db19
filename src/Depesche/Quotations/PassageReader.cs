using System.Collections.Immutable;
using Depesche.Syntax;

namespace Depesche.Quotations;

/// <summary>Makes direct quotations of the quoted passages that are speech and finds their frames.</summary>
internal sealed class PassageReader(ParsedText parsed, RoleFinder roles, ComplementFinder complements, PartyFinder parties, AttributionPhrases phrases)
{
    private readonly ImmutableArray<string> forms = parsed.Text.Forms;
    private readonly ImmutableArray<Word> words = parsed.Words;

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
            if (before is not null && i > 0 && before.Frames(unit.Segments[i].First - 1) && before.Rule is "direct-frame-after" or "direct-particle")
            {
                before.Quote.Add(range);
                continue;
            }

            before = FrameAfter(unit, clauses, i) ?? ParticleAfter(unit, i) ?? FrameBefore(unit, clauses, i) ?? new QuotationDraft(QuotationType.Direct, "direct-alone");
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
            if (clause.Anchor >= open || unit.IsTaken(clause.Anchor))
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

    private QuotationDraft? ColonFrame(SpeechUnit unit, int open)
    {
        for (var c = unit.Clauses.Count - 1; c >= 0; c--)
        {
            var clause = unit.Clauses[c];
            if (clause.Predicate >= open || clause.Verb!.Finite < 0 || unit.IsTaken(clause.Predicate))
            {
                continue;
            }

            var frame = new TokenRange(FrameExtent.Start(unit, unit.SegmentOf(clause.Verb.Finite)), open);
            var draft = new QuotationDraft(QuotationType.Direct, "direct-colon") { Speaker = roles.SpeakerOf(unit, clause, frame) };
            draft.Cue.AddRange(clause.Verb.Tokens);
            draft.Frame.Add(frame);
            return draft;
        }

        // A heading such as a name alone before the colon.
        var whole = new TokenRange(unit.First, open);
        if (parties.StartingAt(unit.First, open) is { } speaker && words[speaker.Head].Pos is UPos.Noun or UPos.Propn)
        {
            var draft = new QuotationDraft(QuotationType.Direct, "direct-name") { Speaker = speaker with { Found = PartyFinding.BeforeColon } };
            draft.Frame.Add(whole);
            return draft;
        }

        return null;
    }
}
