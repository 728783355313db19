using System.Globalization;

namespace Depesche.Times;

/// <summary>Periods longer than a day.</summary>
internal sealed partial class TimeResolver
{
    private const int MonthsOfYear = 12;

    private ResolvedTime ResolvePeriod(TimeMeaning meaning, TimeDirection direction, TimePlace place) => meaning.Grain switch
    {
        TimeGrain.Millennium or TimeGrain.Century or TimeGrain.Decade => ResolveLongPeriod(meaning),
        TimeGrain.Year => ResolveYear(meaning, place),
        TimeGrain.SchoolYear => ResolveSchoolYear(meaning, place),
        TimeGrain.Half or TimeGrain.Quarter => ResolvePortion(meaning, direction),
        TimeGrain.Season => ResolveSeason(meaning, direction),
        TimeGrain.Month => ResolveMonth(meaning, direction, place),
        TimeGrain.Weekend => ResolveWeekend(meaning, direction),
        _ => ResolveWeek(meaning),
    };

    private ResolvedTime ResolveYear(TimeMeaning meaning, TimePlace place)
    {
        if (YearOf(meaning) is not { } year)
        {
            return new ResolvedTime("XXXX", "", meaning.IsFromMention ? "counts from a year that the report does not tell before" : "the report's year is unknown");
        }

        if (meaning.IsBeforeChrist)
        {
            return new ResolvedTime(TimexValues.Text($"BC{year:D4}"), Astronomical(1 - year), "as written");
        }

        toldYear = year;
        FollowStory(meaning, year, place);
        var value = TimexValues.Text($"{year:D4}");
        return new ResolvedTime(value, meaning.IsSplitYear ? TimexValues.Text($"{year:D4}/{year + 1:D4}") : value, meaning.Year is null ? YearReason(meaning) : "as written");
    }

    /// <summary>A school year has the number of the year in which it begins, in August.</summary>
    private ResolvedTime ResolveSchoolYear(TimeMeaning meaning, TimePlace place)
    {
        const int firstMonth = 8;
        if (meaning.Year is not null)
        {
            return ResolveYear(meaning, place);
        }

        if (anchor is not { Month: > 0 } known || meaning.IsFromMention)
        {
            return new ResolvedTime("XXXX", "", "the month to count from is unknown");
        }

        var start = known.Year + meaning.Step - (known.Month < firstMonth ? 1 : 0);
        return new ResolvedTime(TimexValues.Text($"{start:D4}"), TimexValues.Text($"{start:D4}/{start + 1:D4}"), StepReason("school year", "the school year of the report", $"{known}", meaning.Step));
    }

    private string YearReason(TimeMeaning meaning) => meaning.IsFromMention
        ? "counted from the year told last"
        : StepReason("year", "the report's year", TimexValues.Text($"{anchor?.Year}"), meaning.Step);

    private ResolvedTime ResolveLongPeriod(TimeMeaning meaning)
    {
        var length = meaning.Grain switch { TimeGrain.Decade => 10, TimeGrain.Century => 100, _ => 1000 };
        var digits = meaning.Grain switch { TimeGrain.Decade => 3, TimeGrain.Century => 2, _ => 1 };
        int? start = meaning switch
        {
            { Year: { } told, IsShortYear: false } => told,
            { Year: { } told } => anchor is { } known ? LastDecade(told, known.Year) : null,
            { IsFromMention: true } => toldYear / length * length + (meaning.Step * length),
            _ => anchor is { } known ? (known.Year / length * length) + (meaning.Step * length) : null,
        };
        if (start is not (>= 0 and < 10000))
        {
            return new ResolvedTime(new string('X', digits), "", "the report's year is unknown");
        }

        var value = TimexValues.Text($"{start.Value:D4}")[..digits];
        if (meaning.IsBeforeChrist)
        {
            return new ResolvedTime("BC" + value, $"{Astronomical(1 - start.Value - length)}/{Astronomical(-start.Value)}", "as written");
        }

        return new ResolvedTime(value, value + new string('X', 4 - digits), meaning.Year is null || meaning.IsShortYear ? $"seen from the report's date, {anchor}" : "as written");
    }

    /// <summary>A year as EDTF counts it: 0 is the year before the first.</summary>
    private static string Astronomical(int year) => TimexValues.Text($"{year:D4}");

    /// <summary>The last decade with the two digits that was over in <paramref name="year"/>.</summary>
    private static int LastDecade(int digits, int year)
    {
        var decade = (year / 100 * 100) + digits;
        return decade + 10 > year ? decade - 100 : decade;
    }

    private ResolvedTime ResolvePortion(TimeMeaning meaning, TimeDirection direction)
    {
        var perYear = meaning.Grain == TimeGrain.Half ? 2 : 4;
        var monthsEach = MonthsOfYear / perYear;
        var letter = meaning.Grain == TimeGrain.Half ? "H" : "Q";
        var year = YearOf(meaning);
        var portion = meaning.Portion;
        var reason = meaning.Year is null ? $"seen from the report's date, {anchor}" : "as written";
        if (portion == 0)
        {
            if (anchor is not { Month: > 0 } known || meaning.IsFromMention)
            {
                return new ResolvedTime($"XXXX-{letter}X", "", "the month to count from is unknown");
            }

            var index = (known.Year * perYear) + ((known.Month - 1) / monthsEach) + meaning.Step;
            (year, portion) = (index / perYear, (index % perYear) + 1);
        }
        else if (year is null)
        {
            if (anchor is not { Month: > 0 } known)
            {
                return new ResolvedTime(TimexValues.Text($"XXXX-{letter}{portion}"), InPossibleYears(meaning, direction, y => TimexValues.Text($"{y:D4}-{SeasonOf(meaning.Grain, portion)}")), "the year is not told, and the report's month is unknown");
            }

            var firstMonth = ((portion - 1) * monthsEach) + 1;
            year = known.Year + Shift(firstMonth, firstMonth + monthsEach - 1, known.Month, direction);
            reason += TenseOf(direction);
        }

        return new ResolvedTime(TimexValues.Text($"{year:D4}-{letter}{portion}"), TimexValues.Text($"{year:D4}-{SeasonOf(meaning.Grain, portion)}"), reason);
    }

    /// <summary>The number that EDTF gives a half or quarter of the year.</summary>
    private static int SeasonOf(TimeGrain grain, int portion) => (grain == TimeGrain.Half ? 39 : 32) + portion;

    /// <summary>Years to move so that a period of the year lies where the tense says: the last one begun, or the next one not over;
    /// the nearer of the two beside a present tense or none.</summary>
    private static int Shift(int firstMonth, int lastMonth, int month, TimeDirection direction) => direction switch
    {
        TimeDirection.Future or TimeDirection.Intended => lastMonth < month ? 1 : 0,
        TimeDirection.Past => firstMonth > month ? -1 : 0,
        _ when lastMonth < month => firstMonth + MonthsOfYear - month < month - lastMonth ? 1 : 0,
        _ when firstMonth > month => month + MonthsOfYear - lastMonth < firstMonth - month ? -1 : 0,
        _ => 0,
    };

    private ResolvedTime ResolveSeason(TimeMeaning meaning, TimeDirection direction)
    {
        var (firstMonth, edtf) = meaning.Season switch { "SP" => (3, 21), "SU" => (6, 22), "FA" => (9, 23), _ => (12, 24) };
        var lastMonth = firstMonth + 2;
        if (YearOf(meaning) is { } told)
        {
            return Of(told, meaning.Year is null ? YearReason(meaning) : "as written");
        }

        if (anchor is not { Month: > 0 } known)
        {
            return new ResolvedTime($"XXXX-{meaning.Season}", InPossibleYears(meaning, direction, y => TimexValues.Text($"{y:D4}-{edtf}")), "the year is not told, and the report's month is unknown");
        }

        var month = known.Month;
        var isOn = (month >= firstMonth && month <= lastMonth) || month + MonthsOfYear <= lastMonth;
        var running = month + MonthsOfYear <= lastMonth ? known.Year - 1 : known.Year;
        var year = meaning switch
        {
            { StepGrain: not TimeGrain.None, Step: < 0 } => isOn ? running - 1 : month > lastMonth ? known.Year : known.Year - 1,
            { StepGrain: not TimeGrain.None, Step: > 0 } => isOn ? running + 1 : month < firstMonth ? known.Year : known.Year + 1,
            { StepGrain: not TimeGrain.None } => running,
            _ => isOn ? running : known.Year + Shift(firstMonth, lastMonth, month, direction),
        };
        return Of(year, $"seen from {known}{TenseOf(direction)}");

        ResolvedTime Of(int year, string reason)
        {
            toldYear = year;
            return new ResolvedTime(TimexValues.Text($"{year:D4}-{meaning.Season}"), TimexValues.Text($"{year:D4}-{edtf}"), reason);
        }
    }

    private ResolvedTime ResolveMonth(TimeMeaning meaning, TimeDirection direction, TimePlace place)
    {
        var month = MonthOf(meaning, direction, place);
        if (month.Index is { } index)
        {
            toldYear = index / MonthsOfYear;
            lastPoint = new DateOnly(index / MonthsOfYear, (index % MonthsOfYear) + 1, 1);
        }

        return new ResolvedTime(month.Value, month.Edtf, month.Reason);
    }

    /// <summary>The month of an expression: months since year 0, null where it is unknown.</summary>
    private (int? Index, string Value, string Edtf, string Reason) MonthOf(TimeMeaning meaning, TimeDirection direction, TimePlace place)
    {
        if (meaning.Month == 0)
        {
            return anchor is { Month: > 0 } month && !meaning.IsFromMention
                ? Of((month.Year * MonthsOfYear) + month.Month - 1 + meaning.Step, StepReason("month", "the report's month", TimexValues.Text($"{month.Year:D4}-{month.Month:D2}"), meaning.Step))
                : (null, "XXXX-XX", "", "the month to count from is unknown");
        }

        if (YearOfStory(meaning, direction, place) is { } inStory)
        {
            FollowStory(meaning, inStory, place);
            return Of((inStory * MonthsOfYear) + meaning.Month - 1, TimexValues.Text($"in {inStory}, the year of the date told before"));
        }

        if (YearOf(meaning) is { } told)
        {
            FollowStory(meaning, told, place);
            return Of((told * MonthsOfYear) + meaning.Month - 1, meaning.Year is null ? YearReason(meaning) : "as written");
        }

        if (anchor is not { Month: > 0 } known)
        {
            return (
                null,
                TimexValues.Text($"XXXX-{meaning.Month:D2}"),
                InPossibleYears(meaning, direction, y => TimexValues.Text($"{y:D4}-{meaning.Month:D2}")),
                "the year is not told, and the report's month is unknown");
        }

        if (rangeStart is { } start && meaning.StepGrain == TimeGrain.None)
        {
            var next = meaning.Month < start.Month ? 1 : 0;
            return Of(((start.Year + next) * MonthsOfYear) + meaning.Month - 1, $"the first such month from the start of the range, {TimexValues.Day(start)}");
        }

        var shift = meaning switch
        {
            { StepGrain: not TimeGrain.None, Step: < 0 } => meaning.Month >= known.Month ? -1 : 0,
            { StepGrain: not TimeGrain.None, Step: > 0 } => meaning.Month <= known.Month ? 1 : 0,
            { StepGrain: not TimeGrain.None } => 0,
            _ => Shift(meaning.Month, meaning.Month, known.Month, direction),
        };
        return Of(((known.Year + shift) * MonthsOfYear) + meaning.Month - 1, $"seen from {known}{TenseOf(direction)}");

        static (int? Index, string Value, string Edtf, string Reason) Of(int index, string reason)
        {
            var value = TimexValues.Text($"{index / MonthsOfYear:D4}-{(index % MonthsOfYear) + 1:D2}");
            return (index, value, value, reason);
        }
    }

    private DateOnly? WeekOf(TimeMeaning meaning)
    {
        var from = meaning.IsFromMention ? toldDay : anchor?.Date;
        return from is { } day ? CalendarRules.MondayOf(day).AddDays(7 * meaning.Step) : null;
    }

    private ResolvedTime ResolveWeek(TimeMeaning meaning)
    {
        if (meaning.Portion > 0)
        {
            return ResolveCalendarWeek(meaning);
        }

        if (WeekOf(meaning) is not { } monday)
        {
            return meaning.IsFromMention || anchor is not { } known
                ? new ResolvedTime("XXXX-WXX", "", "the day to count from is unknown")
                : new ResolvedTime(
                    "XXXX-WXX",
                    OneDayOf(CalendarRules.MondayOf(FirstDayOf(known)).AddDays(7 * meaning.Step), CalendarRules.MondayOf(LastDayOf(known)).AddDays((7 * meaning.Step) + 6)),
                    StepReason("week", "the report's week", $"{known}", meaning.Step));
        }

        toldYear = monday.Year;
        return new ResolvedTime(WeekValue(monday), $"{TimexValues.Day(monday)}/{TimexValues.Day(monday.AddDays(6))}", meaning.IsFromMention
            ? StepReason("week", "the week told last", WeekValue(monday.AddDays(-7 * meaning.Step)), meaning.Step)
            : StepReason("week", "the report's week", WeekValue(monday.AddDays(-7 * meaning.Step)), meaning.Step));
    }

    private ResolvedTime ResolveCalendarWeek(TimeMeaning meaning)
    {
        if ((YearOf(meaning) ?? anchor?.Year) is not { } year)
        {
            return new ResolvedTime(TimexValues.Text($"XXXX-W{meaning.Portion:D2}"), "", "the report's year is unknown");
        }

        if (meaning.Portion > ISOWeek.GetWeeksInYear(year))
        {
            return new ResolvedTime(TimexValues.Text($"{year:D4}-W{meaning.Portion:D2}"), "", "no such week");
        }

        toldYear = year;
        var monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(year, meaning.Portion, DayOfWeek.Monday));
        return new ResolvedTime(WeekValue(monday), $"{TimexValues.Day(monday)}/{TimexValues.Day(monday.AddDays(6))}", meaning.Year is null ? $"the week of the year {year}" : "as written");
    }

    private static string WeekValue(DateOnly monday)
    {
        var (year, week) = CalendarRules.IsoWeekOf(monday);
        return TimexValues.Text($"{year:D4}-W{week:D2}");
    }

    private ResolvedTime ResolveWeekend(TimeMeaning meaning, TimeDirection direction)
    {
        if (anchor is not { } known || meaning.IsFromMention)
        {
            return new ResolvedTime("XXXX-WXX-WE", "", "the day to count from is unknown");
        }

        var reason = $"seen from {known}{TenseOf(direction)}";
        if (known.Date is not { } day)
        {
            return new ResolvedTime("XXXX-WXX-WE", OneDayOf(SaturdaySeenFrom(FirstDayOf(known), meaning, direction), SaturdaySeenFrom(LastDayOf(known), meaning, direction).AddDays(1)), reason);
        }

        var saturday = SaturdaySeenFrom(day, meaning, direction);
        return new ResolvedTime(WeekValue(CalendarRules.MondayOf(saturday)) + "-WE", $"{TimexValues.Day(saturday)}/{TimexValues.Day(saturday.AddDays(1))}", reason);
    }

    private static DateOnly SaturdaySeenFrom(DateOnly day, TimeMeaning meaning, TimeDirection direction)
    {
        const int saturday = 6;
        var isOn = CalendarRules.WeekdayOf(day) >= saturday;
        var weeks = meaning switch
        {
            { StepGrain: not TimeGrain.None, Step: < 0 } => meaning.Step,
            { StepGrain: not TimeGrain.None, Step: > 0 } => isOn ? meaning.Step : meaning.Step - 1,
            { StepGrain: not TimeGrain.None } => 0,
            _ => isOn || direction is TimeDirection.Future or TimeDirection.Intended or TimeDirection.Present ? 0 : -1,
        };
        return CalendarRules.MondayOf(day).AddDays((7 * weeks) + saturday - 1);
    }
}
