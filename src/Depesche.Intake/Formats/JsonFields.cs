using System.Text.Json;

namespace Depesche.Intake.Formats;

/// <summary>The fields of a JSON object of a news format. Names are the same in all spellings: <c>versioncreated</c>,
/// <c>version_created</c>, <c>versionCreated</c>.</summary>
internal sealed class JsonFields
{
    private readonly Dictionary<string, JsonElement> fields = new(StringComparer.OrdinalIgnoreCase);

    public JsonFields(JsonElement value)
    {
        foreach (var property in value.EnumerateObject())
        {
            fields[property.Name.Replace("_", "", StringComparison.Ordinal)] = property.Value;
        }
    }

    /// <summary>The text or number of the first field named that has one.</summary>
    public string? Text(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (fields.TryGetValue(name, out var value) && TextOf(value) is { } text)
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>The texts of a field that is a text, an object with a value or a list of these.</summary>
    public IEnumerable<string> Texts(string name) => Values(name).Select(TextOf).OfType<string>();

    /// <summary>The objects of a field that is one or a list of them.</summary>
    public IEnumerable<JsonFields> Objects(string name) => Values(name).Where(v => v.ValueKind == JsonValueKind.Object).Select(v => new JsonFields(v));

    /// <summary>The members of a field that is an object of objects, with their names.</summary>
    public IEnumerable<(string Name, JsonFields Fields)> Members(string name) =>
        fields.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.Object
            ? value.EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.Object).Select(p => (p.Name, new JsonFields(p.Value)))
            : [];

    /// <summary>The members of a list as they are.</summary>
    public IEnumerable<JsonElement> Values(string name) => fields.TryGetValue(name, out var value)
        ? value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [value]
        : [];

    /// <summary>A time; null when there is none.</summary>
    /// <param name="problem">Set when there is one that cannot be read.</param>
    /// <param name="names">Names of the field.</param>
    public Timestamp? Time(ref string? problem, params ReadOnlySpan<string> names)
    {
        if (Text(names) is not { } text)
        {
            return null;
        }

        if (Timestamp.Parse(text) is { } time)
        {
            return time;
        }

        problem ??= $"\"{names[0]}\" is \"{text}\"; expected a time such as 2023-04-18T09:30:00+02:00";
        return null;
    }

    private static string? TextOf(JsonElement value)
    {
        var text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!.Trim(),
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.Object when value.TryGetProperty("value", out var inner) => TextOf(inner),
            JsonValueKind.Object when value.TryGetProperty("name", out var inner) => TextOf(inner),
            _ => null,
        };
        return string.IsNullOrEmpty(text) ? null : text;
    }
}
