using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Depesche.Intake.Formats;

/// <summary>Knows by their names the parts of a page that are not its article (<c>page-furniture.tsv</c>).</summary>
internal static class PageFurniture
{
    private const string File = "page-furniture.tsv";

    private static readonly FrozenDictionary<string, bool> Words = Load();
    private static readonly FrozenDictionary<string, bool>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True for an element named as furniture, also for one that is hidden.</summary>
    public static bool Is(IElement element) =>
        element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true" ||
        ((IsNamed(element.ClassName) || IsNamed(element.Id) || IsNamed(element.GetAttribute("role"))) && element.QuerySelector("h1, main, [itemprop~=articleBody]") is null);

    private static bool IsNamed(string? names)
    {
        var rest = names.AsSpan();
        foreach (var range in rest.SplitAny(" \t\r\n"))
        {
            if (IsFurniture(rest[range]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFurniture(ReadOnlySpan<char> name)
    {
        const int longest = 32;
        Span<char> word = stackalloc char[longest];
        var isFirst = true;
        for (var at = 0; at < name.Length;)
        {
            var length = WordLength(name[at..]);
            if (length is > 0 and <= longest)
            {
                name.Slice(at, length).ToLowerInvariant(word);
                if (Lookup.TryGetValue(word[..length], out var isFurniture) && (isFurniture || isFirst))
                {
                    return isFurniture;
                }
            }

            isFirst = isFirst && length == 0;
            at += Math.Max(1, length);
        }

        return false;
    }

    /// <summary>Letters up to the next capital or other sign.</summary>
    private static int WordLength(ReadOnlySpan<char> name)
    {
        var length = 0;
        while (length < name.Length && char.IsAsciiLetter(name[length]) &&
            (length == 0 || char.IsAsciiLetterLower(name[length]) || char.IsAsciiLetterUpper(name[length - 1])))
        {
            length++;
        }

        return length;
    }

    /// <summary>The words of the file: true for furniture, false for modes.</summary>
    private static FrozenDictionary<string, bool> Load()
    {
        using var reader = new StreamReader(typeof(PageFurniture).Assembly.GetManifestResourceStream(File)!);
        var words = new Dictionary<string, bool>();
        var isHeaded = false;
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var cells = line.Split('\t');
            if (!isHeaded)
            {
                isHeaded = true;
            }
            else if (cells is not ["furniture" or "mode", { Length: > 0 } word] || word.AsSpan().ContainsAnyExceptInRange('a', 'z') || !words.TryAdd(word, cells[0] == "furniture"))
            {
                throw new InvalidDataException($"{File}:{number}: expected 'furniture' or 'mode', a tab and a new word of a to z");
            }
        }

        return words.ToFrozenDictionary();
    }
}
