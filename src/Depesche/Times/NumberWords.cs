using System.Globalization;
using Depesche.LanguageData;

namespace Depesche.Times;

/// <summary>Builds the number words of German from its simple ones: compounds up to 99, hundreds, ordinals.</summary>
internal sealed class NumberWords
{
    private readonly List<(string Form, int Value)> simple = [];
    private readonly List<(string Form, int Value)> irregularOrdinals = [];
    private readonly List<(string Form, int Value)> digits = [];
    private readonly List<(string Form, int Value)> tens = [];

    /// <summary>Takes a row of the table; <paramref name="value"/> is NaN for a vague number.</summary>
    public void Add(DataRow row, string form, string kind, double value)
    {
        var whole = (int)value;
        switch (kind)
        {
            case "one":
                if (form == "ein")
                {
                    digits.Add((form, whole));
                }

                break;
            case "digit":
                digits.Add((form, whole));
                simple.Add((form, whole));
                break;
            case "teen" or "hundred" or "thousand":
                simple.Add((form, whole));
                break;
            case "ten":
                tens.Add((form, whole));
                simple.Add((form, whole));
                break;
            case "ordinal":
                irregularOrdinals.Add((form, whole));
                break;
            case "fraction" or "vague" or "decade":
                break;
            default:
                throw row.Error($"'{kind}' is no kind of number; see the head of the file");
        }
    }

    /// <summary>All whole number words with their values, 2 to 99, the hundreds and the thousand.</summary>
    public IEnumerable<(string Form, int Value)> Cardinals()
    {
        foreach (var word in simple)
        {
            yield return word;
        }

        foreach (var ten in tens)
        {
            foreach (var digit in digits)
            {
                yield return ($"{digit.Form}und{ten.Form}", ten.Value + digit.Value);
            }
        }

        foreach (var hundred in simple)
        {
            if (hundred.Value is 100 or 1000)
            {
                foreach (var digit in digits)
                {
                    yield return (digit.Form + hundred.Form, digit.Value * hundred.Value);
                }
            }
        }
    }

    /// <summary>All ordinals with their values, as stems to which adjective endings go.</summary>
    public IEnumerable<(string Stem, int Value)> Ordinals()
    {
        foreach (var (form, value) in irregularOrdinals)
        {
            yield return (form.TrimEnd('-'), value);
        }

        foreach (var (form, value) in Cardinals())
        {
            if (!irregularOrdinals.Exists(o => o.Value == value))
            {
                yield return (form + (value < 20 ? "t" : "st"), value);
            }
        }
    }

    /// <summary>How often: zweimal, dreimal ….</summary>
    public IEnumerable<string> Multiples() => Cardinals().Select(c => c.Form + "mal");

    /// <summary>Reads the value cell: a number, or <c>X</c>.</summary>
    public static double ParseValue(DataRow row, int column) =>
        row[column] == "X" ? double.NaN
        : double.TryParse(row[column], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value is > 0 and <= 1000 ? value
        : throw row.Error($"'{row[column]}' is no number up to 1000 and not X");
}
