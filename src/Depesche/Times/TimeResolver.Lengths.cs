using Depesche.NewsItems;

namespace Depesche.Times;

/// <summary>Lengths of time, and the day or the stretch that they tell.</summary>
internal sealed partial class TimeResolver
{
    private ResolvedTime ResolveDuration(TimeMeaning meaning, TimePlace place)
    {
        var direction = place.Direction;
        unknownDaySentence = meaning is { Place: LengthPlace.Back, Length: double.NaN } ? place.Sentence : unknownDaySentence;
        var value = meaning.Value!;
        if (anchor is not { } known || meaning.Place == LengthPlace.None)
        {
            return new ResolvedTime(value, "", "the words alone");
        }

        if (Moved(known, meaning, -1) is not { } before || Moved(known, meaning, 1) is not { } after)
        {
            return meaning.Place switch
            {
                LengthPlace.Back when direction != TimeDirection.Future => new ResolvedTime(value, MovedFrom(known, meaning, -1), $"that long before {known}"),
                LengthPlace.Ahead when direction is TimeDirection.Future or TimeDirection.Intended or TimeDirection.Present => new ResolvedTime(value, MovedFrom(known, meaning, 1), $"that long after {known}"),
                _ => new ResolvedTime(value, "", "the words alone"),
            };
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
