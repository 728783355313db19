using System.Collections.Immutable;
using Depesche.Actors;
using Depesche.LanguageData;
using Depesche.NewsItems;
using Depesche.Syntax;
using Depesche.Text;
using Depesche.Times;

namespace Depesche.Tests.Times;

/// <summary>Reads expressions of time with the built-in data.</summary>
internal static class TimeReading
{
    private static readonly Tokenizer Tokenizer = new(LanguageFiles.BuiltIn);
    private static readonly SyntaxAnalyzer Syntax = new(LanguageFiles.BuiltIn);
    private static readonly ClauseBuilder Clauses = new(LanguageFiles.BuiltIn);
    private static readonly ActorResolver Actors = new(LanguageFiles.BuiltIn);
    private static readonly TimeTagger Tagger = new(LanguageFiles.BuiltIn);

    /// <summary>Tags a text as one paragraph published at an EDTF date, or at an unknown time.</summary>
    public static ImmutableArray<Timex> Tag(string text, string? published = "2023-04-18")
    {
        var item = new NewsItem
        {
            Text = text,
            Published = published is not null && PartialDate.TryParse(published, out var date) ? date : null,
            Paragraphs = text.Length == 0 ? [] : [new TextSpan(0, text.Length)],
        };
        return Tagger.Tag(Actors.Resolve(Syntax.Analyze(Tokenizer.Tokenize(item)))).Timexes;
    }

    /// <summary>Tags a text whose words all hang on nothing, which skips the parser's time.</summary>
    public static object TagWithoutTrees(string text)
    {
        var tokens = Tokenizer.Tokenize(new NewsItem { Text = text, Paragraphs = [new TextSpan(0, text.Length)] });
        var parsed = new ParsedText(tokens, [.. tokens.Forms.Select(f => new Word(f, UPos.X, default, -1, Relation.Root))], Clauses);
        return Tagger.Tag(new ActorLayer(parsed, [], [], [], [.. tokens.Forms.Select(_ => -1)]));
    }

    /// <summary>The expressions as <c>words = TYPE value</c>.</summary>
    public static IEnumerable<string> Values(string text, string? published = "2023-04-18") =>
        Tag(text, published).Select(t => $"{t.Span.In(text)} = {t.Type.ToString().ToUpperInvariant()} {t.Value}");

    /// <summary>The expressions as <c>words = EDTF</c>.</summary>
    public static IEnumerable<string> Edtf(string text, string? published = "2023-04-18") =>
        Tag(text, published).Select(t => $"{t.Span.In(text)} = {t.Edtf}");
}
