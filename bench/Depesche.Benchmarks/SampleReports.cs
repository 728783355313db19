using System.Collections.Immutable;
using Depesche.NewsItems;

namespace Depesche.Benchmarks;

/// <summary>The sample reports of the checkout: the fixed text that all timings are taken on.</summary>
internal static class SampleReports
{
    public static string Folder { get; } = Find();

    public static ImmutableArray<NewsItem> Load() =>
        [.. Directory.GetFiles(Folder, "*.txt").Order(StringComparer.Ordinal).Select(f => NewsItem.Parse(File.ReadAllText(f)))];

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var samples = Path.Combine(folder.FullName, "samples");
            if (File.Exists(Path.Combine(folder.FullName, "Depesche.slnx")))
            {
                return samples;
            }
        }

        throw new DirectoryNotFoundException("run this inside the checkout: its samples folder was not found");
    }
}
