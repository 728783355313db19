namespace Depesche.Evaluation.Tests;

/// <summary>The checkout.</summary>
internal static class Repository
{
    /// <summary>Its root.</summary>
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Depesche.slnx")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
