using Spectre.Console;

namespace Depesche.Cli.Output;

/// <summary>Where pages are written: the terminal, or plain lines of a fixed width.</summary>
internal static class PageConsole
{
    private const int PageWidth = 110;

    public static IAnsiConsole Open()
    {
        if (!Console.IsOutputRedirected)
        {
            return AnsiConsole.Console;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(new TrimmingWriter(Console.Out)),
        });
        console.Profile.Width = PageWidth;
        return console;
    }
}
