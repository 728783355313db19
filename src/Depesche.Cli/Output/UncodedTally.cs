using Depesche.Events;
using Depesche.Readings;

namespace Depesche.Cli.Output;

/// <summary>Counts over many reports the words that no data file knows.</summary>
internal sealed class UncodedTally
{
    private readonly Dictionary<(UncodedKind Kind, string Word), Count> counts = [];

    /// <summary>A word, where it first stands and how often it stands.</summary>
    internal sealed record Count(UncodedKind Kind, string Word, string Place, string Example)
    {
        public int Times { get; set; }
    }

    /// <summary>Adds the words of a report.</summary>
    /// <param name="place">File, or file and line, of the report.</param>
    /// <param name="reading">The report.</param>
    /// <param name="words">The words.</param>
    public void Add(string place, Reading reading, IEnumerable<UncodedWord> words)
    {
        foreach (var word in words)
        {
            var key = (word.Kind, word.Word);
            if (!counts.TryGetValue(key, out var count))
            {
                var sentence = reading.Text.SentenceOf(word.Token);
                counts[key] = count = new Count(word.Kind, word.Word, $"{place}:{sentence + 1}", PageParts.Words(reading, reading.Text.Sentences[sentence].Span));
            }

            count.Times++;
        }
    }

    /// <summary>The words of a kind, the most frequent first, as frequent ones by their letters.</summary>
    public List<Count> Of(UncodedKind kind) =>
        [.. counts.Values.Where(c => c.Kind == kind).OrderByDescending(c => c.Times).ThenBy(c => c.Word, StringComparer.Ordinal)];
}
