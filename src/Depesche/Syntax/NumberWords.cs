namespace Depesche.Syntax;

/// <summary>Readings of numbers that are no plain digits: Roman numerals, decades.</summary>
internal static class NumberWords
{
    /// <summary>Adds the readings of a Roman numeral below ninety (II, XIV.), as monarchs, popes and world wars have them.</summary>
    public static void AddRoman(scoped ReadOnlySpan<char> form, ref AnalysisList list)
    {
        var digits = form[^1] == '.' ? form[..^1] : form;
        if (digits.Length == 0 || !IsRoman(digits))
        {
            return;
        }

        if (digits.Length < form.Length)
        {
            list.Add(Regular(UPos.Adj, new Morph { Degree = Degree.Pos, NumType = NumType.Ord }));
        }

        list.Add(Regular(UPos.Num, new Morph { NumType = NumType.Card }));
    }

    /// <summary>Adds the readings of a decade: 1990er, 90ern.</summary>
    /// <param name="form">The word.</param>
    /// <param name="letters">What stands after the digits.</param>
    /// <param name="list">Receives the readings.</param>
    /// <returns>True when it is one.</returns>
    public static bool AddDecade(scoped ReadOnlySpan<char> form, scoped ReadOnlySpan<char> letters, ref AnalysisList list)
    {
        if (letters is not ("er" or "ern") || form.Length - letters.Length is < 2 or > 4)
        {
            return false;
        }

        var isDative = letters.Length == 3;
        list.Add(Regular(UPos.Noun, new Morph { Number = Number.Plur, Case = isDative ? Case.Dat : Case.None })
            with { Lemma = new LemmaEdit(0, 0, isDative ? (byte)1 : (byte)0, "") });
        if (!isDative)
        {
            list.Add(Regular(UPos.Adj, new Morph { Degree = Degree.Pos }));
        }

        return true;
    }

    // Tens before ones; I, X and C at most three times, smaller before larger only as IV, IX, XL.
    private static bool IsRoman(ReadOnlySpan<char> digits)
    {
        var rest = digits;
        if (rest.StartsWith("XL", StringComparison.Ordinal))
        {
            rest = rest[2..];
        }
        else
        {
            rest = rest[0] == 'L' ? rest[1..] : rest;
            rest = rest[Math.Min(3, rest.Length - rest.TrimStart('X').Length)..];
        }

        if (rest is "IV" or "IX")
        {
            return true;
        }

        rest = rest.Length > 0 && rest[0] == 'V' ? rest[1..] : rest;
        return rest.Length <= 3 && rest.TrimStart('I').Length == 0 && digits is not "L";
    }

    private static LexicalAnalysis Regular(UPos pos, Morph morph) =>
        new(LemmaEdit.Same, pos, morph, Declension.None, 0, AnalysisSource.Derived);
}
