namespace Depesche.Archive.Cases;

/// <summary>Days from <see cref="First"/> to <see cref="Last"/>, both included, counted from 0001-01-01. Empty when <see cref="First"/> is negative.</summary>
internal readonly record struct DayRange(int First, int Last)
{
    /// <summary>A report without a date of its own tells of its own day or the day before.</summary>
    private const int DaysBack = 1;

    public static readonly DayRange Unknown = new(-1, -1);

    public bool IsKnown => First >= 0;

    public int Length => Last - First + 1;

    /// <summary>Days that lie between the two; 0 when they meet.</summary>
    public int GapTo(DayRange other) => Math.Max(0, Math.Max(other.First - Last, First - other.Last));

    /// <summary>The days on which an event can have happened.</summary>
    public static DayRange Of(string edtf, bool isTold, int published)
    {
        var told = Of(edtf);
        return (isTold && told.IsKnown) || published < DaysBack ? told : new DayRange(published - DaysBack, published);
    }

    /// <summary>The days of an EDTF expression. What is open at one end counts as its other end.</summary>
    public static DayRange Of(string edtf)
    {
        var (start, end) = EdtfDays.Ends(edtf);
        return (start.First ?? end.First) is { } first && (end.Last ?? start.Last) is { } last ? new DayRange(first.DayNumber, last.DayNumber) : Unknown;
    }
}
