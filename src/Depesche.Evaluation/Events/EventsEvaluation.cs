using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Depesche.Readings;

namespace Depesche.Evaluation.Events;

/// <summary>Scores events against PLOVER gold records.</summary>
public static class EventsEvaluation
{
    /// <summary>How the name of a file of articles ends.</summary>
    internal const string ItemsSuffix = "-items.jsonl";

    /// <summary>Measures <paramref name="reader"/> on the gold files. Figures: precision, recall and F1 of types (<c>type</c>), of
    /// types with actor and recipient codes (<c>dyad</c>), of single codes (<c>code</c>) and of dyads with modes and sectors
    /// (<c>full</c>), and the shares of events paired by type with the right auxiliary modes (<c>aux</c>) and voice (<c>voice</c>).</summary>
    /// <param name="reader">The reader to measure.</param>
    /// <param name="goldFiles">Paths of the gold files, in order. Files of articles (<c>NAME-items.jsonl</c>) are read with the gold
    /// file beside them and skipped here.</param>
    /// <param name="errors">How many worked examples of errors the table shows; 0 for none.</param>
    /// <exception cref="GoldDataException">A gold file cannot be read.</exception>
    public static EvaluationResult Run(Reader reader, IReadOnlyList<string> goldFiles, int errors = 0)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(goldFiles);
        var measures = new EventMeasures();
        var examples = new StringBuilder();
        var predictions = ImmutableArray.CreateBuilder<string>();
        foreach (var file in goldFiles.Where(f => !f.EndsWith(ItemsSuffix, StringComparison.Ordinal)))
        {
            Reading? reading = null;
            foreach (var sentence in GoldSentence.ReadFile(file))
            {
                if (reading is null || !ReferenceEquals(reading.Item, sentence.Item))
                {
                    reading = reader.Read(sentence.Item);
                    predictions.Add(ReadingJson.ToString(reading));
                }

                var read = Told(reading)
                    .Where(e => sentence.Start < 0 || (e.At >= sentence.Start && e.At < sentence.End)).ToList();
                measures.Add(sentence.Events, read);
                if (errors > 0 && !sentence.Events.Select(e => e.Dyad).Order(StringComparer.Ordinal)
                    .SequenceEqual(read.Select(e => e.Dyad).Order(StringComparer.Ordinal)))
                {
                    errors--;
                    examples.Append(CultureInfo.InvariantCulture, $"\n{sentence.Item.Id}: {sentence.Text}\n  gold {Dyads(sentence.Events)}\n  read {Dyads(read)}\n");
                }
            }
        }

        return new EvaluationResult(Figures(measures), Table(measures) + examples, predictions.ToImmutable());
    }

    /// <summary>The events of a reading, one for each sentence that tells it.</summary>
    private static IEnumerable<ScoredEvent> Told(Reading reading) =>
        from e in reading.Events
        from place in e.Evidence.DistinctBy(p => p.Sentence)
        select new ScoredEvent
        {
            Type = e.Type,
            Mode = [.. e.Mode.Distinct().Order(StringComparer.Ordinal)],
            Aux = e.Aux,
            Actors = [.. e.Actors.Select(a => new ScoredParty(a.Code, a.Sector))],
            Recipients = [.. e.Recipients.Select(r => new ScoredParty(r.Code, r.Sector))],
            Voice = [.. place.Voice.Select(v => v.Span.In(reading.Item.Text).ToString())],
            At = place.Trigger[0].Start,
        };

    private static ImmutableArray<KeyValuePair<string, double>> Figures(EventMeasures measures)
    {
        var figures = ImmutableArray.CreateBuilder<KeyValuePair<string, double>>();
        foreach (var (name, score) in Scores(measures))
        {
            figures.Add(new($"{name}.p", score.Precision));
            figures.Add(new($"{name}.r", score.Recall));
            figures.Add(new($"{name}.f1", score.F1));
        }

        figures.Add(new("aux", Share(measures.AuxRight, measures.Paired)));
        figures.Add(new("voice", Share(measures.VoiceRight, measures.Paired)));
        return figures.ToImmutable();
    }

    private static IEnumerable<(string Name, Score Score)> Scores(EventMeasures measures) =>
        [("type", measures.Type), ("dyad", measures.Dyad), ("code", measures.Code), ("full", measures.Full)];

    private static double Share(int right, int all) => (double)right / Math.Max(all, 1);

    private static string Table(EventMeasures measures)
    {
        var table = new StringBuilder();
        table.Append(CultureInfo.InvariantCulture, $"sentences {measures.Sentences}\n");
        foreach (var (name, score) in Scores(measures))
        {
            table.Append(CultureInfo.InvariantCulture, $"{name,-5} P {score.Precision:F3}  R {score.Recall:F3}  F1 {score.F1:F3}\n");
        }

        table.Append(CultureInfo.InvariantCulture,
            $"aux   {Share(measures.AuxRight, measures.Paired):F3}   voice {Share(measures.VoiceRight, measures.Paired):F3}   (of {measures.Paired} paired)\n");
        foreach (var (type, score) in measures.PerType)
        {
            table.Append(CultureInfo.InvariantCulture,
                $"  {ScoredEvent.Name(type),-10} P {score.Precision:F2} R {score.Recall:F2} F1 {score.F1:F2}  (gold {score.Gold:F0})\n");
        }

        return table.ToString();
    }

    private static string Dyads(IEnumerable<ScoredEvent> events) => string.Join("; ", events.Select(e => e.Dyad));
}
