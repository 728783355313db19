using System.Collections.Immutable;
using Depesche.Syntax;

namespace Depesche.Quotations;

/// <summary>Finds the clause that holds the words after a clause of saying, and where they end.</summary>
internal sealed class ComplementFinder(ParsedText parsed, Segmenter segmenter, RoleFinder roles)
{
    /// <summary>Segments from a verb of saying to the verb of words whose first field a relative clause cuts off.</summary>
    private const int FieldAndRelative = 3;

    private readonly ImmutableArray<Word> words = parsed.Words;
    private readonly ImmutableArray<string> forms = parsed.Text.Forms;

    /// <summary>Index of the segment with which the words after the verb begin, or -1.</summary>
    public int First(SpeechUnit unit, ReportingClause clause)
    {
        var word = clause.Word;
        var isNominal = true;
        for (var i = clause.LastSegment + 1; i < unit.Segments.Count; i++)
        {
            var segment = unit.Segments[i];
            var isAdjacent = i == clause.LastSegment + 1;
            switch (segment.Kind)
            {
                case SegmentKind.Fragment or SegmentKind.Relative or SegmentKind.Purpose:
                    isNominal &= segment.Kind == (isAdjacent ? SegmentKind.Fragment : SegmentKind.Relative);
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
                    return word.Takes(Complements.Main) && segment.Coordinator < 0 && !HasContentObject(unit, clause) &&
                        (segment.IsSubjunctive || isAfterColon || (isAdjacent && ExpectsClause(unit, clause) && IsNominal(segment.Opener))) ? i : -1;
                case SegmentKind.VerbFirst:
                    // A first field that a relative clause cuts from its verb (sagte, die Stadt, die …, habe …).
                    return !word.Takes(Complements.Main) || segment.Coordinator >= 0 || !segment.IsSubjunctive ? -1
                        : isAdjacent ? i
                        : isNominal && i == clause.LastSegment + FieldAndRelative && IsNominal(unit.Segments[clause.LastSegment + 1].Opener) ? clause.LastSegment + 1
                        : -1;
                default:
                    return -1;
            }
        }

        return -1;
    }

    /// <summary>Index after the last segment of the words that begin with <paramref name="first"/>.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="first">Index of their first segment.</param>
    /// <param name="isVerbLast">True when they are a subordinate or infinitive clause.</param>
    /// <param name="isFrameOpen">True when the frame still waits for its finite verb.</param>
    public int End(SpeechUnit unit, int first, bool isVerbLast, bool isFrameOpen = false)
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

            if (isFrameOpen && segment is { Kind: SegmentKind.VerbFirst, Coordinator: < 0 })
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

    /// <summary>True when an accusative object already says what was said (<c>forderten eine Verlängerung</c>).</summary>
    public bool HasContentObject(SpeechUnit unit, ReportingClause clause, int subject = -1)
    {
        if (RoleFinder.TakesAddressee(clause.Word))
        {
            return false;
        }

        foreach (var argument in clause.Clause.Arguments)
        {
            if (argument.Function == ArgumentFunction.Object && !argument.IsShared && argument.Head != subject && !roles.IsBackReference(argument.Head) &&
                !words[argument.Head].Morph.IsReflexive && argument.Head < unit.Segments[clause.LastSegment].End)
            {
                return true;
            }
        }

        return false;
    }

    public bool IsHardSeparator(int separator) => separator >= 0 && forms[separator] is ";" or ":";

    /// <summary>True when a main clause of saying ends with its verb, its subject or an adverb, so that the words must follow.</summary>
    private bool ExpectsClause(SpeechUnit unit, ReportingClause clause)
    {
        var segment = unit.Segments[clause.LastSegment];
        var last = segment.End - 1;
        if (segment.Kind is not (SegmentKind.Main or SegmentKind.VerbFirst) || clause.Clause.Verb!.Finite < 0)
        {
            return false;
        }

        var speaker = roles.SpeakerOf(unit, clause.Clause, new TokenRange(unit.First, unit.ContentEnd));
        return (speaker is not null || clause.Clause.Verb.Voice == Voice.Passive) &&
            (clause.Cue.Contains(last) || words[last].Pos == UPos.Adv || speaker?.Range.Contains(last) == true);
    }

    private bool IsNominal(int token) => words[token].Pos is UPos.Det or UPos.Pron or UPos.Noun or UPos.Propn or UPos.Num;
}
