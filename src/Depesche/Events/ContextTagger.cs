using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Numerics;
using Depesche.LanguageData;
using Depesche.Syntax;

namespace Depesche.Events;

/// <summary>Finds the contexts of events by the words of their clause.</summary>
internal sealed class ContextTagger
{
    /// <summary>Columns of <c>de/contexts.tsv</c>.</summary>
    public static readonly string[] Columns = ["context", "words"];

    private const int ShortestPart = 2;
    private const int LongestWord = 64;

    /// <summary>Contexts are bits of a number.</summary>
    private const int MostContexts = 64;

    private readonly ImmutableArray<string> names;
    private readonly WordParts whole = new();
    private readonly WordParts beginnings = new();
    private readonly WordParts endings = new();

    /// <exception cref="DataFileException">A row is wrong.</exception>
    public ContextTagger(LanguageFiles data)
    {
        var rows = data.Read("de/contexts.tsv", Columns);
        names = [.. rows.Select(r => r[0]).Distinct().Order(StringComparer.Ordinal)];
        foreach (var row in rows)
        {
            if (names.Length > MostContexts)
            {
                throw row.Error($"there may be no more than {MostContexts} contexts");
            }

            foreach (var word in row.List(1))
            {
                var part = word.Trim('*').ToLowerInvariant();
                if (part.Length < ShortestPart)
                {
                    throw row.Error($"'{word}' is too short");
                }

                var table = word.EndsWith('*') ? beginnings : word.StartsWith('*') ? endings : whole;
                table.Add(part, 1UL << names.IndexOf(row[0]));
            }
        }

        whole.Freeze();
        beginnings.Freeze();
        endings.Freeze();
    }

    /// <summary>The contexts of a clause and the one it depends on, in ordinal order.</summary>
    public ImmutableArray<string> Of(ReportView view, int head, Clause? clause)
    {
        var found = 0UL;
        var (first, end) = view.Around(head);
        var sentence = view.Text.Text.SentenceOf(head);
        var ofWords = view.ContextsOf(sentence) ??= OfWords(view.Text, sentence);
        var ofAround = ofWords.AsSpan(first - view.Text.Text.Sentences[sentence].FirstToken, end - first);
        for (var i = 0; i < ofAround.Length; i++)
        {
            if (clause is null || view.Text.ClauseOf(first + i) == clause.Index || view.Text.ClauseOf(first + i) == clause.Parent)
            {
                found |= ofAround[i];
            }
        }

        var contexts = ImmutableArray.CreateBuilder<string>(BitOperations.PopCount(found));
        for (; found != 0; found &= found - 1)
        {
            contexts.Add(names[BitOperations.TrailingZeroCount(found)]);
        }

        return contexts.MoveToImmutable();
    }

    private ulong[] OfWords(ParsedText text, int index)
    {
        var remembered = text.RememberedAt(index);
        if (remembered?.FindingOf<ulong[]>(this) is { } known)
        {
            return known;
        }

        var sentence = text.Text.Sentences[index];
        var contexts = new ulong[sentence.EndToken - sentence.FirstToken];
        for (var i = 0; i < contexts.Length; i++)
        {
            var word = text.Words[sentence.FirstToken + i];
            contexts[i] = word.Pos is UPos.Noun or UPos.Propn or UPos.Adj or UPos.Verb or UPos.X ? Of(word.Lemma) : 0;
        }

        remembered?.Keep(this, contexts);
        return contexts;
    }

    private ulong Of(string lemma)
    {
        Span<char> buffer = stackalloc char[LongestWord];
        var length = Math.Min(lemma.Length, buffer.Length);
        lemma.AsSpan(0, length).ToLowerInvariant(buffer);
        ReadOnlySpan<char> word = buffer[..length];
        if (word.Length < ShortestPart)
        {
            return 0;
        }

        var found = whole.Of(word);
        if (beginnings.MayHave(word))
        {
            for (length = ShortestPart; length <= word.Length && length <= beginnings.Longest; length++)
            {
                found |= beginnings.Of(word[..length]);
            }
        }

        if (endings.MayHave(word[^ShortestPart..]))
        {
            for (length = ShortestPart; length < word.Length && length <= endings.Longest; length++)
            {
                found |= endings.Of(word[^length..]);
            }
        }

        return found;
    }

    /// <summary>Words, beginnings or endings with their contexts as bits. Endings are known by their last letters.</summary>
    private sealed class WordParts
    {
        private readonly Dictionary<string, ulong> read = [];
        private readonly HashSet<int> marks = [];
        private FrozenDictionary<string, ulong>.AlternateLookup<ReadOnlySpan<char>> contexts;

        public int Longest { get; private set; }

        public void Add(string part, ulong context)
        {
            read[part] = read.GetValueOrDefault(part) | context;
            marks.Add(Mark(part));
            marks.Add(Mark(part.AsSpan(part.Length - ShortestPart)));
            Longest = Math.Max(Longest, part.Length);
        }

        public void Freeze() => contexts = read.ToFrozenDictionary().GetAlternateLookup<ReadOnlySpan<char>>();

        /// <summary>False when no part begins, or ends, with the first two letters of <paramref name="word"/>.</summary>
        public bool MayHave(ReadOnlySpan<char> word) => marks.Contains(Mark(word));

        public ulong Of(ReadOnlySpan<char> part) => contexts.TryGetValue(part, out var found) ? found : 0;

        private static int Mark(ReadOnlySpan<char> word) => (word[0] << 16) | word[1];
    }
}
