using System.CommandLine;
using Depesche.Archive.Questions;
using Depesche.Cli.Output;

namespace Depesche.Cli.Commands;

/// <summary><c>depesche who</c>: all that an archive knows of somebody.</summary>
internal static class WhoCommand
{
    public static Command Create()
    {
        var question = new QuestionCommand();
        var filter = new FilterOptions();
        var name = new Argument<string>("NAME") { Description = "A name: \"Li Shangfu\", Schoigu, Russland." };
        var command = new Command("who", "Who somebody is by an archive: offices, whom they met, what they said, did and suffered, each with its proof. --limit counts each list.") { name };
        question.AddTo(command);
        filter.AddTo(command);
        command.SetAction(arguments => question.Ask(arguments, (archive, data) =>
        {
            var wanted = filter.Into(arguments, new ReportFilter());
            var who = arguments.GetValue(name)!;
            var profile = archive.Who(who, wanted);
            if (profile.Names.IsEmpty)
            {
                Console.Error.WriteLine($"depesche: no report speaks of '{who}'");
                return ExitCode.Done;
            }

            new ProfilePage(PageConsole.Open(), data).Write(archive, who, profile, wanted);
            return ExitCode.Done;
        }));
        return command;
    }
}
