using Depesche.Syntax;
using Depesche.Text;

namespace Depesche.Times;

/// <summary>Dates in digits, and years.</summary>
internal sealed partial class TimeParser
{
    private const int FirstYear = 1000;
    private const int LastYear = 2100;
    private const int FirstLikelyYear = 1700;
    private const int FirstRecentYear = 1900;

    /// <summary>A date in one token: 18.4.2023, 2023-04-18, and 18.4. after a preposition.</summary>
    private TimeExpression? ParseDate(int i)
    {
        var number = NumericAt(i);
        switch (number.Shape)
        {
            case NumericShape.Date:
                var year = number.Digits == 2 ? number.First + (number.First < 50 ? 2000 : 1900) : number.First;
                return year is >= FirstYear and <= LastYear && number.Third <= DateTime.DaysInMonth(year, number.Second)
                    ? Placed(i, i + 1, new TimeMeaning { Type = TimexType.Date, Grain = TimeGrain.Day, Year = year, Month = number.Second, Day = number.Third })
                    : null;
            case NumericShape.DayMonth:
                var meaning = new TimeMeaning { Type = TimexType.Date, Grain = TimeGrain.Day, Month = number.Second, Day = number.First };
                var end = WithYear(i + 1, ref meaning);
                return end > i + 1 || PrepositionBefore(i) is not null || (i > sentenceFirst && tokens.Forms[i - 1] is "," or "(") ? Placed(i, end, meaning) : null;
            default:
                return null;
        }
    }

    /// <summary>Adds the year that follows a month, season or feast, and gives the end of the whole.</summary>
    private int WithYear(int i, ref TimeMeaning meaning)
    {
        if (i >= sentenceEnd || meaning.StepGrain != TimeGrain.None)
        {
            return i;
        }

        if (Away(i) is var (count, unit, last) && unit == TimeUnit.Year)
        {
            meaning = meaning with { StepGrain = TimeGrain.Year, Step = count };
            return last;
        }

        var year = ParseYearNumber(i);
        if (year is null && readings[i] is not null)
        {
            year = ParseNominal(i, isInner: true) ?? (Has(i, TimeCategory.Article, out _) && i + 1 < sentenceEnd ? ParsePhrase(i + 1) : null);
        }

        if (year is not { Meaning: { Grain: TimeGrain.Year, Type: TimexType.Date } of } found || found.First > i + 1)
        {
            return i;
        }

        meaning = meaning with { Year = of.Year, StepGrain = of.StepGrain, Step = of.Step, IsFromMention = of.IsFromMention };
        return found.End;
    }

    /// <summary>A number that can be a year.</summary>
    private TimeExpression? ParseYearNumber(int i)
    {
        var number = NumericAt(i);
        var era = EraAt(i + 1, out var end);
        var isYear = number.Shape switch
        {
            NumericShape.Integer when era != 0 => number.First is > 0 and < LastYear,
            NumericShape.Integer => number.Digits == 4 ? number.First is >= FirstYear and <= LastYear : number.Digits == 3 && Has(i - 1, TimeCategory.Unit, out _),
            NumericShape.YearPair => number.First is >= FirstYear and <= LastYear,
            _ => false,
        };
        return isYear
            ? new TimeExpression(i, end, new TimeMeaning
            {
                Type = TimexType.Date,
                Grain = TimeGrain.Year,
                Year = number.First,
                IsBeforeChrist = era < 0,
                IsSplitYear = number.Shape == NumericShape.YearPair,
            })
            : null;
    }

    /// <summary>A year that stands alone (2019 stieg …, seit 1998, Wahlkampf 2021).</summary>
    private TimeExpression? ParseYear(int i)
    {
        if (ParseYearNumber(i) is not { Meaning: { } meaning } year || IsQuantity(i))
        {
            return null;
        }

        if (year.End > i + 1)
        {
            return Placed(i, year.End, meaning);
        }

        if (NumericAt(i).Digits != 4 && !meaning.IsSplitYear)
        {
            return null;
        }

        var isPlaced = PrepositionBefore(i) is not null || IsCapitalWordAt(i - 1) || (i > sentenceFirst && tokens.Forms[i - 1] is "(");
        var isLikely = meaning.Year >= (meaning.IsSplitYear ? FirstRecentYear : FirstLikelyYear) && (meaning.Year % 100 != 0 || i == sentenceFirst);
        return isPlaced || isLikely ? Placed(i, year.End, meaning) : null;
    }

    /// <summary>True for a number that counts or measures what follows (1900 Menschen, 1500 verletzte Soldaten, 2000 Euro).</summary>
    private bool IsQuantity(int i)
    {
        if (Has(i + 1, TimeCategory.Range, out _) && NumericAt(i + 2) is { Shape: NumericShape.Integer, Digits: 4 })
        {
            i += 2;
        }

        if (i + 1 >= sentenceEnd)
        {
            return false;
        }

        if (tokens.Tokens[i + 1].Kind != TokenKind.Word)
        {
            return tokens.Tokens[i + 1].Kind == TokenKind.Symbol;
        }

        var words = text.Words;
        if (Has(i + 1, TimeCategory.Measure, out _))
        {
            return true;
        }

        var isRecent = NumericAt(i).First is >= FirstRecentYear and <= LastYear;
        switch (words[i + 1].Pos)
        {
            case UPos.Noun:
                return words[i + 1].Morph.Number == Number.Plur || (words[i + 1].Morph.Number == Number.None && !isRecent);
            case UPos.Adj:
                var head = words[i].Head;
                return words[i].Relation == Relation.Nummod && head > i && words[head].Morph.Number == Number.Plur && !isRecent;
            default:
                return false;
        }
    }
}
