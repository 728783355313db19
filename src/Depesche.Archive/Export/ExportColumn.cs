namespace Depesche.Archive.Export;

/// <summary>What the cells of a column are.</summary>
public enum ColumnType
{
    /// <summary>Words or codes.</summary>
    Text,
    /// <summary>A whole number.</summary>
    Integer,
    /// <summary>A number.</summary>
    Number,
    /// <summary>A list, in forms that have lists.</summary>
    List,
    /// <summary>Fields of its own, in forms that nest.</summary>
    Object,
}

/// <summary>A column of a table, or a field of a nested form.</summary>
/// <param name="Name">Its name as written.</param>
/// <param name="Type">What its cells are.</param>
/// <param name="Meaning">What it means, where it comes from, in which unit or code; a sentence.</param>
public record ExportColumn(string Name, ColumnType Type, string Meaning)
{
    /// <summary>True when it is written only with the text of reports.</summary>
    public bool IsReportText { get; init; }
}

/// <summary>A column that knows its cells.</summary>
internal sealed record TableColumn<T>(string Name, ColumnType Type, string Meaning, Func<T, ExportOptions, Cell> Value) : ExportColumn(Name, Type, Meaning)
{
    public TableColumn(string name, ColumnType type, string meaning, Func<T, Cell> value)
        : this(name, type, meaning, (row, _) => value(row))
    {
    }
}

/// <summary>A value of a table; missing when it holds neither text nor number.</summary>
internal readonly record struct Cell(string? Text, long? Integer, double? Number)
{
    public static Cell Missing => default;

    public bool IsMissing => Text is null && Integer is null && Number is null;

    public static implicit operator Cell(string? text) => new(string.IsNullOrEmpty(text) ? null : text, null, null);

    public static implicit operator Cell(long? number) => new(null, number, null);

    public static implicit operator Cell(long number) => new(null, number, null);

    public static implicit operator Cell(int number) => new(null, number, null);

    public static implicit operator Cell(double? number) => new(null, null, number);

    public static implicit operator Cell(double number) => new(null, null, number);
}
