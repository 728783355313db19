using System.Text.Json;
using Depesche.Archive.Cases;
using Depesche.Events;
using Depesche.NewsItems;
using Depesche.Readings;
using Depesche.Text;

namespace Depesche.Archive.Tests.Cases;

/// <summary>An act of the gold data with the facts that the program made of its words; none when it did not read it.</summary>
internal sealed record ReadAct(string Case, IReadOnlyList<CaseFact> Facts);

/// <summary>A report of the gold data with all its facts, in order.</summary>
internal sealed record ReadReport(string Published, IReadOnlyList<CaseFact> Facts, IReadOnlyList<ReadAct> Acts);

internal sealed record ReadPair(string Id, string Part, bool IsSame, string About, ReadReport First, ReadReport Second);

internal sealed record ReadGroup(string Id, string Part, IReadOnlyList<ReadReport> Reports);

/// <summary>The gold data of <c>data/cases</c> with what the program reads in it. Each report is a family of its own.</summary>
internal sealed class CaseGold
{
    private readonly Reader reader = new();
    private long events;
    private long reports;

    public CaseGold()
    {
        Pairs = [.. Lines("pairs.jsonl").Select(p => new ReadPair(Text(p, "id"), Text(p, "part"), p.GetProperty("same").GetBoolean(), Text(p, "about"),
            Read(p.GetProperty("first")), Read(p.GetProperty("second"))))];
        Groups = [.. Lines("groups.jsonl").Select(g => new ReadGroup(Text(g, "id"), Text(g, "part"), [.. g.GetProperty("reports").EnumerateArray().Select(Read)]))];
    }

    public IReadOnlyList<ReadPair> Pairs { get; }

    public IReadOnlyList<ReadGroup> Groups { get; }

    private ReadReport Read(JsonElement report)
    {
        var text = Text(report, "text");
        Assert.True(PartialDate.TryParse(Text(report, "published"), out var published));
        var reading = reader.Read(NewsItem.Parse(text, new NewsItemMetadata(Published: published)));
        reports++;
        var facts = reading.Events.Select(e => CaseFactReader.Read(reading, e, ++events, reports)).ToList();
        var acts = report.TryGetProperty("acts", out var several) ? several.EnumerateArray().Select(a => (Words: Text(a, "act"), Case: Text(a, "case"))) : [(Text(report, "act"), "")];
        return new ReadReport(published.ToString(), facts,
            [.. acts.Select(a => new ReadAct(a.Case, [.. reading.Events.Where(e => Tells(e, text, a.Words)).Select(e => facts[e.Index])]))]);
    }

    private static bool Tells(Event told, string text, string act)
    {
        var span = new TextSpan(text.IndexOf(act, StringComparison.Ordinal), act.Length);
        return told.Evidence.Any(e => e.Trigger.Any(t => t.Start < span.End && span.Start < t.End));
    }

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;

    private static IEnumerable<JsonElement> Lines(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(folder.FullName, "data", "cases")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("data/cases");
        }

        return File.ReadLines(Path.Combine(folder.FullName, "data", "cases", name)).Select(line => JsonDocument.Parse(line).RootElement);
    }
}
