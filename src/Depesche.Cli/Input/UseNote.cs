using System.Globalization;
using Depesche.Intake;

namespace Depesche.Cli.Input;

/// <summary>Says of a report whose supplier has withdrawn or withheld it, or has set an embargo, that it must not simply be used.</summary>
internal static class UseNote
{
    /// <summary>The note; null for a report that may be used.</summary>
    public static string? Of(SourceItem source) => source switch
    {
        { Status: PublicationStatus.Canceled, Text.Length: 0 } => "the supplier has canceled it; there is no text to read",
        { Status: PublicationStatus.Canceled } => "the supplier has canceled it; do not use it",
        { Embargo: { } embargo } => string.Create(CultureInfo.InvariantCulture, $"not to be published before {embargo:yyyy-MM-dd HH:mm zzz}"),
        { Status: PublicationStatus.Withheld } => "the supplier withholds it; do not publish it until he says so",
        _ => null,
    };
}
