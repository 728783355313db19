namespace Depesche.Times;

/// <summary>Decades: neunziger Jahre, 90er Jahre, 1990er-Jahre, Neunzigerjahre, die Neunziger, den 90ern.</summary>
internal sealed partial class TimeParser
{
    /// <summary>Decades: neunziger Jahre, 90er Jahre, 1990er-Jahre, Neunzigerjahre, die Neunziger, den 90ern.</summary>
    private TimeExpression? ParseDecade(in Modifiers modifiers)
    {
        var head = modifiers.Head;
        if (modifiers.Number is not null || modifiers.Ordinal > 0)
        {
            return null;
        }

        int decade;
        var isShort = true;
        var isWhole = false;
        if (Has(head, TimeCategory.Decade, out var word))
        {
            decade = word.Code;
            isWhole = word.IsNoun && modifiers.HasArticle;
        }
        else if (DecadeOf(tokens.Forms[head], out decade, out isWhole))
        {
            isShort = decade < 100;
            isWhole |= modifiers.HasArticle && !IsCapitalWordAt(head + 1);
        }
        else
        {
            return null;
        }

        var hasUnit = Has(head + 1, TimeCategory.Unit, out var unit) && unit.Code == (int)TimeUnit.Year;
        if (!hasUnit && !isWhole)
        {
            return null;
        }

        var end = hasUnit ? head + 2 : head + 1;
        return Placed(modifiers.First, end, new TimeMeaning
        {
            Type = TimexType.Date,
            Grain = TimeGrain.Decade,
            Year = decade,
            IsShortYear = isShort,
        });
    }

    private bool NumericDecadeAt(int i) => i < sentenceEnd && DecadeOf(tokens.Forms[i], out _, out _);

    /// <summary>Reads <c>90er</c>, <c>1990er</c>, and <c>90er-Jahre</c> as a whole.</summary>
    private bool DecadeOf(string form, out int years, out bool isWhole)
    {
        var hyphen = form.IndexOf('-', StringComparison.Ordinal);
        var number = NumericToken.Read(hyphen < 0 ? form : form.AsSpan(0, hyphen));
        years = number.First;
        isWhole = hyphen > 0;
        return number.Shape == NumericShape.Decade && (hyphen < 0 || IsYearUnit(form.AsSpan(hyphen + 1)));
    }

    private bool IsYearUnit(ReadOnlySpan<char> form) => vocabulary.ReadingsOf(form) is { } all && Array.Exists(all.Words, r => r.Category == TimeCategory.Unit && r.Code == (int)TimeUnit.Year);
}
