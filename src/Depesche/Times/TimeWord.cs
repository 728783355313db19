namespace Depesche.Times;

/// <summary>What a word can do in an expression of time.</summary>
internal enum TimeCategory : byte
{
    /// <summary>Unit of time; code: <see cref="TimeUnit"/>.</summary>
    Unit,
    /// <summary>Month; code: 1-12.</summary>
    Month,
    /// <summary>Weekday; code: 1-7 from Monday, in compounds (Montagabend) with the part of the day in <see cref="TimeWord.Part"/>.</summary>
    Weekday,
    /// <summary>Season; text: its TIMEX3 code.</summary>
    Season,
    /// <summary>Part of the day; text: its TIMEX3 code.</summary>
    Part,
    /// <summary>Number word; number: its value, NaN when it is vague.</summary>
    Number,
    /// <summary>Ordinal; code: its value.</summary>
    Ordinal,
    /// <summary>Decade (neunziger); code: 20, 30 ….</summary>
    Decade,
    /// <summary>Adjective of a length (dreijährig); code: unit, number: how many, NaN after digits (30-jährig).</summary>
    Length,
    /// <summary>Steps from the report's day; code: number of units.</summary>
    Relative,
    /// <summary>Steps from the time told last; code: number of units.</summary>
    Mention,
    /// <summary>Part of a period (Anfang, Mitte, Ende).</summary>
    Period,
    /// <summary>Counted part of a period (Hälfte).</summary>
    Portion,
    /// <summary>Part of a period as an adjective (früh, spät).</summary>
    PeriodAdjective,
    /// <summary>Loosens a number; <see cref="TimeWord.Part"/> holds its further words.</summary>
    Approx,
    /// <summary>Definite article.</summary>
    Article,
    /// <summary>Repeats (jeder).</summary>
    Each,
    /// <summary>Repeats with a number (alle).</summary>
    Every,
    /// <summary>Repeats by a unit (pro).</summary>
    Per,
    /// <summary>Preposition; code: <see cref="TimePreposition"/>.</summary>
    Preposition,
    /// <summary>Counts from something told before; code: -1 or 1.</summary>
    Sequel,
    /// <summary>Parts the ends of a range; code: 1 when it does so without another word (bis).</summary>
    Range,
    /// <summary>Joins two units.</summary>
    And,
    /// <summary>Marks a time of day (Uhr).</summary>
    Clock,
    /// <summary>Marks an age after it.</summary>
    Age,
    /// <summary>Something that lasts, after the adjective of its length (zwanzigjährige Haft).</summary>
    Lasting,
    /// <summary>Marks an age before it.</summary>
    AgeOf,
    /// <summary>Marks an age right after it (unter).</summary>
    AgeFrom,
    /// <summary>The same after a person (Mann von zwanzig Jahren).</summary>
    AgeOfPerson,
    /// <summary>The same where no noun follows (mit zwanzig Jahren).</summary>
    AgeAt,
    /// <summary>Measures with a number before it, which is then no year (Euro).</summary>
    Measure,
    /// <summary>How often (zweimal); a noun after a number (zwei Mal).</summary>
    Times,
    /// <summary>Half before the hour (halb neun).</summary>
    HalfHour,
    /// <summary>Quarters of an hour (viertel nach neun, dreiviertel neun); code: how many.</summary>
    QuarterHour,
    /// <summary>After a year or century: before Christ, code -1, or after, 1; <see cref="TimeWord.Part"/> holds its further words.</summary>
    Era,
    /// <summary>Brings a time of day to its preposition (kurz vor acht, Punkt neun).</summary>
    Closely,
    /// <summary>Verb of a change that a number measures (um neun gestiegen), which is then no time of day.</summary>
    Change,
    /// <summary>After a period with its article: all of it (den Sommer über).</summary>
    Throughout,
    /// <summary>Says nothing of the time; code: 1 for one that makes a length of a single unit (die ganze Woche).</summary>
    Filler,
    /// <summary>Before a genitive that means the present unit (im Laufe der Woche).</summary>
    Within,
    /// <summary>First word of phrases; code: index of their list.</summary>
    Phrase,
}

/// <summary>Units of time.</summary>
internal enum TimeUnit : byte
{
    Second,
    Minute,
    QuarterHour,
    Hour,
    Day,
    Weekend,
    Week,
    /// <summary>A week by its number in the year.</summary>
    CalendarWeek,
    Month,
    Quarter,
    Half,
    /// <summary>A year that begins in August.</summary>
    SchoolYear,
    Year,
    Decade,
    Century,
    Millennium,
    /// <summary>A term of a parliament, whose days no calendar tells.</summary>
    Term,
}

/// <summary>How a preposition turns an expression.</summary>
internal enum TimePreposition : byte
{
    None,
    Back,
    Ahead,
    Since,
    Future,
    Past,
    Between,
    /// <summary>A time of day may follow without the word for it (um neun).</summary>
    Clock,
    /// <summary>Counts on from a time of day (zehn nach drei).</summary>
    After,
    /// <summary>Brings a day, also a repeated one (an Sonntagen).</summary>
    On,
}

/// <summary>Grammatical number of a unit.</summary>
internal enum UnitNumber : byte
{
    Singular,
    Plural,
    Both,
    Adjective,
}

/// <summary>Whether an expression can begin with a word.</summary>
internal enum TimeStart : byte
{
    Never,
    /// <summary>Only before another temporal word or a number.</summary>
    BeforeAnother,
    Alone,
}

/// <summary>One reading of a word.</summary>
/// <param name="Category">What it can do.</param>
/// <param name="Code">Value of the category.</param>
/// <param name="IsNoun">True when it must be written with a capital.</param>
/// <param name="Number">Value of a number word; NaN when vague.</param>
/// <param name="Part">TIMEX3 code of a season or part of the day; further words of a group (approx, era).</param>
/// <param name="UnitNumber">Grammatical number of a unit; a weekday in the plural is each of them (sonntags, an Sonntagen).</param>
internal readonly record struct TimeWord(TimeCategory Category, int Code, bool IsNoun, double Number = 0, string? Part = null, UnitNumber UnitNumber = default);
