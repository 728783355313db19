using System.Collections.Immutable;
using Depesche.Archive.Lineage;
using Depesche.NewsItems;

namespace Depesche.Archive.Tests.Lineage;

/// <summary>Three hundred pairs made of the sample reports, half of them copies: the measure that the thresholds have to meet.</summary>
public sealed class LabelledPairsTests(ITestOutputHelper output)
{
    private const string Boilerplate = "Dieser Text wurde von einer Nachrichtenagentur übernommen und von der Redaktion nicht bearbeitet. Alle Rechte vorbehalten. " +
        "Die Wiedergabe wörtlich oder dem Sinn nach auch in Teilen ist ohne vorherige Zustimmung des Verlags nicht gestattet.";

    private sealed record Pair(string Kind, int First, string Second, bool IsCopy);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Copies_are_found_with_precision_of_95_and_recall_of_90_percent(int seed)
    {
        var reports = Samples.Load();
        var pairs = MakePairs(reports, new CopyMaker(seed));
        var index = new CopyIndex();
        for (var i = 0; i < reports.Length; i++)
        {
            Assert.Empty(index.Add(i, TextSignature.Of(reports[i])).Copies);
        }

        var results = pairs.Select((pair, i) =>
        {
            var found = index.Add(reports.Length + i, Samples.Signature(pair.Second));
            return (pair, IsFound: found.Copies.Any(c => c.TextId == pair.First), Found: found);
        }).ToList();

        foreach (var kind in results.GroupBy(r => (r.pair.IsCopy, r.pair.Kind)).OrderBy(g => g.Key))
        {
            output.WriteLine($"{(kind.Key.IsCopy ? "copy    " : "no copy ")}{kind.Key.Kind,-44}{kind.Count(r => r.IsFound),4} of {kind.Count(),3} called copies");
        }

        double right = results.Count(r => r.IsFound && r.pair.IsCopy);
        var precision = right / results.Count(r => r.IsFound);
        var recall = right / results.Count(r => r.pair.IsCopy);
        output.WriteLine(FormattableString.Invariant($"seed {seed}: {results.Count} pairs, precision {precision:0.000}, recall {recall:0.000}"));
        Assert.Equal((150, 150), (results.Count(r => r.pair.IsCopy), results.Count(r => !r.pair.IsCopy)));
        Assert.True(precision >= 0.95 && recall >= 0.90, $"precision {precision}, recall {recall}");
    }

    private static List<Pair> MakePairs(ImmutableArray<NewsItem> reports, CopyMaker maker)
    {
        var bodies = reports.Select(r => r.Body()).ToArray();
        var likeness = reports.Select(r => NamesIn(r.Body())).ToArray();
        int Other(int i) => (i + 1 + maker.Next(bodies.Length - 1)) % bodies.Length;
        int Nearest(int i) => Enumerable.Range(0, bodies.Length).Where(j => j != i).MaxBy(j => likeness[i].Intersect(likeness[j]).Count());
        string MergeWithout(int i) => maker.Merge(bodies[Nearest(i)], bodies[(Nearest(i) + 1) % bodies.Length == i ? (i + 1) % bodies.Length : (Nearest(i) + 1) % bodies.Length],
            bodies[(i + 20) % bodies.Length]);

        (string Kind, bool IsCopy, Func<int, string> Make)[] makers =
        [
            ("cut", true, i => maker.Cut(bodies[i])),
            ("another frame", true, i => maker.Reframe(bodies[i])),
            ("reworded", true, i => maker.Reword(bodies[i])),
            ("merged with two others", true, i => maker.Merge(bodies[i], bodies[Other(i)], bodies[Other(i)])),
            ("cut and reworded in another frame", true, i => maker.Reframe(maker.Reword(maker.Cut(bodies[i])))),
            ("reworded and merged", true, i => maker.Merge(maker.Reword(bodies[i]), bodies[Other(i)], bodies[Other(i)])),
            ("on the nearest subject", false, i => maker.Reframe(bodies[Nearest(i)])),
            ("nearest subject, cut, same boilerplate", false, i => $"{maker.Cut(bodies[Nearest(i)])}\n\n{Boilerplate}"),
            ("nearest subject, shared background", false, i => $"{bodies[Nearest(i)]}\n\n{string.Join(' ', CopyMaker.Sentences(bodies[i]).Take(2))}"),
            ("nearest subject, shared quotation", false, i => $"{maker.Reword(bodies[Nearest(i)])} {CopyMaker.Sentences(bodies[i])[^1]}"),
            ("merged of others", false, MergeWithout),
            ("any other, reworded", false, i => maker.Reword(bodies[Other(i)])),
        ];
        const int ofEach = 25;
        return [.. makers.SelectMany(m => Enumerable.Range(0, ofEach).Select(_ => maker.Next(bodies.Length)).Select(i => new Pair(m.Kind, i, m.Make(i), m.IsCopy)))];
    }

    private static HashSet<string> NamesIn(string body) => [.. body.Split(' ', '\n', '.', ',').Where(w => w.Length > 3 && char.IsUpper(w[0]))];
}
