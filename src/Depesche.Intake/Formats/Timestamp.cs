using System.Globalization;
using Depesche.NewsItems;

namespace Depesche.Intake.Formats;

/// <summary>A supplier's time stamp: a moment where it says its offset from UTC, else the day alone.</summary>
/// <param name="Moment">The moment; null when the offset is not told.</param>
/// <param name="Day">The day, month or year where the supplier's clock stood.</param>
internal readonly record struct Timestamp(DateTimeOffset? Moment, PartialDate Day)
{
    private static readonly string[] WithOffset =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss K",
        "yyyyMMdd'T'HHmmssK", "yyyyMMdd'T'HHmmK", "d MMM yyyy HH:mm:ss K", "d MMM yyyy HH:mm K", "d MMM yy HH:mm:ss K", "d MMM yy HH:mm K",
    ];

    private static readonly string[] WithoutOffset =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm:ss.FFFFFFF", "yyyy-MM-dd HH:mm",
        "yyyyMMdd'T'HHmmss", "yyyyMMdd'T'HHmm", "yyyyMMdd", "d MMM yyyy HH:mm:ss", "d MMM yyyy",
    ];

    private static readonly string[] German = ["d.M.yyyy", "d.M.yy"];
    private static readonly DateTimeFormatInfo YearsOfTwoDigits = new() { Calendar = new GregorianCalendar { TwoDigitYearMax = 2069 } };

    /// <summary>Reads ISO 8601 in its long and short form, also only to the day, month or year, the dates of e-mail (RFC 822) with zone names and the
    /// German <c>18.4.2023</c>; null for anything else.</summary>
    public static Timestamp? Parse(string? text)
    {
        text = WithoutWeekday(text?.Trim() ?? "");
        if (text.Length == 0)
        {
            return null;
        }

        const DateTimeStyles style = DateTimeStyles.AllowWhiteSpaces;
        if (DateTimeOffset.TryParseExact(text, WithoutOffset, CultureInfo.InvariantCulture, style, out var local))
        {
            return new Timestamp(null, DayOf(local));
        }

        if (DateTimeOffset.TryParseExact(WithNumericZone(text), WithOffset, CultureInfo.InvariantCulture, style, out var moment))
        {
            return new Timestamp(moment, DayOf(moment));
        }

        return PartialDate.TryParse(text, out var date) || TryGerman(text, out date) ? new Timestamp(null, date) : null;
    }

    /// <summary>Reads a German date, whatever time of day stands behind it.</summary>
    private static bool TryGerman(ReadOnlySpan<char> text, out PartialDate date)
    {
        var end = text.IndexOfAny(' ', ',', 'T');
        var isRead = DateTime.TryParseExact(end < 0 ? text : text[..end], German, YearsOfTwoDigits, DateTimeStyles.None, out var day);
        date = isRead ? new PartialDate(day.Year, day.Month, day.Day) : default;
        return isRead;
    }

    private static PartialDate DayOf(DateTimeOffset time) => new(time.Year, time.Month, time.Day);

    private static string WithoutWeekday(string text)
    {
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        return comma is > 1 and <= 10 && char.IsAsciiLetter(text[0]) ? text[(comma + 1)..].TrimStart() : text;
    }

    /// <summary>Puts the number for the zone names of RFC 822 and of Central Europe, and a colon into a bare offset.</summary>
    private static string WithNumericZone(string text)
    {
        var space = text.LastIndexOf(' ');
        var zone = text[(space + 1)..] switch
        {
            "UT" or "UTC" or "GMT" or "Z" => "+00:00",
            "CET" or "MEZ" => "+01:00",
            "CEST" or "MESZ" => "+02:00",
            "EDT" => "-04:00",
            "EST" or "CDT" => "-05:00",
            "CST" or "MDT" => "-06:00",
            "MST" or "PDT" => "-07:00",
            "PST" => "-08:00",
            _ => null,
        };
        if (zone is not null)
        {
            return string.Concat(text.AsSpan(0, space + 1), zone);
        }

        const int bareOffset = 5;
        return text.Length > bareOffset && text[^bareOffset] is '+' or '-' && char.IsAsciiDigit(text[^1]) && text.AsSpan(0, text.Length - bareOffset).ContainsAny(':', 'T')
            ? string.Concat(text.AsSpan(0, text.Length - 2), ":", text.AsSpan(text.Length - 2))
            : text;
    }
}
