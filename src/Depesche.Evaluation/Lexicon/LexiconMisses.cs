using System.Globalization;
using System.Text;
using Depesche.Syntax;

namespace Depesche.Evaluation.Lexicon;

/// <summary>Collects the words without a right reading, grouped by gold part of speech and by what is wrong with the best reading.</summary>
/// <param name="wanted">How many examples of each kind to show.</param>
internal sealed class LexiconMisses(int wanted)
{
    private const int ReadingsShown = 4;

    private readonly Dictionary<(UPos Pos, Agreement Best), Dictionary<Miss, int>> kinds = [];

    /// <summary>Takes up a miss.</summary>
    public void Add(in Word gold, Agreement best, WordReadings readings)
    {
        if (wanted == 0)
        {
            return;
        }

        if (!kinds.TryGetValue((gold.Pos, best), out var misses))
        {
            kinds[(gold.Pos, best)] = misses = [];
        }

        var miss = new Miss(readings.Form, gold.Lemma, gold.Morph.ToFeats(), Offered(gold.Pos, readings));
        misses[miss] = misses.GetValueOrDefault(miss) + 1;
    }

    /// <summary>The kinds, the most frequent first, each with its most frequent misses.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var (kind, misses) in kinds.OrderByDescending(k => k.Value.Values.Sum()).ThenBy(k => k.Key))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{kind.Pos.ToUd()}: {Problem(kind.Best)} ({misses.Values.Sum()})\n");
            foreach (var (miss, count) in misses.OrderByDescending(m => m.Value).ThenBy(m => m.Key.Form, StringComparer.Ordinal).Take(wanted))
            {
                text.Append(CultureInfo.InvariantCulture,
                    $"{count,5} {miss.Form}: gold {kind.Pos.ToUd()} {miss.Lemma} {miss.Features}, offered {miss.Offered}\n");
            }
        }

        return text.ToString();
    }

    private static string Problem(Agreement best) => best switch
    {
        Agreement.None => "part of speech not offered",
        Agreement.Pos => "lemma not offered",
        _ => "features not offered",
    };

    private static string Offered(UPos gold, WordReadings readings)
    {
        var shown = Enumerable.Range(0, readings.All.Length)
            .OrderByDescending(i => readings.All[i].Pos == gold)
            .Select(i => $"{readings.All[i].Pos.ToUd()} {readings.LemmaOf(i)} {readings.All[i].Morph.ToFeats()}")
            .Take(ReadingsShown);
        return string.Join("; ", shown) + (readings.All.Length > ReadingsShown ? "; …" : "");
    }

    private sealed record Miss(string Form, string Lemma, string Features, string Offered);
}
