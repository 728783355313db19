using System.Collections.Immutable;
using System.Text;
using Depesche.NewsItems;
using Depesche.Text;

namespace Depesche.Syntax;

/// <summary>A document of a CoNLL-U file while it is read: gathers words and lays their text out.</summary>
internal sealed class ConlluDocument(string file)
{
    private const string ParagraphBreak = "\n\n";

    private readonly StringBuilder text = new();
    private readonly HashSet<string> strings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Morph> morphs = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Word>.Builder words = ImmutableArray.CreateBuilder<Word>();
    private readonly ImmutableArray<Token>.Builder tokens = ImmutableArray.CreateBuilder<Token>();
    private readonly ImmutableArray<string>.Builder forms = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<Sentence>.Builder sentences = ImmutableArray.CreateBuilder<Sentence>();
    private readonly List<TextSpan> paragraphs = [];

    // The open sentence. Heads are 1-based numbers within it until it ends.
    private readonly List<(int Line, int Head)> heads = [];
    private readonly List<Surface> surfaces = [];
    private int firstWord;
    private int rangeEnd;
    private bool opensParagraph = true;
    private bool isSpaceDue;

    public string? Id { get; set; }

    public string? SentenceText { get; set; }

    public bool IsEmpty => sentences.Count == 0;

    public int WordsInSentence => heads.Count;

    public ConlluException Error(int line, string problem) => new(file, line, problem);

    public void NextParagraph() => opensParagraph = true;

    /// <summary>A written word that holds the words <paramref name="first"/> to <paramref name="last"/>.</summary>
    public void AddRange(int line, int first, int last, ReadOnlySpan<char> form, bool isSpaceAfter)
    {
        if (first != WordsInSentence + 1 || last < first || rangeEnd > WordsInSentence)
        {
            throw Error(line, $"the multiword token {first}-{last} does not stand before its first word, or overlaps another");
        }

        rangeEnd = last;
        surfaces.Add(new Surface(Pool(form), first - 1, last, isSpaceAfter));
    }

    public void AddWord(int line, ReadOnlySpan<char> form, ReadOnlySpan<char> lemma, UPos pos, ReadOnlySpan<char> feats, int head,
        Relation relation, bool isSpaceAfter)
    {
        if ((head == 0) != (relation == Relation.Root))
        {
            throw Error(line, "head 0 and the relation 'root' belong together");
        }

        heads.Add((line, head));
        forms.Add(Pool(form));
        words.Add(new Word(Pool(lemma), pos, MorphOf(feats), -1, relation));
        if (heads.Count > rangeEnd)
        {
            surfaces.Add(new Surface(forms[^1], heads.Count - 1, heads.Count, isSpaceAfter));
        }
    }

    /// <summary>Closes the open sentence, if there is one.</summary>
    public void EndSentence(int line)
    {
        if (heads.Count > 0)
        {
            if (rangeEnd > heads.Count)
            {
                throw Error(line, $"the sentence ends inside the multiword token that goes to word {rangeEnd}");
            }

            LinkHeads();
            LayOut();
        }

        heads.Clear();
        surfaces.Clear();
        rangeEnd = 0;
        SentenceText = null;
    }

    public ParsedText ToText(ClauseBuilder clauses)
    {
        var item = new NewsItem { Id = Id, Text = text.ToString(), Paragraphs = [.. paragraphs] };
        return new ParsedText(
            new TokenizedText(item, tokens.ToImmutable(), forms.ToImmutable(), sentences.ToImmutable(), []),
            words.ToImmutable(),
            clauses);
    }

    private void LinkHeads()
    {
        firstWord = words.Count - heads.Count;
        var roots = 0;
        for (var i = 0; i < heads.Count; i++)
        {
            var (line, head) = heads[i];
            if (head > heads.Count)
            {
                throw Error(line, $"head {head} lies outside the sentence of {heads.Count} words");
            }

            roots += head == 0 ? 1 : 0;
            words[firstWord + i] = words[firstWord + i] with { Head = head == 0 ? -1 : firstWord + head - 1 };
        }

        if (roots != 1)
        {
            throw Error(heads[0].Line, $"the sentence has {roots} roots, not one");
        }

        RejectCycles();
    }

    private void RejectCycles()
    {
        // 0 = not seen, -1 = reaches the root, otherwise the walk that saw the word first.
        var seenBy = new int[heads.Count];
        for (var i = 0; i < heads.Count; i++)
        {
            var word = i;
            while (word >= 0 && seenBy[word] == 0)
            {
                seenBy[word] = i + 1;
                word = heads[word].Head - 1;
            }

            if (word >= 0 && seenBy[word] == i + 1)
            {
                throw Error(heads[word].Line, "the heads run in a circle");
            }
        }
    }

    private void LayOut()
    {
        if (opensParagraph && sentences.Count > 0)
        {
            text.Append(ParagraphBreak);
        }
        else if (isSpaceDue)
        {
            text.Append(' ');
        }

        var start = text.Length;
        if (SentenceText is null || !PlaceInText(SentenceText, start))
        {
            PlaceBySpaces();
        }

        isSpaceDue = surfaces[^1].IsSpaceAfter;
        if (opensParagraph)
        {
            paragraphs.Add(TextSpan.FromBounds(start, text.Length));
        }
        else
        {
            paragraphs[^1] = TextSpan.FromBounds(paragraphs[^1].Start, text.Length);
        }

        opensParagraph = false;
        sentences.Add(new Sentence(TextSpan.FromBounds(start, tokens[^1].Span.End), firstWord, words.Count, paragraphs.Count - 1, false));
    }

    /// <summary>Finds the written words one after the other in the sentence's own text; false when they do not fit it.</summary>
    private bool PlaceInText(string sentence, int start)
    {
        var position = 0;
        foreach (var surface in surfaces)
        {
            while (position < sentence.Length && char.IsWhiteSpace(sentence[position]))
            {
                position++;
            }

            if (string.CompareOrdinal(sentence, position, surface.Form, 0, surface.Form.Length) != 0)
            {
                tokens.RemoveRange(firstWord, tokens.Count - firstWord);
                return false;
            }

            AddTokens(surface, start + position);
            position += surface.Form.Length;
        }

        text.Append(sentence, 0, position);
        return true;
    }

    private void PlaceBySpaces()
    {
        var isSpaceBefore = false;
        foreach (var surface in surfaces)
        {
            if (isSpaceBefore)
            {
                text.Append(' ');
            }

            AddTokens(surface, text.Length);
            text.Append(surface.Form);
            isSpaceBefore = surface.IsSpaceAfter;
        }
    }

    private void AddTokens(in Surface surface, int start)
    {
        var span = new TextSpan(start, surface.Form.Length);
        for (var i = surface.First; i < surface.End; i++)
        {
            var part = surface.End - surface.First == 1 ? ContractionPart.None
                : i == surface.First ? ContractionPart.Preposition
                : ContractionPart.Article;
            tokens.Add(new Token(span, KindOf(words[firstWord + i].Pos, surface.Form), part));
        }
    }

    private static TokenKind KindOf(UPos pos, string form)
    {
        if (form.Length > 0 && char.IsAsciiDigit(form[0]))
        {
            return TokenKind.Number;
        }

        return pos switch
        {
            UPos.Punct => form is "\"" or "„" or "“" or "”" or "‚" or "‘" or "’" or "»" or "«" or "›" or "‹" or "'" or "''" or "``"
                ? TokenKind.QuotationMark
                : TokenKind.Punctuation,
            UPos.Sym => TokenKind.Symbol,
            _ => form.Contains("://", StringComparison.Ordinal) ? TokenKind.Url
                : form.Contains('@', StringComparison.Ordinal) ? TokenKind.Email
                : TokenKind.Word,
        };
    }

    private string Pool(ReadOnlySpan<char> value)
    {
        if (!strings.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(value, out var pooled))
        {
            pooled = value.ToString();
            strings.Add(pooled);
        }

        return pooled;
    }

    private Morph MorphOf(ReadOnlySpan<char> feats)
    {
        var lookup = morphs.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(feats, out var morph))
        {
            morph = Morph.Parse(feats);
            lookup[feats] = morph;
        }

        return morph;
    }

    /// <summary>A written word with the words <c>[First..End)</c> of the sentence in it, 0-based.</summary>
    private readonly record struct Surface(string Form, int First, int End, bool IsSpaceAfter);
}
