using System.Globalization;

namespace Depesche.NewsItems;

/// <summary>A calendar date known to the day, the month or the year (EDTF level 0: <c>2023-04-18</c>, <c>2023-04</c>, <c>2023</c>).</summary>
public readonly record struct PartialDate
{
    /// <summary>Makes a date. Month and day are 0 where unknown.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day in the Gregorian calendar, years 1 to 9999.</exception>
    public PartialDate(int year, int month = 0, int day = 0)
    {
        if (year is < 1 or > 9999 || month is < 0 or > 12 || (month == 0 && day != 0) || day < 0 ||
            (day > 0 && day > DateTime.DaysInMonth(year, month)))
        {
            throw new ArgumentOutOfRangeException(nameof(day), $"{year:D4}-{month:D2}-{day:D2} is no date");
        }

        Year = year;
        Month = month;
        Day = day;
    }

    /// <summary>The year, 1 to 9999.</summary>
    public int Year { get; }

    /// <summary>The month, 1 to 12, or 0 when unknown.</summary>
    public int Month { get; }

    /// <summary>The day of the month, 1 to 31, or 0 when unknown.</summary>
    public int Day { get; }

    /// <summary>The day, when it is known.</summary>
    public DateOnly? Date => Day > 0 ? new DateOnly(Year, Month, Day) : null;

    /// <summary>Reads <c>2023</c>, <c>2023-04</c> or <c>2023-04-18</c>, also with a time of day after <c>T</c> or a space, which is dropped.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out PartialDate date)
    {
        date = default;
        text = text.Trim();
        var cut = text.IndexOfAny('T', ' ');
        if (cut >= 0)
        {
            text = text[..cut];
        }

        Span<Range> parts = stackalloc Range[4];
        var count = text.Split(parts, '-');
        if (count is < 1 or > 3)
        {
            return false;
        }

        Span<int> numbers = stackalloc int[3];
        for (var i = 0; i < count; i++)
        {
            var part = text[parts[i]];
            if (part.Length != (i == 0 ? 4 : 2) ||
                !int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0)
            {
                return false;
            }

            numbers[i] = number;
        }

        if (numbers[1] > 12 || (numbers[2] > 0 && numbers[2] > DateTime.DaysInMonth(numbers[0], numbers[1])))
        {
            return false;
        }

        date = new PartialDate(numbers[0], numbers[1], numbers[2]);
        return true;
    }

    /// <summary>Prints the EDTF form.</summary>
    public override string ToString() => (Month, Day) switch
    {
        (0, _) => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}"),
        (_, 0) => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}-{Day:D2}"),
    };
}
