using System.CommandLine;
using Depesche.Archive.Export;
using Depesche.Cli.Output;

namespace Depesche.Cli.Commands;

/// <summary><c>depesche events</c>: who did what to whom, by all reports of an archive.</summary>
internal static class EventsCommand
{
    public static Command Create()
    {
        var question = new QuestionCommand();
        var filter = new EventFilterOptions();
        var output = new OutputOptions();
        var format = QuestionCommand.Format([.. ExportFormats.Events.Select(e => e.Format), .. ExportFormats.Cases.Select(e => e.Format)]);
        var command = new Command("events", "Events in an archive, those of one act together: who did what to whom, when, where, on whose word, in which reports. " +
            "The page has the latest first; other forms are in the order of days.\n\n" +
            "Examples:\n" +
            "  depesche events --actor RUS --recipient CHN --type CONSULT,AGREE --since 2023-01 --until 2023-06\n" +
            "  depesche events --party Schoigu --voice reporter --asserted\n" +
            "  depesche events --place Schweiz --text 'Waffenruhe' --format csv --out waffenruhe.csv");
        question.AddTo(command);
        filter.AddTo(command);
        command.Options.Add(format);
        output.AddTo(command, result => result.GetValue(format) ?? QuestionCommand.Page);
        command.SetAction(arguments => question.Ask(arguments, (archive, data) =>
        {
            var wanted = filter.Read(arguments);
            var count = OutputOptions.Describe(archive.Count(wanted), "event");
            var form = arguments.GetValue(format)!;
            if (OutputOptions.Find(form, ExportFormats.Events) is { } events)
            {
                return output.Write(arguments, events, count, wanted.Limit, archive.Events(wanted));
            }

            var cases = archive.CountCases(wanted);
            count = OutputOptions.Describe(cases, count);
            if (OutputOptions.Find(form, ExportFormats.Cases) is { } export)
            {
                return output.Write(arguments, export, count, wanted.Limit, archive.Cases(wanted));
            }

            return OutputOptions.WritePage(new CasePage(PageConsole.Open(), new EventWords(data)).Write,
                limit => archive.Cases(wanted with { Limit = limit, NewestFirst = true }), cases, count, wanted.Limit);
        }));
        return command;
    }
}
