using System.Collections.Immutable;
using System.Globalization;
using Depesche.Archive.Export;
using Depesche.Archive.Lineage;
using Depesche.Archive.Questions;
using Depesche.Archive.Rows;
using Depesche.Intake;
using Spectre.Console;
using static Depesche.Cli.Output.PageParts;

namespace Depesche.Cli.Output;

/// <summary>A report on a page: where it comes from, its versions, its copies and its story.</summary>
internal sealed class HistoryPage(IAnsiConsole console)
{
    private const int MostRelated = 20;

    public void Write(long number, ReportHistory history)
    {
        console.Write(new Rule(FormattableString.Invariant($"r{number}")).LeftJustified());
        if (history.Report is { } report)
        {
            WriteReport(report);
        }

        console.MarkupLine("[bold]Fassungen[/]");
        var versions = Columns(5);
        foreach (var version in history.Versions)
        {
            versions.AddRow(Cell(FormattableString.Invariant($"{(version.Number == number ? "→ " : "  ")}r{version.Number}")), Cell(version.SupplierVersion ?? ""),
                Cell(Of(version)), Cell(version.To is { } to ? $"{Moment(version.From)} bis {Moment(to)}" : $"seit {Moment(version.From)}"),
                Note($"aufgenommen {Moment(version.Added)} · {version.Origin}"));
        }

        console.Write(versions);
        if (history.Related.IsEmpty)
        {
            console.WriteLine();
            return;
        }

        console.MarkupLine($"[bold]Kopien und Berichte derselben Geschichte[/] [grey]({history.Related.Length}{(history.Related.Length > MostRelated ? $", {MostRelated} gezeigt" : "")})[/]");
        var related = Columns(4);
        foreach (var other in history.Related.Take(MostRelated))
        {
            related.AddRow(Cell(FormattableString.Invariant($"  r{other.Number}")), Cell(other.Published ?? ""), Cell(Of(other)),
                Note(string.Join(" · ", new[] { other.Name, other.Headline }.Where(p => p is { Length: > 0 }))));
        }

        console.Write(related);
        console.WriteLine();
    }

    /// <summary>Shows the event that was asked for; always true.</summary>
    /// <param name="happening">The event.</param>
    /// <param name="others">What others tell of the same act.</param>
    /// <param name="page">Writes it.</param>
    public bool Write(EventRow happening, IEnumerable<EventRow> others, CasePage page)
    {
        console.MarkupLine("[bold]Ereignis[/]");
        ImmutableArray<EventRow> all = [happening, .. others.Where(e => e.Reference != happening.Reference)];
        page.Write(new CaseRow(happening.Case, all, AnswerCount.Of([.. all.Select(e => e.Report)]).Sources));
        return true;
    }

    /// <summary>Shows the quotation that was asked for; always true.</summary>
    public bool Write(QuotationRow quotation, QuotationListPage page)
    {
        console.MarkupLine("[bold]Zitat[/]");
        page.Write(quotation);
        return true;
    }

    public void WriteText(ReportRow report)
    {
        console.MarkupLine("[bold]Text[/]");
        console.WriteLine(report.Text.TrimEnd());
    }

    private void WriteReport(ReportRow report)
    {
        var grid = Columns(2);
        foreach (var (name, value) in new (string, string?)[]
        {
            ("Überschrift", report.Headline), ("Anbieter", report.Provider), ("Agentur", report.Agency?.Replace(";", ", ", StringComparison.Ordinal)),
            ("Datum", report.Published), ("Stichwort", report.Slug), ("Autoren", string.Join(", ", report.Bylines)), ("Adresse", report.Url), ("Rechte", report.Rights),
            ("Kennung", report.Id ?? report.Key), ("Herkunft", report.Origin),
            ("Textfamilie", FormattableString.Invariant($"{report.Family} (Text {report.TextId})")), ("Geschichte", FormattableString.Invariant($"r{report.Story}")),
        })
        {
            if (value is { Length: > 0 })
            {
                grid.AddRow(Note(name), Cell(OneLine(value)));
            }
        }

        console.Write(grid);
        console.WriteLine();
    }

    private static string Of(ReportVersion version) => version.Status switch
    {
        PublicationStatus.Canceled => "zurückgezogen",
        _ when version.Embargo is { } embargo => $"gesperrt bis {Moment(embargo)}",
        PublicationStatus.Withheld => "zurückgehalten",
        _ => "verwendbar",
    };

    private static string Of(RelatedReport other) => other.Copy switch
    {
        CopyKind.Verbatim => "wörtlich gleich",
        CopyKind.Reworded => "umformuliert",
        CopyKind.Shortened => "gekürzt",
        CopyKind.Extended => "erweitert",
        CopyKind.Merged => "zusammengefügt",
        _ => other.IsFamily ? "gleiche Textfamilie" : "gleiche Geschichte",
    };

    private static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);
}
