namespace Depesche.Cli.Tests;

public sealed class ReadmeTests
{
    [Fact]
    public void The_page_in_the_README_is_what_the_program_prints()
    {
        const string command = "`depesche read ";
        var readme = File.ReadAllText(Path.Combine(CommandLine.Root, "README.md")).ReplaceLineEndings("\n");
        var at = readme.IndexOf(command, StringComparison.Ordinal) + command.Length;
        var file = readme[at..readme.IndexOf('`', at)];
        var start = readme.IndexOf("```text\n", at, StringComparison.Ordinal) + "```text\n".Length;
        var shown = readme[start..readme.IndexOf("```", start, StringComparison.Ordinal)];

        Assert.Equal(CommandLine.Run("read", file).Output.TrimEnd('\n'), shown.TrimEnd('\n'));
    }
}
