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
    private const int TypeCount = (int)EventType.Assault + 1;
    private const int CodeLength = 3;

    /// <summary>For two types the modes in which they are told alike; null when they are not.</summary>
    private readonly List<(string Mode, string Other)>?[] alike = new List<(string, string)>?[TypeCount * TypeCount];

    /// <summary>For an act and the type that announces it the CAMEO codes that do; null when there are none.</summary>
    private readonly List<string>?[] announcing = new List<string>?[TypeCount * TypeCount];

    private readonly bool[] mutual = new bool[TypeCount * TypeCount];

    /// <exception cref="DataFileException">A row is wrong.</exception>
    public CaseActs(LanguageFiles data)
    {
        var modes = data.Read("plover/types.tsv", "type", "quad", "modes", "effect").ToDictionary(row => row.Enum<EventType>(0), row => row.List(2));
        foreach (var row in data.Read("plover/retellings.tsv", "type", "mode", "other", "mode2", "mutual", "example"))
        {
            EventType type = row.Enum<EventType>(0), other = row.Enum<EventType>(2);
            Check(row, modes[type], row[1]);
            Check(row, modes[other], row[3]);
            (alike[At(type, other)] ??= []).Add((row[1], row[3]));
            (alike[At(other, type)] ??= []).Add((row[3], row[1]));
            if (row[4] is not ("yes" or "no"))
            {
                throw row.Error("mutual is 'yes' or 'no'");
            }

            mutual[At(type, other)] |= row[4] == "yes";
            mutual[At(other, type)] |= row[4] == "yes";
        }

        foreach (var row in data.Read("plover/reductions.tsv", "effect", "type", "mode", "to", "to-mode", "cameo"))
        {
            if (row[0] == "future" && row[1] != row[3])
            {
                (announcing[At(row.Enum<EventType>(1), row.Enum<EventType>(3))] ??= []).Add(row[5]);
            }
        }
    }

    /// <summary>How the types of two facts stand to each other.</summary>
    public ActRelation Relation(CaseFact left, CaseFact right)
    {
        if (left.Type == right.Type)
        {
            return Promised(left).SequenceEqual(Promised(right)) ? ActRelation.Same : ActRelation.Alike;
        }

        if (IsAnnouncement(left, right) || IsAnnouncement(right, left))
        {
            return ActRelation.Announced;
        }

        return Promised(left).IsEmpty && Promised(right).IsEmpty && AreAlike(left, right) ? ActRelation.Alike : ActRelation.None;
    }

    /// <summary>True when actor and recipient of the two may change places.</summary>
    public bool IsMutual(CaseFact left, CaseFact right) =>
        mutual[At(left.Type, right.Type)] ||
        (left.Type == EventType.Consult && IsAnnouncement(right, left)) || (right.Type == EventType.Consult && IsAnnouncement(left, right));

    /// <summary>True when the first announces what the second is.</summary>
    public bool IsAnnouncement(CaseFact told, CaseFact act)
    {
        if (announcing[At(act.Type, told.Type)] is { } codes)
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

    private static void Check(DataRow row, string[] modes, string mode)
    {
        if (mode.Length > 0 && !modes.Contains(mode))
        {
            throw row.Error($"the type has no mode '{mode}'; it has {string.Join(", ", modes)}");
        }
    }

    private bool AreAlike(CaseFact left, CaseFact right)
    {
        if (alike[At(left.Type, right.Type)] is { } rows)
        {
            foreach (var (mode, other) in rows)
            {
                if (HasMode(left, mode) && HasMode(right, other))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The code of what an agreement promises (036 to meet, 033 to help); empty when it promises nothing that is told apart.</summary>
    private static ReadOnlySpan<char> Promised(CaseFact fact) =>
        fact.Type == EventType.Agree && fact.Cameo.Length >= CodeLength && fact.Cameo != "030" ? fact.Cameo.AsSpan(0, CodeLength) : [];

    private static bool HasMode(CaseFact fact, string mode) => mode.Length == 0 || fact.Modes.Contains(mode);

    private static int At(EventType left, EventType right) => ((int)left * TypeCount) + (int)right;
}
