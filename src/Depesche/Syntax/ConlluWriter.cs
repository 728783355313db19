using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Depesche.NewsItems;
using Depesche.Text;

namespace Depesche.Syntax;

/// <summary>Writes trees as CoNLL-U, in the words of the German treebanks (<see cref="TreebankWords"/>).</summary>
public static class ConlluWriter
{
    /// <summary>The paragraph identifier of the headline.</summary>
    internal const string HeadlineParagraph = "headline";

    private const char SoftHyphen = '\u00AD';

    /// <summary>Writes a report as one document. Lines end with a line feed on every system.</summary>
    /// <param name="text">The report with its trees.</param>
    /// <param name="writer">Where to write.</param>
    /// <param name="documentId">The document's identifier, also the start of its sentences'; the report's own when null.</param>
    /// <param name="notes">What else to say of sentences and words; nothing when null.</param>
    public static void Write(ParsedText text, TextWriter writer, string? documentId = null, ConlluNotes? notes = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(writer);
        var id = OneLine(documentId ?? text.Text.Item.Id ?? "");
        var cut = TreebankWords.Cut(text.Text);
        Write(cut, TreebankWords.Words(text, cut), writer, id, notes);
    }

    private static void Write(TokenizedText text, ImmutableArray<Word> words, TextWriter writer, string id, ConlluNotes? notes)
    {
        var sentences = text.Sentences;
        var line = new StringBuilder();
        for (var i = 0; i < sentences.Length; i++)
        {
            if (i == 0)
            {
                line.Append("# newdoc").Append(id.Length > 0 ? $" id = {id}" : "").Append('\n');
                AppendFrame(line, text.Item);
            }

            if (i == 0 || sentences[i].Paragraph != sentences[i - 1].Paragraph)
            {
                line.Append("# newpar").Append(sentences[i].IsHeadline ? $" id = {HeadlineParagraph}" : "").Append('\n');
            }

            line.Append("# sent_id = ").Append(id).Append(id.Length > 0 ? "-s" : "s").Append(CultureInfo.InvariantCulture, $"{i + 1}\n");
            foreach (var comment in notes?.Comments(i) ?? [])
            {
                line.Append("# ").Append(OneLine(comment)).Append('\n');
            }

            AppendSentence(line, text, words, notes, sentences[i], i + 1 < sentences.Length ? sentences[i + 1].Span.Start : int.MaxValue);
            line.Append('\n');
            writer.Write(line);
            line.Clear();
        }
    }

    private static void AppendFrame(StringBuilder line, NewsItem item)
    {
        AppendComment("published", item.Published?.ToString());
        AppendComment("url", item.Url);
        AppendComment("headline", item.HeadlineSpan is null ? item.Headline : null);
        if (item.Dateline is { } dateline)
        {
            AppendComment("dateline", dateline.Span.In(item.Text).ToString());
            foreach (var place in dateline.Places)
            {
                AppendComment("dateline_place", place.In(item.Text).ToString());
            }

            AppendComment("dateline_agency", dateline.Agency?.In(item.Text).ToString());
        }

        void AppendComment(string key, string? value)
        {
            if (value is not null && OneLine(value) is { Length: > 0 } written)
            {
                line.Append(CultureInfo.InvariantCulture, $"# {key} = {written}\n");
            }
        }
    }

    private static void AppendSentence(StringBuilder line, TokenizedText text, ImmutableArray<Word> words, ConlluNotes? notes, Sentence sentence, int next)
    {
        line.Append("# text = ");
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (IsFirstOfWritten(text, sentence, i))
            {
                line.Append(WrittenForm(text, i)).Append(i + 1 < sentence.EndToken && IsSpaceAfter(text, sentence, i, next) ? " " : "");
            }
        }

        line.Append('\n');
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var end = EndOfWritten(text, sentence, i);
            var isContracted = end - i > 1 && IsFirstOfWritten(text, sentence, i);
            if (isContracted)
            {
                var first = i - sentence.FirstToken + 1;
                line.Append(CultureInfo.InvariantCulture, $"{first}-{end - sentence.FirstToken}\t{WrittenForm(text, i)}\t_\t_\t_\t_\t_\t_\t_\t")
                    .Append(IsSpaceAfter(text, sentence, i, next) ? "_\n" : "SpaceAfter=No\n");
            }

            AppendWord(line, text, words[i], notes, sentence, i, next);
        }
    }

    private static void AppendWord(StringBuilder line, TokenizedText text, in Word word, ConlluNotes? notes, Sentence sentence, int token, int next)
    {
        var number = token - sentence.FirstToken + 1;
        var head = word.Head < 0 ? 0 : word.Head - sentence.FirstToken + 1;
        var isWritten = IsFirstOfWritten(text, sentence, token) && EndOfWritten(text, sentence, token) == token + 1;
        line.Append(CultureInfo.InvariantCulture, $"{number}\t{text.Forms[token]}\t{(word.Lemma.Length > 0 ? word.Lemma : "_")}\t")
            .Append(CultureInfo.InvariantCulture, $"{word.Pos.ToUd()}\t_\t{word.Morph.ToFeats()}\t{head}\t{word.Relation.ToUd()}\t_\t")
            .Append(Misc(isWritten && !IsSpaceAfter(text, sentence, token, next), notes?.Misc(text.Tokens[token].Span) ?? "")).Append('\n');
    }

    private static string Misc(bool isAttached, string note) => (isAttached, note.Length > 0) switch
    {
        (true, true) => $"SpaceAfter=No|{note}",
        (true, false) => "SpaceAfter=No",
        (false, true) => note,
        _ => "_",
    };

    private static bool IsFirstOfWritten(TokenizedText text, Sentence sentence, int token) =>
        token == sentence.FirstToken || text.Tokens[token - 1].Span != text.Tokens[token].Span;

    private static int EndOfWritten(TokenizedText text, Sentence sentence, int token)
    {
        var tokens = text.Tokens;
        var end = token + 1;
        while (end < sentence.EndToken && tokens[end].Span == tokens[token].Span)
        {
            end++;
        }

        return end;
    }

    private static string WrittenForm(TokenizedText text, int token)
    {
        var value = text.Tokens[token];
        return value.Part == ContractionPart.None
            ? text.Forms[token]
            : value.Span.In(text.Item.Text).ToString().Replace($"{SoftHyphen}", "", StringComparison.Ordinal);
    }

    private static bool IsSpaceAfter(TokenizedText text, Sentence sentence, int token, int next)
    {
        var end = EndOfWritten(text, sentence, token);
        var following = end < sentence.EndToken ? text.Tokens[end].Span.Start : next;
        return following > text.Tokens[token].Span.End;
    }

    private static string OneLine(string id) => id.ReplaceLineEndings(" ").Trim();
}
