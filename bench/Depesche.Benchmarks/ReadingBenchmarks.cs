using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Depesche.NewsItems;
using Depesche.Readings;

namespace Depesche.Benchmarks;

/// <summary>The whole flow and its first half over all samples.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private readonly Reader reader = new();
    private ImmutableArray<NewsItem> items;

    [GlobalSetup]
    public void Load() => items = SampleReports.Load();

    [Benchmark]
    public int Trees()
    {
        var words = 0;
        foreach (var item in items)
        {
            words += reader.Analyze(item).Words.Length;
        }

        return words;
    }

    [Benchmark]
    public int Everything()
    {
        var events = 0;
        foreach (var item in items)
        {
            events += reader.Read(item).Events.Length;
        }

        return events;
    }
}
