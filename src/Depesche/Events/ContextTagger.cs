using System.Collections.Frozen;
using System.Collections.Immutable;
using Depesche.LanguageData;
using Depesche.Syntax;

namespace Depesche.Events;

/// <summary>Finds the contexts of events by the words of their clause.</summary>
internal sealed class ContextTagger
{
    private const int ShortestPart = 2;

    private readonly FrozenDictionary<string, ImmutableArray<string>>.AlternateLookup<ReadOnlySpan<char>> words;
    private readonly FrozenDictionary<string, ImmutableArray<string>>.AlternateLookup<ReadOnlySpan<char>> beginnings;
    private readonly FrozenDictionary<string, ImmutableArray<string>>.AlternateLookup<ReadOnlySpan<char>> endings;
    private readonly int longest;

    /// <exception cref="DataFileException">A row is wrong.</exception>
    public ContextTagger(LanguageFiles data)
    {
        var exact = new Dictionary<string, List<string>>();
        var starts = new Dictionary<string, List<string>>();
        var ends = new Dictionary<string, List<string>>();
        foreach (var row in data.Read("de/contexts.tsv", "context", "words"))
        {
            foreach (var word in row.List(1))
            {
                var part = word.Trim('*').ToLowerInvariant();
                if (part.Length < ShortestPart)
                {
                    throw row.Error($"'{word}' is too short");
                }

                var table = word.EndsWith('*') ? starts : word.StartsWith('*') ? ends : exact;
                var contexts = table.TryGetValue(part, out var list) ? list : table[part] = [];
                if (!contexts.Contains(row[0]))
                {
                    contexts.Add(row[0]);
                }
            }
        }

        longest = starts.Keys.Concat(ends.Keys).DefaultIfEmpty("").Max(k => k.Length);
        words = Freeze(exact).GetAlternateLookup<ReadOnlySpan<char>>();
        beginnings = Freeze(starts).GetAlternateLookup<ReadOnlySpan<char>>();
        endings = Freeze(ends).GetAlternateLookup<ReadOnlySpan<char>>();

        static FrozenDictionary<string, ImmutableArray<string>> Freeze(Dictionary<string, List<string>> table) =>
            table.ToFrozenDictionary(p => p.Key, p => p.Value.ToImmutableArray());
    }

    /// <summary>The contexts of a clause, in ordinal order.</summary>
    public ImmutableArray<string> Of(ReportView view, int head, Clause? clause)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var (first, end) = view.Around(head);
        Span<char> buffer = stackalloc char[64];
        for (var token = first; token < end; token++)
        {
            var lemma = view.Words[token].Lemma;
            if (view.Words[token].Pos is UPos.Punct or UPos.Det or UPos.Adp or UPos.Pron || lemma.Length < ShortestPart ||
                (clause is not null && view.Text.ClauseOf(token) != clause.Index && view.Text.ClauseOf(token) != clause.Parent))
            {
                continue;
            }

            var length = Math.Min(lemma.Length, buffer.Length);
            lemma.AsSpan(0, length).ToLowerInvariant(buffer);
            Add(found, buffer[..length]);
        }

        return [.. found];
    }

    private void Add(SortedSet<string> found, ReadOnlySpan<char> word)
    {
        if (words.TryGetValue(word, out var contexts))
        {
            found.UnionWith(contexts);
        }

        for (var length = ShortestPart; length <= word.Length && length <= longest; length++)
        {
            if (beginnings.TryGetValue(word[..length], out contexts))
            {
                found.UnionWith(contexts);
            }

            if (length < word.Length && endings.TryGetValue(word[^length..], out contexts))
            {
                found.UnionWith(contexts);
            }
        }
    }
}
