using System.Reflection;

namespace Depesche.LanguageData;

/// <summary>Gives the tab-separated language files: those built in, with the rows of a user's own folder after them.</summary>
public sealed class LanguageFiles
{
    private readonly IReadOnlyDictionary<string, string> own;

    private LanguageFiles(IReadOnlyDictionary<string, string> own) => this.own = own;

    /// <summary>The built-in files alone.</summary>
    public static LanguageFiles BuiltIn { get; } = new(new Dictionary<string, string>());

    /// <summary>The built-in files with a user's files. Rows are added; where a table has keys, a row with the same key replaces the built-in one.</summary>
    /// <param name="files">File name such as <c>de/countries.tsv</c> and the file's content.</param>
    public static LanguageFiles With(IReadOnlyDictionary<string, string> files) => new(files);

    /// <summary>Reads a table. Lines are rows, tabs part columns, lines that start with <c>#</c> and empty lines are comments.</summary>
    /// <param name="name">Such as <c>de/countries.tsv</c>.</param>
    /// <param name="columns">The expected column names, in order; the file's first row that is no comment must name them.</param>
    /// <exception cref="DataFileException">The file is missing or a row has the wrong number of columns.</exception>
    public IReadOnlyList<DataRow> Read(string name, params string[] columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        var rows = new List<DataRow>();
        using (var stream = OpenBinary(name))
        using (var reader = new StreamReader(stream))
        {
            ReadInto(rows, name, reader, columns, isOwn: false);
        }

        if (own.TryGetValue(name, out var content))
        {
            using var reader = new StringReader(content);
            ReadInto(rows, name, reader, columns, isOwn: true);
        }

        return rows;
    }

    /// <summary>Reads a table that is built into another assembly, in the form of <see cref="Read"/>.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="name">The table's name there.</param>
    /// <param name="columns">The expected column names, in order.</param>
    /// <exception cref="DataFileException">The file is missing or a row has the wrong number of columns.</exception>
    public static IReadOnlyList<DataRow> ReadFrom(Assembly assembly, string name, params string[] columns)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        ArgumentNullException.ThrowIfNull(columns);
        var rows = new List<DataRow>();
        using var stream = assembly.GetManifestResourceStream(name) ?? throw new DataFileException(name, 0, "there is no such built-in data file");
        using var reader = new StreamReader(stream);
        ReadInto(rows, name, reader, columns, isOwn: false);
        return rows;
    }

    /// <summary>The names of the built-in files in a folder, such as <c>de/frames/</c>, in ordinal order.</summary>
    public static IReadOnlyList<string> NamesIn(string folder) =>
        [.. typeof(LanguageFiles).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>Opens a built-in file as bytes. The stream lies over the mapped assembly and copies nothing.</summary>
    /// <exception cref="DataFileException">There is no such file.</exception>
    internal static UnmanagedMemoryStream OpenBinary(string name) =>
        (UnmanagedMemoryStream?)typeof(LanguageFiles).Assembly.GetManifestResourceStream(name)
        ?? throw new DataFileException(name, 0, "there is no such built-in data file");

    private static void ReadInto(List<DataRow> rows, string name, TextReader reader, string[] columns, bool isOwn)
    {
        var number = 0;
        var headed = false;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var cells = line.Split('\t');
            if (!headed)
            {
                headed = true;
                if (!cells.AsSpan().SequenceEqual(columns))
                {
                    throw new DataFileException(name, number, $"the first row must name the columns {string.Join(", ", columns)}");
                }

                continue;
            }

            if (cells.Length != columns.Length)
            {
                throw new DataFileException(name, number, $"{cells.Length} columns, expected {columns.Length} ({string.Join(", ", columns)})");
            }

            rows.Add(new DataRow(name, number, cells, isOwn));
        }
    }
}

/// <summary>One row of a language file.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Line">1-based line number.</param>
/// <param name="Cells">The cells, aligned with the columns asked for.</param>
/// <param name="IsOwn">True when the row comes from the user's own folder.</param>
public sealed record DataRow(string File, int Line, IReadOnlyList<string> Cells, bool IsOwn)
{
    /// <summary>The cell of the column at <paramref name="index"/>.</summary>
    public string this[int index] => Cells[index];

    /// <summary>An error that points at this row.</summary>
    public DataFileException Error(string problem) => new(File, Line, problem);

    /// <summary>The parts of a cell that holds a list parted by <c>|</c>; none when it is empty.</summary>
    public string[] List(int index) => Cells[index].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Reads an enumeration value by name, case ignored and hyphens dropped.</summary>
    /// <exception cref="DataFileException">The cell is no such value.</exception>
    public T Enum<T>(int index) where T : struct, Enum =>
        System.Enum.TryParse<T>(Cells[index].Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var value)
        && System.Enum.IsDefined(value)
            ? value
            : throw Error($"'{Cells[index]}' is none of {string.Join(", ", System.Enum.GetNames<T>())}");
}

/// <summary>A language file is wrong. The message names file and line and says what to mend.</summary>
public sealed class DataFileException : Exception
{
    /// <summary>Makes the error.</summary>
    public DataFileException(string file, int line, string problem) : base($"{file}:{line}: {problem}")
    {
        File = file;
        Line = line;
    }

    /// <summary>The file's name, such as <c>de/countries.tsv</c>.</summary>
    public string File { get; }

    /// <summary>1-based line number; 0 when the file as a whole is meant.</summary>
    public int Line { get; }
}
