using System.Collections.Immutable;
using Depesche.Actors;
using Depesche.Events;
using Depesche.Readings;
using Depesche.Syntax;
using Depesche.Times;

namespace Depesche.Archive.Cases;

/// <summary>Makes facts of the events of a reading.</summary>
public static class CaseFactReader
{
    private const int MostWords = 16;
    private const int LongNoun = 12;

    /// <summary>The fact of one event.</summary>
    /// <param name="reading">The reading that has it.</param>
    /// <param name="told">The event.</param>
    /// <param name="id">Its number in the archive.</param>
    /// <param name="family">Number of the family of its text.</param>
    public static CaseFact Read(Reading reading, Event told, long id, long family)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(told);
        var isPlaceTold = told.Place.Length > 0 && !told.PlaceReason.StartsWith("dateline", StringComparison.Ordinal);
        return new CaseFact
        {
            Event = id,
            Family = family,
            Type = told.Type,
            Modes = told.Mode,
            Aux = told.Aux,
            Cameo = told.Cameo,
            Quad = told.Quad,
            Actors = [.. told.Actors.Select(party => Party(reading, party))],
            Recipients = [.. told.Recipients.Select(party => Party(reading, party))],
            When = new CaseDate(told.Date, told.DateReason.StartsWith('\''), reading.Item.Published?.Date?.DayNumber ?? -1),
            Place = isPlaceTold ? told.Place : "",
            PlaceCountry = isPlaceTold ? told.PlaceCountry : "",
            Sentence = StableHash.Of(reading.Text.Sentences[told.Evidence[0].Sentence].Span.In(reading.Item.Text)),
            Trigger = Trigger(reading, told.Evidence[0]),
            Words = Words(reading, told),
            Voices = Voices(reading, told),
        };
    }

    private static CaseParty Party(Reading reading, EventParty party)
    {
        if (party.Entity < 0)
        {
            return new CaseParty(party.Span.In(reading.Item.Text).ToString(), null, party.Code, party.Sector, false);
        }

        var entity = reading.Entities[party.Entity];
        var isNamed = entity.Kind is EntityKind.Country or EntityKind.Place ||
            entity.Mentions.Any(m => reading.ActorLayer.Mentions[m].Form == MentionForm.Name);
        return new CaseParty(entity.Name, entity.Kind, party.Code, party.Sector, isNamed);
    }

    /// <summary>Who tells it; none when one place of the report tells it in the reporter's own words.</summary>
    private static ImmutableArray<string> Voices(Reading reading, Event told) =>
        told.Evidence.Any(e => e.Voice.IsEmpty) ? [] : [.. told.Evidence
            .Select(e => e.Voice[^1])
            .Select(v => v.Entity >= 0 ? reading.Entities[v.Entity].Name : v.Span.In(reading.Item.Text).ToString())
            .Distinct(StringComparer.Ordinal)];

    private static ulong Trigger(Reading reading, Evidence evidence)
    {
        var sentence = reading.Text.Sentences[evidence.Sentence];
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (evidence.Trigger[0].Contains(reading.Text.Tokens[token].Span.Start))
            {
                return StableHash.Of(reading.Syntax.Words[token].Lemma);
            }
        }

        return 0;
    }

    private static ImmutableArray<CaseWord> Words(Reading reading, Event told)
    {
        var parties = new List<uint>();
        foreach (var party in told.Actors.AddRange(told.Recipients))
        {
            if (party.Entity >= 0)
            {
                StableHash.AddWords(reading.Entities[party.Entity].Name, parties);
            }
        }

        var found = new Dictionary<uint, byte>();
        var hashes = new List<uint>();
        foreach (var index in told.Evidence.Select(e => e.Sentence).Distinct())
        {
            var sentence = reading.Text.Sentences[index];
            var time = FirstTimeFrom(reading.Times, sentence.FirstToken);
            for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
            {
                while (time < reading.Times.Length && reading.Times[time].EndToken <= token)
                {
                    time++;
                }

                // Expressions of time are compared as dates.
                var isTime = time < reading.Times.Length && reading.Times[time].FirstToken <= token;
                if (isTime || Weight(reading, token) is not (> 0 and var weight))
                {
                    continue;
                }

                hashes.Clear();
                StableHash.AddWords(reading.Syntax.Words[token].Lemma, hashes);
                foreach (var hash in hashes)
                {
                    if (!parties.Contains(hash))
                    {
                        found[hash] = Math.Max(weight, found.GetValueOrDefault(hash));
                    }
                }
            }
        }

        CaseWord[] words = [.. found.Select(w => new CaseWord(w.Key, w.Value))];
        Array.Sort(words, (a, b) => a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : a.Hash.CompareTo(b.Hash));
        var best = words.AsSpan(0, Math.Min(words.Length, MostWords));
        best.Sort((a, b) => a.Hash.CompareTo(b.Hash));
        return [.. best];
    }

    private static int FirstTimeFrom(ImmutableArray<Timex> times, int token)
    {
        int low = 0, high = times.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = times[middle].FirstToken < token ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    // Persons are compared as parties; a seat of government stands for its country.
    private static byte Weight(Reading reading, int token)
    {
        var mention = reading.ActorLayer.MentionAt(token);
        return reading.Syntax.Words[token].Pos switch
        {
            UPos.Propn when mention < 0 => 3,
            UPos.Propn => reading.Entities[reading.ActorLayer.Mentions[mention].Entity].Kind switch
            {
                EntityKind.Place => 4,
                EntityKind.Person => 0,
                _ => 2,
            },
            UPos.Noun when mention >= 0 && reading.Entities[reading.ActorLayer.Mentions[mention].Entity].Kind == EntityKind.Person => 0,
            UPos.Noun => reading.Syntax.Words[token].Lemma.Length >= LongNoun ? (byte)3 : (byte)2,
            UPos.Num => 2,
            _ => 0,
        };
    }
}
