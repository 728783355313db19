using System.Collections.Immutable;
using Depesche.Syntax;

namespace Depesche.Quotations;

/// <summary>Finds clauses that as a whole tell what somebody demanded, criticised or announced.</summary>
internal sealed class ReportedReader(ParsedText parsed, RoleFinder roles)
{
    private readonly ImmutableArray<string> forms = parsed.Text.Forms;

    /// <summary>Adds the reported speech of a unit, of those clauses of saying that frame no quotation; a clause without content
    /// tells at least who speaks.</summary>
    public void Read(SpeechUnit unit, List<ReportingClause> clauses)
    {
        foreach (var clause in clauses)
        {
            var segment = unit.Segments[clause.Segment];
            if (segment.Kind is not (SegmentKind.Main or SegmentKind.VerbFirst) || segment.IsSubjunctive || unit.IsTaken(clause.Anchor))
            {
                continue;
            }

            if (!Reports(clause))
            {
                var own = new TokenRange(segment.First, unit.Segments[clause.LastSegment].End);
                unit.Teller = roles.Draft(unit, clause, QuotationType.Indirect, "teller", own, hasComplement: false);
                continue;
            }

            var extent = Extent(unit, clause);
            if (roles.SpeakerOf(unit, clause.Clause, extent) is not { } speaker)
            {
                continue;
            }

            var draft = new QuotationDraft(QuotationType.Reported, "reported")
            {
                Medium = clause.Word.Medium,
                Stance = clause.Word.Stance,
                Entry = clause.Word.Entry,
                Speaker = speaker,
            };
            draft.Quote.Add(extent);
            draft.Asides.Add(speaker.Range);
            foreach (var token in clause.Cue)
            {
                draft.Asides.Add(new TokenRange(token, token + 1));
            }

            AddCircumstances(clause, extent, draft);
            unit.Add(draft);
        }
    }

    private static bool Reports(ReportingClause clause)
    {
        foreach (var argument in clause.Clause.Arguments)
        {
            if (IsContent(clause.Word, argument))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsContent(ReportingWord word, Argument argument) =>
        (argument.Function == ArgumentFunction.Object && word.ReportsObject && !argument.IsShared)
        || (argument.Preposition is { } preposition && word.ReportedPrepositions.Contains(preposition))
        || (argument.Function == ArgumentFunction.Predicative && word.ReportedPrepositions.Contains("als"));

    // Where and when somebody said it, and on what occasion, is told by the reporter.
    private void AddCircumstances(ReportingClause clause, TokenRange extent, QuotationDraft draft)
    {
        foreach (var argument in clause.Clause.Arguments)
        {
            if (argument.Function is ArgumentFunction.Prepositional or ArgumentFunction.Adverbial && !argument.IsShared && !IsContent(clause.Word, argument))
            {
                var (first, end) = parsed.SubtreeOf(argument.Head);
                if (first >= extent.First && end <= extent.End)
                {
                    draft.Asides.Add(new TokenRange(first, end));
                }
            }
        }
    }

    /// <summary>The whole sentence with its full stop, or the part of it that other quotations leave.</summary>
    private TokenRange Extent(SpeechUnit unit, ReportingClause clause)
    {
        int first = clause.Segment, end = clause.LastSegment + 1;
        while (first > 0 && !unit.IsTaken(unit.Segments[first - 1].First) && !IsHard(unit.Segments[first - 1].Separator))
        {
            first--;
        }

        while (end < unit.Segments.Count && !unit.IsTaken(unit.Segments[end].First) && !IsHard(unit.Segments[end - 1].Separator))
        {
            end++;
        }

        return new TokenRange(unit.Segments[first].First, end == unit.Segments.Count ? unit.End : unit.Segments[end - 1].End);
    }

    private bool IsHard(int separator) => separator >= 0 && forms[separator] is ";" or ":";
}
