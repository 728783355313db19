using System.Collections.Frozen;
using Depesche.LanguageData;

namespace Depesche.Actors;

/// <summary>What an adjective says of the actor after it.</summary>
internal enum AdjectiveMeaning : byte
{
    /// <summary>No longer in office.</summary>
    Former,
    /// <summary>Of no one country.</summary>
    Camp,
    /// <summary>The two before.</summary>
    Both,
    /// <summary>By descent, not by passport.</summary>
    Ethnic,
    /// <summary>Gives a sector.</summary>
    Sector,
}

/// <summary>An adjective of actor-adjectives.tsv.</summary>
internal sealed record ActorAdjective(AdjectiveMeaning Meaning, string Sector);

/// <summary>Finds adjectives that tell what kind of actor a noun names.</summary>
internal sealed class ActorAdjectives
{
    private readonly FrozenDictionary<string, ActorAdjective>.AlternateLookup<ReadOnlySpan<char>> byStem;

    /// <exception cref="DataFileException">A line of a data file is wrong.</exception>
    public ActorAdjectives(LanguageFiles data)
    {
        var table = new Dictionary<string, ActorAdjective>(StringComparer.Ordinal);
        foreach (var row in data.ReadKeyed("de/actor-adjectives.tsv", ["adjective", "meaning", "sector"], row => row).Values)
        {
            var meaning = row.Enum<AdjectiveMeaning>(1);
            if (row[2].Length > 0 != (meaning == AdjectiveMeaning.Sector))
            {
                throw row.Error("a sector stands beside the meaning 'sector' and only there");
            }

            table.Add(row[0], new ActorAdjective(meaning, row[2]));
        }

        byStem = table.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The row of an adjective form, or null.</summary>
    public ActorAdjective? Find(string form)
    {
        if (form.Length is < 3 or > 40)
        {
            return null;
        }

        Span<char> lower = stackalloc char[form.Length];
        form.CopyTo(lower);
        lower[0] = char.ToLowerInvariant(lower[0]);
        return byStem.TryGetValue(GermanInflection.AdjectiveStem(lower), out var found) || byStem.TryGetValue(lower, out found)
            ? found
            : null;
    }
}
