using System.Collections.Frozen;
using Depesche.LanguageData;

namespace Depesche.Intake;

/// <summary>Knows by their names the files that lie beside reports and are none (<c>side-files.tsv</c>), and hidden ones.</summary>
internal static class SideFiles
{
    private const string File = "side-files.tsv";

    private static readonly FrozenSet<string> Names = Load();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Names.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True for a path, relative to its folder or archive, that ends so or lies in a folder named so.</summary>
    public static bool Is(ReadOnlySpan<char> path)
    {
        foreach (var part in path.SplitAny('/', '\\'))
        {
            if (path[part].StartsWith('.') || Lookup.Contains(path[part]))
            {
                return true;
            }
        }

        return Lookup.Contains(Path.GetExtension(path));
    }

    private static FrozenSet<string> Load()
    {
        using var reader = new StreamReader(typeof(SideFiles).Assembly.GetManifestResourceStream(File)!);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var isHeaded = false;
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (isHeaded && (line.Split('\t') is not [_, var list] || !list.Split(' ').All(n => n.Length > 0 && names.Add(n))))
            {
                throw new DataFileException(File, number, "expected two columns, kind and names, each name once");
            }

            isHeaded = true;
        }

        return names.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }
}
