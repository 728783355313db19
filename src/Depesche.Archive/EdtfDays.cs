using System.Globalization;
using Depesche.NewsItems;

namespace Depesche.Archive;

/// <summary>The days that an EDTF expression may mean.</summary>
/// <param name="First">The first of them; null when open.</param>
/// <param name="Last">The last of them; null when open.</param>
/// <remarks>EDTF (ISO 8601-2:2019) levels 0 to 2 as far as readings use them: dates, intervals, sets, unspecified digits, seasons, quarters,
/// thirds and halves; a time of day and qualifications (<c>~</c>, <c>?</c>, <c>%</c>) change nothing.</remarks>
internal readonly record struct EdtfDays(DateOnly? First, DateOnly? Last)
{
    private const int DaysOfYear = 366;

    /// <summary>The date that has these days, to the day, month or year; a season or part of a year leaves its year. Null when no year is known.</summary>
    public PartialDate? Date => (First, Last) switch
    {
        ({ } first, { } last) when first == last => new PartialDate(first.Year, first.Month, first.Day),
        ({ } first, { } last) when (first.Year, first.Month) == (last.Year, last.Month) => new PartialDate(first.Year, first.Month),
        ({ } first, { } last) when last.DayNumber - first.DayNumber < DaysOfYear => new PartialDate(first.Year),
        _ => null,
    };

    /// <summary>Reads an expression; nothing for an empty one and for what is no date of the years 1 to 9999.</summary>
    public static EdtfDays Of(ReadOnlySpan<char> edtf)
    {
        var (start, end) = Ends(edtf);
        return new EdtfDays(start.First, end.Last);
    }

    /// <summary>Reads the dates with which an interval or a set begins and ends; a date alone is both.</summary>
    public static (EdtfDays Start, EdtfDays End) Ends(ReadOnlySpan<char> edtf)
    {
        const string separators = "/,.";
        edtf = edtf.Trim("[]{} ");
        var first = edtf.IndexOfAny(separators);
        var start = OfDate(first < 0 ? edtf : edtf[..first]);
        return (start, first < 0 ? start : OfDate(edtf[(edtf.LastIndexOfAny(separators) + 1)..]));
    }

    private static EdtfDays OfDate(ReadOnlySpan<char> date)
    {
        date = date.Trim("~?% ");
        if (PartialDate.TryParse(date, out var known))
        {
            return known.Date is { } day ? new EdtfDays(day, day) : Months(known.Year, known.Year, Math.Max(known.Month, 1), known.Month > 0 ? 1 : 12);
        }

        if (date.Length < 4 || !TryYear(date, '0', out var year) || year == 0 || !TryYear(date, '9', out var lastYear))
        {
            return default;
        }

        var part = date.Length >= 7 && int.TryParse(date[5..7], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var (month, months) = part switch
        {
            >= 1 and <= 12 => (part, 1),
            >= 21 and <= 24 => ((part - 20) * 3, 3),
            >= 33 and <= 36 => (((part - 33) * 3) + 1, 3),
            >= 37 and <= 39 => (((part - 37) * 4) + 1, 4),
            40 or 41 => (((part - 40) * 6) + 1, 6),
            _ => (1, 12),
        };
        return Months(year, lastYear, month, months);
    }

    /// <summary>Reads a year with <paramref name="digit"/> in place of those unspecified.</summary>
    private static bool TryYear(ReadOnlySpan<char> date, char digit, out int year)
    {
        Span<char> digits = stackalloc char[4];
        date[..4].Replace(digits, 'X', digit);
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out year);
    }

    private static EdtfDays Months(int year, int lastYear, int month, int months)
    {
        var end = new DateOnly(lastYear, month, 1);
        return new EdtfDays(new DateOnly(year, month, 1),
            lastYear == DateOnly.MaxValue.Year && month + months > 12 ? DateOnly.MaxValue : end.AddMonths(months).AddDays(-1));
    }
}
