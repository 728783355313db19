namespace Depesche.Syntax.Inflection;

/// <summary>Sets of combinations of case, number and gender as 24 bits: agreement within a noun phrase is their intersection.</summary>
internal static class Cells
{
    /// <summary>Every combination.</summary>
    public const uint All = 0xFFFFFF;

    /// <summary>All combinations in the singular.</summary>
    public const uint Singular = 0b000111_000111_000111_000111;

    /// <summary>All combinations in the plural.</summary>
    public const uint Plural = All & ~Singular;

    private const uint OneCase = 0b111111;
    private const uint OneGender = 0b001001_001001_001001_001001;

    /// <summary>The combinations that features allow; a feature left open allows all its values.</summary>
    public static uint Of(in Morph morph) => Of(morph.Case) & Of(morph.Number) & Of(morph.Gender);

    /// <summary>The combinations with a case.</summary>
    public static uint Of(Case value) => value == Case.None ? All : OneCase << (((int)value - 1) * 6);

    /// <summary>The combinations with a number.</summary>
    public static uint Of(Number value) => value switch { Number.Sing => Singular, Number.Plur => Plural, _ => All };

    /// <summary>The combinations with a gender.</summary>
    public static uint Of(Gender value) => value == Gender.None ? All : OneGender << ((int)value - 1);

    /// <summary>The combinations with any of the cases, bit n for <see cref="Case"/> n.</summary>
    public static uint OfCases(uint cases)
    {
        var cells = 0u;
        for (var value = Case.Nom; value <= Case.Acc; value++)
        {
            cells |= (cases >> (int)value & 1) != 0 ? Of(value) : 0;
        }

        return cells;
    }

    /// <summary>The cases in a set, bit n - 1 for <see cref="Case"/> n.</summary>
    public static uint CasesIn(uint cells)
    {
        var cases = 0u;
        for (var i = 0; i < 4; i++)
        {
            cases |= (cells >> (i * 6) & OneCase) != 0 ? 1u << i : 0;
        }

        return cases;
    }

    /// <summary>The numbers in a set, bit n - 1 for <see cref="Number"/> n.</summary>
    public static uint NumbersIn(uint cells) => ((cells & Singular) != 0 ? 1u : 0) | ((cells & Plural) != 0 ? 2u : 0);

    /// <summary>The genders in a set, bit n - 1 for <see cref="Gender"/> n.</summary>
    public static uint GendersIn(uint cells) =>
        ((cells & OneGender) != 0 ? 1u : 0) | ((cells & OneGender << 1) != 0 ? 2u : 0) | ((cells & OneGender << 2) != 0 ? 4u : 0);
}
