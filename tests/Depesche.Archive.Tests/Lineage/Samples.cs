using System.Collections.Immutable;
using Depesche.Archive.Lineage;
using Depesche.NewsItems;

namespace Depesche.Archive.Tests.Lineage;

/// <summary>The sample reports of the checkout, and signatures of texts.</summary>
internal static class Samples
{
    public static ImmutableArray<NewsItem> Load() =>
        [.. Directory.GetFiles(Folder(), "*.txt").Order(StringComparer.Ordinal).Select(f => NewsItem.Parse(File.ReadAllText(f)))];

    /// <summary>The body: paragraphs parted by empty lines.</summary>
    public static string Body(this NewsItem item) => string.Join("\n\n", item.Paragraphs.Select(p => p.In(item.Text).ToString()));

    public static TextSignature Signature(string report) => TextSignature.Of(NewsItem.Parse(report));

    private static string Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Depesche.slnx")))
            {
                return Path.Combine(folder.FullName, "samples");
            }
        }

        throw new DirectoryNotFoundException("the tests run inside the checkout: its samples folder was not found");
    }
}
