using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Depesche.LanguageData;

namespace Depesche.Events;

/// <summary>What an event within another one becomes.</summary>
internal sealed record Reduction(EventType Type, string Mode, string Cameo);

/// <summary>PLOVER's types, modes and reductions and the CAMEO codes with their scale.</summary>
internal sealed class PloverOntology
{
    /// <summary>Columns of <c>plover/cameo.tsv</c>.</summary>
    public static readonly string[] CodeColumns = ["code", "meaning", "scale", "context"];

    /// <summary>Columns of <c>plover/reductions.tsv</c>.</summary>
    public static readonly string[] ReductionColumns = ["effect", "type", "mode", "to", "to-mode", "cameo"];

    private readonly QuadClass[] quads = new QuadClass[Enum.GetValues<EventType>().Length];
    private readonly ImmutableArray<string>[] modes = new ImmutableArray<string>[Enum.GetValues<EventType>().Length];
    private readonly string[] effects = new string[Enum.GetValues<EventType>().Length];
    private readonly FrozenDictionary<string, double> scale;
    private readonly FrozenDictionary<(string Code, string Context), string> refinements;
    private readonly FrozenDictionary<(string Effect, EventType Type, string Mode), Reduction> reductions;

    /// <exception cref="DataFileException">A row is wrong.</exception>
    public PloverOntology(LanguageFiles data)
    {
        ReadTypes(data);
        (scale, refinements) = ReadCodes(data);
        reductions = ReadReductions(data);
    }

    public bool HasMode(EventType type, string mode) => modes[(int)type].Contains(mode);

    /// <summary>The modes a type can have.</summary>
    public ImmutableArray<string> Modes(EventType type) => modes[(int)type];

    public bool HasCode(string code) => scale.ContainsKey(code);

    public QuadClass Quad(EventType type) => quads[(int)type];

    /// <summary>What the type does to an event within it; empty when that stays as it is.</summary>
    public string EffectOf(EventType type) => effects[(int)type];

    public double Scale(string code) => scale[code];

    /// <summary>The longer code for the first context that refines the code, or the code itself.</summary>
    public string Refine(string code, ImmutableArray<string> contexts)
    {
        foreach (var context in contexts)
        {
            if (refinements.TryGetValue((code, context), out var refined))
            {
                return refined;
            }
        }

        return code;
    }

    /// <summary>What an event of a type and mode becomes under an effect, or null when it stays.</summary>
    public Reduction? Reduce(string effect, EventType type, string mode) =>
        reductions.TryGetValue((effect, type, mode), out var special) ? special
        : reductions.TryGetValue((effect, type, ""), out var general) ? general : null;

    private void ReadTypes(LanguageFiles data)
    {
        foreach (var row in data.Read("plover/types.tsv", "type", "quad", "modes", "effect"))
        {
            var type = (int)row.Enum<EventType>(0);
            if (!int.TryParse(row[1], NumberStyles.None, CultureInfo.InvariantCulture, out var quad) || quad is < 1 or > 4)
            {
                throw row.Error($"the quad class '{row[1]}' is none of 1, 2, 3, 4");
            }

            quads[type] = (QuadClass)quad;
            modes[type] = [.. row.List(2)];
            effects[type] = row[3];
        }

        var missing = Array.FindIndex(effects, e => e is null);
        if (missing >= 0)
        {
            throw new DataFileException("plover/types.tsv", 0, $"a row for {PloverNames.Type((EventType)missing)} is missing");
        }
    }

    private static (FrozenDictionary<string, double>, FrozenDictionary<(string, string), string>) ReadCodes(LanguageFiles data)
    {
        var scale = new Dictionary<string, double>();
        var refinements = new Dictionary<(string, string), string>();
        foreach (var row in data.Read("plover/cameo.tsv", CodeColumns))
        {
            if (!double.TryParse(row[2], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || Math.Abs(value) > 10)
            {
                throw row.Error($"the scale '{row[2]}' is no number from -10 to 10");
            }

            if (!scale.TryAdd(row[0], value))
            {
                scale[row[0]] = row.IsOwn ? value : throw row.Error($"the code '{row[0]}' stands twice");
            }

            if (row[3].Length > 0)
            {
                refinements[(row[0][..^1], row[3])] = row[0];
            }
        }

        return (scale.ToFrozenDictionary(), refinements.ToFrozenDictionary());
    }

    private FrozenDictionary<(string, EventType, string), Reduction> ReadReductions(LanguageFiles data)
    {
        var reductions = new Dictionary<(string, EventType, string), Reduction>();
        foreach (var row in data.Read("plover/reductions.tsv", ReductionColumns))
        {
            var to = row.Enum<EventType>(3);
            var type = row.Enum<EventType>(1);
            if ((row[2].Length > 0 && !HasMode(type, row[2])) || (row[4].Length > 0 && !HasMode(to, row[4])))
            {
                throw row.Error("the type has no such mode");
            }

            if (!HasCode(row[5]))
            {
                throw row.Error($"the CAMEO code '{row[5]}' is not in plover/cameo.tsv");
            }

            var key = (row[0], type, row[2]);
            if (!reductions.TryAdd(key, new Reduction(to, row[4], row[5])))
            {
                reductions[key] = row.IsOwn ? new Reduction(to, row[4], row[5]) : throw row.Error("this reduction stands twice");
            }
        }

        return reductions.ToFrozenDictionary();
    }
}
