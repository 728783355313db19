namespace Depesche.Cli.Tests;

public sealed class ReadmeTests
{
    [Theory]
    [InlineData("read")]
    [InlineData("explain")]
    public void A_page_in_the_README_is_what_the_program_prints(string command)
    {
        var (arguments, shown) = PageOf(command);
        Assert.Equal(CommandLine.Run(arguments).Output.TrimEnd('\n'), shown.TrimEnd('\n'));
    }

    [Fact]
    public void An_answer_in_the_README_is_what_the_program_prints()
    {
        using var folder = new TemporaryFolder();
        var archive = Path.Combine(folder.FullName, "wire.db");
        CommandLine.Run("add", "samples", "--archive", archive);
        var (arguments, shown) = PageOf("events");
        Assert.Equal(CommandLine.Run([.. arguments, "--archive", archive]).Output.TrimEnd('\n'), shown.TrimEnd('\n'));
    }

    private static (string[] Arguments, string Shown) PageOf(string command)
    {
        var readme = File.ReadAllText(Path.Combine(CommandLine.Root, "README.md")).ReplaceLineEndings("\n");
        var at = readme.IndexOf($"`depesche {command} ", StringComparison.Ordinal) + "`depesche ".Length;
        var arguments = readme[at..readme.IndexOf('`', at)].Split(' ');
        var start = readme.IndexOf("```text\n", at, StringComparison.Ordinal) + "```text\n".Length;
        return (arguments, readme[start..readme.IndexOf("```", start, StringComparison.Ordinal)]);
    }
}
