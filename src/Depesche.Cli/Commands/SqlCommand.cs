using System.CommandLine;
using Depesche.Cli.Output;

namespace Depesche.Cli.Commands;

/// <summary><c>depesche sql</c>: a user's own query.</summary>
internal static class SqlCommand
{
    public static Command Create()
    {
        var question = new QuestionCommand();
        var sql = new Argument<string>("QUERY") { Description = "One SELECT. docs/archive.md explains tables and views; span(content, start, end) gives the words under a span, fold(name) a name for comparing, last_day(date) the last day of a date." };
        var format = Format();
        var command = new Command("sql", "Ask an archive in SQL. It is opened to read: nothing can be changed.\n\n" +
            "Examples:\n" +
            "  depesche sql \"SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')\"\n" +
            "  depesche sql \"SELECT code, count(*) AS events FROM event_parties WHERE role = 'actor' GROUP BY code ORDER BY events DESC LIMIT 10\"\n" +
            "  depesche sql \"SELECT origin, problem FROM failures\" --format csv") { sql, format };
        question.AddTo(command);
        command.SetAction(arguments => question.Ask(arguments, (archive, _) =>
        {
            var answer = archive.Sql(arguments.GetValue(sql)!);
            ValueTable.Write(arguments.GetValue(format), answer.Columns, answer.Rows);
            return ExitCode.Done;
        }));
        return command;
    }

    /// <summary>The option for the form of a table of values.</summary>
    public static Option<ValueForm> Format() => new("--format", "-f") { Description = "table: columns to read. csv: RFC 4180. json: an object a line." };
}
