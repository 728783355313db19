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
        return Of(text, 0, text.Words.Length);
    }

    /// <summary>What the index keeps of the tokens <c>[first..end)</c>.</summary>
    public SearchText Of(ParsedText text, int first, int end)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = new TermBuffer((end - first) * CharactersPerToken);
        var terms = new TermBuffer((end - first) * CharactersPerToken);
        var seen = new HashSet<string>((end - first) / 2, StringComparer.Ordinal);
        for (var token = first; token < end; token++)
        {
            var word = AppendWord(text.Text, token, ref words);
            var pos = text.Words.ItemRef(token).Pos;
            if (TermLexicon.IsOpen(pos) && text.Text.Tokens.ItemRef(token).Kind == TokenKind.Word)
            {
                var found = lexicon.Of(LemmaOf(text, token), pos);
                if (found.Key.Length > 0 && !word.SequenceEqual(found.Key) && seen.Add(found.Key))
                {
                    terms.Append(found.Key);
                }

                foreach (var part in found.Parts)
                {
                    if (seen.Add(part))
                    {
                        terms.Append(part);
                    }
                }
            }
        }

        return new SearchText(words.ToString(), terms.ToString());
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
}
