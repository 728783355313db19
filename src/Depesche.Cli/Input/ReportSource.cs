using System.Text.Json;
using Depesche.NewsItems;
using Depesche.Syntax;
using Depesche.Text;

namespace Depesche.Cli.Input;

/// <summary>Forms of input.</summary>
internal enum InputForm
{
    /// <summary>A file is one report in plain text.</summary>
    Text,
    /// <summary>A line is one report as a JSON object.</summary>
    Jsonl,
    /// <summary>Trees of another parser; a document is one report.</summary>
    Conllu,
}

/// <summary>Turns the paths of a command line into reports, one after another, in order.</summary>
internal sealed class ReportSource(NewsItemParser parser, LanguageCheck language, InputForm? form, PartialDate? published, Stream standardInput,
    Func<ConlluReader> treeReader)
{
    /// <summary>The longest report read. Agency reports have a few kilobytes; what is longer is not one report.</summary>
    public const int MaxReportBytes = 4 * 1024 * 1024;

    private const string TreeExtension = ".conllu";
    private static readonly string[] LineExtensions = [".jsonl", ".ndjson"];
    private readonly Lazy<ConlluReports> trees = new(() => new ConlluReports(treeReader(), published));

    public IEnumerable<Report> Read(IEnumerable<string> paths) => paths.SelectMany(ReadPath);

    /// <summary>True when the path holds one report in plain text, not a folder or many lines.</summary>
    public bool IsOneReport(string path) => !Directory.Exists(path) && FormOf(path) == InputForm.Text;

    /// <summary>True when the path holds trees.</summary>
    public bool IsTreeFile(string path) => FormOf(path) == InputForm.Conllu;

    private InputForm FormOf(string path) => form ?? (IsLineFile(path) ? InputForm.Jsonl : HasTreeName(path) ? InputForm.Conllu : InputForm.Text);

    private IEnumerable<Report> ReadPath(string path)
    {
        if (path == "-")
        {
            return ReadStream("stdin", standardInput, FormOf(path));
        }

        if (Directory.Exists(path))
        {
            var files = Directory.GetFiles(path).Where(IsReportFile).Order(StringComparer.Ordinal).ToArray();
            return files.Length == 0
                ? [Report.Failed(path, form == InputForm.Conllu ? "the folder holds no .conllu file" : "the folder holds no .txt, .jsonl or .ndjson file")]
                : files.SelectMany(ReadFile);
        }

        return ReadFile(path);
    }

    // Trees may lie beside the reports they were made of, so a folder is read as trees only when asked for.
    private bool IsReportFile(string path) => form == InputForm.Conllu
        ? HasTreeName(path)
        : path.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) || IsLineFile(path);

    private static bool HasTreeName(string path) => path.EndsWith(TreeExtension, StringComparison.OrdinalIgnoreCase);

    private static bool IsLineFile(string path) =>
        LineExtensions.Any(e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    private IEnumerable<Report> ReadFile(string path)
    {
        FileStream stream;
        Report? failure = null;
        try
        {
            stream = File.OpenRead(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            stream = null!;
            failure = Report.Failed(path, error is FileNotFoundException or DirectoryNotFoundException
                ? "there is no such file"
                : $"the file cannot be opened: {error.Message}");
        }

        if (failure is not null)
        {
            yield return failure;
            yield break;
        }

        using (stream)
        {
            foreach (var report in ReadStream(path, stream, FormOf(path)))
            {
                yield return report;
            }
        }
    }

    private IEnumerable<Report> ReadStream(string name, Stream stream, InputForm streamForm) => streamForm switch
    {
        InputForm.Jsonl => Lines(name, stream),
        InputForm.Conllu => trees.Value.Read(name, stream).Select(Checked),
        _ => [Whole(name, stream)],
    };

    private Report Whole(string name, Stream stream)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int count; (count = stream.Read(buffer)) > 0;)
        {
            bytes.Write(buffer, 0, count);
            if (bytes.Length > MaxReportBytes)
            {
                return Report.Failed(name, $"longer than {MaxReportBytes:N0} bytes, which no single report is; give one report a file, or JSON Lines");
            }
        }

        var decoded = TextDecoder.Decode(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        return decoded.Text is { } text
            ? Checked(Report.Of(name, parser.Parse(text, new NewsItemMetadata(Id: name, Published: published))))
            : Report.Failed(name, decoded.Message);
    }

    private IEnumerable<Report> Lines(string name, Stream stream)
    {
        var lines = new BoundedLines(stream, MaxReportBytes);
        using var line = new MemoryStream();
        for (var number = 1; lines.Read(line, out var length); number++)
        {
            var at = $"{name}:{number}";
            if (length > MaxReportBytes)
            {
                yield return Report.Failed(at, $"a line of {length:N0} bytes; a report may have {MaxReportBytes:N0}");
            }
            else if (!IsBlank(line.GetBuffer().AsSpan(0, (int)line.Length)))
            {
                yield return Line(at, line.GetBuffer().AsMemory(0, (int)line.Length), isFirst: number == 1);
            }
        }
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.Trim(" \t\r"u8).IsEmpty;

    private Report Line(string at, ReadOnlyMemory<byte> line, bool isFirst)
    {
        if (isFirst && line.Span.StartsWith("\uFEFF"u8))
        {
            line = line[3..];
        }

        JsonReport? report;
        try
        {
            report = JsonSerializer.Deserialize(line.Span, JsonReportContext.Default.JsonReport);
        }
        catch (JsonException error)
        {
            return Report.Failed(at, $"not a JSON report (byte {error.BytePositionInLine + 1} of the line): expected " +
                "{\"id\", \"text\", \"published\", \"headline\"}, all but text optional");
        }

        if (string.IsNullOrWhiteSpace(report?.Text))
        {
            return Report.Failed(at, "the report has no \"text\"");
        }

        PartialDate? date = null;
        if (report.Published is { Length: > 0 } given)
        {
            if (!PartialDate.TryParse(given, out var parsed))
            {
                return Report.Failed(at, $"\"published\" is \"{given}\"; expected a date such as 2023, 2023-04 or 2023-04-18");
            }

            date = parsed;
        }

        return Checked(Report.Of(at, parser.Parse(report.Text, new NewsItemMetadata(report.Id ?? at, published ?? date, report.Headline))));
    }

    private Report Checked(Report report)
    {
        if (report.Item is null)
        {
            return report;
        }

        var result = language.Check(report.Item.Text);
        return result.Verdict == LanguageVerdict.Other
            ? Report.Failed(report.Name, $"the text is not German{(result.Language is { } other ? $" (it looks like '{other}')" : "")}")
            : report;
    }
}
