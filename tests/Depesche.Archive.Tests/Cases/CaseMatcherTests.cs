using Depesche.Actors;
using Depesche.Archive.Cases;
using Depesche.Events;
using Depesche.LanguageData;

namespace Depesche.Archive.Tests.Cases;

public sealed class CaseMatcherTests
{
    private static readonly CaseMatcher Matcher = new();
    private static readonly CaseFact Meeting = Facts.Of(1, EventType.Consult, [Facts.Schoigu], [Facts.Li], "2023-04-18");

    [Fact]
    public void Guest_and_host_of_a_meeting_may_change_places() =>
        AssertSame(Meeting, Facts.Of(2, EventType.Consult, [Facts.Li], [Facts.Schoigu], "2023-04-18"));

    [Fact]
    public void Attacker_and_attacked_may_not_change_places() => AssertDifferent(
        Facts.Of(1, EventType.Assault, [Facts.Russia], [Facts.Ukraine], "2023-04-18"),
        Facts.Of(2, EventType.Assault, [Facts.Ukraine], [Facts.Russia], "2023-04-18"));

    [Fact]
    public void A_minister_and_his_country_are_compatible() =>
        AssertSame(Meeting, Facts.Of(2, EventType.Consult, [Facts.Russia], [Facts.Li], "2023-04-18"));

    [Fact]
    public void Two_ministers_of_one_country_are_not() =>
        AssertDifferent(Meeting, Facts.Of(2, EventType.Consult, [Facts.Person("Sergej Lawrow", "RUS")], [Facts.Li], "2023-04-18"));

    [Fact]
    public void A_surname_is_the_full_name() =>
        AssertSame(Meeting, Facts.Of(2, EventType.Consult, [Facts.Person("Schoigu", "RUS")], [Facts.Person("Li", "CHN")], "2023-04-18"));

    [Fact]
    public void Another_day_is_another_act() =>
        AssertDifferent(Meeting, Facts.Of(2, EventType.Consult, [Facts.Russia], [Facts.Li], "2023-04-19"));

    [Fact]
    public void A_report_without_a_day_fits_its_own_and_the_day_before()
    {
        AssertSame(Meeting, Facts.Of(2, EventType.Consult, [Facts.Schoigu], [Facts.Li], "", "2023-04-19"));
        AssertDifferent(Meeting, Facts.Of(2, EventType.Consult, [Facts.Schoigu], [Facts.Li], "", "2023-04-24"));
    }

    [Fact]
    public void A_visit_and_its_announcement_are_one_act()
    {
        AssertSame(Meeting, Facts.Of(2, EventType.Agree, [Facts.Li], [Facts.Russia], "2023-04-18", "2023-04-12", cameo: "036"));
        AssertDifferent(Meeting, Facts.Of(2, EventType.Agree, [Facts.Li], [Facts.Russia], "2023-05", "2023-04-18", cameo: "036"));
    }

    [Fact]
    public void An_announcement_without_a_day_fits_the_two_weeks_after_it()
    {
        var announced = Facts.Of(2, EventType.Agree, [Facts.Li], [Facts.Schoigu], "", "2023-04-10", cameo: "036");

        AssertSame(Meeting, announced);
        AssertDifferent(Meeting, Facts.Of(2, EventType.Agree, [Facts.Li], [Facts.Schoigu], "", "2023-03-10", cameo: "036"));
    }

    [Fact]
    public void A_promise_of_help_is_no_promise_to_meet() => AssertDifferent(
        Facts.Of(1, EventType.Agree, [Facts.Germany], [Facts.Ukraine], "", cameo: "036"),
        Facts.Of(2, EventType.Agree, [Facts.Germany], [Facts.Ukraine], "", cameo: "0331"));

    [Fact]
    public void A_denial_belongs_to_what_it_denies() => AssertSame(
        Facts.Of(1, EventType.Assault, [Facts.Russia], [Facts.Ukraine], "2023-04-18"),
        Facts.Of(2, EventType.Assault, [Facts.Russia], [Facts.Ukraine], "2023-04-18", aux: AuxiliaryModes.Negation));

    [Fact]
    public void Statements_of_one_speaker_need_a_subject_in_common()
    {
        var bridge = Facts.Of(1, EventType.Accuse, [Facts.Schoigu], [Facts.Ukraine], "2023-04-18", words: ["Brücke", "Sabotage"]);

        AssertSame(bridge, Facts.Of(2, EventType.Accuse, [Facts.Schoigu], [Facts.Ukraine], "2023-04-18", words: ["Sabotage", "Krim"]));
        AssertDifferent(bridge, Facts.Of(2, EventType.Accuse, [Facts.Schoigu], [Facts.Ukraine], "", words: ["Grenzverletzung"]));
    }

    [Fact]
    public void Places_that_differ_keep_attacks_of_one_day_apart()
    {
        var odessa = new CaseParty("Odessa", EntityKind.Place, "UKR", "", true);
        var attack = Facts.Of(1, EventType.Assault, [Facts.Russia], [odessa], "2023-04-18");

        AssertSame(attack, Facts.Of(2, EventType.Assault, [Facts.Russia], [odessa], "2023-04-18"));
        AssertDifferent(attack, Facts.Of(2, EventType.Assault, [Facts.Russia], [new CaseParty("Charkiw", EntityKind.Place, "UKR", "", true)], "2023-04-18"));
    }

    [Fact]
    public void Two_acts_of_one_sentence_stay_apart_and_its_copy_joins_each()
    {
        var first = Facts.Read("Die russische Polizei löste am Samstag in Moskau eine Kundgebung auf und nahm zwanzig Demonstranten fest.", "2023-04-22").Where(f => f.Type == EventType.Coerce).ToList();
        var copy = first.Select(f => f with { Event = f.Event + 100 }).ToList();

        Assert.Equal(2, first.Count);
        AssertDifferent(first[0], first[1]);
        AssertDifferent(first[0], copy[1]);
        AssertSame(first[0], copy[0]);
        AssertSame(first[1], copy[1]);
    }

    [Fact]
    public void Every_verdict_gives_its_reasons()
    {
        var verdict = Matcher.Judge(Meeting, Facts.Of(2, EventType.Consult, [Facts.Russia], [Facts.Li], "2023-04-18"));

        Assert.Equal(verdict.Reasons.Select(r => r.Text), ["the same type", "the same day", "Sergej Schoigu and Russland are a country and who acts for it or lies in it", "Li Shangfu and Li Shangfu are one person"]);
    }

    [Fact]
    public void The_order_of_two_events_does_not_matter()
    {
        CaseFact[] facts =
        [
            Meeting,
            Facts.Of(2, EventType.Consult, [Facts.Li, Facts.Germany], [Facts.Russia], "", words: ["Gipfel"]),
            Facts.Of(3, EventType.Agree, [Facts.Li], [], "2023-04", cameo: "036", words: ["Gipfel"]),
            Facts.Of(4, EventType.Accuse, [Facts.Russia], [Facts.Ukraine], "2023-04-17", words: ["Odessa"]),
        ];

        foreach (var left in facts)
        {
            Assert.All(facts, right => Assert.Equal(Matcher.Score(left, right), Matcher.Score(right, left), 9));
        }
    }

    [Theory]
    [InlineData("AID\t\tAGREE\t\tmaybe\tx")]
    [InlineData("RETREAT\tvisit\tAGREE\t\tno\tx")]
    public void A_wrong_row_names_file_and_line(string row)
    {
        var data = LanguageFiles.With(new Dictionary<string, string> { ["plover/retellings.tsv"] = $"type\tmode\tother\tmode2\tmutual\texample\n{row}\n" });

        Assert.Contains("retellings.tsv:2", Assert.Throws<DataFileException>(() => new CaseMatcher(data)).Message, StringComparison.Ordinal);
    }

    private static void AssertSame(CaseFact left, CaseFact right) => Assert.True(Matcher.Judge(left, right).IsSame, Why(left, right));

    private static void AssertDifferent(CaseFact left, CaseFact right) => Assert.False(Matcher.Judge(left, right).IsSame, Why(left, right));

    private static string Why(CaseFact left, CaseFact right) => string.Join("; ", Matcher.Judge(left, right).Reasons);
}
