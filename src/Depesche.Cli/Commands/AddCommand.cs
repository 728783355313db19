using System.CommandLine;
using System.Globalization;
using Depesche.Archive.Adding;
using Depesche.Cli.Input;
using Depesche.Cli.Output;
using Depesche.Intake;
using Depesche.LanguageData;
using Depesche.Readings;

namespace Depesche.Cli.Commands;

/// <summary><c>depesche add</c>: reports into the archive.</summary>
internal static class AddCommand
{
    private const int MostReasons = 20;
    private const string StandardInput = "-";

    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Reports in any form that docs/formats.md names: files, folders, archives, or - for standard input.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var archive = ArchiveOption.Create();
        var retry = new Option<bool>("--retry") { Description = "Try the input again of which something failed before." };
        var input = new ReportInput();
        var command = new Command("add", "Add reports to an archive. What is there already is not added twice; a new version takes the place of the old one.\n\n" +
            "Examples:\n  depesche add wire/ --archive wire.db\n  depesche add 2023.zip feed.xml\n  cat report.txt | depesche add - --published 2023-04-18\n  depesche add --retry")
        {
            paths, archive, retry,
        };
        input.AddTo(command, takesTrees: false);
        command.Validators.Add(result =>
        {
            if (result.GetValue(paths) is not { Length: > 0 } == !result.GetValue(retry))
            {
                result.AddError("give reports to add, or --retry alone");
            }
        });
        command.SetAction((arguments, stop) =>
        {
            var meter = new IntakeMeter();
            return Task.Factory.StartNew(() => input.WithIntake(arguments, meter, (data, intake) => ArchiveOption.Guarded(() =>
                Add(arguments.GetValue(archive)!, arguments.GetValue(retry) ? null : arguments.GetValue(paths), data, intake, meter, stop))), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        });
        return command;
    }

    private static int Add(string archive, string[]? paths, LanguageFiles data, ReportIntake intake, IntakeMeter meter, CancellationToken stop)
    {
        using var writer = ArchiveWriter.Open(archive, new Reader(data, remembersSentences: true), data);
        paths ??= FailedPaths(writer);
        if (paths.Length == 0)
        {
            Console.WriteLine("nothing to retry: no file has failed");
            return ExitCode.Done;
        }

        var progress = new AddProgress(meter, paths.Sum(InputSize.Of), Console.Error, !Console.IsErrorRedirected, TimeProvider.System);
        var reasons = new Dictionary<string, int>(StringComparer.Ordinal);
        var input = paths.SelectMany(path => (path == StandardInput ? intake.Read("stdin", Console.OpenStandardInput()) : intake.Read(path)).Select(r => (path, r)));
        var summary = writer.Add(input, failure =>
        {
            progress.Clear();
            Console.Error.WriteLine($"depesche: {failure.Origin}: {failure.Problem}");
            reasons[failure.Problem] = reasons.GetValueOrDefault(failure.Problem) + 1;
        }, progress.Show, stop);
        progress.Clear();
        Print(summary, reasons, stop.IsCancellationRequested);
        return summary.Of(AddOutcome.Failed) == 0 && !stop.IsCancellationRequested ? ExitCode.Done : ExitCode.SomeFailed;
    }

    private static string[] FailedPaths(ArchiveWriter writer)
    {
        var paths = writer.FailedPaths();
        if (paths.Contains(StandardInput))
        {
            Console.Error.WriteLine("depesche: what failed of standard input cannot be tried again; give it to 'depesche add' once more");
        }

        return [.. paths.Where(p => p != StandardInput)];
    }

    private static void Print(AddSummary summary, Dictionary<string, int> reasons, bool isStopped)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"read {summary.Total:N0} in {AddProgress.Duration(summary.Elapsed)}: {summary.Of(AddOutcome.New):N0} new, {summary.Of(AddOutcome.Updated):N0} updated, ") +
            string.Create(CultureInfo.InvariantCulture,
            $"{summary.Of(AddOutcome.Same):N0} same, {summary.Of(AddOutcome.Withdrawn):N0} withdrawn, {summary.Of(AddOutcome.Failed):N0} failed"));
        foreach (var (reason, count) in reasons.OrderByDescending(r => r.Value).ThenBy(r => r.Key, StringComparer.Ordinal).Take(MostReasons))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count,8:N0}  {reason}"));
        }

        if (reasons.Count > 0)
        {
            Console.WriteLine("'depesche add --retry' tries again what failed");
        }

        if (isStopped)
        {
            Console.WriteLine("stopped; the same command goes on where it stopped");
        }
    }
}
