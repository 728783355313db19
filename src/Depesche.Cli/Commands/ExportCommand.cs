using System.CommandLine;
using Depesche.Archive.Export;
using Depesche.Archive.Questions;
using Depesche.LanguageData;
using Depesche.NewsItems;
using Depesche.Readings;

namespace Depesche.Cli.Commands;

/// <summary><c>depesche export</c>: tables and annotated texts out of an archive.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var command = new Command("export", "Write tables and annotated texts for other programs; docs/exports.md has their columns and what is lost in each. " +
            "The same filters as for events, quotes and reports; the count is told first.\n\n" +
            "Examples:\n" +
            "  depesche export csv --actor RUS --since 2023 --out events.csv\n" +
            "  depesche export gdelt-events --out 2023.export.CSV\n" +
            "  depesche export quotations-parquet --with-text --out quotes.parquet\n" +
            "  depesche export tei --with-text --text Waffenruhe");
        foreach (var format in ExportFormats.All.Where(f => f.Rows is ExportRows.Events or ExportRows.Cases))
        {
            command.Subcommands.Add(Events(format));
        }

        foreach (var format in ExportFormats.All.Where(f => f.Rows == ExportRows.Quotations))
        {
            command.Subcommands.Add(Quotations(format));
        }

        foreach (var format in ExportFormats.All.Where(f => f.Rows == ExportRows.Reports))
        {
            command.Subcommands.Add(Reports(format));
        }

        command.SetAction(_ =>
        {
            Console.Error.WriteLine($"depesche: say which form: {string.Join(", ", command.Subcommands.Select(c => c.Name))}");
            return ExitCode.Usage;
        });
        return command;
    }

    private static Command Events(ExportFormat format)
    {
        var (command, question, output) = Parts(format.Name, format);
        var filter = new EventFilterOptions();
        filter.AddTo(command);
        command.SetAction(arguments => question.Ask(arguments, (archive, _) =>
        {
            var wanted = filter.Read(arguments);
            var count = OutputOptions.Describe(archive.Count(wanted), "event");
            return OutputOptions.Find(format.Name, ExportFormats.Events) is { } events
                ? output.Write(arguments, events, count, wanted.Limit, archive.Events(wanted))
                : output.Write(arguments, OutputOptions.Find(format.Name, ExportFormats.Cases)!, OutputOptions.Describe(archive.CountCases(wanted), count),
                    wanted.Limit, archive.Cases(wanted));
        }));
        return command;
    }

    private static Command Quotations(ExportFormat format)
    {
        var (command, question, output) = Parts($"quotations-{format.Name}", format);
        var filter = new QuotationFilterOptions();
        filter.AddTo(command);
        command.SetAction(arguments => question.Ask(arguments, (archive, _) =>
        {
            var wanted = filter.Read(arguments);
            return output.Write(arguments, OutputOptions.Find(format.Name, ExportFormats.Quotations)!, OutputOptions.Describe(archive.Count(wanted), "quotation"),
                wanted.Limit, archive.Quotations(wanted));
        }));
        return command;
    }

    private static Command Reports(ExportFormat format)
    {
        var (command, question, output) = Parts(format.Name, format);
        var filter = new FilterOptions();
        filter.AddTo(command);
        command.SetAction(arguments => question.Ask(arguments, (archive, data) =>
        {
            var wanted = filter.Into(arguments, new ReportFilter());
            return output.Write(arguments, OutputOptions.Find(format.Name, ExportFormats.Reports)!, DescribeReports(archive.CountReports(wanted)),
                wanted.Limit, Read(archive, wanted, data));
        }));
        return command;
    }

    private static string DescribeReports(AnswerCount count) =>
        $"{OutputOptions.Counted(count.Reports, "report")}, {OutputOptions.Counted(count.Texts, "text")}, {OutputOptions.Counted(count.Sources, "independent source")}";

    // The archive keeps what was read; trees are made again, which gives the same ones.
    private static IEnumerable<ReadReport> Read(ArchiveReader archive, ReportFilter wanted, LanguageFiles data)
    {
        var parser = new NewsItemParser(data);
        var reader = new Reader(data, remembersSentences: true);
        foreach (var report in archive.Reports(wanted))
        {
            var published = report.Published is { } day && PartialDate.TryParse(day, out var date) ? date : (PartialDate?)null;
            var item = parser.Parse(report.Text, new NewsItemMetadata(report.Id ?? report.Key, published, report.Headline, report.Url));
            yield return new ReadReport(report, reader.Read(item));
        }
    }

    private static (Command Command, QuestionCommand Question, OutputOptions Output) Parts(string name, ExportFormat format)
    {
        var command = new Command(name, format.Description);
        var question = new QuestionCommand();
        var output = new OutputOptions();
        question.AddTo(command);
        output.AddTo(command, _ => format.Name);
        return (command, question, output);
    }
}
