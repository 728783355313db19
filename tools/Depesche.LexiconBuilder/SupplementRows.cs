namespace Depesche.LexiconBuilder;

/// <summary>Reads the hand-written additions: rows of tab-separated cells, lines with # are comments.</summary>
internal static class SupplementRows
{
    /// <summary>The rows of a file.</summary>
    /// <exception cref="InvalidDataException">A row has another number of cells.</exception>
    public static IEnumerable<string[]> Read(string path, int columns)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var cells = line.Split('\t');
            yield return cells.Length == columns
                ? cells
                : throw new InvalidDataException($"{path}:{number}: {cells.Length} cells, expected {columns}");
        }
    }
}
