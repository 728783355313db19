namespace Depesche.Cli.Tests;

public sealed class ReadmeTests
{
    [Theory]
    [InlineData("read")]
    [InlineData("explain")]
    public void A_page_in_the_README_is_what_the_program_prints(string command)
    {
        var readme = File.ReadAllText(Path.Combine(CommandLine.Root, "README.md")).ReplaceLineEndings("\n");
        var at = readme.IndexOf($"`depesche {command} ", StringComparison.Ordinal) + "`depesche ".Length;
        var arguments = readme[at..readme.IndexOf('`', at)].Split(' ');
        var start = readme.IndexOf("```text\n", at, StringComparison.Ordinal) + "```text\n".Length;
        var shown = readme[start..readme.IndexOf("```", start, StringComparison.Ordinal)];

        Assert.Equal(CommandLine.Run(arguments).Output.TrimEnd('\n'), shown.TrimEnd('\n'));
    }
}
