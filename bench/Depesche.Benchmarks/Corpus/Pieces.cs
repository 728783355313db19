using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Depesche.Benchmarks.Corpus;

/// <summary>A part of a sentence of a sample: words that stay, or words that another report has others for.</summary>
internal abstract record Piece
{
    public abstract void Write(StringBuilder text, Variant variant);
}

/// <summary>Words that stay.</summary>
internal sealed record Words(string Text) : Piece
{
    public override void Write(StringBuilder text, Variant variant) => text.Append(Text);
}

/// <summary>What a word says of its country.</summary>
internal enum CountryWord
{
    Name,
    Adjective,
    Capital,
}

/// <summary>A country, its adjective or its capital.</summary>
/// <param name="Country">As in the sample.</param>
/// <param name="Word">Which word of it.</param>
/// <param name="IsCapitalized">An adjective at the beginning of a sentence.</param>
/// <param name="IsGenitive">Whether the sample has an <c>s</c> behind it.</param>
internal sealed record CountryPiece(Country Country, CountryWord Word, bool IsCapitalized, bool IsGenitive) : Piece
{
    public override void Write(StringBuilder text, Variant variant)
    {
        var country = variant.Of(Country);
        var word = Word switch
        {
            CountryWord.Name => country.Name,
            CountryWord.Capital => country.Capital,
            _ => country.Adjective,
        };
        text.Append(IsCapitalized ? char.ToUpperInvariant(word[0]) : word[0]).Append(word.AsSpan(1));
        Genitive.Write(text, word, IsGenitive);
    }
}

/// <summary>Words that belong to countries; others where one of these is another.</summary>
/// <param name="Countries">As in the sample.</param>
/// <param name="Form">The words of the sample.</param>
/// <param name="Becomes">Other words.</param>
/// <param name="City">Number of the city that takes their place; -1 for none.</param>
internal sealed record FormPiece(ImmutableArray<Country> Countries, string Form, string Becomes, int City) : Piece
{
    public override void Write(StringBuilder text, Variant variant)
    {
        var moved = Countries.FirstOrDefault(c => variant.Of(c) != c);
        text.Append(moved is null ? Form : City < 0 ? Becomes : variant.Of(moved).Cities[City]);
    }
}

/// <summary>Somebody by full or short name.</summary>
internal sealed record PersonPiece(SamplePerson Person, Country Country, bool IsFull, bool IsGenitive) : Piece
{
    public override void Write(StringBuilder text, Variant variant)
    {
        var country = variant.Of(Country);
        if (country == Country)
        {
            text.Append(IsFull ? Person.FullName : Person.ShortName).Append(IsGenitive ? "s" : "");
            return;
        }

        var choice = variant.Choice(country.Name);
        if (IsFull)
        {
            var given = Person.IsWoman ? country.Women : country.Men;
            text.Append(given[(int)((choice / 100 + (uint)Person.Number) % (uint)given.Length)]).Append(' ');
        }

        var surname = country.Surnames[(int)((choice + (uint)Person.Number) % (uint)country.Surnames.Length)];
        text.Append(surname);
        Genitive.Write(text, surname, IsGenitive);
    }
}

/// <summary>A day of the week, moved with the day of publication.</summary>
internal sealed record WeekdayPiece(int Weekday) : Piece
{
    public override void Write(StringBuilder text, Variant variant) => text.Append(Calendar.Weekdays[(Weekday + variant.Days) % Calendar.Weekdays.Length]);
}

/// <summary>A month with or without its year, or a year alone (month -1), moved with the day of publication.</summary>
internal sealed record MonthPiece(int Month, int? Year) : Piece
{
    public override void Write(StringBuilder text, Variant variant)
    {
        if (Month < 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"{Year + variant.Years}");
            return;
        }

        var months = ((Year ?? 0) * Calendar.Months.Length) + Month + variant.Months;
        text.Append(Calendar.Months[((months % Calendar.Months.Length) + Calendar.Months.Length) % Calendar.Months.Length]);
        if (Year is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $" {months / Calendar.Months.Length}");
        }
    }
}

/// <summary>What a number counts.</summary>
internal enum NumberKind
{
    Count,
    Percent,
    Age,
}

/// <summary>A number; the same one everywhere in a report.</summary>
internal sealed record NumberPiece(int Value, NumberKind Kind, char? Group) : Piece
{
    private static readonly double[] Factors = [0.4, 0.5, 0.6, 0.8, 1, 1.2, 1.5, 1.8, 2.2];

    public override void Write(StringBuilder text, Variant variant)
    {
        var value = Other(variant.Choice(Value));
        var digits = value.ToString(CultureInfo.InvariantCulture);
        text.Append(digits);
        if (digits.Length > 4)
        {
            text.Insert(text.Length - 3, Group ?? '.');
        }
    }

    private int Other(ulong choice) => Kind switch
    {
        NumberKind.Age => 34 + (int)(choice % 38),
        NumberKind.Percent => Value < 50 ? 11 + (int)(choice % 34) : 55 + (int)(choice % 40),
        _ => Math.Max(3, Rounded(Value * Factors[choice % (ulong)Factors.Length])),
    };

    /// <summary>To two digits, as reports have them, or to those that the sample has.</summary>
    private int Rounded(double value)
    {
        var unit = 1;
        while (Value % (unit * 10) == 0 && value / unit >= 100)
        {
            unit *= 10;
        }

        return (int)Math.Round(value / unit) * unit;
    }
}

/// <summary>The genitive of names.</summary>
internal static class Genitive
{
    public static void Write(StringBuilder text, string name, bool isGenitive)
    {
        if (isGenitive)
        {
            text.Append(name[^1] is 's' or 'x' or 'z' or 'ß' ? '\'' : 's');
        }
    }
}

/// <summary>Names of days and months.</summary>
internal static class Calendar
{
    public static ImmutableArray<string> Weekdays { get; } = ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"];

    public static ImmutableArray<string> Months { get; } =
        ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"];
}
