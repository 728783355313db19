using System.Collections.Frozen;
using System.Collections.Immutable;
using Depesche.LanguageData;

namespace Depesche.Archive.Questions;

/// <summary>Turns what users write for somebody into conditions: <c>RUS</c>, <c>MIL</c>, <c>RUSMIL</c> or a name. Capitals that are no code
/// of the language files (<c>SPD</c>, <c>PUTIN</c>) are a name.</summary>
internal sealed class PartyTerms(LanguageFiles data)
{
    private const int CodeLength = 3;

    private static readonly string[] Countries = ["code", "alpha2", "name", "gender", "names", "adjectives", "people", "capitals"];

    // Among them are codes of actors that are no country, such as UNO.
    private readonly FrozenSet<string> sectors = data.Read("plover/sectors.tsv", "sector", "meaning", "political", "force").Select(row => row[0]).ToFrozenSet();

    private readonly FrozenSet<string> codes = data.Read("de/countries.tsv", Countries).Select(row => row[0])
        .Concat(data.Read("de/organisations.tsv", "name", "names", "gender", "code", "sector", "use").Select(row => row[3])).ToFrozenSet();

    private readonly ILookup<string, string> countries = data.Read("de/countries.tsv", Countries)
        .SelectMany(row => row.List(4).Prepend(row[2]).Select(name => (Name: NameFolding.Fold(name), Code: row[0]))).ToLookup(c => c.Name, c => c.Code);

    /// <summary>The code of a country by its name; null when no country is called so.</summary>
    public string? CountryCalled(string name) => countries[NameFolding.Fold(name)].FirstOrDefault();

    /// <summary>A condition that one of the terms fits a row <c>p</c> of <c>event_parties</c>.</summary>
    public string OfEventParty(Query query, ImmutableArray<string> terms) => AnyOf(query, terms,
        code => $"(p.code <> '' AND p.code = {query.Value(code)})", // The index by code leaves the empty ones out, and serves only where they are excluded.
        sector => $"p.sector = {query.Value(sector)}");

    /// <summary>A condition that one of the terms fits a row <c>p</c> of <c>quotation_parties</c> or <c>voices</c>.</summary>
    /// <param name="query">The query.</param>
    /// <param name="reading">An expression for the reading to which the row belongs.</param>
    /// <param name="terms">The terms.</param>
    public string OfSpeaker(Query query, string reading, ImmutableArray<string> terms) => AnyOf(query, terms,
        code => $"p.entity IN (SELECT id FROM entities WHERE code = {query.Value(code)})",
        sector => $"EXISTS (SELECT 1 FROM appearances a WHERE a.reading = {reading} AND a.number = p.number AND instr(';' || a.sector || ';', {query.Value($";{sector};")}) > 0)");

    /// <summary>A condition that a row of <c>entities</c> has a name: the whole of it or, of a person, the last part.</summary>
    public static string NameCondition(Query query, string name) => NameFolding.Fold(name) is { Length: > 0 } folded
        ? $"(folded = {query.Value(folded)} OR (kind = 'person' AND folded LIKE {query.Value("% " + folded)}))"
        : "0";

    private string AnyOf(Query query, ImmutableArray<string> terms, Func<string, string> hasCode, Func<string, string> hasSector)
    {
        return $"({string.Join(" OR ", terms.Select(Condition))})";

        string Condition(string term) => term.Length switch
        {
            CodeLength when sectors.Contains(term) => $"({hasCode(term)} OR {hasSector(term)})",
            CodeLength when codes.Contains(term) => hasCode(term),
            2 * CodeLength when (codes.Contains(term[..CodeLength]) || sectors.Contains(term[..CodeLength])) && sectors.Contains(term[CodeLength..]) =>
                $"({hasCode(term[..CodeLength])} AND {hasSector(term[CodeLength..])})",
            _ => $"p.entity IN (SELECT id FROM entities WHERE {NameCondition(query, term)})",
        };
    }
}
