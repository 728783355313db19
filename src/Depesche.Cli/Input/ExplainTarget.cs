using System.Buffers;
using System.Globalization;

namespace Depesche.Cli.Input;

/// <summary>What is to be explained: the reports of a path, one of them, or one sentence of one.</summary>
/// <param name="Path">File, folder or - for standard input.</param>
/// <param name="Address">Place of the report in messages, perhaps with the number of a sentence behind it; null for all reports of the path.</param>
internal sealed record ExplainTarget(string Path, string? Address)
{
    private static readonly SearchValues<char> EndsOfFile = SearchValues.Create(":#@/");

    /// <summary>Reads a path, <c>FILE:SENTENCE</c> and, of a file that holds many reports, their places as messages name them, with a sentence
    /// or without (<c>wire.jsonl:12:3</c>, <c>feed.xml#2</c>, <c>wire.zip/a.jsonl:12</c>). A file whose own name ends so is meant itself.</summary>
    public static ExplainTarget Parse(string text)
    {
        if (text == "-" || File.Exists(text) || Directory.Exists(text))
        {
            return new ExplainTarget(text, null);
        }

        for (var end = text.Length; (end = text.AsSpan(0, end).LastIndexOfAny(EndsOfFile)) > 0;)
        {
            var path = text[..end];
            if (path == "-" || File.Exists(path))
            {
                return new ExplainTarget(path, Report.NameOf(path) + text[end..]);
            }
        }

        var colon = text.LastIndexOf(':');
        return new ExplainTarget(colon > 0 && NumberOf(text.AsSpan(colon + 1)) is not null ? text[..colon] : text, null);
    }

    /// <summary>The reports meant; where one is named that is not there, its problem.</summary>
    public IEnumerable<Report> Read(ReportSource source)
    {
        var reports = source.Read([Path]);
        return Address is null ? reports : [reports.FirstOrDefault(IsMeant) ?? Report.Failed(Address, "no report begins there")];
    }

    /// <summary>Number of the sentence meant, from one; null for all of the report.</summary>
    public int? SentenceOf(Report report) =>
        Address is not null && Address.StartsWith($"{PlaceOf(report)}:", StringComparison.Ordinal) ? NumberOf(Address.AsSpan(PlaceOf(report).Length + 1)) : null;

    /// <summary>How a report is named to be explained again. Messages about trees leave out the first line.</summary>
    public string PlaceOf(Report report) => report.Trees is not null && report.Name == Report.NameOf(Path) ? $"{report.Name}:1" : report.Name;

    private bool IsMeant(Report report) =>
        PlaceOf(report) == Address || SentenceOf(report) is not null || (report.Problem is not null && report.Name == Report.NameOf(Path));

    private static int? NumberOf(ReadOnlySpan<char> text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
