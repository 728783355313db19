namespace Depesche.Times;

/// <summary>What a number token can be by its signs.</summary>
internal enum NumericShape : byte
{
    None,
    /// <summary><c>18</c>, <c>2023</c></summary>
    Integer,
    /// <summary><c>18.</c></summary>
    Ordinal,
    /// <summary><c>2,5</c></summary>
    Decimal,
    /// <summary><c>14.30</c> or <c>14:30</c>, a time of day if a word says so.</summary>
    ClockOrDecimal,
    /// <summary><c>18.4.</c></summary>
    DayMonth,
    /// <summary><c>18.4.2023</c>, <c>18.04.23</c> or <c>2023-04-18</c></summary>
    Date,
    /// <summary><c>2022/23</c></summary>
    YearPair,
    /// <summary><c>90er</c>, <c>1990er</c>, <c>90ern</c></summary>
    Decade,
}

/// <summary>A number token read by its signs. Which fields are set depends on the shape.</summary>
internal readonly record struct NumericToken(NumericShape Shape, int First = 0, int Second = 0, int Third = 0, int Digits = 0, double Value = 0)
{
    private const int LongestNumber = 10;

    public static NumericToken Read(ReadOnlySpan<char> form)
    {
        if (form.Length is 0 or > LongestNumber || !char.IsAsciiDigit(form[0]))
        {
            return default;
        }

        var rest = form;
        var first = TakeNumber(ref rest, out var digits);
        if (rest.IsEmpty)
        {
            return new NumericToken(NumericShape.Integer, first, Digits: digits, Value: first);
        }

        if ((rest is "er" or "ern") && first % 10 == 0 && digits is 2 or 4)
        {
            return new NumericToken(NumericShape.Decade, first, Digits: digits);
        }

        var sign = rest[0];
        rest = rest[1..];
        if (rest.IsEmpty)
        {
            return sign == '.' ? new NumericToken(NumericShape.Ordinal, first, Digits: digits) : default;
        }

        if (!char.IsAsciiDigit(rest[0]))
        {
            return default;
        }

        var second = TakeNumber(ref rest, out var secondDigits);
        if (rest.IsEmpty)
        {
            return sign switch
            {
                ',' => new NumericToken(NumericShape.Decimal, first, Value: first + (second / Math.Pow(10, secondDigits))),
                ':' or '.' when secondDigits == 2 && first <= 24 && second < 60 => new NumericToken(NumericShape.ClockOrDecimal, first, second, Digits: sign),
                '/' when digits == 4 && (secondDigits == 2 || second > first) && (first + 1) % 100 == second % 100 =>
                    new NumericToken(NumericShape.YearPair, first, second),
                _ => default,
            };
        }

        if (rest[0] != sign)
        {
            return default;
        }

        rest = rest[1..];
        if (sign == '.' && rest.IsEmpty)
        {
            return IsDay(first, second) ? new NumericToken(NumericShape.DayMonth, first, second) : default;
        }

        if (rest.IsEmpty || !char.IsAsciiDigit(rest[0]))
        {
            return default;
        }

        var third = TakeNumber(ref rest, out var thirdDigits);
        return (sign, rest.IsEmpty, thirdDigits) switch
        {
            ('.', true, 4) when IsDay(first, second) => new NumericToken(NumericShape.Date, third, second, first),
            ('.', true, 2) when IsDay(first, second) => new NumericToken(NumericShape.Date, third, second, first, Digits: 2),
            ('-', true, 2) when digits == 4 && IsDay(third, second) => new NumericToken(NumericShape.Date, first, second, third),
            _ => default,
        };
    }

    /// <summary>True when some year has the day.</summary>
    public static bool IsDay(int day, int month) => month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(2000, month);

    private static int TakeNumber(ref ReadOnlySpan<char> rest, out int digits)
    {
        var number = 0;
        digits = 0;
        while (digits < rest.Length && digits < 9 && char.IsAsciiDigit(rest[digits]))
        {
            number = (number * 10) + (rest[digits++] - '0');
        }

        rest = rest[digits..];
        return number;
    }
}
