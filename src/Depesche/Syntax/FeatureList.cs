using Depesche.LanguageData;

namespace Depesche.Syntax;

/// <summary>Reads the features of a data row, where Case, Gender, Number and Person may list several values parted by commas.</summary>
internal static class FeatureList
{
    private static readonly string[] Listable = ["Case", "Gender", "Number", "Person"];

    /// <summary>Every combination of the listed values.</summary>
    /// <exception cref="DataFileException">The cell is malformed or names no feature that is known.</exception>
    public static List<Morph> Expand(DataRow row, string features)
    {
        if (features == "_")
        {
            return [default];
        }

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
