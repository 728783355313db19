using Depesche.LanguageData;
using Depesche.Quotations;

namespace Depesche.Cli.Output;

/// <summary>Plain German words for the sides of a quotation (de/quotation-words.tsv).</summary>
internal sealed class QuotationWords
{
    private readonly Dictionary<ReportingStance, string> stances = [];
    private readonly Dictionary<QuotationMedium, string> media = [];
    private readonly Dictionary<PartyFinding, string> findings = [];
    private readonly Dictionary<string, string> rules = new(StringComparer.Ordinal);

    public QuotationWords(LanguageFiles data)
    {
        foreach (var row in data.Read("de/quotation-words.tsv", "kind", "name", "words"))
        {
            switch (row[0])
            {
                case "stance":
                    Add(stances, row, row.Enum<ReportingStance>(1));
                    break;
                case "medium":
                    Add(media, row, row.Enum<QuotationMedium>(1));
                    break;
                case "found":
                    Add(findings, row, row.Enum<PartyFinding>(1));
                    break;
                case "rule":
                    Add(rules, row, row[1]);
                    break;
                default:
                    throw row.Error($"'{row[0]}' is none of stance, medium, found, rule");
            }
        }
    }

    /// <summary>How the speaker stands to the words; empty when only said.</summary>
    public string Of(ReportingStance stance) => stances.GetValueOrDefault(stance, "");

    /// <summary>By what means.</summary>
    public string Of(QuotationMedium medium) => media[medium];

    /// <summary>How a party was found.</summary>
    public string Of(PartyFinding found) => findings[found];

    /// <summary>What a rule does; null for one without words.</summary>
    public string? OfRule(string rule) => rules.GetValueOrDefault(rule);

    private static void Add<T>(Dictionary<T, string> table, DataRow row, T key) where T : notnull
    {
        if (!row.IsOwn && table.ContainsKey(key))
        {
            throw row.Error($"{row[0]} {row[1]} stands twice");
        }

        table[key] = row[2];
    }
}
