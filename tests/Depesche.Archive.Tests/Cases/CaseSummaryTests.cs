using Depesche.Archive.Cases;
using Depesche.Events;

namespace Depesche.Archive.Tests.Cases;

public sealed class CaseSummaryTests
{
    private static readonly CaseFact Told = Facts.Of(1, EventType.Assault, [Facts.Russia], [Facts.Ukraine], "2023-04-18");
    private static readonly CaseFact Repeated = Facts.Of(2, EventType.Assault, [Facts.Russia], [Facts.Ukraine], "2023-04-18") with { Family = 1, Voices = ["Wolodymyr Selenskyj"] };
    private static readonly CaseFact Denied = Facts.Of(3, EventType.Assault, [Facts.Russia], [Facts.Ukraine], "2023-04-17", aux: AuxiliaryModes.Negation);

    [Fact]
    public void A_case_tells_dates_with_their_sources()
    {
        var summary = Sum(Told, Repeated, Denied);

        Assert.Equal([("2023-04-18", 2, 1), ("2023-04-17", 1, 1)], summary.Dates.Select(d => (d.Value, d.Count.Reports, d.Count.Sources)));
        Assert.Equal([1, 2], summary.Dates[0].Events);
    }

    [Fact]
    public void A_denial_and_another_day_are_contradictions()
    {
        Assert.Empty(Sum(Told, Repeated).Contradictions);
        Assert.Equal([CaseContradiction.Denied, CaseContradiction.Days], Sum(Told, Denied).Contradictions);
    }

    [Fact]
    public void The_reporter_and_other_voices_are_told_apart() =>
        Assert.Equal(["", "Wolodymyr Selenskyj"], Sum(Told, Repeated).Voices.Select(v => v.Value));

    [Fact]
    public void Copies_are_one_text()
    {
        Assert.Equal(1, Sum(Told, Repeated).Texts);
        Assert.Equal(new SourceCount(3, 2), Sum(Told, Repeated, Denied).Count);
    }

    [Fact]
    public void Stages_are_kept_apart() =>
        Assert.Equal([CaseStage.Happened, CaseStage.Denied], Sum(Told, Denied).Stages.Select(s => s.Value));

    [Fact]
    public void A_person_is_called_by_the_fullest_name()
    {
        var summary = Sum(
            Facts.Of(1, EventType.Consult, [Facts.Person("Schoigu", "RUS")], [Facts.Li], "2023-04-18"),
            Facts.Of(2, EventType.Consult, [Facts.Schoigu], [Facts.Li], "2023-04-18"));

        Assert.Equal("Sergej Schoigu", Assert.Single(summary.Actors).Value);
    }

    private static CaseSummary Sum(params CaseFact[] facts) =>
        CaseSummary.Of(1, facts, of => new SourceCount(of.Count, of.Select(f => f.Family).Distinct().Count()));
}
