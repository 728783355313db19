using Depesche.NewsItems;

namespace Depesche.Times;

/// <summary>A resolved expression.</summary>
/// <param name="Value">TIMEX3 value.</param>
/// <param name="Edtf">EDTF, or empty.</param>
/// <param name="Reason">The rule and the anchor.</param>
internal readonly record struct ResolvedTime(string Value, string Edtf, string Reason);

/// <summary>Where an expression stands.</summary>
/// <param name="Direction">Where its clause lies in time; unknown without a verb.</param>
/// <param name="Sentence">Index of its sentence.</param>
/// <param name="Paragraph">Index of its paragraph.</param>
internal readonly record struct TimePlace(TimeDirection Direction, int Sentence, int Paragraph);

/// <summary>Gives the expressions of one report their values, in text order. What the report's date does not settle stays open.</summary>
/// <param name="anchor">The report's date, as precisely as known.</param>
/// <param name="tellsDays">True when "today" is the report's day even beside a present tense.</param>
internal sealed partial class TimeResolver(PartialDate? anchor, bool tellsDays)
{
    private const string UnknownDay = "XXXX-XX-XX";
    private const int FirstAnchorYear = 1000;
    private const int LastAnchorYear = 9000;

    /// <summary>The report's date; one in a year that no report can have counts as unknown, and the calendar never runs out.</summary>
    private readonly PartialDate? anchor = anchor is { Year: >= FirstAnchorYear and <= LastAnchorYear } ? anchor : null;

    /// <summary>The day told last, and where.</summary>
    private DateOnly? toldDay;
    private TimePlace toldAt;

    /// <summary>The last sentence that lies some unknown time back (vor einigen Tagen); its times of day have no known day.</summary>
    private int unknownDaySentence = -1;
    private int? toldYear;

    /// <summary>Resolves an expression.</summary>
    /// <param name="meaning">What its words say.</param>
    /// <param name="place">Where it stands.</param>
    public ResolvedTime Resolve(TimeMeaning meaning, TimePlace place)
    {
        var direction = place.Direction;
        ReadRange(meaning);
        if (meaning.Type == TimexType.Duration)
        {
            return ResolveDuration(meaning, place);
        }

        if (meaning.Value is { } value)
        {
            return new ResolvedTime(value, "", "the words alone");
        }

        direction = (meaning.Lean, direction) switch
        {
            (TimeDirection.Future, not TimeDirection.Past) => TimeDirection.Future,
            (TimeDirection.Past, not TimeDirection.Future) => TimeDirection.Past,
            _ => direction,
        };

        if (meaning.Grain < TimeGrain.Day)
        {
            return ResolvePeriod(meaning, direction, place);
        }

        if (meaning is { IsNearDay: true, Role: DayRole.Attribute } && !tellsDays)
        {
            return new ResolvedTime(meaning.Step switch { < 0 => "PAST_REF", 0 => "PRESENT_REF", _ => "FUTURE_REF" }, "", "belongs to a noun in a report that tells no days");
        }

        if (meaning is { IsToday: true, Role: DayRole.Adverb } && !tellsDays && place.Direction is not (TimeDirection.Past or TimeDirection.Future))
        {
            return new ResolvedTime("PRESENT_REF", "", "nowadays: no past or future in a report that tells no days");
        }

        var day = ResolveDay(meaning, direction, place);
        day = OverMidnight(meaning, day);
        if ((meaning.DayShift != 0 || meaning.MonthShift != 0) && day.Day is { } named)
        {
            day = DayResult.Of(named.AddMonths(meaning.MonthShift).AddDays(meaning.DayShift), day.Reason);
        }

        if (day.Day is { } told)
        {
            toldDay = told;
            toldAt = place;
            toldYear = told.Year;
            lastPoint = told;
        }

        return meaning.Grain switch
        {
            TimeGrain.Part => ResolvePart(meaning, day),
            TimeGrain.Clock => ResolveClock(meaning, day),
            _ when meaning.Holiday is { Days: > 1 } feast && day.Day is { } first => FeastDays(first, feast.Days, day.Reason),
            _ => new ResolvedTime(day.Value, day.Edtf, day.Reason),
        };
    }

    private static ResolvedTime ResolvePart(TimeMeaning meaning, DayResult day)
    {
        var edtf = meaning is { DayShift: -1, Part: "NI" } && day.Day is { } first ? $"{TimexValues.Day(first)}/{TimexValues.Day(first.AddDays(1))}" : day.Edtf;
        return new ResolvedTime($"{day.Value}T{meaning.Part}", edtf, day.Reason);
    }

    private static ResolvedTime ResolveClock(TimeMeaning meaning, DayResult day)
    {
        var (hour, minute) = Math.DivRem(meaning.Clock, 60);
        var value = TimexValues.Text($"{day.Value}T{hour:D2}:{minute:D2}");
        if (day.Day is not { } known)
        {
            return new ResolvedTime(value, "", day.Reason);
        }

        var midnight = hour == 24 ? known.AddDays(1) : known;
        return new ResolvedTime(value, TimexValues.Text($"{TimexValues.Day(midnight)}T{hour % 24:D2}:{minute:D2}:00"), day.Reason);
    }

    /// <summary>The day of a time of day that names none: the one told last in the sentence, or in the paragraph when a verb
    /// carries the story on (an entry of a list stands by itself); else the report's.</summary>
    private DayResult DayAround(TimePlace place) =>
        toldDay is { } told && (toldAt.Sentence == place.Sentence || (toldAt.Paragraph == place.Paragraph && place.Direction != TimeDirection.Unknown))
            ? DayResult.Of(told, "the day told last in the paragraph")
            : unknownDaySentence == place.Sentence
            ? DayResult.Open(UnknownDay, "", "some unknown time before the report")
            : FromAnchor(0);

    /// <summary>A part of the day that an adjective moves: the past night began the day before; the next morning is one day after what was told.</summary>
    private DayResult ResolvePartStep(TimeMeaning meaning, TimePlace place) => (meaning.Step, meaning.Part) switch
    {
        ( < 0, _) when !meaning.IsFromMention => FromAnchor(-1),
        ( > 0, "NI" or "EV") when !meaning.IsFromMention => FromAnchor(0),
        (0, _) => DayAround(place),
        _ => FromToldDay(meaning.Step),
    };

    private DayResult FromToldDay(int step) => toldDay is { } told
        ? DayResult.Of(told.AddDays(step), StepReason("day", "the day told last", TimexValues.Day(told), step))
        : DayResult.Open(UnknownDay, "", "counts from a day that the report does not tell before");

    private DayResult FromAnchor(int step)
    {
        if (anchor is not { } known)
        {
            return DayResult.Open(UnknownDay, "", "the report's day is unknown");
        }

        if (known.Date is { } date)
        {
            return DayResult.Of(date.AddDays(step), StepReason("day", "the report's day", TimexValues.Day(date), step));
        }

        if (step == 0)
        {
            var day = known.Month == 0 ? $"{known}-XX-XX" : $"{known}-XX";
            return DayResult.Open(day, day, $"the report's day, of which {known} is known");
        }

        return DayResult.Open(UnknownDay, OneDayOf(FirstDayOf(known).AddDays(step), LastDayOf(known).AddDays(step)), StepReason("day", "the report's day", $"{known}", step));
    }

    /// <summary>How far something is from where it is counted from: <c>2 weeks before the report's week, 2023-W16</c>.</summary>
    private static string StepReason(string unit, string from, string date, int step) => step switch
    {
        0 => $"{from}, {date}",
        -1 => $"the {unit} before {from}, {date}",
        1 => $"the {unit} after {from}, {date}",
        < 0 => TimexValues.Text($"{-step} {unit}s before {from}, {date}"),
        _ => TimexValues.Text($"{step} {unit}s after {from}, {date}"),
    };

    private static string TenseOf(TimeDirection direction) => direction switch
    {
        TimeDirection.Past => " (past tense)",
        TimeDirection.Present => " (present tense)",
        TimeDirection.Future or TimeDirection.Intended => " (future)",
        _ => " (no tense)",
    };

    /// <summary>A day, or what is known of it.</summary>
    private readonly record struct DayResult(DateOnly? Day, string Value, string Edtf, string Reason)
    {
        public static DayResult Of(DateOnly day, string reason) => new(day, TimexValues.Day(day), TimexValues.Day(day), reason);

        public static DayResult Open(string value, string edtf, string reason) => new(null, value, edtf, reason);
    }
}
