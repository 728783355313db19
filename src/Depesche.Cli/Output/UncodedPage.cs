using System.Globalization;
using Depesche.Events;
using Spectre.Console;
using static Depesche.Cli.Output.PageParts;

namespace Depesche.Cli.Output;

/// <summary>The list of what no data file knows: how often, the word, where it first stands.</summary>
internal sealed class UncodedPage(IAnsiConsole console, int top)
{
    public void Write(UncodedTally tally)
    {
        foreach (var kind in Enum.GetValues<UncodedKind>())
        {
            var counts = tally.Of(kind);
            console.MarkupLine($"[bold]{TitleOf(kind)}[/]: {counts.Count}");
            var grid = Columns(3);
            foreach (var count in counts.Take(top))
            {
                grid.AddRow(Cell(count.Times.ToString(CultureInfo.InvariantCulture)), Cell(count.Word), Cell(count.Place));
                grid.AddRow(Cell(""), Cell(""), Note(count.Example));
            }

            console.Write(grid);
            if (counts.Count > top)
            {
                console.MarkupLine($"  … and {counts.Count - top} more; --top {counts.Count} lists them all");
            }
        }
    }

    private static string TitleOf(UncodedKind kind) => kind switch
    {
        UncodedKind.Verb => "Verbs without a frame",
        UncodedKind.Adjective => "Predicate adjectives without a frame",
        UncodedKind.Noun => "Nouns beside a light verb without a frame",
        _ => "Actors without a sector",
    };
}
