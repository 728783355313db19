using System.Buffers;
using System.Globalization;
using System.Text;

namespace Depesche.Archive.Export;

/// <summary>Writes cells in a dialect.</summary>
internal sealed class DelimitedWriter(Stream output, DelimitedDialect dialect) : IDisposable
{
    private static readonly SearchValues<char> Numeric = SearchValues.Create("0123456789-./:,|");

    private readonly StreamWriter writer = new(output, new UTF8Encoding(dialect.IsForExcel), 64 * 1024, leaveOpen: true);
    private bool isFirst = true;

    /// <summary>Writes a cell that is text whatever it looks like.</summary>
    public void WriteName(string name)
    {
        Separate();
        writer.Write(dialect.IsQuoted ? Quoted(name) : Plain(name));
    }

    /// <summary>Writes a cell.</summary>
    public void Write(Cell cell)
    {
        Separate();
        if (cell.IsMissing)
        {
            writer.Write(dialect.Missing);
        }
        else if (cell.Text is { } text)
        {
            writer.Write(dialect.IsQuoted ? Quoted(dialect.IsForExcel ? SafeForExcel(text) : text) : Plain(text));
        }
        else if (cell.Integer is { } integer)
        {
            writer.Write(integer.ToString(CultureInfo.InvariantCulture));
        }
        else
        {
            var number = cell.Number!.Value.ToString("0.####", CultureInfo.InvariantCulture);
            writer.Write(dialect.IsForExcel ? number.Replace('.', ',') : number);
        }
    }

    /// <summary>Ends a row.</summary>
    public void EndRow()
    {
        writer.Write(dialect.NewLine);
        isFirst = true;
    }

    public void Dispose() => writer.Dispose();

    private void Separate()
    {
        if (!isFirst)
        {
            writer.Write(dialect.Separator);
        }

        isFirst = false;
    }

    private string Quoted(string text) =>
        text.AsSpan().ContainsAny([dialect.Separator, '"', '\r', '\n']) || text[0] == ' ' || text[^1] == ' '
            ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : text;

    // Readers of these tables take straight quotation marks and apostrophes for the begin of a quoted cell that never ends.
    private static string Plain(string text)
    {
        var characters = text.ToCharArray();
        foreach (ref var c in characters.AsSpan())
        {
            c = c switch
            {
                '"' => '”',
                '\'' => '’',
                _ when char.IsControl(c) => ' ',
                _ => c,
            };
        }

        return new string(characters);
    }

    // Excel runs what begins like a formula, and takes the zero of 042 and the numbers of 12-34 away. A day alone may become a date.
    private static string SafeForExcel(string text) =>
        text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text
        : char.IsAsciiDigit(text[0]) && !text.AsSpan().ContainsAnyExcept(Numeric) && !IsDay(text) ? $"=\"{text}\""
        : text;

    private static bool IsDay(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
