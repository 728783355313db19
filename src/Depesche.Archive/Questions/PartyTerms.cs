using System.Collections.Frozen;
using System.Collections.Immutable;
using Depesche.Archive.Storage;
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

    /// <summary>A SELECT of the events in which one of the terms fits a party.</summary>
    /// <param name="query">The query.</param>
    /// <param name="parts">As actor, as recipient, or both.</param>
    /// <param name="days">Conditions on <c>event_parties p</c>, each followed by AND: the index by code has the days too, so that of a much named
    /// country only those asked for are looked at.</param>
    /// <param name="terms">The terms.</param>
    public string Events(Query query, AppearanceParts parts, string days, ImmutableArray<string> terms)
    {
        var conditions = days + parts switch
        {
            AppearanceParts.Actor => "p.role = 'actor' AND ",
            AppearanceParts.Recipient => "p.role = 'recipient' AND ",
            _ => "",
        };
        return string.Join(" UNION ALL ", terms.Select(term => IsName(term)
            ? $"SELECT p.event FROM appearances a JOIN events d ON d.reading = a.reading JOIN event_parties p ON p.event = d.id AND p.number = a.number " +
                $"WHERE {conditions}{Appearance(query, parts, [term])}"
            : $"SELECT p.event FROM event_parties p WHERE {conditions}" + Condition(query, term,
                code => $"(p.code <> '' AND p.code = {code})", // The index by code leaves the empty ones out, and serves only where they are excluded.
                sector => $"p.sector = {sector}")));
    }

    /// <summary>A condition that one of the terms fits a row <c>a</c> of <c>appearances</c> that plays one of the parts.</summary>
    public string Appearance(Query query, AppearanceParts parts, ImmutableArray<string> terms) =>
        $"a.parts & {(int)parts} AND ({string.Join(" OR ", terms.Select(term => Condition(query, term,
            code => $"a.entity IN (SELECT id FROM entities WHERE code = {code})",
            sector => $"instr(';' || a.sector || ';', ';' || {sector} || ';') > 0")))})";

    /// <summary>A condition that a row of <c>entities</c> has a name: the whole of it or, of a person, the last part. A person is also meant by the last
    /// part alone where reports know nobody else of that last part and country.</summary>
    public static string NameCondition(Query query, string name)
    {
        if (NameFolding.Fold(name) is not { Length: > 0 } folded)
        {
            return "0";
        }

        var whole = query.Value(folded);
        var condition = $"folded = {whole} OR (kind = 'person' AND folded LIKE {query.Value("% " + folded)})";
        if (folded.LastIndexOf(' ') is >= 0 and var end)
        {
            var last = folded[(end + 1)..];
            condition += $" OR (kind = 'person' AND folded = {query.Value(last)} AND code IN (SELECT code FROM entities " +
                $"WHERE kind = 'person' AND code <> '' AND folded LIKE {query.Value("% " + last)} GROUP BY code HAVING min(folded) = {whole} AND max(folded) = {whole}))";
        }

        return $"({condition})";
    }

    private string Condition(Query query, string term, Func<string, string> hasCode, Func<string, string> hasSector) => term.Length switch
    {
        CodeLength when sectors.Contains(term) => $"({hasCode(query.Value(term))} OR {hasSector(query.Value(term))})",
        CodeLength when codes.Contains(term) => hasCode(query.Value(term)),
        _ when IsName(term) => $"a.entity IN (SELECT id FROM entities WHERE {NameCondition(query, term)})",
        _ => $"({hasCode(query.Value(term[..CodeLength]))} AND {hasSector(query.Value(term[CodeLength..]))})",
    };

    private bool IsName(string term) => term.Length switch
    {
        CodeLength => !sectors.Contains(term) && !codes.Contains(term),
        2 * CodeLength => !(codes.Contains(term[..CodeLength]) || sectors.Contains(term[..CodeLength])) || !sectors.Contains(term[CodeLength..]),
        _ => true,
    };
}
