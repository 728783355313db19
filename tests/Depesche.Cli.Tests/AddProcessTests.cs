using System.Globalization;
using System.Text.Json;
using Depesche.Archive.Questions;

namespace Depesche.Cli.Tests;

public sealed class AddProcessTests : IDisposable
{
    private const string English = "The minister said on Tuesday that the government would not accept the proposal and that it was time for the other side to move on.";

    // The form of input is told by its first 4 KiB, which are waited for.
    private static readonly string Long = new('x', 1500);

    private readonly TemporaryFolder folder = new();

    private string Archive => Path.Combine(folder.FullName, "wire.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Standard_input_is_added()
    {
        var outcome = CommandLine.Run(Lines(1, 2), ["add", "-", "--archive", Archive]);

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Errors));
        Assert.EndsWith(": 2 new, 0 updated, 0 same, 0 withdrawn, 0 failed", Assert.Single(outcome.OutputLines), StringComparison.Ordinal);
        Assert.Equal(2, Stored());
    }

    [Fact]
    public void What_failed_is_told_and_tried_again_when_asked()
    {
        var file = folder.Write("wire.jsonl", Lines(1, 1) + JsonSerializer.Serialize(new { id = "urn:x", text = English }) + "\n");
        var first = CommandLine.Run("add", file, "--archive", Archive);
        File.WriteAllText(file, Lines(1, 2));

        var second = CommandLine.Run("add", "--retry", "--archive", Archive);
        var third = CommandLine.Run("add", "--retry", "--archive", Archive);

        Assert.Equal((1, 0, 0), (first.ExitCode, second.ExitCode, third.ExitCode));
        Assert.StartsWith($"depesche: {file}:2: the text is not German", Assert.Single(first.ErrorLines), StringComparison.Ordinal);
        Assert.Contains("'depesche add --retry' tries again what failed", first.Output, StringComparison.Ordinal);
        Assert.Contains(": 1 new, 0 updated, 1 same, 0 withdrawn, 0 failed", second.Output, StringComparison.Ordinal);
        Assert.Contains("nothing to retry", third.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_failed_of_standard_input_is_not_waited_for_again()
    {
        CommandLine.Run(JsonSerializer.Serialize(new { id = "urn:x", text = English }) + "\n", ["add", "-", "--archive", Archive]);
        using var retry = new RunningCommand("add", "--retry", "--archive", Archive);

        Assert.Contains("standard input cannot be tried again", retry.Ended().Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void What_comes_slowly_is_stored_at_once_and_a_second_program_may_not_add_meanwhile()
    {
        using var first = new RunningCommand("add", "-", "--archive", Archive);
        first.Write(Lines(1, 3));
        WaitUntilStored(3);

        var second = CommandLine.Run("add", folder.Write("wire.jsonl", Lines(4, 1)), "--archive", Archive);

        Assert.Equal(2, second.ExitCode);
        Assert.Equal([$"depesche: {Archive}: another program adds to this archive; try again when it is done"], second.ErrorLines);
        Assert.Equal(0, first.EndOfInput().ExitCode);
        Assert.Equal(3, Stored());
    }

    [Fact]
    public void Ctrl_C_ends_the_wait_for_input()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "signals");
        using var add = new RunningCommand("add", "-", "--archive", Archive);
        add.Write(Lines(1, 3));
        WaitUntilStored(3);
        add.Interrupt();

        var outcome = add.Ended();

        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Errors));
        Assert.Equal("stopped; the same command goes on where it stopped", outcome.OutputLines[^1]);
        Assert.Contains(": 3 new", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Ctrl_C_ends_adding_after_what_was_written_and_the_same_command_goes_on()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "signals");
        const int all = 30_000; // so many that they are not all added before the signal comes, however slow this machine is
        var file = folder.Write("wire.jsonl", Lines(1, all));
        using var add = new RunningCommand("add", file, "--archive", Archive);
        WaitUntilStored(1);
        add.Interrupt();

        var outcome = add.Ended();

        var stored = Stored();
        Assert.Equal(1, outcome.ExitCode);
        Assert.InRange(stored, 1, all - 1);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $": {stored:N0} new"), outcome.Output, StringComparison.Ordinal);
        Assert.Contains("stopped; the same command goes on where it stopped", outcome.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(Archive + "-wal"), "the archive was not closed");
        File.WriteAllText(file, Lines(1, stored + 1));
        Assert.Contains($": 1 new, 0 updated, {stored.ToString("N0", CultureInfo.InvariantCulture)} same", CommandLine.Run("add", file, "--archive", Archive).Output, StringComparison.Ordinal);
    }

    private void WaitUntilStored(int count) =>
        Assert.True(SpinWait.SpinUntil(() => File.Exists(Archive + "-wal") && Stored() >= count, TimeSpan.FromMinutes(1)), $"{count} reports are not stored");

    private int Stored()
    {
        try
        {
            using var ask = ArchiveReader.Open(Archive);
            return ask.Reports(new ReportFilter()).Count();
        }
        catch (Archive.ArchiveException)
        {
            return 0; // The program is making the archive.
        }
    }

    private static string Lines(int first, int count) => string.Concat(Enumerable.Range(first, count).Select(n => JsonSerializer.Serialize(new
    {
        id = $"urn:newsml:dpa.com:{n}",
        published = "2023-04-18",
        rights = Long,
        text = $"Der Außenminister hat am Dienstag in Berlin mit {n + 10} Abgeordneten über die Lage gesprochen.",
    }) + "\n"));
}
