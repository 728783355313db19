namespace Depesche.Times;

/// <summary>How fine a point in time is told.</summary>
internal enum TimeGrain : byte
{
    None,
    Millennium,
    Century,
    Decade,
    Year,
    SchoolYear,
    Half,
    Quarter,
    Season,
    Month,
    Week,
    Weekend,
    Day,
    Part,
    Clock,
}

/// <summary>Where a length of time lies.</summary>
internal enum LengthPlace : byte
{
    /// <summary>Nowhere said.</summary>
    None,
    /// <summary>Ends at the report's day, and its start is meant (vor drei Tagen).</summary>
    Back,
    /// <summary>Starts at the report's day, and its end is meant (in drei Tagen).</summary>
    Ahead,
    /// <summary>Runs up to the report's day (seit drei Tagen, die letzten drei Tage).</summary>
    Until,
    /// <summary>Runs on from the report's day (die nächsten drei Tage).</summary>
    From,
}

/// <summary>What a word for a day near the report (heute) does in its sentence.</summary>
internal enum DayRole : byte
{
    Adverb,
    /// <summary>Limits a stretch of time (bis heute): always a day.</summary>
    Limit,
    /// <summary>Belongs to a noun (die Jugend von heute): a day only in a report that tells days.</summary>
    Attribute,
}

/// <summary>What the words of an expression say, before it is anchored.</summary>
internal sealed record TimeMeaning
{
    /// <summary>TIMEX3 type.</summary>
    public TimexType Type { get; init; }

    /// <summary>The TIMEX3 value where no anchor is needed; null for a point in time.</summary>
    public string? Value { get; init; }

    /// <summary>How fine the point is told.</summary>
    public TimeGrain Grain { get; init; }

    /// <summary>The year, or the first year of a decade, century or millennium.</summary>
    public int? Year { get; init; }

    /// <summary>True when only the last two digits of <see cref="Year"/> are told (neunziger Jahre).</summary>
    public bool IsShortYear { get; init; }

    /// <summary>True for a year, century or millennium before Christ.</summary>
    public bool IsBeforeChrist { get; init; }

    /// <summary>True when the year reaches into the next one (2022/23).</summary>
    public bool IsSplitYear { get; init; }

    /// <summary>Half (1-2), quarter (1-4) or week (1-53) of the year.</summary>
    public int Portion { get; init; }

    /// <summary>Month, or 0.</summary>
    public int Month { get; init; }

    /// <summary>Day of the month, or 0.</summary>
    public int Day { get; init; }

    /// <summary>Weekday 1-7 from Monday, or 0.</summary>
    public int Weekday { get; init; }

    /// <summary>Which of the weekdays of its month, -1 for the last, or 0 (ersten Sonntag im Mai); the month is unknown where none is told.</summary>
    public int Nth { get; init; }

    /// <summary>TIMEX3 code of the season, or null.</summary>
    public string? Season { get; init; }

    /// <summary>TIMEX3 code of the part of the day, or null.</summary>
    public string? Part { get; init; }

    /// <summary>Rule of a feast, or null.</summary>
    public HolidayRule? Holiday { get; init; }

    /// <summary>Minutes since midnight, or -1.</summary>
    public int Clock { get; init; } = -1;

    /// <summary>The unit of <see cref="Step"/>; null when no word moves the point.</summary>
    public TimeGrain StepGrain { get; init; }

    /// <summary>Units to move.</summary>
    public int Step { get; init; }

    /// <summary>True when the step counts from the time told last, not from the report's day.</summary>
    public bool IsFromMention { get; init; }

    /// <summary>Where a preposition puts the point: ahead unless the tense is past (für Montag), or in the past unless the tense is future (vom 5. Mai).</summary>
    public TimeDirection Lean { get; init; }

    /// <summary>What the word for a day near the report does.</summary>
    public DayRole Role { get; init; }

    /// <summary>True for gestern, heute and morgen alone, whatever their role.</summary>
    public bool IsNearDay => this is { StepGrain: TimeGrain.Day, Grain: TimeGrain.Day, IsFromMention: false, Weekday: 0, Holiday: null, MonthShift: 0, DayShift: 0 };

    /// <summary>True for "heute" alone, which is the report's day or nowadays.</summary>
    public bool IsToday => IsNearDay && Step == 0;

    /// <summary>Days to add at the end: -1 for the night to Wednesday, which starts on Tuesday; -7 for the Monday one week back.</summary>
    public int DayShift { get; init; }

    /// <summary>Months to add at the end (heute vor zehn Jahren).</summary>
    public int MonthShift { get; init; }

    /// <summary>True when the expression before is the start of a range that ends here.</summary>
    public bool IsRangeEnd { get; init; }

    /// <summary>Length of a duration in <see cref="Unit"/>; NaN when vague.</summary>
    public double Length { get; init; }

    /// <summary>Unit of the length.</summary>
    public TimeUnit Unit { get; init; }

    /// <summary>Where a duration lies.</summary>
    public LengthPlace Place { get; init; }
}

/// <summary>An expression found in the tokens <c>[First..End)</c>; without a meaning it is no time but must not be read as one (zwanzig Jahre alt).</summary>
internal readonly record struct TimeExpression(int First, int End, TimeMeaning? Meaning)
{
    /// <summary>The expression with its tokens counted from another.</summary>
    public TimeExpression Moved(int by) => this with { First = First + by, End = End + by };
}
