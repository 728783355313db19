using System.Diagnostics;
using System.Globalization;

namespace Depesche.Cli.Tests;

/// <summary>A run of the program that has not ended yet.</summary>
internal sealed class RunningCommand : IDisposable
{
    private readonly Process process;
    private readonly Task<string> output;
    private readonly Task<string> errors;

    public RunningCommand(params string[] arguments)
    {
        process = Process.Start(CommandLine.StartOf(arguments))!;
        output = process.StandardOutput.ReadToEndAsync();
        errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Gives it input, and keeps its standard input open.</summary>
    public void Write(string input)
    {
        process.StandardInput.Write(input);
        process.StandardInput.Flush();
    }

    /// <summary>Asks the program to end: SIGTERM, which it takes as it takes Ctrl+C. A test run in the background ignores SIGINT, and so would the program.</summary>
    public void Interrupt()
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>Ends its input and waits for its end.</summary>
    public Outcome EndOfInput()
    {
        process.StandardInput.Close();
        return Ended();
    }

    public Outcome Ended()
    {
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(1)), "the program does not end");
        return new Outcome(process.ExitCode, output.Result, errors.Result);
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }
}
