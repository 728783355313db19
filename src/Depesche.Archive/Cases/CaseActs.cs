using System.Collections.Frozen;
using Depesche.Events;
using Depesche.LanguageData;

namespace Depesche.Archive.Cases;

/// <summary>How two types stand to each other.</summary>
internal enum ActRelation : byte
{
    /// <summary>They are different acts.</summary>
    None,
    /// <summary>Two reports may tell one act as the one and the other.</summary>
    Alike,
    /// <summary>One is the announcement of the other.</summary>
    Announced,
    /// <summary>One type.</summary>
    Same,
}

/// <summary>Which types tell one act, read from <c>plover/retellings.tsv</c> and, for announcements, <c>plover/reductions.tsv</c>.</summary>
internal sealed class CaseActs
{
    private readonly FrozenDictionary<(EventType, EventType), (string Mode, string Other)[]> alike;
    private readonly FrozenSet<(EventType, EventType)> mutual;
    private readonly FrozenDictionary<(EventType Act, EventType Told), string[]> announced;


    /// <exception cref="DataFileException">A row is wrong.</exception>
    public CaseActs(LanguageFiles data)
    {
        var pairs = new Dictionary<(EventType, EventType), List<(string, string)>>();
        var both = new HashSet<(EventType, EventType)>();
        foreach (var row in data.Read("plover/retellings.tsv", "type", "mode", "other", "mode2", "mutual", "example"))
        {
            var key = (row.Enum<EventType>(0), row.Enum<EventType>(2));
            Add(pairs, key, (row[1], row[3]));
            Add(pairs, (key.Item2, key.Item1), (row[3], row[1]));
            switch (row[4])
            {
                case "yes":
                    both.UnionWith([key, (key.Item2, key.Item1)]);
                    break;
                case "no":
                    break;
                default:
                    throw row.Error("mutual is 'yes' or 'no'");
            }
        }

        var codes = new Dictionary<(EventType, EventType), List<string>>();
        foreach (var row in data.Read("plover/reductions.tsv", "effect", "type", "mode", "to", "to-mode", "cameo"))
        {
            if (row[0] == "future" && row[1] != row[3])
            {
                Add(codes, (row.Enum<EventType>(1), row.Enum<EventType>(3)), row[5]);
            }
        }

        alike = pairs.ToFrozenDictionary(p => p.Key, p => p.Value.ToArray());
        mutual = both.ToFrozenSet();
        announced = codes.ToFrozenDictionary(p => p.Key, p => p.Value.ToArray());
    }

    /// <summary>How the types of two facts stand to each other.</summary>
    public ActRelation Relation(CaseFact left, CaseFact right)
    {
        if (left.Type == right.Type)
        {
            return Announces(left) == Announces(right) ? ActRelation.Same : ActRelation.Alike;
        }

        if (IsAnnouncement(left, right) || IsAnnouncement(right, left))
        {
            return ActRelation.Announced;
        }

        return Announces(left) is null && Announces(right) is null && alike.TryGetValue((left.Type, right.Type), out var modes) &&
            modes.Any(m => HasMode(left, m.Mode) && HasMode(right, m.Other)) ? ActRelation.Alike : ActRelation.None;
    }

    /// <summary>True when actor and recipient of the two may change places.</summary>
    public bool IsMutual(CaseFact left, CaseFact right) =>
        mutual.Contains((left.Type, right.Type)) ||
        (left.Type == EventType.Consult && IsAnnouncement(right, left)) || (right.Type == EventType.Consult && IsAnnouncement(left, right));

    /// <summary>True when one announces what the other is.</summary>
    public bool IsAnnouncement(CaseFact told, CaseFact act)
    {
        if (announced.TryGetValue((act.Type, told.Type), out var codes))
        {
            foreach (var code in codes)
            {
                if (told.Cameo.StartsWith(code, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The code of the act that a fact announces; null when it announces none.</summary>
    private string? Announces(CaseFact fact) => fact.Type == EventType.Agree && fact.Cameo.Length >= 3 && fact.Cameo != "030" ? fact.Cameo[..3] : null;

    private static bool HasMode(CaseFact fact, string mode) => mode.Length == 0 || fact.Modes.Contains(mode);

    private static void Add<T>(Dictionary<(EventType, EventType), List<T>> lists, (EventType, EventType) key, T value)
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists.Add(key, list = []);
        }

        list.Add(value);
    }
}
