namespace Depesche.Intake;

/// <summary>Opens and finds files, and tells in words why it cannot.</summary>
internal static class InputFiles
{
    /// <summary>Opens a file; null with the reason when it cannot be.</summary>
    public static FileStream? Open(string path, out string problem)
    {
        problem = "";
        try
        {
            return File.OpenRead(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            problem = error is FileNotFoundException or DirectoryNotFoundException ? "there is no such file" : $"the file cannot be opened: {error.Message}";
            return null;
        }
    }

    /// <summary>The files of a folder and of those in it, in ordinal order; null with the reason when one cannot be listed.</summary>
    public static string[]? Find(string folder, string pattern, out string problem)
    {
        problem = "";
        try
        {
            return [.. Directory.GetFiles(folder, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            problem = $"the folder cannot be listed: {error.Message}";
            return null;
        }
    }
}
