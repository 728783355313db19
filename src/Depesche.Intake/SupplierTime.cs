using System.Globalization;
using Depesche.NewsItems;

namespace Depesche.Intake;

/// <summary>A time stamp as suppliers write it.</summary>
/// <param name="Day">The day where the supplier's clock stood.</param>
/// <param name="Moment">The moment, where the stamp says how far its clock is from UTC.</param>
internal readonly record struct SupplierTime(PartialDate Day, DateTimeOffset? Moment)
{
    private const int CenturyPivot = 70;

    private static readonly string[] Moments = ["yyyy-MM-dd HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd HH:mmzzz"];

    /// <summary>Reads ISO 8601 (<c>2023-04-18T09:30:00+02:00</c>, also only to the day, month or year), <c>20230418</c> and the German
    /// <c>18.4.2023</c>, each with or without a time of day.</summary>
    public static bool TryParse(string? text, out SupplierTime time)
    {
        time = default;
        text = text?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            return false;
        }

        if (!PartialDate.TryParse(text, out var day) && !TryParseCompact(text, out day) && !TryParseGerman(text, out day))
        {
            return false;
        }

        time = new SupplierTime(day, MomentOf(text));
        return true;
    }

    private static DateTimeOffset? MomentOf(string text)
    {
        var iso = text.Replace('T', ' ').Replace("Z", "+00:00", StringComparison.Ordinal);
        return DateTimeOffset.TryParseExact(iso, Moments, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? moment : null;
    }

    private static bool TryParseCompact(string text, out PartialDate day)
    {
        day = default;
        return text.Length >= 8 && !text.AsSpan(0, 8).ContainsAnyExceptInRange('0', '9') && (text.Length == 8 || text[8] is 'T' or ' ') &&
            PartialDate.TryParse($"{text.AsSpan(0, 4)}-{text.AsSpan(4, 2)}-{text.AsSpan(6, 2)}", out day);
    }

    private static bool TryParseGerman(string text, out PartialDate day)
    {
        day = default;
        var end = text.AsSpan().IndexOfAny(' ', ',', 'T');
        var date = end < 0 ? text : text[..end];
        var parts = date.Split('.');
        if (parts.Length != 3 || parts[2].Length is not (2 or 4) || !Number(parts[0], out var dayOfMonth) || !Number(parts[1], out var month) ||
            !Number(parts[2], out var year))
        {
            return false;
        }

        year += parts[2].Length == 4 ? 0 : year < CenturyPivot ? 2000 : 1900;
        return PartialDate.TryParse(string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}-{dayOfMonth:D2}"), out day);
    }

    private static bool Number(string part, out int number) =>
        int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
