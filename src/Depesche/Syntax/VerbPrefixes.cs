using Depesche.LanguageData;

namespace Depesche.Syntax;

/// <summary>How a verb prefix behaves.</summary>
internal enum PrefixKind : byte
{
    /// <summary>er nimmt an, anzunehmen, angenommen.</summary>
    Separable,
    /// <summary>er benennt, zu benennen, benannt.</summary>
    Inseparable,
    /// <summary>Either way, with different meanings (umfahren).</summary>
    Both,
}

/// <summary>The verb prefixes of <c>de/verb-prefixes.tsv</c>.</summary>
internal sealed class VerbPrefixes
{
    private readonly Dictionary<string, PrefixKind>.AlternateLookup<ReadOnlySpan<char>> kinds;

    public VerbPrefixes(LanguageFiles data)
    {
        var read = new Dictionary<string, PrefixKind>(StringComparer.Ordinal);
        foreach (var row in data.Read("de/verb-prefixes.tsv", "prefix", "kind"))
        {
            if (!read.TryAdd(row[0], row.Enum<PrefixKind>(1)) && !row.IsOwn)
            {
                throw row.Error($"'{row[0]}' stands in the file twice; delete one");
            }

            Longest = Math.Max(Longest, row[0].Length);
        }

        kinds = read.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Length of the longest prefix.</summary>
    public int Longest { get; }

    /// <summary>True when <paramref name="text"/> is a prefix.</summary>
    public bool TryGet(ReadOnlySpan<char> text, out PrefixKind kind) => kinds.TryGetValue(text, out kind);
}
