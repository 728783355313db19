using System.Collections.Immutable;
using Depesche.Events;

namespace Depesche.Archive.Cases;

/// <summary>How many reports tell something, and how many independent sources they are.</summary>
/// <param name="Reports">Reports, copies included.</param>
/// <param name="Sources">Independent sources.</param>
public readonly record struct SourceCount(int Reports, int Sources);

/// <summary>Something that events of a case tell.</summary>
/// <param name="Value">What.</param>
/// <param name="Events">The numbers of the events that tell it, in their order.</param>
/// <param name="Count">How many reports and sources they are.</param>
public sealed record CaseValue<T>(T Value, ImmutableArray<long> Events, SourceCount Count);

/// <summary>A point on which the events of a case contradict each other.</summary>
public enum CaseContradiction : byte
{
    /// <summary>Some tell it and some deny it.</summary>
    Denied,
    /// <summary>They tell different days.</summary>
    Days,
}

/// <summary>What the events of a case tell together. Every list has what most sources tell first.</summary>
public sealed record CaseSummary
{
    /// <summary>Number of the case.</summary>
    public required long Case { get; init; }

    /// <summary>Types as which it is told.</summary>
    public required ImmutableArray<CaseValue<EventType>> Types { get; init; }

    /// <summary>How far it has come: announced, happened, denied.</summary>
    public required ImmutableArray<CaseValue<CaseStage>> Stages { get; init; }

    /// <summary>Who did it, by the fullest name that is told.</summary>
    public required ImmutableArray<CaseValue<string>> Actors { get; init; }

    /// <summary>To whom.</summary>
    public required ImmutableArray<CaseValue<string>> Recipients { get; init; }

    /// <summary>When, as EDTF; only what the words of an event tell.</summary>
    public required ImmutableArray<CaseValue<string>> Dates { get; init; }

    /// <summary>Where.</summary>
    public required ImmutableArray<CaseValue<string>> Places { get; init; }

    /// <summary>On whose word it stands; the empty name is the reporter.</summary>
    public required ImmutableArray<CaseValue<string>> Voices { get; init; }

    /// <summary>Where its events contradict each other.</summary>
    public required ImmutableArray<CaseContradiction> Contradictions { get; init; }

    /// <summary>Texts that differ: families of copies.</summary>
    public required int Texts { get; init; }

    /// <summary>Reports and independent sources of all its events.</summary>
    public required SourceCount Count { get; init; }

    /// <summary>Sums up a case.</summary>
    /// <param name="caseNumber">Its number.</param>
    /// <param name="facts">Its facts, at least one.</param>
    /// <param name="count">Counts the reports and independent sources behind facts.</param>
    public static CaseSummary Of(long caseNumber, IReadOnlyCollection<CaseFact> facts, Func<IReadOnlyCollection<CaseFact>, SourceCount> count)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(count);
        return new CaseSummary
        {
            Case = caseNumber,
            Types = Values<EventType>(facts, f => [f.Type], count),
            Stages = Values<CaseStage>(facts, f => [f.Stage], count),
            Actors = Parties(facts, f => f.Actors, count),
            Recipients = Parties(facts, f => f.Recipients, count),
            Dates = Values<string>(facts, f => f.When.IsTold ? [f.When.Edtf] : [], count),
            Places = Values<string>(facts, f => f.Place.Length > 0 ? [f.Place] : [], count),
            Voices = Values<string>(facts, f => f.Voices.IsEmpty ? [""] : f.Voices, count),
            Contradictions = FindContradictions(facts),
            Texts = facts.Select(f => f.Family).Distinct().Count(),
            Count = count(facts),
        };
    }

    private static ImmutableArray<CaseContradiction> FindContradictions(IReadOnlyCollection<CaseFact> facts)
    {
        var found = ImmutableArray.CreateBuilder<CaseContradiction>();
        if (facts.Any(f => f.Stage == CaseStage.Denied) && facts.Any(f => f.Stage != CaseStage.Denied))
        {
            found.Add(CaseContradiction.Denied);
        }

        // Ranges that do not all meet: the last beginning lies after the first end.
        var told = facts.Where(f => f.When.IsTold && f.When.Days.IsKnown).Select(f => f.When.Days).ToList();
        if (told.Count > 0 && told.Max(d => d.First) > told.Min(d => d.Last))
        {
            found.Add(CaseContradiction.Days);
        }

        return found.DrainToImmutable();
    }

    /// <summary>Names of which the shorter is part of the longer are one (<c>Putin</c>, <c>Wladimir Putin</c>).</summary>
    private static ImmutableArray<CaseValue<string>> Parties(IReadOnlyCollection<CaseFact> facts, Func<CaseFact, ImmutableArray<CaseParty>> of,
        Func<IReadOnlyCollection<CaseFact>, SourceCount> count)
    {
        var full = new List<CaseParty>();
        foreach (var party in facts.SelectMany(f => of(f)).OrderByDescending(p => p.Words.Length).ThenBy(p => p.Name, StringComparer.Ordinal))
        {
            if (!full.Exists(known => PartyMatch.IsSameName(known, party)))
            {
                full.Add(party);
            }
        }

        return Values(facts, f => of(f).Select(p => full.Find(known => PartyMatch.IsSameName(known, p))?.Name ?? p.Name), count);
    }

    private static ImmutableArray<CaseValue<T>> Values<T>(IReadOnlyCollection<CaseFact> facts, Func<CaseFact, IEnumerable<T>> of,
        Func<IReadOnlyCollection<CaseFact>, SourceCount> count) where T : notnull =>
        [.. facts
            .SelectMany(fact => of(fact).Distinct().Select(value => (Value: value, Fact: fact)))
            .GroupBy(pair => pair.Value, pair => pair.Fact)
            .Select(group => new CaseValue<T>(group.Key, [.. group.Select(f => f.Event).Order()], count([.. group])))
            .OrderByDescending(value => value.Count.Sources).ThenByDescending(value => value.Count.Reports).ThenBy(value => value.Events[0])];
}
