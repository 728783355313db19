using System.Collections.Frozen;
using System.Collections.Immutable;
using Depesche.LanguageData;

namespace Depesche.Quotations;

/// <summary>The nouns and names of <c>de/channels.tsv</c>, through which words reach the public.</summary>
internal sealed class Channels
{
    private const string FileName = "de/channels.tsv";
    private const int ShortestLastPart = 4;
    private const int LeastModifier = 3;
    private const int LongestCompound = 60;

    private readonly FrozenDictionary<string, ImmutableArray<string>> prepositions;

    public Channels(LanguageFiles data)
    {
        var rows = new Dictionary<string, ImmutableArray<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in data.Read(FileName, "word", "prepositions"))
        {
            if (!row.IsOwn && rows.ContainsKey(row[0]))
            {
                throw row.Error($"'{row[0]}' is there twice");
            }

            rows[row[0]] = [.. row.List(1)];
        }

        prepositions = rows.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>True when the preposition makes a channel of the noun.</summary>
    /// <param name="lemma">The noun or name in dictionary form.</param>
    /// <param name="preposition">The preposition, in lower case.</param>
    public bool Takes(string lemma, string preposition)
    {
        if (prepositions.TryGetValue(lemma, out var whole))
        {
            return whole.Contains(preposition);
        }

        var lookup = prepositions.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var cut = LeastModifier; cut <= Math.Min(lemma.Length, LongestCompound) - ShortestLastPart; cut++)
        {
            if (lookup.TryGetValue(lemma.AsSpan(cut), out var last))
            {
                return last.Contains(preposition);
            }
        }

        return false;
    }
}
