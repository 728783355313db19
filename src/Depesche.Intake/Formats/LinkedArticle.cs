using System.Collections.Immutable;
using System.Text.Json;

namespace Depesche.Intake.Formats;

/// <summary>What a page says of its article as JSON-LD of schema.org. What is not told is null or empty.</summary>
internal sealed record LinkedArticle
{
    public string? Headline { get; private init; }

    public string? Text { get; private init; }

    public string? Published { get; private init; }

    public string? Modified { get; private init; }

    public string? Language { get; private init; }

    public string? Url { get; private init; }

    public string? Publisher { get; private init; }

    public string? Rights { get; private init; }

    public ImmutableArray<string> Authors { get; private init; } = [];

    /// <summary>The first article in the scripts of a page; what is no JSON is passed over, as browsers do.</summary>
    public static LinkedArticle Read(IEnumerable<string> scripts)
    {
        foreach (var script in scripts)
        {
            try
            {
                using var json = JsonDocument.Parse(script, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
                if (Article(json.RootElement) is { } article)
                {
                    return Read(article);
                }
            }
            catch (JsonException)
            {
            }
        }

        return new LinkedArticle();
    }

    private static JsonElement? Article(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Array)
        {
            return json.EnumerateArray().Select(Article).FirstOrDefault(a => a is not null);
        }

        if (json.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        return IsArticle(json) ? json
            : json.TryGetProperty("@graph", out var graph) ? Article(graph)
            : json.TryGetProperty("mainEntity", out var main) ? Article(main)
            : null;
    }

    private static bool IsArticle(JsonElement json) =>
        json.TryGetProperty("@type", out var type) && Strings(type).Any(t =>
            t.EndsWith("Article", StringComparison.Ordinal) || t.EndsWith("BlogPosting", StringComparison.Ordinal) || t == "Report");

    private static LinkedArticle Read(JsonElement article) => new()
    {
        Headline = First(article, "headline"),
        Text = XmlFields.Filled(First(article, "articleBody")),
        Published = First(article, "datePublished"),
        Modified = First(article, "dateModified"),
        Language = First(article, "inLanguage"),
        Url = First(article, "url") ?? First(article, "mainEntityOfPage"),
        Publisher = First(article, "publisher"),
        Rights = First(article, "copyrightNotice"),
        Authors = article.TryGetProperty("author", out var authors) ? [.. Strings(authors)] : [],
    };

    private static string? First(JsonElement article, string name) =>
        article.TryGetProperty(name, out var value) ? Strings(value).FirstOrDefault() : null;

    /// <summary>The strings of a value: itself, the names of things, or those of each in a list.</summary>
    private static IEnumerable<string> Strings(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String when value.GetString() is { Length: > 0 } text => [text],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object when value.TryGetProperty("name", out var name) => Strings(name),
        JsonValueKind.Object when value.TryGetProperty("@id", out var id) => Strings(id),
        _ => [],
    };
}
