using Depesche.Evaluation;

namespace Depesche.Cli.Commands;

/// <summary>Finds the gold files of one kind.</summary>
/// <param name="Pattern">Their names, such as <c>*.conllu</c>.</param>
internal sealed record GoldFiles(string Pattern)
{
    public static readonly GoldFiles Conllu = new("*.conllu");
    public static readonly GoldFiles Tsv = new("*.tsv");
    public static readonly GoldFiles TimeMl = new("*.tml");
    public static readonly GoldFiles Jsonl = new("*.jsonl");

    /// <summary>Files stand for themselves; in folders and their folders the files of this kind count, in ordinal order.
    /// Left out are other systems' answers (folders <c>*_Heideltime</c>) and texts beside the gold (<c>*-items.jsonl</c>).</summary>
    /// <exception cref="GoldDataException">A path does not exist, or a folder holds no such file.</exception>
    public IReadOnlyList<string> Find(IEnumerable<string> paths)
    {
        var found = new List<string>();
        foreach (var path in paths)
        {
            if (File.Exists(path))
            {
                found.Add(path);
                continue;
            }

            if (!Directory.Exists(path))
            {
                throw new GoldDataException(path, 0, "there is no such file or folder");
            }

            var before = found.Count;
            found.AddRange(Directory.GetFiles(path, Pattern, SearchOption.AllDirectories).Where(IsGold).Order(StringComparer.Ordinal));
            if (found.Count == before)
            {
                throw new GoldDataException(path, 0, $"the folder holds no {Pattern} file");
            }
        }

        return found;
    }

    private static bool IsGold(string path) =>
        !path.EndsWith("-items.jsonl", StringComparison.Ordinal) &&
        !Path.GetFileName(Path.GetDirectoryName(path)!).EndsWith("_Heideltime", StringComparison.Ordinal);
}
