namespace Depesche.Archive.Export;

/// <summary>How a table is laid out in text.</summary>
internal sealed record DelimitedDialect(char Separator, string NewLine)
{
    /// <summary>RFC 4180.</summary>
    public static DelimitedDialect Csv { get; } = new(',', "\r\n") { HasHeader = true, IsQuoted = true };

    /// <summary>What a German Excel opens with a double click.</summary>
    public static DelimitedDialect ExcelGerman { get; } = new(';', "\r\n") { HasHeader = true, IsQuoted = true, IsForExcel = true };

    /// <summary>Tabs, with names of columns.</summary>
    public static DelimitedDialect Tabs { get; } = new('\t', "\n") { HasHeader = true };

    /// <summary>Tabs, without names of columns, as GDELT has it.</summary>
    public static DelimitedDialect TabsWithoutHeader { get; } = new('\t', "\n");

    /// <summary>True when the first row names the columns.</summary>
    public bool HasHeader { get; init; }

    /// <summary>True when cells may stand in quotation marks; otherwise separators, line ends and straight quotation marks in cells are replaced.</summary>
    public bool IsQuoted { get; init; }

    /// <summary>True for byte order mark, decimal comma, and cells that Excel would run or reread made safe.</summary>
    public bool IsForExcel { get; init; }

    /// <summary>What a missing value is.</summary>
    public string Missing { get; init; } = "";
}
