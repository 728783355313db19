using Depesche.Actors;
using Depesche.Syntax;
using Depesche.Text;

namespace Depesche.Times;

/// <summary>Lengths of time, and ages, which are none.</summary>
internal sealed partial class TimeParser
{
    /// <summary>An adjective of so many years mostly tells an age (dreizehnjähriger Schüler), unless its noun is known to last.</summary>
    private const int LowestAge = 13;

    private TimeExpression? ParseLengthOfUnits(in Modifiers modifiers, TimeWord word)
    {
        var unit = (TimeUnit)word.Code;
        var end = modifiers.Head + 1;
        if (modifiers.Number == 1 && unit == TimeUnit.Day && tokens.Forms[modifiers.Head][^1] == 's')
        {
            return new TimeExpression(modifiers.First, end, null);
        }

        if (IsAge(modifiers, end))
        {
            return new TimeExpression(modifiers.First, end, null);
        }

        var number = modifiers.Number ?? double.NaN;
        var value = TimexValues.Duration(number, unit);
        if (modifiers.Sixtieths > 0)
        {
            value += TimexValues.Amount(modifiers.Sixtieths, unit == TimeUnit.Hour ? TimeUnit.Minute : TimeUnit.Second);
        }

        if (FurtherUnit(end) is var (further, furtherUnit, furtherEnd) && furtherUnit < unit)
        {
            value += (unit > TimeUnit.Hour && furtherUnit <= TimeUnit.Hour ? "T" : "") + TimexValues.Amount(further, furtherUnit);
            end = furtherEnd;
        }

        var isSequel = modifiers.Number is not null && Has(end, TimeCategory.Sequel, out _);
        return new TimeExpression(modifiers.First, isSequel ? end + 1 : end, new TimeMeaning
        {
            Type = TimexType.Duration,
            Value = value,
            Length = number,
            Unit = unit,
            Place = isSequel ? LengthPlace.None : PlaceOf(modifiers),
        });
    }

    private LengthPlace PlaceOf(in Modifiers modifiers) => modifiers switch
    {
        { IsFromMention: true } => LengthPlace.None,
        { Step: < 0 } => LengthPlace.Until,
        { Step: > 0 } => LengthPlace.From,
        { Step: 0 } => LengthPlace.None,
        _ => PrepositionBefore(modifiers.First) switch
        {
            TimePreposition.Back => LengthPlace.Back,
            TimePreposition.Ahead => LengthPlace.Ahead,
            TimePreposition.Since => LengthPlace.Until,
            _ => LengthPlace.None,
        },
    };

    /// <summary>A second unit (drei Jahre und vier Monate).</summary>
    private (double Number, TimeUnit Unit, int End)? FurtherUnit(int i)
    {
        if (!Has(i, TimeCategory.And, out _) || i + 2 >= sentenceEnd)
        {
            return null;
        }

        double number;
        if (IsIntegerAt(i + 1, out var digits))
        {
            number = digits.Value;
        }
        else if (Has(i + 1, TimeCategory.Number, out var word))
        {
            number = word.Number;
        }
        else
        {
            return null;
        }

        return Has(i + 2, TimeCategory.Unit, out var unit) ? (number, (TimeUnit)unit.Code, i + 3) : null;
    }

    /// <summary>True for the length of a life: zwanzig Jahre alt, im Alter von zwanzig Jahren, Kinder zwischen drei und sechs Jahren.</summary>
    private bool IsAge(in Modifiers modifiers, int end)
    {
        var before = modifiers.First - 1;
        if (Has(before, TimeCategory.Range, out _) && IsCountAt(before - 1))
        {
            before -= 2;
        }

        return Has(end, TimeCategory.Age, out _) || Has(before, TimeCategory.AgeFrom, out _) ||
            (Has(before, TimeCategory.Preposition, out _) && Has(before - 1, TimeCategory.AgeOf, out _)) ||
            (Has(modifiers.Head, TimeCategory.Unit, out var unit) && unit.Code == (int)TimeUnit.Year &&
                ((modifiers.Number >= LowestAge && Has(before, TimeCategory.AgeAt, out _) && !IsCapitalWordAt(end)) || (Has(before, TimeCategory.AgeOfPerson, out _) && IsPersonAt(before - 1)) ||
                    (modifiers.Number >= LowestAge && Has(modifiers.First, TimeCategory.AgeOfPerson, out _) && IsPersonAt(before)) || IsAgeOfSubject(modifiers.Head)));
    }

    /// <summary>True for years that a person is (Anna war 19 Jahre, als …).</summary>
    private bool IsAgeOfSubject(int years)
    {
        var (hasCopula, isPerson) = (false, false);
        foreach (var child in text.ChildrenOf(years))
        {
            hasCopula |= text.Words[child].Relation == Relation.Cop;
            isPerson |= text.Words[child].Relation == Relation.Nsubj && IsPerson(child);
        }

        return hasCopula && isPerson;
    }

    private bool IsPersonAt(int i) => IsCapitalWordAt(i) && IsPerson(i);

    private bool IsPerson(int i)
    {
        dependsOnActors = true;
        return actors.MentionAt(i) is >= 0 and var mention && actors.Entities[actors.Mentions[mention].Entity].Kind is EntityKind.Person or EntityKind.Group;
    }

    /// <summary>An adjective of length (dreijährig). Ages are left alone: an adjective before a person, or used as a noun.</summary>
    private TimeExpression? ParseLength(in Modifiers modifiers, TimeWord word)
    {
        var head = modifiers.Head;
        return head == modifiers.First && !double.IsNaN(word.Number) && !char.IsUpper(tokens.Forms[head][0]) ? LengthAt(head, (TimeUnit)word.Code, word.Number) : null;
    }

    private TimeExpression? LengthAt(int i, TimeUnit unit, double number)
    {
        var isAge = (unit == TimeUnit.Year && number >= LowestAge && !Has(i + 1, TimeCategory.Lasting, out _)) || IsBeforePerson(i + 1);
        return isAge ? null : new TimeExpression(i, i + 1, new TimeMeaning { Type = TimexType.Duration, Value = TimexValues.Duration(number, unit) });
    }

    /// <summary>A length inside a compound in digits (35-Stunden-Woche, 14-Tage-Frist), and an adjective in digits (30-jähriges Bestehen).</summary>
    private TimeExpression? ParseHyphenated(int i)
    {
        var form = tokens.Forms[i];
        if (tokens.Tokens[i].Kind != TokenKind.Word || !char.IsAsciiDigit(form[0]))
        {
            return null;
        }

        var hyphen = form.IndexOf('-', StringComparison.Ordinal);
        if (hyphen < 0 || NumericToken.Read(form.AsSpan(0, hyphen)) is not { Shape: NumericShape.Integer } number)
        {
            return null;
        }

        var rest = form.AsSpan(hyphen + 1);
        var next = rest.IndexOf('-');
        var name = next < 0 ? rest : rest[..next];
        if (vocabulary.ReadingsOf(name) is not { } all)
        {
            return null;
        }

        foreach (var word in all.Words)
        {
            if (word.Category == TimeCategory.Unit && char.IsUpper(name[0]))
            {
                return new TimeExpression(i, i + 1, new TimeMeaning { Type = TimexType.Duration, Value = TimexValues.Duration(number.Value, (TimeUnit)word.Code) });
            }

            if (word.Category == TimeCategory.Length && double.IsNaN(word.Number) && char.IsLower(name[0]))
            {
                return LengthAt(i, (TimeUnit)word.Code, number.Value);
            }
        }

        return null;
    }
}
