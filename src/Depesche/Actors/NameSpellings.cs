using System.Collections.Frozen;
using Depesche.LanguageData;

namespace Depesche.Actors;

/// <summary>Tells spellings of one name carried over from another script (Schoigu, Shoigu) from different names.</summary>
internal sealed class NameSpellings
{
    private const int LongestName = 40;

    private readonly FrozenDictionary<string, string> sounds;
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly FrozenSet<string> countries;
    private readonly FrozenDictionary<char, int> longest;

    /// <summary>Reads the spellings.</summary>
    /// <exception cref="DataFileException">A line of the data file is wrong.</exception>
    public NameSpellings(LanguageFiles data)
    {
        var letters = new Dictionary<string, string>(StringComparer.Ordinal);
        var own = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in data.Read("de/name-spellings.tsv", "kind", "from", "to"))
        {
            switch (row[0])
            {
                case "letters" when row[1].Length > 0:
                    letters[row[1]] = row[2];
                    break;
                case "country" when row[1].Length == 3 && row[2].Length == 0:
                    own.Add(row[1]);
                    break;
                default:
                    throw row.Error("expected 'letters', the letters and what they count as, or 'country' and its code");
            }
        }

        sounds = letters.ToFrozenDictionary(StringComparer.Ordinal);
        lookup = sounds.GetAlternateLookup<ReadOnlySpan<char>>();
        countries = own.ToFrozenSet(StringComparer.Ordinal);
        longest = letters.Keys.GroupBy(k => k[0]).ToFrozenDictionary(g => g.Key, g => g.Max(k => k.Length));
    }

    /// <summary>True when names of the country may be carried over in several spellings; not when no country is known.</summary>
    public bool Vary(string country) => country.Length > 0 && !countries.Contains(country);

    /// <summary>The sounds of a name: equal for spellings of one name.</summary>
    public string SoundOf(ReadOnlySpan<char> name)
    {
        Span<char> lower = stackalloc char[LongestName];
        var length = name[..Math.Min(name.Length, LongestName)].ToLowerInvariant(lower);
        Span<char> sound = stackalloc char[2 * LongestName];
        var count = 0;
        for (var i = 0; i < length;)
        {
            var size = Math.Min(longest.GetValueOrDefault(lower[i]), length - i);
            while (size > 0 && !lookup.ContainsKey(lower.Slice(i, size)))
            {
                size--;
            }

            ReadOnlySpan<char> to = size == 0 ? lower.Slice(i, 1) : lookup[lower.Slice(i, size)].AsSpan();
            foreach (var letter in to)
            {
                if (count == 0 || sound[count - 1] != letter)
                {
                    sound[count++] = letter;
                }
            }

            i += Math.Max(size, 1);
        }

        return sound[..count].ToString();
    }
}
