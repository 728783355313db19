using System.CommandLine;
using Depesche.LanguageData;

namespace Depesche.Cli;

/// <summary>The user's own folder of language files (<c>--data DIR</c>).</summary>
internal static class DataFolder
{
    public static Option<string?> Option() => new("--data")
    {
        Description = "Folder with language files of your own (countries.tsv, frames/…): their rows add to the built-in ones and replace rows with the same key.",
    };

    /// <summary>Where a row stands: file and line, of an own row the file in the user's folder.</summary>
    public static string PlaceOf(string? folder, string file, int line, bool isOwn) =>
        $"{(isOwn && folder is not null ? Path.Combine(folder, file["de/".Length..]) : file)}:{line}";

    /// <summary>Runs with the files of the folder, or tells what is wrong with them.</summary>
    public static int With(string? folder, Func<LanguageFiles, int> run)
    {
        try
        {
            return run(Open(folder));
        }
        catch (DataFileException error)
        {
            Console.Error.WriteLine($"depesche: {error.Message}");
            return ExitCode.Usage;
        }
    }

    /// <summary>The built-in files with those of the folder.</summary>
    /// <exception cref="DataFileException">The folder is missing or holds a file that is not known.</exception>
    public static LanguageFiles Open(string? folder)
    {
        if (folder is null)
        {
            return LanguageFiles.BuiltIn;
        }

        if (!Directory.Exists(folder))
        {
            throw new DataFileException(folder, 0, "there is no such folder");
        }

        var known = LanguageFiles.NamesIn("de/").ToHashSet(StringComparer.Ordinal);
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in Directory.GetFiles(folder, "*.tsv", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = "de/" + Path.GetRelativePath(folder, path).Replace('\\', '/');
            if (!known.Contains(name))
            {
                throw new DataFileException(path, 0, $"there is no built-in file {name} to add to");
            }

            files[name] = File.ReadAllText(path);
        }

        return LanguageFiles.With(files);
    }
}
