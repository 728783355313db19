using System.Collections.Immutable;
using System.Text.Json;
using Depesche.Events;
using Depesche.NewsItems;

namespace Depesche.Evaluation.Events;

/// <summary>A sentence of the gold data with its events.</summary>
/// <param name="Item">The report to read: the sentence itself, or the article or report that holds it.</param>
/// <param name="Start">First character of the sentence in the article, or -1 when the sentence is the whole report.</param>
/// <param name="End">The character after its last.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Events">Its events.</param>
internal sealed record GoldSentence(NewsItem Item, int Start, int End, string Text, ImmutableArray<ScoredEvent> Events)
{
    /// <summary>Reads a gold file. Where its sentences lie in longer texts, <c>doc</c> names an article of <c>NAME-items.jsonl</c> beside
    /// it, or the file of a report, seen from the folder of the gold file.</summary>
    /// <exception cref="GoldDataException">A line is wrong or an article is missing.</exception>
    public static List<GoldSentence> ReadFile(string path)
    {
        var sentences = new List<GoldSentence>();
        Dictionary<string, NewsItem>? articles = null;
        foreach (var (line, number) in Lines(path))
        {
            using (line)
            {
                var root = line.RootElement;
                var events = ReadEvents(root, path, number);
                if (root.TryGetProperty("start", out var start))
                {
                    articles ??= ReadArticles(path);
                    var id = Field(root, "doc", path, number);
                    if (!articles.TryGetValue(id, out var article))
                    {
                        articles[id] = article = ReadReport(id, path, number);
                    }

                    int from = start.GetInt32(), to = root.GetProperty("end").GetInt32();
                    if (from < 0 || to < from || to > article.Text.Length)
                    {
                        throw new GoldDataException(path, number, $"{from} to {to} lies outside the article");
                    }

                    sentences.Add(new GoldSentence(article, from, to, article.Text[from..to].Trim(), events));
                }
                else
                {
                    var text = Field(root, "text", path, number);
                    var item = NewsItem.Parse(text) with { Id = Field(root, "id", path, number) };
                    sentences.Add(new GoldSentence(item, -1, -1, text, events));
                }
            }
        }

        return sentences;
    }

    private static NewsItem ReadReport(string name, string path, int number)
    {
        var file = Path.Combine(Path.GetDirectoryName(path) ?? "", name);
        return File.Exists(file)
            ? NewsItem.Parse(File.ReadAllText(file)) with { Id = name }
            : throw new GoldDataException(path, number, $"'{name}' is neither an article of the items file beside it nor a file");
    }

    private static Dictionary<string, NewsItem> ReadArticles(string goldFile)
    {
        var articles = new Dictionary<string, NewsItem>();
        var path = goldFile[..^".jsonl".Length] + EventsEvaluation.ItemsSuffix;
        if (!File.Exists(path))
        {
            return articles;
        }

        foreach (var (line, number) in Lines(path))
        {
            using (line)
            {
                var item = NewsItem.Parse(Field(line.RootElement, "text", path, number)) with { Id = Field(line.RootElement, "id", path, number) };
                if (line.RootElement.TryGetProperty("published", out var published) && published.ValueKind == JsonValueKind.String)
                {
                    if (!PartialDate.TryParse(published.GetString(), out var date))
                    {
                        throw new GoldDataException(path, number, $"'{published}' is no date");
                    }

                    item = item with { Published = date };
                }

                articles[item.Id!] = item;
            }
        }

        return articles;
    }

    private static IEnumerable<(JsonDocument Line, int Number)> Lines(string path)
    {
        if (!File.Exists(path))
        {
            throw new GoldDataException(path, 0, "there is no such file");
        }

        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            JsonDocument parsed;
            try
            {
                parsed = JsonDocument.Parse(line);
            }
            catch (JsonException e)
            {
                throw new GoldDataException(path, number, $"no JSON object: {e.Message}");
            }

            yield return (parsed, number);
        }
    }

    private static string Field(JsonElement element, string name, string path, int number) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : throw new GoldDataException(path, number, $"'{name}' is missing");

    private static ImmutableArray<ScoredEvent> ReadEvents(JsonElement sentence, string path, int number)
    {
        if (!sentence.TryGetProperty("events", out var events) || events.ValueKind != JsonValueKind.Array)
        {
            throw new GoldDataException(path, number, "'events' is missing");
        }

        return [.. events.EnumerateArray().Select(e => ReadEvent(e, path, number))];
    }

    private static ScoredEvent ReadEvent(JsonElement element, string path, int number)
    {
        var type = Field(element, "type", path, number);
        if (!Enum.TryParse<EventType>(type, ignoreCase: true, out var eventType))
        {
            throw new GoldDataException(path, number, $"'{type}' is no PLOVER type");
        }

        var aux = AuxiliaryModes.None;
        foreach (var name in Strings(element, "aux"))
        {
            aux |= Enum.TryParse<AuxiliaryModes>(name, ignoreCase: true, out var mode)
                ? mode
                : throw new GoldDataException(path, number, $"'{name}' is no auxiliary mode");
        }

        return new ScoredEvent
        {
            Type = eventType,
            Mode = [.. Strings(element, "mode").Distinct().Order(StringComparer.Ordinal)],
            Aux = aux,
            Actors = Parties(element, "actor"),
            Recipients = Parties(element, "recipient"),
            Voice = Strings(element, "voice"),
        };
    }

    private static ImmutableArray<ScoredParty> Parties(JsonElement element, string role) =>
        element.TryGetProperty(role, out var parties) && parties.ValueKind == JsonValueKind.Array
            ? [.. parties.EnumerateArray().Select(p => new ScoredParty(Optional(p, "code"), Optional(p, "sector")))]
            : [];

    private static string Optional(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    /// <summary>A list of words, or one word; an empty word counts as none.</summary>
    private static ImmutableArray<string> Strings(JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out var value))
        {
            return [];
        }

        return value.ValueKind switch
        {
            JsonValueKind.String when value.GetString() is { Length: > 0 } one => [one],
            JsonValueKind.Array => [.. value.EnumerateArray()
                .Select(v => v.ValueKind == JsonValueKind.Object ? Optional(v, "text") : v.GetString() ?? "")],
            _ => [],
        };
    }
}
