using Depesche.Intake;
using Depesche.NewsItems;
using Depesche.Syntax;

namespace Depesche.Cli.Input;

/// <summary>One report from the input, or why it could not be had.</summary>
/// <param name="Name">Where it was found, to name it in messages: file, entry of an archive, line (<c>wire.zip/a.jsonl:12</c>).</param>
/// <param name="Source">All that its supplier says of it; null for trees and where there is a problem.</param>
/// <param name="Item">The report to read; null when there is a problem or, of a canceled one, no text.</param>
/// <param name="Trees">Its trees, when the input gives them.</param>
/// <param name="Problem">What is wrong and what to do; null when all is well.</param>
internal sealed record Report(string Name, SourceItem? Source, NewsItem? Item, ParsedText? Trees, string? Problem)
{
    /// <summary>How standard input is named.</summary>
    public const string StandardInput = "stdin";

    /// <summary>What the user has to know of the report's use although it is read; null when there is nothing.</summary>
    public string? Note => Source is null ? null : UseNote.Of(Source);

    public static Report Of(SourceItem source, NewsItem? item) => new(source.Origin, source, item, null, null);

    public static Report Of(string name, ParsedText trees) => new(name, null, trees.Text.Item, trees, null);

    public static Report Failed(string name, string problem) => new(name, null, null, null, problem);

    /// <summary>True when the paths of a command line hold this report and no other by their form: one text or page.</summary>
    public bool IsAllOf(IReadOnlyList<string> paths) =>
        paths is [var only] && Name == NameOf(only) && Source?.Format is InputFormat.Text or InputFormat.Html;

    /// <summary>How a path of a command line is named in messages.</summary>
    public static string NameOf(string path) => path == "-" ? StandardInput : path;
}
