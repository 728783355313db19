using Depesche.Text;

namespace Depesche.Times;

/// <summary>Repetitions: how often in a unit, and every so many units.</summary>
internal sealed partial class TimeParser
{
    /// <summary>How often by a unit, with the contracted preposition (500 im Jahr).</summary>
    private TimeExpression? ParseRate(int i)
    {
        if (tokens.Tokens[i].Part != ContractionPart.Preposition || !Has(i, TimeCategory.Preposition, out var preposition) ||
            preposition.Code != (int)TimePreposition.Ahead || !Has(i + 2, TimeCategory.Unit, out var unit) ||
            (TimeUnit)unit.Code is not (TimeUnit.Year or TimeUnit.Month) || unit.UnitNumber != UnitNumber.Singular)
        {
            return null;
        }

        if (NumericAt(i + 3).Shape is NumericShape.Integer or NumericShape.YearPair || Has(i + 3, TimeCategory.Preposition, out _) || Has(i + 3, TimeCategory.Sequel, out _) || Has(i + 3, TimeCategory.Article, out _))
        {
            return null;
        }

        return new TimeExpression(i, i + 3, new TimeMeaning { Type = TimexType.Set, Value = TimexValues.Duration(1, (TimeUnit)unit.Code) });
    }

    /// <summary>How often in a unit (zweimal täglich, dreimal im Jahr, zwei Mal pro Woche, einmal in der Woche).</summary>
    private TimeExpression? ParseOften(int i)
    {
        var rate = i + 1;
        if (Has(i, TimeCategory.Times, out var times) ? times.IsNoun : !((Has(i, TimeCategory.Number, out _) || IsIntegerAt(i, out _)) && Has(rate, TimeCategory.Times, out times) && times.IsNoun))
        {
            return null;
        }

        rate = times.IsNoun ? i + 2 : rate;
        if (rate >= sentenceEnd)
        {
            return null;
        }

        var found = ParsePhrase(rate) ?? ParseRate(rate) ?? ParseNominal(rate, isInner: false);
        return found is { Meaning.Type: TimexType.Set } set ? set with { First = i } : ParseOftenIn(i, rate);
    }

    /// <summary>How often in a unit with its article (einmal in der Woche, zweimal am Tag, dreimal die Woche).</summary>
    private TimeExpression? ParseOftenIn(int first, int i)
    {
        if (Has(i, TimeCategory.Preposition, out var preposition) && (TimePreposition)preposition.Code is TimePreposition.Ahead or TimePreposition.On)
        {
            i++;
        }

        return Has(i, TimeCategory.Article, out _) && Has(i + 1, TimeCategory.Unit, out var unit) && unit.UnitNumber == UnitNumber.Singular
            ? new TimeExpression(first, i + 2, new TimeMeaning { Type = TimexType.Set, Value = TimexValues.Duration(1, (TimeUnit)unit.Code) })
            : null;
    }

    private TimeExpression? ParseRepetition(in Modifiers modifiers, TimeWord word)
    {
        var count = modifiers.Number ?? Math.Max(1, modifiers.Ordinal);
        if (modifiers.IsEvery && modifiers.Number is null && word.UnitNumber == UnitNumber.Singular)
        {
            return null;
        }

        return new TimeExpression(modifiers.First, modifiers.Head + 1, new TimeMeaning
        {
            Type = TimexType.Set,
            Value = TimexValues.Duration(count, (TimeUnit)word.Code),
        });
    }

    /// <summary>The end of "im Monat" after a repeated weekday (jeden letzten Samstag im Monat).</summary>
    private int? MonthlyRate(in Modifiers modifiers, int i) =>
        (modifiers.Ordinal > 0 || modifiers.Step is not null) && i + 2 < sentenceEnd && tokens.Tokens[i].Part == ContractionPart.Preposition &&
        Has(i + 2, TimeCategory.Unit, out var unit) && unit.Code == (int)TimeUnit.Month
            ? i + 3
            : null;
}
