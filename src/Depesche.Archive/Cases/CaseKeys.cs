using System.Collections.Immutable;
using Depesche.Events;

namespace Depesche.Archive.Cases;

/// <summary>Keys by which the events that can belong to one case are found: two events of one act share at least one as a rule.</summary>
/// <remarks>A key joins whom the act is about with a run of four days. Two days of one case lie at most one apart, so a fact stands under
/// the runs of its days and of the day before and after. Those that find fewest come first: both sides, then each side alone, last the
/// month for dates that are known no better. Keys begin with the day, so that those of one time lie together where they are stored.</remarks>
public static class CaseKeys
{
    /// <summary>The most keys that a fact has.</summary>
    public const int Most = 7;

    private const int DaysOfRun = 4;
    private const int DaysOfMonth = 32;
    private const int LongestFineRange = 4;
    private const int HashBits = 44;
    private const int CopyHashBits = 32;

    private enum Kind : ulong
    {
        Dyad = 1,
        Party,
        Word,
        Month,
        Copy,
    }

    /// <summary>The key of what a fact says, the same for the facts of copies: a text of one family that says the same with the same words.</summary>
    internal static ulong OfCopy(CaseFact fact)
    {
        var key = Key(Kind.Copy, (ulong)fact.Type, StableHash.Of(fact.Cameo));
        key = StableHash.Join(StableHash.Join(key, (ulong)fact.Aux), StableHash.Of(fact.When.Edtf));
        foreach (var party in fact.Actors)
        {
            key = StableHash.Join(key, StableHash.Of(party.Name));
        }

        key = StableHash.Join(key, 0);
        foreach (var party in fact.Recipients)
        {
            key = StableHash.Join(key, StableHash.Of(party.Name));
        }

        foreach (var word in fact.Words)
        {
            key = StableHash.Join(key, word.Hash);
        }

        return ((ulong)fact.Family << CopyHashBits) | (key >> (64 - CopyHashBits));
    }

    /// <summary>The keys of a fact, at most <see cref="Most"/>, those that find fewest first.</summary>
    public static ImmutableArray<ulong> Of(CaseFact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        Span<ulong> parties = stackalloc ulong[2];
        var count = Parties(fact, parties);
        var isConflict = fact.Quad is QuadClass.VerbalConflict or QuadClass.MaterialConflict;
        var about = new List<ulong>(3);
        if (count == 2)
        {
            about.Add(Key(Kind.Dyad, isConflict ? 1UL : 0, StableHash.Join(Math.Min(parties[0], parties[1]), Math.Max(parties[0], parties[1]))));
        }

        for (var i = 0; i < count; i++)
        {
            about.Add(Key(Kind.Party, (ulong)fact.Type, parties[i]));
        }

        if (count == 1 && NameOf(fact) is { } name)
        {
            about.Add(Key(Kind.Party, (ulong)fact.Type, name));
        }

        if (about.Count == 0 && fact.Words.Length > 0)
        {
            about.Add(Key(Kind.Word, (ulong)fact.Type, fact.Words.MaxBy(w => (w.Weight, w.Hash)).Hash));
        }

        var keys = ImmutableArray.CreateBuilder<ulong>(Most);
        var days = fact.When.Days.IsKnown ? fact.When.Days : new DayRange(0, 0);
        if (days.Length <= LongestFineRange)
        {
            int first = Math.Max(0, days.First - 1) / DaysOfRun, last = (days.Last + 1) / DaysOfRun;
            foreach (var key in about)
            {
                keys.Add(InRun(first, key));
                if (last != first)
                {
                    keys.Add(InRun(last, key));
                }
            }
        }

        if (about.Count > 0)
        {
            keys.Add(InRun(days.First / DaysOfMonth * (DaysOfMonth / DaysOfRun), Key(Kind.Month, 0, about[0])));
        }

        return keys.DrainToImmutable();
    }

    /// <summary>The first two parties that differ: by code, or by the last word of the name where the code is unknown.</summary>
    private static int Parties(CaseFact fact, Span<ulong> found)
    {
        var count = 0;
        for (var i = 0; i < Math.Max(fact.Actors.Length, fact.Recipients.Length) && count < 2; i++)
        {
            count = Take(fact.Actors, i, found, count);
            count = Take(fact.Recipients, i, found, count);
        }

        if (count == 0 && fact.PlaceCountry.Length > 0)
        {
            found[count++] = StableHash.Of(fact.PlaceCountry);
        }

        return count;
    }

    private static int Take(ImmutableArray<CaseParty> parties, int index, Span<ulong> found, int count)
    {
        if (index >= parties.Length || count == found.Length)
        {
            return count;
        }

        var party = parties[index];
        ulong? key = party.Code.Length > 0 ? StableHash.Of(party.Code)
            : party.IsNamed && !party.Words.IsEmpty ? party.Words[^1]
            : null;
        if (key is { } value && !found[..count].Contains(value))
        {
            found[count++] = value;
        }

        return count;
    }

    /// <summary>The last word of the first name of a person, by which one whose country another report does not tell is found too.</summary>
    private static ulong? NameOf(CaseFact fact)
    {
        foreach (var party in fact.Actors.AddRange(fact.Recipients))
        {
            if (party is { IsPerson: true, IsNamed: true, Code.Length: > 0, Words.IsEmpty: false })
            {
                return party.Words[^1];
            }
        }

        return null;
    }

    private static ulong InRun(int run, ulong key) => ((ulong)run << HashBits) | (key >> (64 - HashBits));

    private static ulong Key(Kind kind, ulong sort, ulong about) => StableHash.Join(StableHash.Join((ulong)kind, sort), about);
}
