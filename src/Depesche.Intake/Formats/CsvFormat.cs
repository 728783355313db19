using System.Collections.Immutable;

namespace Depesche.Intake.Formats;

/// <summary>Values parted by comma, semicolon, tab or bar, with a header row: a row is a report, columns go by the names of <c>fields.tsv</c>.</summary>
internal sealed class CsvFormat(FieldNames names) : IReportFormat
{
    private const int LongestHeader = 64 * 1024;
    private const int LongestColumnName = 60;
    private static readonly char[] Delimiters = [';', ',', '\t', '|'];

    public IEnumerable<IntakeResult> Read(InputSource source)
    {
        var peeked = new PeekedStream(Utf8Input.Of(source.Content), LongestHeader);
        var delimiter = DelimiterOf(peeked.Head);
        ImmutableArray<string> columns = [];
        var hasRows = false;
        using var records = new CsvRecords(peeked, delimiter);
        foreach (var record in records.Read())
        {
            var origin = $"{source.Origin}:{record.Line}";
            hasRows |= !columns.IsEmpty;
            if (record.Problem is { } problem)
            {
                yield return IntakeResult.Failed(origin, problem);
            }
            else if (columns.IsEmpty)
            {
                columns = record.Values;
                if (!columns.Any(IsText))
                {
                    yield return IntakeResult.Failed(origin, $"no column has the text of the reports; there are {string.Join(", ", columns.Select(c => $"\"{c}\""))}: " +
                        "call the column \"text\", or say which one it is: --field NAME=text");
                    yield break;
                }
            }
            else if (record.Values.Length > columns.Length)
            {
                yield return IntakeResult.Failed(origin, $"{record.Values.Length} values for {columns.Length} columns; put values with a '{Visible(delimiter)}' in quotation marks");
            }
            else if (record.Values.Any(v => !string.IsNullOrWhiteSpace(v)))
            {
                yield return Report(origin, columns, record.Values);
            }
        }

        if (columns.IsEmpty)
        {
            yield return IntakeResult.Failed(source.Origin, "there is no header row; the first line has to name the columns");
        }
        else if (!hasRows)
        {
            yield return IntakeResult.Failed(source.Origin, "there is no row below the header row");
        }
    }

    /// <summary>True when a text begins with a row of column names: short ones, one of them of the text and another that is known.</summary>
    public static bool IsHeader(string head)
    {
        var format = new CsvFormat(FieldNames.BuiltIn);
        var line = FirstLine(head);
        var columns = Columns(line, format.DelimiterOf(line));
        return columns.Length > 1 && columns.All(c => c.Length is > 0 and <= LongestColumnName) && columns.Any(format.IsText) &&
            columns.Count(format.IsKnown) > 1;
    }

    private IntakeResult Report(string origin, ImmutableArray<string> columns, ImmutableArray<string> values)
    {
        var report = new NamedReport(names);
        for (var i = 0; i < values.Length; i++)
        {
            report.Add(columns[i], values[i]);
        }

        return report.ToResult(origin, InputFormat.Csv);
    }

    private bool IsText(string column) => names.TryGet(column, out var field, out _) && field == ReportField.Text;

    private bool IsKnown(string column) => names.TryGet(column, out _, out _);

    private char DelimiterOf(ReadOnlySpan<byte> head) => DelimiterOf(FirstLine(System.Text.Encoding.UTF8.GetString(head)));

    /// <summary>The delimiter that parts the header into most names that are known, else into most columns.</summary>
    private char DelimiterOf(string header) => Delimiters.MaxBy(d =>
    {
        var columns = Columns(header, d);
        return (columns.Count(IsKnown), columns.Length);
    });

    private static string[] Columns(string header, char delimiter) =>
        [.. header.Split(delimiter).Select(c => c.Trim().Trim('"'))];

    private static string FirstLine(string text)
    {
        var start = text.AsSpan().IndexOfAnyExcept('\r', '\n');
        if (start < 0)
        {
            return "";
        }

        var end = text.AsSpan(start).IndexOfAny('\r', '\n');
        return end < 0 ? text[start..] : text.Substring(start, end);
    }

    private static string Visible(char delimiter) => delimiter == '\t' ? "tab" : delimiter.ToString();
}
