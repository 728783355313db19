using System.CommandLine;
using Depesche.Archive.Export;
using Depesche.Cli.Output;

namespace Depesche.Cli.Commands;

/// <summary><c>depesche quotes</c>: who said what to whom, by all reports of an archive.</summary>
internal static class QuotesCommand
{
    public static Command Create()
    {
        var question = new QuestionCommand();
        var filter = new QuotationFilterOptions();
        var output = new OutputOptions();
        var format = QuestionCommand.Format(ExportFormats.Quotations.Select(e => e.Format));
        var command = new Command("quotes", "Quotations in an archive: who said what to whom, about what, when, through whom. " +
            "The page has the latest first; other forms are in the order of days.\n\n" +
            "Examples:\n" +
            "  depesche quotes --speaker Schoigu --about Westen --type direct\n" +
            "  depesche quotes --speaker DEUGOV --to USA --since 2023-04\n" +
            "  depesche quotes --about 'Waffenruhe' --format csv --with-text");
        question.AddTo(command);
        filter.AddTo(command);
        command.Options.Add(format);
        output.AddTo(command, result => result.GetValue(format) ?? QuestionCommand.Page);
        command.SetAction(arguments => question.Ask(arguments, (archive, data) =>
        {
            var wanted = filter.Read(arguments);
            var found = archive.Count(wanted);
            var count = OutputOptions.Describe(found, "quotation");
            if (OutputOptions.Find(arguments.GetValue(format)!, ExportFormats.Quotations) is { } export)
            {
                return output.Write(arguments, export, count, wanted.Limit, archive.Quotations(wanted));
            }

            return OutputOptions.WritePage(new QuotationListPage(PageConsole.Open(), new QuotationWords(data)).Write,
                limit => archive.Quotations(wanted with { Limit = limit, NewestFirst = true }), found.Rows, count, wanted.Limit);
        }));
        return command;
    }
}
