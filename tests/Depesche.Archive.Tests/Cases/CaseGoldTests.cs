using System.Globalization;
using Depesche.Archive.Cases;

namespace Depesche.Archive.Tests.Cases;

/// <summary>Measures cases from text to case on the gold data; <c>-showliveoutput</c> prints figures and errors. Floors lie a little under
/// what was reached.</summary>
public sealed class CaseGoldTests(ITestOutputHelper output)
{
    private static readonly Lazy<CaseGold> Gold = new();
    private readonly CaseMatcher matcher = new();

    [Theory]
    [InlineData("dev", 0.80)]
    [InlineData("test", 0.75)]
    public void Pairs_are_told_apart_at_least_as_well_as_measured(string part, double floor)
    {
        var tally = new PairTally();
        foreach (var pair in Gold.Value.Pairs.Where(p => p.Part == part))
        {
            var caseOf = Cases(pair.First.Facts.Concat(pair.Second.Facts));
            tally.Add(pair, caseOf);
            if (PairTally.IsFound(pair, caseOf) != pair.IsSame)
            {
                Tell($"{pair.Id} {(pair.IsSame ? "missed" : "wrong")}, events {pair.First.Facts.Count}/{pair.Second.Facts.Count}: {pair.About}");
                TellReasons(pair.First.Acts[0].Facts, pair.Second.Acts[0].Facts);
            }
        }

        Tell($"pairs {part}: {tally}");
        Assert.True(tally.F1 >= floor);
    }

    [Theory]
    [InlineData("dev", 0.95)]
    [InlineData("test", 0.90)]
    public void Groups_are_formed_at_least_as_well_as_measured(string part, double floor)
    {
        var groups = Gold.Value.Groups.Where(g => g.Part == part).ToList();
        var reports = groups.SelectMany(g => g.Reports).OrderBy(r => r.Published, StringComparer.Ordinal).ToList();
        var caseOf = Cases(reports.SelectMany(r => r.Facts));
        var acts = groups.SelectMany(g => g.Reports.SelectMany(r => r.Acts.Select(a => (Case: $"{g.Id}.{a.Case}", a.Facts)))).ToList();
        TellErrors(acts, caseOf);
        var found = acts.Select((a, i) => (a.Case, Found: a.Facts.Count > 0 ? caseOf[a.Facts[0].Event] : -1L - i)).ToList();
        var all = BCubed(found);
        var read = BCubed([.. found.Where(f => f.Found >= 0)]);
        Tell($"groups {part}: B-cubed precision {all.Precision:F3} recall {all.Recall:F3} F1 {all.F1:F3}; of acts that were read {read.Precision:F3} {read.Recall:F3} {read.F1:F3}; {found.Count(f => f.Found < 0)} of {acts.Count} acts not read");
        Assert.True(all.F1 >= floor);
    }

    [Fact]
    public void Pairs_are_told_apart_as_well_among_all_other_reports()
    {
        var reports = Gold.Value.Pairs.SelectMany(p => (ReadReport[])[p.First, p.Second]).Concat(Gold.Value.Groups.SelectMany(g => g.Reports));
        var caseOf = Cases(reports.OrderBy(r => r.Published, StringComparer.Ordinal).SelectMany(r => r.Facts));
        PairTally alone = new(), among = new();
        foreach (var pair in Gold.Value.Pairs)
        {
            alone.Add(pair, Cases(pair.First.Facts.Concat(pair.Second.Facts)));
            among.Add(pair, caseOf);
            if (PairTally.IsFound(pair, caseOf) != PairTally.IsFound(pair, Cases(pair.First.Facts.Concat(pair.Second.Facts))))
            {
                Tell($"{pair.Id} same={pair.IsSame} changed among others");
            }
        }

        Tell($"pairs alone: {alone}");
        Tell($"pairs among all reports: {among}");
        Assert.True(among.F1 >= alone.F1 - 0.02);
    }

    private Dictionary<long, long> Cases(IEnumerable<CaseFact> facts)
    {
        var store = new MemoryCaseStore();
        var index = new CaseIndex(matcher, store);
        foreach (var fact in facts)
        {
            index.Add(fact);
        }

        return store.All.ToDictionary(m => m.Fact.Event, m => m.Case);
    }

    private void TellErrors(List<(string Case, IReadOnlyList<CaseFact> Facts)> acts, Dictionary<long, long> caseOf)
    {
        var read = acts.Where(a => a.Facts.Count > 0).ToList();
        for (var i = 0; i < read.Count; i++)
        {
            foreach (var other in read.Skip(i + 1))
            {
                if ((other.Case == read[i].Case) != (caseOf[other.Facts[0].Event] == caseOf[read[i].Facts[0].Event]))
                {
                    Tell($"{read[i].Case} and {other.Case}");
                    TellReasons(read[i].Facts, other.Facts);
                }
            }
        }
    }

    private void TellReasons(IReadOnlyList<CaseFact> left, IReadOnlyList<CaseFact> right)
    {
        foreach (var verdict in from l in left from r in right select matcher.Judge(l, r))
        {
            Tell($"   {verdict.Points:F2}: {string.Join("; ", verdict.Reasons.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Points:F1} {r.Text}")))}");
        }
    }

    private static (double Precision, double Recall, double F1) BCubed(List<(string Case, long Found)> acts)
    {
        double precision = 0, recall = 0;
        foreach (var act in acts)
        {
            double both = acts.Count(a => a.Case == act.Case && a.Found == act.Found);
            precision += both / acts.Count(a => a.Found == act.Found);
            recall += both / acts.Count(a => a.Case == act.Case);
        }

        precision /= acts.Count;
        recall /= acts.Count;
        return (precision, recall, 2 * precision * recall / (precision + recall));
    }

    private void Tell(FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
