using System.CommandLine;
using System.Text;
using Depesche.Events;
using Depesche.LanguageData;

namespace Depesche.Cli.Commands;

/// <summary><c>depesche codebook</c>: the event codebook, made from the frames.</summary>
internal static class CodebookCommand
{
    public static Command Create()
    {
        var data = DataFolder.Option();
        var command = new Command("codebook", "Write the event codebook as Markdown: PLOVER types, modes, decisions, frames, contexts and CAMEO codes.") { data };
        command.SetAction(arguments =>
        {
            try
            {
                using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
                Codebook.Write(DataFolder.Open(arguments.GetValue(data)), output);
                return ExitCode.Done;
            }
            catch (DataFileException error)
            {
                Console.Error.WriteLine($"depesche: {error.Message}");
                return ExitCode.Usage;
            }
        });
        return command;
    }
}
