using System.Globalization;
using Depesche.NewsItems;

namespace Depesche.Times;

/// <summary>Periods longer than a day, and lengths of time.</summary>
internal sealed partial class TimeResolver
{
    private const int MonthsOfYear = 12;

    private ResolvedTime ResolvePeriod(TimeMeaning meaning, TimeDirection direction) => meaning.Grain switch
    {
        TimeGrain.Millennium or TimeGrain.Century or TimeGrain.Decade => ResolveLongPeriod(meaning),
        TimeGrain.Year => ResolveYear(meaning),
        TimeGrain.SchoolYear => ResolveSchoolYear(meaning),
        TimeGrain.Half or TimeGrain.Quarter => ResolvePortion(meaning, direction),
        TimeGrain.Season => ResolveSeason(meaning, direction),
        TimeGrain.Month => ResolveMonth(meaning, direction),
        TimeGrain.Weekend => ResolveWeekend(meaning, direction),
        _ => ResolveWeek(meaning),
    };

    private ResolvedTime ResolveYear(TimeMeaning meaning)
    {
        if (YearOf(meaning) is not { } year)
        {
            return new ResolvedTime("XXXX", "", meaning.IsFromMention ? "counts from a year that the report does not tell before" : "the report's year is unknown");
        }

        toldYear = year;
        var value = TimexValues.Text($"{year:D4}");
        return new ResolvedTime(value, meaning.IsSplitYear ? TimexValues.Text($"{year:D4}/{year + 1:D4}") : value, meaning.Year is null ? YearReason(meaning) : "as written");
    }

    /// <summary>A school year has the number of the year in which it begins, in August.</summary>
    private ResolvedTime ResolveSchoolYear(TimeMeaning meaning)
    {
        const int firstMonth = 8;
        if (meaning.Year is not null)
        {
            return ResolveYear(meaning);
        }

        if (anchor is not { Month: > 0 } known || meaning.IsFromMention)
        {
            return new ResolvedTime("XXXX", "", "the month to count from is unknown");
        }

        var start = known.Year + meaning.Step - (known.Month < firstMonth ? 1 : 0);
        return new ResolvedTime(TimexValues.Text($"{start:D4}"), TimexValues.Text($"{start:D4}/{start + 1:D4}"), StepReason("the school year of", $"{known}", meaning.Step));
    }

    private string YearReason(TimeMeaning meaning) => meaning.IsFromMention
        ? "counted from the year told last"
        : StepReason("the report's year", TimexValues.Text($"{anchor?.Year}"), meaning.Step);

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
        return new ResolvedTime(value, value + new string('X', 4 - digits), meaning.Year is null || meaning.IsShortYear ? $"counted from the report's {anchor}" : "as written");
    }

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
        var reason = meaning.Year is null ? $"counted from the report's {anchor}" : "as written";
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
                return new ResolvedTime(TimexValues.Text($"XXXX-{letter}{portion}"), "", "the year is not told, and the report's month is unknown");
            }

            var firstMonth = ((portion - 1) * monthsEach) + 1;
            year = known.Year + Shift(firstMonth, firstMonth + monthsEach - 1, known.Month, direction);
            reason += TenseOf(direction);
        }

        var season = (meaning.Grain == TimeGrain.Half ? 39 : 32) + portion;
        return new ResolvedTime(TimexValues.Text($"{year:D4}-{letter}{portion}"), TimexValues.Text($"{year:D4}-{season}"), reason);
    }

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
            return new ResolvedTime($"XXXX-{meaning.Season}", "", "the year is not told, and the report's month is unknown");
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

    private ResolvedTime ResolveMonth(TimeMeaning meaning, TimeDirection direction)
    {
        if (meaning.Month == 0)
        {
            return anchor is { Month: > 0 } month && !meaning.IsFromMention
                ? Of((month.Year * MonthsOfYear) + month.Month - 1 + meaning.Step, StepReason("the report's month", TimexValues.Text($"{month.Year:D4}-{month.Month:D2}"), meaning.Step))
                : new ResolvedTime("XXXX-XX", "", "the month to count from is unknown");
        }

        if (YearOf(meaning) is { } told)
        {
            return Of((told * MonthsOfYear) + meaning.Month - 1, meaning.Year is null ? YearReason(meaning) : "as written");
        }

        if (anchor is not { Month: > 0 } known)
        {
            return new ResolvedTime(TimexValues.Text($"XXXX-{meaning.Month:D2}"), "", "the year is not told, and the report's month is unknown");
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

        ResolvedTime Of(int index, string reason)
        {
            var (year, zeroBased) = Math.DivRem(index, MonthsOfYear);
            toldYear = year;
            lastPoint = new DateOnly(year, zeroBased + 1, 1);
            var value = TimexValues.Text($"{year:D4}-{zeroBased + 1:D2}");
            return new ResolvedTime(value, value, reason);
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
            return new ResolvedTime("XXXX-WXX", "", "the day to count from is unknown");
        }

        toldYear = monday.Year;
        return new ResolvedTime(WeekValue(monday), $"{TimexValues.Day(monday)}/{TimexValues.Day(monday.AddDays(6))}", meaning.IsFromMention
            ? StepReason("the week told last", WeekValue(monday.AddDays(-7 * meaning.Step)), meaning.Step)
            : StepReason("the report's week", WeekValue(monday.AddDays(-7 * meaning.Step)), meaning.Step));
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
        if (anchor?.Date is not { } day || meaning.IsFromMention)
        {
            return new ResolvedTime("XXXX-WXX-WE", "", "the day to count from is unknown");
        }

        const int saturday = 6;
        var isOn = CalendarRules.WeekdayOf(day) >= saturday;
        var thisMonday = CalendarRules.MondayOf(day);
        var weeks = meaning switch
        {
            { StepGrain: not TimeGrain.None, Step: < 0 } => meaning.Step,
            { StepGrain: not TimeGrain.None, Step: > 0 } => isOn ? meaning.Step : meaning.Step - 1,
            { StepGrain: not TimeGrain.None } => 0,
            _ => isOn || direction is TimeDirection.Future or TimeDirection.Intended or TimeDirection.Present ? 0 : -1,
        };
        var monday = thisMonday.AddDays(7 * weeks);
        return new ResolvedTime(WeekValue(monday) + "-WE", $"{TimexValues.Day(monday.AddDays(saturday - 1))}/{TimexValues.Day(monday.AddDays(saturday))}",
            $"seen from {anchor}{TenseOf(direction)}");
    }

    private ResolvedTime ResolveDuration(TimeMeaning meaning, TimePlace place)
    {
        var direction = place.Direction;
        unknownDaySentence = meaning is { Place: LengthPlace.Back, Length: double.NaN } ? place.Sentence : unknownDaySentence;
        var value = meaning.Value!;
        if (anchor is not { } known || meaning.Place == LengthPlace.None || Moved(known, meaning, -1) is not { } before || Moved(known, meaning, 1) is not { } after)
        {
            return new ResolvedTime(value, "", "the words alone");
        }

        if (meaning is { Place: LengthPlace.Back, Unit: TimeUnit.Day } && direction != TimeDirection.Future)
        {
            (toldDay, toldAt) = (before.Date, place);
        }

        return meaning.Place switch
        {
            LengthPlace.Back when direction != TimeDirection.Future => new ResolvedTime(value, $"{before}", $"that long before {known}"),
            LengthPlace.Ahead when direction is TimeDirection.Future or TimeDirection.Intended or TimeDirection.Present => new ResolvedTime(value, $"{after}", $"that long after {known}"),
            LengthPlace.Until => new ResolvedTime(value, $"{before}/{known}", $"that long up to {known}"),
            LengthPlace.From => new ResolvedTime(value, $"{known}/{after}", $"that long from {known}"),
            _ => new ResolvedTime(value, "", "the words alone"),
        };
    }

    /// <summary>The anchor moved by a length, as fine as the length's unit; null when the anchor or the length is not fine enough.</summary>
    private static PartialDate? Moved(PartialDate from, TimeMeaning length, int sign)
    {
        if (length.Length is not (>= 1 and < 1000) || length.Length % 1 != 0)
        {
            return null;
        }

        var count = (int)length.Length * sign;
        switch (length.Unit)
        {
            case TimeUnit.Day or TimeUnit.Week when from.Date is { } day:
                var moved = day.AddDays(count * (length.Unit == TimeUnit.Week ? 7 : 1));
                return new PartialDate(moved.Year, moved.Month, moved.Day);
            case TimeUnit.Month or TimeUnit.Quarter or TimeUnit.Half when from.Month > 0:
                var months = length.Unit switch { TimeUnit.Month => 1, TimeUnit.Quarter => 3, _ => 6 };
                var (year, month) = Math.DivRem((from.Year * MonthsOfYear) + from.Month - 1 + (count * months), MonthsOfYear);
                return year is > 0 and < 10000 ? new PartialDate(year, month + 1) : null;
            case TimeUnit.Year:
                return from.Year + count is > 0 and < 10000 and var far ? new PartialDate(far) : null;
            default:
                return null;
        }
    }
}
