using System.Collections.Frozen;
using System.Collections.Immutable;
using Depesche.LanguageData;

namespace Depesche.Archive.Questions;

/// <summary>Turns what users write for somebody into conditions: <c>RUS</c>, <c>MIL</c>, <c>RUSMIL</c> or a name.</summary>
internal static class PartyTerms
{
    private const int CodeLength = 3;

    // Sectors, and codes of actors that are no country, such as UNO.
    private static readonly FrozenSet<string> Sectors = LanguageFiles.BuiltIn
        .Read("plover/sectors.tsv", "sector", "meaning", "political", "force").Select(row => row[0]).ToFrozenSet();

    /// <summary>A condition that one of the terms fits a row with the columns <c>code</c>, <c>sector</c> and <c>entity</c>.</summary>
    public static string Condition(Query query, string row, ImmutableArray<string> terms) =>
        $"({string.Join(" OR ", terms.Select(t => Term(query, row, t)))})";

    /// <summary>A condition that a column holds an entity of a name, or of a code.</summary>
    public static string EntityCondition(Query query, string column, ImmutableArray<string> terms) =>
        $"({string.Join(" OR ", terms.Select(t => $"{column} IN (SELECT id FROM entities WHERE {(IsCode(t) ? $"code = {query.Value(t)}" : NameCondition(query, t))})"))})";

    /// <summary>A condition that a row of <c>entities</c> has a name: the whole of it or, of a person, the last part.</summary>
    public static string NameCondition(Query query, string name)
    {
        var folded = NameFolding.Fold(name);
        return $"(folded = {query.Value(folded)} OR (kind = 'person' AND folded LIKE {query.Value("% " + folded)}))";
    }

    private static string Term(Query query, string row, string term)
    {
        if (IsCode(term) && term.Length == CodeLength)
        {
            var value = query.Value(term);
            return Sectors.Contains(term) ? $"({row}.code = {value} OR {row}.sector = {value})" : $"{row}.code = {value}";
        }

        return IsCode(term)
            ? $"({row}.code = {query.Value(term[..CodeLength])} AND {row}.sector = {query.Value(term[CodeLength..])})"
            : $"{row}.entity IN (SELECT id FROM entities WHERE {NameCondition(query, term)})";
    }

    private static bool IsCode(string term) => term.Length is CodeLength or 2 * CodeLength && term.All(char.IsAsciiLetterUpper);
}
