using System.Buffers;
using System.Collections.Frozen;

namespace Depesche.Actors;

/// <summary>Finds the longest known name that starts at a token.</summary>
internal sealed class NameTrie
{
    private static readonly SearchValues<char> Letters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzäöüßABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜéèáóíç");

    private readonly FrozenDictionary<string, Node> roots;
    private readonly FrozenDictionary<string, Node>.AlternateLookup<ReadOnlySpan<char>> stems;

    private NameTrie(Dictionary<string, Node> roots, Dictionary<string, Node> stems)
    {
        this.roots = roots.ToFrozenDictionary(StringComparer.Ordinal);
        this.stems = stems.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The longest name from token <paramref name="first"/> on, before <paramref name="end"/>.</summary>
    /// <returns>The entry and the index after its last token, or null.</returns>
    public (GazetteerEntry Entry, int End)? Match(IReadOnlyList<string> forms, int first, int end)
    {
        var form = forms[first];
        (GazetteerEntry, int)? best = null;
        if (roots.TryGetValue(form, out var node))
        {
            best = Longest(node, forms, first + 1, end);
        }

        // An adjective at the front (Vereinigte Staaten) only where the plain form opens no longer name.
        if (form.Length > 3 && stems.TryGetValue(GermanInflection.AdjectiveStem(form), out node)
            && Longest(node, forms, first + 1, end) is { } other && (best is null || other.End > best.Value.Item2))
        {
            best = other;
        }

        return best;
    }

    private static (GazetteerEntry Entry, int End)? Longest(Node node, IReadOnlyList<string> forms, int next, int end)
    {
        (GazetteerEntry, int)? best = node.Entry is { } entry ? (entry, next) : null;
        while (next < end && node.Next(forms[next]) is { } child)
        {
            node = child;
            next++;
            if (node.Entry is { } longer)
            {
                best = (longer, next);
            }
        }

        return best;
    }

    private sealed class Node
    {
        private Dictionary<string, Node>? children;
        private Dictionary<string, Node>? stemChildren;

        public GazetteerEntry? Entry { get; set; }

        public bool IsDerived { get; set; }

        public Node? Next(string form)
        {
            Node? child = null;
            if (children?.TryGetValue(form, out child) == true)
            {
                return child;
            }

            return stemChildren?.GetAlternateLookup<ReadOnlySpan<char>>()
                .TryGetValue(GermanInflection.AdjectiveStem(form), out child) == true ? child : null;
        }

        public Node Child(string word) => word.EndsWith('~')
            ? GetOrAdd(stemChildren ??= new(StringComparer.Ordinal), word[..^1])
            : GetOrAdd(children ??= new(StringComparer.Ordinal), word);

        public static Node GetOrAdd(Dictionary<string, Node> nodes, string word)
        {
            if (!nodes.TryGetValue(word, out var node))
            {
                nodes.Add(word, node = new Node());
            }

            return node;
        }
    }

    /// <summary>Collects names; the first entry given for a form keeps it.</summary>
    /// <param name="tokenize">Cuts a written word into tokens as reports are cut.</param>
    internal sealed class Builder(Func<string, IReadOnlyList<string>> tokenize)
    {
        private readonly Dictionary<string, Node> roots = new(StringComparer.Ordinal);
        private readonly Dictionary<string, Node> stems = new(StringComparer.Ordinal);

        /// <summary>Adds a name and its genitive. Words that end in <c>~</c> take any adjective ending.</summary>
        /// <returns>The entry that holds the name already, or null when it was free.</returns>
        public GazetteerEntry? Add(string name, GazetteerEntry entry)
        {
            GazetteerEntry? held = null;
            var isPlainForm = true;
            foreach (var form in name.EndsWith('~') ? [name] : GermanInflection.NameForms(name))
            {
                if (isPlainForm)
                {
                    held = Put(form, entry, isDerived: false);
                    isPlainForm = false;
                }
                else
                {
                    Put(form, entry, isDerived: true);
                }
            }

            return held;
        }

        /// <summary>Adds a form that follows by rule; it gives way to a name.</summary>
        public void AddDerived(string form, GazetteerEntry entry) => Put(form, entry, isDerived: true);

        private GazetteerEntry? Put(string form, GazetteerEntry entry, bool isDerived)
        {
            Node? node = null;
            foreach (var word in form.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (word.EndsWith('~'))
                {
                    node = node is null ? Node.GetOrAdd(stems, word[..^1]) : node.Child(word);
                    continue;
                }

                foreach (var token in IsPlain(word) ? [word] : tokenize(word))
                {
                    node = node is null ? Node.GetOrAdd(roots, token) : node.Child(token);
                }
            }

            if (node is null || (node.Entry is not null && (!node.IsDerived || isDerived)))
            {
                return node?.Entry;
            }

            node.Entry = entry;
            node.IsDerived = isDerived;
            return null;
        }

        // A capitalised word of letters is one token whatever the rules.
        private static bool IsPlain(string word) => char.IsUpper(word[0]) && word.AsSpan().IndexOfAnyExcept(Letters) < 0;

        public NameTrie Build() => new(roots, stems);
    }
}
