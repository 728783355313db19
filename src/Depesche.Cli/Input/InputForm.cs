using System.Collections.Immutable;
using Depesche.Intake;

namespace Depesche.Cli.Input;

/// <summary>A form of input, as <c>--from</c> names it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Format">The format of the intake; null for trees.</param>
internal sealed record InputForm(string Name, InputFormat? Format)
{
    /// <summary>Trees of another parser; a document is one report.</summary>
    public static InputForm Conllu { get; } = new("conllu", null);

    /// <summary>All forms.</summary>
    public static ImmutableArray<InputForm> All { get; } =
    [
        new("text", InputFormat.Text),
        new("jsonl", InputFormat.JsonLines),
        new("csv", InputFormat.Csv),
        new("html", InputFormat.Html),
        new("rss", InputFormat.Rss),
        new("atom", InputFormat.Atom),
        new("newsml", InputFormat.NewsMlG2),
        new("nitf", InputFormat.Nitf),
        new("ninjs", InputFormat.Ninjs),
        new("dpa", InputFormat.DpaDigitalwires),
        new("iptc7901", InputFormat.Iptc7901),
        new("warc", InputFormat.Warc),
        new("gzip", InputFormat.Gzip),
        new("zip", InputFormat.Zip),
        Conllu,
    ];

    /// <summary>The names of all forms, for people.</summary>
    public static string Names { get; } = string.Join(", ", All.Select(f => f.Name));

    /// <summary>The form of a name; null when there is none.</summary>
    public static InputForm? Named(string name) => All.FirstOrDefault(f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
