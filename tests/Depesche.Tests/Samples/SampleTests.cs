using Depesche.NewsItems;

namespace Depesche.Tests.Samples;

public sealed class SampleTests
{
    private const int FewestWords = 80;
    private const int MostWords = 250;

    public static TheoryData<string> Files
    {
        get
        {
            var files = new TheoryData<string>();
            foreach (var path in Directory.EnumerateFiles(Folder, "*.txt").Order(StringComparer.Ordinal))
            {
                files.Add(Path.GetFileName(path));
            }

            return files;
        }
    }

    internal static string Folder
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Depesche.slnx")))
            {
                folder = folder.Parent;
            }

            return Path.Combine(folder?.FullName ?? throw new DirectoryNotFoundException("no Depesche.slnx above the tests"), "samples");
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_sample_has_the_frame_of_a_report(string file)
    {
        var text = File.ReadAllText(Path.Combine(Folder, file));

        var item = NewsItem.Parse(text);

        Assert.Equal(text, item.Text);
        Assert.NotNull(item.Published);
        Assert.NotNull(item.Dateline);
        Assert.NotNull(item.Dateline.Agency);
        Assert.NotEmpty(item.Dateline.Places);
        Assert.True(item.Paragraphs.Length >= 2, "a report has paragraphs");
        var body = string.Join(' ', item.Paragraphs.Select(p => p.In(text).ToString()));
        Assert.InRange(body.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length, FewestWords, MostWords);
        Assert.DoesNotContain("(dpa", body, StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_of_samples_names_every_file_and_its_date()
    {
        var table = File.ReadAllLines(Path.Combine(Folder, "README.md")).Where(l => l.StartsWith("| `", StringComparison.Ordinal)).ToList();
        var files = Directory.EnumerateFiles(Folder, "*.txt").Order(StringComparer.Ordinal).ToList();

        Assert.Equal(
            files.Select(f => $"| `{Path.GetFileName(f)}` | {NewsItem.Parse(File.ReadAllText(f)).Published} |"),
            table.Select(l => string.Join('|', l.Split('|').Take(3)) + "|"));
    }
}
