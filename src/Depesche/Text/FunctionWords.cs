using System.Collections.Frozen;
using Depesche.LanguageData;

namespace Depesche.Text;

/// <summary>The closed-class words of German (<c>de/function-words.tsv</c>).</summary>
internal sealed class FunctionWords
{
    private const int LongestForm = 24;
    private static readonly FrozenSet<string> BindingClasses = ["DET", "ADP", "CCONJ", "SCONJ"];
    private readonly FrozenDictionary<string, FunctionWord>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public FunctionWords(LanguageFiles data)
    {
        var prefixes = data.ReadKeyed("de/verb-prefixes.tsv", ["prefix", "kind"], row => row[1] != "inseparable");
        var words = data.ReadKeyed("de/function-words.tsv", ["word", "class", "german", "opens"], row =>
        {
            if (row[0].Length > LongestForm || row[0].Any(char.IsUpper))
            {
                throw row.Error($"'{row[0]}' must be a word of at most {LongestForm} small letters");
            }

            var binds = BindingClasses.Contains(row[1]) && !prefixes.GetValueOrDefault(row[0]);
            return new FunctionWord(row[1], IsYes(row, 2, "german"), IsYes(row, 3, "opens"), binds);
        });
        Forms = [.. words.Keys];
        lookup = words.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>All words.</summary>
    public IReadOnlyList<string> Forms { get; }

    /// <summary>True for a function word, whatever the case of its first letter.</summary>
    public bool Contains(ReadOnlySpan<char> word) => Find(word) is not null;

    /// <summary>True for a function word that is a common word in German only.</summary>
    public bool IsGermanOnly(ReadOnlySpan<char> word) => Find(word) is { IsGermanOnly: true };

    /// <summary>What is known of a word, whatever the case of its first letter; null if it is no function word.</summary>
    public FunctionWord? Find(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > LongestForm)
        {
            return null;
        }

        if (!char.IsUpper(word[0]))
        {
            return lookup.TryGetValue(word, out var found) ? found : null;
        }

        Span<char> small = stackalloc char[LongestForm];
        word.CopyTo(small);
        small[0] = char.ToLowerInvariant(word[0]);
        return lookup.TryGetValue(small[..word.Length], out var capital) ? capital : null;
    }

    private static bool IsYes(DataRow row, int column, string name) => row[column] switch
    {
        "yes" => true,
        "no" => false,
        _ => throw row.Error($"column {name} is '{row[column]}'; write yes or no"),
    };
}

/// <summary>A closed-class word.</summary>
/// <param name="Class">Its part of speech in Universal Dependencies.</param>
/// <param name="IsGermanOnly">True when it is a common word in German only.</param>
/// <param name="Opens">True when its capital opens a sentence even without a full stop before.</param>
/// <param name="Binds">True when no sentence ends with it: an article, a conjunction, a preposition that is no verb prefix.</param>
internal sealed record FunctionWord(string Class, bool IsGermanOnly, bool Opens, bool Binds);
