using System.Collections.Frozen;
using Depesche.LanguageData;

namespace Depesche.Events;

/// <summary>A set of lemmas and of endings of compounds (<c>*krieg</c>).</summary>
internal sealed class WordClass
{
    private readonly FrozenSet<string> words;
    private readonly string[] endings;

    private WordClass(FrozenSet<string> words, string[] endings, bool hasCountries, bool hasPlaces)
    {
        this.words = words;
        this.endings = endings;
        HasCountries = hasCountries || hasPlaces;
        HasPlaces = hasPlaces;
    }

    /// <summary>True when any mention of a country belongs to the class too.</summary>
    public bool HasCountries { get; }

    /// <summary>True when any mention of a country or place does.</summary>
    public bool HasPlaces { get; }

    public bool Contains(string lemma)
    {
        if (words.Contains(lemma))
        {
            return true;
        }

        foreach (var ending in endings)
        {
            if (lemma.Length > ending.Length && lemma.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        var hyphen = lemma.LastIndexOf('-');
        return hyphen > 0 && Contains(lemma[(hyphen + 1)..]);
    }

    /// <summary>Reads the classes of <c>de/frame-classes.tsv</c>.</summary>
    public static Dictionary<string, string[]> ReadClasses(LanguageFiles data)
    {
        var classes = new Dictionary<string, string[]>();
        foreach (var row in data.Read("de/frame-classes.tsv", "class", "words"))
        {
            if (!classes.TryAdd(row[0], row.List(1)))
            {
                classes[row[0]] = row.IsOwn ? [.. classes[row[0]], .. row.List(1)] : throw row.Error($"the class '{row[0]}' stands twice");
            }
        }

        return classes;
    }

    /// <summary>The class of a name.</summary>
    /// <exception cref="DataFileException">There is no such class.</exception>
    public static WordClass Named(LanguageFiles data, string name)
    {
        var row = data.Read("de/frame-classes.tsv", "class", "words").FirstOrDefault(r => r[0] == name)
            ?? throw new DataFileException("de/frame-classes.tsv", 0, $"the class '{name}' is missing");
        return Of(row.List(1), [], row);
    }

    /// <summary>Makes a class from words, endings and names of classes.</summary>
    public static WordClass Of(IEnumerable<string> parts, Dictionary<string, string[]> classes, DataRow row)
    {
        var words = new HashSet<string>();
        var endings = new List<string>();
        var (hasCountries, hasPlaces) = (false, false);
        foreach (var part in parts)
        {
            if (part == "@country")
            {
                hasCountries = true;
            }
            else if (part == "@place")
            {
                hasPlaces = true;
            }
            else if (part.StartsWith('@'))
            {
                foreach (var word in classes.TryGetValue(part[1..], out var members)
                    ? members : throw row.Error($"there is no class '{part}' in de/frame-classes.tsv"))
                {
                    Add(word);
                }
            }
            else
            {
                Add(part);
            }
        }

        return new WordClass(words.ToFrozenSet(), [.. endings], hasCountries, hasPlaces);

        void Add(string word)
        {
            if (word.StartsWith('*'))
            {
                endings.Add(word[1..]);
            }
            else
            {
                words.Add(word);

                // A participle or adjective used as a noun has both forms as lemma: Gefangene and Gefangener.
                if (word.EndsWith("er", StringComparison.Ordinal))
                {
                    words.Add(word[..^1]);
                }
            }
        }
    }
}
