namespace Depesche.Intake;

/// <summary>How much an input may hold before it is refused. What is longer is damaged or hostile, not news.</summary>
internal static class IntakeLimits
{
    /// <summary>Bytes of one report.</summary>
    public const int ReportBytes = 4 * 1024 * 1024;

    /// <summary>Bytes of one document with several reports: a feed, a news message.</summary>
    public const int DocumentBytes = 32 * 1024 * 1024;

    /// <summary>Elements within elements of XML, values within values of JSON.</summary>
    public const int Depth = 64;

    /// <summary>Archives within archives.</summary>
    public const int Nesting = 3;

    /// <summary>Entries of one archive.</summary>
    public const int Entries = 1_000_000;

    /// <summary>From how many bytes on the ratio of compression counts.</summary>
    public const long RatioFrom = 8 * 1024 * 1024;

    /// <summary>Bytes that one compressed byte may give; text gives three to ten.</summary>
    public const int Ratio = 100;
}
