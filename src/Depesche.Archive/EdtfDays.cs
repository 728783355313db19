using System.Globalization;
using Depesche.NewsItems;

namespace Depesche.Archive;

/// <summary>The days that an EDTF expression may mean.</summary>
/// <param name="First">The first of them; null when open.</param>
/// <param name="Last">The last of them; null when open.</param>
/// <remarks>EDTF (ISO 8601-2:2019) levels 0 to 2 as far as readings use them: dates, intervals, sets, unspecified digits, seasons, quarters
/// and halves; a time of day and qualifications (<c>~</c>, <c>?</c>, <c>%</c>) change nothing.</remarks>
internal readonly record struct EdtfDays(DateOnly? First, DateOnly? Last)
{
    /// <summary>Reads an expression; nothing for an empty one and for what is no date of the years 1 to 9999.</summary>
    public static EdtfDays Of(ReadOnlySpan<char> edtf)
    {
        edtf = edtf.Trim("[]{} ");
        var slash = edtf.IndexOf('/');
        if (slash >= 0)
        {
            return new EdtfDays(Of(edtf[..slash]).First, Of(edtf[(slash + 1)..]).Last);
        }

        var range = edtf.IndexOf("..");
        if (range >= 0)
        {
            return new EdtfDays(Of(edtf[..range]).First, Of(edtf[(range + 2)..]).Last);
        }

        if (edtf.Contains(','))
        {
            return new EdtfDays(Of(edtf[..edtf.IndexOf(',')]).First, Of(edtf[(edtf.LastIndexOf(',') + 1)..]).Last);
        }

        var time = edtf.IndexOf('T');
        return OfDate((time >= 0 ? edtf[..time] : edtf).TrimEnd("~?%"));
    }

    private static EdtfDays OfDate(ReadOnlySpan<char> date)
    {
        if (PartialDate.TryParse(date, out var known))
        {
            var first = new DateOnly(known.Year, Math.Max(known.Month, 1), Math.Max(known.Day, 1));
            return new EdtfDays(first, known switch
            {
                { Day: > 0 } => first,
                { Month: > 0 } => EndOfMonths(first, 1),
                _ => EndOfMonths(first, 12),
            });
        }

        if (date.Length < 4 || !int.TryParse(string.Concat(date[..4].ToString().Select(c => c == 'X' ? '0' : c)), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ||
            !int.TryParse(string.Concat(date[..4].ToString().Select(c => c == 'X' ? '9' : c)), NumberStyles.None, CultureInfo.InvariantCulture, out var lastYear) || year == 0)
        {
            return default;
        }

        var part = date.Length >= 7 && int.TryParse(date[5..7], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        if (part is >= 1 and <= 12)
        {
            var month = new DateOnly(year, part, 1);
            return new EdtfDays(month, EndOfMonths(month, 1));
        }

        var (start, months) = part switch
        {
            21 => (3, 3),
            22 => (6, 3),
            23 => (9, 3),
            24 => (12, 3),
            >= 33 and <= 36 => (((part - 33) * 3) + 1, 3),
            37 or 38 or 39 => (((part - 37) * 4) + 1, 4),
            40 => (1, 6),
            41 => (7, 6),
            _ => (1, 12),
        };
        return new EdtfDays(new DateOnly(year, start, 1), EndOfMonths(new DateOnly(lastYear, start, 1), months));
    }

    private static DateOnly EndOfMonths(DateOnly first, int months) =>
        first.DayNumber > DateOnly.MaxValue.DayNumber - 366 ? DateOnly.MaxValue : first.AddMonths(months).AddDays(-1);
}
