using Depesche.LanguageData;
using Depesche.NewsItems;
using Depesche.Text;

namespace Depesche.Tests.Text;

/// <summary>Short ways to tokenise an example and to write down what is expected.</summary>
internal static class Tokenized
{
    private static readonly Tokenizer Tokenizer = new(LanguageFiles.BuiltIn);

    /// <summary>Tokenises a text as one paragraph without a frame.</summary>
    public static TokenizedText Paragraph(string text) =>
        Tokenizer.Tokenize(new NewsItem { Text = text, Paragraphs = text.Length == 0 ? [] : [new TextSpan(0, text.Length)] });

    /// <summary>Finds the frame of a report, then tokenises it.</summary>
    public static TokenizedText Report(string text) => Tokenizer.Tokenize(NewsItem.Parse(text));

    /// <summary>The written tokens, parted by spaces; a contraction counts once.</summary>
    public static string Words(string text)
    {
        var tokenized = Paragraph(text);
        return string.Join(' ', tokenized.Tokens.Where(t => t.Part != ContractionPart.Article).Select(t => t.Span.In(text).ToString()));
    }

    /// <summary>The sentences' characters.</summary>
    public static string[] Sentences(string text) => [.. Paragraph(text).Sentences.Select(s => s.Span.In(text).ToString())];

    /// <summary>The quoted passages' characters, with their marks; those without a closing mark end in "|".</summary>
    public static string[] Quoted(string text)
    {
        var tokenized = Paragraph(text);
        return [.. tokenized.QuotedPassages.Select(q => tokenized.SpanOf(q.Open, q.Close + 1).In(text).ToString() + (q.IsClosed ? "" : "|"))];
    }
}
