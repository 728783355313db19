using System.Collections.Immutable;
using System.Text.Json;
using Depesche.NewsItems;
using Depesche.Text;

namespace Depesche.Evaluation.Quotations;

/// <summary>An article of the gold data: its text, where its tokens stand and its quotations.</summary>
internal sealed record GoldArticle(string Name, string Text, ImmutableArray<TextSpan> Tokens, ImmutableArray<QuotationAnnotation> Quotations)
{
    private static readonly string[] PartNames = ["quote", "speaker", "cue", "frame", "addressee"];

    /// <summary>The date at the end of the name, <c>(2005-01-23)</c>; null when there is none.</summary>
    public PartialDate? Published
    {
        get
        {
            var open = Name.LastIndexOf('(');
            var close = Name.LastIndexOf(')');
            return open >= 0 && close > open && PartialDate.TryParse(Name.AsSpan(open + 1, close - open - 1), out var date) ? date : null;
        }
    }

    /// <summary>Reads a JSON Lines file, one article a line.</summary>
    /// <exception cref="GoldDataException">The file cannot be read.</exception>
    public static IEnumerable<GoldArticle> ReadAll(string file)
    {
        using var reader = Open(file);
        var line = 0;
        while (reader.ReadLine() is { } json)
        {
            line++;
            if (json.Length > 0)
            {
                yield return Read(file, line, json);
            }
        }
    }

    /// <summary>Sorted indices of the gold tokens that share a character with one of the spans.</summary>
    public int[] TokensUnder(IEnumerable<TextSpan> spans)
    {
        var found = new SortedSet<int>();
        foreach (var span in spans)
        {
            for (var i = FirstEndingAfter(span.Start); i < Tokens.Length && Tokens[i].Start < span.End; i++)
            {
                found.Add(i);
            }
        }

        return [.. found];
    }

    private int FirstEndingAfter(int position)
    {
        int low = 0, high = Tokens.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Tokens[middle].End > position)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }

    private static StreamReader Open(string file)
    {
        try
        {
            return new StreamReader(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new GoldDataException(file, 0, e.Message);
        }
    }

    private static GoldArticle Read(string file, int line, string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            var text = root.GetProperty("text").GetString()!;
            return new GoldArticle(root.GetProperty("documentName").GetString()!, text, Locate(text, root.GetProperty("sentences")),
                [.. root.GetProperty("annotations").EnumerateArray().Select(ReadQuotation)]);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new GoldDataException(file, line, $"not an article with documentName, text, sentences and annotations: {e.Message}");
        }
    }

    /// <summary>Finds the tokens in the text. A token that the text does not hold there gets an empty span.</summary>
    private static ImmutableArray<TextSpan> Locate(string text, JsonElement sentences)
    {
        const int furthestGap = 400;
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var sentence in sentences.EnumerateArray())
        {
            var position = Math.Min(sentence.GetProperty("charBegin").GetInt32(), text.Length);
            foreach (var token in sentence.GetProperty("tokens").EnumerateArray())
            {
                var form = token.GetString()!;
                var length = Math.Min(text.Length - position, form.Length + furthestGap);
                var at = text.IndexOf(form, position, length, StringComparison.Ordinal);
                if (at >= 0)
                {
                    position = at + form.Length;
                }

                spans.Add(at >= 0 ? new TextSpan(at, form.Length) : new TextSpan(position, 0));
            }
        }

        return spans.ToImmutable();
    }

    private static QuotationAnnotation ReadQuotation(JsonElement annotation) => new(
        [.. PartNames.Select(name => TokenIds(annotation, name))],
        annotation.GetProperty("type").GetString()!,
        annotation.TryGetProperty("medium", out var medium) ? medium.GetString() ?? "none" : "none",
        annotation.TryGetProperty("isNested", out var nested) && nested.ValueKind == JsonValueKind.True);

    private static int[] TokenIds(JsonElement annotation, string part)
    {
        if (!annotation.TryGetProperty(part, out var value) || value.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        return [.. value.GetProperty("tokenIds").EnumerateArray().Select(id => id.GetInt32()).Distinct().Order()];
    }
}
