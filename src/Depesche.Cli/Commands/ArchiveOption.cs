using System.CommandLine;
using Depesche.Archive;

namespace Depesche.Cli.Commands;

/// <summary>Which archive a command works on.</summary>
internal static class ArchiveOption
{
    private const string Variable = "DEPESCHE_ARCHIVE";
    private const string DefaultFile = "depesche.db";

    public static Option<string> Create() => new("--archive", "-a")
    {
        Description = $"The archive, one SQLite file. Without it: what {Variable} names, else {DefaultFile} in this folder.",
        HelpName = "FILE",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : DefaultFile,
    };

    /// <summary>Runs, and tells in one line when the archive cannot be used.</summary>
    public static int Guarded(Func<int> run)
    {
        try
        {
            return run();
        }
        catch (ArchiveException error)
        {
            Console.Error.WriteLine($"depesche: {error.Message}");
            return ExitCode.Usage;
        }
    }
}
