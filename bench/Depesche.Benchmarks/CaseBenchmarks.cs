using BenchmarkDotNet.Attributes;
using Depesche.Archive.Cases;
using Depesche.NewsItems;
using Depesche.Readings;

namespace Depesche.Benchmarks;

/// <summary>Finding the case of a new event among twenty candidates of its kind, which are read from their stored form.</summary>
[MemoryDiagnoser]
public class CaseBenchmarks
{
    private const int Candidates = 20;

    private readonly CaseMatcher matcher = new();
    private CaseFact fact = null!;
    private byte[][] blobs = [];
    private CaseIndex index = null!;

    [GlobalSetup]
    public void Load()
    {
        var reader = new Reader();
        CaseFact Read(int day)
        {
            var text = $"Verteidigungsminister Sergej Schoigu traf am {day}. April 2023 in Moskau seinen chinesischen Kollegen Li Shangfu zu Gesprächen über gemeinsame Manöver.";
            var reading = reader.Read(NewsItem.Parse(text, new NewsItemMetadata(Published: new PartialDate(2023, 4, 20))));
            return CaseFactReader.Read(reading, reading.Events[0], day, day);
        }

        fact = Read(18);
        blobs = [.. Enumerable.Range(0, Candidates).Select(i => CaseFactBlob.Write(Read(17 + (i % 3)) with { Event = i + 1 }))];
        index = new CaseIndex(matcher, new BlobStore(blobs));
    }

    [Benchmark]
    public CaseAssignment Add() => index.Add(fact);

    [Benchmark]
    public double Score() => matcher.Score(fact, fact);

    [Benchmark]
    public CaseFact ReadFact() => CaseFactBlob.Read(blobs[0]);

    private sealed class BlobStore(byte[][] blobs) : ICaseStore
    {
        public IReadOnlyList<CaseMember> Candidates(ReadOnlySpan<ulong> keys, int most) =>
            [.. blobs.Select((blob, i) => new CaseMember(i % 3, CaseFactBlob.Read(blob)))];

        public void Add(CaseFact fact, ReadOnlySpan<ulong> keys, long caseNumber)
        {
        }

        public void Join(long from, long into)
        {
        }
    }
}
