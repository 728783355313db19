namespace Depesche.Cli.Tests;

public sealed class AddTests(ArchivedWire wire) : IClassFixture<ArchivedWire>, IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Archive => Path.Combine(folder.FullName, "new.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_summary_says_what_became_of_the_reports()
    {
        Assert.Equal(0, wire.Added.ExitCode);
        Assert.Empty(wire.Added.Errors);
        Assert.Matches(@"^read 4 in [0-9.]+ s: 4 new, 0 updated, 0 same, 0 withdrawn, 0 failed\n$", wire.Added.Output);
    }

    [Fact]
    public void What_is_there_is_not_added_again_and_a_new_version_updates()
    {
        var lines = folder.Write("wire.jsonl", ArchivedWire.Lines);
        CommandLine.Run("add", lines, "--archive", Archive);

        Assert.Contains("0 new, 0 updated, 4 same", CommandLine.Run("add", lines, "--archive", Archive).Output, StringComparison.Ordinal);
        var corrected = folder.Write("later.jsonl", ArchivedWire.Lines.Replace("Präsident Wladimir Putin", "Verteidigungsminister Sergej Schoigu", StringComparison.Ordinal));
        Assert.Contains("0 new, 2 updated, 2 same", CommandLine.Run("add", corrected, "--archive", Archive).Output, StringComparison.Ordinal);
        Assert.Contains("no report speaks of 'Putin'", CommandLine.Run("who", "Putin", "--archive", Archive).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Failures_have_reasons_are_listed_and_are_tried_again()
    {
        var lines = folder.Write("wire.jsonl", "{\"id\": \"a\"}\n" + ArchivedWire.Lines);
        var first = CommandLine.Run("add", lines, "--archive", Archive);

        Assert.Equal(1, first.ExitCode);
        Assert.StartsWith($"depesche: {lines}:1: the report has no \"text\"", first.ErrorLines.Single(), StringComparison.Ordinal);
        Assert.Contains("4 new, 0 updated, 0 same, 0 withdrawn, 1 failed\n       1  the report has no \"text\"", first.Output, StringComparison.Ordinal);
        Assert.Contains($"{lines}:1,", CommandLine.Run("sql", "SELECT * FROM failures", "--format", "csv", "--archive", Archive).Output, StringComparison.Ordinal);

        folder.Write("wire.jsonl", "{\"id\": \"a\", \"text\": \"Die Minister trafen sich in Berlin.\"}\n" + ArchivedWire.Lines);
        var again = CommandLine.Run("add", "--retry", "--archive", Archive);

        Assert.Equal(0, again.ExitCode);
        Assert.Contains("1 new, 0 updated, 4 same, 0 withdrawn, 0 failed", again.Output, StringComparison.Ordinal);
        Assert.Equal("nothing to retry: no file has failed", CommandLine.Run("add", "--retry", "--archive", Archive).OutputLines.Single());
    }

    [Fact]
    public void Standard_input_is_added_and_not_waited_for_when_it_failed()
    {
        var added = CommandLine.Run("BERLIN (dpa) - Der Außenminister hat am Montag mit seinem Kollegen über die Lage gesprochen.\n", ["add", "-", "--published", "2021-06-16", "--archive", Archive]);
        Assert.Contains("1 new", added.Output, StringComparison.Ordinal);
        Assert.Equal(1, CommandLine.Run("", ["add", "-", "--archive", Archive]).ExitCode);
        Assert.Equal("nothing to retry: no file has failed", CommandLine.Run("add", "--retry", "--archive", Archive).OutputLines.Single());
    }

    [Fact]
    public void A_file_that_is_no_archive_is_refused_and_stays_as_it_is()
    {
        var notes = folder.Write("notes.txt", "Notizen");
        var outcome = CommandLine.Run("add", "samples/01-normandie-gipfel.txt", "--archive", notes);

        Assert.Equal((2, $"depesche: {notes}: this is no SQLite file; give another file"), (outcome.ExitCode, outcome.ErrorLines.Single()));
        Assert.Equal("Notizen", File.ReadAllText(notes));
        Assert.Contains("this is a folder; name a file", CommandLine.Run("add", notes, "--archive", folder.FullName).ErrorLines.Single(), StringComparison.Ordinal);
        Assert.Contains("there is no such folder; make it first", CommandLine.Run("add", notes, "--archive", Path.Combine(folder.FullName, "none", "x.db")).ErrorLines.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void Something_to_add_is_needed()
    {
        Assert.Equal((2, "depesche: give reports to add, or --retry alone"), (CommandLine.Run("add").ExitCode, CommandLine.Run("add").ErrorLines[0]));
        Assert.Equal(2, CommandLine.Run("add", "x.txt", "--retry").ExitCode);
        Assert.Contains("an archive takes reports, not trees", CommandLine.Run("add", "x.conllu", "--from", "conllu").ErrorLines[0], StringComparison.Ordinal);
    }
}
