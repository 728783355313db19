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
        var command = new Command("who", "Who somebody is by an archive: offices, whom they met, what they said, did and suffered, each with its proof. --limit counts each list; the latest come first.\n\n" +
            "Examples:\n  depesche who \"Li Shangfu\"\n  depesche who Schoigu --since 2023 --limit 20\n  depesche who Russland --as-of 2023-04-18") { name };
        command.Validators.Add(result =>
        {
            if (result.GetValue(name) is { } given && !FilterOptions.HasName(given))
            {
                result.AddError($"'{given}' is no name; expected letters or digits");
            }
        });
        question.AddTo(command);
        filter.AddTo(command);
        command.SetAction(arguments => question.Ask(arguments, (archive, data) =>
        {
            var wanted = filter.Into(arguments, new ReportFilter());
            var who = arguments.GetValue(name)!;
            var profile = archive.Who(who, wanted);
            if (profile.Names.IsEmpty)
            {
                Console.Error.WriteLine($"depesche: no report speaks of '{who}'; a name is written in full (\"Li Shangfu\") or, of a person, with its last part (Shangfu)");
                return ExitCode.Done;
            }

            new ProfilePage(PageConsole.Open(), data).Write(archive, who, profile, wanted);
            return ExitCode.Done;
        }));
        return command;
    }
}
