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
            return ResolvePeriod(meaning, direction);
        }

        if (meaning.IsToday && !tellsDays && place.Direction is not (TimeDirection.Past or TimeDirection.Future))
        {
            return new ResolvedTime("PRESENT_REF", "", "nowadays: no past or future in a report that tells no days");
        }

        var day = ResolveDay(meaning, direction, place);
        day = OverMidnight(meaning, day);
        if (meaning.DayShift != 0 && day.Day is { } named)
        {
            day = DayResult.Of(named.AddDays(meaning.DayShift), day.Reason);
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

    /// <summary>The day of an expression as fine as a day or finer.</summary>
    private DayResult ResolveDay(TimeMeaning meaning, TimeDirection direction, TimePlace place)
    {
        if (rangeStart is { } start && EndFrom(start, meaning) is { } end)
        {
            return DayResult.Of(end, $"the first such day from the start of the range, {TimexValues.Day(start)}");
        }

        if (meaning.Holiday is { } holiday)
        {
            return ResolveHoliday(meaning, holiday, direction);
        }

        if (meaning.Day > 0)
        {
            return ResolveDate(meaning, direction);
        }

        if (meaning.Weekday > 0)
        {
            return ResolveWeekday(meaning, direction);
        }

        return meaning.StepGrain switch
        {
            TimeGrain.Day => meaning.IsFromMention ? FromToldDay(meaning.Step) : FromAnchor(meaning.Step),
            TimeGrain.Part => ResolvePartStep(meaning, place),
            _ => DayAround(place),
        };
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
        ? DayResult.Of(told.AddDays(step), StepReason("the day told last", TimexValues.Day(told), step))
        : DayResult.Open(UnknownDay, "", "counts from a day that the report does not tell before");

    private DayResult FromAnchor(int step)
    {
        if (anchor is not { } known)
        {
            return DayResult.Open(UnknownDay, "", "the report's day is unknown");
        }

        if (known.Date is { } date)
        {
            return DayResult.Of(date.AddDays(step), StepReason("the report's day", TimexValues.Day(date), step));
        }

        if (known.Month == 0)
        {
            return step == 0
                ? DayResult.Open(TimexValues.Text($"{known.Year:D4}-XX-XX"), TimexValues.Text($"{known.Year:D4}-XX-XX"), $"the report's day, of which {known} is known")
                : DayResult.Open(UnknownDay, "", $"of the report's day only {known} is known");
        }

        if (step == 0)
        {
            return DayResult.Open($"{known}-XX", $"{known}-XX", $"the report's day, of which {known} is known");
        }

        var first = new DateOnly(known.Year, known.Month, 1).AddDays(step);
        var last = new DateOnly(known.Year, known.Month, DateTime.DaysInMonth(known.Year, known.Month)).AddDays(step);
        return DayResult.Open(UnknownDay, $"[{TimexValues.Day(first)}..{TimexValues.Day(last)}]", StepReason("the report's day", $"{known}", step));
    }

    private static string StepReason(string from, string date, int step) => step switch
    {
        0 => $"{from} {date}",
        < 0 => TimexValues.Text($"{-step} before {from} {date}"),
        _ => TimexValues.Text($"{step} after {from} {date}"),
    };

    private int? YearOf(TimeMeaning meaning) => meaning.Year ??
        (meaning.StepGrain != TimeGrain.Year ? null : meaning.IsFromMention ? toldYear + meaning.Step : anchor?.Year + meaning.Step);

    private DayResult ResolveDate(TimeMeaning meaning, TimeDirection direction)
    {
        if (YearOf(meaning) is { } year)
        {
            return IsDate(year, meaning)
                ? DayResult.Of(new DateOnly(year, meaning.Month, meaning.Day), meaning.Year is null ? $"the year counted from the report's {anchor}" : "as written")
                : DayResult.Open(TimexValues.Text($"{year:D4}-{meaning.Month:D2}-{meaning.Day:D2}"), "", "no such day");
        }

        if (anchor is not { Month: > 0 } known)
        {
            return DayResult.Open(TimexValues.Text($"XXXX-{meaning.Month:D2}-{meaning.Day:D2}"), "", "the year is not told, and the report's month is unknown");
        }

        var past = Candidate(known, meaning, -1);
        var future = Candidate(known, meaning, 1);
        var isForward = IsOpen(meaning, direction) && past is { } earlier && future is { } later
            ? later.DayNumber - FirstDayOf(known).DayNumber <= LastDayOf(known).DayNumber - earlier.DayNumber
            : IsForward(meaning, direction);
        var chosen = isForward ? future : past;
        if (meaning.Weekday > 0 && chosen is { } day && CalendarRules.WeekdayOf(day) != meaning.Weekday)
        {
            var other = isForward ? past : future;
            chosen = other is { } fitting && CalendarRules.WeekdayOf(fitting) == meaning.Weekday ? other : chosen;
        }

        return chosen is { } found
            ? DayResult.Of(found, TimexValues.Text($"the {(found < FirstDayOf(known) ? "last" : "next")} such day seen from {known}{TenseOf(direction)}"))
            : DayResult.Open(TimexValues.Text($"XXXX-{meaning.Month:D2}-{meaning.Day:D2}"), "", "no such day");
    }

    /// <summary>The nearest such day at or after (<paramref name="sign"/> 1), or at or before (-1) the anchor.</summary>
    private static DateOnly? Candidate(PartialDate known, TimeMeaning meaning, int sign)
    {
        const int longestGapOfLeapYears = 8;
        for (var k = 0; k <= longestGapOfLeapYears; k++)
        {
            var year = known.Year + (sign * k);
            if (!IsDate(year, meaning))
            {
                continue;
            }

            var day = new DateOnly(year, meaning.Month, meaning.Day);
            if (sign > 0 ? day >= FirstDayOf(known) : day <= LastDayOf(known))
            {
                return day;
            }
        }

        return null;
    }

    private static bool IsDate(int year, TimeMeaning meaning) =>
        year is > 0 and < 9999 && meaning.Day <= DateTime.DaysInMonth(year, meaning.Month);

    private static DateOnly FirstDayOf(PartialDate date) => date.Date ?? new DateOnly(date.Year, Math.Max(1, date.Month), 1);

    private static DateOnly LastDayOf(PartialDate date) => date.Date ??
        (date.Month == 0 ? new DateOnly(date.Year, 12, 31) : new DateOnly(date.Year, date.Month, DateTime.DaysInMonth(date.Year, date.Month)));

    private static bool IsForward(TimeMeaning meaning, TimeDirection direction) => meaning.StepGrain != TimeGrain.None && meaning.StepGrain != TimeGrain.Year
        ? meaning.Step > 0
        : direction is TimeDirection.Future or TimeDirection.Intended or TimeDirection.Present;

    /// <summary>True when neither tense nor adjective puts a date of the year before or after the report: the nearer one is meant.</summary>
    private static bool IsOpen(TimeMeaning meaning, TimeDirection direction) =>
        (meaning.StepGrain is TimeGrain.None or TimeGrain.Year) && (direction is TimeDirection.Present or TimeDirection.Unknown);

    private static string TenseOf(TimeDirection direction) => direction switch
    {
        TimeDirection.Past => " (past tense)",
        TimeDirection.Present => " (present tense)",
        TimeDirection.Future or TimeDirection.Intended => " (future)",
        _ => " (no tense)",
    };

    private DayResult ResolveWeekday(TimeMeaning meaning, TimeDirection direction)
    {
        var weekday = meaning.Weekday;
        if (meaning.StepGrain == TimeGrain.Week)
        {
            return WeekOf(meaning) is { } monday
                ? DayResult.Of(monday.AddDays(weekday - 1), $"that weekday of the week from {TimexValues.Day(monday)}")
                : DayResult.Open(TimexValues.Text($"XXXX-WXX-{weekday}"), "", "the week is unknown");
        }

        if (meaning.IsFromMention)
        {
            return toldDay is { } told
                ? DayResult.Of(CalendarRules.WeekdayOnOrAfter(told.AddDays(meaning.Step > 0 ? 1 : meaning.Step * 7), weekday), $"counted from {TimexValues.Day(told)}, the day told last")
                : DayResult.Open(TimexValues.Text($"XXXX-WXX-{weekday}"), "", "counts from a day that the report does not tell before");
        }

        if (anchor is not { Month: > 0 } known)
        {
            return DayResult.Open(TimexValues.Text($"XXXX-WXX-{weekday}"), "", "the report's month is unknown");
        }

        if (known.Date is not { } date)
        {
            return DayResult.Open($"{known}-XX", WeekdaysOf(known, weekday), $"one of these weekdays in the report's month {known}");
        }

        return meaning switch
        {
            { StepGrain: not TimeGrain.None, Step: < 0 } => DayResult.Of(CalendarRules.WeekdayOnOrBefore(date.AddDays(-1), weekday), $"the last such weekday before {known}"),
            { StepGrain: not TimeGrain.None, Step: > 0 } => DayResult.Of(CalendarRules.WeekdayOnOrAfter(date.AddDays(1), weekday), $"the first such weekday after {known}"),
            { StepGrain: not TimeGrain.None } => DayResult.Of(CalendarRules.MondayOf(date).AddDays(weekday - 1), $"that weekday of the week of {known}"),
            _ when IsForward(meaning, direction) =>
                DayResult.Of(CalendarRules.WeekdayOnOrAfter(date, weekday), $"the first such weekday from {known} on{TenseOf(direction)}"),
            _ => DayResult.Of(CalendarRules.WeekdayOnOrBefore(date, weekday), $"the last such weekday up to {known}{TenseOf(direction)}"),
        };
    }

    private static string WeekdaysOf(PartialDate month, int weekday)
    {
        var last = LastDayOf(month);
        var days = new List<string>(5);
        for (var day = CalendarRules.WeekdayOnOrAfter(FirstDayOf(month), weekday); day <= last; day = day.AddDays(7))
        {
            days.Add(TimexValues.Day(day));
        }

        return $"[{string.Join(',', days)}]";
    }

    private DayResult ResolveHoliday(TimeMeaning meaning, HolidayRule holiday, TimeDirection direction)
    {
        if (YearOf(meaning) is { } year and > 0 and < 9999)
        {
            return DayResult.Of(holiday.In(year), "the calendar of that year");
        }

        if (anchor is not { Month: > 0 } known)
        {
            return DayResult.Open(UnknownDay, "", "the year is not told, and the report's month is unknown");
        }

        if (IsOpen(meaning, direction))
        {
            return NearestFeast(holiday, known, direction);
        }

        var isForward = IsForward(meaning, direction);
        var day = holiday.In(known.Year);
        var isOver = meaning.StepGrain == TimeGrain.None ? day < FirstDayOf(known) : day <= LastDayOf(known);
        var isAhead = meaning.StepGrain == TimeGrain.None ? day > LastDayOf(known) : day >= FirstDayOf(known);
        if (isForward ? isOver : isAhead)
        {
            var other = known.Year + (isForward ? 1 : -1);
            if (other is > 0 and < 9999)
            {
                day = holiday.In(other);
            }
        }

        return DayResult.Of(day, $"the {(isForward ? "next" : "last")} one seen from {known}{TenseOf(direction)}");
    }

    private static DayResult NearestFeast(HolidayRule holiday, PartialDate known, TimeDirection direction)
    {
        var middle = (FirstDayOf(known).DayNumber + LastDayOf(known).DayNumber) / 2;
        var nearest = holiday.In(known.Year);
        foreach (var year in (ReadOnlySpan<int>)[known.Year - 1, known.Year + 1])
        {
            var other = holiday.In(year);
            nearest = Math.Abs(other.DayNumber - middle) < Math.Abs(nearest.DayNumber - middle) ? other : nearest;
        }

        return DayResult.Of(nearest, $"the nearest one seen from {known}{TenseOf(direction)}");
    }

    /// <summary>A day, or what is known of it.</summary>
    private readonly record struct DayResult(DateOnly? Day, string Value, string Edtf, string Reason)
    {
        public static DayResult Of(DateOnly day, string reason) => new(day, TimexValues.Day(day), TimexValues.Day(day), reason);

        public static DayResult Open(string value, string edtf, string reason) => new(null, value, edtf, reason);
    }
}
