namespace Depesche.Cli.Input;

/// <summary>How many bytes of input a path stands for.</summary>
internal static class InputSize
{
    /// <summary>The bytes of a file or of all files of a folder; 0 when they cannot be told.</summary>
    public static long Of(string path)
    {
        try
        {
            return Directory.Exists(path) ? new DirectoryInfo(path).EnumerateFiles("*", SearchOption.AllDirectories).Sum(f => f.Length)
                : File.Exists(path) ? new FileInfo(path).Length : 0;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }
}
