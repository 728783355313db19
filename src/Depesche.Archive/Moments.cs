using System.Globalization;

namespace Depesche.Archive;

/// <summary>Moments as the archive writes them: UTC, to the second, so that their order is that of their letters.</summary>
internal static class Moments
{
    private const string Form = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    public static string Write(DateTimeOffset moment) => moment.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture);

    public static string? Write(DateTimeOffset? moment) => moment is { } known ? Write(known) : null;

    public static DateTimeOffset Read(string moment) => DateTimeOffset.ParseExact(moment, Form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public static string? Write(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
