using System.Collections.Frozen;
using Depesche.LanguageData;

namespace Depesche.Text;

/// <summary>The closed-class words of German (<c>de/function-words.tsv</c>).</summary>
internal sealed class FunctionWords
{
    private const int LongestForm = 24;
    private readonly FrozenDictionary<string, bool>.AlternateLookup<ReadOnlySpan<char>> isGermanOnly;

    public FunctionWords(LanguageFiles data)
    {
        var words = data.ReadKeyed("de/function-words.tsv", ["word", "class", "german"], row =>
        {
            if (row[0].Length > LongestForm || row[0].Any(char.IsUpper))
            {
                throw row.Error($"'{row[0]}' must be a word of at most {LongestForm} small letters");
            }

            return row[2] switch
            {
                "yes" => true,
                "no" => false,
                _ => throw row.Error($"column german is '{row[2]}'; write yes or no"),
            };
        });
        Forms = [.. words.Keys];
        isGermanOnly = words.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>All words.</summary>
    public IReadOnlyList<string> Forms { get; }

    /// <summary>True for a function word, whatever the case of its first letter.</summary>
    public bool Contains(ReadOnlySpan<char> word) => TryFind(word, out _);

    /// <summary>True for a function word that is a common word in German only.</summary>
    public bool IsGermanOnly(ReadOnlySpan<char> word) => TryFind(word, out var only) && only;

    private bool TryFind(ReadOnlySpan<char> word, out bool only)
    {
        only = false;
        if (word.Length is 0 or > LongestForm)
        {
            return false;
        }

        if (!char.IsUpper(word[0]))
        {
            return isGermanOnly.TryGetValue(word, out only);
        }

        Span<char> small = stackalloc char[LongestForm];
        word.CopyTo(small);
        small[0] = char.ToLowerInvariant(word[0]);
        return isGermanOnly.TryGetValue(small[..word.Length], out only);
    }
}
