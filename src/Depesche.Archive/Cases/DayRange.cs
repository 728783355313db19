using System.Globalization;
using Depesche.NewsItems;

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
        if (isTold && TryParse(edtf, out var told))
        {
            return told;
        }

        return published >= DaysBack ? new DayRange(published - DaysBack, published)
            : TryParse(edtf, out var known) ? known
            : Unknown;
    }

    /// <summary>Reads EDTF: a day, month, season or year, an interval or a set of them. What is open at one end counts as its other end.</summary>
    public static bool TryParse(ReadOnlySpan<char> edtf, out DayRange range)
    {
        range = Unknown;
        int first = int.MaxValue, last = -1;
        var rest = edtf.Trim("[]{} ");
        while (!rest.IsEmpty)
        {
            var cut = rest.IndexOfAny('/', ',');
            var dots = rest.IndexOf("..");
            var (end, skip) = dots >= 0 && (cut < 0 || dots < cut) ? (dots, 2) : cut >= 0 ? (cut, 1) : (rest.Length, 0);
            if (end > 0 && One(rest[..end], out var from, out var to))
            {
                first = Math.Min(first, from);
                last = Math.Max(last, to);
            }

            rest = rest[(end + skip)..];
        }

        if (last < 0)
        {
            return false;
        }

        range = new DayRange(first, last);
        return true;
    }

    private static bool One(ReadOnlySpan<char> text, out int first, out int last)
    {
        text = text.TrimEnd("?~%");
        if (PartialDate.TryParse(text, out var date))
        {
            var start = new DateOnly(date.Year, Math.Max(1, date.Month), Math.Max(1, date.Day));
            first = start.DayNumber;
            last = date.Day > 0 ? first : date.Month > 0 ? first + DateTime.DaysInMonth(date.Year, date.Month) - 1 : new DateOnly(date.Year, 12, 31).DayNumber;
            return true;
        }

        (first, last) = (-1, -1);
        if (text.Length == 4 && text[3] == 'X' && int.TryParse(text[..3], NumberStyles.None, CultureInfo.InvariantCulture, out var decade) && decade > 0)
        {
            (first, last) = (new DateOnly(decade * 10, 1, 1).DayNumber, new DateOnly((decade * 10) + 9, 12, 31).DayNumber);
            return true;
        }

        if (text.Length == 7 && text[4] == '-' && int.TryParse(text[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 0 and < 9999 &&
            int.TryParse(text[5..], NumberStyles.None, CultureInfo.InvariantCulture, out var part) && Part(part) is { Months: > 0 } months)
        {
            var start = new DateOnly(year, months.First, 1);
            (first, last) = (start.DayNumber, start.AddMonths(months.Months).DayNumber - 1);
            return true;
        }

        return false;
    }

    /// <summary>Months of EDTF's numbered parts of a year: seasons, quarters, halves.</summary>
    private static (int First, int Months) Part(int number) => number switch
    {
        >= 21 and <= 23 => (((number - 21) * 3) + 3, 3),
        24 => (12, 3),
        >= 33 and <= 36 => (((number - 33) * 3) + 1, 3),
        40 or 41 => (((number - 40) * 6) + 1, 6),
        _ => (0, 0),
    };
}
