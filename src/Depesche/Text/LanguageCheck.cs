using System.Collections.Frozen;
using Depesche.LanguageData;

namespace Depesche.Text;

/// <summary>What a text's common words say about its language.</summary>
public enum LanguageVerdict
{
    /// <summary>The text is German, as far as its words tell.</summary>
    German,
    /// <summary>The text has too few words to tell.</summary>
    TooShort,
    /// <summary>The text is clearly in another language.</summary>
    Other,
}

/// <summary>The outcome of a language check.</summary>
/// <param name="Verdict">What the words say.</param>
/// <param name="Language">BCP 47 tag of the language found: <c>de</c>, that of the other language, or null when unknown.</param>
public readonly record struct LanguageCheckResult(LanguageVerdict Verdict, string? Language);

/// <summary>Tells text that is clearly not German from text that is, by its closed-class words and its script.</summary>
/// <remarks>It is made to turn away wrong input, not to name languages: in doubt a text passes as German.</remarks>
public sealed class LanguageCheck
{
    private const int FewestWords = 20;
    private const int MostCharacters = 1 << 16;
    private readonly FunctionWords german;
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> others;

    /// <summary>Makes a check from the word lists in <paramref name="data"/>.</summary>
    /// <exception cref="DataFileException">A line of a data file is wrong.</exception>
    public LanguageCheck(LanguageFiles data)
    {
        ArgumentNullException.ThrowIfNull(data);
        german = new FunctionWords(data);
        var words = data.ReadKeyed("de/other-languages.tsv", ["word", "language"], row =>
        {
            if (row[1].Length == 0)
            {
                throw row.Error("the language is missing");
            }

            if (german.IsGermanOnly(row[0]))
            {
                throw row.Error($"'{row[0]}' is a German function word and tells nothing; remove the row");
            }

            return row[1];
        });
        others = words.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Checks the beginning of a text, up to 65,536 characters.</summary>
    public LanguageCheckResult Check(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, MostCharacters)];
        int words = 0, germanWords = 0, otherWords = 0, otherScript = 0;
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var position = 0;
        while (NextWord(text, ref position) is { IsEmpty: false } word)
        {
            words++;
            if (!IsLatin(word[0]))
            {
                otherScript++;
            }
            else if (german.IsGermanOnly(word))
            {
                germanWords++;
            }
            else if (others.TryGetValue(word, out var language))
            {
                otherWords++;
                counts[language] = counts.GetValueOrDefault(language) + 1;
            }
        }

        if (words < FewestWords)
        {
            return new LanguageCheckResult(LanguageVerdict.TooShort, null);
        }

        if (otherScript > words / 2)
        {
            return new LanguageCheckResult(LanguageVerdict.Other, null);
        }

        var isOther = otherWords * 12 >= words && otherWords > germanWords * 2;
        return isOther
            ? new LanguageCheckResult(LanguageVerdict.Other, counts.MaxBy(c => c.Value).Key)
            : new LanguageCheckResult(LanguageVerdict.German, "de");
    }

    private static bool IsLatin(char c) => c < '\u0370' || c is >= '\u1E00' and < '\u1F00';

    private static ReadOnlySpan<char> NextWord(ReadOnlySpan<char> text, ref int position)
    {
        while (position < text.Length && CharacterShapes.Of(text[position]) != CharacterShape.Letter)
        {
            position++;
        }

        var start = position;
        while (position < text.Length && CharacterShapes.Of(text[position]) == CharacterShape.Letter)
        {
            position++;
        }

        return text[start..position];
    }
}
