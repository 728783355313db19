using System.Globalization;

namespace Depesche.Intake.Formats;

/// <summary>Codes that the news formats share.</summary>
internal static class IptcCodes
{
    /// <summary>The urgency from 1 to 9; null for all else.</summary>
    public static int? Urgency(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var urgency) && urgency is >= 1 and <= 9 ? urgency : null;

    /// <summary>Reads a status of publication, also with its scheme (<c>stat:canceled</c>); none at all means usable.</summary>
    public static bool TryStatus(string? code, out PublicationStatus status)
    {
        PublicationStatus? known = code?[(code.LastIndexOf(':') + 1)..].Trim().ToLowerInvariant() switch
        {
            null or "" or "usable" => PublicationStatus.Usable,
            "withheld" or "embargoed" => PublicationStatus.Withheld,
            "canceled" or "cancelled" => PublicationStatus.Canceled,
            _ => null,
        };
        status = known ?? PublicationStatus.Withheld;
        return known is not null;
    }

    /// <summary>What to say of a status that is none of them.</summary>
    public static string UnknownStatus(string? code) =>
        $"the publication status is \"{code}\"; expected usable, withheld, embargoed or canceled, so ask the supplier whether the report may be used";
}
