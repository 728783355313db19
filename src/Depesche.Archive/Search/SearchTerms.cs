using Depesche.LanguageData;
using Depesche.Syntax;
using Depesche.Text;

namespace Depesche.Archive.Search;

/// <summary>What the full-text index keeps of a text: two columns of an FTS5 table with the tokenizer <c>ascii</c>.</summary>
/// <param name="Words">Every word of the text, folded, in its order; phrases are found here.</param>
/// <param name="Terms">Each once, what else the text is found by: dictionary forms, the verbs of families of words, parts of compounds.</param>
public readonly record struct SearchText(string Words, string Terms);

/// <summary>Gives texts and queries the same terms. Built once, safe to share between threads.</summary>
public sealed class SearchTerms
{
    private const int CharactersPerToken = 7;

    private readonly TermLexicon lexicon;

    /// <summary>Makes it.</summary>
    /// <param name="data">Language files; the built-in ones when null.</param>
    /// <exception cref="DataFileException">A line of a data file is wrong.</exception>
    public SearchTerms(LanguageFiles? data = null) => lexicon = new TermLexicon(data ?? LanguageFiles.BuiltIn);

    internal TermLexicon Lexicon => lexicon;

    /// <summary>What the index keeps of a report.</summary>
    public SearchText Of(ParsedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var index = new Columns(text.Words.Length);
        Add(text, 0, text.Words.Length, ref index);
        return index.ToText();
    }

    /// <summary>What the index keeps of stretches of a report, such as the words of a quotation.</summary>
    /// <param name="text">The report.</param>
    /// <param name="spans">The stretches; a word belongs to the one that it begins in.</param>
    public SearchText Of(ParsedText text, ReadOnlySpan<TextSpan> spans)
    {
        ArgumentNullException.ThrowIfNull(text);
        var index = new Columns(text.Words.Length / 4);
        foreach (var span in spans)
        {
            Add(text, FirstTokenFrom(text.Text, span.Start), FirstTokenFrom(text.Text, span.End), ref index);
        }

        return index.ToText();
    }

    private void Add(ParsedText text, int first, int end, ref Columns index)
    {
        for (var token = first; token < end;)
        {
            var at = text.Text.SentenceOf(token);
            var sentence = text.Text.Sentences[at];
            var remembered = RememberedTerms(text, at);
            for (var last = Math.Min(end, sentence.EndToken); token < last; token++)
            {
                var word = AppendWord(text.Text, token, ref index.Words);
                if ((remembered is null ? TermsOf(text, token) : remembered[token - sentence.FirstToken]) is not { } found)
                {
                    continue;
                }

                if (!word.SequenceEqual(found.Key))
                {
                    index.AddTerm(found.Key);
                }

                foreach (var part in found.Parts)
                {
                    index.AddTerm(part);
                }
            }
        }
    }

    // The terms of each word of a remembered sentence; null of a sentence that is not remembered.
    private WordTerms?[]? RememberedTerms(ParsedText text, int index)
    {
        if (text.RememberedAt(index) is not { } remembered)
        {
            return null;
        }

        if (remembered.FindingOf<WordTerms?[]>(this) is not { } found)
        {
            var sentence = text.Text.Sentences[index];
            found = new WordTerms?[sentence.EndToken - sentence.FirstToken];
            for (var i = 0; i < found.Length; i++)
            {
                found[i] = TermsOf(text, sentence.FirstToken + i);
            }

            remembered.Keep(this, found);
        }

        return found;
    }

    // The terms of a word of an open class, or null.
    private WordTerms? TermsOf(ParsedText text, int token) =>
        text.Words.ItemRef(token).Pos is var pos && TermLexicon.IsOpen(pos) && text.Text.Tokens.ItemRef(token).Kind == TokenKind.Word
            ? lexicon.Of(LemmaOf(text, token), pos)
            : null;

    // Index of the first token that does not begin before the place (binary search).
    private static int FirstTokenFrom(TokenizedText text, int place)
    {
        int low = 0, high = text.Tokens.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (text.Tokens[middle].Span.Start < place)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    // The predicate of a clause has its separated prefix joined: griff … an is angreifen.
    private static string LemmaOf(ParsedText text, int token) =>
        text.Words.ItemRef(token).Pos == UPos.Verb && text.ClauseOf(token) is >= 0 and var clause
        && text.Clauses[clause].Verb is { Prefix: >= 0 } verb && verb.Main == token
            ? verb.Lemma
            : text.Words.ItemRef(token).Lemma;

    // Gives what was written. A contraction, which is two tokens, is one written word.
    private static ReadOnlySpan<char> AppendWord(TokenizedText text, int token, ref TermBuffer words)
    {
        var start = words.Length;
        var form = text.Tokens[token].Part switch
        {
            ContractionPart.None => text.Forms[token],
            ContractionPart.Preposition => text.Tokens[token].Span.In(text.Item.Text),
            _ => [],
        };
        foreach (var piece in new WordPieces(form))
        {
            words.AppendFolded(piece);
        }

        return words.From(start);
    }

    /// <summary>The two columns as they grow.</summary>
    private struct Columns(int tokens)
    {
        private readonly HashSet<string> seen = new(tokens / 2, StringComparer.Ordinal);
        private TermBuffer terms = new(tokens * CharactersPerToken);

        public TermBuffer Words = new(tokens * CharactersPerToken);

        public void AddTerm(string term)
        {
            if (term.Length > 0 && seen.Add(term))
            {
                terms.Append(term);
            }
        }

        public readonly SearchText ToText() => new(Words.ToString(), terms.ToString());
    }
}
