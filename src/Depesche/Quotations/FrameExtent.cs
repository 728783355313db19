namespace Depesche.Quotations;

/// <summary>How far a frame reaches.</summary>
internal static class FrameExtent
{
    /// <summary>Where the frame begins: at the unit's start, or behind an earlier quotation.</summary>
    public static int Start(SpeechUnit unit, int segment)
    {
        var start = segment;
        while (start > 0 && !(unit.Segments[start] is { Kind: SegmentKind.VerbFirst, Coordinator: >= 0 }) &&
            !unit.IsTaken(unit.Segments[start - 1].First))
        {
            start--;
        }

        return unit.Segments[start].First;
    }

    /// <summary>Index after the last segment of a frame: appositions and relative clauses belong to it.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="last">Index of the segment of its last verb token.</param>
    /// <param name="isClosed">True when appositions behind it cannot be the frame's.</param>
    public static int End(SpeechUnit unit, int last, bool isClosed = false)
    {
        var i = last + 1;
        while (i < unit.Segments.Count && (unit.Segments[i].Kind == SegmentKind.Relative || (!isClosed && unit.Segments[i].Kind == SegmentKind.Fragment)))
        {
            i++;
        }

        return i;
    }

    /// <summary>The tokens of a frame with the separator before it and, when the words go on, the one behind it.</summary>
    public static TokenRange Around(SpeechUnit unit, int segment, int after, bool resumes)
    {
        var first = segment > 0 && unit.Segments[segment - 1].Separator >= 0 ? unit.Segments[segment - 1].Separator : unit.Segments[segment].First;
        var last = unit.Segments[after - 1];
        return new TokenRange(first, resumes && last.Separator >= 0 ? last.Separator + 1 : last.End);
    }

    /// <summary>True when the frame so far is a subordinate clause, so that its main clause is still to come
    /// (<c>Als X sagte, dass …, erhob sich …</c>).</summary>
    public static bool IsOpen(SpeechUnit unit, TokenRange frame, int last)
    {
        for (var i = last; i >= 0 && unit.Segments[i].First >= frame.First; i--)
        {
            if (unit.Segments[i].Kind is SegmentKind.Main or SegmentKind.VerbFirst)
            {
                return false;
            }
        }

        return true;
    }
}
