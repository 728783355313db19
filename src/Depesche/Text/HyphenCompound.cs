namespace Depesche.Text;

/// <summary>Where a hyphen compound, which is one token, is several words to the treebanks: <c>Nato | - | Gipfel</c>, <c>Handels | -</c>.</summary>
internal static class HyphenCompound
{
    /// <summary>True for the forms of a hyphen.</summary>
    public static bool IsHyphen(ReadOnlySpan<char> form) => form.Length == 1 && CharacterShapes.Of(form[0]) == CharacterShape.Hyphen;

    /// <summary>True when the character at <paramref name="at"/> of a token is a hyphen that parts it.</summary>
    public static bool IsCut(ReadOnlySpan<char> form, int at) =>
        CharacterShapes.Of(form[at]) == CharacterShape.Hyphen &&
        (at == 0 ? form.Length > 1 && IsWord(form[1]) : IsWord(form[at - 1]) && (at + 1 == form.Length || IsWord(form[at + 1])));

    /// <summary>True when the tokenizer draws a hyphen and the word <paramref name="after"/> it to what stands before.</summary>
    /// <param name="before">The word right before the hyphen.</param>
    /// <param name="isNumber">True when that word and all it is joined to already have no letter.</param>
    /// <param name="after">The word right behind the hyphen.</param>
    public static bool Joins(ReadOnlySpan<char> before, bool isNumber, ReadOnlySpan<char> after) =>
        IsWord(before[^1]) && IsWord(after[0]) && !(isNumber && char.IsAsciiDigit(after[0]));

    /// <summary>True when the tokenizer leaves a hyphen that no word follows with the word <paramref name="before"/> it.</summary>
    public static bool Ends(ReadOnlySpan<char> before) => IsWord(before[^1]);

    /// <summary>True when the tokenizer draws a hyphen to the word <paramref name="after"/> it: a space or a mark stands before.</summary>
    public static bool Begins(ReadOnlySpan<char> attachedBefore, ReadOnlySpan<char> after) =>
        CharacterShapes.Of(after[0]) == CharacterShape.Letter && (attachedBefore.IsEmpty || !IsWord(attachedBefore[^1]));

    private static bool IsWord(char c) => CharacterShapes.IsWordCharacter(c);
}
