using Depesche.Syntax;

namespace Depesche.Actors;

/// <summary>The country a report is about: the one it names most, its first sentences counting double.
/// A body named without a country (die Polizei, die Regierung, Demonstranten) is taken to be of it.</summary>
internal sealed class FocusCountry
{
    private const int LeadSentences = 2;

    private readonly string[] bySentence;

    private FocusCountry(string report, string[] bySentence)
    {
        Report = report;
        this.bySentence = bySentence;
    }

    /// <summary>The report's country, or empty.</summary>
    public string Report { get; }

    /// <summary>The one country in which a sentence says it happens, or empty when it says none or several.</summary>
    public string In(int sentence) => bySentence[sentence];

    public static FocusCountry Of(ParsedText text, CandidateList list, string datelineCode)
    {
        var weights = new Dictionary<string, int>(StringComparer.Ordinal);
        var order = new List<string>();
        var local = new string[text.Text.Sentences.Length];
        Array.Fill(local, "");
        Add(weights, order, datelineCode, 1);
        foreach (var candidate in list.All)
        {
            var sentence = text.Text.SentenceOf(candidate.First);
            if (candidate.Entry is { Code: { Length: 3 } code, Kind: not (GazetteerKind.Organisation or GazetteerKind.Person) }
                && candidate.NameFirst < 0)
            {
                Add(weights, order, code, sentence < LeadSentences ? 2 : 1);
                if (candidate.Entry.IsPlace && candidate.Preposition is "in" or "im" or "bei" or "aus" or "nahe")
                {
                    local[sentence] = local[sentence].Length == 0 || local[sentence] == code ? code : "?";
                }
            }
        }

        for (var i = 0; i < local.Length; i++)
        {
            local[i] = local[i] == "?" ? "" : local[i];
        }

        var best = "";
        foreach (var code in order)
        {
            if (best.Length == 0 || weights[code] > weights[best])
            {
                best = code;
            }
        }

        return new FocusCountry(best, local);
    }

    private static void Add(Dictionary<string, int> weights, List<string> order, string code, int weight)
    {
        if (code is "" or "EUR" or "UNO" or "IGO" or "NGO" or "IMG")
        {
            return;
        }

        if (!weights.TryAdd(code, weight))
        {
            weights[code] += weight;
        }
        else
        {
            order.Add(code);
        }
    }
}
