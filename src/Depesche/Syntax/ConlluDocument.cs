using System.Collections.Immutable;
using System.Text;
using Depesche.NewsItems;
using Depesche.Text;

namespace Depesche.Syntax;

/// <summary>A document of a CoNLL-U file while it is read: takes sentences and lays their text out.</summary>
internal sealed class ConlluDocument
{
    private const string ParagraphBreak = "\n\n";

    private readonly StringBuilder text = new();
    private readonly List<TextSpan> places = [];
    private readonly ImmutableArray<Word>.Builder words = ImmutableArray.CreateBuilder<Word>();
    private readonly List<Token> tokens = [];
    private readonly List<string> forms = [];
    private readonly ImmutableArray<Sentence>.Builder sentences = ImmutableArray.CreateBuilder<Sentence>();
    private readonly List<TextSpan> paragraphs = [];
    private TextSpan? headline;
    private Dateline? dateline;
    private bool opensParagraph = true;
    private bool isHeadline;
    private bool isSpaceDue;

    /// <summary>What the comments say of the report.</summary>
    public ConlluFrame Frame { get; } = new();

    public bool IsEmpty => sentences.Count == 0;

    /// <summary>Opens a paragraph, or the headline when it is the document's first.</summary>
    public void NextParagraph(bool opensHeadline)
    {
        opensParagraph = true;
        isHeadline = opensHeadline && IsEmpty;
    }

    /// <summary>Takes a sentence whose tree was checked.</summary>
    public void Add(ConlluSentence sentence)
    {
        Separate();
        var start = text.Length;
        if (sentence.Text is null || !PlaceInText(sentence.Text, sentence.Written, start))
        {
            PlaceBySpaces(sentence.Written);
        }

        isSpaceDue = sentence.Written[^1].IsSpaceAfter;
        var span = TextSpan.FromBounds(start, text.Length);
        var firstWord = words.Count;
        AddWords(sentence, firstWord);
        if (isHeadline)
        {
            headline = headline?.Union(span) ?? span;
        }
        else if (opensParagraph)
        {
            paragraphs.Add(span);
        }
        else
        {
            paragraphs[^1] = paragraphs[^1].Union(span);
        }

        opensParagraph = false;
        sentences.Add(new Sentence(span, firstWord, words.Count, isHeadline ? SentenceSplitter.Headline : paragraphs.Count - 1, isHeadline));
    }

    /// <summary>The document; <paramref name="metadata"/> goes before its comments, save the identifier.</summary>
    public ParsedText ToText(ClauseBuilder clauses, NewsItemMetadata metadata)
    {
        var written = text.ToString();
        var buffer = new TokenBuffer(tokens.Count);
        var pairer = new QuotationMarkPairer(written, buffer);
        for (var i = 0; i < sentences.Count;)
        {
            var (first, paragraph) = (buffer.Count, sentences[i].Paragraph);
            for (; i < sentences.Count && sentences[i].Paragraph == paragraph; i++)
            {
                for (var token = sentences[i].FirstToken; token < sentences[i].EndToken; token++)
                {
                    buffer.Add(tokens[token], forms[token]);
                }
            }

            pairer.Pair(first, paragraph == SentenceSplitter.Headline ? headline!.Value : paragraphs[paragraph]);
        }

        var item = new NewsItem
        {
            Id = Frame.Id ?? metadata.Id,
            Text = written,
            Published = metadata.Published ?? Frame.Published,
            Url = metadata.Url ?? Frame.Url,
            Headline = headline is { } span ? span.In(written).ToString() : metadata.Headline ?? Frame.Headline,
            HeadlineSpan = headline,
            Dateline = dateline,
            Paragraphs = [.. paragraphs],
        };
        return new ParsedText(
            new TokenizedText(item, buffer.ToTokens(), buffer.ToForms(), sentences.ToImmutable(), pairer.ToPassages()),
            words.ToImmutable(),
            clauses);
    }

    /// <summary>Parts the sentence to come from the text before; the dateline stands before the first of the body.</summary>
    private void Separate()
    {
        if (opensParagraph && !IsEmpty)
        {
            text.Append(ParagraphBreak);
        }
        else if (isSpaceDue)
        {
            text.Append(' ');
        }

        if (!isHeadline && paragraphs.Count == 0 && Frame.ToDateline(text.Length) is { } line)
        {
            dateline = line;
            text.Append(Frame.Dateline).Append(' ');
        }
    }

    /// <summary>Finds the written words one after the other in the sentence's own text; false when they do not fit it.</summary>
    private bool PlaceInText(string sentence, List<WrittenWord> written, int start)
    {
        places.Clear();
        var position = 0;
        foreach (var word in written)
        {
            while (position < sentence.Length && char.IsWhiteSpace(sentence[position]))
            {
                position++;
            }

            if (string.CompareOrdinal(sentence, position, word.Form, 0, word.Form.Length) != 0)
            {
                return false;
            }

            places.Add(new TextSpan(start + position, word.Form.Length));
            position += word.Form.Length;
        }

        text.Append(sentence, 0, position);
        return true;
    }

    private void PlaceBySpaces(List<WrittenWord> written)
    {
        places.Clear();
        var isSpaceBefore = false;
        foreach (var word in written)
        {
            if (isSpaceBefore)
            {
                text.Append(' ');
            }

            places.Add(new TextSpan(text.Length, word.Form.Length));
            text.Append(word.Form);
            isSpaceBefore = word.IsSpaceAfter;
        }
    }

    private void AddWords(ConlluSentence sentence, int firstWord)
    {
        for (var i = 0; i < sentence.Written.Count; i++)
        {
            var written = sentence.Written[i];
            for (var word = written.First; word < written.End; word++)
            {
                var part = written.IsSingle ? ContractionPart.None
                    : word == written.First ? ContractionPart.Preposition
                    : ContractionPart.Article;
                tokens.Add(new Token(places[i], TokenKinds.Of(written.Form), part));
                forms.Add(sentence.Forms[word]);
                words.Add(sentence.Words[word] with { Head = sentence.Words[word].Head < 0 ? -1 : firstWord + sentence.Words[word].Head });
            }
        }
    }
}
