using System.Globalization;

namespace Depesche.Cli.Input;

/// <summary>What is to be explained: the reports of a path, one of them, or one sentence of one.</summary>
/// <param name="Path">File, folder or - for standard input.</param>
/// <param name="Report">Line of the report in a file of many, or null for all.</param>
/// <param name="Sentence">Number of the sentence from one, or null for all.</param>
internal sealed record ExplainTarget(string Path, int? Report, int? Sentence)
{
    /// <summary>Reads <c>FILE</c>, <c>FILE:SENTENCE</c> and, of a file that holds many reports, <c>FILE:LINE</c> and
    /// <c>FILE:LINE:SENTENCE</c>. A file whose own name ends so is meant itself.</summary>
    public static ExplainTarget Parse(string text, ReportSource source)
    {
        if (Exists(text) || !Cut(text, out var path, out var last))
        {
            return new ExplainTarget(text, null, null);
        }

        if (Exists(path))
        {
            return source.IsOneReport(path) ? new ExplainTarget(path, null, last) : new ExplainTarget(path, last, null);
        }

        return Cut(path, out var file, out var line) && Exists(file) && !source.IsOneReport(file)
            ? new ExplainTarget(file, line, last)
            : new ExplainTarget(path, null, last);
    }

    /// <summary>The reports meant; where one is named that is not there, its problem.</summary>
    public IEnumerable<Report> Read(ReportSource source)
    {
        if (Report is not { } line)
        {
            return source.Read([Path]);
        }

        var name = $"{Path}:{line}";
        return source.Read([Path]).Where(r => PlaceOf(r, source) == name).DefaultIfEmpty(Input.Report.Failed(name, "no report begins on this line"));
    }

    /// <summary>How a report is named to be explained again: its file, with its line in a file of many. Messages about trees leave out
    /// the first line.</summary>
    public string PlaceOf(Report report, ReportSource source) =>
        report.Name == Path && source.IsTreeFile(Path) ? $"{Path}:1" : report.Name;

    private static bool Exists(string path) => path == "-" || File.Exists(path) || Directory.Exists(path);

    private static bool Cut(string text, out string path, out int number)
    {
        var colon = text.LastIndexOf(':');
        path = colon > 0 ? text[..colon] : text;
        number = 0;
        return colon > 0 && int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
