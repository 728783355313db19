using System.Collections.Immutable;
using Depesche.Syntax;

namespace Depesche.Quotations;

/// <summary>Finds how much of a unit a phrase such as <c>laut X</c> puts on somebody's word.</summary>
internal sealed class AttributionExtent(ParsedText parsed)
{
    private readonly ImmutableArray<string> forms = parsed.Text.Forms;

    /// <summary>The clause on which the phrase bears: its subordinate clause, or its main clause with all that hangs on it.</summary>
    public TokenRange Of(SpeechUnit unit, TokenRange phrase)
    {
        var segment = unit.SegmentOf(phrase.First);
        int first = segment, end = segment + 1;
        if (Bracket(unit, phrase) is { } bracket)
        {
            return bracket;
        }

        if (unit.Segments[segment].Kind is SegmentKind.Subordinate or SegmentKind.Relative)
        {
            return new TokenRange(unit.Segments[segment].First, unit.Segments[segment].End);
        }

        while (first > 0 && !IsBreak(unit, first))
        {
            first--;
        }

        while (end < unit.Segments.Count && !IsBreak(unit, end, isForward: true))
        {
            end++;
        }

        return new TokenRange(unit.Segments[first].First, unit.Segments[end - 1].End);
    }

    /// <summary>The inside of the bracket in which the phrase stands, or null.</summary>
    private TokenRange? Bracket(SpeechUnit unit, TokenRange phrase)
    {
        var segment = unit.Segments[unit.SegmentOf(phrase.First)];
        var open = phrase.First - 1;
        while (open >= segment.First && forms[open] is not ("(" or ")"))
        {
            open--;
        }

        if (open < segment.First || forms[open] == ")")
        {
            return null;
        }

        for (var close = phrase.End; close < segment.End; close++)
        {
            if (forms[close] == ")")
            {
                return new TokenRange(open + 1, close);
            }
        }

        return null;
    }

    /// <summary>True when the segment begins a sentence part of its own.</summary>
    private bool IsBreak(SpeechUnit unit, int segment, bool isForward = false)
    {
        var here = unit.Segments[segment];
        var before = unit.Segments[segment - 1];
        return here.Kind == SegmentKind.Passage || before.Kind == SegmentKind.Passage || unit.IsTaken(before.First) || unit.IsTaken(here.First)
            || (!isForward && before.Separator >= 0 && forms[before.Separator] is ";" or ":")
            || (here.Coordinator >= 0 && here.Kind == SegmentKind.Main);
    }
}
