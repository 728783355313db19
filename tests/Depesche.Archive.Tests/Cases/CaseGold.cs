using System.Text.Json;
using Depesche.Archive.Cases;
using Depesche.Events;
using Depesche.NewsItems;
using Depesche.Readings;
using Depesche.Text;

namespace Depesche.Archive.Tests.Cases;

internal sealed record GoldReport(string Published, string Text, string? Act, GoldAct[]? Acts);

internal sealed record GoldAct(string Act, string Case);

internal sealed record GoldPair(string Id, string Part, bool Same, string About, GoldReport First, GoldReport Second);

internal sealed record GoldGroup(string Id, string Part, string About, GoldReport[] Reports);

/// <summary>An act of the gold data: which facts the program made of its words, none when it did not read it.</summary>
internal sealed record ReadAct(string Case, List<CaseFact> Facts);

/// <summary>Reads the gold data of <c>data/cases</c> and what the program makes of it.</summary>
internal sealed class CaseGold
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true };
    private readonly Reader reader = new();
    private long events;

    public static List<GoldPair> Pairs() => Lines<GoldPair>("pairs.jsonl");

    public static List<GoldGroup> Groups() => Lines<GoldGroup>("groups.jsonl");

    /// <summary>All facts of a report in the order of its events, and its acts. Each report is a family of its own.</summary>
    public (List<CaseFact> Facts, List<ReadAct> Acts) Read(GoldReport report, long family)
    {
        PartialDate.TryParse(report.Published, out var published);
        var reading = reader.Read(NewsItem.Parse(report.Text, new NewsItemMetadata(Published: published)));
        var facts = reading.Events.Select(e => CaseFactReader.Read(reading, e, ++events, family)).ToList();
        var acts = (report.Acts ?? [new GoldAct(report.Act!, "")])
            .Select(act => new ReadAct(act.Case, [.. reading.Events.Where(e => Tells(e, report.Text, act.Act)).Select(e => facts[e.Index])]))
            .ToList();
        return (facts, acts);
    }

    private static bool Tells(Event told, string text, string act)
    {
        var span = new TextSpan(text.IndexOf(act, StringComparison.Ordinal), act.Length);
        return told.Evidence.Any(e => e.Trigger.Any(t => t.Start < span.End && span.Start < t.End));
    }

    private static List<T> Lines<T>(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(folder.FullName, "data", "cases")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("data/cases");
        }

        return [.. File.ReadLines(Path.Combine(folder.FullName, "data", "cases", name)).Select(line => JsonSerializer.Deserialize<T>(line, Options)!)];
    }
}
