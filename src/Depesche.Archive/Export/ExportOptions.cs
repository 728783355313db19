namespace Depesche.Archive.Export;

/// <summary>How an export is written.</summary>
/// <param name="ToolVersion">The version that is written into rows: <c>0.1.0</c>.</param>
public sealed record ExportOptions(string ToolVersion)
{
    /// <summary>True to write sentences and quoted words, to which others may hold rights.</summary>
    public bool WithText { get; init; }

    /// <summary>True for the CSV that a German Excel opens: semicolons, byte order mark, decimal comma.</summary>
    public bool ExcelGerman { get; init; }

    /// <summary>When the rows were coded; left out when null.</summary>
    public DateTimeOffset? Coded { get; init; }
}

/// <summary>An export cannot be written as asked. The message says what to do.</summary>
public sealed class ExportException(string message) : Exception(message);
