using Depesche.LanguageData;

namespace Depesche.Archive.Export;

/// <summary>Reads the tab-separated files of codes and places, built like the library's language files.</summary>
internal static class ExportData
{
    /// <summary>Reads a built-in table.</summary>
    public static IEnumerable<DataRow> Read(string name, params string[] columns)
    {
        using var stream = typeof(ExportData).Assembly.GetManifestResourceStream(name)
            ?? throw new DataFileException(name, 0, "there is no such built-in data file");
        using var reader = new StreamReader(stream);
        foreach (var row in Read(name, reader, columns))
        {
            yield return row;
        }
    }

    /// <summary>Reads a table.</summary>
    /// <exception cref="DataFileException">The columns are others, or a row has the wrong number of them.</exception>
    public static IEnumerable<DataRow> Read(string name, TextReader reader, string[] columns)
    {
        var isHeaded = false;
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var cells = line.Split('\t');
            if (!isHeaded && !cells.AsSpan().SequenceEqual(columns))
            {
                throw new DataFileException(name, number, $"the first row must name the columns {string.Join(", ", columns)}");
            }

            if (cells.Length != columns.Length)
            {
                throw new DataFileException(name, number, $"{cells.Length} columns, expected {columns.Length} ({string.Join(", ", columns)})");
            }

            if (isHeaded)
            {
                yield return new DataRow(name, number, cells, IsOwn: false);
            }

            isHeaded = true;
        }
    }

    /// <summary>A geographic degree in a cell.</summary>
    public static double Degrees(this DataRow row, int index, double limit) =>
        double.TryParse(row[index], System.Globalization.CultureInfo.InvariantCulture, out var value) && Math.Abs(value) <= limit
            ? value
            : throw row.Error($"'{row[index]}' is no number of degrees between -{limit} and {limit}");
}
