using System.Collections.Immutable;

namespace Depesche.Events;

/// <summary>The names PLOVER writes for types and auxiliary modes.</summary>
public static class PloverNames
{
    private static readonly ImmutableArray<string> Types = [.. Enum.GetNames<EventType>().Select(n => n.ToUpperInvariant())];

    /// <summary>The type in capitals: <c>CONSULT</c>.</summary>
    public static string Type(EventType type) => Types[(int)type];

    /// <summary>The auxiliary modes in lower case, in the order historical, future, hypothetical, negation.</summary>
    public static ImmutableArray<string> Aux(AuxiliaryModes modes)
    {
        if (modes == AuxiliaryModes.None)
        {
            return [];
        }

        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var (mode, name) in (ReadOnlySpan<(AuxiliaryModes, string)>)[
            (AuxiliaryModes.Historical, "historical"), (AuxiliaryModes.Future, "future"),
            (AuxiliaryModes.Hypothetical, "hypothetical"), (AuxiliaryModes.Negation, "negation")])
        {
            if (modes.HasFlag(mode))
            {
                names.Add(name);
            }
        }

        return names.ToImmutable();
    }
}
