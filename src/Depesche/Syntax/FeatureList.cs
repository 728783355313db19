using Depesche.LanguageData;

namespace Depesche.Syntax;

/// <summary>Reads the features of a data row, where Case, Gender, Number and Person may list several values parted by commas.</summary>
internal sealed class FeatureList
{
    private static readonly string[] Listable = ["Case", "Gender", "Number", "Person"];

    // Few features recur in many rows.
    private readonly Dictionary<string, List<Morph>> read = new(StringComparer.Ordinal);

    /// <summary>Every combination of the listed values.</summary>
    /// <exception cref="DataFileException">The cell is malformed or names no feature that is known.</exception>
    public List<Morph> Expand(DataRow row, string features)
    {
        if (!read.TryGetValue(features, out var morphs))
        {
            read[features] = morphs = features == "_" ? [default] : ExpandAll(row, features);
        }

        return morphs;
    }

    private static List<Morph> ExpandAll(DataRow row, string features)
    {
        List<string> lists = [""];
        foreach (var feature in features.Split('|'))
        {
            var equals = feature.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || equals == feature.Length - 1)
            {
                throw row.Error($"'{feature}' is no feature; write Name=Value, or _ for none");
            }

            string[] values = Listable.Contains(feature[..equals])
                ? [.. feature[(equals + 1)..].Split(',').Select(v => feature[..(equals + 1)] + v)]
                : [feature];
            lists = [.. lists.SelectMany(_ => values, (so, value) => so.Length == 0 ? value : $"{so}|{value}")];
        }

        var morphs = new List<Morph>();
        foreach (var list in lists)
        {
            var morph = MorphFeats.Parse(list);
            if (morph == default)
            {
                throw row.Error($"no feature of '{list}' is known");
            }

            morphs.Add(morph);
        }

        return morphs;
    }
}
