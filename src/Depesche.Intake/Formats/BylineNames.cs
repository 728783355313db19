using System.Collections.Immutable;

namespace Depesche.Intake.Formats;

/// <summary>The authors that a byline names.</summary>
internal static class BylineNames
{
    private static readonly string[] Openings = ["Von ", "By "];
    private static readonly string[] Separators = [", ", " und ", " and ", "/"];

    /// <summary>The names of <c>Von Anna Muster und Bernd Beispiel, dpa</c>, without the agency.</summary>
    /// <param name="line">The byline.</param>
    /// <param name="provider">The agency, where it is known.</param>
    public static ImmutableArray<string> Of(string? line, string? provider)
    {
        line = line?.Trim() ?? "";
        var opening = Openings.FirstOrDefault(o => line.StartsWith(o, StringComparison.OrdinalIgnoreCase)) ?? "";
        return [.. line[opening.Length..].Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(n => !n.Equals(provider, StringComparison.OrdinalIgnoreCase))];
    }
}
