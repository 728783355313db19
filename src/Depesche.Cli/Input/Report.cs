using Depesche.NewsItems;
using Depesche.Syntax;

namespace Depesche.Cli.Input;

/// <summary>One report from the input, or why it could not be had.</summary>
/// <param name="Name">File, or file and line (<c>wire.jsonl:12</c>), to name it in messages.</param>
/// <param name="Item">The report; null when there is a problem.</param>
/// <param name="Trees">Its trees, when the input gives them.</param>
/// <param name="Problem">What is wrong and what to do; null when all is well.</param>
internal sealed record Report(string Name, NewsItem? Item, ParsedText? Trees, string? Problem)
{
    public static Report Of(string name, NewsItem item) => new(name, item, null, null);

    public static Report Of(string name, ParsedText trees) => new(name, trees.Text.Item, trees, null);

    public static Report Failed(string name, string problem) => new(name, null, null, problem);
}
