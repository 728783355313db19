using System.Collections.Immutable;
using Depesche.Events;

namespace Depesche.Evaluation.Events;

/// <summary>A party of an event as far as scoring looks at it.</summary>
internal readonly record struct ScoredParty(string Code, string Sector);

/// <summary>An event as far as scoring looks at it: one for each sentence that tells it.</summary>
internal sealed record ScoredEvent
{
    public required EventType Type { get; init; }

    /// <summary>Distinct modes in ordinal order.</summary>
    public required ImmutableArray<string> Mode { get; init; }

    public required AuxiliaryModes Aux { get; init; }

    public required ImmutableArray<ScoredParty> Actors { get; init; }

    public required ImmutableArray<ScoredParty> Recipients { get; init; }

    /// <summary>The words that name the voices; empty for the reporter.</summary>
    public required ImmutableArray<string> Voice { get; init; }

    /// <summary>First character of its trigger, or -1.</summary>
    public int At { get; init; } = -1;

    /// <summary>Type, actor codes and recipient codes.</summary>
    public string Dyad => $"{Name(Type)} {Codes(Actors)} > {Codes(Recipients)}";

    /// <summary>Dyad, modes and sectors.</summary>
    public string Full => $"{Dyad} | {string.Join(',', Mode)} | {Sectors(Actors)} > {Sectors(Recipients)}";

    /// <summary>PLOVER's spelling of a type.</summary>
    public static string Name(EventType type) => type.ToString().ToUpperInvariant();

    /// <summary>Each (type, role, code) of the event once.</summary>
    public IEnumerable<string> CodeItems()
    {
        foreach (var code in DistinctCodes(Actors))
        {
            yield return $"{Name(Type)} actor {code}";
        }

        foreach (var code in DistinctCodes(Recipients))
        {
            yield return $"{Name(Type)} recipient {code}";
        }
    }

    /// <summary>How many codes of actors and of recipients the two events share.</summary>
    public int SharedCodes(ScoredEvent other) =>
        DistinctCodes(Actors).Intersect(DistinctCodes(other.Actors)).Count() +
        DistinctCodes(Recipients).Intersect(DistinctCodes(other.Recipients)).Count();

    /// <summary>True when both stand on the reporter's word, or the names of their voices share a word.</summary>
    public bool HasVoiceOf(ScoredEvent gold)
    {
        if (Voice.IsEmpty || gold.Voice.IsEmpty)
        {
            return Voice.IsEmpty == gold.Voice.IsEmpty;
        }

        return Words(Voice).Intersect(Words(gold.Voice)).Any();
    }

    private static IEnumerable<string> DistinctCodes(ImmutableArray<ScoredParty> parties) => parties.Select(p => p.Code).Distinct();

    private static string Codes(ImmutableArray<ScoredParty> parties) => Set(parties.Select(p => p.Code));

    private static string Sectors(ImmutableArray<ScoredParty> parties) => Set(parties.Select(p => p.Sector));

    private static string Set(IEnumerable<string> values) =>
        $"[{string.Join(' ', values.Distinct().Order(StringComparer.Ordinal).Select(v => v.Length == 0 ? "-" : v))}]";

    private static IEnumerable<string> Words(ImmutableArray<string> voices) =>
        voices.SelectMany(v => v.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
