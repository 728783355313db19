using System.Collections.Frozen;
using System.Collections.Immutable;
using Depesche.Text;

namespace Depesche.Archive.Search;

/// <summary>Finds the words of a query in a text.</summary>
internal sealed class HitFinder
{
    private const int LongestVerbGroup = 40;

    private readonly TermLexicon lexicon;
    private readonly FrozenSet<string> forms;
    private readonly FrozenSet<string> keys;
    private readonly ImmutableArray<string> prefixes;
    private readonly ImmutableArray<Phrase> phrases;

    public HitFinder(QueryNode query, TermLexicon lexicon)
    {
        this.lexicon = lexicon;
        var nodes = Leaves(query).ToList();
        var words = nodes.OfType<WordNode>().ToList();
        forms = words.Where(w => w.Pieces.Length == 1).Select(w => w.Pieces[0]).ToFrozenSet(StringComparer.Ordinal);
        keys = words.SelectMany(w => w.Keys).ToFrozenSet(StringComparer.Ordinal);
        prefixes = [.. nodes.OfType<PrefixNode>().Where(p => p.Pieces.Length == 1).Select(p => p.Pieces[0])];
        phrases = [.. nodes.OfType<PhraseNode>().Select(p => new Phrase(p.Words, IsOpen: false)),
            .. words.Where(w => w.Pieces.Length > 1).Select(w => new Phrase(w.Pieces, IsOpen: false)),
            .. nodes.OfType<PrefixNode>().Where(p => p.Pieces.Length > 1).Select(p => new Phrase(p.Pieces, IsOpen: true))];
    }

    /// <summary>The hits, in the order of the text; none overlap.</summary>
    public ImmutableArray<TextSpan> Find(string text)
    {
        var words = Cut(text);
        var isHit = new bool[words.Count];
        for (var i = 0; i < words.Count; i++)
        {
            if (IsWanted(words[i].Folded))
            {
                isHit[i] = true;
            }
            else
            {
                MarkKin(text, words, i, isHit);
            }

            foreach (var phrase in phrases)
            {
                if (StandsAt(words, i, phrase))
                {
                    isHit.AsSpan(i, phrase.Words.Length).Fill(true);
                }
            }
        }

        // Pieces of one written word are one hit.
        var hits = ImmutableArray.CreateBuilder<TextSpan>();
        for (var i = 0; i < words.Count; i++)
        {
            if (isHit[i] && (hits.Count == 0 || hits[^1] != words[i].Word))
            {
                hits.Add(words[i].Word);
            }
        }

        return hits.ToImmutable();
    }

    private static IEnumerable<QueryNode> Leaves(QueryNode node) => node switch
    {
        AnyNode any => any.Nodes.SelectMany(Leaves),
        AllNode all => all.Required.SelectMany(Leaves),
        _ => [node],
    };

    private static List<Piece> Cut(string text)
    {
        var pieces = new List<Piece>();
        foreach (var word in new WrittenWords(text))
        {
            foreach (var piece in new WordPieces(word.In(text)))
            {
                if (Folding.Fold(piece) is { Length: > 0 } folded)
                {
                    pieces.Add(new Piece(word, folded));
                }
            }
        }

        return pieces;
    }

    private static bool StandsAt(List<Piece> words, int at, Phrase phrase)
    {
        var last = at + phrase.Words.Length - 1;
        if (last >= words.Count)
        {
            return false;
        }

        for (var i = at; i < last; i++)
        {
            if (words[i].Folded != phrase.Words[i - at])
            {
                return false;
            }
        }

        return phrase.IsOpen
            ? words[last].Folded.StartsWith(phrase.Words[^1], StringComparison.Ordinal)
            : words[last].Folded == phrase.Words[^1];
    }

    private bool IsWanted(string folded)
    {
        if (forms.Contains(folded))
        {
            return true;
        }

        foreach (var prefix in prefixes)
        {
            if (folded.StartsWith(prefix, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // Other forms of a word, its family, compounds with it, and verbs that stand apart from their prefix.
    private void MarkKin(string text, List<Piece> words, int at, bool[] isHit)
    {
        if (keys.Count == 0 || (at > 0 && words[at - 1].Word == words[at].Word))
        {
            return;
        }

        foreach (var terms in lexicon.OfForm(TermLexicon.Plain(words[at].Word.In(text))))
        {
            if (keys.Contains(terms.Key) || terms.Parts.Any(keys.Contains))
            {
                isHit[at] = true;
                return;
            }

            foreach (var key in keys)
            {
                if (key.Length > terms.Key.Length && terms.Key.Length > 0 && key.EndsWith(terms.Key, StringComparison.Ordinal)
                    && FindPrefix(text, words, at, key.AsSpan(0, key.Length - terms.Key.Length)) is var prefix and > 0)
                {
                    isHit[at] = true;
                    isHit[prefix] = true;
                    return;
                }
            }
        }
    }

    // The place of the prefix behind the verb in the same sentence, or 0.
    private static int FindPrefix(string text, List<Piece> words, int verb, ReadOnlySpan<char> prefix)
    {
        for (var i = verb + 1; i < words.Count && i <= verb + LongestVerbGroup; i++)
        {
            var between = TextSpan.FromBounds(words[i - 1].Word.End, Math.Max(words[i - 1].Word.End, words[i].Word.Start));
            if (between.In(text).IndexOfAny(".!?;\n") >= 0)
            {
                return 0;
            }

            if (prefix.SequenceEqual(words[i].Folded))
            {
                return i;
            }
        }

        return 0;
    }

    /// <summary>Words that stand one after another; when it is open, the last is the beginning of one.</summary>
    private readonly record struct Phrase(ImmutableArray<string> Words, bool IsOpen);

    /// <summary>A folded piece of a written word.</summary>
    private readonly record struct Piece(TextSpan Word, string Folded);
}
