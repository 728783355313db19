using System.Globalization;
using System.Text;

namespace Depesche.Evaluation;

/// <summary>Errors by kind: how many there are of each, and worked examples taken evenly from all of them.</summary>
/// <param name="wanted">How many examples to show in all; with 0 nothing is kept.</param>
internal sealed class ErrorExamples(int wanted)
{
    private const int MostOfAKind = 3;
    private const int KindsBeforeMoreOfAKind = 20;

    private readonly Dictionary<string, List<string>> kinds = new(StringComparer.Ordinal);

    /// <summary>False when nothing is kept, so that no example need be made.</summary>
    public bool AreWanted => wanted > 0;

    public void Add(string kind, string example)
    {
        if (!kinds.TryGetValue(kind, out var examples))
        {
            kinds[kind] = examples = [];
        }

        examples.Add(example);
    }

    /// <summary>Writes the kinds, the most frequent first, each with its count and one to three examples, as long as examples are wanted.</summary>
    public void AppendTo(StringBuilder table)
    {
        if (kinds.Count == 0)
        {
            return;
        }

        table.Append("\nerrors by kind\n");
        var ofAKind = Math.Clamp(wanted / KindsBeforeMoreOfAKind, 1, MostOfAKind);
        var (left, shown, shownErrors) = (wanted, 0, 0);
        foreach (var (kind, examples) in kinds.OrderByDescending(k => k.Value.Count).ThenBy(k => k.Key, StringComparer.Ordinal))
        {
            if (left == 0)
            {
                break;
            }

            table.Append(CultureInfo.InvariantCulture, $"{examples.Count,6}  {kind}\n");
            var count = Math.Min(Math.Min(left, ofAKind), examples.Count);
            for (var i = 0; i < count; i++)
            {
                table.Append("        ").Append(examples[i * examples.Count / count]).Append('\n');
            }

            left -= count;
            shown++;
            shownErrors += examples.Count;
        }

        if (shown < kinds.Count)
        {
            table.Append(CultureInfo.InvariantCulture,
                $"{kinds.Sum(k => k.Value.Count) - shownErrors,6}  of {kinds.Count - shown} other kinds\n");
        }
    }
}
