using Depesche.LanguageData;

namespace Depesche.Archive.Questions;

/// <summary>Knows that <c>dpa</c> is the Deutsche Presse-Agentur: users write marks, the archive keeps names.</summary>
internal sealed class AgencyNames(LanguageFiles data)
{
    private readonly ILookup<string, string> names = data.Read("de/agencies.tsv", "mark", "kind", "name")
        .ToLookup(row => NameFolding.Fold(row[0]), row => NameFolding.Fold(row[2]));

    /// <summary>A name as it is compared, and the names of the agency whose mark it is.</summary>
    public IEnumerable<string> FoldedNamesOf(string name)
    {
        var folded = NameFolding.Fold(name);
        return names[folded].Prepend(folded).Where(n => n.Length > 0).Distinct(StringComparer.Ordinal);
    }
}
