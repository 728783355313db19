using System.Collections.Immutable;
using Depesche.Actors;

namespace Depesche.Events;

/// <summary>Joins retellings: an event that a report tells again is one event with one more place of evidence.</summary>
internal static class EventMerger
{
    /// <summary>Events of one type that a new one is compared with; older ones are too far off to be told again.</summary>
    private const int MostCompared = 40;

    /// <summary>Joins the events of a report, given in text order.</summary>
    public static List<Event> Merge(ReportView view, List<Event> told)
    {
        var merged = new List<(Event Event, List<Evidence> Evidence)>(told.Count);
        var byType = new Dictionary<EventType, List<int>>();
        foreach (var next in told)
        {
            var same = byType.TryGetValue(next.Type, out var list) ? list : byType[next.Type] = [];
            var found = -1;
            for (var i = same.Count - 1; i >= 0 && i >= same.Count - MostCompared && found < 0; i--)
            {
                if (IsRetelling(view, merged[same[i]].Event, merged[same[i]].Evidence[^1].Sentence, next))
                {
                    found = same[i];
                }
            }

            if (found >= 0)
            {
                merged[found].Evidence.AddRange(next.Evidence);
                merged[found] = (Join(merged[found].Event, next), merged[found].Evidence);
            }
            else
            {
                same.Add(merged.Count);
                merged.Add((next, [.. next.Evidence]));
            }
        }

        return [.. merged.Select((m, index) => m.Event with { Index = index, Evidence = [.. m.Evidence] })];
    }

    private static bool IsRetelling(ReportView view, Event first, int lastSentence, Event next) =>
        first.Aux == next.Aux &&
        (first.Mode.SequenceEqual(next.Mode)) &&
        lastSentence != next.Evidence[0].Sentence &&
        IsSameDate(first, next) &&
        AreSame(view, first.Actors, next.Actors) && AreSame(view, first.Recipients, next.Recipients);

    private static bool IsSameDate(Event first, Event next) =>
        first.Date == next.Date || !IsOwnDate(first) || !IsOwnDate(next);

    private static bool IsOwnDate(Event e) => e.DateReason.StartsWith('\'');

    /// <summary>True when both lists hold the same codes, and for each code the same entity or one without a name of its own.</summary>
    private static bool AreSame(ReportView view, ImmutableArray<EventParty> left, ImmutableArray<EventParty> right)
    {
        if (left.Length != right.Length || left.IsEmpty)
        {
            return left.Length == right.Length;
        }

        foreach (var party in left)
        {
            if (!right.Any(other => AreCompatible(view, party, other)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreCompatible(ReportView view, EventParty left, EventParty right) =>
        left.Entity == right.Entity ||
        (left.Code.Length > 0 && left.Code == right.Code && !(IsPerson(view, left) && IsPerson(view, right)) &&
         left.Sector == right.Sector);

    private static bool IsPerson(ReportView view, EventParty party) =>
        party.Entity >= 0 && view.Actors.Entities[party.Entity].Kind == EntityKind.Person;

    private static Event Join(Event first, Event next) => first with
    {
        Context = [.. first.Context.Union(next.Context).Order(StringComparer.Ordinal)],
        Date = IsOwnDate(first) || !IsOwnDate(next) ? first.Date : next.Date,
        DateReason = IsOwnDate(first) || !IsOwnDate(next) ? first.DateReason : next.DateReason,
        Place = first.Place.Length > 0 ? first.Place : next.Place,
        PlaceCountry = first.Place.Length > 0 ? first.PlaceCountry : next.PlaceCountry,
        PlaceReason = first.Place.Length > 0 ? first.PlaceReason : next.PlaceReason,
    };
}
