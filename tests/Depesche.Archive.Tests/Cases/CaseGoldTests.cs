using System.Globalization;
using Depesche.Archive.Cases;

namespace Depesche.Archive.Tests.Cases;

/// <summary>Measures cases from text to case on the gold data. Floors lie a little under what was reached.</summary>
public sealed class CaseGoldTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("dev", 0.0)]
    [InlineData("test", 0.0)]
    public void Pairs_are_told_apart_at_least_as_well_as_measured(string part, double floor)
    {
        var gold = new CaseGold();
        var matcher = new CaseMatcher();
        int right = 0, wrong = 0, missed = 0, unread = 0, unreadSame = 0;
        foreach (var pair in CaseGold.Pairs().Where(p => p.Part == part))
        {
            var (_, first) = gold.Read(pair.First, 1);
            var (_, second) = gold.Read(pair.Second, 2);
            var verdicts = (from l in first[0].Facts from r in second[0].Facts orderby matcher.Score(l, r) descending select matcher.Judge(l, r)).ToList();
            var isRead = verdicts.Count > 0;
            var isSame = isRead && verdicts[0].IsSame;
            unread += isRead ? 0 : 1;
            unreadSame += !isRead && pair.Same ? 1 : 0;
            right += isSame && pair.Same ? 1 : 0;
            wrong += isSame && !pair.Same ? 1 : 0;
            missed += !isSame && pair.Same ? 1 : 0;
            if (isSame != pair.Same || !isRead)
            {
                Tell($"{pair.Id} same={pair.Same} read={first[0].Facts.Count}/{second[0].Facts.Count} {pair.About}");
                if (isRead)
                {
                    Tell($"   {Reasons(verdicts[0])}");
                }
            }
        }

        var (p, r2, f1) = Figures(right, wrong, missed);
        Tell($"pairs {part}: precision {p:F3} recall {r2:F3} F1 {f1:F3}; right {right}, wrong {wrong}, missed {missed}, of these not read {unreadSame}; not read at all {unread}");
        Assert.True(f1 >= floor);
    }

    [Theory]
    [InlineData("dev", 0.0)]
    [InlineData("test", 0.0)]
    public void Groups_are_formed_at_least_as_well_as_measured(string part, double floor)
    {
        var gold = new CaseGold();
        var store = new MemoryCaseStore();
        var index = new CaseIndex(new CaseMatcher(), store);
        var acts = new List<(string Case, ReadAct Act)>();
        var reports = CaseGold.Groups().Where(g => g.Part == part)
            .SelectMany(g => g.Reports.Select(r => (g.Id, Report: r)))
            .OrderBy(r => r.Report.Published, StringComparer.Ordinal);
        var family = 0;
        foreach (var (id, report) in reports)
        {
            var (facts, read) = gold.Read(report, ++family);
            facts.ForEach(f => index.Add(f));
            acts.AddRange(read.Select(a => ($"{id}.{a.Case}", a)));
        }

        var caseOf = store.All.ToDictionary(m => m.Fact.Event, m => m.Case);
        var unread = acts.Count(a => a.Act.Facts.Count == 0);
        var found = acts.Select((a, i) => (a.Case, Found: a.Act.Facts.Count > 0 ? caseOf[a.Act.Facts[0].Event] : -1L - i)).ToList();
        var all = BCubed(found);
        var read2 = BCubed([.. found.Where(f => f.Found >= 0)]);
        TellErrors(acts, caseOf);

        Tell($"groups {part}: B-cubed precision {all.Precision:F3} recall {all.Recall:F3} F1 {all.F1:F3}; of acts that were read {read2.Precision:F3} {read2.Recall:F3} {read2.F1:F3}; {unread} of {acts.Count} acts not read");
        Assert.True(all.F1 >= floor);
    }

    private void TellErrors(List<(string Case, ReadAct Act)> acts, Dictionary<long, long> caseOf)
    {
        var matcher = new CaseMatcher();
        var read = acts.Where(a => a.Act.Facts.Count > 0).Select(a => (a.Case, Fact: a.Act.Facts[0])).ToList();
        for (var i = 0; i < read.Count; i++)
        {
            foreach (var (name, fact) in read.Skip(i + 1))
            {
                if ((name == read[i].Case) != (caseOf[fact.Event] == caseOf[read[i].Fact.Event]))
                {
                    Tell($"   {read[i].Case} and {name}: {Reasons(matcher.Judge(read[i].Fact, fact))}");
                }
            }
        }
    }

    private static string Reasons(CaseVerdict verdict) =>
        string.Create(CultureInfo.InvariantCulture, $"{verdict.Points:F2}: {string.Join("; ", verdict.Reasons.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Points:F1} {r.Text}")))}");

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

    private static (double Precision, double Recall, double F1) Figures(double right, double wrong, double missed) =>
        (right / (right + wrong), right / (right + missed), 2 * right / ((2 * right) + wrong + missed));

    private void Tell(FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
