using System.CommandLine;
using System.Text;
using Depesche.Cli;
using Depesche.Cli.Commands;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

var root = new RootCommand("Reads German news-agency reports into events, quotations, actors and times, each with its proof.")
{
    ReadCommand.Create(),
    AddCommand.Create(),
    EventsCommand.Create(),
    QuotesCommand.Create(),
    WhoCommand.Create(),
    SourcesCommand.Create(),
    ShowCommand.Create(),
    ExportCommand.Create(),
    SqlCommand.Create(),
    ExplainCommand.Create(),
    EvaluateCommand.Create(),
    CodebookCommand.Create(),
};

var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors)
    {
        Console.Error.WriteLine($"depesche: {error.Message}");
    }

    Console.Error.WriteLine("depesche: see 'depesche --help' or 'depesche COMMAND --help'");
    return ExitCode.Usage;
}

// Time to end a batch and to close the archive after Ctrl+C.
return parsed.Invoke(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromMinutes(1) });
