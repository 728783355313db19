using Depesche.Actors;
using Depesche.Archive.Cases;
using Depesche.Events;

namespace Depesche.Archive.Tests.Cases;

public sealed class CaseIndexTests
{
    private readonly MemoryCaseStore store = new();

    [Fact]
    public void A_case_has_the_number_of_its_first_event()
    {
        var index = new CaseIndex(new CaseMatcher(), store);

        Assert.Equal(7, index.Add(Facts.Of(7, EventType.Consult, [Facts.Schoigu], [Facts.Li], "2023-04-18")).Case);
        Assert.Equal(8, index.Add(Facts.Of(8, EventType.Assault, [Facts.Russia], [Facts.Ukraine], "2023-04-18")).Case);
        Assert.Equal(7, index.Add(Facts.Of(9, EventType.Consult, [Facts.Li], [Facts.Russia], "", "2023-04-19")).Case);
    }

    [Fact]
    public void Two_cases_are_joined_when_an_event_fits_both_and_they_fit_each_other()
    {
        var index = new CaseIndex(new CaseMatcher(), store);
        index.Add(Facts.Of(1, EventType.Reject, [Facts.Schoigu], [Facts.Ukraine], "", words: ["Waffenruhe", "Plan"]));
        index.Add(Facts.Of(2, EventType.Accuse, [Facts.Schoigu], [Facts.Ukraine], "2023-04-18", words: ["Odessa"]));
        store.Add(Facts.Of(3, EventType.Accuse, [Facts.Schoigu], [Facts.Ukraine], "2023-04-18", words: ["Odessa"]), CaseKeys.Of(Facts.Of(3, EventType.Accuse, [Facts.Schoigu], [Facts.Ukraine], "2023-04-18")).AsSpan(), 3);

        var added = index.Add(Facts.Of(4, EventType.Accuse, [Facts.Schoigu], [Facts.Ukraine], "2023-04-18", words: ["Odessa"]));

        Assert.Equal(2, added.Case);
        Assert.Equal([3], added.Joined);
        Assert.Equal([1, 2, 2, 2], store.All.Select(m => m.Case));
    }

    [Fact]
    public void Two_cases_that_contradict_each_other_stay_apart()
    {
        var index = new CaseIndex(new CaseMatcher(), store);
        index.Add(Facts.Of(1, EventType.Consult, [Facts.Schoigu], [Facts.Person("Wang Yi", "CHN")], "2023-04-18"));
        index.Add(Facts.Of(2, EventType.Consult, [Facts.Schoigu], [Facts.Li], "2023-04-18"));

        var added = index.Add(Facts.Of(3, EventType.Consult, [Facts.Schoigu], [new CaseParty("China", EntityKind.Country, "CHN", "GOV", true)], "2023-04-18"));

        Assert.Empty(added.Joined);
        Assert.Equal(2, store.All.Select(m => m.Case).Distinct().Count());
    }

    [Fact]
    public void The_same_events_give_the_same_cases_also_from_stored_facts()
    {
        var facts = Stream(300).ToList();

        Assert.Equal(Cases(facts), Cases(facts.Select(f => CaseFactBlob.Read(CaseFactBlob.Write(f)))));
    }

    [Fact]
    public void A_fact_has_at_most_seven_keys_and_the_same_ones_each_time() => Assert.All(Stream(300), fact =>
    {
        var keys = CaseKeys.Of(fact);
        Assert.InRange(keys.Length, 1, CaseKeys.Most);
        Assert.Equal(keys, CaseKeys.Of(CaseFactBlob.Read(CaseFactBlob.Write(fact))));
    });

    [Fact]
    public void Keys_are_the_same_in_every_release() =>
        Assert.Equal(KnownKeys, CaseKeys.Of(Facts.Of(1, EventType.Consult, [Facts.Schoigu], [Facts.Li], "2023-04-18")).Select(k => k.ToString("x16")));

    private static readonly string[] KnownKeys = ["2d150f59a8c81b57", "2d151f59a8c81b57", "2d15003656605c85", "2d15103656605c85", "2d150404a3f74a65", "2d151404a3f74a65", "2d150fd614b5585f"];

    [Fact]
    public void Candidates_come_by_the_order_of_keys_newest_first_and_not_too_many()
    {
        foreach (var fact in Enumerable.Range(1, 10).Select(i => Facts.Of(i, EventType.Consult, [Facts.Schoigu], [Facts.Li], "2023-04-18")))
        {
            store.Add(fact, [1, 2], fact.Event);
        }

        store.Add(Facts.Of(11, EventType.Consult, [Facts.Schoigu], [Facts.Li], "2023-04-18"), [2], 11);

        Assert.Equal([10, 9, 8], store.Candidates([1, 2], 3).Select(c => c.Case));
        Assert.Equal([10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 11], store.Candidates([1, 2], 20).Select(c => c.Case));
    }

    private static List<long> Cases(IEnumerable<CaseFact> facts)
    {
        var index = new CaseIndex(new CaseMatcher(), new MemoryCaseStore());
        return [.. facts.Select(f => index.Add(f).Case)];
    }

    /// <summary>Events of five countries over forty days.</summary>
    private static IEnumerable<CaseFact> Stream(int count)
    {
        string[] codes = ["RUS", "UKR", "USA", "CHN", "DEU"];
        for (var i = 0; i < count; i++)
        {
            var day = DateOnly.FromDayNumber(738000 + (i * 7 % 40)).ToString("yyyy-MM-dd");
            var (actor, recipient) = (codes[i % 5], codes[(i / 5 + 1 + i) % 5]);
            yield return Facts.Of(i + 1, (EventType)(i % 16), [Facts.Person($"Minister {actor}", actor)], actor == recipient ? [] : [Facts.Person($"Minister {recipient}", recipient)],
                i % 3 == 0 ? "" : day, day, cameo: "036", words: ["Gipfel", codes[i % 4]]);
        }
    }
}
