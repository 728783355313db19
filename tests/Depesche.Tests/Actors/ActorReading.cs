using Depesche.Actors;
using Depesche.LanguageData;
using Depesche.NewsItems;
using Depesche.Syntax;
using Depesche.Text;

namespace Depesche.Tests.Actors;

/// <summary>Resolves actors with the built-in data and model.</summary>
internal static class ActorReading
{
    private static readonly Tokenizer Tokenizer = new(LanguageFiles.BuiltIn);
    private static readonly SyntaxAnalyzer Syntax = new(LanguageFiles.BuiltIn);
    private static readonly ActorResolver Actors = new(LanguageFiles.BuiltIn);

    /// <summary>Resolves a text of one paragraph published at an EDTF date.</summary>
    public static ActorLayer Read(string text, string published = "2023-04-18")
    {
        var item = new NewsItem
        {
            Text = text,
            Published = PartialDate.TryParse(published, out var date) ? date : null,
            Paragraphs = text.Length == 0 ? [] : [new TextSpan(0, text.Length)],
        };
        return Read(item);
    }

    public static ActorLayer Read(NewsItem item) => Actors.Resolve(Syntax.Analyze(Tokenizer.Tokenize(item)));

    /// <summary>The names as <c>PER Anna Berg</c>.</summary>
    public static IEnumerable<string> Names(string text)
    {
        var layer = Read(text);
        return layer.Names.Select(n => n.Type.ToString().ToUpperInvariant() + " " + layer.Text.Text.SpanOf(n.First, n.End).In(text).ToString());
    }

    /// <summary>The entity that the words name; the words must stand in the text once or be the first of their kind.</summary>
    public static Entity EntityOf(this ActorLayer layer, string words) => layer.Entities[layer.MentionOf(words).Entity];

    /// <summary>The mention that the words name.</summary>
    public static Mention MentionOf(this ActorLayer layer, string words)
    {
        var mention = layer.MentionAt(layer.TokenOf(words));
        Assert.True(mention >= 0, $"'{words}' is no mention");
        return layer.Mentions[mention];
    }

    /// <summary>Index of the first token with the form of the last of the words, inside the first place where the words stand.</summary>
    public static int TokenOf(this ActorLayer layer, string words)
    {
        var at = layer.Text.Text.Item.Text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{words}' is not in the text");
        for (var i = 0; i < layer.Text.Words.Length; i++)
        {
            if (layer.Text.Text.Tokens[i].Span.End == at + words.Length)
            {
                return i;
            }
        }

        Assert.Fail($"no token ends with '{words}'");
        return -1;
    }

    /// <summary>Code and sector of the entities that the words name: <c>RUS/GOV CHN/GOV</c>.</summary>
    public static string Codes(this ActorLayer layer, string words) =>
        string.Join(' ', layer.ExpandAt(layer.TokenOf(words)).Select(e => $"{layer.Entities[e].Code}/{layer.Entities[e].Sector}"));
}
