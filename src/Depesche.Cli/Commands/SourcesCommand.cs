using System.CommandLine;
using Depesche.Archive.Questions;
using Depesche.Cli.Output;

namespace Depesche.Cli.Commands;

/// <summary><c>depesche sources</c>: where the reports of an archive come from.</summary>
internal static class SourcesCommand
{
    public static Command Create()
    {
        var question = new QuestionCommand();
        var filter = new FilterOptions();
        var format = SqlCommand.Format();
        var command = new Command("sources", "Where the reports of an archive come from: how many, how many different texts, how many of them its own (copies of none before).") { format };
        question.AddTo(command);
        filter.AddTo(command);
        command.SetAction(arguments => question.Ask(arguments, (archive, _) =>
        {
            ValueTable.Write(arguments.GetValue(format), ["source", "reports", "texts", "own_texts", "events", "quotations", "first", "last"],
                archive.Sources(filter.Into(arguments, new ReportFilter())).Select(s => new object?[]
                {
                    s.Name, s.Reports, s.Texts, s.Own, s.Events, s.Quotations, s.First, s.Last,
                }));
            return ExitCode.Done;
        }));
        return command;
    }
}
